"""What every ranking starts from: alternatives by criteria, weights, and what is better."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
_LARGEST = 1e150
"""Beyond it the square of a number is more than a computer can hold."""


def numbers_of(given: ArrayLike, what: str) -> Numbers:
    """Read numbers.

    Args:
        given: a number, or rows of numbers that are all as long.
        what: how they are called, at the beginning of a sentence.

    Raises:
        ValueError: something is no number, or the rows differ in length.
    """
    try:
        return np.asarray(given, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(
            f"{what} must be numbers, in rows that are all as long, got {given!r:.60}."
        ) from None


def matrix_of(given: ArrayLike) -> Numbers:
    """Read a matrix with a row for each alternative and a column for each criterion.

    Raises:
        ValueError: it is no such matrix, is empty, or a value is not finite or too large.
    """
    matrix = numbers_of(given, "The matrix")
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
    largest = np.abs(matrix).max()
    if largest > _LARGEST:
        raise ValueError(
            f"Every value must be at most {_LARGEST:g} in size, got {largest:g}. Choose a larger "
            "unit."
        )
    return matrix


def weights_of(given: ArrayLike, criteria: int) -> Numbers:
    """Read weights, scaled so that they sum to 1.

    Raises:
        ValueError: there is not one for each criterion, one is below zero or not finite, or all
            are zero.
    """
    weights = numbers_of(given, "The weights")
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
    if not isinstance(costs, Iterable):
        raise ValueError(f"Give the places of the costs as a list, got {costs!r}.")
    for place in costs:
        if not isinstance(place, int | np.integer) or not 0 <= place < criteria:
            raise ValueError(
                f"There is no criterion {place}. Costs are places from 0 to {criteria - 1}."
            )
        marks[place] = True
    return marks


def from_ideal(values: Numbers, bounds: Numbers, is_cost: NDArray[np.bool_]) -> Numbers:
    """Measure how far each value is from the best end of its scale, as a share of the scale.

    Args:
        values: shape (alternatives, criteria), within the bounds.
        bounds: both ends of each scale, shape (criteria, 2).
        is_cost: whether the low end is the best one, by criterion.
    """
    low, high = bounds.T
    distances: Numbers = np.abs(values - np.where(is_cost, low, high)) / (high - low)
    return distances


def bounds_of(given: ArrayLike, criteria: int) -> Numbers:
    """Read the fixed ends of each criterion's scale, shape (criteria, 2).

    Raises:
        ValueError: there is not a pair for each criterion, or the low end is not below the high.
    """
    bounds = numbers_of(given, "The bounds")
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
