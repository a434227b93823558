"""What the company plan and the household share: money moves once, between calendar months."""

from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from venture.model import Array, months_between


def by_calendar_month(figures: ArrayLike, from_start: date, start: date, months: int) -> Array:
    """Move a company's months to those of a household that starts in another month.

    Args:
        figures: the company's, from its first month on, shape (months of the company,).
        from_start: the company's first month.
        start: the household's first month.
        months: how far the household looks.

    Returns:
        Shape (months,); zero where the company's plan has no such month.

    Example:
        >>> by_calendar_month([5, 6, 7], date(2027, 2, 1), date(2027, 1, 1), 3)
        array([0., 5., 6.])
    """
    known = np.asarray(figures, dtype=float)
    shift = months_between(from_start, start)
    wanted = np.arange(months) + shift
    there = (wanted >= 0) & (wanted < len(known))
    moved = np.zeros(months)
    moved[there] = known[wanted[there]]
    return moved
