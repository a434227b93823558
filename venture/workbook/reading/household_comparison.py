"""Compares the sheet Household inputs of an edited workbook with the household as it is known."""

from __future__ import annotations

from dataclasses import dataclass

from venture.founder import Household
from venture.workbook.household_layout import START_KEY
from venture.workbook.reading.comparison import Comparison
from venture.workbook.reading.household_rows import HouseholdRows
from venture.workbook.reading.leftovers import leftovers
from venture.workbook.reading.places import Places
from venture.workbook.reading.records import Change, Ignored, Problem
from venture.workbook.reading.taking_over import apply_to_household
from venture.workbook.reading.values import entered_start

_NOT_READ = (
    "The household in the workbook is not read: there is none here that it could belong to. Open "
    "the page Founder, save your household there, then upload the workbook again."
)


@dataclass(frozen=True)
class HouseholdReading:
    """What a workbook says of the household.

    Attributes:
        record: with all changes taken over; None where nothing was known before.
        changes: old against new.
        problems: what could not be read.
        ignored: what is not taken over.
    """

    record: Household | None = None
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Ignored, ...] = ()


class HouseholdComparison(Comparison[HouseholdRows]):
    """What a workbook says, against a household."""

    def __init__(self, places: Places, known: Household) -> None:
        """Read every value; the arguments are those of a `Comparison`."""
        super().__init__(places, HouseholdRows(known), certain=True)
        label = "First month of the household"
        self._compare(START_KEY, label, "date", known.start, lambda c: entered_start(c, known))
        for setting in self._settings.values():
            if setting.table is None:
                self._compare_setting(setting)
        self.compare_tables()


def read_household(places: Places, known: Household | None) -> HouseholdReading:
    """Read the sheet Household inputs.

    A household belongs to the founder, not to the idea: it is never made from a workbook alone.

    Args:
        places: where its values stand.
        known: what they are compared with; None where there is no household.

    Returns:
        What it says; nothing where the workbook has no such sheet.
    """
    if not places.sheets:
        return HouseholdReading()
    if known is None:
        sheet = places.sheets[0].sheet.name
        return HouseholdReading(ignored=(Ignored(sheet, "", _NOT_READ),))
    compared = HouseholdComparison(places, known)
    return HouseholdReading(
        apply_to_household(known, compared.changes),
        tuple(compared.changes),
        tuple(compared.problems),
        (*compared.ignored, *leftovers(places, compared.record)),
    )
