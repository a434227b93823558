"""Holders, SAFEs, notes and rounds as text in an editor, and what was typed there read back."""

from collections.abc import Iterable
from typing import Any

from venture.funding import ENTRIES, TABLES, Entry
from venture.plan import Plan
from venture.ui.typed_cells import (
    NAME,
    Cells,
    Reading,
    TypedRow,
    read_name,
    read_value,
    shown,
    within,
)


def typed_entry(entry: Entry, plan: Plan) -> TypedRow:
    """Write an entry as it stands in the editor."""
    cells = {c.name: shown(c, getattr(entry, c.name), plan) for c in entry.table.columns}
    return TypedRow(entry.id, {NAME: entry.name, **cells})


def read_entries(
    table: str, typed: Iterable[TypedRow], before: Iterable[Entry], plan: Plan
) -> Reading[Entry]:
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
    return within(TABLES[table], Reading(tuple(entries), tuple(problems), drafts))


def _read(cells: Cells, before: Entry, plan: Plan) -> tuple[Entry, dict[str, str]]:
    """Read one row; what is wrong comes by its column."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    try:
        values[NAME] = read_name(cells.get(NAME), before.name, before.table.member)
    except ValueError as problem:
        wrong[NAME] = str(problem)
    name = values.get(NAME, before.name)
    for column in before.table.columns:
        saved, text = getattr(before, column.name), cells.get(column.name)
        # What is shown is rounded; an untouched cell keeps the value exactly.
        if text == shown(column, saved, plan):
            continue
        try:
            values[column.name] = read_value(column, text, name, plan)
        except ValueError as problem:
            wrong[column.name] = str(problem)
    return type(before)(**(before.model_dump() | values)), wrong
