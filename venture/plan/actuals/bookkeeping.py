"""A table of monthly figures as it comes out of bookkeeping, whatever way round it stands."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from venture.plan.actuals.as_written import Cell, decimal_sign, months_in, number_in

LARGEST_TEXT = 1_000_000
MOST_ROWS, MOST_COLUMNS = 2_000, 200
_NOT_IN_A_KEY = re.compile(r"[\W_]+")


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


def heading_key(heading: str) -> str:
    """Write a heading so that small differences do not count.

    Example:
        >>> heading_key("Revenue (USD)")
        'revenue usd'
    """
    return _NOT_IN_A_KEY.sub(" ", heading.casefold()).strip()[:200]


def text_table(text: str | bytes) -> list[list[str]]:
    """Split text into cells: CSV with any common separator, or what was copied from a sheet.

    Raises:
        ValueError: it is empty, too long, or not text.
    """
    if isinstance(text, bytes):
        text = _decoded(text)
    if len(text) > LARGEST_TEXT:
        raise ValueError(f"The text is too long: at most {LARGEST_TEXT:,} letters are read.")
    if not text.strip():
        raise ValueError("There is nothing in it. Give a row for each month.")
    rows = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        return [[cell.strip() for cell in row] for row in rows]
    except csv.Error as error:
        raise ValueError(f"This is not a table that can be read: {error}.") from error


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
    named = [row for row in above if any(_filled(row[place]) for place in places)]
    found: dict[int, str] = {}
    for place in places:
        name = str(named[-1][place] or "").strip() if named else ""
        name = name or f"Column {place + 1}"
        same = sum(other.partition(" (#")[0] == name for other in found.values())
        found[place] = f"{name} (#{same + 1})" if same else name
    return found


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


def _decoded(data: bytes) -> str:
    if len(data) > LARGEST_TEXT:
        raise ValueError(f"The file is too large: at most {LARGEST_TEXT / 1e6:g} MB are read.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise ValueError("The file is not a table. Save it as CSV or .xlsx and upload that.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # what Excel writes on Windows


def _delimiter(text: str) -> str:
    """Find the sign that divides the lines into most cells; a comma may also be in numbers."""
    lines = [line for line in text.splitlines() if line.strip()]
    for sign in ("\t", ";", "|", ","):
        if sum(sign in line for line in lines) * 2 > len(lines):
            return sign
    return ","


def _squared(table: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    rows = [list(row) for row in table if any(_filled(cell) for cell in row)]
    width = max((len(row) for row in rows), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise ValueError(
            f"The table is too large: {len(rows):,} rows and {width:,} columns. At most "
            f"{MOST_ROWS:,} and {MOST_COLUMNS} are read."
        )
    return [row + [None] * (width - len(row)) for row in rows]


def _filled(cell: Cell) -> bool:
    return cell is not None and cell != ""
