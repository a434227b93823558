"""A table of monthly figures as it comes out of bookkeeping, whatever way round it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from venture.tables import (
    MOST_COLUMNS,
    Cell,
    cell_text,
    decimal_sign,
    different,
    filled,
    months_in,
    number_in,
)

MOST_ROWS = 2_000


@dataclass(frozen=True)
class FigureColumn:
    """The figures under one heading.

    Attributes:
        heading: as in the file; different from every other.
        values: one for each month; None where there is none.
    """

    heading: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class MonthlyFigures:
    """What was read.

    Attributes:
        months: their first days, in the order of the file, each once.
        columns: those that have any figures.
        decimal: the sign that was taken for the one before the decimals.
        problems: what could not be read, in words.
    """

    months: tuple[date, ...]
    columns: tuple[FigureColumn, ...]
    decimal: str
    problems: tuple[str, ...] = ()


def monthly_figures(table: Sequence[Sequence[Cell]], decimal: str = "") -> MonthlyFigures:
    """Read a table of monthly figures, a row for each month or a column for each.

    What is not a month, such as a total, is left out.

    Args:
        table: rows of cells; they may differ in length.
        decimal: the sign before the decimals, "." or ","; empty to recognise it.

    Raises:
        ValueError: no month is found, months can be read two ways, or the table is too large.
    """
    rows = _squared(table)
    turned = [list(column) for column in zip(*rows, strict=True)]
    down, across = _dated(rows), _dated(turned)
    if len(across.rows) > len(down.rows) or (len(across.rows) == len(down.rows) and 0 in down.rows):
        rows, down = turned, across
    if not down.rows:
        raise ValueError(
            "No months were found. Give a row or a column for each, named such as 2027-03, "
            "Mar 2027 or 31/03/2027."
        )
    problems: list[str] = []
    once: dict[date, list[Cell]] = {}
    for row, month in down.rows.items():
        if month in once:
            problems.append(f"{month:%b %Y} is there twice; the first is taken.")
        once.setdefault(month, rows[row])
    headings = _headings(rows, down)
    decimal = decimal or decimal_sign(row[place] for row in once.values() for place in headings)
    columns = []
    for place, heading in headings.items():
        values, unread = _values(heading, place, once, decimal)
        if any(value is not None for value in values):  # else it is not a column of figures
            columns.append(FigureColumn(heading, values))
            problems += unread
    return MonthlyFigures(tuple(once), tuple(columns), decimal, tuple(problems))


@dataclass(frozen=True)
class _Dated:
    """The column of a table that says which month each row is.

    Attributes:
        column: its position.
        rows: position and month of the rows that are one.
    """

    column: int
    rows: dict[int, date]


def _dated(rows: list[list[Cell]]) -> _Dated:
    """Find the column with the most months in it."""
    best = _Dated(0, {})
    for place, column in enumerate(zip(*rows, strict=True)):
        months = {row: month for row, month in enumerate(months_in(column)) if month}
        if len(months) > len(best.rows):
            best = _Dated(place, months)
    return best


def _headings(rows: list[list[Cell]], dated: _Dated) -> dict[int, str]:
    """Name the columns by the last row above the months that names any, each differently."""
    above = rows[: min(dated.rows)]
    places = [place for place in range(len(rows[0])) if place != dated.column]
    named = [row for row in above if any(filled(row[place]) for place in places)]
    names = {place: cell_text(named[-1][place]) if named else "" for place in places}
    texts = [names.get(place, "") for place in range(len(rows[0]))]
    called = different(texts)
    return {place: called[place] for place in places}


def _values(
    heading: str, place: int, rows: Mapping[date, list[Cell]], decimal: str
) -> tuple[tuple[float | None, ...], list[str]]:
    """Read a column; what is no number is left out and told."""
    values: list[float | None] = []
    problems = []
    for month, row in rows.items():
        try:
            values.append(number_in(row[place], decimal))
        except ValueError as problem:
            values.append(None)
            problems.append(f"{heading}, {month:%b %Y}: {problem}")
    return tuple(values), problems


def _squared(table: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    rows = [list(row) for row in table if any(filled(cell) for cell in row)]
    width = max((len(row) for row in rows), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise ValueError(
            f"The table is too large: {len(rows):,} rows and {width:,} columns. At most "
            f"{MOST_ROWS:,} and {MOST_COLUMNS} are read."
        )
    return [row + [None] * (width - len(row)) for row in rows]
