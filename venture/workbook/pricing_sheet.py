"""The sheet Pricing: the rounds priced one after the other, with what converts in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from venture.funding import UNISSUED, YES
from venture.workbook.conversion import AT_PRICE, Conversion, Converted, write_conversion
from venture.workbook.conversion_terms import (
    PlannedRounds,
    write_due,
    write_planned_rounds,
    write_terms,
)
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.layout import KEY, LABEL, MASTER_ROW, UNIT
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    Operand,
    all_of,
    text_of,
    total,
    total_where,
    where,
    whole,
)
from venture.workbook.rounds_sheet import Typed
from venture.workbook.sheet import Sheet

_ONE = Live("1", 1.0)
_PASSES = 13
WAYS = (
    ("Converts in", "text"),
    ("Money that converts", "money"),
    ("Price at a post-money cap", "share price"),
    ("Price at a pre-money cap", "share price"),
    ("Round price, less discount", "share price"),
    ("Converts at", "text"),
    ("Paid for a share", "share price"),
    ("Shares", "shares"),
    ("Bought pro rata", "shares"),
)
"""What is told of a SAFE or note that converts."""
_SHARES, _BOUGHT = len(WAYS) - 2, len(WAYS) - 1


@dataclass(frozen=True)
class PricedRound:
    """What a round comes to.

    Attributes:
        cells: its figures by their names.
        ways: for each SAFE and note the figures that `WAYS` names; 0 and "" where it converts in
            another round. Notes buy nothing.
    """

    cells: Mapping[str, Cell]
    ways: Sequence[Sequence[Cell]]

    @property
    def gets(self) -> Iterator[tuple[Cell, Cell | None]]:
        """The shares that each SAFE and note gets for its money, and those that it buys."""
        for way in self.ways:
            yield way[_SHARES], way[_BOUGHT] if len(way) > _BOUGHT else None


@dataclass(frozen=True)
class Pricing:
    """What the rounds come to.

    Attributes:
        today: all shares, and those of the pool among them.
        rounds: one after the other, empty rows too.
        instruments: key and label of each SAFE and note.
        astray: how many SAFEs and notes name a round that does not exist.
    """

    today: Mapping[str, Cell]
    rounds: Sequence[PricedRound]
    instruments: Sequence[tuple[str, Live]]
    astray: Live


def write_pricing(sheet: Sheet, typed: Typed) -> Pricing:
    """Write what converts in which round, then the rounds one after the other."""
    sheet.widths({KEY: 7, LABEL: 44, UNIT: 9} | dict.fromkeys(range(FIRST, FIRST + _PASSES), 14))
    rows = FigureRows(sheet)
    planned = write_planned_rounds(rows, typed)
    due = write_due(rows, typed, planned)
    rows.heading("Before the first round", ("",))
    held, kinds = Area(typed.column("holders", "shares")), Area(typed.column("holders", "kind"))
    unissued = total_where(held, (kinds, UNISSUED))
    today = {
        "total": rows.one("today.total", "All shares", total(held), "shares"),
        "pool": rows.one("today.pool", "Unissued pool among them", unissued, "shares"),
    }
    found: list[PricedRound] = []
    for place, key in enumerate(typed.keys("rounds")):
        rows.heading(_title(typed, place), ("",))
        before = found[-1].cells if found else today
        shares = (before["total"], before["pool"])
        terms = write_terms(rows, typed, planned, due, place, shares)
        conversion = write_conversion(rows, typed, terms)
        found.append(_Round(rows, typed, planned, place, key, before, conversion).write())
    sheet.raw.freeze_panes(MASTER_ROW, UNIT)
    sheet.print_rows(rows.row)
    labels = [(key, label) for name in ("safes", "notes") for key, label in _named(typed, name)]
    return Pricing(today, found, labels, due.astray)


def _title(typed: Typed, place: int) -> Live:
    name = typed.column("rounds", "name")[place]
    return text_of("Round: ", where(name.equals(""), "none is typed here", name))


def _named(typed: Typed, table: str) -> Iterator[tuple[str, Live]]:
    yield from zip(typed.keys(table), typed.labels(table), strict=True)


@dataclass(frozen=True)
class _Round:
    """What follows from the price of a round."""

    rows: FigureRows
    typed: Typed
    planned: PlannedRounds
    place: int
    key: str
    before: Mapping[str, Cell]
    conversion: Conversion

    def write(self) -> PricedRound:
        """Write the result, and what becomes of those who convert."""
        self.rows.heading("What the round comes to", ("",))
        cells = self._terms()
        filled, before = self.planned.filled[self.place], self.before
        # A round that cannot be priced ends the table: those after it are not priced either.
        fits = [filled.equals(1), self.conversion.able.equals(1)]
        fits += [before["failed"].equals(0)] if "failed" in before else []
        priced = self._one("priced", "Is priced", where(all_of(*fits), 1, 0), "flag")
        cells |= {"priced": priced}
        for name, label, one, unit in (
            ("failed", "Rounds not priced so far", filled - priced, "count"),
            ("moved", "Shares that last passes changed", self.conversion.unsettled, "shares"),
        ):
            so_far = before[name] + one if name in before else one
            cells[name] = self._one(name, label, so_far, unit)
        cells |= self._shares(cells, priced)
        ways = [list(self._way(n, one, cells)) for n, one in enumerate(self.conversion.converted)]
        return PricedRound(cells, self._write_ways(ways))

    def _one(self, name: str, label: str, formula: Operand, unit: str) -> Cell:
        return self.rows.one(f"{self.key}.result.{name}", label, formula, unit)

    def _terms(self) -> dict[str, Cell]:
        names = ("investment", "pre_money")
        return {name: self.typed.column("rounds", name)[self.place] for name in names}

    def _shares(self, cells: Mapping[str, Cell], priced: Cell) -> dict[str, Cell]:
        """Write the shares and values that follow from the price."""
        found: dict[str, Cell] = {}

        def put(name: str, label: str, formula: Operand, unit: str) -> Cell:
            found[name] = self._one(name, label, formula, unit)
            return found[name]

        conversion, before = self.conversion, self.before
        exact = self.typed.price(conversion.price)
        price = put("price", "Price of a share", priced * exact, "share price")
        increase = priced * conversion.increase
        increase = put("increase", "Added to the pool", increase, "shares")
        shares = priced * total(Area([one.shares for one in conversion.converted]))
        converted = put("converted", "SAFEs and notes converted", shares, "shares")
        new = where(priced.equals(1), self.typed.nearest(cells["investment"] / price), 0)
        new = put("new_shares", "New shares", new, "shares")
        every = before["total"] + increase + converted + new
        every = put("total", "All shares, fully diluted", every, "shares")
        put("pool", "Unissued pool among them", before["pool"] + increase, "shares")
        put("post_money", "Post-money valuation", price * every, "money")
        effective = priced * (cells["pre_money"] - increase * price)
        put("effective_pre_money", "Pre-money less what is added to the pool", effective, "money")
        put("status", "Status", self._status(priced), "text")
        return found

    def _status(self, priced: Cell) -> Live:
        filled, number = self.planned.filled[self.place], self.planned.number
        there = number[self.place] > (number[self.place - 1] if self.place else 0)
        return text_of(
            where(all_of(there, filled.equals(0)), "Not filled in", ""),
            where(filled > priced, "Cannot be priced", ""),
            where(priced.equals(1), "Priced", ""),
        )

    def _way(self, place: int, one: Converted, cells: Mapping[str, Cell]) -> Iterator[Live]:
        """Say what a SAFE or note may convert at, and what it does."""
        conversion, may, priced = self.conversion, one.instrument, cells["priced"]
        gets, at_price = all_of(priced.equals(1), one.shares > 0), one.way.equals(AT_PRICE)
        yield where(gets, text_of(self.typed.column("rounds", "name")[self.place], ""), "")
        yield priced * may.amount
        capitalisation, diluted = conversion.capitalisation, conversion.diluted
        yield where(all_of(gets, may.post_cap > 0), may.post_cap / capitalisation, 0)
        yield where(all_of(gets, may.pre_cap > 0), may.pre_cap / diluted, 0)
        yield where(gets, cells["price"] * (_ONE - may.discount), 0)
        yield text_of(
            where(all_of(gets, at_price), "Round price", ""),
            where(all_of(gets, one.way > AT_PRICE), "Cap", ""),
        )
        yield where(gets, may.amount / one.shares, 0)
        yield priced * one.shares
        rights = self.typed.column("safes", "pro_rata")
        if place < len(rights):
            part = whole(cells["new_shares"] * one.shares / capitalisation)
            yield where(all_of(gets, rights[place].equals(YES)), part, 0)

    def _write_ways(self, ways: Sequence[Sequence[Live]]) -> list[list[Cell]]:
        self.rows.heading("What becomes of SAFEs and notes", [heading for heading, _ in WAYS])
        converted = self.conversion.converted
        return [
            self.rows.figures(
                f"way.{one.instrument.key}",
                one.instrument.label,
                "",
                [(formula, unit) for formula, (_, unit) in zip(formulas, WAYS, strict=False)],
            )
            for one, formulas in zip(converted, ways, strict=True)
        ]
