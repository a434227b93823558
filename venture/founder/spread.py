"""How long the money lasts where values are only known from low to high."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from venture.founder.counting import Count
from venture.founder.household import Household
from venture.model import Array, Range, drawn

SAMPLES = 512
CHANCE = 0.9
"""How much of what may happen lies within the answer."""

_ENDS = ((1 - CHANCE) / 2, (1 + CHANCE) / 2)


@dataclass(frozen=True)
class Spread:
    """Between which days and amounts a household's money ends up, in nine of ten cases.

    Attributes:
        runs_out: the first days of the earliest and the latest month in which it runs out; None
            in place of a day where it lasts as far as can be seen.
        decision: the earliest and the latest decision date, likewise.
        low: savings at the end of each month that 95 % of the cases are above, shape (months,).
        high: those that 95 % are below.
    """

    runs_out: tuple[date | None, date | None]
    decision: tuple[date | None, date | None]
    low: Array
    high: Array


def spread(
    household: Household, ranges: Mapping[str, Range], count: Count, samples: int = SAMPLES
) -> Spread | None:
    """Find between which months money runs out when all ranges are looked at together.

    Values are drawn as `venture.model.drawn` says.

    Args:
        household: what was written down.
        ranges: by key.
        count: counts a household over scenarios.
        samples: how many cases.

    Returns:
        None where there are no ranges.

    Raises:
        ValueError: a key is not that of a number.
    """
    if not ranges:
        return None
    cases = drawn(household, ranges, samples)
    arrays = count(household, cases).arrays
    cash = np.broadcast_to(arrays["cash"][1:, 0], (len(arrays["cash"]) - 1, samples))
    months = np.broadcast_to(arrays["cash_out_month"][-1, 0], samples).astype(int)
    low, high = np.quantile(cash, _ENDS, axis=1)
    runs_out = [household.month(month) if month else None for month in months.tolist()]
    decisions = _decisions(household, cases, runs_out)
    return Spread(_between(runs_out), _between(decisions), low, high)


def _decisions(
    household: Household, cases: Mapping[str, Array], runs_out: list[date | None]
) -> list[date | None]:
    weeks = sum(
        np.broadcast_to(cases.get(key, household.inputs[key]), len(runs_out))
        for key in ("search_weeks", "first_pay_weeks")
    )
    searched = np.asarray(weeks).tolist()
    return [
        day - timedelta(weeks=before) if day else None
        for day, before in zip(runs_out, searched, strict=True)
    ]


def _between(days: list[date | None]) -> tuple[date | None, date | None]:
    """Give the days below which 5 % and 95 % lie; that money lasts counts as the latest."""
    ordered = sorted(days, key=lambda day: day or date.max)
    first, last = (int(np.ceil(end * len(days))) - 1 for end in _ENDS)
    return ordered[first], ordered[last]
