"""A table edited in place: what was typed, which row is which, and when to draw it anew.

Streamlit's editor forgets what was typed when it is given other data, so it is given the same
frame (a *generation*) for as long as what it shows is what is saved. When the two differ, after an
undo or somebody else's change, a new generation begins.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.model import Choice, Filled, Input, Table
from venture.plan import calendar_month_name
from venture.ui.typed_cells import (
    LONGEST_NAME,
    NAME,
    Cells,
    Drafts,
    TypedRow,
    month_names,
    shown,
)

Setting = TypeVar("Setting")
Edits = Mapping[str, Any]

_ID = "id"
_WIDE = ("money", "shares", "customers", "units")
"""Units whose limits nobody meets."""
_NO_EDITS: Edits = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}


@dataclass(frozen=True)
class Generation(Generic[Setting]):
    """What an editor was given, and the rows added in it since.

    Attributes:
        number: counted up; part of the editor's key.
        setting: what else the cells depend on; another one needs a new generation.
        rows: what the editor was given.
        added: id and cells of each row added in the editor, in its order.
        saved: the edits that were saved, or refused, already.
    """

    number: int
    setting: Setting
    rows: tuple[TypedRow, ...]
    added: tuple[TypedRow, ...] = ()
    saved: Edits = field(default_factory=lambda: _NO_EDITS)


@dataclass(frozen=True)
class EditedTable(Generic[Setting]):
    """The editor of a table as the session remembers it.

    Attributes:
        name: what its keys in the session begin with.
        new_id: makes the id of a row that is added.
    """

    name: str
    new_id: Callable[[], str]

    @property
    def generation(self) -> Generation[Setting] | None:
        """What the editor was given last; None before it was first drawn."""
        found: Generation[Setting] | None = st.session_state.get(self._kept)
        return found

    def key(self, generation: Generation[Setting]) -> str:
        """Name the editor's widget."""
        return f"{self.name}_{generation.number}"

    def typed(self, generation: Generation[Setting]) -> list[TypedRow]:
        """List the rows as they stand in the editor."""
        edits = self._edits(generation)
        kept = [
            replace(row, cells={**row.cells, **_texts(edits["edited_rows"].get(place, {}))})
            for place, row in enumerate(generation.rows)
            if place not in edits["deleted_rows"]
        ]
        return kept + list(self._with_added(generation).added)

    def goes_on(self, generation: Generation[Setting], setting: Setting) -> bool:
        """Tell whether the editor may stay as it is while it shows what is saved."""
        # After another page the editor is new and empty; what could not be saved is in `saved`.
        drawn = self.key(generation) in st.session_state or generation.saved == _NO_EDITS
        return drawn and generation.setting == setting

    def begin(
        self, setting: Setting, rows: Sequence[TypedRow], drafts: Drafts
    ) -> Generation[Setting]:
        """Draw the editor anew, with what could not be read still in its cells."""
        before = self.generation
        fresh = Generation(
            number=before.number + 1 if before else 0,
            setting=setting,
            rows=tuple(_with_drafts(row, drafts) for row in rows),
        )
        st.session_state[self._kept] = fresh
        return fresh

    def save(self, change: Callable[[list[TypedRow]], object]) -> None:
        """Save what stands in the editor. For callbacks.

        Args:
            change: saves the rows.
        """
        assert self.generation is not None
        generation = self._with_added(self.generation)
        edits = deepcopy(dict(self._edits(generation)))
        typed = self.typed(generation)
        # A run that follows at once interrupts this one where it touches the session. So the ids
        # of added rows are kept before they are saved, and that the edits are saved only after.
        st.session_state[self._kept] = generation
        change(typed)
        st.session_state[self._kept] = replace(generation, saved=edits)

    @property
    def is_late(self) -> bool:
        """Tell whether there are edits of which no callback was told."""
        now = self.generation
        return (
            now is not None and self.key(now) in st.session_state and self._edits(now) != now.saved
        )

    @property
    def _kept(self) -> str:
        return f"{self.name}_table"

    def _edits(self, generation: Generation[Setting]) -> Edits:
        edits: Edits = st.session_state.get(self.key(generation), generation.saved)
        return edits

    def _with_added(self, generation: Generation[Setting]) -> Generation[Setting]:
        """Give every row added in the editor the id that it had before, or a new one.

        The editor knows added rows by their place only. A row that was deleted moves up those
        below it, so while there are fewer rows than before, rows are recognised by their cells.
        """
        cells = [_texts(row) for row in self._edits(generation)["added_rows"]]
        before = list(generation.added)
        added = []
        for place, one in enumerate(cells):
            if len(cells) < len(generation.added):
                while before and before[0].cells != one:
                    before.pop(0)
                known = before.pop(0).id if before else None
            else:
                known = before[place].id if place < len(before) else None
            added.append(TypedRow(known or self.new_id(), one))
        return replace(generation, added=tuple(added))


def frame(table: Table, rows: Sequence[TypedRow]) -> pd.DataFrame:
    """Lay rows out as the editor wants them."""
    columns = [_ID, NAME, *(column.name for column in table.columns)]
    records = [{_ID: row.id, **row.cells} for row in rows]
    return pd.DataFrame(records, columns=columns, dtype="string")


def column_settings(table: Table, filled: Filled, name_width: int) -> dict[str, Any]:
    """Say how each column of a table is shown and edited.

    Args:
        table: what is declared.
        filled: for the names of its months.
        name_width: of the column with the rows' names, in pixels.
    """
    name = st.column_config.TextColumn(
        # SAFE stays SAFE.
        table.member[0].upper() + table.member[1:],
        pinned=True,
        width=name_width,
        default=f"New {table.member}",
        max_chars=LONGEST_NAME,
        help=f"What you call the {table.member}.",
    )
    return {_ID: None, NAME: name} | {c.name: _column(c, filled) for c in table.columns}


def show_problems(problems: Sequence[str], meanwhile: str) -> None:
    """Say below a table what could not be read.

    Args:
        problems: what and why, in the founder's words.
        meanwhile: what counts until then.
    """
    if problems:
        lines = "\n".join(f"- {escaped(problem)}" for problem in problems)
        st.error(f"Not saved yet; {meanwhile}\n{lines}", icon=":material/error:")


def _column(column: Input | Choice, filled: Filled) -> Any:
    default = shown(column, column.default, filled)
    if isinstance(column, Choice):
        return _one_of(column.options, column.label, column.help, default)
    if column.unit == "month":
        names = month_names(filled)
        ends = f"Month 1 is {names[0]}, month {len(names)} is {names[-1]}."
        return _one_of(names, column.label, f"{column.help} {ends}", default)
    if column.unit == "calendar month":
        names = [calendar_month_name(number) for number in range(1, 13)]
        return _one_of(names, column.label, column.help, default)
    limits = f"Between {column.show(column.lowest)} and {column.show(column.highest)}."
    return st.column_config.TextColumn(
        f"{column.label} (%)" if column.unit == "rate" else column.label,
        help=column.help if column.unit in _WIDE else f"{column.help} {limits}",
        default=default,
        alignment="right",
    )


def _one_of(options: Sequence[str], label: str, meaning: str, default: str) -> Any:
    return st.column_config.SelectboxColumn(
        label, help=meaning, options=options, default=default, required=True
    )


def _with_drafts(row: TypedRow, drafts: Drafts) -> TypedRow:
    typed = {column: text for (row_id, column), text in drafts.items() if row_id == row.id}
    return replace(row, cells={**row.cells, **typed})


def _texts(cells: Mapping[str, Any]) -> Cells:
    # A browser sends text; anything else comes from a program and is read like text.
    return {name: None if value is None else str(value) for name, value in cells.items()}
