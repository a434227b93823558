"""Loans: money that is paid back with interest."""

from typing import Any

from venture.model import Expression, Input, Table, line, maximum, minimum, ratio, total, where
from venture.plan.lines.months import month

loans = Table(
    "loans",
    "Loans",
    "loan",
    (
        Input(
            "amount",
            "Amount",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000_000,
            step=5_000,
            help="What arrives in the account.",
        ),
        month("arrives"),
        Input(
            "interest",
            "Interest a year",
            "rate",
            default=0.09,
            lowest=0,
            highest=1,
            step=0.0025,
            help="Paid each month on what is still owed.",
        ),
        Input(
            "grace",
            "Interest only, months",
            "months",
            default=0,
            lowest=0,
            highest=60,
            step=1,
            help="Months at the beginning in which nothing is paid back.",
        ),
        Input(
            "term",
            "Paid back in months",
            "months",
            default=60,
            lowest=1,
            highest=480,
            step=6,
            help="Months of equal payments after those with interest only.",
        ),
    ),
    help="Bank loans and loans from family, with the same payment every month (an annuity).",
    most=10,
)


@line("Loan drawn", unit="money", over=loans)
def loan_drawn(m: Any) -> Expression:
    """The amount, in its month."""
    return where(m.month == m.loans.month, m.loans.amount, 0)


@line("Interest on the loan", unit="money", over=loans)
def loan_interest(m: Any) -> Expression:
    """A twelfth of a year's interest on what was owed at the end of last month."""
    return m.loan_balance.previous * m.loans.interest / 12


@line("Worth of the last payment", unit="ratio", over=loans, yearly="last")
def loan_discount(m: Any) -> Expression:
    """What 1 paid with the last payment is worth when payments begin, at the loan's interest."""
    return (1 + m.loans.interest / 12) ** (0 - m.loans.term)


@line("Monthly payment", unit="money", over=loans, yearly="last")
def loan_payment(m: Any) -> Expression:
    """The equal payment that clears the loan with its interest over its term (an annuity)."""
    evenly = m.loans.amount / maximum(1, m.loans.term)
    return ratio(m.loans.amount * m.loans.interest / 12, 1 - m.loan_discount, otherwise=evenly)


@line("Paid back", unit="money", over=loans)
def loan_repaid(m: Any) -> Expression:
    """The monthly payment less interest, once the months with interest only are over."""
    due = m.month > m.loans.month + m.loans.grace
    return where(due, minimum(m.loan_balance.previous, m.loan_payment - m.loan_interest), 0)


@line("Owed on the loan", unit="money", over=loans, yearly="last")
def loan_balance(m: Any) -> Expression:
    """What is left to pay back at month end."""
    return m.loan_balance.previous + m.loan_drawn - m.loan_repaid


@line("Loans drawn", unit="money")
def loans_drawn(m: Any) -> Expression:
    """All loans that arrive this month."""
    return total(m.loan_drawn)


@line("Loans paid back", unit="money")
def loans_repaid(m: Any) -> Expression:
    """What is paid back this month, without interest."""
    return total(m.loan_repaid)
