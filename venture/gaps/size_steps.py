"""The size of a market and the score of a need, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from typing import Literal, get_args

from venture.gaps.market import market_size
from venture.gaps.need_scores import NeedScore
from venture.gaps.record import MarketPart
from venture.gaps.span import Span
from venture.gaps.steps import Amount, Step, StepRow, Steps
from venture.tables import day_words

Level = Literal["TAM", "SAM", "SOM"]
LEVELS: tuple[Level, ...] = get_args(Level)

_FACTORS: dict[Level, tuple[str, ...]] = {
    "TAM": ("accounts", "price"),
    "SAM": ("accounts", "price", "reachable"),
    "SOM": ("accounts", "price", "reachable", "winnable"),
}
_NAMES = {
    "accounts": "Accounts",
    "price": "Price a year",
    "reachable": "Reachable",
    "winnable": "Winnable",
}


def market_steps(parts: Sequence[MarketPart], level: Level) -> Steps:
    """Open the size of a market: the last step is what it is worth in a year.

    Args:
        parts: of the market, at least one.
        level: all of it, what can be reached of it, or what can be won.
    """
    factors, size = _FACTORS[level], market_size(parts)
    worth = {"TAM": size.total, "SAM": size.reachable, "SOM": size.winnable}[level]
    counts = {
        "TAM": size.accounts,
        "SAM": size.reachable_accounts,
        "SOM": size.winnable_accounts,
    }[level]
    names = tuple(_NAMES[one] for one in factors)
    product = " x ".join(name.lower() for name in names)
    return Steps(
        f"{product.capitalize()}, for each part of the market; all added up. Once with the lowest "
        "values of all and once with the highest.",
        (*names, "Worth a year"),
        tuple(_part(part, factors, level) for part in parts),
        (
            Step("Accounts", "the same without the price", counts),
            Step(level, "the last column added up", worth),
        ),
        (_NAMES["reachable"], _NAMES["winnable"]),
    )


def _part(part: MarketPart, factors: Sequence[str], level: Level) -> StepRow:
    size = market_size([part])
    worth = {"TAM": size.total, "SAM": size.reachable, "SOM": size.winnable}[level]
    day = f", {day_words(part.day)}" if part.day else ""
    source = f"{part.source}{day}" if part.source else "you typed it, no source"
    spans: list[Span] = [getattr(part, factor) for factor in factors]
    return StepRow(part.name, source, (*spans, worth))


def need_steps(one: NeedScore) -> Steps:
    """Open the score of a need: the last step is its opportunity score.

    Raises:
        ValueError: it has no score.
    """
    if isnan(one.score):
        raise ValueError(f"{one.need.name} has no score yet: {one.band.lower()}.")
    short = max(one.importance - one.satisfaction, 0.0)
    steps = [Step("What is missing", "importance - satisfaction, not below zero", short)]
    if not isnan(one.low):
        how = "where the score lies in 90 % of cases, by the number of answers alone"
        steps.append(Step("Range", how, Span(low=one.low, high=one.high)))
    steps.append(Step("Score", "importance + what is missing, of 20", one.score))
    rows, columns = _ratings(one)
    return Steps(
        "Importance, plus by how much satisfaction lies below it.", columns, rows, tuple(steps)
    )


def _ratings(one: NeedScore) -> tuple[tuple[StepRow, ...], tuple[str, ...]]:
    found = one.need.answers
    if found is None:
        typed = (("Importance", one.importance), ("Satisfaction", one.satisfaction))
        return tuple(StepRow(name, "you typed it", (rating,)) for name, rating in typed), (
            "Rating",
        )
    asked: tuple[tuple[str, tuple[Amount, ...]], ...] = (
        ("Importance", (found.important, found.asked_importance, one.importance)),
        ("Satisfaction", (found.satisfied, found.asked_satisfaction, one.satisfaction)),
    )
    columns = ("Highest answers", "Answers", "10 x share of them")
    return tuple(StepRow(name, "your survey", amounts) for name, amounts in asked), columns
