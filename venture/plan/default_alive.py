"""Default alive or default dead: will revenue outgrow expenses before the money is gone?"""

import math
from dataclasses import dataclass
from numbers import Real


@dataclass(frozen=True)
class DefaultAlive:
    """Where a company is heading if expenses stay and revenue keeps growing.

    Attributes:
        alive: True when cash covers the losses until revenue reaches expenses.
        months: periods until then; ``inf`` when revenue never gets there, 0 when it is there.
        capital_needed: what the losses until then add up to; ``inf`` when they never end.
    """

    alive: bool
    months: float
    capital_needed: float


def default_alive(revenue: float, expenses: float, growth: float, cash: float) -> DefaultAlive:
    """Say whether a company reaches profitability on the money it has.

    Expenses stay flat and revenue grows continuously at a constant rate, so the losses are an
    area under a curve. A plan with hires and changing growth needs `evaluate` instead.

    Args:
        revenue: of the current period, zero or more.
        expenses: of the current period, zero or more.
        growth: of revenue in a period, 0.05 for 5 %; above -1.
        cash: money in hand, zero or more.

    Returns:
        Periods are those in which revenue, expenses and growth were given, usually months.

    Raises:
        ValueError: an amount is negative or not finite, or growth is -1 or less.

    Example:
        >>> answer = default_alive(revenue=20_000, expenses=80_000, growth=0.10, cash=540_000)
        >>> answer.alive, round(answer.months, 1), round(answer.capital_needed)
        (True, 14.5, 534083)

    Source:
        Graham, 2015, "Default Alive or Default Dead?"; continuous form as in Blackwell's growth
        calculator.
    """
    given = (("revenue", revenue), ("expenses", expenses), ("cash", cash))
    for name, value in (*given, ("growth", growth)):
        if not isinstance(value, Real):
            raise ValueError(f"{name} must be a number, got {value!r}.")
    for name, value in given:
        if not (math.isfinite(value) and value >= 0):
            raise ValueError(f"{name} must be zero or more, got {value}.")
    if not (math.isfinite(growth) and growth > -1):
        raise ValueError(f"growth must be above -1 (-100 %), got {growth}.")
    if revenue >= expenses:
        return DefaultAlive(alive=True, months=0.0, capital_needed=0.0)
    if revenue == 0 or growth <= 0:
        return DefaultAlive(alive=False, months=math.inf, capital_needed=math.inf)
    rate = math.log1p(growth)
    months = math.log(expenses / revenue) / rate
    needed = expenses * months - (expenses - revenue) / rate
    return DefaultAlive(alive=cash >= needed, months=months, capital_needed=needed)
