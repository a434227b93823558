"""Plan against actuals: how far each line was off, and where cash goes from what really was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from venture.model import Array
from venture.plan.actuals import ACTUAL_LINES, Actuals
from venture.plan.declared import MODEL, MONTHS
from venture.plan.money import money
from venture.plan.result import Result
from venture.plan.wording import month_name

_AS_PLANNED = 0.005


@dataclass(frozen=True)
class Variance:
    """One line, planned and actual.

    Attributes:
        line: its name.
        label: what people call it.
        unit: one of `venture.model.UNITS`.
        planned: by the plan.
        actual: what really was.
        more_is_better: whether it is good to be above plan; None where it is neither.
    """

    line: str
    label: str
    unit: str
    planned: float
    actual: float
    more_is_better: bool | None

    @property
    def difference(self) -> float:
        """Actual less planned."""
        return self.actual - self.planned

    @property
    def words(self) -> str:
        """How far off it is and whether that is good, such as "12 % less than planned, worse"."""
        size = abs(self.difference)
        if size <= abs(self.planned) * _AS_PLANNED:
            return "as planned"
        share = f"{size / abs(self.planned):,.0%}".replace("%", " %") if self.planned else ""
        way = "more" if self.difference > 0 else "less"
        verdict = ""
        if self.more_is_better is not None:
            verdict = ", better" if (self.difference > 0) == self.more_is_better else ", worse"
        return f"{share} {way} than planned{verdict}".strip()


def variances(result: Result, actuals: Actuals, months: Iterable[int]) -> list[Variance]:
    """Compare what was planned with what was.

    Args:
        result: the plan, evaluated.
        actuals: what really happened.
        months: which months of the plan, counted from 1. What flows is added up over them, of
            what stands at month end the last one counts; planned and actual over the same
            months, so those without an actual figure of the line are left out of both.

    Returns:
        A row for each line that has a figure, in the order of `ACTUAL_LINES`.
    """
    known = actuals.by_plan_month(result.plan)
    wanted = sorted(month for month in set(months) if month in known)
    found = []
    for name, about in ACTUAL_LINES.items():
        filled = [month for month in wanted if name in known[month].values]
        if not filled:
            continue
        line = MODEL.line(name).line
        used = filled if line.yearly == "sum" else filled[-1:]
        planned = float(result[name][used, 0, 0].sum())
        actual = sum(known[month].values[name] for month in used)
        found.append(Variance(name, line.label, line.unit, planned, actual, about.more_is_better))
    return found


@dataclass(frozen=True)
class Forecast:
    """Cash from the last month with an actual figure of it.

    Attributes:
        month: that month, counted from 1.
        cash: at the end of each month, the opening balance first: NaN before that month, what it
            really was in it, the forecast behind it.
        cash_out_month: the first month that closes below zero; None if none does.
        sentence: how it stands.
        method: how it was worked out.
    """

    month: int
    cash: Array
    cash_out_month: int | None
    sentence: str
    method: str


def forecast(result: Result, actuals: Actuals) -> Forecast | None:
    """Carry the plan on from the last cash balance that is known.

    Every month after it changes cash by what the plan says, so the path of the plan is moved by
    the difference there was. Customers who came or left otherwise than planned are not in it.

    Returns:
        None where no month of the plan has an actual cash balance.
    """
    known = actuals.by_plan_month(result.plan)
    with_cash = [month for month, entry in known.items() if "cash" in entry.values]
    if not with_cash:
        return None
    month = max(with_cash)
    planned = result["cash"][:, 0, 0]
    actual = known[month].values["cash"]
    cash = planned + (actual - planned[month])
    cash[:month] = np.nan
    out = _first_below_zero(cash)
    return Forecast(
        month,
        cash,
        out,
        _sentence(result, month, actual, out),
        f"Cash as it really was at the end of {_name(result, month)}, and from then on what the "
        "plan adds to it or takes from it each month. Where customers, prices or costs turned out "
        "otherwise, change them in the plan: this does not do it for you.",
    )


def _first_below_zero(cash: Array) -> int | None:
    below = np.flatnonzero(cash < 0)
    return int(below[0]) if below.size else None


def _sentence(result: Result, month: int, actual: float, out: int | None) -> str:
    currency = result.plan.currency
    gap = actual - float(result["cash"][month, 0, 0])
    way = "more than" if gap > 0 else "less than"
    size = "" if abs(gap) < 1 else f"{money(abs(gap), currency, short=True)} {way} "
    had = f"At the end of {_name(result, month)} you had {money(actual, currency, short=True)}, "
    had += f"{size}planned." if size else "as planned."
    was = int(result.final("cash_out_month")) or None
    now, before = (_name(result, when) if when else "" for when in (out, was))
    if out == was:
        return f"{had} Cash still {f'runs out in {now}' if out else 'lasts all the plan'}."
    if not out:
        return f"{had} Cash now lasts all {MONTHS} months; by the plan it ran out in {before}."
    planned = f"in {before}" if was else "not at all"
    return f"{had} Cash now runs out in {now}; by the plan {planned}."


def _name(result: Result, month: int) -> str:
    return month_name(result.plan.month(month))
