"""Where everything of the founder's household stands: two sheets more in the plan's workbook.

All keys and names of theirs begin with `PREFIX`, so that none is one of the plan's.

- **Household inputs** is built like Inputs: first the inputs of the whole household, then a block
  for each table with its members and empty rows. Below stand the costs of courses month by month,
  where some are given; these are kept in the learning plan and cannot be changed here.
- **Household** is a period sheet with months of its own, as a household may start in another month
  than the plan: column H is the household's first month. On top stand its months and
  what comes from elsewhere (`TOP_ROWS`), that of the plan looked up by calendar month; then the
  lines under the headings of their sections, `SECTIONS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from venture.founder import HOUSEHOLD as MODEL
from venture.founder import MONTHS, Household, by_calendar_month, household_runway
from venture.model import Array
from venture.plan import Plan
from venture.workbook.addresses import cell_name
from venture.workbook.cells import HERE, RowCells
from venture.workbook.figures import Figures, ModelFigures
from venture.workbook.input_sheet import InputSheet
from venture.workbook.layout import (
    FIRST_ROW,
    HEADING_ROW,
    HOUSEHOLD,
    HOUSEHOLD_INPUTS,
    START,
    Rows,
    placed,
)

PREFIX = "household_"
"""What all keys of the household begin with."""
START_KEY = f"{PREFIX}{START}"
COURSES_KEY = f"{PREFIX}courses"
"""The key of the row above the costs of courses."""
TABLES = {
    f"{PREFIX}{name}": replace(table, name=f"{PREFIX}{name}")
    for name, table in MODEL.tables.items()
}
"""The tables as the sheet has them, by their keys there."""
INPUT_KEYS = {f"{PREFIX}{name}": item for name, item in MODEL.inputs.items()}
"""The inputs of the whole household, by their keys on the sheet."""
SOURCE = 3 + max(len(table.columns) for table in TABLES.values())
"""The column of the sources on Household inputs; what an input means stands beside it."""

SECTIONS = ("Pay", "Other income", "Living", "Savings", "A job instead", "If it fails")
"""The headings over the lines, in the order in which one follows from the other."""

SERIES = ("founder_wages", "founder_money", "course_costs")
FROM_PLAN = SERIES[:2]
"""The lines of the plan that are figures of the household too, under the same names."""
MONTH, MONTH_END, PLAN_MONTH = "month", "month_end", "plan_month"
_TOP = (MONTH, MONTH_END, PLAN_MONTH, *SERIES)
TOP_ROWS = {name: FIRST_ROW + 1 + n for n, name in enumerate(_TOP)}
"""The rows above the lines: the months, and the figures from elsewhere."""


class HouseholdLayout(InputSheet):
    """Where everything of one household stands; see `InputSheet` for Household inputs.

    Attributes:
        household: what was written down.
        courses: what the learning plan costs month by month, shape (60,); None for nothing.
    """

    def __init__(
        self,
        household: Household,
        course_costs: ArrayLike | None = None,
        *,
        spare: bool = True,
    ) -> None:
        """Lay a household out.

        Args:
            household: what was written down.
            course_costs: what the courses of the learning plan cost, from the first month on.
            spare: whether there are empty rows; False when the household has them already.
        """
        self.household = household
        super().__init__(
            HOUSEHOLD_INPUTS,
            MODEL,
            {name: TABLES[f"{PREFIX}{name}"] for name in MODEL.tables},
            household.tables,
            spare=spare,
            title="The household",
            own=[START_KEY],
            prefix=PREFIX,
        )
        self.courses = _courses(course_costs)

    @property
    def courses_row(self) -> int:
        """The heading over the costs of courses, which stand below it month by month."""
        return max(block.last for block in self.blocks.values()) + 2

    @cached_property
    def headings(self) -> dict[int, str]:
        """The headings over the lines, by row."""
        return {
            self.lines[lines[0].line.name].first - 1 - (lines[0].line.over is not None): section
            for section, lines in MODEL.sections().items()
        }

    @cached_property
    def lines(self) -> dict[str, Rows]:
        """The rows of every line, by name, a heading and an empty row above each section."""
        found: dict[str, Rows] = {}
        row = max(TOP_ROWS.values()) + 3
        for section in SECTIONS:
            lines = MODEL.sections()[section]
            found |= placed(self.slots, HOUSEHOLD, row, lines, PREFIX)
            row = found[lines[-1].line.name].last + 3
        return found


@dataclass(frozen=True)
class HouseholdCells(RowCells):
    """Cells as a row of the sheet Household sees them."""

    def input(self, name: str) -> str:
        """Name the cell of an input."""
        return cell_name(f"{PREFIX}{name}")

    def series(self, name: str) -> str:
        """Name the cell of a figure from elsewhere, in the column being written."""
        return f"{HERE}{TOP_ROWS[name]}"

    def calendar(self, word: str) -> str:
        """Name the cell of a word of the calendar, or work it out from the month's end."""
        of_end = {"month_of_year": "MONTH", "days": "DAY"}
        if word in of_end:
            return f"{of_end[word]}({HERE}${HEADING_ROW})"
        return super().calendar(word)


class HouseholdFigures(ModelFigures):
    """A household's figures, joined with what the plan pays and takes.

    Attributes:
        series: the figures from elsewhere by name, shape (60,).
    """

    def __init__(self, layout: HouseholdLayout, figures: Figures) -> None:
        self.series = _series(layout, figures.layout.plan, figures)
        runway = household_runway(
            layout.household,
            founder_wages=self.series["founder_wages"],
            founder_money=self.series["founder_money"],
            course_costs=self.series["course_costs"],
        )
        super().__init__(MODEL, runway.values, layout.slots)


@dataclass(frozen=True)
class Home:
    """A household in the workbook.

    Attributes:
        layout: where everything stands.
        figures: the app's own.
    """

    layout: HouseholdLayout
    figures: HouseholdFigures


def _series(layout: HouseholdLayout, plan: Plan, figures: Figures) -> Mapping[str, Array]:
    start = layout.household.start
    found = {
        name: by_calendar_month(figures.months(name)[1:, 0], plan.start, start, MONTHS)
        for name in FROM_PLAN
    }
    return found | {"course_costs": np.zeros(MONTHS) if layout.courses is None else layout.courses}


def _courses(costs: ArrayLike | None) -> Array | None:
    """Fill up the months without courses; None where there are none at all."""
    known = np.zeros(0) if costs is None else np.asarray(costs, dtype=float)
    if not known.any():
        return None
    return np.concatenate([known, np.zeros(MONTHS - len(known))])
