"""A list in a record, edited in place: every cell is text, and nothing typed is lost."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import pandas as pd
import streamlit as st
from pydantic import BaseModel, ValidationError

from venture.model import Named
from venture.ui.edited_table import EditedTable, Generation, show_problems
from venture.ui.open_section import OpenSection
from venture.ui.text_columns import TextColumn, settings
from venture.ui.typed_cells import LONGEST_NAME, NAME, Cells, Reading, TypedRow, read_name

Record = TypeVar("Record", bound=BaseModel)
Row = TypeVar("Row", bound=Named)

_NAME_WIDTH = 220


def field_of(row: Named, column: str) -> Any:
    """Look up a column's value that is a field of the row."""
    return getattr(row, column)


def with_fields(row: Row, values: dict[str, Any]) -> Row:
    """Put values of columns that are fields of the row."""
    fields = {name: getattr(row, name) for name in type(row).model_fields}
    return type(row)(**(fields | values))


@dataclass(frozen=True)
class RecordTable(Generic[Record, Row]):
    """A list of the record that a page works on, as a table.

    Attributes:
        field: of the record, which holds the list as a tuple.
        member: what one of its rows is called.
        heading: of the column with the names.
        row: makes an empty row from an id and a name.
        columns: besides the name.
        most: how many rows there may be.
        value: looks up a column's value in a row.
        put: puts values by column, the name among them, into a row.
        with_rows: puts changed rows into the record; None where nothing else depends on them.
        name_width: of the column with the names, in pixels.
    """

    field: str
    member: str
    heading: str
    row: Callable[[str, str], Row]
    columns: tuple[TextColumn, ...]
    most: int
    value: Callable[[Row, str], Any] = field_of
    put: Callable[[Row, dict[str, Any]], Row] = with_fields
    with_rows: Callable[[Record, tuple[Row, ...]], Record] | None = None
    name_width: int = _NAME_WIDTH

    def show(self, opened: OpenSection[Record], alt: str) -> None:
        """Show the table to be edited; every change that can be read is saved at once.

        Args:
            opened: the section of the page.
            alt: what the table holds, for those who cannot see it.
        """
        edited, generation = self._edited(opened), self._generation(opened)
        opened.show(self.field)
        st.data_editor(
            self._frame(generation.rows),
            key=edited.key(generation),
            num_rows="dynamic",
            hide_index=True,
            column_order=[NAME, *(column.name for column in self.columns)],
            column_config={NAME: self._name()} | settings(self.columns, self._new.cells),
            on_change=self._save,
            args=(opened,),
            alt=alt,
            placeholder="",
        )
        show_problems(self._reading(opened, generation).problems, "the values before still count.")

    def save_late_edits(self, opened: OpenSection[Record]) -> bool:
        """Save edits of which no callback was told; tell whether there were any."""
        late = self._edited(opened).is_late
        if late:
            self._save(opened)
        return late

    def typed(self, row: Row) -> TypedRow:
        """Write a row as it stands in the editor."""
        cells = {column.name: column.show(self.value(row, column.name)) for column in self.columns}
        return TypedRow(row.id, {NAME: row.name, **cells})

    def read(self, typed: Iterable[TypedRow], before: Iterable[Row]) -> Reading[Row]:
        """Read rows of the editor; a cell that cannot be read keeps the value that it had.

        Args:
            typed: the rows as they stand in the editor.
            before: the rows as they were; they are matched by their id.
        """
        known = {row.id: row for row in before}
        rows: list[Row] = []
        problems: list[str] = []
        drafts: dict[tuple[str, str], str | None] = {}
        for row in typed:
            new = self.row(row.id, f"New {self.member}")
            found, wrong = self._read_row(row.cells, known.get(row.id, new))
            rows.append(found)
            problems += wrong.values()
            drafts |= {(row.id, column): row.cells.get(column) for column in wrong}
        beyond = len(rows) - self.most
        if beyond > 0:
            problems.append(
                f"There may be {self.most:,} rows at most. The last {beyond:,} were not saved."
            )
        return Reading(tuple(rows[: self.most]), tuple(problems), drafts)

    def _read_row(self, cells: Cells, before: Row) -> tuple[Row, dict[str, str]]:
        """Read one row; what is wrong comes by its column."""
        values: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        try:
            values[NAME] = read_name(cells.get(NAME), before.name, self.member)
        except ValueError as problem:
            wrong[NAME] = str(problem)
        name = values.get(NAME, before.name)
        for column in self.columns:
            if column.name not in cells:  # of a row that was added, and never typed into
                continue
            text = cells[column.name] or ""
            # What is shown may be rounded; an untouched cell keeps the value exactly.
            if text == column.show(self.value(before, column.name)):
                continue
            try:
                values[column.name] = column.read(text)
            except ValueError as problem:
                wrong[column.name] = f"{name}: {column.label}: {_reason(problem)}"
        try:
            return self.put(before, values), wrong
        except ValueError as problem:
            return before, wrong | dict.fromkeys(values, _reason(problem))

    @property
    def _new(self) -> TypedRow:
        """A row as it is added, before anything is typed."""
        return self.typed(self.row("new", f"New {self.member}"))

    def _name(self) -> Any:
        return st.column_config.TextColumn(
            self.heading,
            pinned=True,
            width=self.name_width,
            default=f"New {self.member}",
            max_chars=LONGEST_NAME,
            help=f"What you call the {self.member}.",
        )

    def _frame(self, rows: tuple[TypedRow, ...]) -> pd.DataFrame:
        columns = [NAME, *(column.name for column in self.columns)]
        return pd.DataFrame([row.cells for row in rows], columns=columns, dtype="string")

    def _edited(self, opened: OpenSection[Record]) -> EditedTable[tuple[str, ...]]:
        return EditedTable(f"{opened.page}_{self.field}", lambda: Named(name="New").id)

    def _rows(self, record: Record) -> tuple[Row, ...]:
        found: tuple[Row, ...] = getattr(record, self.field)
        return found

    def _save(self, opened: OpenSection[Record]) -> None:
        def change(typed: list[TypedRow]) -> None:
            def edit(seen: Record) -> Record:
                rows = self.read(typed, self._rows(seen)).rows
                if self.with_rows:
                    return self.with_rows(seen, rows)
                return seen.model_copy(update={self.field: rows})

            opened.change(self.field, edit)

        self._edited(opened).save(change)

    def _generation(self, opened: OpenSection[Record]) -> Generation[tuple[str, ...]]:
        """Go on with what the editor shows, or begin anew where something else is saved."""
        edited, rows = self._edited(opened), self._rows(opened.record)
        asked = tuple(f"{column.name}:{column.label}:{column.help}" for column in self.columns)
        now, reading = edited.generation, Reading[Row](())
        if now is not None:
            reading = self._reading(opened, now)
            if edited.goes_on(now, asked) and reading.rows == rows:
                return now
        return edited.begin(asked, [self.typed(row) for row in rows], reading.drafts)

    def _reading(
        self, opened: OpenSection[Record], generation: Generation[tuple[str, ...]]
    ) -> Reading[Row]:
        return self.read(self._edited(opened).typed(generation), self._rows(opened.record))


def _reason(problem: ValueError) -> str:
    """Say what is wrong without the words that pydantic puts around it."""
    if isinstance(problem, ValidationError):
        first = problem.errors()[0]
        return str(first.get("ctx", {}).get("error", first["msg"]))
    return str(problem)
