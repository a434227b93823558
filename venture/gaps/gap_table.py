"""Gaps as rows of a spreadsheet: read from cells that somebody gave, and written out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from venture.gaps.record import LARGEST, MOST_CRITERIA, MOST_GAPS, Criterion, Gap, Gaps
from venture.gaps.span import Span, typed_span
from venture.model import one_line
from venture.tables import (
    Cell,
    cell_at,
    cell_text,
    heading_key,
    heading_rows,
    recognised,
    without_unit,
)

NOTE, NEW, LEFT_OUT = "note", "new", ""
"""What a column can be besides a criterion that is there already."""

_UNKNOWN = ("", "-", "–", "—", "?", "n/a", "na")
_NOTES = ("note", "notes", "why", "comment")
_LOOKED_AT = 100
_LONGEST_NAME = 200


@dataclass(frozen=True)
class GivenRow:
    """One row that was given.

    Attributes:
        number: in the file, counted from 1.
        name: of the gap.
        cells: one for each heading.
    """

    number: int
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class GivenGaps:
    """A table of gaps before its columns are understood.

    Attributes:
        headings: of all columns but the first.
        rows: those that have a name.
        problems: what was left out, and why.
    """

    headings: tuple[str, ...]
    rows: tuple[GivenRow, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadGaps:
    """What a table of gaps comes to.

    Attributes:
        gaps: with the values and notes that could be read, and nothing else.
        criteria: those that are new.
        problems: what could not be read, by row and column.
    """

    gaps: tuple[Gap, ...]
    criteria: tuple[Criterion, ...] = ()
    problems: tuple[str, ...] = field(default=())


def given_gaps(table: Sequence[Sequence[Cell]]) -> GivenGaps:
    """Find the headings and the rows of a table whose first column names the gaps.

    Raises:
        ValueError: there is no row below the headings, or there are too many.
    """
    filled = [
        (number, list(row))
        for number, row in enumerate(table, start=1)
        if any(_text(cell) for cell in row)
    ]
    if len(filled) < 2:
        raise ValueError("Give a row of headings, and below it a row for each gap.")
    if len(filled) - 1 > MOST_GAPS:
        raise ValueError(f"There are {len(filled) - 1:,} rows. At most {MOST_GAPS:,} are read.")
    found = heading_rows([[_text(cell) for cell in row] for _, row in filled[:_LOOKED_AT]])
    headings = found.texts
    named = [place for place in range(1, len(headings)) if headings[place]]
    rows: dict[str, GivenRow] = {}
    problems = list(found.problems)
    for number, row in filled[found.rows :]:
        name = _text(row[0]) if row else ""
        cells = tuple(cell_at(row, place) for place in named)
        if not name or len(name) > _LONGEST_NAME:
            wrong = "has no name" if not name else "has too long a name"
            problems.append(f"Row {number} {wrong} in its first column.")
        elif name.casefold() in rows:
            problems.append(f"Row {number}: {name} is there twice; the first is taken.")
        else:
            rows[name.casefold()] = GivenRow(number, name, cells)
    return GivenGaps(
        tuple(headings[place] for place in named), tuple(rows.values()), tuple(problems)
    )


def recognised_gap_columns(given: GivenGaps, gaps: Gaps) -> list[str]:
    """Guess what each column is: the id of a criterion, the note, a new criterion, or nothing."""
    names = {one.id: [one.name] for one in gaps.criteria} | {NOTE: _NOTES}
    known = {place: target for target, place in recognised(given.headings, names).items()}
    taken = {heading_key(name) for target in known.values() for name in names[target]}
    found = []
    for place, heading in enumerate(given.headings):
        again = {heading_key(heading), heading_key(without_unit(heading))} & taken
        other = NEW if not again and _mostly_numbers(given, place) else LEFT_OUT
        found.append(known.get(place, other))
    return found


def read_gaps(given: GivenGaps, targets: Sequence[str], gaps: Gaps) -> ReadGaps:
    """Read the cells of every column as what the founder says it is.

    Args:
        given: the table.
        targets: one for each heading, as of `recognised_gap_columns`.
        gaps: whose criteria count.

    Raises:
        ValueError: two columns are taken for the same, or there are too many criteria.
    """
    _refuse_twice(targets, gaps)
    criteria = {one.id: one for one in gaps.criteria}
    made: dict[int, Criterion] = {}
    for place, target in enumerate(targets):
        if target == NEW:
            made[place] = _new_criterion(given, place)
    if len(criteria) + len(made) > MOST_CRITERIA:
        raise ValueError(
            f"There would be {len(criteria) + len(made)} criteria. At most {MOST_CRITERIA} are "
            "kept in sight; leave some columns out."
        )
    problems = list(given.problems)
    found = []
    for row in given.rows:
        values: dict[str, Span] = {}
        note = ""
        for place, target in enumerate(targets):
            if target == NOTE:
                note = _text(row.cells[place])[:2_000]
                continue
            criterion = made.get(place) or criteria.get(target)
            if criterion is None:
                continue
            try:
                span = _span(row.cells[place], criterion)
            except ValueError as problem:
                problems.append(f"Row {row.number}, {given.headings[place]}: {problem}")
                continue
            if span is not None:
                values[criterion.id] = span
        found.append(Gap(name=row.name, note=note, values=values))
    return ReadGaps(tuple(found), tuple(made.values()), tuple(problems))


def with_read_gaps(gaps: Gaps, read: ReadGaps) -> Gaps:
    """Put read gaps to those that are there; one of the same name gets the values that were read.

    Raises:
        ValueError: there would be too many gaps.
    """
    criteria = (*gaps.criteria, *read.criteria)
    allowed = {one.id for one in criteria}
    rows = {gap.name.casefold(): gap for gap in gaps.gaps}
    extra = [gap for gap in gaps.gaps if rows[gap.name.casefold()] is not gap]
    for gap in read.gaps:
        values = {id_: span for id_, span in gap.values.items() if id_ in allowed}
        before = rows.get(gap.name.casefold(), Gap(id=gap.id, name=gap.name))
        rows[gap.name.casefold()] = before.model_copy(
            update={"values": {**before.values, **values}, "note": gap.note or before.note}
        )
    count = len(rows) + len(extra)
    if count > MOST_GAPS:
        raise ValueError(f"There would be {count:,} gaps. At most {MOST_GAPS:,} are kept.")
    return gaps.changed(criteria=criteria, gaps=(*extra, *rows.values()))


def gap_rows(gaps: Gaps) -> list[list[str | float]]:
    """Write the gaps with their values as rows of a table, its headings first."""
    rows: list[list[str | float]] = [["Gap", *(one.name for one in gaps.criteria), "Why"]]
    for gap in gaps.gaps:
        values = [_written(gap.values.get(one.id)) for one in gaps.criteria]
        rows.append([gap.name, *values, gap.note])
    return rows


def _refuse_twice(targets: Sequence[str], gaps: Gaps) -> None:
    names = {one.id: one.name for one in gaps.criteria} | {NOTE: "Why"}
    for target in targets:
        if target in names and targets.count(target) > 1:
            raise ValueError(f"Two columns are taken for {names[target]}. Leave one of them out.")


def _span(cell: Cell, criterion: Criterion | None) -> Span | None:
    """Read a number or a range; None where nothing is known."""
    if isinstance(cell, date):
        low, high = sorted((cell.month, cell.day))
        raise ValueError(
            f"{cell.day} {cell:%B} is a day, which a spreadsheet makes of a range. Write {low} to "
            f"{high}."
        )
    text = _text(cell)
    if text.casefold() in _UNKNOWN:
        return None
    if criterion is None:
        return typed_span(text, low=-LARGEST, high=LARGEST)
    return typed_span(text, low=criterion.low, high=criterion.high)


def _mostly_numbers(given: GivenGaps, place: int) -> bool:
    filled = [row.cells[place] for row in given.rows if _text(row.cells[place])]
    return len(_spans(given, place)) * 2 > len(filled)


def _spans(given: GivenGaps, place: int) -> list[Span]:
    found = []
    for row in given.rows:
        try:
            span = _span(row.cells[place], None)
        except ValueError:
            continue  # told once the founder has said what the column is
        if span is not None:
            found.append(span)
    return found


def _new_criterion(given: GivenGaps, place: int) -> Criterion:
    """Make a criterion whose scale holds all values of a column: 0 to 10, or rounder and wider."""
    spans = _spans(given, place)
    low, high = min((s.low for s in spans), default=0), max((s.high for s in spans), default=10)
    name = without_unit(given.headings[place])
    if low >= 0 and high <= 10:
        return Criterion(name=name[:_LONGEST_NAME])
    return Criterion(
        name=name[:_LONGEST_NAME],
        low=-_round_up(-low) if low < 0 else 0,
        high=_round_up(high) if high > 0 else 0,
    )


def _round_up(value: float) -> float:
    """Go up to 1, 2 or 5 with zeros.

    Example:
        >>> _round_up(37), _round_up(0.15), _round_up(100)
        (50.0, 0.2, 100.0)
    """
    size = 10.0 ** math.floor(math.log10(value))
    return next(step * size for step in (1, 2, 5, 10) if step * size >= value * (1 - 1e-9))


def _written(span: Span | None) -> str | float:
    if span is None:
        return ""
    ends = [f"{end:.12g}" for end in (span.low, span.high)]
    # A hyphen between two numbers would become a day in a spreadsheet.
    return " to ".join(ends) if ends[0] != ends[1] else _plain(span.low)


def _plain(value: float) -> float:
    return int(value) if value.is_integer() else value


def _text(cell: Cell) -> str:
    return one_line(cell_text(cell))
