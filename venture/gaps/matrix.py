"""What every ranking starts from: alternatives by criteria, weights, and what is better."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


def matrix_of(given: ArrayLike) -> Numbers:
    """Read a matrix with a row for each alternative and a column for each criterion.

    Raises:
        ValueError: it is no such matrix, is empty, or a value is not finite.
    """
    matrix = np.asarray(given, dtype=np.float64)
    if matrix.ndim != 2 or not matrix.size:
        raise ValueError(
            "The matrix needs a row for each alternative and a column for each criterion, got "
            f"the shape {matrix.shape}."
        )
    if not np.isfinite(matrix).all():
        row, column = np.argwhere(~np.isfinite(matrix))[0]
        raise ValueError(
            f"Every value must be a number, got {matrix[row, column]} in row {row + 1}, column "
            f"{column + 1} of the matrix."
        )
    return matrix


def weights_of(given: ArrayLike, criteria: int) -> Numbers:
    """Read weights, scaled so that they sum to 1.

    Raises:
        ValueError: there is not one for each criterion, one is below zero or not finite, or all
            are zero.
    """
    weights = np.asarray(given, dtype=np.float64)
    if weights.shape != (criteria,):
        raise ValueError(f"Give one weight for each of {criteria} criteria, got {weights.size}.")
    wrong = weights[~(np.isfinite(weights) & (weights >= 0))]
    if wrong.size:
        raise ValueError(f"A weight must be zero or more, got {wrong[0]:g}.")
    if not weights.any():
        raise ValueError("All weights are zero. Give at least one criterion a weight.")
    scaled: Numbers = weights / weights.sum()
    return scaled


def cost_mask(costs: Collection[int], criteria: int) -> NDArray[np.bool_]:
    """Mark the criteria of which less is better.

    Raises:
        ValueError: a place is not one of the criteria's.
    """
    marks = np.zeros(criteria, dtype=bool)
    for place in costs:
        if not 0 <= place < criteria:
            raise ValueError(
                f"There is no criterion {place}. Costs are places from 0 to {criteria - 1}."
            )
        marks[place] = True
    return marks


def bounds_of(given: ArrayLike, criteria: int) -> Numbers:
    """Read the fixed ends of each criterion's scale, shape (criteria, 2).

    Raises:
        ValueError: there is not a pair for each criterion, or the low end is not below the high.
    """
    bounds = np.asarray(given, dtype=np.float64)
    if bounds.shape != (criteria, 2):
        raise ValueError(
            f"Give a lowest and a highest value for each of {criteria} criteria, got the shape "
            f"{bounds.shape}."
        )
    for place, (low, high) in enumerate(bounds):
        if not (np.isfinite(low) and np.isfinite(high) and low < high):
            raise ValueError(
                f"The scale of criterion {place} must begin below its end, got {low:g} to {high:g}."
            )
    return bounds
