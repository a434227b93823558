"""The first row of a table: what its columns are called, and which of them is which."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from venture.tables.cells import Cell, cell_text, filled

MOST_COLUMNS = 200
_NOT_IN_A_KEY = re.compile(r"[\W_]+")
_LETTERS_OF_A_HEADING = 6
_LONGEST_KEY = 200

Field = TypeVar("Field")


def heading_key(heading: str) -> str:
    """Write a heading so that small differences do not count.

    Example:
        >>> heading_key("Revenue (USD)")
        'revenue usd'
    """
    return _NOT_IN_A_KEY.sub(" ", heading.casefold()).strip()[:_LONGEST_KEY]


def without_unit(heading: str) -> str:
    """Leave out what stands in brackets behind a heading, unless nothing else is there.

    Example:
        >>> without_unit("Reachable (%)"), without_unit("(USD)"), without_unit("Speed (in) a day")
        ('Reachable', '(USD)', 'Speed (in) a day')
    """
    before, opened, inside = heading.rstrip().rpartition("(")
    is_unit = bool(opened) and inside.find(")") == len(inside) - 1
    return before.rstrip() or heading if is_unit else heading


def recognised(
    headings: Sequence[str],
    names: Mapping[Field, Sequence[str]],
    signs: Mapping[Field, str] | None = None,
) -> dict[Field, int]:
    """Tell which column stands for what; no column for two things, and nothing has two columns.

    Args:
        headings: of the columns.
        names: for each thing what its column may be called: in any case, with any signs between
            the words, and with a unit in brackets behind it.
        signs: for each thing a regular expression, in small letters, that tells it by a part of
            its heading where no name fits; the things are looked for in this order.

    Returns:
        Position by thing; what is not recognised is left out.

    Example:
        >>> names = {"person": ["Name", "Who"], "day": ["Date"]}
        >>> recognised(["ID", "WHO", "Date (UTC)", "First talk"], names, {"topic": "talk"})
        {'person': 1, 'day': 2, 'topic': 3}
    """
    keys = [heading_key(heading) for heading in headings]
    without = [heading_key(without_unit(heading)) for heading in headings]
    found: dict[Field, int] = {}
    for written in (keys, without):
        for field, known in names.items():
            wanted = {heading_key(name) for name in known}
            _take(found, field, [key in wanted for key in written])
    for field, sign in (signs or {}).items():
        _take(found, field, [re.search(sign, key) is not None for key in keys])
    return found


def _take(found: dict[Field, int], field: Field, fits: Sequence[bool]) -> None:
    """Give a thing that has no column the first one that fits and is free."""
    if field not in found:
        free = [place for place, fit in enumerate(fits) if fit and place not in found.values()]
        if free:
            found[field] = free[0]


def different(headings: Sequence[str]) -> list[str]:
    """Give every column a name of its own.

    Example:
        >>> different(["Speed", "", "Speed"])
        ['Speed', 'Column 2', 'Speed (2)']
    """
    found: dict[str, None] = {}
    for place, heading in enumerate(headings, 1):
        name, count = heading.strip() or f"Column {place}", 1
        numbered = name
        while numbered in found:
            count += 1
            numbered = f"{name} ({count})"
        found[numbered] = None
    return list(found)


def split_headings(
    table: Sequence[Sequence[Cell]], row: str = "entry"
) -> tuple[list[str], list[tuple[int, Sequence[Cell]]]]:
    """Part a table into headings and rows.

    Args:
        table: of cells; its rows may differ in length.
        row: what a row is of, for the message about an empty table.

    Returns:
        A heading for each column, each different; "Column 1" and so on where the table has none.
        Each row that is not empty with its number in the table, counted from 1.

    Raises:
        ValueError: there is nothing in it, or it is too wide.
    """
    rows = [(number, cells) for number, cells in enumerate(table, 1) if any(map(filled, cells))]
    if not rows:
        raise ValueError(f"There is nothing in it. Give headings, and a row for each {row}.")
    width = max(len(cells) for _, cells in rows)
    if width > MOST_COLUMNS:
        raise ValueError(f"The table has {width:,} columns; at most {MOST_COLUMNS} are read.")
    first = rows[0][1]
    named = any(isinstance(cell, str) and _is_heading(cell) for cell in first)
    texts = [cell_text(cell) for cell in first] if named else []
    texts += [""] * (width - len(texts))
    return different(texts), rows[1:] if named else rows


def _is_heading(text: str) -> bool:
    """Tell a heading from a price such as USD 12 or an id such as A7."""
    letters = sum(sign.isalpha() for sign in text)
    digits = sum(sign.isdigit() for sign in text)
    return letters > (_LETTERS_OF_A_HEADING if digits else 0)
