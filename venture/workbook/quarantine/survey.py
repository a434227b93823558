"""What is looked at in an upload before a library reads it: the shape of its parts, no values."""

import re
from functools import lru_cache

from .parts import DAMAGED, Attributes, Parts, Refused

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
STRICT = "http://purl.oclc.org/ooxml/"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"

MOST = {
    MAIN + "sheet": (100, "sheets"),
    MAIN + "definedName": (5_000, "names"),
    MAIN + "xf": (20_000, "cell styles"),
}
LAST_ROW_OF_ALL = 1_048_576
LARGEST_AREA = 100_000

AREAS = {MAIN + "mergeCell": "merged area", MAIN + "hyperlink": "link"}
ROW, CELL = MAIN + "row", MAIN + "c"
_ADDRESS = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")


def survey(parts: Parts) -> None:
    """Look through all parts of a workbook.

    Raises:
        Refused: a part is harmful, broken, missing, declares a document type, or is larger or
            odder than a spreadsheet program saves a plan.
    """
    titles = sheet_titles(parts)
    for name in {*parts.names(), *titles}:
        parts.walk(name, PartSurvey(titles.get(name, name)).opened)


def sheet_titles(parts: Parts) -> dict[str, str]:
    """Tell which part holds which sheet, by what the workbook says of itself.

    Returns:
        Every part that the workbook refers to -> title of the sheet; its own name where it is
        none.

    Raises:
        Refused: a part or a relation is harmful, or there is not one workbook in the file.
    """
    parts.refuse_harmful_types()
    main = [name for kind, name in parts.related("").values() if kind == "officeDocument"]
    if len(main) != 1:
        raise Refused(DAMAGED)
    related = {number: part for number, (_, part) in parts.related(main[0]).items()}
    return {part: part for part in related.values()} | _titles(parts, main[0], related)


def _titles(parts: Parts, main: str, related: dict[str, str]) -> dict[str, str]:
    """Tell which part holds which sheet."""
    titles: dict[str, str] = {}

    def opened(tag: str, given: Attributes) -> None:
        if tag.startswith(STRICT):
            raise Refused(
                "The file is a Strict Open XML Spreadsheet. Save it as Excel Workbook (.xlsx) and "
                "upload that."
            )
        if tag == MAIN + "sheet":
            titles[related.get(given.get(RELATION, ""), "")] = given.get("name", "")

    parts.walk(main, opened)
    return titles


class PartSurvey:
    """What was seen so far in one part, which may be a sheet.

    Attributes:
        title: of the sheet.
        row: the one that was seen last, from 1.
        column: likewise.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.row = self.column = 0
        self._seen = dict.fromkeys(MOST, 0)

    def opened(self, tag: str, given: Attributes) -> None:
        """Take note of an element that begins."""
        if tag == CELL and self.row:  # a list of what to calculate has cells but no rows
            self._go_to_cell(given.get("r"))
        elif tag == ROW:
            self._go_to_row(given.get("r", str(self.row + 1)))
        elif tag in AREAS:
            self._refuse_large_area(AREAS[tag], given.get("ref", ""))
        elif tag in MOST:
            self._count(tag)

    def _go_to_row(self, number: str) -> None:
        """Move down to a row: each is stored once, from top to bottom."""
        if not (number.isdecimal() and number.isascii()) or int(number[:8]) <= self.row:
            raise Refused(DAMAGED)
        if int(number[:8]) > LAST_ROW_OF_ALL:
            raise Refused(f"Sheet {self.title!r} claims to have a row {number:.20}. {DAMAGED}")
        self.row, self.column = int(number), 0

    def _go_to_cell(self, address: str | None) -> None:
        """Move right to a cell's address, or one to the right where it has none."""
        column = self.column + 1
        if address is not None:
            match = _ADDRESS.fullmatch(address)
            if match is None or int(match[2]) != self.row:
                raise Refused(DAMAGED)
            column = _column_number(match[1])
        if column <= self.column:
            raise Refused(DAMAGED)
        self.column = column

    def _refuse_large_area(self, what: str, area: str) -> None:
        corners = [_ADDRESS.fullmatch(corner) for corner in area.split(":")]
        if len(corners) > 2 or None in corners:
            raise Refused(DAMAGED)
        columns = [_column_number(corner[1]) for corner in corners if corner]
        rows = [int(corner[2]) for corner in corners if corner]
        if (max(columns) - min(columns) + 1) * (max(rows) - min(rows) + 1) > LARGEST_AREA:
            raise Refused(
                f"Sheet {self.title!r} has a {what} over {area}, more than {LARGEST_AREA:,} "
                "cells. Undo it in Excel, save the workbook and upload it again."
            )

    def _count(self, tag: str) -> None:
        self._seen[tag] += 1
        limit, what = MOST[tag]
        if self._seen[tag] > limit:
            raise Refused(
                f"The workbook has more than {limit:,} {what}. Delete those that you did not get "
                "from here, save it and upload it again."
            )


@lru_cache(maxsize=20_000)  # more than there are columns
def _column_number(letters: str) -> int:
    """Count a column from its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
