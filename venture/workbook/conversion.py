"""On the sheet Pricing: how SAFEs and notes convert in a round, pass by pass.

For given choices of who converts how, everything is linear: the pool that is wanted, the price
and all shares follow from sums. Every column is a pass with the choices that were best at the
price of the pass before, so that nothing depends on itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from venture.workbook.conversion_terms import (
    Instrument,
    Terms,
    write_instruments,
)
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    Operand,
    absolute,
    all_of,
    highest,
    lowest_in,
    rounded,
    total,
    total_where,
    where,
    whole,
)
from venture.workbook.rounds_sheet import Typed

AT_PRICE, AT_POST_CAP, AT_PRE_CAP = 0, 1, 2
"""How somebody converts, as formulas write it."""
_MOST_PASSES = 12
"""Choices settle in two or three; that they have is one of the checks."""
_CODES = (
    "0 is at the price of the round or a discount on it, 1 at a post-money, 2 at a pre-money cap"
)
_CENTS = 2
_ONE = Live("1", 1.0)


@dataclass(frozen=True)
class Converted:
    """A SAFE or note and what becomes of it.

    Attributes:
        instrument: what it may do.
        way: what it does: `AT_PRICE`, `AT_POST_CAP` or `AT_PRE_CAP`.
        shares: received for the money.
    """

    instrument: Instrument
    way: Cell
    shares: Cell


@dataclass(frozen=True)
class Conversion:
    """What becomes of the SAFEs and notes that convert in a round.

    Attributes:
        converted: each SAFE and note.
        able: 1 where the round can be priced.
        increase: shares to be put into the pool.
        diluted: shares before the round with the pool's increase.
        capitalisation: shares before the round with all that converts.
        price: of a new share, not rounded yet.
        unsettled: how many shares the last pass changed.
    """

    converted: Sequence[Converted]
    able: Live
    increase: Live
    diluted: Live
    capitalisation: Live
    price: Live
    unsettled: Live


@dataclass(frozen=True)
class _Pass:
    """What the round comes to for some choices."""

    choices: list[Cell]
    promised: Cell
    outside: Cell
    dollars: Cell
    left: Cell
    before: Cell
    of_pool: Cell
    increase: Cell
    diluted: Cell
    price: Cell
    capitalisation: Cell


def write_conversion(rows: FigureRows, typed: Typed, terms: Terms) -> Conversion:
    """Write what converts in a round, the passes, and the shares and the price that follow."""
    found = write_instruments(rows, typed, terms)
    value = terms.pre_money + terms.counts_money * total(Area([one.amount for one in found]))
    valuation = rows.one(f"{terms.key}.valuation", "Value of the shares counted", value, "money")
    return _Shares(rows, typed, _Passes(rows, terms, found, valuation.fixed)).write()


class _Passes:
    """The passes: a column for each, a row for each step of the calculation."""

    steps = (
        ("promised", "Promised by post-money caps", "part"),
        ("fixed", "Shares at pre-money caps, for each before", "ratio"),
        ("outside", "Of these not counted", "ratio"),
        ("dollars", "Worth of what converts at the price", "money"),
        ("outside_dollars", "Of this not counted", "money"),
        ("left", "Left of the valuation for all others", "money"),
        ("sold", "Sold for each share counted", "ratio"),
        ("before", "Shares for each held", "ratio"),
        ("of_pool", "Shares converted for each added to the pool", "ratio"),
        ("growth", "All shares for each added to the pool", "ratio"),
        ("increase", "Shares to be added to the pool", "shares"),
        ("diluted", "Shares before the round with these", "shares"),
        ("price", "Price of a share", "share price"),
        ("capitalisation", "Shares before the round with all that converts", "shares"),
        ("able", "The round can be priced", "flag"),
    )

    def __init__(
        self, rows: FigureRows, terms: Terms, found: Sequence[Instrument], valuation: Live
    ) -> None:
        self.rows, self.terms, self.found, self.valuation = rows, terms, found, valuation
        count = min(_MOST_PASSES, 2 * len(found))
        headings = ["Start", *(f"Pass {n + 1}" for n in range(count))]
        rows.heading("Who converts how", headings, _CODES)
        self.chosen = [rows.labels(f"pass.{one.key}", one.label, "code") for one in found]
        self.at = {
            key: (rows.labels(f"{terms.key}.pass.{key}", label, unit), unit)
            for key, label, unit in self.steps
        }
        self.passes: list[_Pass] = []
        self.able: list[Cell] = []
        for n in range(count + 1):
            self._write(FIRST + n)

    @property
    def last(self) -> _Pass:
        """The choices that hold."""
        return self.passes[-1]

    def _write(self, column: int) -> None:
        """Write a pass."""
        terms = self.terms

        def put(key: str, formula: Operand) -> Cell:
            row, unit = self.at[key]
            return self.rows.put(row, column, formula, unit=unit)

        choices = [
            self.rows.put(row, column, self._choice(one), unit="count")
            for row, one in zip(self.chosen, self.found, strict=True)
        ]
        promised = put("promised", self._sum("part", choices, AT_POST_CAP))
        fixed = put("fixed", self._sum("multiple", choices, AT_PRE_CAP))
        outside = put("outside", self._sum("multiple", choices, AT_PRE_CAP, outside=True))
        dollars = put("dollars", self._sum("worth", choices, AT_PRICE))
        free = put("outside_dollars", self._sum("worth", choices, AT_PRICE, outside=True))
        kept, possible = _ONE - promised, promised < 1
        left = put("left", where(possible, self.valuation - dollars / kept + free, 0))
        sold = put("sold", where(left > 0, (dollars / kept + terms.investment) / left, 0))
        before = put("before", where(possible, (_ONE + fixed) / kept, 0))
        of_pool = put("of_pool", where(possible, fixed / kept, 0))
        growth = put("growth", of_pool + 1 + (of_pool + 1 - outside) * sold)
        wanted = terms.pool * terms.held * (before + (before - outside) * sold) - terms.existing
        reachable = terms.pool * growth < 1
        needed = highest(0, wanted / (_ONE - terms.pool * growth))
        increase = put("increase", where(reachable, needed, 0))
        diluted = put("diluted", terms.held + increase)
        counted = terms.held * (before - outside) + (of_pool + 1 - outside) * increase
        price = put("price", where(counted > 0, highest(0, left) / counted, 0))
        shares = (terms.held + fixed * diluted + dollars / price) / kept
        able = all_of(possible, left > 0, reachable, price > 0)
        all_shares = put("capitalisation", where(all_of(possible, price > 0), shares, 0))
        self.able.append(put("able", where(able, 1, 0)))
        self.passes.append(
            _Pass(
                choices,
                promised,
                outside,
                dollars,
                left,
                before,
                of_pool,
                increase,
                diluted,
                price,
                all_shares,
            )
        )

    def _choice(self, one: Instrument) -> Live:
        """Take what gives most shares at the price of the pass before; first the lowest cap."""
        part, multiple, worth = (c.in_column for c in (one.part, one.multiple, one.worth))
        if not self.passes:
            post = where(all_of(part > 0, part >= multiple), 1, 0)
            return post + where(multiple > part, 2, 0)
        before = self.passes[-1]
        at_post, at_pre = before.capitalisation * part, before.diluted * multiple
        capped = rounded(before.price * highest(at_post, at_pre) - worth, _CENTS) < 0
        other = rounded(before.price * (at_pre - at_post), _CENTS) > 0
        return where(capped, 0, 1) * where(other, 2, 1)

    def _sum(self, name: str, choices: list[Cell], way: int, *, outside: bool = False) -> Live:
        """Add up what goes with those who convert in one way."""
        amounts = Area([getattr(one, name) for one in self.found], "$", "")
        tests: list[tuple[Area, Operand]] = [(Area(choices, "", ""), way)]
        if outside:
            tests.append((Area([one.inside for one in self.found], "$", ""), 0))
        return total_where(amounts, *tests)


class _Shares:
    """Whole shares and the price, from the choices of the last pass."""

    def __init__(self, rows: FigureRows, typed: Typed, passes: _Passes) -> None:
        self.rows, self.typed, self.passes = rows, typed, passes
        self.terms, self.last, self.found = passes.terms, passes.last, passes.found

    def write(self) -> Conversion:
        """Write the rows from the pool's increase to the price."""
        self.rows.heading("Whole shares", ("",))
        wanted = self.typed.nearest(self.last.increase)
        increase = self._one("increase", "Shares added to the pool", wanted, "shares")
        diluted = self._one("diluted", "Shares with the pool", self.terms.held + increase, "shares")
        exact = self._one("exact_price", "Price, exact", self._exact(increase), "share price")
        at = self._one("at_price", "Price, rounded", self.typed.price(exact), "share price")
        with_price = self._with_price(diluted, at)
        capitalisation = self._one(
            "whole_capitalisation",
            "Shares before the round with all that converts",
            self._capitalisation(with_price),
            "shares",
        )
        converted = self._converted(with_price, capitalisation)
        valued = self._valued(converted, capitalisation) + increase
        valued = self._one("counted", "Shares that the valuation pays for", valued, "shares")
        # Where nobody's shares hang on the price, it follows from whole shares.
        by_price = self.last.dollars > 0
        by_shares = where(valued > 0, self.passes.valuation / valued, 0)
        by_shares = self._one("by_shares", "Price by whole shares", by_shares, "share price")
        final = where(by_price, exact, by_shares)
        price = self._one("price", "Price of the round", final, "share price")
        able = self._one("able", "The round can be priced", self._able(price, at), "flag")
        moved = able * absolute(self.last.capitalisation - self.passes.passes[-2].capitalisation)
        unsettled = self._one("unsettled", "Shares that the last pass changed", moved, "shares")
        return Conversion(converted, able, increase, diluted, capitalisation, price, unsettled)

    def _one(self, key: str, label: str, formula: Operand, unit: str) -> Live:
        return self.rows.one(f"{self.terms.key}.{key}", label, formula, unit).fixed

    def _exact(self, increase: Live) -> Live:
        """Price the round with a pool of whole shares."""
        last = self.last
        counted = self.terms.held * (last.before - last.outside)
        counted = counted + (last.of_pool + 1 - last.outside) * increase
        return where(last.left > 0, last.left / counted, 0)

    def _with_price(self, diluted: Live, at: Live) -> list[Cell]:
        """Count the shares of those who convert at a price, of their own or of the round."""
        self.rows.heading(
            "Shares at a price", ("Converts how", "Cap, a share", "Rounded", "Shares")
        )
        found = []
        for one, choice in zip(self.found, self.last.choices, strict=True):
            row = self.rows.labels(f"priced.{one.key}", one.label, "")
            way = self.rows.put(row, FIRST, choice, unit="count")
            fixed = where(way.equals(AT_PRE_CAP), one.pre_cap / diluted, 0)
            capped = self.rows.put(row, FIRST + 1, fixed, unit="share price")
            own = self.rows.put(row, FIRST + 2, self.typed.price(capped), unit="share price")
            by_price = all_of(way.equals(AT_PRICE), at > 0)
            shares = where(by_price, self._whole(one.worth / at), 0)
            shares = shares + where(own > 0, self._whole(one.amount / own), 0)
            found.append(self.rows.put(row, FIRST + 3, shares, unit="shares"))
        return found

    def _capitalisation(self, with_price: list[Cell]) -> Live:
        shares = (self.terms.held + total(Area(with_price))) / (_ONE - self.last.promised)
        return where(self.last.promised < 1, self._whole(shares), 0)

    def _converted(self, with_price: list[Cell], capitalisation: Live) -> list[Converted]:
        """Add the shares of those to whom a part of the company is promised."""
        self.rows.heading("Shares of each", ("Shares",))
        found = []
        for one, choice, shares in zip(self.found, self.last.choices, with_price, strict=True):
            row = self.rows.labels(f"converted.{one.key}", one.label, "shares")
            promised = self._whole(capitalisation * one.part)
            both = shares + where(choice.equals(AT_POST_CAP), promised, 0)
            found.append(Converted(one, choice, self.rows.put(row, FIRST, both, unit="shares")))
        return found

    def _valued(self, converted: list[Converted], capitalisation: Live) -> Live:
        shares = Area([one.shares for one in converted])
        inside = Area([one.instrument.inside for one in converted])
        return capitalisation - total_where(shares, (inside, 0))

    def _able(self, price: Live, at: Live) -> Live:
        able = lowest_in(Area(self.passes.able)).equals(1)
        return where(all_of(able, at > 0, price >= self.typed.least), 1, 0)

    def _whole(self, shares: Live) -> Live:
        return whole(rounded(shares, self.typed.exact))
