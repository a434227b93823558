"""A sheet of inputs: those of the whole model on top, then a block for each of its tables.

What such a sheet looks like stands in `layout`, under Inputs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from venture.model import Model, Row, Table
from venture.workbook.addresses import Place
from venture.workbook.spare import spare_ids

VALUE, LOWEST, HIGHEST = range(4, 7)
INPUTS_HEADING_ROW = 5

ABOUT = ("title", "columns", "labels", "units", "lowest", "highest", "source")
"""The rows of a table above its members, in order; marked "<table>:<word>" in the key column."""
NAME = 2
FIRST_COLUMN = 3


@dataclass(frozen=True)
class Slot:
    """A row of a table in the workbook.

    Attributes:
        id: of the member; of an empty row, the one that it gets when it is filled in.
        row: the member; None for an empty row.
    """

    id: str
    row: Row | None = None


@dataclass(frozen=True)
class Block:
    """A table on a sheet with inputs.

    Attributes:
        table: the declaration.
        top: the first of the rows about its columns.
        slots: its rows.
        sheet: where it stands.
    """

    table: Table
    top: int
    slots: tuple[Slot, ...]
    sheet: str

    def about(self, word: str) -> int:
        """Find the row about the columns that one of the words of `ABOUT` marks."""
        return self.top + ABOUT.index(word)

    @property
    def first(self) -> int:
        """The row of the first member."""
        return self.top + len(ABOUT)

    @property
    def last(self) -> int:
        """The row of the last member or empty row."""
        return self.first + len(self.slots) - 1

    def column(self, name: str) -> int:
        """Find the sheet's column that holds one of the table's."""
        return FIRST_COLUMN + [column.name for column in self.table.columns].index(name)

    def keyed_rows(self) -> Iterator[tuple[int, str]]:
        """List the row and the key of each member and empty row."""
        for row, slot in enumerate(self.slots, self.first):
            yield row, f"{self.table.name}.{slot.id}" if slot.id else ""

    def cells(self) -> dict[str, Place]:
        """Give the cell of every value, of the empty rows too, by its key."""
        return {
            f"{key}.{column.name}": Place(self.sheet, row, self.column(column.name))
            for row, key in self.keyed_rows()
            if key
            for column in self.table.columns
        }


class InputSheet:
    """Where the inputs of a model stand.

    Attributes:
        model: what declares them.
        slots: each table's members and the empty rows below them.
    """

    def __init__(
        self,
        sheet: str,
        model: Model,
        tables: Mapping[str, Table],
        rows: Mapping[str, Sequence[Row]],
        *,
        spare: bool,
        title: str,
        own: Sequence[str],
        prefix: str = "",
    ) -> None:
        """Lay the inputs out.

        Args:
            sheet: the sheet's name.
            model: what declares them.
            tables: its tables as the sheet has them, by the names that the model knows them by.
            rows: the members of each table.
            spare: whether there are empty rows below them; False when they are among the rows.
            title: the heading over what is no input of the model.
            own: the keys of that.
            prefix: what the keys of inputs begin with.
        """
        self.model = model
        self.slots = {name: table_slots(rows[name], table, spare) for name, table in tables.items()}
        self._sheet, self._tables = sheet, tables
        self._title, self._own, self._prefix = title, own, prefix

    @cached_property
    def scalars(self) -> dict[str, Place]:
        """The values of the whole model by key, what is no input of it first."""
        return {key: Place(self._sheet, row, VALUE) for row, key in self.scalar_rows.items()}

    @cached_property
    def groups(self) -> dict[int, str]:
        """The headings over the inputs of the whole model, by row."""
        return {row: title for row, title, _ in self._scalar_list if title}

    @cached_property
    def scalar_rows(self) -> dict[int, str]:
        """The keys of the whole model's inputs, by row."""
        return {row: key for row, _, key in self._scalar_list if key}

    @cached_property
    def _scalar_list(self) -> list[tuple[int, str, str]]:
        """Row, heading of a group, key: one of the two is empty."""
        grouped: dict[str, list[str]] = {self._title: list(self._own)}
        for item in self.model.inputs.values():
            grouped.setdefault(item.group or "Other", []).append(f"{self._prefix}{item.name}")
        entries = [
            entry
            for heading, keys in grouped.items()
            for entry in [(heading, ""), *[("", key) for key in keys]]
        ]
        return [(INPUTS_HEADING_ROW + n, *entry) for n, entry in enumerate(entries, 1)]

    @cached_property
    def blocks(self) -> dict[str, Block]:
        """The tables by the names that the model knows them by, an empty row between them."""
        found: dict[str, Block] = {}
        top = self._scalar_list[-1][0] + 2
        for name, table in self._tables.items():
            found[name] = Block(table, top, self.slots[name], self._sheet)
            top = found[name].last + 2
        return found

    @cached_property
    def cells(self) -> dict[str, Place]:
        """The cell of every value and of the empty rows, by its key."""
        found = dict(self.scalars)
        for block in self.blocks.values():
            found |= block.cells()
        return found


def table_slots(rows: Sequence[Row], table: Table, spare: bool = True) -> tuple[Slot, ...]:
    """List a table's rows; one without an id stands where it would have none at all.

    Args:
        rows: the members.
        table: the declaration.
        spare: whether there are empty rows below them.
    """
    members = tuple(Slot(row.id, row) for row in rows)
    empty = spare_ids(table, [row.id for row in rows]) if spare else ()
    return (*members, *map(Slot, empty)) or (Slot(""),)
