"""How little the weight of one criterion must change before another alternative comes first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from venture.gaps.matrix import Numbers, matrix_of, weights_of

_SAME = 1e-9
"""Distances and weights that differ by less are the same."""


@dataclass(frozen=True)
class Overturn:
    """A change of one weight at which the first place changes hands.

    Attributes:
        criterion: its column.
        before: its weight now, 0..1.
        weight: its weight at which both are equal; beyond it the other one is ahead.
        winner: row of the one that comes first then.
    """

    criterion: int
    before: float
    weight: float
    winner: int

    @property
    def change(self) -> float:
        """How much the weight has to change."""
        return abs(self.weight - self.before)


def overturn(distances: ArrayLike, weights: ArrayLike) -> Overturn | None:
    """Find the smallest change of a single weight that overturns the first place.

    The other weights keep their proportions and fill up to 1, so the distance of each alternative
    is linear in the changed weight and the point where two are equal has a closed form.

    Args:
        distances: of each alternative (row) from the ideal on each criterion (column), as shares
            of the scale, 0..1; the lowest weighted sum comes first, as in `spotis`.
        weights: one for each criterion, zero or more; scaled to sum to 1.

    Returns:
        None where no change of a single weight overturns it. One that shares the first place
        already need not overturn anything, and is left out.

    Raises:
        ValueError: the distances or weights are not as above.

    Example:
        >>> found = overturn([[0, 0.5], [0.5, 0]], [0.7, 0.3])
        >>> found.criterion, round(found.weight, 3), found.winner
        (0, 0.5, 1)
    """
    table = matrix_of(distances)
    shares = weights_of(weights, table.shape[1])
    total = table @ shares
    first = int(np.argmax(total <= total.min() + _SAME))
    rivals = np.flatnonzero(total > total[first] + _SAME)
    found = [
        crossing
        for criterion, share in enumerate(shares)
        if share < 1 - _SAME  # else nothing says in which proportion the others would grow
        for crossing in _crossings(table, shares, criterion, first, rivals)
    ]
    # Of two criteria both change by as much: the first one is told.
    return min(found, key=lambda one: round(one.change, 9), default=None)


def _crossings(
    table: Numbers, shares: Numbers, criterion: int, first: int, rivals: np.ndarray
) -> list[Overturn]:
    """List where each rival draws level as the weight of one criterion goes from 0 to 1."""
    share = float(shares[criterion])
    others = np.delete(table, criterion, axis=1) @ np.delete(shares, criterion) / (1 - share)
    behind_without = others[rivals] - others[first]
    behind_alone = table[rivals, criterion] - table[first, criterion]
    slope = behind_without - behind_alone
    moves = np.abs(slope) > _SAME
    level = np.divide(behind_without, slope, out=np.full_like(slope, np.nan), where=moves)
    inside = (level > _SAME) & (level < 1 - _SAME)
    return [
        Overturn(criterion, share, float(level[place]), int(rivals[place]))
        for place in np.flatnonzero(inside)
    ]
