"""How robust a ranking is: who wins under which weights, when nobody is sure of the weights.

Weights are drawn evenly from all that are possible, and values from their ranges. The winner of
each draw is the one nearest to the ideal on fixed scales, as in `spotis`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from venture.gaps.matrix import Numbers, bounds_of, cost_mask, matrix_of

MOST_SAMPLES = 1_000_000
_CONFIDENCE_SAMPLES = 10_000
_CONFIDENCE_VALUES = 50_000_000  # distances compared: with many winners there are fewer draws
_BLOCK_VALUES = 250_000  # values drawn at once: a block that fits into the processor's cache
_SMALLEST_BLOCK = 64  # counting the ranks of a block takes a moment for each two alternatives
_TIE = 1e-5
"""Distances that differ by less than this part of the scale are a tie, which chance decides."""

_Singles = NDArray[np.float32]


@dataclass(frozen=True)
class RankAcceptability:
    """How often each alternative takes each rank.

    Attributes:
        acceptability: share of the draws in which row i takes rank r (0 is the first), shape
            (alternatives, alternatives); every row and every column sums to 1.
        central_weights: mean of the weights under which row i wins, shape (alternatives, criteria);
            NaN for one that never wins.
        confidence: how often row i wins at its central weights, when only values are uncertain;
            NaN for one that never wins.
    """

    acceptability: Numbers
    central_weights: Numbers
    confidence: Numbers


def rank_acceptability(
    low: ArrayLike,
    high: ArrayLike,
    bounds: ArrayLike,
    *,
    costs: Collection[int] = (),
    order: Sequence[int | Sequence[int]] | None = None,
    samples: int = 20_000,
    seed: int = 0,
) -> RankAcceptability:
    """Count how often each alternative takes each rank under weights that nobody is sure of.

    Args:
        low: lowest value of each alternative (row) on each criterion (column).
        high: highest value; the same as `low` where a value is certain.
        bounds: lowest and highest value of each criterion's scale.
        costs: places of the criteria of which less is better.
        order: all criteria from the most to the least important, when that much is known; those
            of which nobody knows which is more important stand together, as in `[0, [1, 2]]`.
            `None` where any weights are possible.
        samples: how many weightings are drawn, 1 to 1,000,000. With 20,000 a share is known to
            within 0.7 percentage points (95 %).
        seed: the same seed draws the same weightings.

    Raises:
        ValueError: the matrices, bounds, costs or order are not as above.

    Example:
        >>> rows = [[1, 0], [0, 1], [0.6, 0.6]]
        >>> found = rank_acceptability(rows, rows, [(0, 1), (0, 1)])
        >>> found.acceptability[:, 0].round(1).tolist()
        [0.4, 0.4, 0.2]

    Source:
        R. Lahdelma and P. Salminen, 2001, "SMAA-2: Stochastic Multicriteria Acceptability Analysis
        for Group Decision Making", Operations Research 49.
    """
    if not 1 <= samples <= MOST_SAMPLES:
        raise ValueError(f"The samples must be 1 to {MOST_SAMPLES:,}, got {samples:,}.")
    near, far = _distances(low, high, bounds, costs)
    alternatives, criteria = near.shape
    groups = _groups(order, criteria)
    random = np.random.default_rng(seed)
    ranks = np.zeros((alternatives, alternatives))
    weights_won = np.zeros((alternatives, criteria))
    rows = np.arange(alternatives)
    for values in _drawn(near, far, samples, random):
        weights = _weights((len(values), criteria), groups, random)
        distance = np.matmul(values, weights[:, :, np.newaxis])[:, :, 0]
        distance += random.random(distance.shape, dtype=np.float32) * np.float32(_TIE)
        best_first = np.argsort(distance, axis=1)
        taken = (best_first * alternatives + rows).ravel()
        ranks += np.bincount(taken, minlength=ranks.size).reshape(ranks.shape)
        np.add.at(weights_won, best_first[:, 0], weights)
    won = ranks[:, :1]
    central = np.divide(weights_won, won, out=np.full_like(weights_won, np.nan), where=won > 0)
    return RankAcceptability(ranks / samples, central, _confidence(near, far, central, random))


def _distances(
    low: ArrayLike, high: ArrayLike, bounds: ArrayLike, costs: Collection[int]
) -> tuple[_Singles, _Singles]:
    """Turn both ends of the values' ranges into shares of the scales, counted from the ideal."""
    lows, highs = matrix_of(low), matrix_of(high)
    if lows.shape != highs.shape:
        raise ValueError(
            f"The lowest values have the shape {lows.shape}, the highest {highs.shape}. "
            "Give one of each."
        )
    starts, ends = bounds_of(bounds, lows.shape[1]).T
    wrong = np.argwhere((lows > highs) | (lows < starts) | (highs > ends))
    if wrong.size:
        row, column = wrong[0]
        raise ValueError(
            f"The range {lows[row, column]:g} to {highs[row, column]:g} in row {row + 1} must lie "
            f"within the scale of criterion {column}, {starts[column]:g} to {ends[column]:g}."
        )
    ideal = np.where(cost_mask(costs, lows.shape[1]), starts, ends)
    one, other = (np.abs(values - ideal) / (ends - starts) for values in (lows, highs))
    return one.astype(np.float32), other.astype(np.float32)


def _groups(order: Sequence[int | Sequence[int]] | None, criteria: int) -> list[list[int]] | None:
    if order is None:
        return None
    groups = [[one] if isinstance(one, (int, np.integer)) else list(one) for one in order]
    if sorted(place for group in groups for place in group) != list(range(criteria)):
        raise ValueError(
            f"The order must name each of the criteria 0 to {criteria - 1} once, got {list(order)}."
        )
    return groups


def _drawn(
    near: _Singles, far: _Singles, samples: int, random: np.random.Generator
) -> Iterator[_Singles]:
    """Draw the values block by block, each of shape (draws, alternatives, criteria)."""
    width = far - near
    block = max(_SMALLEST_BLOCK, _BLOCK_VALUES // near.size)
    for start in range(0, samples, block):
        shape = (min(block, samples - start), *near.shape)
        if width.any():
            yield near + random.random(shape, dtype=np.float32) * width
        else:
            yield np.broadcast_to(near, shape)


def _weights(
    shape: tuple[int, int], groups: list[list[int]] | None, random: np.random.Generator
) -> _Singles:
    """Draw weights evenly from all that sum to 1, or from those that keep the order."""
    drawn = random.standard_exponential(shape, dtype=np.float32)
    weights: _Singles = drawn / drawn.sum(axis=1, keepdims=True)
    if groups is None:
        return weights
    falling = -np.sort(-weights, axis=1)
    ordered = np.empty_like(weights)
    start = 0
    for group in groups:
        some = falling[:, start : start + len(group)]
        # Within a group either may be the larger one, each way as often.
        ordered[:, group] = random.permuted(some, axis=1) if len(group) > 1 else some
        start += len(group)
    return ordered


def _confidence(
    near: _Singles, far: _Singles, central: Numbers, random: np.random.Generator
) -> Numbers:
    """Count how often each row wins at its own central weights."""
    winners = np.flatnonzero(~np.isnan(central[:, 0]))
    wins = np.full(len(central), np.nan)
    wins[winners] = 0
    weights = central[winners].T.astype(np.float32)
    compared = len(central) * max(len(winners), near.shape[1])
    samples = min(_CONFIDENCE_SAMPLES, max(1, _CONFIDENCE_VALUES // compared))
    for values in _drawn(near, far, samples, random):
        distance = values @ weights
        distance += random.random(distance.shape, dtype=np.float32) * np.float32(_TIE)
        wins[winners] += (distance.argmin(axis=1) == winners).sum(axis=0)
    shares: Numbers = wins / samples
    return shares
