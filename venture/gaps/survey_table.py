"""A survey file as a table: one row for each respondent, one column for each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from venture.tables import Cell, Progress, as_text, cell_text, heading_rows, text_rows

LARGEST_SURVEY = 50_000_000
MOST_RESPONDENTS, MOST_QUESTIONS = 2_000_000, 2_000
_READING = 0.6  # the part of the time that splitting into cells takes


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
    problems: list[str] = []
    tell = progress or _unheard
    text = as_text(given, LARGEST_SURVEY)
    rows = list(text_rows(text, problems, lambda part: tell(part * _READING)))
    return _table(rows, problems, lambda part: tell(_READING + part * (1 - _READING)))


def survey_of_cells(cells: Iterable[Sequence[Cell]]) -> SurveyTable:
    """Make a table of a sheet's cells.

    Raises:
        ValueError: there is no table in it, or it is too large.
    """
    return _table([[cell_text(cell) for cell in row] for row in cells], [], _unheard)


def _unheard(part: float) -> None:
    """Tell nobody how much has been read."""


def _table(rows: Sequence[list[str]], problems: list[str], progress: Progress) -> SurveyTable:
    filled = [row for row in rows if any(row) and any(cell.strip() for cell in row)]
    if len(filled) < 2:
        raise ValueError(
            "There is no table here. The first row needs headings, every further row the answers "
            "of one respondent."
        )
    found = heading_rows(filled)
    headings, answers, width = found.texts, filled[found.rows :], len(found.texts)
    if width > MOST_QUESTIONS or len(answers) > MOST_RESPONDENTS:
        raise ValueError(
            f"The table is too large: {len(answers):,} rows and {width:,} columns, at most "
            f"{MOST_RESPONDENTS:,} and {MOST_QUESTIONS:,}."
        )
    problems += [*found.problems, *_too_wide(answers, width)]
    even = [
        row if len(row) == width else (row + [""] * (width - len(row)))[:width] for row in answers
    ]
    questions = []
    for place, cells in enumerate(zip(*even, strict=True)):
        heading = headings[place] or f"Column {place + 1}"
        questions.append(_question(heading, cells))
        progress((place + 1) / width)
    return SurveyTable(tuple(questions), len(answers), tuple(problems))


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
