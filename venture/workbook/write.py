"""The whole workbook: a plan as an Excel file in which every figure is a formula."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

import xlsxwriter
from numpy.typing import ArrayLike

from venture.founder import Household
from venture.funding import Rounds
from venture.plan import MODEL, Plan, fitting_benchmarks
from venture.workbook.cap_table_sheet import write_cap_table
from venture.workbook.checks_sheet import CapTableChecks, Check, write_checks
from venture.workbook.cover import PURPOSES, write_cover
from venture.workbook.dashboard import write_dashboard
from venture.workbook.figures import Figures
from venture.workbook.household_checks import household_checks
from venture.workbook.household_inputs_sheet import write_household_inputs
from venture.workbook.household_layout import Home, HouseholdFigures, HouseholdLayout
from venture.workbook.household_sheet import write_household
from venture.workbook.inputs_sheet import name_inputs, write_inputs
from venture.workbook.layout import (
    CAP_TABLE,
    CHECKS,
    COVER,
    DASHBOARD,
    HOUSEHOLD,
    HOUSEHOLD_INPUTS,
    INPUTS,
    PERIOD_SECTIONS,
    PERIOD_SHEETS,
    PRICING,
    ROUNDS,
    SOURCES,
    TIMELINE,
    Layout,
)
from venture.workbook.longer_periods import write_longer_periods
from venture.workbook.period_sheet import set_widths, write_months, write_section
from venture.workbook.planned_deals import planned_deals
from venture.workbook.pricing_sheet import write_pricing
from venture.workbook.published_ranges import PublishedRanges
from venture.workbook.rounds_sheet import round_blocks, write_rounds
from venture.workbook.scenarios_sheet import write_scenarios
from venture.workbook.sheet import Sheet
from venture.workbook.sources_sheet import ranges_row, write_sources
from venture.workbook.styles import FONT, Styles
from venture.workbook.timeline_sheet import write_timeline
from venture.workbook.varied import SCENARIOS

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NO_HOLDERS = (
    "Left out, as nobody holds shares yet. Type how many the founders hold on the page Rounds of "
    "the app, then download the workbook again."
)


def write(
    plan: Plan,
    name: str = "",
    plan_id: str = "",
    rounds: Rounds | None = None,
    household: Household | None = None,
    course_costs: ArrayLike | None = None,
) -> bytes:
    """Write a plan as an Excel workbook.

    Args:
        plan: what to write.
        name: the idea's name, put on the Cover.
        plan_id: what the program that will read the workbook back knows the plan by.
        rounds: shares and planned rounds; where shares are written down, the workbook has the
            cap table too.
        household: the money that a founder lives on, which is nobody else's business; None to
            leave it out.
        course_costs: what the courses of the founder's learning plan cost, from the household's
            first month on.

    Returns:
        The .xlsx file; the same plan gives the same bytes.
    """
    layout = Layout(plan, rounds=round_blocks(rounds), household=household is not None)
    home = None if household is None else HouseholdLayout(household, course_costs)
    data = io.BytesIO()
    # The writer keeps notes in the dictionary of a workbook's font: each workbook gets its own.
    with xlsxwriter.Workbook(data, _OPTIONS | {"default_format_properties": dict(FONT)}) as book:
        book.set_properties(
            {
                "title": f"{name}: financial model" if name else "Financial model",
                "comments": "Every figure is a formula that leads back to the sheet Inputs.",
                # A fixed day: the same plan gives the same file.
                "created": datetime(plan.start.year, plan.start.month, 1),
            }
        )
        waiting = rounds is not None and (rounds.safes or rounds.notes or rounds.rounds)
        left_out = _NO_HOLDERS if waiting and not layout.rounds else ""
        _Book(book, layout, home).write(name, plan_id, left_out)
    return data.getvalue()


class _Book:
    """The workbook while it is written."""

    def __init__(
        self, book: xlsxwriter.Workbook, layout: Layout, home: HouseholdLayout | None
    ) -> None:
        self.book = book
        self.layout = layout
        self.figures = Figures(layout)
        self.home = None if home is None else Home(home, HouseholdFigures(home, self.figures))
        styles = Styles(book)
        self.sheets = {title: Sheet(book, title, styles) for title in layout.sheets}

    def write(self, name: str, plan_id: str, left_out: str) -> None:
        """Write all sheets, and last what needs to be known of them all."""
        layout, figures = self.layout, self.figures
        names = write_cover(self.sheets[COVER], layout, plan_id, left_out)
        write_inputs(self.sheets[INPUTS], layout)
        if SCENARIOS in self.sheets:
            write_scenarios(self.sheets[SCENARIOS], layout)
        self._write_periods()
        write_timeline(self.sheets[TIMELINE], figures)
        write_longer_periods(self.sheets, layout, figures)
        cap_table, household = self._write_cap_table(), self._write_household()
        master = write_checks(self.sheets[CHECKS], layout, figures, cap_table, household)
        # Charts keep the values of the cells that they show, so these are written before.
        ranges = PublishedRanges(fitting_benchmarks(figures.result), ranges_row(layout))
        write_dashboard(self.sheets[DASHBOARD], layout, figures, ranges, self.home)
        write_sources(self.sheets[SOURCES], layout, ranges)
        for title, sheet in self.sheets.items():
            shown = f"{name}: financial model" if name and title == COVER else title
            sheet.top(shown, PURPOSES.get(title, ""), master)
        cells = layout.cells | layout.round_cells | (self.home.layout.cells if self.home else {})
        for cell, address in {**names, **name_inputs(cells)}.items():
            self.book.define_name(cell, f"={address}")

    def _write_cap_table(self) -> CapTableChecks | None:
        """Write the sheets about shares and rounds, if there are some."""
        blocks = self.layout.rounds
        if not blocks:
            return None
        typed = write_rounds(self.sheets[ROUNDS], blocks)
        pricing = write_pricing(self.sheets[PRICING], typed)
        found = write_cap_table(self.sheets[CAP_TABLE], typed, pricing)
        return replace(found, alerts=[*found.alerts, *planned_deals(self.layout)])

    def _write_household(self) -> list[Check]:
        """Write the sheets of the household, if it is wanted."""
        if self.home is None:
            return []
        home, figures = self.home.layout, self.home.figures
        write_household_inputs(self.sheets[HOUSEHOLD_INPUTS], home)
        write_household(self.sheets[HOUSEHOLD], home, figures, self.layout, self.figures)
        return household_checks(home, figures, self.layout)

    def _write_periods(self) -> None:
        """Write the sheets by month."""
        for title in PERIOD_SHEETS:
            lines = MODEL.sections().get(title, [])
            write_months(self.sheets[title], self.figures)
            set_widths(self.sheets[title], self.figures, lines)
            if title in PERIOD_SECTIONS:
                write_section(self.sheets[title], self.layout, self.figures, lines)
