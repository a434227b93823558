"""The size of a market, counted from below: accounts times what each of them pays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from venture.gaps.record import MarketPart
from venture.gaps.span import Span
from venture.gaps.wording import percent_words


@dataclass(frozen=True)
class MarketSize:
    """How large a market is, all parts together.

    Every range goes from where all that went in is at its lowest to where all is at its highest,
    so the truth lies within if the ranges that went in are right.

    Attributes:
        total: TAM: what all accounts would pay in a year.
        reachable: SAM: what those would pay that product, region and channel can reach.
        winnable: SOM: what those would pay that can be won within the plan.
        accounts: how many accounts there are.
        reachable_accounts: how many of them can be reached.
        winnable_accounts: how many can be won.
    """

    total: Span
    reachable: Span
    winnable: Span
    accounts: Span
    reachable_accounts: Span
    winnable_accounts: Span


def market_size(parts: Sequence[MarketPart]) -> MarketSize:
    """Add up the parts of a market.

    Args:
        parts: that have no account in common.

    Example:
        >>> clinics = MarketPart(
        ...     name="Clinics",
        ...     accounts=Span(low=1_000, high=2_000),
        ...     price=Span.at(500),
        ...     reachable=Span.at(0.5),
        ...     winnable=Span(low=0.1, high=0.2),
        ... )
        >>> market_size([clinics]).winnable_accounts.high, market_size([clinics]).total.low
        (200.0, 500000.0)
    """
    return MarketSize(
        total=_sum(parts, lambda part: (part.accounts, part.price)),
        reachable=_sum(parts, lambda part: (part.accounts, part.price, part.reachable)),
        winnable=_sum(
            parts, lambda part: (part.accounts, part.price, part.reachable, part.winnable)
        ),
        accounts=_sum(parts, lambda part: (part.accounts,)),
        reachable_accounts=_sum(parts, lambda part: (part.accounts, part.reachable)),
        winnable_accounts=_sum(parts, lambda part: (part.accounts, part.reachable, part.winnable)),
    )


def _sum(parts: Sequence[MarketPart], factors: Callable[[MarketPart], tuple[Span, ...]]) -> Span:
    """Add up products, once of the lowest and once of the highest factors; none is negative."""
    low = high = 0.0
    for part in parts:
        lowest = highest = 1.0
        for span in factors(part):
            lowest, highest = lowest * span.low, highest * span.high
        low, high = low + lowest, high + highest
    return Span(low=low, high=high)


def market_findings(parts: Sequence[MarketPart]) -> list[str]:
    """Say what is weak about a market size, one text for each weakness."""
    return [finding for part in parts for finding in _findings(part)]


def _findings(part: MarketPart) -> list[str]:
    found = []
    if part.winnable.high > 0 and not part.source:
        found.append(
            f"{part.name}: nobody says why you can win {percent_words(part.winnable)} of those you "
            "reach. One per cent of a big market is an objection, not a method: name a source."
        )
    if not part.accounts.high or not part.price.high:
        missing = "accounts" if not part.accounts.high else "price"
        found.append(f"{part.name} counts as nothing: it has no {missing} yet.")
    return found
