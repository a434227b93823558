"""A priced round: its price, who converts into how many shares, and who owns what afterwards."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from venture.funding.conversion import Balance, Basis, Converting, settle, valuation
from venture.funding.instruments import Note, PricedRound, Safe, check_shares
from venture.funding.rounding import nearest_share, to_price, whole_shares

POOL = "Unissued pool"
"""The holder to whom a round's pool increase is added."""


@dataclass(frozen=True)
class Conversion:
    """What became of one SAFE or note.

    Attributes:
        holder: whose it was.
        amount: the money that converted, a note's interest included.
        basis: what set the price.
        price: paid for a share.
        shares: received for the amount.
        pro_rata: further shares, bought in the round.
        terms_of: whose later SAFE's terms were taken; empty for their own.
        offers: the price of a share in each way that was open, by its basis; the lowest is taken.
    """

    holder: str
    amount: float
    basis: Basis
    price: float
    shares: int
    pro_rata: int = 0
    terms_of: str = ""
    offers: Mapping[Basis, float] = field(default_factory=dict)


@dataclass(frozen=True)
class RoundResult:
    """A company after a priced round.

    Attributes:
        round: what was agreed.
        price: of a new share; four decimals, more below 0.1.
        capitalisation: shares before the round with all that converts, without the pool increase.
        counted: the shares of these that the pre-money valuation pays for by its convention.
        new_shares: sold in the round, with what holders buy by their pro rata rights.
        shares: by holder; the new investors are called as the round is.
        conversions: one for each SAFE and note, in their order.
    """

    round: PricedRound
    price: float
    capitalisation: int
    counted: int
    new_shares: int
    shares: Mapping[str, int]
    conversions: tuple[Conversion, ...] = ()

    @property
    def total(self) -> int:
        """All shares after the round, options and the pool included."""
        return sum(self.shares.values())

    @property
    def ownership(self) -> dict[str, float]:
        """The part of the company by holder, 0..1."""
        return {holder: shares / self.total for holder, shares in self.shares.items()}

    @property
    def effective_pre_money(self) -> float:
        """What the pre-money valuation leaves once the pool's increase is paid from it."""
        return self.round.pre_money - self.round.pool_increase * self.price


def price_round(
    holdings: Mapping[str, int], safes: Sequence[Safe | Note], round: PricedRound
) -> RoundResult:
    """Price a round in which SAFEs and notes convert.

    Every holder converts at the cap, at the discount or at the price of the round, whichever
    gives most shares. Shares of those who convert are rounded down and new shares to the nearest,
    prices have four decimals, as in the guide; where a price is below 0.1, four digits.

    Args:
        holdings: shares before the round by holder: issued, options, promised options and the
            pool that is not issued yet, which is called `POOL`.
        safes: SAFEs and notes in the order of their issue. The order only matters to a SAFE that
            takes the terms of a later one.
        round: the round.

    Raises:
        ValueError: a number of shares is not whole or below zero, nobody holds any, the SAFEs
            were promised the whole company, or what converts is worth more than the pre-money.

    Example:
        >>> holdings = {"Founders": 9_250_000, "Options": 650_000, "Unissued pool": 100_000}
        >>> safes = [Safe("A", 200_000, cap=4e6), Safe("B", 800_000, cap=8e6)]
        >>> after = price_round(holdings, safes, PricedRound("Series A", 5e6, 15e6, 1_695_000))
        >>> after.price, after.new_shares, after.total, round(after.ownership["Founders"], 4)
        (1.1144, 4486719, 17946424, 0.5154)

    Source:
        Y Combinator, 2018, "Post-Money Safe User Guide", appendix II, example 1.
    """
    held = _held(holdings)
    converting, exact = settle(held, safes, round)
    price = to_price(exact.price)
    capitalisation, converted = _converted(held, converting, exact, price)
    outside = sum(n for one, n in zip(converting, converted, strict=True) if not one.inside)
    counted = capitalisation - outside
    if not any(one.route.by_price for one in converting):
        # Nobody's shares hang on the price, so it follows from whole shares, as on paper.
        price = to_price(valuation(converting, round) / (counted + round.pool_increase))
    new_shares = nearest_share(round.investment / price)
    whole = Balance(price, capitalisation, held + round.pool_increase)
    conversions = tuple(
        _conversion(one, shares, new_shares, whole)
        for one, shares in zip(converting, converted, strict=True)
    )
    return RoundResult(
        round=round,
        price=price,
        capitalisation=capitalisation,
        counted=counted,
        new_shares=new_shares,
        shares=_shares(holdings, conversions, round, new_shares),
        conversions=conversions,
    )


def _held(holdings: Mapping[str, int]) -> int:
    for holder, shares in holdings.items():
        check_shares(f"The holding of {holder}", shares)
    held = int(sum(holdings.values()))
    if not held:
        raise ValueError("The holdings must have shares, got none. List the founders' shares.")
    return held


def _converted(
    held: int, converting: Sequence[Converting], exact: Balance, price: float
) -> tuple[int, list[int]]:
    """Count whole shares: first those with a price, then the parts promised by post-money caps."""
    with_price: dict[int, int] = {}
    for place, one in enumerate(converting):
        if one.route.by_price:
            with_price[place] = whole_shares(one.amount / (price * (1 - one.route.discount)))
        elif one.route.basis == "pre-money cap":
            own = to_price(one.route.cap / exact.diluted)
            with_price[place] = whole_shares(one.amount / own)
    parts = {p: one for p, one in enumerate(converting) if p not in with_price}
    promised = sum(one.amount / one.route.cap for one in parts.values())
    capitalisation = whole_shares((held + sum(with_price.values())) / (1 - promised))
    promised_shares = {
        p: whole_shares(capitalisation * one.amount / one.route.cap) for p, one in parts.items()
    }
    found = with_price | promised_shares
    return capitalisation, [found[place] for place in range(len(converting))]


def _conversion(one: Converting, shares: int, new_shares: int, whole: Balance) -> Conversion:
    instrument = one.instrument
    buys = isinstance(instrument, Safe) and instrument.pro_rata
    offers: dict[Basis, float] = {}
    for route in one.routes:
        offers[route.basis] = min(route.price(whole), offers.get(route.basis, math.inf))
    return Conversion(
        holder=instrument.holder,
        amount=one.amount,
        basis=one.route.basis,
        price=one.amount / shares if shares else math.inf,
        shares=shares,
        pro_rata=int(new_shares * shares // whole.capitalisation) if buys else 0,
        terms_of=one.route.terms_of,
        offers=offers,
    )


def _shares(
    holdings: Mapping[str, int],
    conversions: Sequence[Conversion],
    round: PricedRound,
    new_shares: int,
) -> dict[str, int]:
    bought = sum(one.pro_rata for one in conversions)
    shares = {holder: int(count) for holder, count in holdings.items()}
    added = [
        (POOL, int(round.pool_increase)),
        *((one.holder, one.shares + one.pro_rata) for one in conversions),
        (round.name, new_shares - bought),
    ]
    for holder, count in added:
        if count or holder != POOL:
            shares[holder] = shares.get(holder, 0) + count
    return shares
