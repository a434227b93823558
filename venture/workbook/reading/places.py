"""Where the values stand in an edited workbook: found by their keys, never by position."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from venture.model import Table
from venture.plan import MODEL
from venture.workbook.addresses import cell_name as name_of
from venture.workbook.contents import Cell, Contents, Sheet
from venture.workbook.input_sheet import ABOUT
from venture.workbook.layout import CURRENCY, START
from venture.workbook.varied import SCENARIO

KEY_HEADING, VALUE_HEADING, NAME_HEADING = "Key", "Value", "Key of the column"
NAME = "name"
"""The last word of the key of what a row is called."""
SCALARS = (START, CURRENCY, SCENARIO, *MODEL.inputs)
_ROW_ID = re.compile(r"[A-Za-z0-9-]{1,40}")
Target = tuple[str, int, int]


def is_row_id(text: str) -> bool:
    """Tell whether a text may be the id of a row or of a scenario.

    Example:
        >>> is_row_id("pro-2"), is_row_id("Key of the column")
        (True, False)
    """
    return _ROW_ID.fullmatch(text) is not None


@dataclass(frozen=True)
class Declared:
    """What keys a sheet with inputs may have.

    Attributes:
        tables: those that stand on it.
        scalars: the keys of what stands in no table.
    """

    tables: Mapping[str, Table]
    scalars: tuple[str, ...] = ()

    def is_key(self, text: object) -> bool:
        """Tell whether a text is a key, whatever rows the tables have.

        Example:
            >>> [OF_PLAN.is_key(key) for key in ("opening_cash", "streams.pro", "MRR")]
            [True, True, False]
            >>> OF_PLAN.is_key("streams:columns")
            True
        """
        if not isinstance(text, str):
            return False
        table, dot, row = text.partition(".")
        if dot:
            return table in self.tables and is_row_id(row)
        table, colon, word = text.partition(":")
        return text in self.scalars or (bool(colon) and table in self.tables and word in ABOUT)

    def columns(self, table: str) -> set[str]:
        """List the keys of a table's columns, that of the name among them."""
        return {NAME, *(column.name for column in self.tables[table].columns)}


OF_PLAN = Declared(MODEL.tables, SCALARS)


@dataclass(frozen=True)
class KeyedSheet:
    """A sheet on which keys of inputs stand.

    Attributes:
        sheet: its cells.
        key_column: the column in which most of the keys stand.
        rows: each key's rows, usually one.
        declared: which keys these may be.
    """

    sheet: Sheet
    key_column: int
    rows: dict[str, list[int]]
    declared: Declared

    @classmethod
    def of(cls, sheet: Sheet, declared: Declared) -> KeyedSheet | None:
        """Look for the key column; none where the sheet has no keys."""
        headed = {at[1] for at, cell in sheet.cells.items() if cell.value == KEY_HEADING}
        # A row may be called like a key; its name stands beside the column of keys.
        found = [
            (at, cell)
            for at, cell in sheet.cells.items()
            if declared.is_key(cell.value) and (not headed or at[1] in headed)
        ]
        if not found:
            return None
        (column, _), *_ = Counter(at[1] for at, _ in found).most_common(1)
        rows: dict[str, list[int]] = {}
        for at, cell in sorted(found):
            if at[1] == column:
                rows.setdefault(str(cell.value), []).append(at[0])
        return cls(sheet, column, rows, declared)

    @cached_property
    def heading_row(self) -> int:
        """The row in which the key column has its heading; 0 where it has none."""
        rows = [
            row
            for (row, column), cell in self.sheet.cells.items()
            if column == self.key_column and cell.value == KEY_HEADING
        ]
        return min(rows, default=0)

    @cached_property
    def value_column(self) -> int | None:
        """The column headed "Value" beside the heading of the key column."""
        for (row, column), cell in self.sheet.cells.items():
            if row == self.heading_row and cell.value == VALUE_HEADING:
                return column
        return None

    def columns(self, table: str) -> dict[str, int]:
        """Find the columns of a table by the keys that stand above its members."""
        return self._columns.get(table, {})

    @cached_property
    def _columns(self) -> dict[str, dict[str, int]]:
        marked = {
            rows[0]: key.removesuffix(":columns")
            for key, rows in self.rows.items()
            if key.endswith(":columns") and len(rows) == 1
        }
        found: dict[str, dict[str, int]] = {}
        for (row, column), cell in self.sheet.cells.items():
            if row in marked and column != self.key_column:
                name = NAME if cell.value == NAME_HEADING else str(cell.value)
                if name in self.declared.columns(marked[row]):
                    found.setdefault(marked[row], {})[name] = column
        return found

    def column(self, key: str) -> int | None:
        """Find the column in which a value stands."""
        table, *rest = key.split(".")
        return self.columns(table).get(rest[1]) if rest else self.value_column


@dataclass(frozen=True)
class Found:
    """Where a value stands, or why that is not certain.

    Attributes:
        cell: the cell, as far as one is known.
        doubt: why the cell is not to be trusted; empty if it is.
    """

    cell: Cell | None
    doubt: str = ""


@dataclass
class Places:
    """The cells of all values, by key column, cross-checked by the defined names.

    Attributes:
        contents: the workbook.
        declared: which keys are looked for.
        sheets: those on which such keys stand.
        unnamed: the keys whose name is missing; their cells were found all the same.
    """

    contents: Contents
    declared: Declared = OF_PLAN
    sheets: list[KeyedSheet] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find the key columns."""
        keyed = (KeyedSheet.of(sheet, self.declared) for sheet in self.contents.sheets.values())
        self.sheets = [sheet for sheet in keyed if sheet is not None]

    def rows(self, row_key: str) -> list[tuple[KeyedSheet, int]]:
        """List the rows that carry a key, on any sheet."""
        return [(sheet, row) for sheet in self.sheets for row in sheet.rows.get(row_key, [])]

    def members(self, table: str) -> list[str]:
        """List the ids of a table's rows in the order in which they stand."""
        found: dict[str, None] = {}
        for sheet in self.sheets:
            at = sorted((rows[0], key) for key, rows in sheet.rows.items())
            found |= {k.partition(".")[2]: None for _, k in at if k.startswith(f"{table}.")}
        return list(found)

    def by_key(self, key: str) -> list[Target]:
        """List the cells that the key column gives for a value."""
        return [
            (sheet.sheet.name, row, column)
            for sheet, row in self.rows(key.rpartition(".")[0] or key)
            for column in [sheet.column(key)]
            if column is not None
        ]

    def by_name(self, key: str) -> list[Target | None]:
        """List what the value's name stands for: None for nothing that is left.

        A copied sheet has names of its own; they count where the workbook's own lead nowhere.
        """
        name = name_of(key)
        own = self.contents.names.get(name)
        if own is not None and own.target is not None:
            return [own.target]
        twins = [s.names[name].target for s in self.contents.sheets.values() if name in s.names]
        return [target for target in twins if target] or ([None] if own is not None else [])

    def cell(self, at: Target) -> Cell:
        """Look a cell up."""
        sheet, row, column = at
        return self.contents.sheets[sheet].cell(row, column)

    def find(self, key: str) -> Found:
        """Find the cell of a value.

        Args:
            key: of the value; the table's key column stands for all values of its row.
        """
        cells, named = self.by_key(key), self.by_name(key)
        agreed = [at for at in cells if at in named]
        if len(agreed) == 1:
            return Found(self.cell(agreed[0]))
        if len(cells) > 1:
            return Found(self.cell(cells[0]), _doubt_twice([self.cell(at) for at in cells]))
        if not cells:
            return Found(self.cell(named[0]) if named and named[0] else None, _NO_KEY)
        if not named:
            self.unnamed.append(key)
            return Found(self.cell(cells[0]))
        target = named[0]
        moved = self.cell(target).place if target and target[0] in self.contents.sheets else ""
        return Found(self.cell(cells[0]), _doubt_moved(moved))

    def find_name(self, key: str) -> Found:
        """Find the cell of what a row is called; the other cells of its row vouch for it."""
        row_key, column = key.rpartition(".")[0], NAME
        table = key.partition(".")[0]
        rows = self.rows(row_key)
        vouched = [
            (sheet, row)
            for sheet, row in rows
            if any(
                (sheet.sheet.name, row, at) in self.by_name(f"{row_key}.{other}")
                for other, at in sheet.columns(table).items()
                if other != NAME
            )
        ]
        rows = vouched if len(vouched) == 1 else rows
        cells = [
            self.cell((sheet.sheet.name, row, sheet.columns(table)[column]))
            for sheet, row in rows
            if column in sheet.columns(table)
        ]
        if len(cells) == 1:
            return Found(cells[0])
        return Found(cells[0], _doubt_twice(cells)) if cells else Found(None, _NO_KEY)

    def disagreements(self, keys: Iterator[str] | list[str]) -> dict[str, tuple[Target, Target]]:
        """List the values whose key leads to one cell and whose name to another."""
        found = {}
        for key in keys:
            cells, named = self.by_key(key), self.by_name(key)
            if len(cells) == 1 and len(named) == 1 and named[0] and cells != named:
                found[key] = (cells[0], named[0])
        return found


_NO_KEY = "the key of its row was changed or deleted, so that nothing says for certain whose it is"


def _doubt_twice(cells: list[Cell]) -> str:
    return f"its key stands twice: {' and '.join(cell.place for cell in cells)}"


def _doubt_moved(where: str) -> str:
    if where:
        return f"it was moved: its name now stands for {where}"
    return "the cell that its name stood for was deleted"
