"""A table of the plan, edited in place.

Streamlit's editor forgets what was typed when it is given other data, so it is given the same
frame (a *generation*) for as long as what it shows is what is saved. When the two differ, after an
undo or somebody else's change, a new generation begins.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.model import Choice, Input, Table
from venture.plan import MODEL, calendar_month_name, new_row
from venture.ui.model.saving import OpenPlan, open_plan
from venture.ui.model.typed_rows import (
    NAME,
    Cells,
    Reading,
    TypedRow,
    month_names,
    read_rows,
    shown,
    typed_row,
)

_ID = "id"
_NAME_WIDTH, _WIDE_NAME_WIDTH, _FEW_COLUMNS = 200, 280, 6
_NO_EDITS: Mapping[str, Any] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}


@dataclass(frozen=True)
class _Generation:
    """What an editor was given, and the rows added in it since.

    Attributes:
        number: counted up; part of the editor's key.
        start: the plan's first month, which the names of months depend on.
        currency: the plan's currency.
        columns: those that are shown.
        rows: what the editor was given.
        added: id and cells of each row added in the editor, in its order.
        saved: the edits that were saved, or refused, already.
    """

    number: int
    start: date
    currency: str
    columns: tuple[str, ...]
    rows: tuple[TypedRow, ...]
    added: tuple[TypedRow, ...] = ()
    saved: Mapping[str, Any] = field(default_factory=lambda: _NO_EDITS)


def table_editor(plan: OpenPlan, table: Table) -> None:
    """Show a table to be edited; every change that can be read is saved at once."""
    generation = _generation(plan, table, _shown_columns(plan, table))
    plan.show(table.name)
    st.data_editor(
        _frame(table, generation.rows),
        key=_key(table, generation),
        num_rows="dynamic",
        hide_index=True,
        column_order=[NAME, *generation.columns],
        column_config=_columns(table, plan),
        on_change=_save,
        args=(plan, table),
        alt=f"{table.label}: {table.help}",
        placeholder="",
    )
    reading = read_rows(table, _typed(table, generation), plan.record)
    if reading.problems:
        lines = "\n".join(f"- {escaped(problem)}" for problem in reading.problems)
        st.error(
            f"Not saved yet; the plan still uses the values before.\n{lines}",
            icon=":material/error:",
        )


def with_late_edits(plan: OpenPlan) -> OpenPlan:
    """Save edits of which no callback was told, and give the plan as it stands then."""
    late = [
        table
        for table in MODEL.tables.values()
        if f"model_{table.name}_table" in st.session_state
        and _edits(table, _state(table)) != _state(table).saved
        and _key(table, _state(table)) in st.session_state
    ]
    for table in late:
        _save(plan, table)
    return open_plan(plan.idea) if late else plan


def _save(plan: OpenPlan, table: Table) -> None:
    generation = _with_added(table, _state(table))
    edits = deepcopy(dict(_edits(table, generation)))
    typed = _typed(table, generation)
    # A run that follows at once interrupts this one where it touches the session. So the ids of
    # added rows are kept before the plan is saved, and that the edits are saved only after.
    st.session_state[f"model_{table.name}_table"] = generation
    plan.change(
        table.name,
        lambda seen: seen.with_rows(table.name, read_rows(table, typed, seen).rows),
    )
    st.session_state[f"model_{table.name}_table"] = replace(generation, saved=edits)


def _shown_columns(plan: OpenPlan, table: Table) -> tuple[str, ...]:
    """Ask which groups of columns to show besides those that the plan uses."""
    if not table.groups:
        return tuple(column.name for column in table.columns)
    key, used = f"model_{table.name}_groups", plan.record.used_groups(table.name)
    chosen = {*used, *st.session_state.get(key, ())}
    st.session_state[key] = [group for group in table.groups if group in chosen]
    st.pills(
        "Also plan",
        table.groups,
        selection_mode="multi",
        key=key,
        help=f"More columns for each {table.member}. Those in use stay.",
        persist_state="session",
    )
    return tuple(c.name for c in table.columns if c.group in {"", *st.session_state[key]})


def _generation(plan: OpenPlan, table: Table, columns: tuple[str, ...]) -> _Generation:
    """Go on with what the editor shows, or begin anew where something else is saved."""
    now = st.session_state.get(f"model_{table.name}_table")
    record = plan.record
    reading = Reading(())
    if now is not None:
        # The months in the cells are named after the first month of then.
        then = record.model_copy(update={"start": now.start})
        reading = read_rows(table, _typed(table, now), then)
        same = (now.start, now.currency) == (record.start, record.currency)
        same = same and now.columns == columns
        # After another page the editor is new and empty; what could not be saved is in `saved`.
        same = same and (_key(table, now) in st.session_state or now.saved == _NO_EDITS)
        if same and reading.rows == record.tables[table.name]:
            return _state(table)
    rows = (typed_row(table, row, record) for row in record.tables[table.name])
    fresh = _Generation(
        number=now.number + 1 if now else 0,
        start=record.start,
        currency=record.currency,
        columns=columns,
        rows=tuple(_with_drafts(row, reading.drafts) for row in rows),
    )
    st.session_state[f"model_{table.name}_table"] = fresh
    return fresh


def _with_drafts(row: TypedRow, drafts: Mapping[tuple[str, str], str | None]) -> TypedRow:
    typed = {column: text for (row_id, column), text in drafts.items() if row_id == row.id}
    return replace(row, cells={**row.cells, **typed})


def _state(table: Table) -> _Generation:
    generation: _Generation = st.session_state[f"model_{table.name}_table"]
    return generation


def _key(table: Table, generation: _Generation) -> str:
    return f"model_{table.name}_{generation.number}"


def _edits(table: Table, generation: _Generation) -> Mapping[str, Any]:
    edits: Mapping[str, Any] = st.session_state.get(_key(table, generation), generation.saved)
    return edits


def _typed(table: Table, generation: _Generation) -> list[TypedRow]:
    """List the rows as they stand in the editor."""
    edits = _edits(table, generation)
    kept = [
        replace(row, cells={**row.cells, **_texts(edits["edited_rows"].get(place, {}))})
        for place, row in enumerate(generation.rows)
        if place not in edits["deleted_rows"]
    ]
    return kept + list(_with_added(table, generation).added)


def _with_added(table: Table, generation: _Generation) -> _Generation:
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
        added.append(TypedRow(known or new_row(table.name, "").id, one))
    return replace(generation, added=tuple(added))


def _texts(cells: Mapping[str, Any]) -> Cells:
    # A browser sends text; anything else comes from a program and is read like text.
    return {name: None if value is None else str(value) for name, value in cells.items()}


def _frame(table: Table, rows: Sequence[TypedRow]) -> pd.DataFrame:
    columns = [_ID, NAME, *(column.name for column in table.columns)]
    records = [{_ID: row.id, **row.cells} for row in rows]
    return pd.DataFrame(records, columns=columns, dtype="string")


def _columns(table: Table, plan: OpenPlan) -> dict[str, Any]:
    name = st.column_config.TextColumn(
        table.member.capitalize(),
        pinned=True,
        width=_NAME_WIDTH if len(table.columns) > _FEW_COLUMNS else _WIDE_NAME_WIDTH,
        default=f"New {table.member}",
        max_chars=200,
        help=f"What you call the {table.member}.",
    )
    return {_ID: None, NAME: name} | {c.name: _column(c, plan) for c in table.columns}


def _column(column: Input | Choice, plan: OpenPlan) -> Any:
    default = shown(column, column.default, plan.record)
    if isinstance(column, Choice):
        return st.column_config.SelectboxColumn(
            column.label, help=column.help, options=column.options, default=default, required=True
        )
    if column.unit == "month":
        names = month_names(plan.record)
        return st.column_config.SelectboxColumn(
            column.label,
            help=f"{column.help} Month 1 is {names[0]}, month {len(names)} is {names[-1]}.",
            options=names,
            default=default,
            required=True,
        )
    if column.unit == "calendar month":
        return st.column_config.SelectboxColumn(
            column.label,
            help=column.help,
            options=[calendar_month_name(number) for number in range(1, 13)],
            default=default,
            required=True,
        )
    return st.column_config.TextColumn(
        f"{column.label} (%)" if column.unit == "rate" else column.label,
        help=_help(column),
        default=default,
        alignment="right",
    )


def _help(column: Input) -> str:
    limits = f"Between {column.show(column.lowest)} and {column.show(column.highest)}."
    return f"{column.help} {limits}"
