"""The prices of a survey and the share who would miss the product, figure by figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from venture.evidence.must_have import MUST_HAVE_BAR, MustHaveShare, must_have_share
from venture.evidence.price_sensitivity import CONVENTIONS, PriceIntervals, PriceSensitivity
from venture.evidence.purchase_intent import ASKED, Demand
from venture.evidence.record import MustHave
from venture.evidence.sample_size import SUPPORTED_FROM
from venture.evidence.step import Step
from venture.evidence.wording import chance_words, rate_words
from venture.tables import day_words

_SURE, _UNSURE = rate_words(SUPPORTED_FROM), rate_words(1 - SUPPORTED_FROM)
Writes = Callable[[float], str]


def must_have_steps(record: MustHave) -> tuple[Step, ...]:
    """Open the share of users who would miss it."""
    found = must_have_share(record)
    if found is None:
        return ()
    low, high = found.interval
    who = record.source or "the counts you typed"
    return (
        Step(
            "Share",
            rate_words(found.share),
            f"{found.very:,} very disappointed / ({record.very:,} + {record.somewhat:,} + "
            f"{record.not_at_all:,} who answered)",
            f"{who}, {day_words(record.day)}",
        ),
        Step(
            "90 % interval",
            f"{rate_words(low)} to {rate_words(high)}",
            f"The middle 90 % of Beta({found.very + 1:,}, {found.asked - found.very + 1:,}): every "
            "share counted as equally likely before anybody was asked",
        ),
        _reaches(found),
    )


def _reaches(found: MustHaveShare) -> Step:
    return Step(
        f"P(at least {rate_words(MUST_HAVE_BAR)})",
        chance_words(found.chance),
        f"The part of that curve above the bar. Above from {_SURE} on, below up to {_UNSURE}, "
        "else too few to tell",
        "the bar of S. Ellis, 2009, a rule of thumb",
    )


def price_steps(
    found: PriceSensitivity,
    intervals: PriceIntervals | None,
    bought: Demand | None,
    price_words: Writes,
) -> tuple[Step, ...]:
    """Open the prices of a survey; nothing where its curves do not cross.

    Args:
        found: the survey.
        intervals: how sure its prices are.
        bought: how many would buy at which price.
        price_words: writes a price.
    """
    if found.optimal_price is None or found.indifference_price is None:
        return ()
    return (
        Step(
            "Answers",
            f"{found.answers:,}",
            f"Respondents whose four prices are in order; {found.dropped:,} are not",
            "the survey that you typed or read in",
        ),
        Step(
            "Optimal price",
            price_words(found.optimal_price),
            _crossing(found, found.optimal_price, ("too cheap", "too expensive")),
        ),
        Step(
            "Indifference price",
            price_words(found.indifference_price),
            _crossing(found, found.indifference_price, ("cheap", "expensive")),
        ),
        *_acceptable(found, price_words),
        *_sure(intervals, price_words),
        *_most_revenue(bought, price_words),
    )


def _crossing(found: PriceSensitivity, price: float, curves: tuple[str, str]) -> str:
    shares = [
        float(np.interp(price, found.prices, getattr(found, name.replace(" ", "_"))))
        for name in curves
    ]
    there = ", ".join(
        f"{name} for {rate_words(share)}" for share, name in zip(shares, curves, strict=True)
    )
    return (
        f"Where the curves {curves[0]} and {curves[1]} cross, on a straight line between the "
        f"prices named; at that price it is {there}"
    )


def _acceptable(found: PriceSensitivity, price_words: Writes) -> Iterator[Step]:
    if found.acceptable_range:
        yield Step(
            "Acceptable range",
            " to ".join(price_words(end) for end in found.acceptable_range),
            f"Where these curves cross: {CONVENTIONS[found.convention]} ({found.convention} "
            "convention)",
            "P. van Westendorp, 1976",
        )


def _sure(intervals: PriceIntervals | None, price_words: Writes) -> Iterator[Step]:
    if intervals:
        yield Step(
            "How sure the optimal price is",
            " to ".join(price_words(end) for end in intervals.optimal_price),
            "As many respondents drawn from yours again and again, with repeats, and the price "
            "found each time: the middle 90 % of these. It knows of chance, not of whom you asked",
        )


def _most_revenue(bought: Demand | None, price_words: Writes) -> Iterator[Step]:
    if bought is None:
        return
    revenue = price_words(bought.best_revenue)
    yield Step(
        "Price with most revenue",
        price_words(bought.best_price),
        f"The highest price x share who would buy: {ASKED} asked x "
        f"{price_words(bought.best_price)} x {100 * bought.trial_there:.1f} % = {revenue}. Each "
        "would buy as likely as they said at their two middle prices, not at all at the outer "
        "two, and evenly in between",
        f"{bought.answers:,} who also said how likely they would buy (Newton, Miller and Smith)",
    )
