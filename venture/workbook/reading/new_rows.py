"""Rows that were added in the spreadsheet: empty rows of a table that somebody filled in."""

from __future__ import annotations

from collections.abc import Mapping

from venture.model import Choice, Input, Table
from venture.plan import Row
from venture.workbook.contents import Cell
from venture.workbook.reading.places import NAME, Places
from venture.workbook.reading.values import entered, same, shown
from venture.workbook.spare import may_be_spare, spare_row, spare_value, starts_blank


def new_rows(places: Places, known: Mapping[str, tuple[Row, ...]]) -> dict[str, tuple[Row, ...]]:
    """List the rows that only a workbook has, as they were before they were filled.

    Args:
        places: the workbook.
        known: the rows of each table that are known.

    Returns:
        By table; each row has the name that was typed, or says that it is new.
    """
    found = {}
    for name, table in places.declared.tables.items():
        ids = {row.id for row in known[name]}
        new = [i for i in places.members(name) if i not in ids and is_filled(places, table, i)]
        found[name] = tuple(spare_row(table, i, _called(places, table, i)) for i in new)
    return {name: rows for name, rows in found.items() if rows}


def is_filled(places: Places, table: Table, row_id: str) -> bool:
    """Tell whether an empty row of the workbook is one no more."""
    if not may_be_spare(row_id):
        return False
    key = f"{table.name}.{row_id}"
    values = any(
        _typed(places.cell(at), table, column)
        for column in table.columns
        for at in places.by_key(f"{key}.{column.name}")
    )
    return values or any(shown(places.cell(at)) for at in places.by_key(f"{key}.{NAME}"))


def counts_as_zero(table: Table, row_id: str, cell: Cell, column: Input | Choice) -> bool:
    """Tell whether a cell is blank because its row was once empty, which formulas take for zero."""
    blank = cell.value is None and cell.formula is None
    return blank and may_be_spare(row_id) and starts_blank(table, column)


def _typed(cell: Cell, table: Table, column: Input | Choice) -> bool:
    """Tell whether somebody typed something into a cell of an empty row."""
    if cell.value is None and cell.formula is None:
        return False
    try:
        value = entered(cell, column, None)
    except ValueError:
        return True
    return starts_blank(table, column) or not same(spare_value(table, column), value)


def _called(places: Places, table: Table, row_id: str) -> str:
    cells = [places.cell(at) for at in places.by_key(f"{table.name}.{row_id}.{NAME}")]
    names = [shown(cell)[:200] for cell in cells]
    return next(filter(None, names), f"New {table.member}")
