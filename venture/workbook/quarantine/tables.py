"""The values of a workbook that did not come from here, row by row, however long its sheets are.

A long sheet is gone through once, and nothing of it is kept: its values are taken along while its
shape is looked through, and each row is written as soon as it ends.
"""

from __future__ import annotations

import json
import math
import sys
import traceback
from collections.abc import Callable
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import from_excel, from_ISO8601

from .cells import (
    ESCAPED,
    LONGEST_FORMULA,
    LONGEST_TEXT,
    STUMBLES,
    limit_memory_and_time,
    moment,
    names,
)
from .formulas import reaches_outside
from .parts import DAMAGED, Attributes, Parts, Refused
from .survey import CELL, MAIN, ROW, PartSurvey, sheet_titles

PROCESSOR_SECONDS = 60.0  # six million cells take 30 on an idle machine, more on a busy one
MOST_ELEMENTS = 16_000_000
MOST_CELLS = 6_000_000  # rows times columns
MOST_COLUMNS = 2_000
MOST_CHARACTERS = 60_000_000
TOO_MUCH = (
    f"A workbook is read up to {MOST_CELLS:,} cells, rows times columns, with {MOST_CHARACTERS:,} "
    "letters in all. Leave out columns that are not needed, or save the sheet as CSV."
)

VALUE, FORMULA, INLINE, TEXT, READING = (MAIN + tag for tag in ("v", "f", "is", "t", "rPh"))

Plain = str | float | dict[str, str] | None
Write = Callable[[Any], None]
"""Takes the title of a sheet as ``{"sheet": title}``, a row as a list, and progress as a number."""


def read(data: bytes, write: Write) -> None:
    """Write every sheet, row by row, and between the rows how much has been read, 0..1.

    A formula stands for the value that was saved with it, a day for ``{"day": "2027-01-31"}``, an
    error and a logical value for their texts.

    Args:
        data: an .xlsx file whose list of parts was looked through before.
        write: called for each of them.

    Raises:
        Refused: it is not a workbook, or one that is not let in.
    """
    parts = Parts(data, MOST_ELEMENTS, TOO_MUCH)
    titles = sheet_titles(parts)
    sheets = [part for part, title in titles.items() if part != title]
    for name in {*parts.names(), *titles} - {*sheets}:
        parts.walk(name, PartSurvey(name).opened)
    for name in sheets:  # whose beginning openpyxl reads before they are walked here
        parts.refuse_document_type(name)
    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    names(book)  # refuses those that fetch something
    room = _Room()
    told = _Told(max(1, sum(parts.size(part) for part in sheets)), write)
    for sheet in book.worksheets:
        write({"sheet": sheet.title})
        found = _Sheet(sheet.title, _Values(book, sheet._shared_strings), room, write)
        parts.walk(sheet._worksheet_path, found.opened, found.closed, found.said, told.more)


class _Told:
    """How much has been read of all sheets together."""

    def __init__(self, whole: int, write: Write) -> None:
        self._read, self._whole, self._write = 0, whole, write

    def more(self, size: int) -> None:
        """Tell that so many bytes were gone through."""
        self._read += size
        self._write(min(1.0, self._read / self._whole))


class _Room:
    """How much may still be read from the whole workbook."""

    def __init__(self) -> None:
        self._cells = MOST_CELLS
        self._characters = MOST_CHARACTERS

    def take_sheet(self, cells: int) -> None:
        """Make room for a sheet that has come to an end."""
        self._cells -= cells

    def take_row(self, row: list[Plain], cells: int) -> None:
        """Make room for a row, or refuse the workbook.

        Args:
            row: its values.
            cells: rows times columns of its sheet, as far as it was read.
        """
        self._characters -= sum(len(value) for value in row if isinstance(value, str))
        if cells > self._cells or self._characters < 0:
            raise Refused(TOO_MUCH)


class _Values:
    """What the text of a cell stands for, by its type and its number format."""

    def __init__(self, book: Workbook, strings: list[str]) -> None:
        self._strings = strings
        self._epoch = book.epoch
        self._days = {str(style) for style in book._date_formats}
        self._spans = {str(style) for style in book._timedelta_formats}

    def plain(self, kind: str, style: str, text: str | None) -> Plain:
        """Give the value of a cell; None where there is none."""
        if not text:
            return "" if kind == "str" else None
        match kind:
            case "n":
                return self._number(text, style)
            case "s":
                return self._text(self._strings[int(text)])
            case "b":
                return str(bool(int(text)))
            case "d":
                return self._day(from_ISO8601(text))
            case "e":
                return text
        return self._text(text)

    def _number(self, text: str, style: str) -> Plain:
        number = float(text)
        if not math.isfinite(number):
            return "#NUM!"
        if style not in self._days:
            return number
        try:
            return self._day(from_excel(number, self._epoch, timedelta=style in self._spans))
        except (OverflowError, ValueError):
            return "#VALUE!"

    def _day(self, value: Any) -> Plain:
        return {"day": moment(value, self._epoch).date().isoformat()}

    @staticmethod
    def _text(text: str) -> str:
        if "_x" not in text:
            return text
        return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


class _Sheet(PartSurvey):
    """A sheet whose values are taken along while its shape is looked through."""

    def __init__(self, title: str, values: _Values, room: _Room, write: Write) -> None:
        super().__init__(title)
        self._values, self._room, self._write = values, room, write
        self._kind, self._style = "n", ""
        self._value: str | None = None
        self._pieces: list[str] | None = None
        self._in_cell = self._inside = self._aloud = False
        self._found: list[Plain] = []
        self._written = self._widest = 0

    def opened(self, tag: str, given: Attributes) -> None:
        """Take note of an element that begins."""
        if tag == VALUE:  # first, as half of all elements are values
            self._pieces = [] if self._in_cell else None
            return
        super().opened(tag, given)
        if tag == CELL:
            self._in_cell = self.row > 0
            self._kind, self._style = given.get("t", "n"), given.get("s", "")
            self._value = None
        elif tag == FORMULA or (tag == TEXT and self._inside and self._aloud):
            self._pieces = [] if self._in_cell else None
        elif tag == INLINE:
            self._inside = self._aloud = True
        elif tag == READING:  # how a text is pronounced
            self._aloud = False

    def said(self, text: str) -> None:
        """Take the text of what is open."""
        if self._pieces is not None:
            self._pieces.append(text)

    def closed(self, tag: str) -> None:
        """Take note of an element that ends."""
        if tag == VALUE:
            if self._pieces is not None:
                self._value = "".join(self._pieces)
                self._pieces = None
        elif tag == CELL:
            self._end_cell()
        elif tag == ROW:
            self._end_row()
        elif tag == TEXT and self._pieces is not None:
            self._value = (self._value or "") + "".join(self._pieces)
            self._pieces = None
        elif tag == FORMULA and self._pieces is not None:
            self._refuse_unusual_formula("".join(self._pieces))
            self._pieces = None
        elif tag == READING:
            self._aloud = True
        elif tag == INLINE:
            self._inside = False
        elif tag == MAIN + "worksheet":
            self._room.take_sheet(self._written * self._widest)

    def _end_cell(self) -> None:
        if not self._in_cell:
            return
        self._in_cell = False
        value = self._values.plain(self._kind, self._style, self._value)
        if value is None:
            return
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            self._refuse_long("text", len(value), LONGEST_TEXT)
        if self.column > MOST_COLUMNS:
            raise Refused(
                f"Sheet {self.title!r} has more than {MOST_COLUMNS:,} columns. {TOO_MUCH}"
            )
        missing = self.column - len(self._found) - 1
        if missing:
            self._found.extend([None] * missing)
        self._found.append(value)

    def _end_row(self) -> None:
        """Write a row, and before it the empty ones above; those at the end are left out."""
        if not self._found:
            return
        row, self._found = self._found, []
        self._widest = max(self._widest, len(row))
        self._room.take_row(row, self.row * self._widest)
        for _ in range(self.row - self._written - 1):
            self._write([])
        self._write(row)
        self._written = self.row

    def _refuse_unusual_formula(self, text: str) -> None:
        if len(text) > LONGEST_FORMULA:
            self._refuse_long("formula", len(text), LONGEST_FORMULA)
        if reaches_outside(text):
            raise Refused(
                f"{self._place()} has a formula that fetches data from outside the workbook. "
                "Replace it with a plain number, save the workbook and upload it again."
            )

    def _refuse_long(self, what: str, length: int, limit: int) -> None:
        raise Refused(
            f"{self._place()} holds a {what} of {length:,} characters, at most {limit:,} are "
            "read. Shorten it, save the workbook and upload it again."
        )

    def _place(self) -> str:
        letters, column = "", self.column
        while column:
            column, letter = divmod(column - 1, 26)
            letters = chr(65 + letter) + letters
        return f"Sheet {self.title!r}, cell {letters}{self.row},"


def main() -> None:
    """Read the workbook on standard input and write lines of JSON on standard output."""
    limit_memory_and_time(PROCESSOR_SECONDS)
    out = sys.stdout.buffer

    def write(answer: Any) -> None:
        out.write(json.dumps(answer).encode() + b"\n")

    try:
        read(sys.stdin.buffer.read(), write)
    except Refused as refusal:
        write({"refused": str(refusal)})
    except MemoryError:
        write({"refused": TOO_MUCH})
    except STUMBLES:
        traceback.print_exc()
        write({"refused": DAMAGED})
