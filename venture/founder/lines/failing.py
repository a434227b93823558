"""If it fails: the company never pays, one gives up when money runs out, and takes a job."""

from typing import Any

from venture.founder.lines.job import paid_in_job, raised
from venture.model import Expression, line, where


@line(
    "Savings left if the company never pays",
    unit="money",
    yearly="last",
    opening=lambda m: m.savings,
)
def unpaid_cash(m: Any) -> Expression:
    """Savings at month end if all else goes as planned, and nobody gives up."""
    return m.unpaid_cash.previous + m.saved - m.pay_from_company


@line("Month in which one gives up", unit="month")
def fail_month(m: Any) -> Expression:
    """The first month so far that would close with less than may be touched; 0 for none."""
    first = (m.fail_month.previous == 0) & (m.unpaid_cash < m.reserve)
    return where(first, m.month, m.fail_month.previous)


@line("Paid in a job afterwards", unit="flag")
def failed_paid(m: Any) -> Expression:
    """1 from the month of giving up on, or as soon as a search from the first day allows."""
    return where(m.fail_month > 0, m.job_paid, 0)


@line("Months paid in a job afterwards", unit="months")
def failed_months(m: Any) -> Expression:
    """Months with pay so far, this one included."""
    return m.failed_months.previous + m.failed_paid


@line("Pay from a job afterwards", unit="money")
def failed_pay(m: Any) -> Expression:
    """As the job pays today, with raises from then on, after tax and contributions."""
    return paid_in_job(m, m.failed_paid, raised(m, m.failed_months))


@line("Saved while looking", unit="money")
def saved_while_looking(m: Any) -> Expression:
    """What would be left of the month without the company: nothing from it, nothing for it."""
    return m.saved - m.pay_from_company + m.put_into_company + m.learning


@line("Saved in a job afterwards", unit="money")
def saved_afterwards(m: Any) -> Expression:
    """What would be left of the month once the job pays."""
    money_in = m.severance + m.failed_pay + m.income_beside_job + m.one_off_income
    return money_in - m.costs_in_job


@line("Saved after giving up", unit="money")
def saved_given_up(m: Any) -> Expression:
    """While looking for a job, and then in it."""
    return where(m.failed_paid > 0, m.saved_afterwards, m.saved_while_looking)


@line("Saved if it fails", unit="money")
def failed_saved(m: Any) -> Expression:
    """As planned without pay until one gives up; then without the company, and then in a job."""
    return where(m.fail_month > 0, m.saved_given_up, m.saved - m.pay_from_company)


@line("Savings left if it fails", unit="money", yearly="last", opening=lambda m: m.savings)
def failed_cash(m: Any) -> Expression:
    """Savings at month end."""
    return m.failed_cash.previous + m.failed_saved
