"""A table of shares or money, edited in place.

Streamlit's editor forgets what was typed when it is given other data, so it is given the same
frame (a *generation*) for as long as what it shows is what is saved. When the two differ, after an
undo or somebody else's change, a new generation begins.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.funding import ENTRIES, TABLES
from venture.model import Choice, Input
from venture.ui.rounds.saving import OpenRounds, open_rounds
from venture.ui.rounds.typed_entries import (
    NAME,
    Cells,
    Reading,
    TypedEntry,
    read_entries,
    shown,
    typed_entry,
)

_ID = "id"
_NAME_WIDTH = 170
_WIDE = ("money", "shares")
"""Units whose limits nobody meets."""

_NO_EDITS: Mapping[str, Any] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}


@dataclass(frozen=True)
class _Generation:
    """What an editor was given, and the rows added in it since.

    Attributes:
        number: counted up; part of the editor's key.
        rows: what the editor was given.
        added: id and cells of each row added in the editor, in its order.
        saved: the edits that were saved, or refused, already.
    """

    number: int
    rows: tuple[TypedEntry, ...]
    added: tuple[TypedEntry, ...] = ()
    saved: Mapping[str, Any] = field(default_factory=lambda: _NO_EDITS)


def entry_tables(rounds: OpenRounds) -> None:
    """Show all that the founder fills in: holders, SAFEs, notes and rounds."""
    st.caption(f"Amounts are in {rounds.plan.currency}, the currency of the plan.")
    for name, declared in TABLES.items():
        st.header(declared.label, anchor=False)
        st.caption(declared.help)
        _editor(rounds, name)


def _editor(rounds: OpenRounds, table: str) -> None:
    """Show a table to be edited; every change that can be read is saved at once."""
    generation = _generation(rounds, table)
    declared = TABLES[table]
    rounds.show(table)
    st.data_editor(
        _frame(table, generation.rows),
        key=_key(table, generation),
        num_rows="dynamic",
        hide_index=True,
        column_order=[NAME, *(column.name for column in declared.columns)],
        column_config=_columns(table),
        on_change=_save,
        args=(rounds, table),
        alt=f"{declared.label}: {declared.help}",
        placeholder="",
    )
    reading = _reading(rounds, table, generation)
    if reading.problems:
        lines = "\n".join(f"- {escaped(problem)}" for problem in reading.problems)
        st.error(f"Not saved yet; the values before still count.\n{lines}", icon=":material/error:")


def with_late_edits(rounds: OpenRounds) -> OpenRounds:
    """Save edits of which no callback was told, and give the record as it stands then."""
    late = [
        table
        for table in TABLES
        if _name(table) in st.session_state
        and _edits(table, _state(table)) != _state(table).saved
        and _key(table, _state(table)) in st.session_state
    ]
    for table in late:
        _save(rounds, table)
    return open_rounds(rounds.idea) if late else rounds


def _save(rounds: OpenRounds, table: str) -> None:
    generation = _with_added(table, _state(table))
    edits = deepcopy(dict(_edits(table, generation)))
    typed = _typed(table, generation)
    # A run that follows at once interrupts this one where it touches the session. So the ids of
    # added rows are kept before the rows are saved, and that the edits are saved only after.
    st.session_state[_name(table)] = generation
    rounds.change(
        table,
        lambda seen: seen.changed(
            **{table: read_entries(table, typed, seen.entries(table), rounds.plan).entries}
        ),
    )
    st.session_state[_name(table)] = replace(generation, saved=edits)


def _generation(rounds: OpenRounds, table: str) -> _Generation:
    """Go on with what the editor shows, or begin anew where something else is saved."""
    now: _Generation | None = st.session_state.get(_name(table))
    reading = Reading(())
    if now is not None:
        reading = _reading(rounds, table, now)
        # After another page the editor is new and empty; what could not be saved is in `saved`.
        drawn = _key(table, now) in st.session_state or now.saved == _NO_EDITS
        if drawn and reading.entries == rounds.record.entries(table):
            return now
    rows = [typed_entry(entry) for entry in rounds.record.entries(table)]
    fresh = _Generation(
        number=now.number + 1 if now else 0,
        rows=tuple(_with_drafts(row, reading.drafts) for row in rows),
    )
    st.session_state[_name(table)] = fresh
    return fresh


def _reading(rounds: OpenRounds, table: str, generation: _Generation) -> Reading:
    typed = _typed(table, generation)
    return read_entries(table, typed, rounds.record.entries(table), rounds.plan)


def _with_drafts(row: TypedEntry, drafts: Mapping[tuple[str, str], str | None]) -> TypedEntry:
    typed = {column: text for (row_id, column), text in drafts.items() if row_id == row.id}
    return replace(row, cells={**row.cells, **typed})


def _name(table: str) -> str:
    return f"rounds_{table}_table"


def _state(table: str) -> _Generation:
    generation: _Generation = st.session_state[_name(table)]
    return generation


def _key(table: str, generation: _Generation) -> str:
    return f"rounds_{table}_{generation.number}"


def _edits(table: str, generation: _Generation) -> Mapping[str, Any]:
    edits: Mapping[str, Any] = st.session_state.get(_key(table, generation), generation.saved)
    return edits


def _typed(table: str, generation: _Generation) -> list[TypedEntry]:
    """List the rows as they stand in the editor."""
    edits = _edits(table, generation)
    kept = [
        replace(row, cells={**row.cells, **_texts(edits["edited_rows"].get(place, {}))})
        for place, row in enumerate(generation.rows)
        if place not in edits["deleted_rows"]
    ]
    return kept + list(_with_added(table, generation).added)


def _with_added(table: str, generation: _Generation) -> _Generation:
    """Give every row added in the editor the id that it had before, or a new one.

    The editor knows added rows by their place only. A row that was deleted moves up those below
    it, so while there are fewer rows than before, rows are recognised by their cells.
    """
    cells = [_texts(row) for row in _edits(table, generation)["added_rows"]]
    before = list(generation.added)
    added = []
    for place, one in enumerate(cells):
        if len(cells) < len(generation.added):
            while before and before[0].cells != one:
                before.pop(0)
            known = before.pop(0).id if before else None
        else:
            known = before[place].id if place < len(before) else None
        added.append(TypedEntry(known or ENTRIES[table](name="New").id, one))
    return replace(generation, added=tuple(added))


def _texts(cells: Mapping[str, Any]) -> Cells:
    # A browser sends text; anything else comes from a program and is read like text.
    return {name: None if value is None else str(value) for name, value in cells.items()}


def _frame(table: str, rows: Sequence[TypedEntry]) -> pd.DataFrame:
    columns = [_ID, NAME, *(column.name for column in TABLES[table].columns)]
    records = [{_ID: row.id, **row.cells} for row in rows]
    return pd.DataFrame(records, columns=columns, dtype="string")


def _columns(table: str) -> dict[str, Any]:
    declared = TABLES[table]
    member = declared.member[0].upper() + declared.member[1:]
    name = st.column_config.TextColumn(
        member,
        pinned=True,
        width=_NAME_WIDTH,
        default=f"New {declared.member}",
        max_chars=200,
        help=f"What you call the {declared.member}.",
    )
    return {_ID: None, NAME: name} | {c.name: _column(c) for c in declared.columns}


def _column(column: Input | Choice) -> Any:
    default = shown(column, column.default)
    if isinstance(column, Choice):
        return st.column_config.SelectboxColumn(
            column.label, help=column.help, options=column.options, default=default, required=True
        )
    limits = f"Between {column.show(column.lowest)} and {column.show(column.highest)}."
    return st.column_config.TextColumn(
        f"{column.label} (%)" if column.unit == "rate" else column.label,
        help=column.help if column.unit in _WIDE else f"{column.help} {limits}",
        default=default,
        alignment="right",
    )
