"""What the parts around the sheets say: sheets, names, shared texts, which formats show dates."""

import re

from .formulas import reaches_outside
from .parts import DAMAGED, Attributes, Parts, Refused, whole_number

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
STRICT = "http://purl.oclc.org/ooxml/"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"

MOST_SHEETS, MOST_NAMES, MOST_STYLES = 100, 5_000, 20_000
LONGEST_NAME = 255

# Numbers of the formats that show dates or times without saying how (ECMA-376 part 1, 18.8.30).
_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NOT_A_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
# Only what spreadsheets escape in practice; any other character may not be allowed in a text.
_ESCAPED = re.compile("_x(0009|000A|000D|005F)_", re.IGNORECASE)


class Outline:
    """The workbook's own part.

    Attributes:
        sheets: name and id of the relation, in the order of the tabs.
        names: name, index of the sheet it belongs to or ``None``, and what it refers to.
        epoch: the year from which days are counted, 1900 or 1904.
    """

    def __init__(self, parts: Parts, part: str) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.names: list[tuple[str, int | None, str]] = []
        self.epoch = 1900
        self._name: Attributes = {}
        parts.walk(part, self._opened, self._closed)

    def _opened(self, tag: str, given: Attributes) -> None:
        if tag.startswith(STRICT):
            raise Refused(
                "The file is a Strict Open XML Spreadsheet. Save it as Excel Workbook (.xlsx) and "
                "upload that."
            )
        if tag == MAIN + "workbookPr" and given.get("date1904") in ("1", "true"):
            self.epoch = 1904
        elif tag == MAIN + "sheet":
            self.sheets.append((_name(given), given.get(RELATION, "")))
            refuse_more_than(MOST_SHEETS, len(self.sheets), "sheets")
        elif tag == MAIN + "definedName":
            self._name = given

    def _closed(self, tag: str, text: str) -> None:
        if tag != MAIN + "definedName":
            return
        name = _name(self._name)
        if reaches_outside(text):
            raise Refused(
                f"The name {name!r} fetches data from outside the workbook. Delete it in Excel "
                "under Formulas > Name Manager, save the workbook and upload it again."
            )
        if not name.startswith("_xlnm."):  # print areas and the like
            self.names.append((name, self._scope(), text))
            refuse_more_than(MOST_NAMES, len(self.names), "names")

    def _scope(self) -> int | None:
        if "localSheetId" not in self._name:
            return None
        sheet = whole_number(self._name, "localSheetId", 0)
        if sheet >= len(self.sheets):
            raise Refused(DAMAGED)
        return sheet


def _name(given: Attributes) -> str:
    name = given.get("name", "")
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refused(DAMAGED)
    return name


def refuse_more_than(limit: int, count: int, what: str) -> None:
    """Refuse a workbook with more of something than a plan can have.

    Args:
        limit: how many are read.
        count: how many there are so far.
        what: in the plural.

    Raises:
        Refused: there are more.
    """
    if count > limit:
        raise Refused(
            f"The workbook has more than {limit:,} {what}. Delete those that you did not get from "
            "here, save it and upload it again."
        )


def plain_text(text: str) -> str:
    r"""Undo the way in which a spreadsheet escapes characters in texts.

    Example:
        >>> plain_text("two_x000D_lines, _x005F_x000D_")
        'two\rlines, _x000D_'
    """
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def shared_texts(parts: Parts, part: str) -> list[str]:
    """Read the texts that cells refer to by their number."""
    texts: list[str] = []
    pieces: list[str] = []
    reading_aid = False  # how an East Asian text is spoken stands beside it

    def opened(tag: str, _: Attributes) -> None:
        nonlocal reading_aid
        reading_aid = reading_aid or tag == MAIN + "rPh"

    def closed(tag: str, text: str) -> None:
        nonlocal reading_aid
        if tag == MAIN + "t" and not reading_aid:
            pieces.append(text)
        elif tag == MAIN + "rPh":
            reading_aid = False
        elif tag == MAIN + "si":
            texts.append(plain_text("".join(pieces)))
            pieces.clear()

    parts.walk(part, opened, closed)
    return texts


def date_styles(parts: Parts, part: str) -> list[bool]:
    """Tell for each style by its number whether it shows a number as a date or a time."""
    codes: dict[str, str] = {}
    shown: list[str] = []
    within = ""

    def opened(tag: str, given: Attributes) -> None:
        nonlocal within
        if tag in (MAIN + "numFmts", MAIN + "cellXfs"):
            within = tag
        elif tag == MAIN + "numFmt" and within == MAIN + "numFmts":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif tag == MAIN + "xf" and within == MAIN + "cellXfs":
            shown.append(given.get("numFmtId", "0"))
            refuse_more_than(MOST_STYLES, len(shown), "cell styles")

    def closed(tag: str, _: str) -> None:
        nonlocal within
        within = "" if tag == within else within

    parts.walk(part, opened, closed)
    dates = {number for number, code in codes.items() if shows_date(code)}
    built_in = {str(number) for number in _BUILT_IN_DATES} - codes.keys()
    return [number in dates or number in built_in for number in shown]


def shows_date(code: str) -> bool:
    """Tell whether a number format shows a date or a time.

    Example:
        >>> shows_date("mmm yyyy"), shows_date("[h]:mm")
        (True, True)
        >>> shows_date('#,##0 "months"'), shows_date("[$CHF-807] 0.00"), shows_date("General")
        (False, False, False)
    """
    return bool(re.search("[dmyhs]", _NOT_A_DATE.sub("", code.split(";")[0]), re.IGNORECASE))
