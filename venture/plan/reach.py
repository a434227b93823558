"""How many customers the plan's own ways to win them bring at most, year by year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from venture.plan.result import Result

_WAYS = {
    "visits": "funnel_customers",
    "sales": "sales_customers",
    "advertising": "paid_customers",
    "alone": "organic_customers",
    "referral": "referred_customers",
}
REACH_LINES = (*_WAYS.values(), "visitors", "joining_season")
"""What `reach` needs of a plan."""


@dataclass(frozen=True)
class Reach:
    """What the plan's ways to win customers bring in a year, before any limit of the market.

    Attributes:
        label: the year, as statements call it.
        visitors: visitors of the year.
        visits: customers from visits, by sign-up and conversion.
        sales: customers that sales people have the capacity to win.
        advertising: customers that advertising brings.
        alone: customers who come by themselves.
        referral: customers that other customers bring.
        so_far: all of them since the plan began and those there were at its start; nobody is
            taken to leave, so the plan cannot have more.
    """

    label: str
    visitors: float
    visits: float
    sales: float
    advertising: float
    alone: float
    referral: float
    so_far: float


def reach(result: Result) -> list[Reach]:
    """Add up what the plan's ways to win customers bring, for each year.

    Args:
        result: the plan, evaluated.
    """
    result.arrays(*REACH_LINES)
    season = result["joining_season"][1:, :, 0]
    monthly = {way: (result[line][1:, :, 0] * season).sum(axis=1) for way, line in _WAYS.items()}
    monthly["visitors"] = result["visitors"][1:, :, 0].sum(axis=1)
    so_far = float(result["customers"][0, :, 0].sum())
    found = []
    for period in result.plan.periods("year"):
        months = slice(period.first - 1, period.last)
        year = {way: float(np.sum(figures[months])) for way, figures in monthly.items()}
        so_far += sum(year[way] for way in _WAYS)
        found.append(Reach(label=period.label, so_far=so_far, **year))
    return found
