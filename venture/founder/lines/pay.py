"""Pay: what arrives of severance, from unemployment insurance and from the company."""

from typing import Any

from venture.founder.lines.months import month
from venture.model import Expression, Input, Series, line, maximum, minimum, where

_MOST = 1_000_000_000
SEVERANCE, BENEFITS, COMPANY = "Severance", "Unemployment insurance", "The company"

tax_rate = Input(
    "tax_rate",
    "Tax and contributions on pay",
    "rate",
    default=0.28,
    lowest=0,
    highest=0.7,
    step=0.01,
    help="The share of a gross salary that never arrives: income tax and social security. Your "
    "last payslip tells: one less net pay divided by gross pay.",
    group="Pay",
)

weeks_a_year = Input(
    "weeks_a_year",
    "Weeks in a year",
    "ratio",
    default=52,
    lowest=52,
    highest=53,
    step=0.1,
    help="What weekly amounts are turned into months with: a twelfth of so many weeks.",
    source="Convention of payroll",
    group="Pay",
)

last_salary = Input(
    "last_salary",
    "Last salary a year",
    "money",
    default=0,
    lowest=0,
    highest=_MOST,
    step=1_000,
    help="Gross. Weeks of severance are paid from it.",
    source="Last payslip",
    group=SEVERANCE,
)

severance_weeks = Input(
    "severance_weeks",
    "Weeks of severance",
    "count",
    default=0,
    lowest=0,
    highest=260,
    step=1,
    help="Weeks of the last salary. In the US nobody has to pay any; large tech employers "
    "announced 16 weeks and 2 for each year of service in 2022 and 2023.",
    source="Separation agreement",
    group=SEVERANCE,
)

severance_lump = Input(
    "severance_lump",
    "Severance as a sum",
    "money",
    default=0,
    lowest=0,
    highest=_MOST,
    step=1_000,
    help="Gross, besides the weeks: a fixed sum, unused vacation, a bonus still owed.",
    source="Separation agreement",
    group=SEVERANCE,
)

severance_month = month(
    "severance_month",
    "Severance from",
    1,
    "The month in which it is paid, or in which it begins to be paid as salary.",
    SEVERANCE,
)

severance_as_salary = Input(
    "severance_as_salary",
    "Weeks are paid as salary",
    "flag",
    default=0,
    lowest=0,
    highest=1,
    step=1,
    help="1: the weeks are paid month by month, as salary was. 0: all at once.",
    source="Separation agreement",
    group=SEVERANCE,
)

benefit_weekly = Input(
    "benefit_weekly",
    "Benefit a week",
    "money",
    default=0,
    lowest=0,
    highest=1_000_000,
    step=10,
    help="What unemployment insurance pays a week, before tax. The notice of determination says.",
    group=BENEFITS,
)

benefit_weeks = Input(
    "benefit_weeks",
    "Weeks of benefit",
    "count",
    default=26,
    lowest=0,
    highest=260,
    step=1,
    help="For how many weeks it is paid at most.",
    group=BENEFITS,
)

benefit_waiting = Input(
    "benefit_waiting",
    "Waiting weeks",
    "count",
    default=1,
    lowest=0,
    highest=52,
    step=1,
    help="Weeks at the beginning of the claim for which nothing is paid.",
    group=BENEFITS,
)

benefit_month = month(
    "benefit_month",
    "Claim from",
    1,
    "The month in which the claim begins. Some places pay only once severance has ended.",
    BENEFITS,
)

benefit_tax = Input(
    "benefit_tax",
    "Tax on the benefit",
    "rate",
    default=0.10,
    lowest=0,
    highest=0.7,
    step=0.01,
    help="In the US it is income; 10 % is what one may have withheld. In Germany it is tax-free.",
    source="IRS, Form W-4V, read 2026-11-23",
    group=BENEFITS,
)

full_time_month = month(
    "full_time_month",
    "Full time on the idea from",
    7,
    "The first month in which you no longer look for a job. Benefits usually end then.",
    BENEFITS,
)

self_employment_assistance = Input(
    "self_employment_assistance",
    "Paid while you build",
    "flag",
    default=0,
    lowest=0,
    highest=1,
    step=1,
    help="1: a programme such as Self-Employment Assistance pays the same while you set up the "
    "business, without looking for a job. 0: benefits end when you work on it full time.",
    group=BENEFITS,
)

share_of_founder_pay = Input(
    "share_of_founder_pay",
    "Share of founders' pay that is yours",
    "rate",
    default=1,
    lowest=0,
    highest=1,
    step=0.05,
    help="Of what the company plan pays to founders. With a co-founder who earns as much: 50 %.",
    group=COMPANY,
)

share_of_founder_money = Input(
    "share_of_founder_money",
    "Share of founders' money that is yours",
    "rate",
    default=1,
    lowest=0,
    highest=1,
    step=0.05,
    help="Of what the company plan takes from owners and as founder loans.",
    group=COMPANY,
)

founder_wages = Series(
    "founder_wages",
    "Wages of founders",
    "money",
    "What the company plan pays to founders in this calendar month, before tax.",
)

founder_money = Series(
    "founder_money",
    "Founders' own money",
    "money",
    "What owners pay into the company in this calendar month, and founders lend it.",
)


@line("Severance weeks paid so far", unit="ratio", yearly="last")
def severance_weeks_so_far(m: Any) -> Expression:
    """All of them at once in the month of severance, or a twelfth of a year's weeks each month."""
    begun = where(m.month >= m.severance_month, 1, 0)
    as_salary = (m.month - m.severance_month + 1) * m.weeks_a_year / 12
    paid = where(m.severance_as_salary > 0, as_salary, m.severance_weeks)
    return begun * minimum(m.severance_weeks, paid)


@line("Severance before tax", unit="money")
def severance_gross(m: Any) -> Expression:
    """The month's weeks of the last salary, and the sum in the month of severance."""
    weeks = m.severance_weeks_so_far - m.severance_weeks_so_far.previous
    lump = where(m.month == m.severance_month, m.severance_lump, 0)
    return weeks * m.last_salary / m.weeks_a_year + lump


@line("Severance", unit="money")
def severance(m: Any) -> Expression:
    """What arrives of it after tax and contributions."""
    return m.severance_gross * (1 - m.tax_rate)


@line("Weeks claimed so far", unit="ratio", yearly="last")
def weeks_claimed_so_far(m: Any) -> Expression:
    """Weeks since the claim began in which one was looking for a job, or was paid to build."""
    looking = (m.month < m.full_time_month) | (m.self_employment_assistance > 0)
    claimed = (m.month >= m.benefit_month) & looking
    return m.weeks_claimed_so_far.previous + where(claimed, m.weeks_a_year / 12, 0)


def weeks_paid(m: Any, claimed: Expression) -> Expression:
    """Weeks claimed after the waiting weeks, as many as are paid at most."""
    return minimum(m.benefit_weeks, maximum(0, claimed - m.benefit_waiting))


def benefit_for(m: Any, weeks: Any) -> Expression:
    """What arrives for the weeks paid this month, after tax; the weeks are counted so far."""
    return (weeks - weeks.previous) * m.benefit_weekly * (1 - m.benefit_tax)


@line("Benefit weeks paid so far", unit="ratio", yearly="last")
def benefit_weeks_so_far(m: Any) -> Expression:
    """Weeks claimed after the waiting weeks, as many as are paid at most."""
    return weeks_paid(m, m.weeks_claimed_so_far)


@line("Unemployment benefit", unit="money")
def unemployment_benefit(m: Any) -> Expression:
    """What arrives for the month's weeks, after tax."""
    return benefit_for(m, m.benefit_weeks_so_far)


@line("Pay from the company", unit="money")
def pay_from_company(m: Any) -> Expression:
    """Your share of what the company plan pays to founders, after tax and contributions."""
    return m.founder_wages * m.share_of_founder_pay * (1 - m.tax_rate)
