"""A list in a record, edited in place: every cell is text, and nothing typed is lost."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import pandas as pd
import streamlit as st
from pydantic import BaseModel

from venture.model import Named, why_refused
from venture.ui.edited_table import EditedTable, Generation, show_problems
from venture.ui.open_section import OpenSection
from venture.ui.text_columns import TextColumn
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
        shows: tells which rows of the list stand in the table; the others stay as they are. None
            where all do.
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
    shows: Callable[[Row], bool] | None = None

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
            column_config=self._settings(),
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

    def written(self, record: Record) -> list[list[str]]:
        """Write the rows of the table, its headings first, for a spreadsheet."""
        rows = [[self.heading, *(column.label for column in self.columns)]]
        for row in self._rows(record):
            texts = [column.show(self.value(row, column.name)) for column in self.columns]
            columns = zip(self.columns, texts, strict=True)
            rows.append([row.name, *(_for_spreadsheet(column, text) for column, text in columns)])
        return rows

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

    def all_rows(self, record: Record) -> tuple[Row, ...]:
        """List the rows of the list, also those that the table does not show."""
        found: tuple[Row, ...] = getattr(record, self.field)
        return found

    def is_shown(self, row: Row) -> bool:
        """Tell whether a row stands in the table."""
        return self.shows is None or self.shows(row)

    def with_all_rows(self, record: Record, rows: tuple[Row, ...]) -> Record:
        """Put other rows in the place of all that are there.

        Raises:
            ValueError: there are too many.
        """
        beyond = len(rows) - self.most
        if beyond > 0:
            raise ValueError(f"There may be {self.most:,} rows at most. Delete {beyond:,} of them.")
        if self.with_rows:
            return self.with_rows(record, rows)
        return record.model_copy(update={self.field: rows})

    def _read_row(self, cells: Cells, before: Row) -> tuple[Row, dict[str, str]]:
        """Read one row; what is wrong comes by its column."""
        values: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        if cells.get(NAME) != before.name:
            try:
                values[NAME] = read_name(cells.get(NAME), before.name, self.member)
            except ValueError as problem:
                wrong[NAME] = str(problem)
        name = values.get(NAME, before.name)
        for column in self.columns:
            text = cells.get(column.name) or ""
            # What is shown may be rounded; an untouched cell keeps the value exactly.
            if column.name not in cells or text == column.show(self.value(before, column.name)):
                continue
            try:
                values[column.name] = column.read(text)
            except ValueError as problem:
                wrong[column.name] = f"{name}: {column.label}: {why_refused(problem)}"
        try:
            return self.put(before, values), wrong
        except ValueError as problem:
            labels = {column.name: column.label for column in self.columns}
            return before, wrong | dict.fromkeys(values, why_refused(problem, labels))

    def _settings(self) -> dict[str, Any]:
        new = self.typed(self.row("new", f"New {self.member}")).cells
        name = st.column_config.TextColumn(
            self.heading,
            pinned=True,
            width=self.name_width,
            default=new[NAME],
            max_chars=LONGEST_NAME,
            help=f"What you call the {self.member}.",
        )
        return {NAME: name} | {c.name: c.config(new[c.name] or "") for c in self.columns}

    def _frame(self, rows: tuple[TypedRow, ...]) -> pd.DataFrame:
        columns = [NAME, *(column.name for column in self.columns)]
        return pd.DataFrame([row.cells for row in rows], columns=columns, dtype="string")

    def _edited(self, opened: OpenSection[Record]) -> EditedTable[tuple[str, ...]]:
        return EditedTable(f"{opened.page}_{self.field}", lambda: Named(name="New").id)

    def _rows(self, record: Record) -> tuple[Row, ...]:
        return tuple(row for row in self.all_rows(record) if self.is_shown(row))

    def _with_rows(self, record: Record, rows: tuple[Row, ...]) -> Record:
        """Put the rows of the table behind those that it does not show."""
        others = tuple(row for row in self.all_rows(record) if not self.is_shown(row))
        return self.with_all_rows(record, others + rows)

    def _save(self, opened: OpenSection[Record]) -> None:
        def change(typed: list[TypedRow]) -> None:
            def edit(seen: Record) -> Record:
                return self._with_rows(seen, self.read(typed, self._rows(seen)).rows)

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


def _for_spreadsheet(column: TextColumn, text: str) -> str:
    """Write a number without signs between thousands, and a range so that it becomes no day."""
    if column.holds in ("number", "per cent"):
        return text.replace(",", "").replace(" - ", " to ")
    return text
