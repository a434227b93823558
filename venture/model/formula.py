"""The Excel reading of a model: an expression as a formula, in a layout chosen elsewhere."""

from __future__ import annotations

from typing import Protocol

from venture.model.expression import (
    Expression,
    Word,
)
from venture.model.symbols import (
    Ago,
    Calendar,
    ColumnSymbol,
    Cumulative,
    InputSymbol,
    LineSymbol,
    SeriesSymbol,
    Total,
    Trailing,
)


class Cells(Protocol):
    """Where the figures stand, seen from the cell that is being written."""

    def input(self, name: str) -> str:
        """Name the cell of an input."""

    def series(self, name: str) -> str:
        """Name the cell of a figure from elsewhere, in the column being written."""

    def column(self, table: str, column: str) -> str:
        """Name the cell of a table's column, for the member of the row being written."""

    def whole_column(self, table: str, column: str) -> str:
        """Name the range of a table's column, all members."""

    def line(self, name: str, lag: int) -> str:
        """Name the cell of a line in the column being written, or `lag` columns to the left."""

    def members(self, name: str, lag: int) -> str:
        """Name the range of a line over a table, all members, in that same column."""

    def so_far(self, name: str) -> str:
        """Name the range of a line from the first month to the column being written."""

    def before(self, name: str) -> str:
        """Name the range of a line from its opening to the column left of that being written."""

    def calendar(self, word: str) -> str:
        """Name the cell of the month number, the year or the month of the year."""

    def months_so_far(self) -> str:
        """Name the range of month numbers from the first to the column being written."""

    def months_before(self) -> str:
        """Name the range of month numbers up to the column left of that being written."""


def _total(total: Total, cells: Cells) -> str:
    if isinstance(total.of, ColumnSymbol):
        figures = cells.whole_column(total.of.table.name, total.of.column.name)
    else:
        figures = cells.members(total.of.line.name, total.of.lag)
    if total.only is None:
        return f"SUM({figures})"
    symbol = total.only.column
    choices = cells.whole_column(symbol.table.name, symbol.column.name)
    return f'SUMIF({choices},"{total.only.option}",{figures})'


def formula(tree: Expression, cells: Cells) -> str:
    """Write an expression as a formula, without the equals sign.

    Args:
        tree: the expression.
        cells: where the figures stand.
    """
    if isinstance(tree, Word):
        return tree.excel(*[formula(operand, cells) for operand in tree.operands])
    match tree:
        case InputSymbol(input=item):
            return cells.input(item.name)
        case SeriesSymbol(series=series):
            return cells.series(series.name)
        case ColumnSymbol(table=table, column=column):
            return cells.column(table.name, column.name)
        case LineSymbol(line=line, lag=lag):
            return cells.line(line.name, lag)
        case Calendar(word=word):
            return cells.calendar(word)
        case Total():
            return _total(tree, cells)
        case Cumulative(of=of):
            return f"SUM({cells.so_far(of.line.name)})"
        case Trailing(of=of, months=months):
            since = f"{cells.calendar('month')}-{formula(months, cells)}"
            return f'SUMIFS({cells.so_far(of.line.name)},{cells.months_so_far()},">"&({since}))'
        case Ago(of=of, months=months):
            then = f"{cells.calendar('month')}-{formula(months, cells)}"
            if tree.before:
                return f"SUMIF({cells.months_before()},{then},{cells.before(of.line.name)})"
            return f"SUMIF({cells.months_so_far()},{then},{cells.so_far(of.line.name)})"
    raise AssertionError(f"no Excel reading for {type(tree).__name__}")
