"""The answer that stands on top: when the money runs out, and what would be needed."""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np

from venture.plan.declared import MONTHS
from venture.plan.money import money
from venture.plan.result import Result

HEADLINE_LINES = (
    "cash",
    "net_burn",
    "cash_out_month",
    "runway_months",
    "break_even_month",
    "cash_missing",
    "peak_funding_need",
    "default_alive_so_far",
    "cash_paid",
    "cash_received",
)
"""What the headline looks at: ask `evaluate` for these when nothing else is shown."""


@dataclass(frozen=True)
class Headline:
    """How a plan stands.

    Attributes:
        sentence: the verdict, with the numbers in it.
        cash_out_month: the first month that closes below zero, counted from 1; None if none does.
        cash_out: the same as a date, the first of the month.
        runway_months: months that close with cash of zero or more before that; 60 when all do.
        break_even_month: the month from which revenue covers all costs; None if not in the plan.
        break_even: the same as a date.
        burn_now: net burn of the first month; negative when it earns.
        lowest_cash: the lowest closing cash of the plan.
        lowest_cash_month: the month in which that is, counted from 1.
        missing: money missing at the deepest point; 0 when cash lasts.
        default_alive: True when the business earns its costs by the end of the plan and never
            needed money from outside to get there.
    """

    sentence: str
    cash_out_month: int | None
    cash_out: date | None
    runway_months: int
    break_even_month: int | None
    break_even: date | None
    burn_now: float
    lowest_cash: float
    lowest_cash_month: int
    missing: float
    default_alive: bool


def headline(result: Result, scenario: int = 0) -> Headline:
    """Say how a plan stands.

    Args:
        result: with at least `HEADLINE_LINES`; what is missing is calculated.
        scenario: which scenario.
    """
    plan = result.plan
    cash = result["cash"][1:, 0, scenario]
    out = int(result.final("cash_out_month", scenario)) or None
    even = int(result.final("break_even_month", scenario))
    break_even = even if even <= MONTHS else None
    lowest = int(np.argmin(cash))
    return Headline(
        sentence=_sentence(result, scenario, out, break_even),
        cash_out_month=out,
        cash_out=plan.month(out) if out else None,
        runway_months=int(result.final("runway_months", scenario)),
        break_even_month=break_even,
        break_even=plan.month(break_even) if break_even else None,
        burn_now=float(result["net_burn"][1, 0, scenario]),
        lowest_cash=float(cash[lowest]),
        lowest_cash_month=lowest + 1,
        missing=result.final("cash_missing", scenario),
        default_alive=result.final("default_alive_so_far", scenario) == 1,
    )


def _sentence(result: Result, scenario: int, out: int | None, even: int | None) -> str:
    if not (result["cash_paid"].any() or result["cash_received"].any()):
        return "Nothing is planned yet: add what you sell, who works on it and what it costs."
    if out is None:
        return _cash_lasts(result, scenario, even)
    when = f"At these numbers cash runs out in {_named(result, out)}."
    missing = _rounded_up(result.final("cash_missing", scenario), result.plan.currency)
    if even is None:
        return (
            f"{when} It does not break even within {MONTHS} months; {missing} more would carry "
            "it to the end of the plan."
        )
    if even <= out:
        return f"{when} You would need {missing} more to get through."
    return f"{when} You would need {missing} more to reach break-even in {_named(result, even)}."


def _cash_lasts(result: Result, scenario: int, even: int | None) -> str:
    currency = result.plan.currency
    cash = result["cash"][1:, 0, scenario]
    lowest = int(np.argmin(cash))
    low = f"{money(float(cash[lowest]), currency, short=True)} in {_named(result, lowest + 1)}"
    if even is None:
        burn = float(result["net_burn"][-1, 0, scenario])
        return (
            f"Cash lasts all {MONTHS} months but the business does not break even in them: it "
            f"still burns {money(burn, currency, short=True)} a month at the end, with "
            f"{money(float(cash[-1]), currency, short=True)} left."
        )
    if even == 1:
        return f"Revenue covers all costs from the first month on. Cash is lowest at {low}."
    return f"Cash lasts: break-even comes in {_named(result, even)}. Cash is lowest at {low}."


def _named(result: Result, month: int) -> str:
    return f"{result.plan.month(month):%B %Y}, month {month}"


def _rounded_up(amount: float, currency: str) -> str:
    """Write what is needed with three digits, never less than needed."""
    size = 10 ** max(0, math.floor(math.log10(amount)) - 2) if amount >= 1 else 1
    return money(math.ceil(amount / size) * size, currency)
