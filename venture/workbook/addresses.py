"""How cells are called: by their place for formulas, and by name for people and for uploads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from xlsxwriter.utility import xl_col_to_name


def cell_name(key: str) -> str:
    """Name the cell of a value for formulas.

    Spreadsheets do not tell upper from lower case in names and allow no hyphen, so both are
    written in a way that keeps different keys different.

    Example:
        >>> cell_name("opening_cash"), cell_name("streams.pro-Plan.price")
        ('in_opening_cash', 'in_streams_pro__p.lan_price')
    """
    table, *rest = key.split(".")
    if not rest:
        return f"in_{key}"
    row, column = rest
    spelt = "".join(f"{c.lower()}." if c.isupper() else c for c in row.replace("-", "__"))
    return f"in_{table}_{spelt}_{column}"


@dataclass(frozen=True)
class Place:
    """A cell.

    Attributes:
        sheet: its name.
        row: counted from 1.
        column: counted from 1.
    """

    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        """The cell for formulas of any sheet.

        Example:
            >>> Place("Cash flow", 7, 28).address
            "'Cash flow'!$AB$7"
        """
        return f"{quoted(self.sheet)}!${letters(self.column)}${self.row}"


@cache
def letters(column: int) -> str:
    """Give a column, counted from 1, its letters."""
    return str(xl_col_to_name(column - 1))


def quoted(sheet: str) -> str:
    """Write a sheet's name as formulas have it."""
    return sheet if sheet.isalnum() else f"'{sheet}'"
