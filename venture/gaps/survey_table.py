"""A survey file as a table: one row for each respondent, one column for each question."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

import numpy as np
import pandas as pd
from numpy.typing import NDArray

LARGEST_SURVEY = 50_000_000
MOST_RESPONDENTS, MOST_QUESTIONS = 2_000_000, 2_000
_DELIMITERS = ",;\t|"
_LOOKED_AT = 100
_LINES_AT_ONCE = 20_000
_LONG_ROW_LINES = 50
_READING = 0.6  # the part of the time that splitting into cells takes

Progress = Callable[[float], object]
Cell = str | float | date | None


@dataclass(frozen=True)
class Question:
    """The answers under one heading.

    Attributes:
        heading: as in the file, or "Column 3" where there is none.
        texts: the different answers, without spaces around them.
        codes: for each respondent the place of the answer in `texts`.
    """

    heading: str
    texts: tuple[str, ...]
    codes: NDArray[np.intp]

    @property
    def counts(self) -> NDArray[np.intp]:
        """How many respondents gave each of the different answers."""
        return np.bincount(self.codes, minlength=len(self.texts))


@dataclass(frozen=True)
class SurveyTable:
    """A survey file as it was split into cells.

    Attributes:
        questions: one for each column.
        respondents: rows below the headings; empty ones do not count.
        problems: what does not fit into the table, in words.
    """

    questions: tuple[Question, ...]
    respondents: int
    problems: tuple[str, ...] = ()


def survey_table(given: str | bytes, progress: Progress | None = None) -> SurveyTable:
    """Split a CSV file, or cells copied from a spreadsheet, into a table.

    The separator is recognised: comma, semicolon, tab or bar.

    Args:
        given: the text, or a file's bytes in UTF-8, UTF-16 or Windows-1252.
        progress: told how much has been read, 0..1.

    Raises:
        ValueError: there is no table in it, or it is too large.
    """
    if len(given) > LARGEST_SURVEY:
        raise ValueError(
            f"The file is too large: {len(given) / 1e6:,.0f} MB, at most "
            f"{LARGEST_SURVEY / 1e6:,.0f} MB. Leave out columns that are not about needs."
        )
    text = _decoded(given) if isinstance(given, bytes) else given
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first.strip()[4], rest  # Excel's own way to name the separator
    else:
        delimiter = _delimiter(text)
    problems: list[str] = []
    tell = progress or _unheard
    rows = list(_rows(text, delimiter, problems, lambda part: tell(part * _READING)))
    return _table(rows, problems, lambda part: tell(_READING + part * (1 - _READING)))


def survey_of_cells(cells: Iterable[Sequence[Cell]]) -> SurveyTable:
    """Make a table of a sheet's cells.

    Raises:
        ValueError: there is no table in it, or it is too large.
    """
    return _table([[_text(cell) for cell in row] for row in cells], [], _unheard)


def _unheard(part: float) -> None:
    """Tell nobody how much has been read."""


def _text(cell: Cell) -> str:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{cell:.15g}"
    return "" if cell is None else str(cell)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """Choose the separator with which most of the first rows are as wide as the headings."""
    sample = text[:200_000]

    def fit(delimiter: str) -> tuple[int, int]:
        try:
            rows = [row for row in _rows(sample, delimiter, [], _unheard, _LOOKED_AT) if row]
        except ValueError:
            return 0, 0
        width = len(rows[0]) if rows else 0
        alike = sum(len(row) == width for row in rows)
        return (alike, width) if width > 1 else (0, 0)

    return max(_DELIMITERS, key=fit)


def _rows(
    text: str, delimiter: str, problems: list[str], progress: Progress, most: int | None = None
) -> Iterator[list[str]]:
    """Split text into rows of cells; an odd quotation mark is told as a problem."""
    size, lines, told = max(1, len(text)), 0, 0
    file = StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))
    reader = csv.reader(file, delimiter=delimiter)
    try:
        for place, row in enumerate(reader):
            if place == most:
                return
            if reader.line_num - lines > _LONG_ROW_LINES:
                problems.append(
                    f"Line {lines + 1} goes on for {reader.line_num - lines:,} lines, all read as "
                    "one respondent: a quotation mark there may not be closed."
                )
            lines = reader.line_num
            if lines - told >= _LINES_AT_ONCE:
                told = lines
                progress(min(1.0, file.tell() / size))
            yield row
    except csv.Error as problem:
        raise ValueError(
            f"Line {reader.line_num + 1} cannot be read as cells ({problem}). A quotation mark "
            "before it may not be closed."
        ) from problem


def _table(rows: Sequence[list[str]], problems: list[str], progress: Progress) -> SurveyTable:
    filled = [row for row in rows if any(row) and any(cell.strip() for cell in row)]
    if len(filled) < 2:
        raise ValueError(
            "There is no table here. The first row needs headings, every further row the answers "
            "of one respondent."
        )
    headings, answers = filled[0], filled[1:]
    width = _width(headings)
    if width > MOST_QUESTIONS or len(answers) > MOST_RESPONDENTS:
        raise ValueError(
            f"The table is too large: {len(answers):,} rows and {width:,} columns, at most "
            f"{MOST_RESPONDENTS:,} and {MOST_QUESTIONS:,}."
        )
    problems += _too_wide(answers, width)
    even = [
        row if len(row) == width else (row + [""] * (width - len(row)))[:width] for row in answers
    ]
    questions = []
    for place, cells in enumerate(zip(*even, strict=True)):
        heading = headings[place].strip() or f"Column {place + 1}"
        questions.append(_question(heading, cells))
        progress((place + 1) / width)
    return SurveyTable(tuple(questions), len(answers), tuple(problems))


def _width(headings: Sequence[str]) -> int:
    """Count the columns up to the last one with a heading."""
    return max(place for place, heading in enumerate(headings, 1) if heading.strip())


def _too_wide(answers: Sequence[list[str]], width: int) -> Iterator[str]:
    """Say how many rows have answers to the right of the last heading."""
    wide = [row for row in answers if len(row) > width and any(c.strip() for c in row[width:])]
    if wide:
        cell = next(cell for cell in wide[0][width:] if cell.strip())
        yield (
            f"{len(wide):,} of {len(answers):,} rows have more cells than there are headings; what "
            f"stands there was left out, such as '{cell.strip()[:40]}'."
        )


def _question(heading: str, cells: Sequence[str]) -> Question:
    codes, texts = pd.factorize(np.array(cells, dtype=object))
    tidy = [text.strip() for text in texts]
    if len(set(tidy)) < len(tidy):
        again, texts = pd.factorize(np.array(tidy, dtype=object))
        codes, tidy = again[codes], list(texts)
    return Question(heading, tuple(tidy), codes)


def numbered(headings: Sequence[str]) -> list[str]:
    """Number headings that come more than once.

    Example:
        >>> numbered(["Speed", "Role", "Speed"])
        ['Speed', 'Role', 'Speed (2)']
    """
    seen: Counter[str] = Counter()
    found = []
    for heading in headings:
        seen[heading] += 1
        found.append(f"{heading} ({seen[heading]})" if seen[heading] > 1 else heading)
    return found
