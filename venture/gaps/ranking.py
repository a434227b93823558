"""Four published ways to rank alternatives on several criteria."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from venture.gaps.matrix import (
    Numbers,
    bounds_of,
    cost_mask,
    from_ideal,
    matrix_of,
    numbers_of,
    weights_of,
)

Scale = Literal["min-max", "max", "sum", "none"]
SCALES: tuple[Scale, ...] = ("min-max", "max", "sum", "none")


def weighted_sum(
    matrix: ArrayLike,
    weights: ArrayLike,
    *,
    costs: Collection[int] = (),
    scale: Scale = "min-max",
) -> Numbers:
    """Add up what every alternative achieves on each criterion, times the criterion's weight.

    A criterion on which all alternatives are equal adds nothing under "min-max". Scaling by the
    alternatives at hand means that one more of them can reorder the others; `spotis` does not.

    Args:
        matrix: a row for each alternative, a column for each criterion.
        weights: one for each criterion, zero or more; scaled to sum to 1.
        costs: places of the criteria of which less is better.
        scale: "min-max" to 0..1 between worst and best; "max" as a share of the highest, for costs
            of the lowest; "sum" as a share of all; "none" as it is, costs counted as negative.

    Returns:
        One value for each alternative; higher is better.

    Raises:
        ValueError: the matrix, weights or costs are not as above, the scale is unknown, or "max"
            or "sum" get a value below zero, or a cost of zero.

    Example:
        >>> weighted_sum([[10, 3], [20, 9]], [1, 1], costs=[1]).tolist()
        [0.5, 0.5]

    Source:
        P. Fishburn, 1967, "Additive Utilities with Incomplete Product Sets".
    """
    values = matrix_of(matrix)
    scaled = _scaled(values, cost_mask(costs, values.shape[1]), scale)
    total: Numbers = scaled @ weights_of(weights, values.shape[1])
    return total


def _scaled(values: Numbers, is_cost: np.ndarray, scale: Scale) -> Numbers:
    if scale not in SCALES:
        raise ValueError(f"The scale must be one of {', '.join(SCALES)}; got {scale!r}.")
    if scale == "none":
        return np.where(is_cost, -values, values)
    if scale == "min-max":
        low, high = values.min(axis=0), values.max(axis=0)
        width = np.where(high > low, high - low, 1)
        scaled: Numbers = np.where(is_cost, high - values, values - low) / width
        return scaled
    if (values < 0).any() or (values[:, is_cost] == 0).any():
        raise ValueError(
            f"The scale {scale!r} needs values of zero or more, and costs above zero. Use "
            '"min-max" for others.'
        )
    # A cost counts by its inverse: half of the cost is worth twice as much.
    good = np.where(is_cost, 1 / np.where(is_cost, values, 1), values)
    whole = good.max(axis=0) if scale == "max" else good.sum(axis=0)
    return good / np.where(whole > 0, whole, 1)


def topsis(matrix: ArrayLike, weights: ArrayLike, *, costs: Collection[int] = ()) -> Numbers:
    """Rank by closeness to the best values of all, away from the worst.

    Args:
        matrix: a row for each alternative, a column for each criterion.
        weights: one for each criterion, zero or more; scaled to sum to 1.
        costs: places of the criteria of which less is better.

    Returns:
        Closeness for each alternative, 0..1, higher is better; 0.5 where all are the same.

    Raises:
        ValueError: the matrix, weights or costs are not as above.

    Example:
        >>> table = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
        >>> topsis(table, [0.3, 0.4, 0.3]).round(4).tolist()
        [0.5037, 0.6581, 0.7482, 0.334]

    Source:
        C. Hwang and K. Yoon, 1981, "Multiple Attribute Decision Making"; example: G. Tzeng and
        J. Huang, 2011, "Multiple Attribute Decision Making".
    """
    values = matrix_of(matrix)
    is_cost = cost_mask(costs, values.shape[1])
    size = np.sqrt((values**2).sum(axis=0))
    weighted = values / np.where(size > 0, size, 1) * weights_of(weights, values.shape[1])
    low, high = weighted.min(axis=0), weighted.max(axis=0)
    from_best = np.linalg.norm(weighted - np.where(is_cost, low, high), axis=1)
    from_worst = np.linalg.norm(weighted - np.where(is_cost, high, low), axis=1)
    between = from_best + from_worst
    closeness: Numbers = np.where(between > 0, from_worst, 0.5) / np.where(between > 0, between, 1)
    return closeness


def spotis(
    matrix: ArrayLike, weights: ArrayLike, bounds: ArrayLike, *, costs: Collection[int] = ()
) -> Numbers:
    """Rank by distance from the ideal on scales that are fixed beforehand.

    Nothing about an alternative depends on the others, so adding or removing one never reorders
    the rest.

    Args:
        matrix: a row for each alternative, a column for each criterion, within the bounds.
        weights: one for each criterion, zero or more; scaled to sum to 1.
        bounds: lowest and highest value of each criterion's scale.
        costs: places of the criteria of which less is better.

    Returns:
        Distance for each alternative, 0..1; **lower** is better.

    Raises:
        ValueError: the matrix, weights, bounds or costs are not as above, or a value is outside
            of its scale.

    Example:
        >>> spotis([[8, 2], [4, 1]], [3, 1], [(0, 10), (0, 5)], costs=[1]).round(3).tolist()
        [0.25, 0.5]

    Source:
        J. Dezert, A. Tchamova, D. Han and J. Tacnet, 2020, "The SPOTIS Rank Reversal Free Method
        for Multi-Criteria Decision-Making Support", FUSION.
    """
    values = matrix_of(matrix)
    scales = bounds_of(bounds, values.shape[1])
    low, high = scales.T
    outside = (values < low) | (values > high)
    if outside.any():
        row, column = np.argwhere(outside)[0]
        raise ValueError(
            f"The value {values[row, column]:g} in row {row + 1} is outside of the scale of "
            f"criterion {column}, {low[column]:g} to {high[column]:g}. Change it or the scale."
        )
    distance = from_ideal(values, scales, cost_mask(costs, values.shape[1]))
    total: Numbers = distance @ weights_of(weights, values.shape[1])
    return total


def promethee(
    matrix: ArrayLike,
    weights: ArrayLike,
    *,
    costs: Collection[int] = (),
    indifference: ArrayLike,
    preference: ArrayLike,
) -> Numbers:
    """Rank by how clearly each alternative beats the others, pair by pair (PROMETHEE II).

    A difference up to the threshold of indifference counts nothing, from the threshold of
    preference on it counts fully, and in between in proportion.

    Args:
        matrix: a row for each alternative, a column for each criterion.
        weights: one for each criterion, zero or more; scaled to sum to 1.
        costs: places of the criteria of which less is better.
        indifference: threshold, zero or more: one number, or one for each criterion.
        preference: threshold, not below that of indifference: one number, or one for each.

    Returns:
        Net flow of each alternative, -1..1, which sum to 0; higher is better.

    Raises:
        ValueError: the matrix, weights, costs or thresholds are not as above.

    Example:
        >>> promethee([[1], [3]], [1], indifference=0, preference=4).tolist()
        [-0.5, 0.5]

    Source:
        J. Brans and P. Vincke, 1985, "A Preference Ranking Organisation Method", Management
        Science 31.
    """
    values = matrix_of(matrix)
    alternatives, criteria = values.shape
    signed = np.where(cost_mask(costs, criteria), -values, values)
    unmoved = _thresholds("indifference", indifference, criteria)
    decided = _thresholds("preference", preference, criteria)
    if (decided < unmoved).any():
        place = int(np.argmax(decided < unmoved))
        raise ValueError(
            f"The threshold of preference, {decided[place]:g}, must not be below that of "
            f"indifference, {unmoved[place]:g}."
        )
    shares = weights_of(weights, criteria)
    flow = np.zeros(alternatives)
    for place in range(criteria):
        differences = signed[:, place, np.newaxis] - signed[:, place]
        preferred = prefers(differences, unmoved[place], decided[place])
        flow += shares[place] * (preferred.sum(axis=1) - preferred.sum(axis=0))
    net: Numbers = flow / max(1, alternatives - 1)
    return net


def prefers(differences: Numbers, indifference: ArrayLike, preference: ArrayLike) -> Numbers:
    """Say how clearly something is preferred that is ahead by so much, 0..1.

    Args:
        differences: above zero where it is ahead.
        indifference: threshold up to which nothing is preferred.
        preference: threshold from which on it is fully preferred.
    """
    start = np.asarray(indifference, dtype=np.float64)
    width = np.asarray(preference, dtype=np.float64) - start
    beyond = differences - start
    shares: Numbers = np.where(
        width > 0, np.clip(beyond / np.where(width > 0, width, 1), 0, 1), beyond > 0
    )
    return shares


def _thresholds(what: str, given: ArrayLike, criteria: int) -> Numbers:
    thresholds = numbers_of(given, f"The thresholds of {what}")
    if thresholds.shape not in ((), (criteria,)):
        raise ValueError(
            f"Give one threshold of {what}, or one for each of {criteria} criteria, got "
            f"{thresholds.size}."
        )
    wrong = thresholds[~(np.isfinite(thresholds) & (thresholds >= 0))]
    if wrong.size:
        raise ValueError(f"The threshold of {what} must be zero or more, got {wrong.flat[0]:g}.")
    return np.broadcast_to(thresholds, (criteria,))
