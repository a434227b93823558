"""The empty rows below a table's members, ready for what is added in the spreadsheet.

An empty row already has the key that its values come back by, so that it calculates, sorts and
uploads like any other row, and uploading the same file twice adds nothing twice. Its cells hold
the columns' defaults, and are blank where that is zero. A default that would add something by
itself, such as one person or a share of what the sales team wins, is left out, so that a row adds
nothing until something is typed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from functools import cache

import numpy as np

from venture.model import Choice, Input, Table
from venture.plan import MODEL, Plan, Result, Row, Value, evaluate

MOST, LEAST = 4, 2
"""How many empty rows stand ready below the members of a table, as far as it may grow."""
_ROWS_BY_MONTH = 12
"""How many rows of the sheets by month these may take, unless they are the least already."""

_ID = re.compile("new-[0-9a-f]{6}")


def spare_count(table: Table) -> int:
    """Choose how many empty rows a table has: fewer where each takes many rows of formulas."""
    if not _is_of_plan(table):
        return LEAST
    lines = sum(compiled.line.over is table for compiled in MODEL.lines.values())
    return max(LEAST, min(MOST, _ROWS_BY_MONTH // max(1, lines)))


def spare_ids(table: Table, members: Sequence[str]) -> tuple[str, ...]:
    """Choose the row ids of a table's empty rows.

    The same rows always give the same ids, and other rows other ids: a row that was taken over
    from a workbook makes room for new ones in the next.

    Args:
        table: the table.
        members: the ids of its rows.
    """
    count = min(spare_count(table), table.most - len(members))
    return tuple(_id(table.name, members, n) for n in range(count))


def _id(table: str, members: Sequence[str], n: int) -> str:
    seed = "\n".join([table, str(n), *sorted(members)])
    return f"new-{hashlib.sha256(seed.encode()).hexdigest()[:6]}"


def may_be_spare(row_id: str) -> bool:
    """Tell whether a row id is one of those that empty rows have.

    Example:
        >>> may_be_spare("new-09af3c"), may_be_spare("09af3c21")
        (True, False)
    """
    return _ID.fullmatch(row_id) is not None


def spare_value(table: Table, column: Input | Choice) -> Value:
    """Give what an empty row counts with in a column: its default, unless that adds something."""
    left_out = _is_of_plan(table) and column.name in _left_out(table.name)
    return 0.0 if left_out else column.default


def starts_blank(table: Table, column: Input | Choice) -> bool:
    """Tell whether a column's cell is blank in an empty row, which counts as zero."""
    return spare_value(table, column) == 0


def spare_row(table: Table, row_id: str, name: str = "") -> Row:
    """Make the row that an empty row of the workbook stands for."""
    values = {column.name: spare_value(table, column) for column in table.columns}
    return Row(id=row_id, name=name, values=values)


def _is_of_plan(table: Table) -> bool:
    """Tell a table of the plan from others, one of which may have its name.

    Rows about shares and rounds and those of a household add nothing before an amount is typed.
    """
    return MODEL.tables.get(table.name) is table


@cache
def _left_out(table: str) -> frozenset[str]:
    """Find the columns whose defaults would add something, and no more than need be."""
    declared = MODEL.tables[table]
    left_out: set[str] = set()
    for column in declared.columns:
        if _adds_nothing(declared, left_out):
            break
        if not isinstance(column, Choice) and column.default and column.lowest <= 0:
            left_out.add(column.name)
    for name in sorted(left_out):
        if _adds_nothing(declared, left_out - {name}):
            left_out.remove(name)
    return frozenset(left_out)


def _adds_nothing(table: Table, left_out: set[str]) -> bool:
    """Tell whether a row of defaults, some left out, leaves every line with one row as it is."""
    usual = _usual()
    values = {c.name: 0.0 if c.name in left_out else c.default for c in table.columns}
    row = Row(id="new-000000", name="", values=values)
    rows = (*usual.plan.tables[table.name], row)
    longer = evaluate(usual.plan.with_rows(table.name, rows), _whole_lines())
    return all(np.array_equal(usual[n], longer[n], equal_nan=True) for n in _whole_lines())


@cache
def _usual() -> Result:
    """Evaluate a plan in which everything is used: a row for each option, and nothing at zero."""
    inputs = {item.name: _not_zero(item) for item in MODEL.inputs.values()}
    tables = {name: _rows_of_all_kinds(table) for name, table in MODEL.tables.items()}
    plan = Plan(inputs=inputs, tables=tables, start=date(2027, 1, 1))
    return evaluate(plan, _whole_lines())


def _rows_of_all_kinds(table: Table) -> tuple[Row, ...]:
    choices = [column for column in table.columns if isinstance(column, Choice)]
    count = max((len(choice.options) for choice in choices), default=1)
    return tuple(
        Row(
            id=f"row-{n}",
            name="",
            values={
                column.name: column.options[n % len(column.options)]
                if isinstance(column, Choice)
                else _not_zero(column)
                for column in table.columns
            },
        )
        for n in range(count)
    )


def _not_zero(item: Input) -> float:
    return item.default or min(item.highest, max(item.lowest, item.step))


@cache
def _whole_lines() -> tuple[str, ...]:
    """Name the lines that have one row, to which the rows of tables add up."""
    return tuple(name for name, compiled in MODEL.lines.items() if compiled.line.over is None)
