"""Rows of a list in a record, read from the table of a file, and put to those that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from pydantic import BaseModel

from venture.model import Named, one_line
from venture.tables import (
    Cell,
    cell_at,
    cell_text,
    day_in,
    decimal_sign,
    filled,
    recognised,
    with_points,
)
from venture.ui.record_table import RecordTable
from venture.ui.text_columns import TextColumn
from venture.ui.typed_cells import LONGEST_NAME, NAME, TypedRow

Record = TypeVar("Record", bound=BaseModel)
Row = TypeVar("Row", bound=Named)
Numbered = tuple[int, Sequence[Cell]]

_LONGEST_SHOWN = 40


@dataclass(frozen=True)
class ImportedRows(Generic[Row]):
    """What a table of a file comes to.

    Attributes:
        rows: the new ones, and those that were there with what was read put into them.
        new: how many of them are new.
        problems: what was left out, by its row in the file.
        notes: what was understood in a way that should be looked at.
    """

    rows: tuple[Row, ...]
    new: int
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowReader(Generic[Record, Row]):
    """Reads the rows of a file for a table of the page.

    Attributes:
        table: of the page.
        also_called: other headings that its columns may have, by their key; "name" for the names.
        same: columns that two rows share which stand for the same thing, besides their name.
    """

    table: RecordTable[Record, Row]
    also_called: Mapping[str, Sequence[str]]
    same: tuple[str, ...] = ()

    @property
    def labels(self) -> dict[str, str]:
        """The headings of the columns, that with the names first."""
        columns = {column.name: column.label for column in self.table.columns}
        return {NAME: self.table.heading} | columns

    def recognised(self, headings: Sequence[str]) -> dict[int, str]:
        """Guess which column each heading stands for; the first is the name where none is."""
        names = {
            key: (label, key, *self.also_called.get(key, ())) for key, label in self.labels.items()
        }
        found = {place: key for key, place in recognised(headings, names).items()}
        if NAME not in found.values():
            first = next((place for place in range(len(headings)) if place not in found), None)
            found |= {} if first is None else {first: NAME}
        return found

    def read(
        self,
        rows: Sequence[Numbered],
        columns: Mapping[int, str],
        record: Record,
        *,
        decimal: str = "",
        day_first: bool = True,
    ) -> ImportedRows[Row]:
        """Read the rows; what cannot be read is left out and named.

        A row of the same name as one that is there changes it; an empty cell changes nothing.

        Args:
            rows: of the file, with their numbers in it.
            columns: what its columns stand for, by their place.
            record: with the rows that are there.
            decimal: the sign before the decimals, "." or ","; empty to recognise it.
            day_first: how 03/04/2026 is read.

        Raises:
            ValueError: no column holds the names, or two hold the same.
        """
        self._check(columns)
        cells = {key: [cell_at(row, place) for _, row in rows] for place, key in columns.items()}
        texts, notes = self._texts(cells, decimal, day_first)
        known = {
            self._key(row.name, [str(getattr(row, column)) for column in self.same]): row
            for row in self.table.all_rows(record)
        }
        found: dict[str, Row] = {}
        problems: list[str] = []
        for place, (number, _) in enumerate(rows):
            typed = {key: column[place] for key, column in texts.items() if column[place]}
            name = " ".join(typed.get(NAME, "").split())
            key = self._key(name, [typed.get(column, "") for column in self.same])
            if key in found:
                wrong = [f"{name} is there twice; the first is taken."]
            else:
                row, wrong = self._read_row({**typed, NAME: name}, known.get(key))
                if row is not None:
                    found[key] = row
            problems += [f"Row {number}: {one}" for one in wrong]
        new = sum(key not in known for key in found)
        return ImportedRows(tuple(found.values()), new, tuple(problems), notes)

    def put(self, record: Record, imported: Sequence[Row]) -> Record:
        """Put rows that were read to those that are there.

        Raises:
            ValueError: there would be too many.
        """
        changed = {row.id: row for row in imported}
        kept = tuple(changed.pop(row.id, row) for row in self.table.all_rows(record))
        return self.table.with_all_rows(record, kept + tuple(changed.values()))

    def _check(self, columns: Mapping[int, str]) -> None:
        taken = list(columns.values())
        if NAME not in taken:
            raise ValueError(f"Say which column holds the {self.table.heading.lower()}.")
        for key in taken:
            if taken.count(key) > 1:
                raise ValueError(
                    f"Two columns are taken for {self.labels[key]}. Leave one of them out."
                )

    def _texts(
        self, cells: Mapping[str, Sequence[Cell]], decimal: str, day_first: bool
    ) -> tuple[dict[str, list[str]], tuple[str, ...]]:
        """Write all cells as they would be typed into the table of the page."""
        columns = {column.name: column for column in self.table.columns}
        numbers = [key for key in cells if key in columns and _is_number(columns[key])]
        sign = decimal or decimal_sign(cell for key in numbers for cell in cells[key])
        texts: dict[str, list[str]] = {}
        notes = []
        for key, column in cells.items():
            of = columns.get(key)
            share = of is not None and of.holds == "per cent" and _are_shares(column)
            if of is not None and share:
                example = next(cell for cell in column if isinstance(cell, float) and 0 < cell < 1)
                notes.append(f"{of.label}: {example:g} was read as {example * 100:g} %.")
            texts[key] = [_typed(cell, of, sign, share, day_first) for cell in column]
        return texts, tuple(notes)

    def _read_row(
        self, typed: Mapping[str, str], before: Row | None
    ) -> tuple[Row | None, list[str]]:
        name = typed[NAME]
        if not name:
            return None, ["it has no name."] if len(typed) > 1 else []
        if len(name) > LONGEST_NAME:
            return None, [f"'{name[:_LONGEST_SHOWN]}' is too long for a name."]
        if before is None:
            before = self.table.row(Named(name="New").id, name)
        elif not self.table.is_shown(before):
            return None, [f"{name} is in the survey already, which counts."]
        cells = {**typed, NAME: before.name}
        reading = self.table.read([TypedRow(before.id, cells)], [before])
        return reading.rows[0], list(reading.problems)

    def _key(self, name: str, others: Sequence[str]) -> str:
        return "\n".join([name, *others]).casefold()


def _is_number(column: TextColumn) -> bool:
    return column.holds in ("number", "per cent")


def _are_shares(cells: Sequence[Cell]) -> bool:
    """Tell whether a workbook holds per cent as shares, which is how it keeps them."""
    given = [cell for cell in cells if filled(cell)]
    shares = [cell for cell in given if isinstance(cell, int | float) and cell <= 1]
    return len(shares) == len(given) and any(0 < cell < 1 for cell in shares)


def _typed(
    cell: Cell, column: TextColumn | None, decimal: str, share: bool, day_first: bool
) -> str:
    """Write a cell as it would be typed into the table of the page."""
    if share and isinstance(cell, int | float):
        return cell_text(cell * 100)
    if column is None or isinstance(cell, int | float) or not filled(cell):
        return one_line(cell_text(cell))
    if column.holds == "day" and (day := day_in(cell, day_first=day_first)):
        return day.isoformat()
    if _is_number(column) and isinstance(cell, date):
        return f"{cell.day} {cell:%B} (a day)"
    return with_points(cell_text(cell), decimal) if _is_number(column) else cell_text(cell)
