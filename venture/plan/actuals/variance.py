"""Plan against actuals: how far each line was off, and whether that is good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from venture.plan.actuals.record import ACTUAL_LINES, Actuals
from venture.plan.declared import MODEL
from venture.plan.result import Result

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
