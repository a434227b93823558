"""How SAFEs and notes convert in a priced round, and the price that follows from it.

The price depends on who converts how, and that depends on the price. For a given choice of each
holder everything is linear, so the price is a fraction. Starting with all caps, every pass lets
each holder take what is better at the price of the pass before. The price can only fall from pass
to pass, so the choices settle after as many passes as there are choices; a spreadsheet needs one
column a pass and no circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from venture.funding.instruments import Note, PricedRound, Safe
from venture.funding.rounding import LOWEST_PRICE

_CENTS = 2

Basis = Literal["post-money cap", "pre-money cap", "discount", "round price"]


@dataclass(frozen=True)
class Route:
    """One way in which a holder may convert.

    Attributes:
        basis: what sets the price.
        cap: for the bases with a cap.
        discount: for the basis "discount".
        terms_of: the holder of the later SAFE whose terms these are; empty for one's own.
    """

    basis: Basis
    cap: float = 0.0
    discount: float = 0.0
    terms_of: str = ""

    @property
    def by_price(self) -> bool:
        """Whether the number of shares follows from the price of the round."""
        return not self.cap

    def shares(self, amount: float, at: Balance) -> float:
        """Count the shares that an amount gets, with fractions."""
        if self.basis == "post-money cap":
            return amount * at.capitalisation / self.cap
        if self.basis == "pre-money cap":
            return amount * at.diluted / self.cap
        return amount / self.price(at)

    def price(self, at: Balance) -> float:
        """Give what a share costs."""
        if self.basis == "post-money cap":
            return self.cap / at.capitalisation
        if self.basis == "pre-money cap":
            return self.cap / at.diluted
        return at.price * (1 - self.discount)


@dataclass(frozen=True)
class Balance:
    """What a round comes to for a given choice of each holder, with fractions of shares.

    Attributes:
        price: of a share in the round.
        capitalisation: shares before the round and all that converts, without the pool increase.
        diluted: shares before the round and the pool increase, without what converts.
    """

    price: float
    capitalisation: float
    diluted: float


@dataclass(frozen=True)
class Converting:
    """One SAFE or note in a round.

    Attributes:
        instrument: the SAFE or note.
        routes: the ways in which it may convert.
        route: the one taken.
        inside: whether the pre-money valuation pays for its shares.
    """

    instrument: Safe | Note
    routes: tuple[Route, ...]
    route: Route
    inside: bool

    @property
    def amount(self) -> float:
        """The money that converts."""
        return self.instrument.amount

    def better(self, at: Balance) -> Converting:
        """Take the route with most shares; a cap where two are worth the same to the cent."""
        best = max(
            self.routes,
            key=lambda route: round(route.shares(self.amount, at) * at.price, _CENTS),
        )
        return Converting(self.instrument, self.routes, best, self.inside)


def settle(
    held: float, instruments: Sequence[Safe | Note], round: PricedRound
) -> tuple[list[Converting], Balance]:
    """Let every holder convert in the way that is best for them.

    Args:
        held: shares before the round.
        instruments: in the order in which they were issued.
        round: the round.

    Raises:
        ValueError: the SAFEs were promised the whole company, or what converts is worth more
            than the pre-money valuation pays for.
    """
    converting = [_converting(instruments, place, round) for place in range(len(instruments))]
    balance = balanced(held, converting, round)
    for _ in range(sum(len(one.routes) for one in converting)):
        better = [one.better(balance) for one in converting]
        if better == converting:
            break
        converting, balance = better, balanced(held, better, round)
    return converting, balance


def balanced(held: float, converting: Sequence[Converting], round: PricedRound) -> Balance:
    """Solve the round for the routes taken.

    Raises:
        ValueError: as `settle`.
    """
    diluted = held + round.pool_increase
    part = sum(o.amount / o.route.cap for o in converting if o.route.basis == "post-money cap")
    if part >= 1:
        raise ValueError(
            f"{round.name}: the SAFEs were promised {part:.0%} of the company, which leaves "
            "nothing for those who own it. Check their investments and caps."
        )
    fixed = [o for o in converting if o.route.basis == "pre-money cap"]
    priced = [o for o in converting if o.route.by_price]
    for one in fixed:
        if one.route.cap < LOWEST_PRICE * diluted:
            raise ValueError(
                f"{round.name}: the cap of {one.instrument.holder}, {one.route.cap:g}, is next to "
                "nothing for the shares held. Check the cap."
            )
    inside, outside = (
        sum(o.amount * diluted / o.route.cap for o in fixed if o.inside is counts)
        for counts in (True, False)
    )
    inside_dollars, outside_dollars = (
        sum(o.amount / (1 - o.route.discount) for o in priced if o.inside is counts)
        for counts in (True, False)
    )
    before, dollars = held + inside + outside, inside_dollars + outside_dollars
    # What is not counted is never added first and taken off again: a low cap makes many shares.
    counted = (held + inside + outside * part) / (1 - part) + round.pool_increase
    left = valuation(converting, round) - (inside_dollars + outside_dollars * part) / (1 - part)
    if left <= 0:
        raise ValueError(
            f"{round.name}: the pre-money valuation of {round.pre_money:,.0f} does not pay for the "
            f"{dollars:,.0f} that SAFEs and notes convert at the price of the round. "
            "Raise the pre-money valuation, or let less convert."
        )
    price = left / counted
    if price < LOWEST_PRICE:
        raise ValueError(
            f"{round.name}: the price of a share comes to {price:g}. Check the pre-money valuation "
            "and the shares held."
        )
    return Balance(price, (before + dollars / price) / (1 - part), diluted)


def valuation(converting: Sequence[Converting], round: PricedRound) -> float:
    """Say what the shares before the round are worth by its convention, SAFEs inside included."""
    if round.convention == "dollars-invested":
        return round.pre_money + sum(one.amount for one in converting)
    return round.pre_money


def _converting(instruments: Sequence[Safe | Note], place: int, round: PricedRound) -> Converting:
    instrument = instruments[place]
    routes = _routes(instrument)
    if isinstance(instrument, Safe) and instrument.most_favoured:
        for later in instruments[place + 1 :]:
            if isinstance(later, Safe):
                routes += _routes(later, terms_of=later.holder)
    routes.sort(key=lambda route: (route.by_price, route.cap))
    capped = isinstance(instrument, Safe) and not routes[0].by_price
    return Converting(
        instrument, tuple(routes), routes[0], capped or round.convention != "pre-money"
    )


def _routes(instrument: Safe | Note, terms_of: str = "") -> list[Route]:
    discount = instrument.discount
    basis: Basis = "discount" if discount else "round price"
    routes = [Route(basis, discount=discount, terms_of=terms_of if discount else "")]
    if instrument.cap is not None:
        post_money = isinstance(instrument, Safe) and instrument.post_money
        cap: Basis = "post-money cap" if post_money else "pre-money cap"
        routes.append(Route(cap, instrument.cap, terms_of=terms_of))
    return routes
