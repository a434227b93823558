"""Values moved a little down and up, one at a time: what shows which of them matters most."""

from collections.abc import Sequence

import numpy as np

from venture.model.declare import Input
from venture.model.expression import Array
from venture.model.filled import Setting
from venture.model.source import Range

SHARE = 0.1
"""By how much a value without a range is moved, as a share of itself."""

MONTHS_MOVED = 1.0
"""By how much a month, or a number of whole months, is moved where it has no range."""

Ends = tuple[float, float]
"""The values that a number is moved to: down and up."""


def moved(setting: Setting, over: Range | None = None) -> Ends:
    """Give the two values that a number is moved to, within its limits.

    Months are moved by one, other whole numbers by at least one.

    Args:
        setting: the number; not a choice.
        over: its range; None where there is none, so that it is moved by a tenth.
    """
    declared, value = setting.declared, float(setting.value)
    assert isinstance(declared, Input)
    low, high = (over.low, over.high) if over else _around(value, declared)
    if declared.whole:
        low, high = float(round(low)), float(round(high))
    return max(declared.lowest, low), min(declared.highest, high)


def _around(value: float, declared: Input) -> Ends:
    by = abs(value) * SHARE
    if declared.whole:
        by = MONTHS_MOVED if "month" in declared.unit else max(1.0, round(by))
    return value - by, value + by


def one_at_a_time(settings: Sequence[Setting], ends: Sequence[Ends]) -> dict[str, Array]:
    """Give each number in 1 + 2 x as many scenarios; in scenario 0 all are as they were set.

    The number at position i, counted from 0, is at its lower end in scenario 1 + 2 i and at its
    higher end in the one after; there all others are as they were set.

    Args:
        settings: the numbers.
        ends: of each, as `moved` gives them.

    Returns:
        The values by key, shape (scenarios,).
    """
    scenarios = {}
    for position, (setting, both) in enumerate(zip(settings, ends, strict=True)):
        values = np.full(1 + 2 * len(settings), float(setting.value))
        values[1 + 2 * position : 3 + 2 * position] = both
        scenarios[setting.key] = values
    return scenarios
