"""Dates as people write them in a table."""

import re
from collections.abc import Sequence
from datetime import date

Cell = str | float | date | None
"""What stands in one cell of a table."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")


def two_ways(cells: Sequence[Cell]) -> bool:
    """Tell whether dates such as 03/04/2026 are there, and none that says which is the day."""
    return bool(_slashed(cells)) and day_comes_first(cells) is None


def _slashed(cells: Sequence[Cell]) -> list[tuple[int, int]]:
    """Find the dates whose first two numbers could change places."""
    found = [_DOTTED.fullmatch(cell.strip()) for cell in cells if isinstance(cell, str)]
    return [(int(one[1]), int(one[3])) for one in found if one and one[2] != "."]


def day_comes_first(cells: Sequence[Cell]) -> bool | None:
    """Tell from all dates whether the day comes first; None where they do not tell."""
    pairs = _slashed(cells)
    first, second = any(one > 12 for one, _ in pairs), any(two > 12 for _, two in pairs)
    return first if first != second else None


def written_day(cell: Cell, day_first: bool) -> date | None:
    """Read a cell as a date; None where it is none.

    Args:
        cell: a date, or text such as 2026-10-31, 31.10.2026 or 31/10/2026.
        day_first: how 03/04/2026 is read.
    """
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    text = str(cell or "").strip()
    if found := _ISO.fullmatch(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := _DOTTED.fullmatch(text):
        year, one, two = int(found[4]), int(found[1]), int(found[3])
        day, month = (one, two) if day_first or found[2] == "." else (two, one)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
