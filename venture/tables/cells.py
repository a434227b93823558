"""What stands in one cell of a table."""

from collections.abc import Sequence
from datetime import date

Cell = str | float | date | None
"""Text, a number, a day, or nothing."""


def filled(cell: Cell) -> bool:
    """Tell whether there is anything in a cell."""
    return cell is not None and bool(str(cell).strip())


def cell_at(row: Sequence[Cell], place: int) -> Cell:
    """Give a cell of a row; nothing where the row ends before it."""
    return row[place] if place < len(row) else None


def cell_text(cell: Cell) -> str:
    """Write a cell as text, without spaces around it; a number without decimals it does not have.

    Example:
        >>> cell_text(4.0), cell_text(0.1 + 0.2), cell_text(None), cell_text(date(2026, 10, 3))
        ('4', '0.3', '', '2026-10-03')
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{cell:.15g}"
    return "" if cell is None else str(cell).strip()
