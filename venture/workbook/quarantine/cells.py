"""The values, formulas and names of a workbook as JSON: what the process in quarantine does."""

import json
import math
import re
import signal
import sys
import traceback
import zlib
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pyexpat import ExpatError
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.formula.tokenizer import TokenizerError
from openpyxl.formula.translate import TranslatorError
from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.utils.exceptions import CellCoordinatesException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from .formulas import reaches_outside
from .parts import DAMAGED, TOO_MUCH, Parts, Refused
from .sheet_cells import Stored, stored_cells
from .survey import survey

MEMORY_BYTES = 300 * 1024**2
PROCESSOR_SECONDS = 12.0  # the largest plan takes 2 on an idle machine, twice that on a busy one

LAST_ROW, LAST_COLUMN = 2_000, 200  # what is read; a plan's sheets stay far below
LONGEST_TEXT, LONGEST_FORMULA = 32_767, 8_192  # the most that Excel puts into one cell
LONGEST_NAME = 255
MOST_CELLS = 250_000  # a plan has about 30,000, the largest 125,000
MOST_CHARACTERS = 10_000_000  # the largest plan has about 5,500,000

# What reading a damaged part can end in; openpyxl has no error of its own for it.
STUMBLES = (
    *(ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, BadZipFile, ExpatError, zlib.error),
    *(CellCoordinatesException, TokenizerError, TranslatorError),
)
# Only what spreadsheets escape in practice; any other character may not be allowed in a text.
ESCAPED = re.compile("_x(0009|000A|000D)_", re.IGNORECASE)

Plain = float | str | bool | None
# row, column, kind (date, error; else empty), value, formula
Found = tuple[int, int, str, Plain, str | None]


def read(data: bytes) -> dict[str, Any]:
    """Read all sheets and names of a workbook.

    Args:
        data: an .xlsx file whose list of parts was looked through before.

    Returns:
        ``sheets``: pairs of name and cells (see ``Found``); ``names``: name, name of the sheet it
        belongs to or ``None``, and what it refers to; ``epoch``: 1900 or 1904.

    Raises:
        Refused: it is not a workbook, or one that is not let in.
    """
    survey(Parts(data))
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    room = _Room()
    sheets = [(sheet.title, _found(sheet, room)) for sheet in book.worksheets]
    epoch = 1904 if book.epoch == MAC_EPOCH else 1900
    return {"sheets": sheets, "names": names(book), "epoch": epoch}


class _Room:
    """How much may still be read from the whole workbook."""

    def __init__(self) -> None:
        self._cells = MOST_CELLS
        self._characters = MOST_CHARACTERS

    def take(self, cell: Found) -> None:
        """Make room for a cell, or refuse the workbook."""
        self._cells -= 1
        self._characters -= sum(len(part) for part in cell[3:] if isinstance(part, str))
        if self._cells < 0 or self._characters < 0:
            raise Refused(TOO_MUCH)


def _found(sheet: ReadOnlyWorksheet, room: _Room) -> list[Found]:
    """Read the filled cells of a sheet: what they show together with what is stored."""
    found = []
    for cell in stored_cells(sheet, LAST_ROW, LAST_COLUMN):
        kind, value = _plain(cell, sheet.parent.epoch)
        _refuse_unusual(cell, sheet.title, value)
        found.append((cell.row, cell.column, kind, value, cell.formula))
        room.take(found[-1])
    return found


def _plain(cell: Stored, epoch: datetime) -> tuple[str, Plain]:
    """Turn a value into what JSON can carry, and say where that needs to be told."""
    value = cell.value
    if cell.kind == "e":
        return "error", value
    if isinstance(value, str):
        return "", ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if value is None:  # a formula that results in an empty text is not one without a result
        return "", "" if cell.kind == "str" else None
    if isinstance(value, bool):
        return "", value
    try:
        if isinstance(value, date | time | timedelta):
            return "date", moment(value, epoch).isoformat()
        number = float(value)
    except OverflowError:
        return "error", "#NUM!"
    return ("", number) if math.isfinite(number) else ("error", "#NUM!")


def moment(value: date | time | timedelta, epoch: datetime) -> datetime:
    """Give a time or a duration the date at which the spreadsheet begins to count."""
    if isinstance(value, timedelta):
        return epoch + value
    if isinstance(value, time):
        return datetime.combine(epoch, value)
    return value if isinstance(value, datetime) else datetime.combine(value, time())


def _refuse_unusual(cell: Stored, sheet: str, value: Plain) -> None:
    """Refuse a cell that no founder's plan has."""
    formula = cell.formula
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise Refused(_too_long(cell, sheet, "text", len(value), LONGEST_TEXT))
    if formula and len(formula) - 1 > LONGEST_FORMULA:
        raise Refused(_too_long(cell, sheet, "formula", len(formula) - 1, LONGEST_FORMULA))
    if formula and reaches_outside(formula):
        raise Refused(
            f"{_place(cell, sheet)} has a formula that fetches data from outside the workbook. "
            "Replace it with a plain number, save the workbook and upload it again."
        )


def _too_long(cell: Stored, sheet: str, what: str, length: int, most: int) -> str:
    return (
        f"{_place(cell, sheet)} holds a {what} of {length:,} characters, at most {most:,} "
        "are read. Shorten it, save the workbook and upload it again."
    )


def _place(cell: Stored, sheet: str) -> str:
    return f"Sheet {sheet!r}, cell {get_column_letter(cell.column)}{cell.row},"


def names(book: Workbook) -> list[tuple[str, str | None, str]]:
    """List the names of the workbook and of its sheets."""
    scopes = [(None, book.defined_names)]
    scopes += [(sheet.title, sheet.defined_names) for sheet in book.worksheets]
    names: list[tuple[str, str | None, str]] = [
        (name, scope, defined.value or "")
        for scope, defined_names in scopes
        for name, defined in defined_names.items()
        if not name.startswith("_xlnm.")  # print areas and the like
    ]
    for name, _, refers_to in names:
        if len(name) > LONGEST_NAME:
            raise Refused(DAMAGED)
        if reaches_outside(refers_to):
            raise Refused(
                f"The name {name!r} fetches data from outside the workbook. Delete it in Excel "
                "under Formulas > Name Manager, save the workbook and upload it again."
            )
    return names


def limit_memory_and_time(processor_seconds: float = PROCESSOR_SECONDS) -> None:
    """Let the system end this process when it takes more than a workbook can need."""
    if sys.platform == "win32":
        return  # has neither limit; the process that started this one stops it by the clock
    signal.setitimer(signal.ITIMER_PROF, processor_seconds)
    if sys.platform == "linux":  # elsewhere the limit is refused or not kept
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def main() -> None:
    """Read the workbook on standard input and answer with JSON on standard output."""
    limit_memory_and_time()
    answer: dict[str, Any]
    try:
        answer = read(sys.stdin.buffer.read())
    except Refused as refusal:
        answer = {"refused": str(refusal)}
    except MemoryError:
        answer = {"refused": TOO_MUCH}
    except STUMBLES:
        traceback.print_exc()
        answer = {"refused": DAMAGED}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())
