"""The value that a result stands for, and the range around it, as a plan takes them over."""

from __future__ import annotations

import math
from dataclasses import dataclass

from venture.evidence.rates import monthly_rate
from venture.evidence.verdict import AnyPosterior

_DIGITS = 3


@dataclass(frozen=True)
class Estimate:
    """What a result says of a number.

    Attributes:
        value: the expected value, with three digits; a rate is 0..1.
        low: the lower end of the range in which it lies with a chance of 90 %.
        high: the upper end.
    """

    value: float
    low: float
    high: float


def estimate(known: AnyPosterior | None, months: int = 1) -> Estimate | None:
    """Say what a result stands for.

    Args:
        known: what all results together say.
        months: over how many months the people were watched, where a share each month is wanted.

    Returns:
        None while there is no result, or none that says anything.

    Example:
        >>> from venture.evidence.rates import posterior
        >>> estimate(posterior(18, 98), months=2).value
        0.1
    """
    mean = known.mean if known else None
    if known is None or not mean:
        return None
    low, high = known.interval()
    if months > 1:
        mean, low, high = (monthly_rate(rate, months) for rate in (mean, low, high))
    return Estimate(round(mean, _DIGITS - 1 - math.floor(math.log10(mean))), low, high)
