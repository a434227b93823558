"""A table of a filled-in model as text in an editor, and what was typed there read back."""

from collections.abc import Iterable

from venture.model import Choice, Filled, Input, Row, Table, Value
from venture.ui.typed_cells import (
    NAME,
    Reading,
    TypedRow,
    read_name,
    read_value,
    shown,
    within,
)


def typed_row(table: Table, row: Row, filled: Filled) -> TypedRow:
    """Write a row as it stands in the editor."""
    cells = {c.name: shown(c, row.values[c.name], filled) for c in table.columns}
    return TypedRow(row.id, {NAME: row.name, **cells})


def read_rows(table: Table, typed: Iterable[TypedRow], filled: Filled) -> Reading[Row]:
    """Read the rows of an editor; a cell that cannot be read keeps its value.

    Args:
        table: what is declared.
        typed: the rows as they stand in the editor.
        filled: what it was before; rows are matched by their id.
    """
    known = {row.id: row for row in filled.tables[table.name]}
    rows: list[Row] = []
    problems: list[str] = []
    drafts: dict[tuple[str, str], str | None] = {}
    for one in typed:
        reader = _Reader(table, one, known.get(one.id), filled)
        rows.append(reader.row())
        problems += reader.problems
        drafts |= {(one.id, column): one.cells.get(column) for column in reader.wrong}
    return within(table, Reading(tuple(rows), tuple(problems), drafts))


class _Reader:
    """Reads one row."""

    def __init__(self, table: Table, typed: TypedRow, known: Row | None, filled: Filled) -> None:
        defaults = {column.name: column.default for column in table.columns}
        self._table = table
        self._cells = typed.cells
        self._before = known or Row(id=typed.id, name=f"New {table.member}", values=defaults)
        self._filled = filled
        self.problems: list[str] = []
        self.wrong: list[str] = []

    def row(self) -> Row:
        """Read the row, noting what is wrong with it."""
        name = self._name()
        values = {column.name: self._value(column, name) for column in self._table.columns}
        self._keep_order(values, name)
        return Row(id=self._before.id, name=name, values=values)

    def _name(self) -> str:
        try:
            return read_name(self._cells.get(NAME), self._before.name, self._table.member)
        except ValueError as problem:
            self._complain(NAME, str(problem))
            return self._before.name

    def _value(self, column: Input | Choice, name: str) -> Value:
        before, text = self._before.values[column.name], self._cells.get(column.name)
        # What is shown is rounded; an untouched cell keeps the value exactly.
        if text == shown(column, before, self._filled):
            return before
        try:
            return read_value(column, text, name, self._filled)
        except ValueError as problem:
            self._complain(column.name, str(problem))
            return before

    def _keep_order(self, values: dict[str, Value], name: str) -> None:
        start, end = values.get("start_month"), values.get("end_month")
        if not isinstance(start, float | int) or not isinstance(end, float | int) or start <= end:
            return
        for column in ("start_month", "end_month"):
            self.wrong.append(column)
            values[column] = self._before.values[column]
        first, last = (f"{self._filled.month(int(month)):%b %Y}" for month in (start, end))
        self.problems.append(f"{name}: The last month ({last}) lies before the first ({first}).")

    def _complain(self, column: str, message: str) -> None:
        self.wrong.append(column)
        self.problems.append(message)
