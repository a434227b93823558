"""Compares the sheet Rounds of an edited workbook with shares and rounds as they are known."""

from __future__ import annotations

from dataclasses import dataclass

from venture.funding import Rounds
from venture.plan import Row
from venture.workbook.reading.comparison import Comparison
from venture.workbook.reading.leftovers import leftovers
from venture.workbook.reading.new_rows import is_filled
from venture.workbook.reading.places import Places
from venture.workbook.reading.records import Change, Ignored, Problem
from venture.workbook.reading.round_rows import RoundRows
from venture.workbook.reading.taking_over import apply_to_rounds
from venture.workbook.spare import may_be_spare


@dataclass(frozen=True)
class RoundsReading:
    """What a workbook says of shares and rounds.

    Attributes:
        record: with all changes taken over.
        changes: old against new; empty where nothing was known before.
        problems: what could not be read.
        ignored: what is not taken over.
    """

    record: Rounds
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[Ignored, ...]


def read_rounds(places: Places, known: Rounds | None, currency: str) -> RoundsReading | None:
    """Read the sheet Rounds.

    Args:
        places: where its values stand.
        known: what they are compared with; None to take all from the workbook.
        currency: of all amounts.

    Returns:
        What it says; None where the workbook has no such sheet.
    """
    if not places.sheets:
        return None
    base = _skeleton(places) if known is None else known
    compared = Comparison(places, RoundRows(base, currency), certain=known is not None)
    compared.compare_tables()
    return RoundsReading(
        apply_to_rounds(base, compared.changes),
        () if known is None else tuple(compared.changes),
        tuple(compared.problems),
        (*compared.ignored, *leftovers(places, compared.record)),
    )


def _skeleton(places: Places) -> Rounds:
    """Make a record of defaults with the rows that the workbook has."""
    rows = RoundRows(Rounds())
    for name, table in places.declared.tables.items():
        ids = [
            row_id
            for row_id in places.members(name)[: table.most]
            if not may_be_spare(row_id) or is_filled(places, table, row_id)
        ]
        rows = rows.with_rows(name, tuple(Row(id=row_id, name="") for row_id in ids))
    return rows.record
