"""The cells of a workbook that did not come from here, as plain values."""

from collections.abc import Callable
from datetime import date

from venture.tables import Cell
from venture.workbook.gate import Limits, refuse_unsafe, rows_from_quarantine
from venture.workbook.quarantine.parts import DAMAGED, Refused

_TOO_MUCH = (
    "The workbook holds more than can be read here. Leave out columns and sheets that are not "
    "needed, or save the sheet as CSV."
)
LARGEST_TABLES = 25_000_000
"""Bytes of a file."""

TABLES = Limits(
    file=LARGEST_TABLES,
    unpacked=300_000_000,
    seconds=300.0,
    too_large="Leave out pictures, sheets and columns that are not needed, or save it as CSV.",
    too_much=_TOO_MUCH,
)


def read_tables(
    data: bytes, progress: Callable[[float], object] | None = None
) -> dict[str, list[list[Cell]]]:
    """Read the sheets of any workbook, through the same gate as the workbooks of the app.

    Args:
        data: the bytes of the .xlsx file, from anywhere.
        progress: told how much has been read, 0..1.

    Returns:
        Rows of cells by the sheet's name, all of one width; sheets without any are left out. A
        formula stands for the value that was saved with it, an error such as ``#REF!`` for its
        text.

    Raises:
        Refused: the file cannot be read safely, or has more than 6,000,000 cells.
    """
    refuse_unsafe(data, TABLES)
    found: dict[str, list[list[Cell]]] = {}
    rows: list[list[Cell]] = []
    for answer in rows_from_quarantine(data, TABLES):
        if isinstance(answer, list):
            rows.append([_cell(value) for value in answer])
        elif isinstance(answer, dict):
            if answer["sheet"] in found:
                raise Refused(DAMAGED)
            rows = found[answer["sheet"]] = []
        elif progress:
            progress(answer)
    return {name: _even(rows) for name, rows in found.items() if rows}


def _cell(value: str | float | dict[str, str] | None) -> Cell:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) else value


def _even(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Make all rows as wide as the widest."""
    width = max(map(len, rows))
    for row in rows:
        row += [None] * (width - len(row))
    return rows
