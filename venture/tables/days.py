"""Days as people write them: 2026-10-31, 31.10.2026, 10/31/26, 31 Oct 2026."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from babel.dates import get_month_names

from venture.tables.cells import Cell

_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_LAST_OF_THIS_CENTURY = 68  # as POSIX reads years of two digits: 00 to 68 are 2000 to 2068
_LONGEST = 60
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:.*)?")
_NAME = r"([^\W\d_]{3,})\.?"
_DAY_THEN_NAME = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|\.)?[-/ ]*(?:de |of )?{_NAME}"
    r",?[-/ ]*(?:de )?'?(\d{4}|\d{2})"
)
_NAME_THEN_DAY = re.compile(rf"{_NAME} *(\d{{1,2}})(?:st|nd|rd|th)?(?:, *| +)(\d{{4}})")
_SPACED_SIGN = re.compile(r"\s*([-/.])\s*(?=\d)")


def day_words(day: date) -> str:
    """Write a day as it is read everywhere.

    Example:
        >>> day_words(date(2026, 10, 3))
        '3 Oct 2026'
    """
    return f"{day.day} {day:%b %Y}"


def day_in(cell: Cell, *, day_first: bool) -> date | None:
    """Read a cell as a day; None where it is none, or no day that there is.

    Args:
        cell: a day, or text; what stands behind it as the time of day is left out.
        day_first: how 03/04/2026 is read. With points the day always comes first.

    Example:
        >>> day_in("03/04/2026", day_first=False), day_in("3.4.26", day_first=False)
        (datetime.date(2026, 3, 4), datetime.date(2026, 4, 3))
        >>> day_in("2026-02-29", day_first=True) is None
        True
    """
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    text = cell.strip() if isinstance(cell, str) else ""
    if not 0 < len(text) <= _LONGEST:
        return None
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], int(found[3]), int(found[4]))
    if found := _year_last(text):
        one, two = int(found[1]), int(found[3])
        day, month = (one, two) if day_first or found[2] == "." else (two, one)
        return _day(found[4], month, day)
    return _named_day(" ".join(text.casefold().split()))


def day_comes_first(cells: Sequence[Cell]) -> bool | None:
    """Tell from all days of a column whether the day comes first; None where they do not tell."""
    pairs = [(one, two) for one, two, _ in _open_pairs(cells)]
    first = any(12 < one <= 31 for one, _ in pairs)
    second = any(12 < two <= 31 for _, two in pairs)
    return first if first != second else None


def read_two_ways(cells: Sequence[Cell]) -> str:
    """Find a day such as 03/04/2026 in a column where nothing tells which number is the day.

    Returns:
        The first such text; empty where there is none.
    """
    if day_comes_first(cells) is not None:
        return ""
    for one, two, text in _open_pairs(cells):
        if one != two and all(day_in(text, day_first=first) for first in (True, False)):
            return text
    return ""


def month_number(name: str) -> int | None:
    """Look up a month by its name, long or short, in any of the usual languages.

    Example:
        >>> month_number("Sept."), month_number("März"), month_number("Quarter")
        (9, 3, None)
    """
    return _month_names().get(name.casefold().rstrip("."))


def full_year(digits: str) -> int:
    """Read a year, of which only the last two digits may be given.

    Example:
        >>> full_year("2026"), full_year("26"), full_year("99")
        (2026, 2026, 1999)
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _LAST_OF_THIS_CENTURY else 1900)


def _open_pairs(cells: Sequence[Cell]) -> Iterator[tuple[int, int, str]]:
    """List the two numbers of days whose order is not told by the way they are written."""
    for cell in cells:
        found = _year_last(cell.strip()) if isinstance(cell, str) else None
        if found and found[2] != ".":
            yield int(found[1]), int(found[3]), found[0]


def _year_last(text: str) -> re.Match[str] | None:
    if not text[:1].isdigit() or len(text) > _LONGEST:
        return None
    found = _YEAR_LAST.fullmatch(_SPACED_SIGN.sub(r"\1", text))
    # 26-10-31 is as likely to begin with its year.
    return None if found and found[2] == "-" and len(found[4]) == 2 else found


def _named_day(text: str) -> date | None:
    if found := _DAY_THEN_NAME.fullmatch(text):
        day, name, year = found.groups()
    elif found := _NAME_THEN_DAY.fullmatch(text):
        name, day, year = found.groups()
    else:
        return None
    month = month_number(name)
    return _day(year, month, int(day)) if month else None


def _day(year: str, month: int, day: int) -> date | None:
    try:
        return date(full_year(year), month, day)
    except ValueError:
        return None


@lru_cache
def _month_names() -> dict[str, int]:
    """Name the months in the languages that spreadsheets are set to most."""
    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    } | {"sept": 9}
