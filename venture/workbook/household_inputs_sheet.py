"""The sheet Household inputs: what the household's money follows from, as its founder set it."""

from __future__ import annotations

from venture.workbook.household_layout import (
    COURSES_KEY,
    INPUT_KEYS,
    PREFIX,
    SOURCE,
    START_KEY,
    HouseholdLayout,
)
from venture.workbook.input_sheet import FIRST_COLUMN, NAME, VALUE
from venture.workbook.inputs_sheet import (
    set_up,
    write_block,
    write_headings,
    write_scalar,
    write_start,
)
from venture.workbook.layout import KEY, LABEL
from venture.workbook.sheet import Sheet

_START_HELP = "The first month that the household looks at; any day in it will do."
_COURSES = "From the learning plan on the page Founder, which is where to change them."


def write_household_inputs(sheet: Sheet, layout: HouseholdLayout) -> None:
    """Write the inputs of the whole household, then a block for each table, then courses."""
    write_headings(sheet, SOURCE)
    household = layout.household
    settings = household.settings()
    for row, title in layout.groups.items():
        sheet.text(row, LABEL, title, "group")
    for row, key in layout.scalar_rows.items():
        sheet.text(row, KEY, key, "key")
        if key == START_KEY:
            write_start(sheet, row, household.start, _START_HELP, SOURCE)
        else:
            setting = settings[key.removeprefix(PREFIX)]
            source = household.source(setting).text
            write_scalar(sheet, row, INPUT_KEYS[key], float(setting.value), source, SOURCE)
    for block in layout.blocks.values():
        write_block(sheet, block)
    set_up(sheet, max(block.last for block in layout.blocks.values()))
    _write_courses(sheet, layout)


def _write_courses(sheet: Sheet, layout: HouseholdLayout) -> None:
    """Write what courses cost month by month, if anything."""
    if layout.courses is None:
        return
    row = layout.courses_row
    # The key ends the table above: what stands here was not typed below it.
    sheet.text(row, KEY, COURSES_KEY, "key")
    sheet.text(row, NAME, "Courses by month", "section")
    sheet.text(row, FIRST_COLUMN, _COURSES, "note")
    for month, cost in enumerate(layout.courses.tolist(), 1):
        sheet.text(row + month, NAME, f"Month {month}", "label")
        sheet.number(row + month, VALUE, cost, "limit", unit="money")
