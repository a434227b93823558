"""How robust a ranking is: who wins under which weights, when nobody is sure of the weights.

Weights are drawn evenly from all that are possible, and values from their ranges. The winner of
each draw is the one nearest to the ideal on fixed scales, as in `spotis`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from venture.gaps.draws import Draws, Singles
from venture.gaps.matrix import Numbers, bounds_of, cost_mask, from_ideal, matrix_of

MOST_SAMPLES = 1_000_000
_CONFIDENCE_SAMPLES = 10_000
_CONFIDENCE_VALUES = 20_000_000  # distances compared: with many winners there are fewer draws
_BLOCK_VALUES = 250_000  # values drawn at once: a block that fits into the processor's cache
_SMALLEST_BLOCK = 64  # counting the ranks of a block takes a moment for each two alternatives
_LARGEST_BLOCK = 4_096  # the same for all small tables, so that they share what was drawn
_TIE = 1e-5
"""Distances that differ by less than this part of the scale are a tie, which chance decides."""

Order = Sequence[int | Sequence[int]]


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
    order: Order | None = None,
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
    near, far, groups = _checked(low, high, bounds, costs, order)
    alternatives, criteria = near.shape
    places = [place for group in groups for place in group]
    draws = Draws(seed)
    ranks = np.zeros((alternatives, alternatives))
    weights_won = np.zeros((alternatives, criteria))
    rows = np.arange(alternatives)
    for weights, distance in _drawn(near, far, groups, samples, draws):
        best_first = _best_first(np.ascontiguousarray(distance.T))
        taken = (best_first * alternatives + rows).ravel()
        ranks += np.bincount(taken, minlength=ranks.size).reshape(ranks.shape)
        for place, column in enumerate(places):  # several times quicker than np.add.at on all
            weights_won[:, column] += np.bincount(
                best_first[:, 0], weights[place], minlength=alternatives
            )
    won = ranks[:, :1]
    central = np.divide(weights_won, won, out=np.full_like(weights_won, np.nan), where=won > 0)
    confidence = _confidence(near, far, central, np.random.default_rng(seed))
    return RankAcceptability(ranks / samples, central, confidence)


def first_shares(
    low: ArrayLike,
    high: ArrayLike,
    bounds: ArrayLike,
    *,
    costs: Collection[int] = (),
    order: Order | None = None,
    samples: int = 20_000,
    draws: Draws | None = None,
) -> Numbers:
    """Count how often each alternative comes first, and nothing else.

    Args:
        low: as in `rank_acceptability`, and so are the others.
        high: likewise.
        bounds: likewise.
        costs: likewise.
        order: likewise.
        samples: likewise.
        draws: where to draw from; give the same to a hundred rankings, and they take a tenth of
            the time each.

    Returns:
        The first column of the acceptability that `rank_acceptability` gives for the same seed.

    Raises:
        ValueError: as `rank_acceptability` does.
    """
    near, far, groups = _checked(low, high, bounds, costs, order)
    first = np.zeros(len(near))
    for _, distance in _drawn(near, far, groups, samples, draws or Draws()):
        first += np.bincount(distance.argmin(axis=0), minlength=len(near))
    return first / samples


def _best_first(distance: Singles) -> NDArray[np.intp]:
    """Order the alternatives of each draw (row); of two at the same distance the upper one leads.

    So it is in `first_shares`. A stable sort of everything would take twice the time.
    """
    found = np.argsort(distance, axis=1)
    other = np.flatnonzero(found[:, 0] != distance.argmin(axis=1))
    found[other] = np.argsort(distance[other], axis=1, kind="stable")
    return found


def _checked(
    low: ArrayLike,
    high: ArrayLike,
    bounds: ArrayLike,
    costs: Collection[int],
    order: Order | None,
) -> tuple[Singles, Singles, list[list[int]]]:
    near, far = _distances(low, high, bounds, costs)
    return near, far, _groups(order, near.shape[1])


def _drawn(
    near: Singles, far: Singles, groups: list[list[int]], samples: int, draws: Draws
) -> Iterator[tuple[Singles, Singles]]:
    """Draw weights and distances from the ideal, block by block.

    Yields:
        The weights in the order of the groups, shape (criteria, draws), and the distances, shape
        (alternatives, draws).
    """
    if not isinstance(samples, int | np.integer) or not 1 <= samples <= MOST_SAMPLES:
        raise ValueError(
            f"The samples must be a whole number from 1 to {MOST_SAMPLES:,}, got {samples:,}."
        )
    places = [place for group in groups for place in group]
    near, width = near[:, places], (far - near)[:, places]
    size = int(np.clip(_BLOCK_VALUES // near.size, _SMALLEST_BLOCK, _LARGEST_BLOCK))
    for block, start in enumerate(range(0, samples, size)):
        count = min(size, samples - start)
        weights = draws.weights(block, count, [len(group) for group in groups])
        distance = near @ weights
        if width.any():
            values = draws.values(block, count, *near.shape)
            for row, its_width in enumerate(width):
                distance[row] += its_width @ (weights * values[row])
        distance += draws.ties(block, count, len(near)) * np.float32(_TIE)
        yield weights, distance


def _distances(
    low: ArrayLike, high: ArrayLike, bounds: ArrayLike, costs: Collection[int]
) -> tuple[Singles, Singles]:
    """Turn both ends of the values' ranges into shares of the scales, counted from the ideal."""
    lows, highs = matrix_of(low), matrix_of(high)
    if lows.shape != highs.shape:
        raise ValueError(
            f"The lowest values have the shape {lows.shape}, the highest {highs.shape}. "
            "Give one of each."
        )
    scales = bounds_of(bounds, lows.shape[1])
    starts, ends = scales.T
    wrong = np.argwhere((lows > highs) | (lows < starts) | (highs > ends))
    if wrong.size:
        row, column = wrong[0]
        raise ValueError(
            f"The range {lows[row, column]:g} to {highs[row, column]:g} in row {row + 1} must lie "
            f"within the scale of criterion {column}, {starts[column]:g} to {ends[column]:g}."
        )
    is_cost = cost_mask(costs, lows.shape[1])
    one, other = (from_ideal(values, scales, is_cost) for values in (lows, highs))
    return one.astype(np.float32), other.astype(np.float32)


def _groups(order: Order | None, criteria: int) -> list[list[int]]:
    """Read an order; where there is none all criteria stand together."""
    if order is None:
        return [list(range(criteria))]
    groups = [[one] if isinstance(one, (int, np.integer)) else list(one) for one in order]
    if sorted(place for group in groups for place in group) != list(range(criteria)):
        raise ValueError(
            f"The order must name each of the criteria 0 to {criteria - 1} once, got {list(order)}."
        )
    return groups


def _confidence(
    near: Singles, far: Singles, central: Numbers, random: np.random.Generator
) -> Numbers:
    """Count how often each row wins at its own central weights."""
    winners = np.flatnonzero(~np.isnan(central[:, 0]))
    wins = np.full(len(central), np.nan)
    wins[winners] = 0
    weights = central[winners].T.astype(np.float32)
    compared = len(central) * max(len(winners), near.shape[1])
    samples = min(_CONFIDENCE_SAMPLES, max(1, _CONFIDENCE_VALUES // compared))
    width = far - near
    size = max(1, _BLOCK_VALUES // near.size)
    for start in range(0, samples, size):
        shape = min(size, samples - start), *near.shape
        values = np.broadcast_to(near, shape)
        if width.any():
            values = near + random.random(shape, dtype=np.float32) * width
        distance = values @ weights
        distance += random.random(distance.shape, dtype=np.float32) * np.float32(_TIE)
        wins[winners] += (distance.argmin(axis=1) == winners).sum(axis=0)
    shares: Numbers = wins / samples
    return shares
