"""Weights when nothing but the order of the criteria is known."""

from __future__ import annotations

import numpy as np

from venture.gaps.matrix import Numbers


def rank_order_centroid(criteria: int) -> Numbers:
    """Weigh criteria by their place alone: the middle of all weights that keep the order.

    Args:
        criteria: how many there are, 1 or more.

    Returns:
        One weight for each place, the most important first; they sum to 1.

    Raises:
        ValueError: there is no criterion.

    Example:
        >>> rank_order_centroid(3).round(4).tolist()
        [0.6111, 0.2778, 0.1111]

    Source:
        F. Barron and B. Barrett, 1996, "Decision Quality Using Ranked Attribute Weights",
        Management Science 42.
    """
    if criteria < 1:
        raise ValueError(f"There must be at least one criterion to weigh, got {criteria}.")
    inverses = 1 / np.arange(1, criteria + 1)
    weights: Numbers = np.cumsum(inverses[::-1])[::-1] / criteria
    return weights
