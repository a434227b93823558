"""Equipment: what is bought once and used for years."""

from typing import Any

from venture.model import Expression, Input, Table, line, maximum, minimum, total, where
from venture.plan.lines.months import month

equipment = Table(
    "equipment",
    "Equipment",
    "thing",
    (
        Input(
            "amount",
            "Price",
            "money",
            default=0,
            lowest=0,
            highest=100_000_000,
            step=500,
            help="What it costs, without tax that you reclaim.",
        ),
        month("is bought and paid"),
        Input(
            "life",
            "Used for months",
            "months",
            default=36,
            lowest=1,
            highest=480,
            step=6,
            help="Useful life. The price is spread evenly over it in the profit and loss, while "
            "the money leaves at once. Laptops: 36; machines: 60 to 120.",
        ),
    ),
    help="What you buy and use for years: laptops, machines. Small things are one-off costs.",
    most=15,
)


@line("Bought", unit="money", over=equipment)
def equipment_bought(m: Any) -> Expression:
    """The price, in its month."""
    return where(m.month == m.equipment.month, m.equipment.amount, 0)


@line("Wear", unit="money", over=equipment)
def equipment_wear(m: Any) -> Expression:
    """An even part of the price for each month of use, from the month it was bought."""
    left = m.equipment_value.previous + m.equipment_bought
    return minimum(m.equipment.amount / maximum(1, m.equipment.life), left)


@line("Book value", unit="money", over=equipment, yearly="last")
def equipment_value(m: Any) -> Expression:
    """The price less the wear so far."""
    return m.equipment_value.previous + m.equipment_bought - m.equipment_wear


@line("Capital spending", unit="money")
def capital_spending(m: Any) -> Expression:
    """All equipment bought this month."""
    return total(m.equipment_bought)
