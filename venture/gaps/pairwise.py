"""Weights from judgements of two criteria at a time, and whether the judgements agree."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from venture.gaps.matrix import Numbers, numbers_of

CONSISTENT_BELOW = 0.1
"""Saaty's limit of the consistency ratio."""

# The consistency index of random judgements of 1 to 15 criteria: T. Saaty, 1980.
_RANDOM_INDEX = (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
_TOLERANCE = 1e-6


@dataclass(frozen=True)
class PairwiseWeights:
    """Weights from pairwise judgements.

    Attributes:
        weights: one for each criterion; they sum to 1.
        consistency_ratio: 0 where all judgements agree; from 0.1 on they contradict each other too
            much to be relied on.
    """

    weights: Numbers
    consistency_ratio: float

    @property
    def consistent(self) -> bool:
        """Whether the judgements agree well enough."""
        return self.consistency_ratio < CONSISTENT_BELOW


def pairwise_weights(judgements: ArrayLike) -> PairwiseWeights:
    """Turn judgements of two criteria at a time into weights.

    Args:
        judgements: a square matrix; row i, column j says how many times as important criterion i is
            as j, 1/9 to 9; below the diagonal stand the inverses.

    Raises:
        ValueError: it is not square, a judgement is not above zero, two of a pair are not inverse,
            or there are more than 15 criteria.

    Example:
        >>> found = pairwise_weights([[1, 1, 5, 3], [1, 1, 5, 3], [1/5, 1/5, 1, 1/3],
        ...                           [1/3, 1/3, 3, 1]])
        >>> found.weights.round(4).tolist(), round(found.consistency_ratio, 4)
        ([0.3899, 0.3899, 0.0679, 0.1524], 0.0161)

    Source:
        T. Saaty, 1980, "The Analytic Hierarchy Process".
    """
    matrix = _judgements(judgements)
    criteria = len(matrix)
    values, vectors = np.linalg.eig(matrix)
    principal = int(np.argmax(values.real))
    vector = np.abs(vectors[:, principal].real)
    index = (values[principal].real - criteria) / (criteria - 1) if criteria > 1 else 0.0
    random = _RANDOM_INDEX[criteria - 1]
    ratio = max(0.0, float(index / random)) if random else 0.0
    return PairwiseWeights(vector / vector.sum(), ratio)


def _judgements(given: ArrayLike) -> Numbers:
    matrix = numbers_of(given, "The judgements")
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or not matrix.size:
        raise ValueError(
            "The judgements need a row and a column for each criterion, got the shape "
            f"{matrix.shape}."
        )
    if len(matrix) > len(_RANDOM_INDEX):
        raise ValueError(
            f"At most {len(_RANDOM_INDEX)} criteria can be compared in pairs, got {len(matrix)}."
        )
    wrong = matrix[~(np.isfinite(matrix) & (matrix > 0))]
    if wrong.size:
        raise ValueError(f"A judgement must be above zero, got {wrong[0]:g}.")
    wrong = np.diag(matrix)[np.abs(np.diag(matrix) - 1) > _TOLERANCE]
    if wrong.size:
        raise ValueError(f"A criterion counts once as much as itself, got {wrong[0]:g}.")
    apart = np.argwhere(np.abs(matrix * matrix.T - 1) > _TOLERANCE)
    if apart.size:
        row, column = apart[0]
        raise ValueError(
            f"Criteria {row} and {column} are judged as {matrix[row, column]:g} and "
            f"{matrix[column, row]:g}. One must be the inverse of the other."
        )
    return matrix
