"""The sheet Cap table: the rounds side by side, and who owns what before and after each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from venture.funding import (
    CONVERTED,
    FOUNDER,
    FOUNDERS,
    INVESTORS,
    OPTIONS,
    SHAREHOLDER,
    SHAREHOLDERS,
    TEAM,
    TODAY,
    UNISSUED,
)
from venture.workbook.checks_sheet import Alert, CapTableChecks, Check, table_limits
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.layout import KEY, LABEL, MASTER_ROW, UNIT
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    Operand,
    absolute,
    live,
    text_of,
    total,
    total_where,
    where,
)
from venture.workbook.period_sheet import NO_NAME, quiet_while_empty
from venture.workbook.pricing_sheet import WAYS, Pricing
from venture.workbook.rounds_sheet import Typed
from venture.workbook.sheet import Sheet

_POOL = "pool"
_SHOWN = (
    ("status", "Status", "text"),
    ("investment", "New money", "money"),
    ("pre_money", "Pre-money valuation", "money"),
    ("effective_pre_money", "Pre-money less what is added to the pool", "money"),
    ("post_money", "Post-money valuation", "money"),
    ("price", "Price of a share", "share price"),
    ("increase", "Added to the pool", "shares"),
    ("converted", "SAFEs and notes converted", "shares"),
    ("new_shares", "New shares", "shares"),
    ("total", "All shares, fully diluted", "shares"),
    ("pool", "Unissued pool among them", "shares"),
)


@dataclass(frozen=True)
class _Row:
    """A row of shares, from today to the last round."""

    key: str
    label: Live
    cells: list[Cell]


def write_cap_table(sheet: Sheet, typed: Typed, pricing: Pricing) -> CapTableChecks:
    """Write the rounds, the conversion, shares and ownership; give what is to be checked."""
    sheet.widths({KEY: 7, LABEL: 40, UNIT: 9} | dict.fromkeys(range(FIRST, FIRST + 9), 15))
    rows = FigureRows(sheet)
    checks = _CapTable(rows, typed, pricing).write()
    sheet.raw.freeze_panes(MASTER_ROW, UNIT)
    sheet.print_rows(rows.row)
    return checks


class _CapTable:
    """The sheet while it is written."""

    def __init__(self, rows: FigureRows, typed: Typed, pricing: Pricing) -> None:
        self.rows, self.typed, self.pricing = rows, typed, pricing
        self.stages = [live(TODAY), *typed.labels("rounds")]

    def write(self) -> CapTableChecks:
        """Write all sections."""
        first = self.rows.row
        self._write_rounds()
        self._hide_empty_rounds(first)
        self._write_conversion()
        first = self.rows.row
        self.rows.heading("Shares, fully diluted", self._stages())
        shares = list(self._write_shares())
        self._write_total("shares.total", "All shares", shares, "shares")
        checks = self._checks(self._write_ownership(shares))
        self._hide_empty_rounds(first)
        return checks

    def _stages(self) -> list[Operand]:
        """Name today and the rounds; today is no formula."""
        return [TODAY, *self.stages[1:]]

    def _write_rounds(self) -> None:
        """Fetch what each round comes to from the sheet Pricing."""
        self.rows.heading("Rounds", self._stages())
        stages = [self.pricing.today, *(one.cells for one in self.pricing.rounds)]
        for key, label, unit in _SHOWN:
            row = self.rows.labels(f"table.{key}", label, unit)
            for column, cells in enumerate(stages, FIRST):
                if key in cells:
                    looks = ("link", "right") if unit == "text" else ("link",)
                    self.rows.put(row, column, cells[key], *looks, unit=unit)

    def _write_conversion(self) -> None:
        """Write how each SAFE and note converts: in one of the rounds, so all are added up."""
        self.rows.heading("How SAFEs and notes convert", [heading for heading, _ in WAYS])
        first = self.rows.row
        for place, (key, label) in enumerate(self.pricing.instruments):
            of_rounds = [one.ways[place] for one in self.pricing.rounds]
            formulas = [
                (_together(cells, unit), unit)
                for cells, (_, unit) in zip(zip(*of_rounds, strict=True), WAYS, strict=False)
            ]
            self.rows.figures(f"conversion.{key}", label, "", formulas)
        for name in ("safes", "notes"):
            first = self._quiet(name, first, FIRST + len(WAYS) - 1)

    def _hide_empty_rounds(self, first: int) -> None:
        """From a row on show nothing of an empty row for a round, until it is named."""
        sheet, names = self.rows.sheet, self.typed.column("rounds", "name")
        for place, slot in enumerate(self.typed.blocks["rounds"].slots):
            if slot.row is None:
                column = FIRST + place  # of today, counted from 0
                rule = {"type": "formula", "criteria": f'={names[place].fixed.text}=""'}
                hidden = rule | {"format": sheet.styles.numbers(";;;")}
                sheet.raw.conditional_format(first, column, self.rows.row - 1, column, hidden)

    @property
    def _last_column(self) -> int:
        """The column of the last round that is no empty row; those after it show nothing yet."""
        slots = self.typed.blocks["rounds"].slots
        return FIRST + sum(slot.row is not None for slot in slots)

    def _quiet(self, table: str, first: int, last_column: int) -> int:
        """Keep the rows of a table's empty rows pale; give the row after them."""
        slots = self.typed.blocks[table].slots
        last = first + len(slots) - 1
        quiet_while_empty(self.rows.sheet, slots, last, last_column)
        return last + 1

    def _write_shares(self) -> Iterator[_Row]:
        """Write the shares of everybody, what is added to the pool, and new investors."""
        held, rounds = self.typed.column("holders", "shares"), self.pricing.rounds
        names = zip(self.typed.keys("holders"), self.typed.labels("holders"), strict=True)
        row = self._quiet("holders", self.rows.row, self._last_column)
        for (key, label), shares in zip(names, held, strict=True):
            yield self._row(key, label, [shares])
        increases = [one.cells["increase"] for one in rounds]
        yield self._row(_POOL, live("Added to the pool"), [None, *increases])
        row += 1
        for table in ("safes", "notes", "rounds"):
            row = self._quiet(table, row, self._last_column)
        gets = zip(*(one.gets for one in rounds), strict=True)
        for (key, label), of_rounds in zip(self.pricing.instruments, gets, strict=True):
            both = [own if bought is None else own + bought for own, bought in of_rounds]
            yield self._row(key, label, [None, *both])
        for place, key in enumerate(self.typed.keys("rounds"), 1):
            bought = Area([more for _, more in rounds[place - 1].gets if more is not None])
            sold: Live = rounds[place - 1].cells["new_shares"]
            sold = sold - total(bought) if bought.cells else sold
            yield self._row(key, self._investors(place - 1), [*[None] * place, sold])

    def _investors(self, place: int) -> Live:
        """Name those who buy shares in a round."""
        name = self.typed.column("rounds", "name")[place]
        if self.typed.blocks["rounds"].slots[place].row is None:
            return where(name.equals(""), "", text_of(name, ": new investors"))
        return text_of(where(name.equals(""), NO_NAME, name), ": new investors")

    def _row(self, key: str, label: Live, added: Sequence[Live | None]) -> _Row:
        """Write what somebody gets at each stage, added up so far; blank before the first."""
        row = self.rows.labels(f"shares.{key}", label, "shares", "member")
        cells: list[Cell] = []
        for place in range(len(self.stages)):
            more = added[place] if place < len(added) else None
            before = cells[-1] if cells and cells[-1].value != "" else None
            column = FIRST + place
            if more is None and before is None:
                self.rows.sheet.blank(row, column)
                cells.append(self.rows.at(row, column, ""))
                continue
            so_far = before + more if before and more else before or more
            assert so_far is not None
            look = "figure" if place else "link"
            cells.append(self.rows.put(row, column, so_far, look, unit="shares"))
        return _Row(key, label, cells)

    def _write_total(self, key: str, label: str, rows: list[_Row], unit: str) -> list[Cell]:
        """Add up what stands above in each column."""
        row = self.rows.labels(key, label, unit, "subtotal")
        columns = zip(*(one.cells for one in rows), strict=True)
        sums = [total(Area(column, "", "")) for column in columns]
        return [
            self.rows.put(row, column, formula, "subtotal", unit=unit)
            for column, formula in enumerate(sums, FIRST)
        ]

    def _write_ownership(self, shares: list[_Row]) -> list[Cell]:
        """Write parts of the company by holder and by group; give how far these are off 100 %."""
        stages = [self.pricing.today["total"]]
        stages += [one.cells["total"] for one in self.pricing.rounds]
        self.rows.heading("Ownership, fully diluted", self._stages())
        row = self._quiet("holders", self.rows.row, self._last_column) + 1
        for table in ("safes", "notes", "rounds"):
            row = self._quiet(table, row, self._last_column)
        parts = [
            self._shown(
                f"ownership.{one.key}",
                one.label,
                [
                    where(everything > 0, held / everything, 0)
                    for held, everything in zip(one.cells, stages, strict=True)
                ],
                one.key,
            )
            for one in shares
        ]
        by_holder = self._write_total("ownership.total", "All holders", parts, "part")
        self.rows.heading("Ownership by group", self._stages())
        groups = [
            self._shown(f"group.{name}", live(name), formulas, name)
            for name, formulas in self._groups(parts)
        ]
        by_group = self._write_total("group.total", "All groups", groups, "part")
        off = [
            where(everything > 0, absolute(one - 1) + absolute(other - 1), 0)
            for everything, one, other in zip(stages, by_holder, by_group, strict=True)
        ]
        return self._shown("ownership.off", live("Both are off from 100 % by"), off, "").cells

    def _shown(self, key: str, label: Live, formulas: Sequence[Live], of: str) -> _Row:
        """Write a row of parts."""
        row = self.rows.labels(key, label, "part", "member")
        cells = [
            self.rows.put(row, column, formula, unit="part" if of else "deviation")
            for column, formula in enumerate(formulas, FIRST)
        ]
        return _Row(of, label, cells)

    def _groups(self, parts: list[_Row]) -> Iterator[tuple[str, list[Live]]]:
        """Put holders together by what they own today, then by how they got their shares."""
        kinds = Area(self.typed.column("holders", "kind"))
        holders = parts[: len(kinds.cells)]
        others = {one.key: one for one in parts[len(kinds.cells) :]}

        def of_kind(kind: str) -> list[Live]:
            return [
                total_where(Area([one.cells[n] for one in holders], "", "$"), (kinds, kind))
                for n in range(len(self.stages))
            ]

        def of_table(*tables: str) -> list[Live]:
            rows = [one for key, one in others.items() if key.partition(".")[0] in tables]
            stages = range(len(self.stages))
            return [total(Area([one.cells[n] for one in rows], "", "")) for n in stages]

        yield FOUNDERS, of_kind(FOUNDER)
        yield SHAREHOLDERS, of_kind(SHAREHOLDER)
        team = [a + b for a, b in zip(of_kind(OPTIONS), of_kind(UNISSUED), strict=True)]
        added = others[_POOL].cells
        yield TEAM, [a + b for a, b in zip(team, added, strict=True)]
        yield CONVERTED, of_table("safes", "notes")
        yield INVESTORS, of_table("rounds")

    def _checks(self, off: list[Cell]) -> CapTableChecks:
        """Say what must be zero, and what to look at."""
        found, pricing = total(Area(off)), self.pricing
        moved = pricing.rounds[-1].cells["moved"]
        checks = [
            Check("cap_table.ownership", "Ownership sums to 100 % after every round",
                  found.text, found.number, "deviation"),
            Check("cap_table.settled", "The ways to convert have settled",
                  moved.text, moved.number, "shares"),
        ]  # fmt: skip
        waiting = pricing.rounds[-1].cells["failed"]
        alerts = [
            Alert(Check(key, label, one.text, one.number))
            for key, label, one in (
                ("alert.unpriced", "A round cannot be priced", waiting),
                ("alert.no_round", "A SAFE or note names no round that is there", pricing.astray),
            )
        ]
        for block in self.typed.blocks.values():
            checks += table_limits(block)
        return CapTableChecks(checks, alerts)


def _together(cells: Sequence[Cell], unit: str) -> Live:
    """Put together what stands in the one round in which somebody converts."""
    if unit == "text":
        return text_of(*cells)
    return sum(cells[1:], start=live(cells[0]))
