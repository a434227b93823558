"""A table of shares or money as text in an editor, and what was typed there read back.

Cells are text, also those for numbers, so that "5m", "$1,200" and "20 %" are understood, and so
that what cannot be understood is still there to be corrected.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from venture.funding import ENTRIES, TABLES, Entry
from venture.model import Choice, Input
from venture.plan import Plan
from venture.ui.typed_value import typed_value

NAME = "name"
_LONGEST_NAME = 200

Cells = Mapping[str, str | None]


@dataclass(frozen=True)
class TypedEntry:
    """One row of the editor: the entry's id, and what stands in its cells by column."""

    id: str
    cells: Cells


@dataclass(frozen=True)
class Reading:
    """What became of the rows of an editor.

    Attributes:
        entries: the table as it can be saved; what could not be read keeps its value.
        problems: what could not be read, and why, in the founder's words.
        drafts: the cells as typed that could not be read, by row id and column.
    """

    entries: tuple[Entry, ...]
    problems: tuple[str, ...] = ()
    drafts: Mapping[tuple[str, str], str | None] = field(default_factory=dict)


def shown(column: Input | Choice, value: float | str) -> str:
    """Write a value as it stands in a cell, rates in per cent.

    Example:
        >>> shown(TABLES["safes"].column("discount"), 0.2)
        '20'
    """
    if isinstance(column, Choice) or isinstance(value, str):
        return str(value)
    text = f"{value * 100 if column.unit == 'rate' else value:,.8f}"
    return text.rstrip("0").rstrip(".")


def typed_entry(entry: Entry) -> TypedEntry:
    """Write an entry as it stands in the editor."""
    cells = {c.name: shown(c, getattr(entry, c.name)) for c in entry.table.columns}
    return TypedEntry(entry.id, {NAME: entry.name, **cells})


def read_value(column: Input | Choice, text: str | None, where: str, plan: Plan) -> float | str:
    """Understand what stands in a cell.

    Args:
        column: what the cell holds.
        text: what was typed or pasted; None for an emptied cell.
        where: the name of the row, for messages.
        plan: for its currency.

    Raises:
        ValueError: it cannot be understood or is not allowed; names row and column.
    """
    if isinstance(column, Choice):
        return column.check(text, where)
    try:
        number = typed_value(text or "", column, plan)
    except ValueError as problem:
        name = f"{where}: {column.label}" if where else column.label
        raise ValueError(f"{name}: {problem}") from None
    return column.check(number, where)


def read_entries(
    table: str, typed: Iterable[TypedEntry], before: Iterable[Entry], plan: Plan
) -> Reading:
    """Read the rows of an editor; a cell that cannot be read keeps the value that it had.

    Args:
        table: the name of the table.
        typed: the rows as they stand in the editor.
        before: the entries as they were; rows are matched by their id.
        plan: for its currency.
    """
    known = {entry.id: entry for entry in before}
    entries: list[Entry] = []
    problems: list[str] = []
    drafts: dict[tuple[str, str], str | None] = {}
    for row in typed:
        new = ENTRIES[table](id=row.id, name=f"New {TABLES[table].member}")
        entry, wrong = _read(row.cells, known.get(row.id, new), plan)
        entries.append(entry)
        problems += wrong.values()
        drafts |= {(row.id, column): row.cells.get(column) for column in wrong}
    most = TABLES[table].most
    if len(entries) > most:
        problems.append(
            f"{TABLES[table].label} may have {most} rows at most. "
            f"The last {len(entries) - most} were not saved."
        )
    return Reading(tuple(entries[:most]), tuple(problems), drafts)


def _read(cells: Cells, before: Entry, plan: Plan) -> tuple[Entry, dict[str, str]]:
    """Read one row; what is wrong comes by its column."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    try:
        values[NAME] = _name(cells.get(NAME), before)
    except ValueError as problem:
        wrong[NAME] = str(problem)
    name = values.get(NAME, before.name)
    for column in before.table.columns:
        saved, text = getattr(before, column.name), cells.get(column.name)
        # What is shown is rounded; an untouched cell keeps the value exactly.
        if text == shown(column, saved):
            continue
        try:
            values[column.name] = read_value(column, text, name, plan)
        except ValueError as problem:
            wrong[column.name] = str(problem)
    return type(before)(**(before.model_dump() | values)), wrong


def _name(typed: str | None, before: Entry) -> str:
    if typed == before.name:
        return typed
    name = " ".join((typed or "").split())
    if not name:
        raise ValueError(
            f"{before.name}: A {before.table.member} needs a name. The old one stays until then."
        )
    if len(name) > _LONGEST_NAME:
        raise ValueError(f"{before.name}: The name is too long. The old one stays until then.")
    return name
