"""The sheet Pricing: how SAFEs and notes convert, and the rounds priced one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from venture.funding import TODAY, UNISSUED
from venture.workbook.conversion import Conversion, write_conversion
from venture.workbook.conversion_terms import PlannedRounds, write_planned_rounds
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.layout import KEY, LABEL, MASTER_ROW, UNIT
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    Operand,
    all_of,
    highest,
    rounded,
    text_of,
    total,
    total_of_products,
    total_where,
    where,
)
from venture.workbook.rounds_sheet import Typed
from venture.workbook.sheet import Sheet

_ONE = Live("1", 1.0)
_PASSES = 13
_ROWS = (
    ("investment", "New money", "money"),
    ("pre_money", "Pre-money valuation", "money"),
    ("pool_after", "Pool wanted after the round", "rate"),
    ("first", "SAFEs and notes convert here", "flag"),
    ("held", "Shares before the round", "shares"),
    ("growth", "All shares for each before the round", "ratio"),
    ("wanted", "Pool increase, where nothing converts", "shares"),
    ("plain_price", "Exact price, where nothing converts", "share price"),
    ("plain_able", "Can be priced, where nothing converts", "flag"),
    ("exact", "Exact price", "share price"),
    ("filled", "Is filled in", "flag"),
    ("able", "Can be priced", "flag"),
    ("priced", "Is priced, as are all before it", "flag"),
    ("price", "Price of a share", "share price"),
    ("increase", "Added to the pool", "shares"),
    ("converted", "SAFEs and notes converted", "shares"),
    ("new_shares", "New shares", "shares"),
    ("total", "All shares, fully diluted", "shares"),
    ("pool", "Unissued pool among them", "shares"),
    ("post_money", "Post-money valuation", "money"),
    ("effective_pre_money", "Pre-money less what is added to the pool", "money"),
    ("status", "Status", "text"),
)


@dataclass(frozen=True)
class Pricing:
    """What the rounds come to.

    Attributes:
        stages: figures by key; the first cell is of today, then one for each round.
        conversion: what becomes of SAFEs and notes; None where there is none.
    """

    stages: Mapping[str, Sequence[Cell]]
    conversion: Conversion | None
    first_price: Live
    new_shares: Live


def write_pricing(sheet: Sheet, typed: Typed) -> Pricing:
    """Write how SAFEs and notes convert, then the rounds one after the other."""
    sheet.widths({KEY: 7, LABEL: 44, UNIT: 9} | dict.fromkeys(range(FIRST, FIRST + _PASSES), 14))
    rows = FigureRows(sheet)
    planned = write_planned_rounds(rows, typed)
    conversion = write_conversion(rows, typed, planned)
    rounds = _Rounds(rows, typed, planned, conversion)
    for place in range(len(planned.filled)):
        rounds.write(place)
    rows.gap()
    sheet.raw.freeze_panes(MASTER_ROW, UNIT)
    sheet.print_rows(rows.row)
    first = Area(rounds.cells["first"][1:])
    price, new = (
        rows.one(f"first.{key}", label, total_of_products(first, Area(rounds.cells[key][1:])), unit)
        for key, label, unit in (
            ("price", "Price of the round in which all converts", "share price"),
            ("new_shares", "New shares of that round", "shares"),
        )
    )
    return Pricing(rounds.cells, conversion, price.fixed, new.fixed)


class _Rounds:
    """The rounds side by side, a column for each after one for today."""

    def __init__(
        self,
        rows: FigureRows,
        typed: Typed,
        planned: PlannedRounds,
        conversion: Conversion | None,
    ) -> None:
        self.rows, self.typed, self.planned, self.conversion = rows, typed, planned, conversion
        rows.heading("Round after round", [TODAY, *typed.labels("rounds")])
        self.at = {
            key: (rows.labels(f"round.{key}", label, unit), unit) for key, label, unit in _ROWS
        }
        self.cells: dict[str, list[Cell]] = {}
        held = Area(typed.column("holders", "shares"))
        kinds = Area(typed.column("holders", "kind"))
        today = {"total": total(held), "pool": total_where(held, (kinds, UNISSUED))}
        for key, (row, unit) in self.at.items():
            if key in today:
                self.cells[key] = [rows.put(row, FIRST, today[key], unit=unit)]
            else:
                rows.sheet.blank(row, FIRST)
                self.cells[key] = [rows.at(row, FIRST, "")]

    def write(self, place: int) -> None:
        """Write the column of a round."""
        self._terms(place)
        self._price(place)
        self._result()

    def _put(self, key: str, formula: Operand) -> Cell:
        row, unit = self.at[key]
        looks = ("right",) if unit == "text" else ()
        column = FIRST + len(self.cells[key])
        self.cells[key].append(self.rows.put(row, column, formula, *looks, unit=unit))
        return self.cells[key][-1]

    def _now(self, key: str) -> Cell:
        return self.cells[key][-1]

    def _before(self, key: str) -> Cell:
        return self.cells[key][-2]

    def _terms(self, place: int) -> None:
        """Write what was typed about the round, and the shares before it."""
        for key in ("investment", "pre_money", "pool_after"):
            self._put(key, self.typed.column("rounds", key)[place])
        self._put("filled", self.planned.filled[place])
        self._put("first", self.planned.first[place] if self.conversion else 0)
        held = self._put("held", self._now("total"))
        filled = self._now("filled").equals(1)
        new = where(filled, self._now("investment") / self._now("pre_money"), 0)
        growth = self._put("growth", _ONE + new)
        part = self._now("pool_after")
        needed = highest(0, (part * held * growth - self._now("pool")) / (_ONE - part * growth))
        needed = rounded(rounded(needed, self.typed.exact), 0)
        self._put("wanted", where(part * growth < 1, needed, 0))

    def _price(self, place: int) -> None:
        """Write the price, and whether there can be one."""
        diluted = self._now("held") + self._now("wanted")
        plain = where(diluted > 0, self._now("pre_money") / diluted, 0)
        plain = self._put("plain_price", plain)
        reachable = self._now("pool_after") * self._now("growth") < 1
        able = self._put("plain_able", where(all_of(reachable, plain >= self.typed.least), 1, 0))
        exact = self._put("exact", self._at_first("price", plain))
        able = self._put("able", self._at_first("able", able))
        so_far = [total(Area(self.cells[key][: place + 1])) for key in ("filled", "priced")]
        fits = all_of(self._now("filled").equals(1), able.equals(1), so_far[0].equals(so_far[1]))
        priced = self._put("priced", where(fits, 1, 0))
        self._put("price", priced * self.typed.price(exact))

    def _result(self) -> None:
        """Write the shares and values that follow from the price."""
        priced, price = self._now("priced"), self._now("price")
        increase = self._put("increase", priced * self._at_first("increase", self._now("wanted")))
        converted: Operand = 0
        if self.conversion:
            shares = total(Area([one.shares for one in self.conversion.converted]))
            converted = priced * self._now("first") * shares
        converted = self._put("converted", converted)
        new = where(priced.equals(1), rounded(self._now("investment") / price, 0), 0)
        new = self._put("new_shares", new)
        every = self._put("total", self._now("held") + increase + converted + new)
        self._put("pool", self._now("pool") + increase)
        self._put("post_money", price * every)
        effective = self._now("pre_money") - increase * price
        self._put("effective_pre_money", priced * effective)
        filled = self._now("filled")
        self._put(
            "status",
            text_of(
                where(filled.equals(0), "Not filled in", ""),
                where(filled > priced, "Cannot be priced", ""),
                where(priced.equals(1), "Priced", ""),
            ),
        )

    def _at_first(self, name: str, other: Live) -> Live:
        """Take what follows from the conversion in the round where all converts."""
        if self.conversion is None:
            return other
        return where(self._now("first").equals(1), getattr(self.conversion, name), other)
