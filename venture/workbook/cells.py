"""Where figures stand, seen from a row: what turns a line's tree into the row's one formula."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from venture.workbook.addresses import cell_name, letters, quoted
from venture.workbook.input_sheet import Block
from venture.workbook.layout import (
    FIRST_MONTH,
    MONTH_ROW,
    OPENING,
    TIMELINE,
    TIMELINE_ROWS,
    YEAR_ROW,
    Rows,
)

HERE, BEFORE = "\x01", "\x02"
"""Stand for the letters of the column a formula is put into, and of the one to its left."""

_FIRST, _OPENING = letters(FIRST_MONTH), letters(OPENING)


@dataclass(frozen=True)
class RowCells:
    """Cells as a row sees them, its own column being `HERE`.

    Attributes:
        lines: where each line that may be looked at stands.
        blocks: the tables.
        sheet: the sheet that the row is on; its own cells need no sheet's name.
        member: the position of the table's row, for a line over a table.
    """

    lines: Mapping[str, Rows]
    blocks: Mapping[str, Block]
    sheet: str
    member: int = 0

    def input(self, name: str) -> str:
        """Name the cell of an input."""
        return cell_name(name)

    def series(self, name: str) -> str:
        """Refuse: a plan takes nothing from elsewhere."""
        raise AssertionError(f"the plan has no series {name}")

    def column(self, table: str, column: str) -> str:
        """Name the cell of a table's column, for the member of the row being written."""
        block = self.blocks[table]
        letter = letters(block.column(column))
        return f"{quoted(block.sheet)}!${letter}${block.first + self.member}"

    def whole_column(self, table: str, column: str) -> str:
        """Name the range of a table's column, all members."""
        block = self.blocks[table]
        letter = letters(block.column(column))
        return f"{quoted(block.sheet)}!${letter}${block.first}:${letter}${block.last}"

    def line(self, name: str, lag: int) -> str:
        """Name the cell of a line in the column being written, or one column to the left."""
        rows = self.lines[name]
        row = rows.first + (self.member if rows.line.over else 0)
        return f"{self._on(rows)}{_column(lag)}{row}"

    def members(self, name: str, lag: int) -> str:
        """Name the range of a line over a table, all members, in that same column."""
        rows, column = self.lines[name], _column(lag)
        return f"{self._on(rows)}{column}{rows.first}:{column}{rows.last}"

    def so_far(self, name: str) -> str:
        """Name the range of a line from the first month to the column being written."""
        rows = self.lines[name]
        row = rows.first + (self.member if rows.line.over else 0)
        return f"{self._on(rows)}${_FIRST}{row}:{HERE}{row}"

    def before(self, name: str) -> str:
        """Name the range of a line from its opening to the column left of that being written."""
        rows = self.lines[name]
        row = rows.first + (self.member if rows.line.over else 0)
        return f"{self._on(rows)}${_OPENING}{row}:{BEFORE}{row}"

    def calendar(self, word: str) -> str:
        """Name the cell of a word of the calendar."""
        if word not in ("month", "year"):
            return f"{TIMELINE}!{HERE}${TIMELINE_ROWS[word]}"
        return f"{HERE}${MONTH_ROW if word == 'month' else YEAR_ROW}"

    def months_so_far(self) -> str:
        """Name the range of month numbers from the first to the column being written."""
        return f"${_FIRST}${MONTH_ROW}:{HERE}${MONTH_ROW}"

    def months_before(self) -> str:
        """Name the range of month numbers up to the column left of that being written."""
        return f"${_OPENING}${MONTH_ROW}:{BEFORE}${MONTH_ROW}"

    def _on(self, rows: Rows) -> str:
        return "" if rows.sheet == self.sheet else f"{quoted(rows.sheet)}!"


def _column(lag: int) -> str:
    return BEFORE if lag else HERE


def at(template: str, column: int) -> str:
    """Put a row's formula into one of its columns, counted from 1.

    Example:
        >>> at(f"{BEFORE}7+Revenue!{HERE}7", 9)
        'H7+Revenue!I7'
    """
    return template.replace(HERE, letters(column)).replace(BEFORE, letters(column - 1))
