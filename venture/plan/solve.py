"""What would have to be true: the value of one number at which a target is met."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from venture.model import Array
from venture.plan.candidates import Reach
from venture.plan.declared import MODEL
from venture.plan.drivers import Driver, drivers
from venture.plan.record import Plan, Setting
from venture.plan.result import Result, evaluate
from venture.plan.target import Target
from venture.plan.wording import in_words

_MOST_TRIED_AGAIN = 3
_WAYS = ("fall below", "rise above")


@dataclass(frozen=True)
class Solution:
    """What one number of a plan would have to be.

    Attributes:
        setting: the number, as it is in the plan.
        target: what is to be true.
        reached_now: True when it is true already.
        value: the value nearest to today's at which the target is met. Where it is met today: the
            last value towards the nearest limit at which it still is. None where no value allowed
            does it, or where every value does.
        fails_at: the neighbour of the value at which the target is not met; None without value.
        reason: how it stands, in a sentence or two.
    """

    setting: Setting
    target: Target
    reached_now: bool
    value: float | None
    fails_at: float | None
    reason: str

    @property
    def now(self) -> float:
        """What the number is today."""
        return float(self.setting.value)

    @property
    def possible(self) -> bool:
        """Whether this number alone can make the target true, or already has."""
        return self.reached_now or self.value is not None


def solve(plan: Plan, change: str, target: Target) -> Solution:
    """Find the value of one number at which a target is met, the nearest to today's.

    Nothing is assumed about the way from one to the other: values from limit to limit are tried,
    then those around the nearest change from unmet to met. What happens between two neighbours
    among the values tried is overlooked.

    Args:
        plan: what was written down; nothing in it but the one number is changed.
        change: the number's key: the input's name, or table, row id and column joined by dots.
        target: what is to be true.

    Returns:
        The value rounded so that it still meets the target; within the limits of the number.

    Raises:
        ValueError: the plan has no such value, or it is not a number.

    Example:
        >>> safe_in_two_years = Target("a cushion", "cash", 24, at_least=80_000)
        >>> solve(Plan(), "opening_cash", safe_in_two_years).value
        80000.0
    """
    setting = plan.settings().get(change)
    if setting is None:
        raise ValueError(f"The plan has no value called {change!r}.")
    search = _Search(plan, setting, target)
    value, fails_at = search.threshold()
    reason = _reason(search, value, fails_at)
    return Solution(setting, target, search.reached_now, value, fails_at, reason)


def levers(plan: Plan, target: Target, count: int = 6) -> list[Solution]:
    """Solve for the numbers that move the plan most, and for the cash at its start.

    Args:
        plan: what was written down.
        target: what is to be true.
        count: how many numbers, besides cash.

    Returns:
        The one that needs the least change first, measured by what `drivers` moves it by; then
        those that cannot do it alone.
    """
    found = {driver.setting.key: driver for driver in drivers(plan, None)}
    keys = dict.fromkeys([*list(found)[:count], "opening_cash"])
    solved = [solve(plan, key, target) for key in keys]
    return sorted(solved, key=lambda one: _effort(one, found.get(one.setting.key)))


def _effort(solution: Solution, driver: Driver | None) -> tuple[bool, float]:
    if solution.value is None:
        return True, 0.0
    change = abs(solution.value - solution.now)
    moved = max(driver.higher - solution.now, solution.now - driver.lower) if driver else 0
    return False, change / moved if moved else np.inf


class _Search:
    """The search for one threshold.

    Attributes:
        reached_now: whether the target is met today.
    """

    def __init__(self, plan: Plan, setting: Setting, target: Target) -> None:
        self.plan = plan
        self.setting = setting
        self.target = target
        self.reach = Reach.of(setting)
        self.reached_now = self._holds(self.reach.now)

    def threshold(self) -> tuple[float | None, float | None]:
        """Find the values on both sides of the nearest threshold: where it is met, and where not.

        Returns:
            Two times None where there is no threshold.
        """
        tried = self.reach.spread()
        if not tried.size:  # a first month that is the last one too
            return None, None
        reached = self._reached(tried)
        sides = (tried[tried < self.reach.now], tried[tried > self.reach.now])
        found = []
        for values in (sides[0][::-1], sides[1]):
            other = values[reached[np.searchsorted(tried, values)] != self.reached_now]
            if other.size:
                before = values[: int(np.argmax(values == other[0]))]
                inner = float(before[-1]) if before.size else self.reach.now
                found.append(self._refined(inner, float(other[0])))
        return min(found, key=self._distance, default=(None, None))

    def _distance(self, sides: tuple[float, float]) -> tuple[bool, float]:
        """How far from today's value a threshold is; beyond all others one at the very limit."""
        at_limit = sides[self.reached_now] in (self.reach.low, self.reach.high)
        return at_limit and not self.reach.declared.whole, abs(sides[0] - self.reach.now)

    def _refined(self, inner: float, outer: float) -> tuple[float, float]:
        """Find the threshold between two values, to the digits that people say."""
        for step in self.reach.steps(inner, outer):
            tried = self.reach.rounded(inner, outer, step)
            as_today = self._reached(tried) == self.reached_now
            for near in np.flatnonzero(as_today[:-1] & ~as_today[1:])[:_MOST_TRIED_AGAIN]:
                sides = self._sides(float(tried[near]), float(tried[near + 1]))
                # Of many scenarios side by side the last digit may differ from that of one plan.
                if self._holds(sides[0]) and not self._holds(sides[1]):
                    return sides
        return self._sides(inner, outer)

    def _sides(self, near: float, far: float) -> tuple[float, float]:
        """Put the value at which the target is met before the one at which it is not."""
        return (near, far) if self.reached_now else (far, near)

    def _reached(self, values: Array) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        result = evaluate(self.plan, [self.target.line], {self.setting.key: values})
        return np.broadcast_to(self.target.reached(result), values.shape)

    def words(self, value: float) -> str:
        """Write a value of the number as people say it."""
        return in_words(value, self.reach.declared.unit, self.plan)

    def _holds(self, value: float) -> bool:
        return bool(self.target.reached(self._alone(value))[0])

    def figure(self, value: float) -> float:
        """The target's line in its month, with the number set to a value."""
        return float(self._alone(value)[self.target.line][self.target.month, 0, 0])

    def _alone(self, value: float) -> Result:
        return evaluate(self.plan.with_value(self.setting.key, value), [self.target.line])


def _reason(search: _Search, value: float | None, fails_at: float | None) -> str:
    """Say how it stands."""
    label, goal = search.setting.label, search.target.label
    if value is None or fails_at is None:
        if search.reached_now:
            return f"{_sentence(goal)} is reached already, whatever {label} is."
        return f"{label} alone does not reach {goal}. {_at_the_limits(search)}"
    if search.reached_now:
        ways = ("be before", "be after") if search.reach.declared.whole else _WAYS
        way = ways[value < fails_at]
        return (
            f"{_sentence(goal)} is reached already, as long as {label} does not {way} "
            f"{search.words(value)}."
        )
    now = search.words(search.reach.now)
    return f"To reach {goal}, {label} would have to be {search.words(value)} instead of {now}."


def _at_the_limits(search: _Search) -> str:
    """Say what the target's line comes to at the lowest and at the highest value allowed."""
    target, unit = search.target, MODEL.line(search.target.line).line.unit
    ends = sorted(
        ((search.figure(end), end) for end in (search.reach.low, search.reach.high)),
        key=lambda reached: target.missing(reached[0]),
    )
    (best, there), (other, here) = (
        (in_words(figure, unit, search.plan, short=True), search.words(end)) for figure, end in ends
    )
    name = _inside(MODEL.line(target.line).line.label)
    if best == other:
        return f"At {there} as at {here}, {name} is {best}."
    return f"Even at {there} {name} is {best}; at {here} it is {other}."


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _inside(label: str) -> str:
    """Write a label within a sentence: MRR stays as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
