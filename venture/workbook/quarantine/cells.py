"""The cells of every sheet, written as JSON: what the process in quarantine does."""

import json
import math
import re
import signal
import sys
import zlib
from pyexpat import ExpatError
from typing import Any
from zipfile import BadZipFile

from .formulas import column_letters, column_number, moved, reaches_outside
from .outline import MAIN, Outline, date_styles, plain_text, shared_texts
from .parts import DAMAGED, TOO_MUCH, Attributes, Parts, Refused, whole_number

MEMORY_BYTES = 300 * 1024**2
PROCESSOR_SECONDS = 1.5

LAST_ROW, LAST_COLUMN = 2_000, 200  # what is read; a plan's sheets stay far below
FAR_ROW, FAR_COLUMN = 100_000, 2_000  # something filled in beyond these is refused
END_OF_SHEET = 1_048_576
LARGEST_AREA = 100_000
LONGEST_TEXT, LONGEST_FORMULA = 32_767, 8_192  # the most that Excel puts into one cell
MOST_CELLS = 100_000
MOST_CHARACTERS = 5_000_000

ROW, CELL, VALUE, FORMULA, TEXT = (MAIN + tag for tag in ("row", "c", "v", "f", "t"))
AREAS = {MAIN + "mergeCell": "merged area", MAIN + "hyperlink": "link"}
_ADDRESS = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")

# row, column, kind (number, date, text, bool, error, none), value, formula
Found = tuple[int, int, str, float | str | bool | None, str | None]


class Room:
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


class SheetCells:
    """The filled cells of one sheet, gathered while its part is walked."""

    def __init__(self, name: str, texts: list[str], dates: list[bool], room: Room) -> None:
        self.found: list[Found] = []
        self._name, self._texts, self._dates, self._room = name, texts, dates, room
        self._row = self._column = 0
        self._cell: Attributes = {}
        self._formula_given: Attributes = {}
        self._formula: str | None = None
        self._value: str | None = None
        self._shared: dict[str, tuple[str, int, int]] = {}

    def opened(self, tag: str, given: Attributes) -> None:
        """Take note of an element that begins."""
        if tag == CELL:
            self._cell, self._formula, self._value = given, None, None
            self._go_to(given.get("r"))
        elif tag == FORMULA:
            self._formula_given = given
        elif tag == ROW:
            self._row, self._column = whole_number(given, "r", self._row + 1), 0
            if not 0 < self._row <= END_OF_SHEET:
                raise Refused(f"Sheet {self._name!r} claims to have a row {self._row}. {DAMAGED}")
        elif tag in AREAS:
            self._refuse_large_area(AREAS[tag], given.get("ref", ""))

    def closed(self, tag: str, text: str) -> None:
        """Take note of an element that ends, and of its text."""
        if tag == VALUE:
            self._value = text
        elif tag == FORMULA:
            self._formula = self._whole_formula(text)
        elif tag == TEXT and self._cell.get("t") == "inlineStr":
            self._value = (self._value or "") + text
        elif tag == CELL:
            self._finish()
            self._cell = {}

    def _go_to(self, address: str | None) -> None:
        """Move to a cell's address, or one to the right where it has none."""
        self._column += 1
        if address is not None:
            match = _ADDRESS.fullmatch(address)
            if match is None or int(match[2]) != self._row:
                raise Refused(DAMAGED)
            self._column = column_number(match[1])

    def _finish(self) -> None:
        kind, value = self._kind_and_value()
        if value is None and self._formula is None:
            return
        self._refuse_unusual(value)
        if self._row <= LAST_ROW and self._column <= LAST_COLUMN:
            cell = (self._row, self._column, kind, value, self._formula)
            self._room.take(cell)
            self.found.append(cell)

    def _kind_and_value(self) -> tuple[str, float | str | bool | None]:
        """Read the stored value by the cell's type and, for dates, by its style."""
        kind, text = self._cell.get("t", "n"), self._value
        if text is None or (text == "" and kind not in ("str", "inlineStr")):
            return "none", None
        if kind == "s":
            return "text", self._shared_text(text)
        if kind == "b":
            return "bool", text in ("1", "true")
        if kind == "e":
            return "error", text
        if kind != "n":
            return "text", plain_text(text)
        number = float(text) if _NUMBER.fullmatch(text) else math.nan
        if not math.isfinite(number):
            return "error", "#NUM!"
        style = whole_number(self._cell, "s", 0)
        return "date" if style < len(self._dates) and self._dates[style] else "number", number

    def _shared_text(self, text: str) -> str:
        number = whole_number({"v": text}, "v", 0)
        if number >= len(self._texts):
            raise Refused(DAMAGED)
        return self._texts[number]

    def _whole_formula(self, text: str) -> str:
        """Write a formula out that a spreadsheet stored once for many cells."""
        self._refuse_longer_than(LONGEST_FORMULA, text, "formula")
        shared = self._formula_given.get("si")
        if self._formula_given.get("t") != "shared" or shared is None:
            return "=" + text
        if text:
            self._shared[shared] = ("=" + text, self._row, self._column)
        if shared not in self._shared:
            raise Refused(DAMAGED)
        first, row, column = self._shared[shared]
        return moved(first, self._row - row, self._column - column)

    def _refuse_unusual(self, value: float | str | bool | None) -> None:
        """Refuse a filled cell that no founder's plan has."""
        if self._row > FAR_ROW or self._column > FAR_COLUMN:
            raise Refused(
                f"{self._place()} has something in it, far outside the plan. Delete that row and "
                "column, save the workbook and upload it again."
            )
        if isinstance(value, str):
            self._refuse_longer_than(LONGEST_TEXT, value, "text")
        if self._formula and reaches_outside(self._formula):
            raise Refused(
                f"{self._place()} has a formula that fetches data from outside the workbook. "
                "Replace it with a plain number, save the workbook and upload it again."
            )

    def _refuse_longer_than(self, limit: int, text: str, what: str) -> None:
        if len(text) > limit:
            raise Refused(
                f"{self._place()} holds a {what} of {len(text):,} characters, at most {limit:,} "
                "are read. Shorten it, save the workbook and upload it again."
            )

    def _refuse_large_area(self, what: str, area: str) -> None:
        corners = [_ADDRESS.fullmatch(corner) for corner in area.split(":")]
        if len(corners) > 2 or None in corners:
            raise Refused(DAMAGED)
        columns = [column_number(corner[1]) for corner in corners if corner]
        rows = [int(corner[2]) for corner in corners if corner]
        if (max(columns) - min(columns) + 1) * (max(rows) - min(rows) + 1) > LARGEST_AREA:
            raise Refused(
                f"Sheet {self._name!r} has a {what} over {area}, more than {LARGEST_AREA:,} cells. "
                "Undo it in Excel, save the workbook and upload it again."
            )

    def _place(self) -> str:
        return f"Sheet {self._name!r}, cell {column_letters(self._column)}{self._row},"


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
    parts = Parts(data)
    parts.refuse_harmful_types()
    main = [name for kind, name in parts.related("").values() if kind == "officeDocument"]
    if len(main) != 1:
        raise Refused(DAMAGED)
    outline = Outline(parts, main[0])
    related = parts.related(main[0])
    by_kind = dict(related.values())
    texts = shared_texts(parts, by_kind["sharedStrings"]) if "sharedStrings" in by_kind else []
    dates = date_styles(parts, by_kind["styles"]) if "styles" in by_kind else []
    room = Room()
    sheets: list[tuple[str, list[Found]]] = []
    for name, relation in outline.sheets:
        kind, part = related.get(relation, ("", ""))
        if kind == "chartsheet":
            continue
        cells = SheetCells(name, texts, dates, room)
        parts.walk(part, cells.opened, cells.closed)
        sheets.append((name, cells.found))
    parts.walk_the_rest()
    tabs = [name for name, _ in outline.sheets]
    names = [(name, None if at is None else tabs[at], text) for name, at, text in outline.names]
    return {"sheets": sheets, "names": names, "epoch": outline.epoch}


def limit_memory_and_time() -> None:
    """Let the system end this process when it takes more than a workbook can need."""
    if sys.platform == "win32":
        return  # has neither limit; the process that started this one stops it by the clock
    signal.setitimer(signal.ITIMER_PROF, PROCESSOR_SECONDS)
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
    except (BadZipFile, zlib.error, EOFError, ExpatError):
        answer = {"refused": DAMAGED}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())
