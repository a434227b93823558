"""Living: what the household costs by phase, health cover, debts and learning."""

from typing import Any

from venture.founder.lines.months import first_month, last_month, month
from venture.model import (
    Choice,
    Expression,
    Input,
    Series,
    Table,
    line,
    minimum,
    rounded_down,
    total,
    where,
)

LIVING, LEARNING = "Living costs", "Learning"
_MOST = 1_000_000_000


def _living(name: str, label: str, default: int, text: str) -> Input:
    return Input(name, label, "money", default, 0, _MOST, step=50, help=text, group=LIVING)


living_now = _living(
    "living_now",
    "Living costs now",
    4_500,
    "A month: rent or mortgage, food, transport, school, insurance. Without health cover and "
    "debts, which stand below. Three months of bank statements tell.",
)
living_lean = _living(
    "living_lean",
    "Living costs, lean",
    3_600,
    "A month, once you have given up what nobody will miss: subscriptions, travel, eating out.",
)
lean_month = month("lean_month", "Lean from", 4, "The first month of the lean phase.", LIVING)
living_emergency = _living(
    "living_emergency",
    "Living costs, emergency",
    2_800,
    "A month, with a cheaper home, one car less, nothing that can wait.",
)
emergency_month = month(
    "emergency_month",
    "Emergency from",
    60,
    "The first month of the emergency phase. Leave it at the last month to do without one.",
    LIVING,
)
inflation = Input(
    "inflation",
    "Inflation a year",
    "rate",
    default=0.03,
    lowest=-0.05,
    highest=1,
    step=0.005,
    help="By how much living costs and health cover rise after each twelve months.",
    source="BLS, Consumer Price Index, United States, year to September 2025: 3.0 %",
    group=LIVING,
)
learning_budget = Input(
    "learning_budget",
    "Learning budget",
    "money",
    default=0,
    lowest=0,
    highest=_MOST,
    step=10,
    help="A month, for books and subscriptions. Courses with a price stand in the learning plan.",
    group=LEARNING,
)
course_costs = Series(
    "course_costs",
    "Courses",
    "money",
    "What the courses of the learning plan cost in this calendar month.",
)

health = Table(
    "health",
    "Health cover",
    "cover",
    (
        Choice(
            "kind",
            "Kind",
            ("COBRA", "Marketplace", "Partner's plan", "Statutory", "Private", "Other"),
            "COBRA continues the employer's cover at its full price and 2 % more, usually for 18 "
            "months: about $793 a month single and $2,294 family (KFF, averages of 2025).",
        ),
        Input(
            "premium",
            "Premium a month",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=10,
            help="What you pay, after subsidies.",
        ),
        first_month("it is paid"),
        last_month("it is paid"),
    ),
    help="Who covers the household's health, from when to when, and what it costs.",
    most=20,
)

debts = Table(
    "debts",
    "Debts",
    "debt",
    (
        Input(
            "owed",
            "Owed",
            "money",
            default=0,
            lowest=0,
            highest=_MOST,
            step=500,
            help="What is still to be paid back on the day before the first month.",
        ),
        Input(
            "interest",
            "Interest a year",
            "rate",
            default=0,
            lowest=0,
            highest=1,
            step=0.005,
            help="A twelfth of it is charged each month on what is owed.",
        ),
        Input(
            "payment",
            "Payment a month",
            "money",
            default=0,
            lowest=0,
            highest=_MOST,
            step=50,
            help="Interest and repayment together, until nothing is owed.",
        ),
    ),
    help="Cards, student and car loans. A mortgage belongs here or into living costs, not both.",
    most=20,
)


@line("Price level", unit="ratio", yearly="last")
def price_level(m: Any) -> Expression:
    """How far prices have risen since the first month; 1 in the first year."""
    return (1 + m.inflation) ** rounded_down((m.month - 1) / 12)


@line("Living costs", unit="money")
def living_costs(m: Any) -> Expression:
    """Those of the phase that the month is in, at the prices of its year."""
    lean = where(m.month >= m.lean_month, m.living_lean, m.living_now)
    return where(m.month >= m.emergency_month, m.living_emergency, lean) * m.price_level


@line("Premium of the cover", unit="money", over=health)
def premium_of(m: Any) -> Expression:
    """What is paid this month, at the prices of its year."""
    paid = (m.month >= m.health.start_month) & (m.month <= m.health.end_month)
    return where(paid, m.health.premium * m.price_level, 0)


@line("Health cover", unit="money")
def health_cover(m: Any) -> Expression:
    """All premiums of the month."""
    return total(m.premium_of)


@line("Interest on the debt", unit="money", over=debts)
def debt_interest(m: Any) -> Expression:
    """A twelfth of a year's interest on what was owed."""
    return m.debt_left.previous * m.debts.interest / 12


@line("Paid on the debt", unit="money", over=debts)
def debt_paid(m: Any) -> Expression:
    """The payment, or what is left where that is less."""
    return minimum(m.debts.payment, m.debt_left.previous + m.debt_interest)


@line("Left of the debt", unit="money", over=debts, yearly="last", opening=lambda m: m.debts.owed)
def debt_left(m: Any) -> Expression:
    """What is still owed at month end."""
    return m.debt_left.previous + m.debt_interest - m.debt_paid


@line("Paid on debts", unit="money")
def debts_paid(m: Any) -> Expression:
    """Interest and repayment of all debts."""
    return total(m.debt_paid)


@line("Learning", unit="money")
def learning(m: Any) -> Expression:
    """The monthly budget and the courses that are paid this month."""
    return m.learning_budget + m.course_costs
