"""What moves a plan most: each value lower and higher, one at a time."""

from dataclasses import dataclass

from venture.model import Choice, Input, Range, moved, one_at_a_time
from venture.plan.declared import MONTHS
from venture.plan.record import Plan, Setting
from venture.plan.result import evaluate


@dataclass(frozen=True)
class Driver:
    """A value of the plan, and what moving it does.

    Attributes:
        setting: the value.
        over: the range that it is moved over; None where there is none, so that it is moved by a
            tenth.
        lower: the value moved down, as far as its limits allow.
        higher: the value moved up.
        cash_lower: change of cash, at the month in which the plan's cash runs out or else at its
            end, when the value is moved down.
        cash_higher: the same when it is moved up.
        runway_lower: change of the runway in months when the value is moved down.
        runway_higher: the same when it is moved up.
    """

    setting: Setting
    over: Range | None
    lower: float
    higher: float
    cash_lower: float
    cash_higher: float
    runway_lower: float
    runway_higher: float

    @property
    def strength(self) -> float:
        """The larger of the two changes of cash."""
        return max(abs(self.cash_lower), abs(self.cash_higher))


def drivers(plan: Plan, count: int | None = 6) -> list[Driver]:
    """Find the values that move cash most, each moved over its range or else by a tenth.

    So one that was measured well comes further down than one that nobody knows. Months without a
    range are moved by one. What is zero, without a range, is not used yet and left out.

    Args:
        plan: what was written down.
        count: how many; None for all.

    Returns:
        The strongest first. Values that move nothing are left out, and so is what only repeats
        another value of its row, as head count repeats salary.
    """
    settings = [s for s in plan.used_settings().values() if _is_amount(s.declared)]
    ranges = [plan.range(setting) for setting in settings]
    ends = [moved(setting, over) for setting, over in zip(settings, ranges, strict=True)]
    scenarios = one_at_a_time(settings, ends)
    result = evaluate(plan, ["cash", "runway_months", "cash_out_month"], scenarios)
    month = int(result.final("cash_out_month", 0)) or MONTHS
    cash = result["cash"][month, 0] - result["cash"][month, 0, 0]
    runway = result["runway_months"][-1, 0] - result["runway_months"][-1, 0, 0]
    found = [
        Driver(
            setting,
            ranges[i],
            *ends[i],
            *cash[[1 + 2 * i, 2 + 2 * i]].tolist(),
            *runway[[1 + 2 * i, 2 + 2 * i]].tolist(),
        )
        for i, setting in enumerate(settings)
    ]
    return _distinct(sorted(found, key=lambda driver: -round(driver.strength, 6)))[:count]


def _distinct(found: list[Driver]) -> list[Driver]:
    """Keep those that move something, one of those in a row that move the same."""
    kept: dict[tuple[str, float], Driver] = {}
    for driver in found:
        if driver.strength > 0:
            row = driver.setting.key.rpartition(".")[0] or driver.setting.key
            kept.setdefault((row, round(driver.strength, 6)), driver)
    return list(kept.values())


def _is_amount(declared: Input | Choice) -> bool:
    """Tell whether a little more or less of it means anything: not of the month of a season."""
    return isinstance(declared, Input) and declared.unit != "calendar month"
