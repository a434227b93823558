"""Months as bookkeeping programs write them."""

import re
from collections.abc import Sequence
from datetime import date

from venture.tables.cells import Cell
from venture.tables.days import day_in, full_year, month_number

_EARLIEST, _LATEST = 1990, 2100
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_NAMED = re.compile(r"([^\W\d_]{3,})\.?[-/ ']*(\d{4}|\d{2})")


def months_in(cells: Sequence[Cell]) -> list[date | None]:
    """Read cells as months, all in the same way.

    Whether 01/02/2027 is in January or in February is told by the others: by one that can be
    read in one way only, else by which way gives more different months.

    Returns:
        The first day of each month; None for what is no month.

    Raises:
        ValueError: what is there can be read two ways.
    """
    orders = [[_month(cell, day_first=first) for cell in cells] for first in (True, False)]
    if orders[0] == orders[1]:
        return orders[0]
    scores = [(sum(map(bool, order)), len(set(order) - {None})) for order in orders]
    if scores[0] == scores[1]:
        shown = next(cell for cell, a, b in zip(cells, *orders, strict=True) if a != b)
        raise ValueError(f"'{shown}' can be read two ways. Write months as 2027-03 or Mar 2027.")
    return orders[scores.index(max(scores))]


def _month(cell: Cell, *, day_first: bool) -> date | None:
    day = day_in(cell, day_first=day_first)
    if day is None and isinstance(cell, str):
        day = _without_day(" ".join(cell.split()))
    return day.replace(day=1) if day and _EARLIEST <= day.year <= _LATEST else None


def _without_day(text: str) -> date | None:
    if found := _YEAR_FIRST.fullmatch(text):
        year, month = int(found[1]), int(found[2])
    elif found := _YEAR_LAST.fullmatch(text):
        year, month = int(found[2]), int(found[1])
    elif found := _NAMED.fullmatch(text):
        year, month = full_year(found[2]), month_number(found[1]) or 0
    else:
        return None
    return date(year, month, 1) if 1 <= month <= 12 and year > 0 else None
