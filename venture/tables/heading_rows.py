"""Where the headings of a table stand: below a title, or in two rows with merged cells."""

from collections.abc import Sequence
from dataclasses import dataclass

_MOST_TITLES, _LOOKED_AT, _LONGEST_SHOWN = 5, 1_000, 60
_FEWEST_GAPS, _FEWEST_BELOW = 2, 2

Row = Sequence[str]


@dataclass(frozen=True)
class HeadingRows:
    """The headings of a table.

    Attributes:
        texts: one for each column up to the last that has one; empty where a column has none.
        rows: how many rows the headings and what stands above them take.
        problems: what was left out or put together, in words.
    """

    texts: tuple[str, ...]
    rows: int
    problems: tuple[str, ...] = ()


def heading_rows(rows: Sequence[Row]) -> HeadingRows:
    """Find the headings at the top of a table.

    A title alone in the first cell of its row is passed over when a row of headings follows. Where
    a heading is merged over several columns, with a second row of headings below it, both are
    joined.

    Args:
        rows: at least one; none of them empty.

    Example:
        >>> heading_rows([["Role", "Speed"], ["Nurse", "5"]]).texts
        ('Role', 'Speed')
        >>> merged = [["", "Importance", ""], ["Role", "Speed", "Cost"]]
        >>> heading_rows([*merged, ["Nurse", "5", "3"], ["Nurse", "4", "1"]]).texts
        ('Role', 'Importance - Speed', 'Importance - Cost')
    """
    first = _below_titles(rows)
    problems = [
        f"'{_only(title)[:_LONGEST_SHOWN]}' above the headings was left out."
        for title in rows[:first]
    ]
    texts, taken = [cell.strip() for cell in rows[first]], first + 1
    if _goes_on(rows[first:]):
        texts, taken = _joined(rows[first], rows[first + 1]), taken + 1
        shown = max(texts, key=len)[:_LONGEST_SHOWN]
        problems.append(f"The headings stand in two rows and were joined, such as '{shown}'.")
    width = max((place for place, text in enumerate(texts, 1) if text), default=0)
    return HeadingRows(tuple(texts[:width]), taken, tuple(problems))


def _below_titles(rows: Sequence[Row]) -> int:
    """Count the rows with nothing but a title in their first cell, if headings follow them."""
    for place, row in enumerate(rows[: _MOST_TITLES + 1]):
        cells = [cell for cell in row if cell.strip()]
        if any(cell.strip() for cell in row[1:]):
            return place if all(map(_is_text, cells)) and len(rows) > place + 1 else 0
    return 0


def _only(row: Row) -> str:
    return next(cell.strip() for cell in row if cell.strip())


def _goes_on(rows: Sequence[Row]) -> bool:
    """Tell whether the second row has headings too.

    They fill gaps of the first row, are no numbers, and unlike answers none of them comes again
    below.
    """
    if len(rows) < 2 + _FEWEST_BELOW:
        return False
    upper, lower, below = rows[0], rows[1], rows[2:_LOOKED_AT]
    places = [place for place in range(len(lower)) if _cell(lower, place)]
    gaps = sum(not _cell(upper, place) for place in places)
    return (
        gaps >= _FEWEST_GAPS
        and any(cell.strip() for cell in upper[1:])
        and all(_is_text(lower[place]) for place in places)
        and not any(_cell(row, place) == _cell(lower, place) for row in below for place in places)
    )


def _joined(upper: Row, lower: Row) -> list[str]:
    """Join what stands above each other; a heading above goes on over the gaps to its right."""
    texts, group = [], ""
    for place in range(max(len(upper), len(lower))):
        group = _cell(upper, place) or group
        below = _cell(lower, place)
        above = group if below else _cell(upper, place)
        texts.append(" - ".join(filter(None, (above, below))))
    return texts


def _cell(row: Row, place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _is_text(cell: str) -> bool:
    letters = sum(sign.isalpha() for sign in cell)
    return letters > 0 and letters >= sum(sign.isdecimal() for sign in cell)
