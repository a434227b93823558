"""How much a need is worth serving: important to people, and badly served today."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from venture.gaps.matrix import numbers_of

HIGHEST_RATING = 10.0


def opportunity_score(importance: ArrayLike, satisfaction: ArrayLike) -> NDArray[np.float64]:
    """Score needs by how important and how badly served they are.

    Score each segment for itself: a pooled market hides the people who are served worst.

    Args:
        importance: 0..10, one for each need.
        satisfaction: with what people do today, 0..10, one for each need.

    Returns:
        0..20 for each need. Above 10 is an opportunity, above 12 a high one, above 15 an extreme
        one; a need whose satisfaction exceeds its importance is over-served.

    Raises:
        ValueError: a rating is outside of 0..10, or there are not as many of both.

    Example:
        >>> opportunity_score([9.5, 4], [3.2, 8]).tolist()
        [15.8, 4.0]

    Source:
        A. Ulwick, 2017, "Outcome-Driven Innovation"; without the limit at zero: A. Ulwick, 2002,
        "Turn Customer Input into Innovation", Harvard Business Review.
    """
    important = _ratings("The importance", importance)
    satisfied = _ratings("The satisfaction", satisfaction)
    if important.shape != satisfied.shape:
        raise ValueError(
            f"There are {important.size} ratings of importance and {satisfied.size} of "
            "satisfaction. Give one of each for every need."
        )
    scores: NDArray[np.float64] = important + np.maximum(important - satisfied, 0)
    return scores


def _ratings(what: str, given: ArrayLike) -> NDArray[np.float64]:
    ratings = numbers_of(given, what)
    wrong = ratings[~((ratings >= 0) & (ratings <= HIGHEST_RATING))]
    if wrong.size:
        raise ValueError(f"{what} must be between 0 and 10, got {wrong.flat[0]:g}.")
    return ratings
