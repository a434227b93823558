"""A job instead: what it would pay, how long it takes to have one, and what would be saved."""

from typing import Any

from venture.founder.lines.incomes import FREELANCING
from venture.founder.lines.pay import benefit_for, weeks_paid
from venture.model import Expression, Input, line, maximum, minimum, rounded_down, total, where

JOB, VENTURE = "A job instead", "What founding could bring"
_MOST = 1_000_000_000

job_salary = Input(
    "job_salary",
    "Salary a year",
    "money",
    default=0,
    lowest=0,
    highest=_MOST,
    step=1_000,
    help="Gross: what you could earn in a job, from offers or from people who hire.",
    group=JOB,
)

job_extras = Input(
    "job_extras",
    "Bonus and shares a year",
    "money",
    default=0,
    lowest=0,
    highest=_MOST,
    step=1_000,
    help="Gross, on average: bonus, shares that can be sold, what the employer adds to a pension.",
    group=JOB,
)

job_raise = Input(
    "job_raise",
    "Raise a year",
    "rate",
    default=0.03,
    lowest=-0.2,
    highest=0.5,
    step=0.005,
    help="By how much pay in a job rises after each twelve months.",
    source="BLS, Employment Cost Index, wages in private industry, year to September 2025: 3.6 %, "
    "rounded down",
    group=JOB,
)

job_health = Input(
    "job_health",
    "Health cover in a job",
    "money",
    default=0,
    lowest=0,
    highest=1_000_000,
    step=10,
    help="Your own share of the premium a month, once the job has begun.",
    group=JOB,
)

search_weeks = Input(
    "search_weeks",
    "Weeks to find a job",
    "count",
    default=24,
    lowest=0,
    highest=260,
    step=1,
    help="From the day you begin to look until the first day of work.",
    source="BLS, Current Population Survey, table E-18, fourth quarter of 2024: 23.8 weeks without "
    "a job on average, 10.5 in the middle",
    group=JOB,
)

first_pay_weeks = Input(
    "first_pay_weeks",
    "Weeks until the first pay",
    "count",
    default=4,
    lowest=0,
    highest=26,
    step=1,
    help="From the first day of work until the first salary is in the account.",
    group=JOB,
)

chance_of_success = Input(
    "chance_of_success",
    "Chance that the plan comes about",
    "rate",
    default=0.1,
    lowest=0,
    highest=1,
    step=0.01,
    help="That the company does what its plan says, rather than never paying you anything.",
    source="Own estimate",
    group=VENTURE,
)

share_value = Input(
    "share_value",
    "Your shares bring you",
    "money",
    default=0,
    lowest=0,
    highest=100 * _MOST,
    step=10_000,
    help="What your shares would bring you after tax at the end of the years compared, if the plan "
    "comes about.",
    group=VENTURE,
)

share_tax = Input(
    "share_tax",
    "Tax on the sale of your shares",
    "rate",
    default=0.2,
    lowest=0,
    highest=0.7,
    step=0.01,
    help="The share of what a sale brings you that goes in tax. It turns a price of the company "
    "into what your shares bring you, and back.",
    source="IRS, Topic no. 409, Capital gains and losses, tax year 2025: 15 % on most gains from "
    "what was held for over a year, 20 % on high ones; 3.8 % (Topic no. 559) and state taxes may "
    "come on top",
    group=VENTURE,
)


@line("Paid in a job", unit="flag")
def job_paid(m: Any) -> Expression:
    """1 from the month in which the first salary arrives, if you began to look on the first day."""
    weeks = (m.month - 1) * m.weeks_a_year / 12
    return where(weeks >= m.search_weeks + m.first_pay_weeks, 1, 0)


@line("Months paid in a job", unit="months")
def months_in_job(m: Any) -> Expression:
    """Months with pay so far, this one included."""
    return m.months_in_job.previous + m.job_paid


def raised(m: Any, months: Expression) -> Expression:
    """How far raises have lifted pay, one after each twelve months paid; 1 at first."""
    return (1 + m.job_raise) ** rounded_down(maximum(0, months - 1) / 12)


def paid_in_job(m: Any, paid: Expression, level: Expression) -> Expression:
    """A twelfth of salary, bonus and shares as raises have lifted it, after tax; 0 unless paid."""
    return paid * (m.job_salary + m.job_extras) / 12 * level * (1 - m.tax_rate)


@line("Pay level in a job", unit="ratio", yearly="last")
def job_level(m: Any) -> Expression:
    """How far raises have lifted pay, one after each twelve months paid; 1 at first."""
    return raised(m, m.months_in_job)


@line("Pay from a job", unit="money")
def job_pay(m: Any) -> Expression:
    """A twelfth of salary, bonus and shares, after tax and contributions."""
    return paid_in_job(m, m.job_paid, m.job_level)


@line("Weeks claimed while looking", unit="ratio", yearly="last")
def job_weeks_claimed(m: Any) -> Expression:
    """Weeks since the claim began until the first day of work, which comes before the first pay."""
    begun = (m.benefit_month - 1) * m.weeks_a_year / 12
    return maximum(0, minimum(m.search_weeks, m.month * m.weeks_a_year / 12) - begun)


@line("Benefit weeks paid while looking", unit="ratio", yearly="last")
def job_benefit_weeks(m: Any) -> Expression:
    """Weeks claimed after the waiting weeks, as many as are paid at most."""
    return weeks_paid(m, m.job_weeks_claimed)


@line("Benefit while looking", unit="money")
def job_benefit(m: Any) -> Expression:
    """What unemployment insurance pays until the first day of work, after tax."""
    return benefit_for(m, m.job_benefit_weeks)


@line("Other income beside a job", unit="money")
def income_beside_job(m: Any) -> Expression:
    """What the household earns besides you; nobody freelances beside a full-time job."""
    return m.other_income - total(m.income_of, only=m.incomes.kind == FREELANCING)


@line("Costs with a job", unit="money")
def costs_in_job(m: Any) -> Expression:
    """Life as it is now, with the health cover of a job, and no money for the company."""
    living = (m.living_now + m.job_health) * m.price_level
    return living + m.debts_paid + m.one_off_costs


@line("Saved with a job", unit="money")
def job_saved(m: Any) -> Expression:
    """What would be left of the month: living in the same phases until paid, then as now."""
    beside = where(m.job_paid > 0, m.income_beside_job, m.other_income)
    money_in = m.severance + m.job_benefit + m.job_pay + beside + m.one_off_income
    looking = m.living_costs + m.health_cover + m.debts_paid + m.one_off_costs
    return money_in - where(m.job_paid > 0, m.costs_in_job, looking)


@line("Savings left with a job", unit="money", yearly="last", opening=lambda m: m.savings)
def job_cash(m: Any) -> Expression:
    """Savings at month end if you look for a job from the first day and take it."""
    return m.job_cash.previous + m.job_saved


@line("Salary forgone so far", unit="money", yearly="last")
def salary_forgone(m: Any) -> Expression:
    """Pay from a job less pay from the company, both after tax, all months so far."""
    return m.salary_forgone.previous + m.job_pay - m.pay_from_company
