"""The way in for rows of a list: a file, what its columns stand for, and what was read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import pandas as pd
import streamlit as st
from pydantic import BaseModel

from venture.canvas import escaped
from venture.model import Named
from venture.tables import Cell, split_headings
from venture.ui.imported_rows import ImportedRows, RowReader
from venture.ui.open_section import OpenSection
from venture.ui.table_upload import TableUpload, show_left_out

Record = TypeVar("Record", bound=BaseModel)
Row = TypeVar("Row", bound=Named)

_MOST_COLUMNS, _MOST_PREVIEWED = 30, 200
_LEFT_OUT = ""


@dataclass(frozen=True)
class RecordImport(Generic[Record, Row]):
    """Takes rows for a table of a page from a file or from pasted cells.

    Attributes:
        reader: of the rows.
        upload: the way in for the file.
        members: what many of the rows are called.
    """

    reader: RowReader[Record, Row]
    upload: TableUpload
    members: str

    def show(self, opened: OpenSection[Record]) -> None:
        """Offer the import; nothing is saved before the founder says so."""
        drawer = st.expander(
            f"Import {self.members} from a file, or paste them",
            key=self.upload.part,
            on_change="rerun",
            icon=":material/upload:",
        )
        if drawer.open:
            with drawer:
                self._take_in(opened)

    def _take_in(self, opened: OpenSection[Record]) -> None:
        opened.show(self.upload.part)
        st.markdown(
            f"A row for each {self.reader.table.member}, headings in the first. A name that is "
            "here already changes that row, an empty cell changes nothing. Nothing is saved yet."
        )
        table = self.upload.ask()
        if table is None:
            return
        try:
            headings, rows = split_headings(table.rows, self.reader.table.member)
            columns = self._columns(headings)
            decimal = self.upload.ask_decimal(table) if self._holds("number", columns) else ""
            day_first = self.upload.ask_day_order(self._days(rows, columns))
            state = (table.id, tuple(columns.items()), decimal, day_first, opened.saved.revision)
            read = self._kept(
                state,
                lambda: self.reader.read(
                    rows, columns, opened.record, decimal=decimal, day_first=day_first
                ),
            )
        except ValueError as problem:
            st.error(escaped(str(problem)), icon=":material/block:")
            return
        show_left_out(read.problems)
        for note in read.notes:
            st.caption(escaped(note))
        self._preview(read)
        self._confirm(opened, read)

    def _kept(
        self, state: tuple[object, ...], read: Callable[[], ImportedRows[Row]]
    ) -> ImportedRows[Row]:
        """Read the rows once, however often the page is drawn."""
        key = f"{self.upload.part}_rows"
        kept: tuple[object, ImportedRows[Row]] | None = st.session_state.get(key)
        if kept is None or kept[0] != state:
            kept = (state, read())
            st.session_state[key] = kept
        return kept[1]

    def _columns(self, headings: Sequence[str]) -> dict[int, str]:
        """Let the founder correct what was recognised."""
        labels = self.reader.labels | {_LEFT_OUT: "Left out"}
        guessed = self.reader.recognised(headings)
        chosen: dict[int, str] = {}
        st.markdown("What does each column stand for?")
        with st.grid(3, min_column_width=220, gap="small"):
            for place, heading in enumerate(headings[:_MOST_COLUMNS]):
                key = st.selectbox(
                    escaped(heading),
                    list(labels),
                    index=list(labels).index(guessed.get(place, _LEFT_OUT)),
                    format_func=lambda key: labels.get(key, ""),
                    key=f"{self.upload.part}_{self.upload.round}_{place}_{heading}",
                )
                if key:
                    chosen[place] = key
        return chosen

    def _holds(self, what: str, columns: dict[int, str]) -> list[int]:
        """Find the columns of the file that hold a kind of value; per cent are numbers."""
        kinds = {column.name: column.holds for column in self.reader.table.columns}
        wanted = ("number", "per cent") if what == "number" else (what,)
        return [place for place, key in columns.items() if kinds.get(key) in wanted]

    def _days(
        self, rows: Sequence[tuple[int, Sequence[Cell]]], columns: dict[int, str]
    ) -> list[Cell]:
        places = self._holds("day", columns)
        return [row[place] for _, row in rows for place in places if place < len(row)]

    def _preview(self, read: ImportedRows[Row]) -> None:
        table, labels = self.reader.table, self.reader.labels
        rows = [table.typed(row).cells for row in read.rows[:_MOST_PREVIEWED]]
        st.dataframe(
            pd.DataFrame(rows, columns=list(labels), dtype="string").rename(columns=labels),
            hide_index=True,
            key=f"{self.upload.part}_preview",
            alt=f"The {self.members} as they were read",
            placeholder="",
        )
        if len(read.rows) > _MOST_PREVIEWED:
            st.caption(f"The first {_MOST_PREVIEWED} of {len(read.rows):,}.")

    def _confirm(self, opened: OpenSection[Record], read: ImportedRows[Row]) -> None:
        def take() -> None:
            if opened.change(self.upload.part, lambda seen: self.reader.put(seen, read.rows)):
                self.upload.start_over()
                st.session_state.pop(f"{self.upload.part}_rows", None)

        st.button(
            f"Take over {self._count(read)}",
            key=f"{self.upload.part}_take",
            icon=":material/check:",
            on_click=take,
            disabled=not read.rows,
        )

    def _count(self, read: ImportedRows[Row]) -> str:
        changed = len(read.rows) - read.new
        what = self.reader.table.member if read.new == 1 else self.members
        parts = [f"{read.new:,} new {what}"] if read.new or not changed else []
        parts += [f"changes to {changed:,}"] if changed else []
        return " and ".join(parts)
