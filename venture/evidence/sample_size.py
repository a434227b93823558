"""How much must be counted before an experiment can decide anything."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, betaincc, gammainc, gammaincc

from venture.evidence.costs import CostPosterior
from venture.evidence.rates import Posterior

_Array = NDArray[np.float64]

SUPPORTED_FROM = 0.9
"""Chance of passing from which a claim counts as supported; refuted from the rest to 1."""

MOST_TRIALS = 100_000
MOST_CUSTOMERS = 10_000
"""What is bought at most with more money: this many customers at the cost of the bar."""

ENOUGH_POWER = 0.8
_GRID = 400


def more_trials(known: Posterior, bar: float, most: int = MOST_TRIALS) -> int | None:
    """Say how many more trials would probably decide, if the rate is what it now seems to be.

    With that many the chance of a verdict is even: half of all further results are at least as
    clear as the expected one, which is the one that is looked at.

    Returns:
        0 when it is decided; None when more than `most` would be needed.
    """
    rate = known.mean

    def decides(trials: _Array) -> NDArray[np.bool_]:
        alpha, beta = known.alpha + trials * rate, known.beta + trials * (1 - rate)
        share = (alpha - 1) / np.maximum(alpha + beta - 2, 1)
        return _decided(np.asarray(betaincc(alpha, beta, bar)), share >= bar)

    return _fewest(decides, most)


def more_money(known: CostPosterior, bar: float) -> float | None:
    """Say how much more money would probably decide, if customers come as they seem to.

    Returns:
        Money, 0 when it is decided; None when it would have to buy more than 10,000 customers
        at the cost of the bar, or the bar is zero.
    """
    if not bar:
        return None

    def decides(bars: _Array) -> NDArray[np.bool_]:
        money = known.spent + bars * bar
        shape = known.shape * money / known.spent
        return _decided(gammaincc(shape, money / bar), (shape - 1) * bar >= money)

    found = _fewest(decides, MOST_CUSTOMERS)
    return None if found is None else found * bar


def trials_needed(bar: float, hoped: float, power: float = ENOUGH_POWER) -> int | None:
    """Say how many trials an experiment should plan for, before it begins.

    Args:
        bar: the rate from which it is a pass.
        hoped: the rate that the founder expects, above the bar.
        power: chance that the bar is passed with certainty enough, if the hope is right.

    Returns:
        The number of trials; None when more than 100,000 would be needed.

    Raises:
        ValueError: the hope does not lie above the bar, or is no rate.

    Example:
        >>> trials_needed(0.03, 0.06)
        150
    """
    if not 0 <= bar < hoped <= 1:
        raise ValueError(
            f"What you hope for must lie above the bar of {bar * 100:g} %, got {hoped * 100:g} %."
        )

    def enough(trials: _Array) -> NDArray[np.bool_]:
        least = _least_that_passes(
            lambda k: np.asarray(betaincc(1 + k, 1 + trials - k, bar), dtype=np.float64), trials
        )
        least = np.maximum(least, np.ceil(np.maximum(trials * bar, 1)))
        reached = betainc(least, np.maximum(trials - least, 0) + 1, hoped)
        return np.asarray((least <= trials) & (reached >= power))

    return _fewest(enough, MOST_TRIALS)


def money_needed(bar: float, hoped: float, power: float = ENOUGH_POWER) -> float | None:
    """Say how much money an experiment should plan for, before it begins.

    Args:
        bar: the cost of a customer up to which it is a pass.
        hoped: the cost that the founder expects, below the bar.
        power: chance that the bar is passed with certainty enough, if the hope is right.

    Returns:
        Money; None when it would have to buy more than 10,000 customers at the cost of the bar.

    Raises:
        ValueError: the hope does not lie below the bar, or is not above zero.
    """
    if not 0 < hoped < bar:
        raise ValueError(f"What you hope for must lie below the bar of {bar:,g}, got {hoped:,g}.")

    def enough(bars: _Array) -> NDArray[np.bool_]:
        most = np.full_like(bars, MOST_CUSTOMERS * 10.0)
        least = _least_that_passes(lambda k: gammaincc(1 + k, bars), most)
        least = np.maximum(least, np.ceil(np.maximum(bars, 1)))
        return np.asarray(gammainc(least, bars * bar / hoped) >= power)

    found = _fewest(enough, MOST_CUSTOMERS)
    return None if found is None else found * bar


def _decided(chance: _Array, reaches: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell where there is a verdict; what was counted must itself be on that side of the bar."""
    return np.where(reaches, chance >= SUPPORTED_FROM, chance <= 1 - SUPPORTED_FROM)


def _least_that_passes(chance: Callable[[_Array], _Array], most: _Array) -> _Array:
    """Find for each number of trials the fewest successes that pass; one more where none do."""
    low, high = np.zeros(most.shape), np.asarray(most + 1, dtype=np.float64)
    while (low < high).any():
        middle = np.floor((low + high) / 2)
        passed = chance(np.minimum(middle, most)) >= SUPPORTED_FROM
        open_ = low < high
        high = np.where(open_ & passed, middle, high)
        low = np.where(open_ & ~passed, middle + 1, low)
    return low


def _fewest(holds: Callable[[_Array], NDArray[np.bool_]], most: int) -> int | None:
    """Find the smallest whole number up to `most` at which something holds.

    Looks at steps that grow with the number, and then between the last two: what holds once and
    not again for a step is passed over.
    """
    steps = np.unique(np.round(np.geomspace(1, most, _GRID)))
    grid = np.concatenate([[0.0], steps])
    found = np.flatnonzero(holds(grid))
    if not found.size:
        return None
    first = int(found[0])
    if first == 0:
        return 0
    between = np.arange(grid[first - 1] + 1, grid[first] + 1)
    return int(between[np.flatnonzero(holds(between))[0]])
