"""The empty rows below a table's members, ready for what is added in the spreadsheet.

An empty row already has the key that its values come back by, so that it calculates, sorts and
uploads like any other row, and uploading the same file twice adds nothing twice. What says how
much is blank in it, which counts as zero; what says when and how holds the column's default.
Until something is typed, such a row adds nothing to any figure.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from venture.model import Choice, Input, Table
from venture.plan import MODEL, Row, Value

MOST, LEAST = 4, 2
"""How many empty rows stand ready below the members of a table, as far as it may grow."""
_ROWS_BY_MONTH = 12
"""How many rows of the sheets by month these may take, unless they are the least already."""

_ID = re.compile("new-[0-9a-f]{6}")
_WHEN_AND_HOW = {"rate", "ratio", "month", "months", "days", "flag"}
"""The units of what adds nothing by itself; the other units count or pay something."""


def spare_count(table: Table) -> int:
    """Choose how many empty rows a table has: fewer where each takes many rows by month."""
    lines = sum(compiled.line.over is table for compiled in MODEL.lines.values())
    return max(LEAST, min(MOST, _ROWS_BY_MONTH // max(1, lines)))


def spare_ids(table: Table, rows: Iterable[Row]) -> tuple[str, ...]:
    """Choose the row ids of a table's empty rows.

    The same rows always give the same ids, and other rows other ids: a row that was taken over
    from a workbook makes room for new ones in the next.
    """
    members = [row.id for row in rows]
    count = min(spare_count(table), table.most - len(members))
    return tuple(_id(table.name, members, n) for n in range(count))


def _id(table: str, members: list[str], n: int) -> str:
    seed = "\n".join([table, str(n), *sorted(members)])
    return f"new-{hashlib.sha256(seed.encode()).hexdigest()[:6]}"


def may_be_spare(row_id: str) -> bool:
    """Tell whether a row id is one of those that empty rows have.

    Example:
        >>> may_be_spare("new-09af3c"), may_be_spare("09af3c21")
        (True, False)
    """
    return _ID.fullmatch(row_id) is not None


def starts_blank(column: Input | Choice) -> bool:
    """Tell whether a column's cell is blank in an empty row."""
    if isinstance(column, Choice):
        return False
    return column.unit not in _WHEN_AND_HOW and column.lowest <= 0 <= column.highest


def spare_value(column: Input | Choice) -> Value:
    """Give what an empty row counts with in a column."""
    return 0.0 if starts_blank(column) else column.default


def spare_row(table: str, row_id: str, name: str = "") -> Row:
    """Make the row that an empty row of the workbook stands for."""
    values = {column.name: spare_value(column) for column in MODEL.tables[table].columns}
    return Row(id=row_id, name=name, values=values)
