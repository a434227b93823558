"""How many would buy at which price, and which price brings the most revenue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from venture.evidence.price_sensitivity import in_order

Numbers = NDArray[np.float64]

CALIBRATED = {5: 0.7, 4: 0.5, 3: 0.3, 2: 0.1, 1: 0.0}
"""How likely people really buy who tick 5 ("certainly") to 1 ("certainly not").

Source: Sawtooth Software, 2016, templates for the van Westendorp price sensitivity meter.
"""

ASKED = 100
"""People for whom revenue is told."""
_COLUMNS = 6
_PLACES = 9  # sums of many small parts are not more exact than that


@dataclass(frozen=True)
class Demand:
    """What a pricing survey says of how many buy.

    Attributes:
        prices: every price named, lowest first.
        trial: share of those asked who would buy at each, 0..1.
        best_price: the price with the most revenue for each person asked.
        trial_there: the share who would buy at it.
        widest_price: the price named at which most would buy.
        answers: respondents who count.
    """

    prices: Numbers
    trial: Numbers
    best_price: float
    trial_there: float
    widest_price: float
    answers: int

    @property
    def revenue(self) -> Numbers:
        """Revenue at each price, for each person asked."""
        return self.prices * self.trial

    @property
    def best_revenue(self) -> float:
        """The highest revenue from `ASKED` people."""
        return ASKED * self.best_price * self.trial_there


def demand(responses: ArrayLike) -> Demand | None:
    """Find the price that would bring the most revenue.

    Nobody buys at a price that is too cheap or too expensive for them; between the four prices the
    likelihood changes evenly. What people say they would buy is more than what they buy.

    Args:
        responses: a row for each respondent: too cheap, cheap, expensive, too expensive, how likely
            they would buy at the cheap price, and at the expensive one, 0..1. A row with NaN or
            with prices out of order is left out.

    Returns:
        None where nobody would buy at any price above zero, or nobody was asked.

    Raises:
        ValueError: rows are not six numbers, or a likelihood is outside of 0..1.

    Example:
        >>> demand([[0, 10, 20, 30, 1, 0.5]]).best_price
        15.0

    Source:
        D. Newton, J. Miller and P. Smith, 1993, "A Market Acceptance Extension to Traditional
        Price Sensitivity Measurement", American Marketing Association.
    """
    rows = np.asarray(responses, dtype=np.float64)
    if rows.size == 0:
        return None
    if rows.ndim != 2 or rows.shape[1] != _COLUMNS:
        raise ValueError(
            "Give four prices and two likelihoods for each respondent, got an array of shape "
            f"{rows.shape}."
        )
    likely = rows[:, 4:]
    wrong = likely[(likely < 0) | (likely > 1)]
    if wrong.size:
        raise ValueError(f"A likelihood must be between 0 and 1, got {wrong[0]:g}.")
    rows = rows[in_order(rows[:, :4]) & ~np.isnan(likely).any(axis=1)]
    return _demand(rows) if len(rows) else None


def _demand(rows: Numbers) -> Demand | None:
    prices = np.unique(rows[:, :4])
    height, slope = _straight_parts(rows, prices)
    at, there = _best(prices, height, slope)
    if at * there <= 0:
        return None
    trial = np.maximum(height + slope * prices, _before(prices, height, slope))
    widest = float(prices[np.argmax(np.round(trial, 12))])
    return Demand(prices, trial, at, there, widest, len(rows))


def _straight_parts(rows: Numbers, prices: Numbers) -> tuple[Numbers, Numbers]:
    """Write the mean likelihood from each price to the next as height + slope * price."""
    ends = rows[:, :4]
    nobody = np.zeros(len(rows))
    likely = np.column_stack([nobody, rows[:, 4:], nobody])
    width = np.diff(ends, axis=1)
    rise = np.divide(np.diff(likely, axis=1), width, out=np.zeros_like(width), where=width > 0)
    start = likely[:, :3] - rise * ends[:, :3]
    places = np.searchsorted(prices, ends)
    parts = []
    for value in (start, rise):
        change = np.zeros(prices.size)
        np.add.at(change, places[:, :3], value)
        np.subtract.at(change, places[:, 1:], value)
        parts.append(change.cumsum() / len(rows))
    return parts[0], parts[1]


def _before(prices: Numbers, height: Numbers, slope: Numbers) -> Numbers:
    """Give the likelihood just below each price, where it may be higher than at it."""
    below = np.zeros_like(prices)
    below[1:] = height[:-1] + slope[:-1] * prices[1:]
    return below


def _best(prices: Numbers, height: Numbers, slope: Numbers) -> tuple[float, float]:
    """Find the highest revenue: at a price named, or at the top of the curve between two."""
    low, high = prices[:-1], prices[1:]
    bent = slope[:-1] < 0
    top = np.divide(-height[:-1], 2 * slope[:-1], out=low.copy(), where=bent)
    candidates = np.concatenate([low, high, np.clip(top, low, high)])
    shares = np.tile(height[:-1], 3) + np.tile(slope[:-1], 3) * candidates
    if not candidates.size:
        return 0.0, 0.0
    best = int(np.argmax(np.round(candidates * shares, 12)))
    return round(float(candidates[best]), _PLACES), round(float(shares[best]), _PLACES)
