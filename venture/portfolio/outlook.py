"""How long an idea's money lasts, and what its plan says in a few figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product

import numpy as np
from numpy.typing import NDArray

from venture.model import moved
from venture.plan import (
    HEADLINE_LINES,
    MONTHS,
    Plan,
    Result,
    evaluate_many,
    headline,
    money,
    month_name,
)

YEAR = 12
NO_PLAN = "no plan yet"
_ALL_YEARS = f"all {MONTHS // YEAR} years"
_LASTS = f"lasts {_ALL_YEARS}"
_LINES = (*HEADLINE_LINES, "paying_customers")
_MOST_RANGES = 6  # 64 combinations of their ends


@dataclass(frozen=True)
class Outlook:
    """What a plan comes to.

    Attributes:
        runway_months: months that close with cash of zero or more; 60 when all do.
        cash_out: the month in which money runs out; None when it lasts.
        measured: months of runway at the worst and at the best ends of the known ranges; None
            where no number has one.
        ends: the months in which money runs out then; None for lasts.
        break_even: the month from which revenue covers all costs; None when not in the plan.
        lowest_cash: the lowest closing cash.
        customers: paying customers after the first twelve months.
        prices: of the revenue streams, the lowest and the highest; None without any.
        currency: ISO 4217 code.
        empty: whether nothing is planned.
    """

    runway_months: int
    cash_out: date | None
    measured: tuple[int, int] | None
    ends: tuple[date | None, date | None]
    break_even: date | None
    lowest_cash: float
    customers: float
    prices: tuple[float, float] | None
    currency: str
    empty: bool

    def __str__(self) -> str:
        """Say how long the money lasts: "until Mar 2028"."""
        if self.empty:
            return "nothing is planned yet"
        words = f"until {month_name(self.cash_out)}" if self.cash_out else _LASTS
        if self.measured is None or self.measured[0] == self.measured[1]:
            return words
        worst, best = (month_name(end) if end else "" for end in self.ends)
        if best:
            return f"{words} ({worst} to {best} over the known ranges)"
        return f"{words} (over the known ranges {worst} at worst, {_ALL_YEARS} at best)"

    @property
    def price_words(self) -> str:
        """The price, or the lowest and the highest of several."""
        if self.prices is None:
            return "none"
        ends = dict.fromkeys(money(price, self.currency) for price in self.prices)
        return " to ".join(ends)


def outlook(plan: Plan) -> Outlook:
    """Work out what a plan comes to, also over the ranges that its numbers were measured with."""
    return outlooks([plan])[0]


def outlooks(plans: Iterable[Plan]) -> list[Outlook]:
    """Work out what many plans come to, for little more time than one takes."""
    at_ends = [(plan, _at_range_ends(plan)) for plan in plans]
    return [_outlook(result) for result in evaluate_many(at_ends, _LINES)]


def _at_range_ends(plan: Plan) -> dict[str, NDArray[np.float64]]:
    """Lay out the plan itself, then each combination of the ends of its ranges."""
    ranges, settings = plan.known_ranges(), plan.settings()
    chosen = {key: moved(settings[key], ranges[key]) for key in list(ranges)[:_MOST_RANGES]}
    corners = list(product(*chosen.values()))
    return {
        key: np.array([float(settings[key].value), *(corner[place] for corner in corners)])
        for place, key in enumerate(chosen)
    }


def _outlook(result: Result) -> Outlook:
    plan, stands = result.plan, headline(result)
    runways = result["runway_months"][-1, 0]
    measured = (int(runways.min()), int(runways.max())) if len(runways) > 1 else None
    prices = [float(str(row.values["price"])) for row in plan.tables["streams"]]
    return Outlook(
        runway_months=stands.runway_months,
        cash_out=stands.cash_out,
        measured=measured,
        ends=(_out(plan, measured[0]), _out(plan, measured[1])) if measured else (None, None),
        break_even=stands.break_even,
        lowest_cash=stands.lowest_cash,
        customers=float(result["paying_customers"][YEAR, 0, 0]),
        prices=(min(prices), max(prices)) if prices else None,
        currency=plan.currency,
        empty=not (result["cash_paid"].any() or result["cash_received"].any()),
    )


def _out(plan: Plan, runway_months: int) -> date | None:
    return plan.month(runway_months + 1) if runway_months < MONTHS else None
