"""A table of the plan as text in an editor, and what was typed there read back.

Cells are text, also those for numbers, so that "4.5 %", "$1,200" and cells pasted from a
spreadsheet are understood, and so that what cannot be understood is still there to be corrected.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from venture.model import Choice, Input, Table, month_of
from venture.plan import MONTHS, Plan, Row, Value, calendar_month_name
from venture.ui.typed_value import typed_value

Cells = Mapping[str, str | None]

NAME = "name"
_LONGEST_NAME = 200


@dataclass(frozen=True)
class TypedRow:
    """One row of the editor.

    Attributes:
        id: of the plan's row.
        cells: what stands in the row, by column, the name under "name".
    """

    id: str
    cells: Cells


@dataclass(frozen=True)
class Reading:
    """What became of the rows of an editor.

    Attributes:
        rows: the table as it can be saved; what could not be read keeps its value.
        problems: what could not be read, and why, in the founder's words.
        drafts: the cells as typed that could not be read, by row id and column.
    """

    rows: tuple[Row, ...]
    problems: tuple[str, ...] = ()
    drafts: Mapping[tuple[str, str], str | None] = field(default_factory=dict)


def shown(column: Input | Choice, value: Value, plan: Plan) -> str:
    """Write a value as it stands in a cell: rates in per cent, months by name.

    Example:
        >>> churn = Input("churn", "Churn", "rate", 0, 0, 1, 0.01, "")
        >>> shown(churn, 0.045, Plan())
        '4.5'
    """
    if isinstance(column, Choice) or isinstance(value, str):
        return str(value)
    if column.unit == "month":
        return f"{plan.month(int(value)):%b %Y}"
    if column.unit == "calendar month":
        return calendar_month_name(int(value))
    text = f"{value * 100 if column.unit == 'rate' else value:,.8f}"
    return text.rstrip("0").rstrip(".")


def month_names(plan: Plan) -> list[str]:
    """Name the months of the plan, the first one first."""
    return [f"{month_of(plan.start, month):%b %Y}" for month in range(1, MONTHS + 1)]


def read_value(column: Input | Choice, text: str | None, where: str, plan: Plan) -> Value:
    """Understand what stands in a cell.

    Args:
        column: what the cell holds.
        text: what was typed or pasted; None for an emptied cell.
        where: the name of the row, for messages.
        plan: for its months and its currency.

    Raises:
        ValueError: it cannot be understood or is not allowed; names row and column.
    """
    if isinstance(column, Choice):
        return column.check(text, where)
    name = f"{where}: {column.label}" if where else column.label
    try:
        number = typed_value(text or "", column, plan)
    except ValueError as problem:
        raise ValueError(f"{name}: {problem}") from None
    return column.check(number, where)


def typed_row(table: Table, row: Row, plan: Plan) -> TypedRow:
    """Write a row of the plan as it stands in the editor."""
    cells = {c.name: shown(c, row.values[c.name], plan) for c in table.columns}
    return TypedRow(row.id, {NAME: row.name, **cells})


def read_rows(table: Table, typed: Iterable[TypedRow], plan: Plan) -> Reading:
    """Read the rows of an editor; a cell that cannot be read keeps the value of the plan.

    Args:
        table: what is declared.
        typed: the rows as they stand in the editor.
        plan: the plan as it was before; rows are matched by their id.
    """
    known = {row.id: row for row in plan.tables[table.name]}
    rows: list[Row] = []
    problems: list[str] = []
    drafts: dict[tuple[str, str], str | None] = {}
    for one in typed:
        reader = _Reader(table, one, known.get(one.id), plan)
        rows.append(reader.row())
        problems += reader.problems
        drafts |= {(one.id, column): one.cells.get(column) for column in reader.wrong}
    if len(rows) > table.most:
        problems.append(
            f"{table.label} may have {table.most} rows at most. "
            f"The last {len(rows) - table.most} were not saved."
        )
    return Reading(tuple(rows[: table.most]), tuple(problems), drafts)


class _Reader:
    """Reads one row."""

    def __init__(self, table: Table, typed: TypedRow, known: Row | None, plan: Plan) -> None:
        defaults = {column.name: column.default for column in table.columns}
        self._table = table
        self._cells = typed.cells
        self._before = known or Row(id=typed.id, name=f"New {table.member}", values=defaults)
        self._plan = plan
        self.problems: list[str] = []
        self.wrong: list[str] = []

    def row(self) -> Row:
        """Read the row, noting what is wrong with it."""
        name = self._name()
        values = {column.name: self._value(column, name) for column in self._table.columns}
        self._keep_order(values, name)
        return Row(id=self._before.id, name=name, values=values)

    def _name(self) -> str:
        typed = self._cells.get(NAME) or ""
        if typed == self._before.name:
            return typed
        name = " ".join(typed.split())
        if name and len(name) <= _LONGEST_NAME:
            return name
        message = f"A {self._table.member} needs a name." if not name else "The name is too long."
        self._complain(NAME, f"{self._before.name}: {message} The old one stays until then.")
        return self._before.name

    def _value(self, column: Input | Choice, name: str) -> Value:
        before, text = self._before.values[column.name], self._cells.get(column.name)
        # What is shown is rounded; an untouched cell keeps the value exactly.
        if text == shown(column, before, self._plan):
            return before
        try:
            return read_value(column, text, name, self._plan)
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
        first, last = (f"{self._plan.month(int(month)):%b %Y}" for month in (start, end))
        self.problems.append(f"{name}: The last month ({last}) lies before the first ({first}).")

    def _complain(self, column: str, message: str) -> None:
        self.wrong.append(column)
        self.problems.append(message)
