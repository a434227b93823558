"""Other income: a partner's pay, freelancing by the day, rent, support."""

from typing import Any

from venture.founder.lines.months import first_month, last_month, month
from venture.model import Choice, Expression, Input, Table, line, total, where

COST, INCOME = "Cost", "Income"
BY_THE_DAY = "Paid by the day"
FREELANCING = "Freelancing"

incomes = Table(
    "incomes",
    "Other income",
    "income",
    (
        Choice(
            "kind",
            "Kind",
            ("Partner's pay", FREELANCING, "Rent", "Support", "Other"),
            "Where it comes from.",
            asks={FREELANCING: BY_THE_DAY},
        ),
        Input(
            "amount",
            "Arrives a month",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000_000,
            step=100,
            help="After tax, each month. Leave it at 0 for what is paid by the day.",
        ),
        first_month("it arrives"),
        last_month("it arrives"),
        Input(
            "days",
            "Days a month",
            "days",
            default=0,
            lowest=0,
            highest=31,
            step=0.5,
            help="Days of freelance work a month. Each one is a day less for the idea, and what it "
            "pays is usually taken off unemployment benefit: report it.",
            group=BY_THE_DAY,
        ),
        Input(
            "day_rate",
            "Day rate",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=50,
            help="What you charge for a day, without sales tax.",
            group=BY_THE_DAY,
        ),
        Input(
            "kept",
            "Kept of the day rate",
            "rate",
            default=0.65,
            lowest=0,
            highest=1,
            step=0.05,
            help="What is left of it after tax, contributions and days that nobody pays.",
            group=BY_THE_DAY,
        ),
    ),
    help="What the household earns besides you: one row for each source.",
)

one_offs = Table(
    "one_offs",
    "One-off costs and income",
    "item",
    (
        Choice("direction", "Direction", (COST, INCOME), "Whether it is paid or arrives."),
        Input(
            "amount",
            "Amount",
            "money",
            default=0,
            lowest=-1_000_000_000,
            highest=1_000_000_000,
            step=100,
            help="Paid or received once: a roof, a move, a tax bill, a tax refund, shares sold. A "
            "cost below zero is money back.",
        ),
        month("month", "Month", 1, "The month in which it is paid or arrives."),
    ),
    help="What happens once.",
)


@line("Income of the row", unit="money", over=incomes)
def income_of(m: Any) -> Expression:
    """What arrives this month, from its first to its last month."""
    arrives = (m.month >= m.incomes.start_month) & (m.month <= m.incomes.end_month)
    earned = m.incomes.amount + m.incomes.days * m.incomes.day_rate * m.incomes.kept
    return where(arrives, earned, 0)


@line("Other income", unit="money")
def other_income(m: Any) -> Expression:
    """What the household earns besides you, and by the day."""
    return total(m.income_of)


@line("One-off of the row", unit="money", over=one_offs)
def one_off_of(m: Any) -> Expression:
    """The amount, in its month."""
    return where(m.month == m.one_offs.month, m.one_offs.amount, 0)


@line("One-off income", unit="money")
def one_off_income(m: Any) -> Expression:
    """What arrives once, this month."""
    return total(m.one_off_of, only=m.one_offs.direction == INCOME)


@line("One-off costs", unit="money")
def one_off_costs(m: Any) -> Expression:
    """What is paid once, this month."""
    return total(m.one_off_of, only=m.one_offs.direction == COST)
