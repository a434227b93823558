"""Holders, SAFEs, notes and rounds, edited in place."""

import streamlit as st

from venture.funding import BEFORE_ROUND, ENTRIES, TABLES, Entry, Rounds
from venture.model import Table
from venture.ui.edited_table import (
    EditedTable,
    Generation,
    column_settings,
    frame,
    show_problems,
)
from venture.ui.rounds.saving import PAGE, OpenRounds, open_rounds
from venture.ui.rounds.typed_entries import read_entries, typed_entry
from venture.ui.typed_cells import NAME, Reading, TypedRow

_NAME_WIDTH = 170
Columns = tuple[str, ...]


def entry_tables(rounds: OpenRounds) -> None:
    """Show all that the founder fills in: holders, SAFEs, notes and rounds."""
    st.caption(f"Amounts are in {rounds.plan.currency}, the currency of the plan.")
    for name, declared in TABLES.items():
        st.header(declared.label, anchor=False)
        st.caption(declared.help)
        _editor(rounds, name)


def _editor(rounds: OpenRounds, table: str) -> None:
    """Show a table to be edited; every change that can be read is saved at once."""
    edited, declared = _edited(table), TABLES[table]
    generation = _generation(rounds, table)
    rounds.show(table)
    st.data_editor(
        frame(declared, generation.rows),
        key=edited.key(generation),
        num_rows="dynamic",
        hide_index=True,
        column_order=[NAME, *generation.setting],
        column_config=column_settings(declared, rounds.plan, _NAME_WIDTH),
        on_change=_save,
        args=(rounds, table),
        alt=f"{declared.label}: {declared.help}",
        placeholder="",
    )
    reading = _reading(rounds, table, generation)
    show_problems(reading.problems, "the values before still count.")


def _asked(record: Rounds, table: Table) -> Columns:
    """List the columns to ask for: before which round matters once there are two."""
    later = [one.before_round > 1 for one in record.safes]
    later += [one.before_round > 1 for one in record.notes]
    matters = len(record.rounds) > 1 or any(later)
    return tuple(c.name for c in table.columns if c is not BEFORE_ROUND or matters)


def with_late_edits(rounds: OpenRounds) -> OpenRounds:
    """Save edits of which no callback was told, and give the record as it stands then."""
    late = [table for table in TABLES if _edited(table).is_late]
    for table in late:
        _save(rounds, table)
    return open_rounds(rounds.idea) if late else rounds


def _edited(table: str) -> EditedTable[Columns]:
    return EditedTable(f"{PAGE}_{table}", lambda: ENTRIES[table](name="New").id)


def _save(rounds: OpenRounds, table: str) -> None:
    def change(typed: list[TypedRow]) -> None:
        rounds.change(
            table,
            lambda seen: seen.changed(
                **{table: read_entries(table, typed, seen.entries(table), rounds.plan).rows}
            ),
        )

    _edited(table).save(change)


def _generation(rounds: OpenRounds, table: str) -> Generation[Columns]:
    """Go on with what the editor shows, or begin anew where something else is saved."""
    edited, entries = _edited(table), rounds.record.entries(table)
    now, reading = edited.generation, Reading[Entry](())
    asked = _asked(rounds.record, TABLES[table])
    if now is not None:
        reading = _reading(rounds, table, now)
        if edited.goes_on(now, asked) and reading.rows == entries:
            return now
    rows = [typed_entry(entry, rounds.plan) for entry in entries]
    return edited.begin(asked, rows, reading.drafts)


def _reading(rounds: OpenRounds, table: str, generation: Generation[Columns]) -> Reading[Entry]:
    typed = _edited(table).typed(generation)
    return read_entries(table, typed, rounds.record.entries(table), rounds.plan)
