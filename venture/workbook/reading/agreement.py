"""Whether an edited workbook shows the figures that the app gives for the plan in it."""

from __future__ import annotations

import numpy as np

from venture.model import Array
from venture.plan import Plan, evaluate
from venture.workbook.contents import Cell, SheetError
from venture.workbook.reading.grids import month_columns
from venture.workbook.reading.places import KEY_HEADING, Places
from venture.workbook.reading.values import shown
from venture.workbook.varied import SCENARIO, Varied

_LINE = "cash"
"""Whatever is earned or paid shows in it sooner or later."""
_NEAR = 1e-6
"""Part of the largest figure by which engines may differ."""
_ERRORS = (
    "The workbook shows errors where its figures were ({place}: {value}), as something was deleted "
    "that they looked at. What was typed into it was read all the same."
)
_OTHER_FIGURES = (
    "The workbook shows other figures than the app: cash at the end of {month:%B %Y} is "
    "{there:,.0f} there ({place}) and {here:,.0f} here. Rows or cells that its formulas look at "
    "were moved, or the program that saved it did not calculate. Look through the changes before "
    "you take them over."
)


def disagreement(places: Places, plan: Plan) -> str:
    """Say how the cash that the workbook shows differs from the plan's; empty if it does not.

    Args:
        places: the workbook, in which nothing was found that is not taken over.
        plan: with all changes taken over.
    """
    cells = _cash_cells(places)
    for cell in cells:
        if isinstance(cell.value, SheetError):
            return _ERRORS.format(place=cell.place, value=cell.value)
    there = np.array([cell.value for cell in cells if isinstance(cell.value, float)])
    here = _cash(_as_shown(places, plan))
    # Where a program kept no results, or kept only some, there is nothing to compare.
    if len(there) != len(here):
        return ""
    apart = np.abs(there - here) > _NEAR * max(1, np.abs(here).max())
    if not apart.any():
        return ""
    n = int(apart.argmax())
    return _OTHER_FIGURES.format(
        month=plan.month(n + 1), there=there[n], here=here[n], place=cells[n].place
    )


def _cash_cells(places: Places) -> list[Cell]:
    """Find the cells of cash by month; none where the sheet is gone."""
    for sheet in places.contents.sheets.values():
        headings = [at for at, cell in sheet.cells.items() if cell.value == KEY_HEADING]
        for heading_row, key_column in headings[:1]:
            for (row, column), cell in sheet.cells.items():
                if column == key_column and cell.value == _LINE:
                    months = month_columns(sheet, heading_row)
                    return [sheet.cell(row, at) for n, at in months.items() if n > 0]
    return []


def _as_shown(places: Places, plan: Plan) -> Plan:
    """Give the plan in the scenario that is chosen in the workbook."""
    chosen = [shown(places.cell(at)).casefold() for at in places.by_key(SCENARIO)]
    varied = Varied(plan)
    for row_id, name in list(zip(varied.ids, varied.names, strict=True))[1:]:
        if chosen == [name.casefold()]:
            return plan.in_scenario(row_id)
    return plan


def _cash(plan: Plan) -> Array:
    return evaluate(plan, [_LINE])[_LINE][1:, 0, 0]
