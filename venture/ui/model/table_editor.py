"""A table of the plan, edited in place."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from venture.model import Table
from venture.plan import MODEL, Row, new_row
from venture.ui.edited_table import (
    EditedTable,
    Generation,
    column_settings,
    frame,
    show_problems,
)
from venture.ui.model.saving import PAGE, OpenPlan, open_plan
from venture.ui.model.typed_rows import read_rows, typed_row
from venture.ui.typed_cells import NAME, Reading, TypedRow

_NAME_WIDTH, _WIDE_NAME_WIDTH, _FEW_COLUMNS = 200, 280, 6


@dataclass(frozen=True)
class _Drawn:
    """What the cells of an editor depend on besides the rows.

    Attributes:
        start: the plan's first month, which the names of months depend on.
        currency: the plan's currency.
        columns: those that are shown.
    """

    start: date
    currency: str
    columns: tuple[str, ...]


def table_editor(plan: OpenPlan, table: Table) -> None:
    """Show a table to be edited; every change that can be read is saved at once."""
    edited = _edited(table)
    generation = _generation(plan, table, _shown_columns(plan, table))
    plan.show(table.name)
    st.data_editor(
        frame(table, generation.rows),
        key=edited.key(generation),
        num_rows="dynamic",
        hide_index=True,
        column_order=[NAME, *generation.setting.columns],
        column_config=column_settings(table, plan.record, _name_width(table)),
        on_change=_save,
        args=(plan, table),
        alt=f"{table.label}: {table.help}",
        placeholder="",
    )
    reading = read_rows(table, edited.typed(generation), plan.record)
    show_problems(reading.problems, "the plan still uses the values before.")


def with_late_edits(plan: OpenPlan) -> OpenPlan:
    """Save edits of which no callback was told, and give the plan as it stands then."""
    late = [table for table in MODEL.tables.values() if _edited(table).is_late]
    for table in late:
        _save(plan, table)
    return open_plan(plan.idea) if late else plan


def _edited(table: Table) -> EditedTable[_Drawn]:
    return EditedTable(f"{PAGE}_{table.name}", lambda: new_row(table.name, "").id)


def _name_width(table: Table) -> int:
    return _NAME_WIDTH if len(table.columns) > _FEW_COLUMNS else _WIDE_NAME_WIDTH


def _save(plan: OpenPlan, table: Table) -> None:
    def change(typed: list[TypedRow]) -> None:
        plan.change(
            table.name,
            lambda seen: seen.with_rows(table.name, read_rows(table, typed, seen).rows),
        )

    _edited(table).save(change)


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


def _generation(plan: OpenPlan, table: Table, columns: tuple[str, ...]) -> Generation[_Drawn]:
    """Go on with what the editor shows, or begin anew where something else is saved."""
    edited, record = _edited(table), plan.record
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
