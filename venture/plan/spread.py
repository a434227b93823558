"""Between which months money runs out, over the ranges of the values that have one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from venture.model import moved, one_at_a_time
from venture.plan.declared import MONTHS
from venture.plan.money import money
from venture.plan.record import Plan, Setting
from venture.plan.result import evaluate
from venture.plan.wording import month_name, value_with_range

_NEVER = MONTHS + 1


@dataclass(frozen=True)
class RunwaySpread:
    """When money runs out with one value at a time at an end of its range.

    Attributes:
        plan: the plan, which knows the ranges.
        earliest: the first month in which it may; None where it lasts in every case.
        latest: the last month; None where it lasts in some case.
        lowest_cash: the least and the most that the lowest closing balance may be.
        widest: the value whose ends lie furthest apart in what they do.
    """

    plan: Plan
    earliest: int | None
    latest: int | None
    lowest_cash: tuple[float, float]
    widest: Setting

    @property
    def sentence(self) -> str:
        """Say it in a sentence, or two where the ranges make a difference."""
        if self.earliest is None:
            low, high = (money(end, self.plan.currency, short=True) for end in self.lowest_cash)
            if low == high:
                return "At either end of each range, one at a time, money lasts."
            when = f"money lasts, and its lowest point is between {low} and {high}"
        elif self.earliest == self.latest:
            first = month_name(self.plan.month(self.earliest))
            return f"At either end of each range, one at a time, money runs out in {first}."
        else:
            when = f"money runs out {self._when(self.earliest)}"
        return (
            f"Over the known ranges, one value at a time, {when}. Widest: {self.widest.label}, "
            f"{value_with_range(self.widest, self.plan)}."
        )

    def _when(self, earliest: int) -> str:
        first = month_name(self.plan.month(earliest))
        if self.latest is None:
            return f"in {first} at the earliest, or not within {MONTHS // 12} years"
        return f"between {first} and {month_name(self.plan.month(self.latest))}"


def runway_spread(plan: Plan) -> RunwaySpread | None:
    """Find between which months money runs out, over the ranges of the values.

    Each value goes to both ends of its range while all others stay; two that are off at once can
    make it sooner or later than that.

    Returns:
        None where no value of the plan has a range.
    """
    ranges, known = plan.known_ranges(), plan.settings()
    if not ranges:
        return None
    settings = [known[key] for key in ranges]
    scenarios = one_at_a_time(settings, [moved(one, ranges[one.key]) for one in settings])
    result = evaluate(plan, ["cash", "cash_out_month"], scenarios)
    months = result["cash_out_month"][-1, 0].astype(int)
    months = np.where(months == 0, _NEVER, months)
    cash = result["cash"][1:, 0].min(axis=0)
    by_months, by_cash = (np.abs(ends[1::2] - ends[2::2]) for ends in (months, cash))
    widest = max(range(len(settings)), key=lambda place: (by_months[place], by_cash[place]))
    earliest, latest = (_month(int(end)) for end in (months.min(), months.max()))
    lowest = float(cash.min()), float(cash.max())
    return RunwaySpread(plan, earliest, latest, lowest, settings[widest])


def _month(month: int) -> int | None:
    return None if month == _NEVER else month
