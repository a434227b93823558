"""Values to try for one number of a plan: all over its range, most of them near today's."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from venture.model import UNITS, Array, Input
from venture.plan.record import Setting

_MOST_WHOLE = 250
_OUTWARD = 64
_FROM_AN_END = 40
_EVEN = 17
_NEAREST_SHARE = 1e-4
_FINEST = {"money": 0.01, "rate": 0.0001, "ratio": 0.0001}
"""The smallest difference that is shown; a tenth for what is counted."""

_TIMES_FINER = 3
_NEARLY = 1e-9


@dataclass(frozen=True)
class Reach:
    """How far one number of a plan may go from where it is today.

    Attributes:
        declared: the number.
        now: what it is today.
        low: the lowest value that it may have in this plan.
        high: the highest.
    """

    declared: Input
    now: float
    low: float
    high: float

    @classmethod
    def of(cls, setting: Setting) -> Reach:
        """Take the limits declared; and what goes on for some time does not end before it starts.

        Raises:
            ValueError: the setting is a choice between words.
        """
        declared = setting.declared
        if not isinstance(declared, Input):
            raise ValueError(f"{setting.label} is not a number. Choose one that is.")
        low, high = declared.lowest, declared.highest
        others = setting.row.values if setting.row else {}
        if declared.name == "start_month":
            high = min(high, float(others.get("end_month", high)))
        if declared.name == "end_month":
            low = max(low, float(others.get("start_month", low)))
        return cls(declared, float(setting.value), low, high)

    @property
    def finest(self) -> float:
        """The smallest difference that is shown."""
        unit = UNITS[self.declared.unit]
        return 1.0 if unit.whole else _FINEST.get(unit.name, 0.1)

    def spread(self) -> Array:
        """Choose values from limit to limit, so dense near today's that little is overlooked.

        Distances from today's value, from zero and from the lowest value grow by a factor, so that
        a range of many decades is covered as well as a narrow one. Of what is whole every value
        is tried where these are few.

        Returns:
            In rising order, without today's value.
        """
        if self.declared.whole and self.high - self.low <= _MOST_WHOLE:
            tried = np.arange(self.low, self.high + 1)
        else:
            nearest = max(self.finest, abs(self.now) * _NEAREST_SHARE)
            down = self.now - _growing(nearest, self.now - self.low, _OUTWARD)
            up = self.now + _growing(nearest, self.high - self.now, _OUTWARD)
            from_low = self.low + _growing(self.finest, self.high - self.low, _FROM_AN_END)
            below_zero = -_growing(self.finest, -self.low, _FROM_AN_END)
            even = np.linspace(self.low, self.high, _EVEN)
            tried = np.concatenate([down, up, from_low, below_zero, even])
            tried = tried.clip(self.low, self.high)
        if self.declared.whole:
            tried = tried.round()
        tried = np.unique(tried)
        return tried[tried != self.now]

    def steps(self, inner: float, outer: float) -> list[float]:
        """Choose how finely a number between two values is told, coarsest first.

        Three digits are enough; a small change is told with two digits of the change.
        """
        if self.declared.whole:
            return [1.0]
        size = min(abs(inner), abs(outer)) or abs(outer)
        sizes = ((size, 2), (abs(outer - self.now), 1), (abs(outer - inner), 0))
        powers = [_power(size) - less for size, less in sizes if size > 0]
        coarsest = max(min(powers), _power(self.finest))
        return [10.0 ** (coarsest - finer) for finer in range(_TIMES_FINER)]

    def rounded(self, inner: float, outer: float, step: float) -> Array:
        """List the multiples of a step from one value to one that is further from today's.

        Returns:
            The first lies at the inner value or just before it, but not beyond today's; the last
            at the outer value or just behind it, but not beyond the limits.
        """
        away = 1 if outer > inner else -1
        first = math.floor(away * inner / step + _NEARLY)
        last = math.ceil(away * outer / step - _NEARLY)
        multiples = (away * np.arange(first, last + 1) * step).round(10)
        ends = (self.now, self.high) if away > 0 else (self.low, self.now)
        return away * np.unique(away * multiples.clip(*ends))


def _growing(first: float, last: float, count: int) -> Array:
    """Distances up to the last, each the same times the one before."""
    return np.geomspace(first, last, count) if last > first else np.array([max(last, 0.0)])


def _power(size: float) -> int:
    """The power of ten of a number's first digit."""
    return math.floor(math.log10(size) + _NEARLY)
