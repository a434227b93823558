"""Months and numbers as bookkeeping programs write them."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from babel.dates import get_month_names

Cell = str | float | date | None
"""What stands in one cell of a table."""

_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ].*)?")
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_MONTH = re.compile(r"(\d{1,2})[-/.](\d{4})")
_NAMED = re.compile(r"(?:\d{1,2}\.?[- ])?([^\W\d_]{3,})\.?[-/ ']*(?:\d{1,2}, ?)?(\d{4}|\d{2})")
_CURRENCY = r"(?:[^\W\d_]{3}|[^\w\s.,()'’+−%-]{1,3}|[^\W\d_]{1,2}[$])?"
_NUMBER = re.compile(
    rf"(\()?\s*([-−+]?)\s*{_CURRENCY}\s*([-−]?)\s*([.,]?\d[\d.,'’\s]*?)\s*{_CURRENCY}\s*(-?)\s*\)?"
)
_NOTHING = ("", "-", "–", "—")


def months_in(cells: Sequence[Cell]) -> list[date | None]:
    """Read cells as months, all in the same way.

    Whether 01/02/2027 is in January or in February is told by the others: by one that can be
    read in one way only, else by which way gives more different months.

    Returns:
        The first day of each month; None for what is no month.

    Raises:
        ValueError: what is there can be read two ways.
    """
    readings = [_readings(cell) for cell in cells]
    orders = [[reading[order] for reading in readings] for order in (0, 1)]
    if orders[0] == orders[1]:
        return orders[0]
    scores = [(sum(map(bool, order)), len(set(order) - {None})) for order in orders]
    if scores[0] == scores[1]:
        shown = next(cell for cell, (a, b) in zip(cells, readings, strict=True) if a != b)
        raise ValueError(f"'{shown}' can be read two ways. Write months as 2027-03 or Mar 2027.")
    return orders[scores.index(max(scores))]


def _readings(cell: Cell) -> tuple[date | None, date | None]:
    """Read a cell with the day first, and with the month first."""
    if isinstance(cell, date):
        return cell.replace(day=1), cell.replace(day=1)
    if not isinstance(cell, str):
        return None, None
    text = " ".join(cell.casefold().split())
    if found := _DAY.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        return _first_day(year, second, first), _first_day(year, first, second)
    day = _one_reading(text)
    return day, day


def _one_reading(text: str) -> date | None:
    if found := _ISO.fullmatch(text):
        return _first_day(int(found[1]), int(found[2]), int(found[3] or 1))
    if found := _MONTH.fullmatch(text):
        return _first_day(int(found[2]), int(found[1]), 1)
    if found := _NAMED.fullmatch(text):
        return _first_day(int(found[2]), _month_names().get(found[1], 0), 1)
    return None


def _first_day(year: int, month: int, day: int) -> date | None:
    year += 2000 if year < 100 else 0
    if 1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31:
        return date(year, month, 1)
    return None


@lru_cache
def _month_names() -> dict[str, int]:
    """Names of months, long and short, in the languages that spreadsheets are set to most."""
    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    } | {"sept": 9}


def decimal_sign(cells: Iterable[Cell]) -> str:
    """Tell which sign stands before the decimals, from all the numbers together.

    Returns:
        "." or ",": the one for which more numbers speak. Where none does, a sign that always has
        three digits behind it divides thousands.
    """
    votes = {".": 0, ",": 0}
    dividing = set()
    for cell in cells:
        found = _NUMBER.fullmatch(cell.strip()) if isinstance(cell, str) else None
        signs = [sign for sign in (found[4] if found else "") if sign in ".,"]
        if not found or not signs:
            continue
        behind = found[4].rpartition(signs[-1])[2]
        if len(set(signs)) == 2:
            votes[signs[-1]] += 1
        elif len(signs) > 1:
            votes[_other(signs[0])] += 1
        elif len(behind) != 3 or found[4].startswith(("0", signs[0])):
            votes[signs[0]] += 1
        else:
            dividing.add(signs[0])
    if votes["."] != votes[","]:
        return max(votes, key=lambda sign: votes[sign])
    return "," if dividing == {"."} else "."


def number_in(cell: Cell, decimal: str) -> float | None:
    """Read a cell as a number.

    Args:
        cell: brackets or a minus before or behind it make it negative.
        decimal: the sign before the decimals, "." or ",".

    Returns:
        None for an empty cell or a dash.

    Raises:
        ValueError: it is something else.

    Example:
        >>> number_in("(1.234,50 €)", decimal=","), number_in("USD 1,234", decimal=".")
        (-1234.5, 1234.0)
    """
    if isinstance(cell, int | float):
        return float(cell)
    if cell is None or (isinstance(cell, str) and cell.strip() in _NOTHING):
        return None
    found = _NUMBER.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        raise ValueError(f"'{cell}' is not a number.")
    bracket, before, inside, digits, after = found.groups()
    divider = re.escape(_other(decimal))
    plain = re.sub(r"['’\s]", "", digits)
    if not re.fullmatch(rf"(\d*|\d{{1,3}}({divider}\d{{3}})+)({re.escape(decimal)}\d*)?", plain):
        raise ValueError(f"'{cell}' is not a number with '{decimal}' before its decimals.")
    size = float(plain.replace(_other(decimal), "").replace(decimal, "."))
    if math.isinf(size):
        raise ValueError(f"'{plain[:30]}' is too large.")
    negative = bracket or "−" in before + inside or "-" in before + inside + after
    return -size if negative and size else size


def _other(sign: str) -> str:
    return "," if sign == "." else "."
