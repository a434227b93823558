"""Cells of an editor as text, and what was typed there read back.

Cells are text, also those for numbers, so that "4.5 %", "$1,200" and cells pasted from a
spreadsheet are understood, and so that what cannot be understood is still there to be corrected.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from venture.model import Choice, Filled, Input, Table, Value, month_of
from venture.plan import MONTHS, calendar_month_name
from venture.ui.typed_value import typed_value

Cells = Mapping[str, str | None]
Drafts = Mapping[tuple[str, str], str | None]
Row = TypeVar("Row")

NAME = "name"
LONGEST_NAME = 200


@dataclass(frozen=True)
class TypedRow:
    """One row of an editor.

    Attributes:
        id: of the row that is saved.
        cells: what stands in the row, by column, the name under "name".
    """

    id: str
    cells: Cells


@dataclass(frozen=True)
class Reading(Generic[Row]):
    """What became of the rows of an editor.

    Attributes:
        rows: the table as it can be saved; what could not be read keeps its value.
        problems: what could not be read, and why, in the founder's words.
        drafts: the cells as typed that could not be read, by row id and column.
    """

    rows: tuple[Row, ...]
    problems: tuple[str, ...] = ()
    drafts: Drafts = field(default_factory=dict)


def within(table: Table, reading: Reading[Row]) -> Reading[Row]:
    """Leave out the rows beyond what a table may have, and say so."""
    beyond = len(reading.rows) - table.most
    if beyond <= 0:
        return reading
    problem = f"{table.label} may have {table.most} rows at most. The last {beyond} were not saved."
    return Reading(reading.rows[: table.most], (*reading.problems, problem), reading.drafts)


def shown(column: Input | Choice, value: Value, filled: Filled) -> str:
    """Write a value as it stands in a cell: rates in per cent, months by name.

    Example:
        >>> from venture.plan import Plan
        >>> churn = Input("churn", "Churn", "rate", 0, 0, 1, 0.01, "")
        >>> shown(churn, 0.045, Plan())
        '4.5'
    """
    if isinstance(column, Choice) or isinstance(value, str):
        return str(value)
    if column.unit == "month":
        return f"{filled.month(int(value)):%b %Y}"
    if column.unit == "calendar month":
        return calendar_month_name(int(value))
    text = f"{value * 100 if column.unit == 'rate' else value:,.8f}"
    return text.rstrip("0").rstrip(".")


def month_names(filled: Filled) -> list[str]:
    """Name the months that can be chosen, the first one first."""
    return [f"{month_of(filled.start, month):%b %Y}" for month in range(1, MONTHS + 1)]


def read_value(column: Input | Choice, text: str | None, where: str, filled: Filled) -> Value:
    """Understand what stands in a cell.

    Args:
        column: what the cell holds.
        text: what was typed or pasted; None for an emptied cell.
        where: the name of the row, for messages.
        filled: for its months and its currency.

    Raises:
        ValueError: it cannot be understood or is not allowed; names row and column.
    """
    if isinstance(column, Choice):
        return column.check(text, where)
    name = f"{where}: {column.label}" if where else column.label
    try:
        number = typed_value(text or "", column, filled)
    except ValueError as problem:
        raise ValueError(f"{name}: {problem}") from None
    return column.check(number, where)


def read_name(typed: str | None, before: str, member: str) -> str:
    """Understand what a row is to be called.

    Args:
        typed: what stands in the cell; None for an emptied one.
        before: what the row is called so far.
        member: what a row of the table is called.

    Raises:
        ValueError: it is empty or too long.
    """
    if typed == before:
        return typed
    name = " ".join((typed or "").split())
    if name and len(name) <= LONGEST_NAME:
        return name
    article = "An" if member[:1].lower() in tuple("aeiou") else "A"
    message = f"{article} {member} needs a name." if not name else "The name is too long."
    raise ValueError(f"{before}: {message} The old one stays until then.")
