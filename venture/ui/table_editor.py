"""A table of a filled-in model, edited in place: of the plan, of the household."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from venture.model import Row, Table, filled_row
from venture.ui.edited_table import (
    EditedTable,
    Generation,
    column_settings,
    frame,
    show_problems,
)
from venture.ui.open_section import OpenSection
from venture.ui.typed_cells import NAME, Reading, TypedRow
from venture.ui.typed_rows import read_rows, typed_row

Opened = OpenSection[Any]
"""A section that holds a filled-in model."""

_NAME_WIDTH, _WIDE_NAME_WIDTH, _FEW_COLUMNS = 200, 280, 6


@dataclass(frozen=True)
class _Drawn:
    """What the cells of an editor depend on besides the rows.

    Attributes:
        start: the first month, which the names of months depend on.
        currency: that of its amounts.
        columns: those that are shown.
    """

    start: date
    currency: str
    columns: tuple[str, ...]


def table_editor(opened: Opened, table: Table) -> None:
    """Show a table to be edited; every change that can be read is saved at once."""
    edited = _edited(opened, table)
    generation = _generation(opened, table, _shown_columns(opened, table))
    opened.show(table.name)
    st.data_editor(
        frame(table, generation.rows),
        key=edited.key(generation),
        num_rows="dynamic",
        hide_index=True,
        column_order=[NAME, *generation.setting.columns],
        column_config=column_settings(table, opened.record, _name_width(table)),
        on_change=_save,
        args=(opened, table),
        alt=f"{table.label}: {table.help}",
        placeholder="",
    )
    reading = read_rows(table, edited.typed(generation), opened.record)
    meanwhile = f"the {opened.record.noun} still uses the values before."
    show_problems(reading.problems, meanwhile)


def save_late_edits(opened: Opened) -> bool:
    """Save edits of which no callback was told; True where there were some."""
    tables = opened.record.declared.tables.values()
    late = [table for table in tables if _edited(opened, table).is_late]
    for table in late:
        _save(opened, table)
    return bool(late)


def _edited(opened: Opened, table: Table) -> EditedTable[_Drawn]:
    return EditedTable(f"{opened.page}_{table.name}", lambda: filled_row(table, "").id)


def _name_width(table: Table) -> int:
    return _NAME_WIDTH if len(table.columns) > _FEW_COLUMNS else _WIDE_NAME_WIDTH


def _save(opened: Opened, table: Table) -> None:
    def change(typed: list[TypedRow]) -> None:
        opened.change(
            table.name,
            lambda seen: seen.with_rows(table.name, read_rows(table, typed, seen).rows),
        )

    _edited(opened, table).save(change)


def _shown_columns(opened: Opened, table: Table) -> tuple[str, ...]:
    """Ask which groups of columns to show besides those in use."""
    if not table.groups:
        return tuple(column.name for column in table.columns)
    key, used = f"{opened.page}_{table.name}_groups", opened.record.used_groups(table.name)
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


def _generation(opened: Opened, table: Table, columns: tuple[str, ...]) -> Generation[_Drawn]:
    """Go on with what the editor shows, or begin anew where something else is saved."""
    edited, record = _edited(opened, table), opened.record
    drawn = _Drawn(record.start, record.currency, columns)
    now, reading = edited.generation, Reading[Row](())
    if now is not None:
        # The months in the cells are named after the first month of then.
        then = record.model_copy(update={"start": now.setting.start})
        reading = read_rows(table, edited.typed(now), then)
        if edited.goes_on(now, drawn) and reading.rows == record.tables[table.name]:
            return now
    rows = [typed_row(table, row, record) for row in record.tables[table.name]]
    return edited.begin(drawn, rows, reading.drafts)
