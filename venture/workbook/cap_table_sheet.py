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
    YES,
)
from venture.workbook.checks_sheet import Alert, CapTableChecks, Check, table_limits
from venture.workbook.conversion import AT_PRICE, Conversion, Converted
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.layout import KEY, LABEL, MASTER_ROW, ROUNDS, UNIT
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    Operand,
    absolute,
    all_of,
    live,
    text_of,
    total,
    total_where,
    where,
    whole,
)
from venture.workbook.pricing_sheet import Pricing
from venture.workbook.rounds_sheet import Typed
from venture.workbook.sheet import Sheet

_ONE = Live("1", 1.0)
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
_WAYS = (
    ("Money that converts", "money"),
    ("Price at a post-money cap", "share price"),
    ("Price at a pre-money cap", "share price"),
    ("Round price, less discount", "share price"),
    ("Converts at", "text"),
    ("Paid for a share", "share price"),
    ("Shares", "shares"),
    ("Bought pro rata", "shares"),
)


@dataclass(frozen=True)
class _Row:
    """A row of shares, from today to the last round."""

    key: str
    label: Live
    cells: list[Cell]


def write_cap_table(sheet: Sheet, typed: Typed, pricing: Pricing | None) -> CapTableChecks:
    """Write the rounds, the conversion, shares and ownership; give what is to be checked."""
    sheet.widths({KEY: 7, LABEL: 40, UNIT: 9} | dict.fromkeys(range(FIRST, FIRST + 9), 15))
    rows = FigureRows(sheet)
    checks = _CapTable(rows, typed, pricing).write()
    sheet.raw.freeze_panes(MASTER_ROW, UNIT)
    sheet.print_rows(rows.row)
    return checks


class _CapTable:
    """The sheet while it is written."""

    def __init__(self, rows: FigureRows, typed: Typed, pricing: Pricing | None) -> None:
        self.rows, self.typed, self.pricing = rows, typed, pricing
        self.stages = [live(TODAY), *typed.labels("rounds")]

    def write(self) -> CapTableChecks:
        """Write all sections."""
        bought: list[Cell] = []
        if self.pricing:
            self._write_rounds(self.pricing)
            if self.pricing.conversion:
                bought = self._write_conversion(self.pricing, self.pricing.conversion)
        self.rows.heading("Shares, fully diluted", self._stages())
        shares = list(self._write_shares(bought))
        every = self._write_total("shares.total", "All shares", shares, "shares")
        return self._checks(self._write_ownership(shares, every))

    def _stages(self) -> list[Operand]:
        """Name today and the rounds; today is no formula."""
        return [TODAY, *self.stages[1:]]

    def _write_rounds(self, pricing: Pricing) -> None:
        """Fetch what each round comes to from the sheet Pricing."""
        self.rows.heading("Rounds", self._stages())
        for key, label, unit in _SHOWN:
            row = self.rows.labels(f"table.{key}", label, unit)
            for column, one in enumerate(pricing.stages[key], FIRST):
                if one.value != "" or column > FIRST:
                    looks = ("link", "right") if unit == "text" else ("link",)
                    self.rows.put(row, column, one, *looks, unit=unit)

    def _write_conversion(self, pricing: Pricing, conversion: Conversion) -> list[Cell]:
        """Write how each SAFE and note converts, and give what they bought besides."""
        self.rows.heading("How SAFEs and notes convert", [heading for heading, _ in _WAYS])
        rights = [right.equals(YES) for right in self.typed.column("safes", "pro_rata")]
        bought = []
        for place, one in enumerate(conversion.converted):
            formulas = list(_way(one, pricing, conversion))
            if place < len(rights):
                part = whole(pricing.new_shares * one.shares / conversion.capitalisation)
                asked = all_of(rights[place], conversion.capitalisation > 0)
                formulas.append(where(asked, part, 0))
            row = self.rows.labels(f"conversion.{one.instrument.key}", one.instrument.label, "")
            for column, (formula, (_, unit)) in enumerate(
                zip(formulas, _WAYS, strict=False), FIRST
            ):
                looks = ("right",) if unit == "text" else ()
                known = self.rows.put(row, column, formula, *looks, unit=unit)
            if place < len(rights):
                bought.append(known)
        return bought

    def _write_shares(self, bought: list[Cell]) -> Iterator[_Row]:
        """Write the shares of everybody, what is added to the pool, and new investors."""
        held = self.typed.column("holders", "shares")
        names = zip(self.typed.keys("holders"), self.typed.labels("holders"), strict=True)
        for (key, label), shares in zip(names, held, strict=True):
            yield self._row(key, label, [shares])
        if self.pricing is None:
            return
        stages = self.pricing.stages
        yield self._row(_POOL, live("Added to the pool"), [None, *stages["increase"][1:]])
        conversion = self.pricing.conversion
        for place, one in enumerate(conversion.converted if conversion else ()):
            both: Live = one.shares + bought[place] if place < len(bought) else one.shares
            gets = [first * priced * both for first, priced in self._first_stages()]
            yield self._row(one.instrument.key, one.instrument.label, [None, *gets])
        for place, key in enumerate(self.typed.keys("rounds"), 1):
            sold: Live = stages["new_shares"][place]
            if bought:
                sold = sold - stages["first"][place] * total(Area(bought))
            label = text_of(self.stages[place], ": new investors")
            yield self._row(key, label, [*[None] * place, sold])

    def _first_stages(self) -> Iterator[tuple[Cell, Cell]]:
        """Pair for each round whether all converts in it and whether it is priced."""
        assert self.pricing is not None
        stages = self.pricing.stages
        yield from zip(stages["first"][1:], stages["priced"][1:], strict=True)

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

    def _write_ownership(self, shares: list[_Row], every: list[Cell]) -> list[Cell]:
        """Write parts of the company by holder and by group; give how far these are off 100 %."""
        stages = self.pricing.stages["total"] if self.pricing else every
        self.rows.heading("Ownership, fully diluted", self._stages())
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
            return (
                [
                    total(Area([one.cells[n] for one in rows], "", ""))
                    for n in range(len(self.stages))
                ]
                if rows
                else []
            )

        yield FOUNDERS, of_kind(FOUNDER)
        yield SHAREHOLDERS, of_kind(SHAREHOLDER)
        team = [a + b for a, b in zip(of_kind(OPTIONS), of_kind(UNISSUED), strict=True)]
        added = others[_POOL].cells if _POOL in others else None
        yield TEAM, [a + b for a, b in zip(team, added, strict=True)] if added else team
        for name, tables in ((CONVERTED, ("safes", "notes")), (INVESTORS, ("rounds",))):
            formulas = of_table(*tables)
            if formulas:
                yield name, formulas

    def _checks(self, off: list[Cell]) -> CapTableChecks:
        """Say what must be zero, and what to look at."""
        found = total(Area(off))
        checks = [
            Check("cap_table.ownership", "Ownership sums to 100 % after every round",
                  found.text, found.number, "deviation"),
        ]  # fmt: skip
        alerts = []
        if self.pricing:
            filled, priced = (
                total(Area(self.pricing.stages[key][1:])) for key in ("filled", "priced")
            )
            waiting = filled - priced
            label = "A round cannot be priced"
            alerts = [Alert(Check("alert.unpriced", label, waiting.text, waiting.number))]
            if self.pricing.conversion:
                moved = self.pricing.conversion.unsettled
                label = "The ways to convert have settled"
                key = "cap_table.settled"
                checks.append(Check(key, label, moved.text, moved.number, "shares"))
        for block in self.typed.blocks.values():
            checks += table_limits(block, ROUNDS)
        return CapTableChecks(checks, alerts)


def _way(one: Converted, pricing: Pricing, conversion: Conversion) -> Iterator[Live]:
    """Say what a SAFE or note may convert at, and what it does."""
    may, at_price = one.instrument, one.way.equals(AT_PRICE)
    yield may.amount
    capitalisation, diluted = conversion.capitalisation, conversion.diluted
    yield where(all_of(may.post_cap > 0, capitalisation > 0), may.post_cap / capitalisation, 0)
    yield where(all_of(may.pre_cap > 0, diluted > 0), may.pre_cap / diluted, 0)
    yield pricing.first_price * (_ONE - may.discount)
    gets = one.shares > 0
    yield text_of(
        where(all_of(gets, at_price), "Round price", ""),
        where(all_of(gets, one.way > AT_PRICE), "Cap", ""),
    )
    yield where(gets, may.amount / one.shares, 0)
    yield one.shares
