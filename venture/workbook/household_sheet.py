"""The sheet Household: the household's money month by month, joined with the plan by formulas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from venture.founder import HOUSEHOLD as MODEL
from venture.founder import MONTHS
from venture.model import Array, months_between
from venture.workbook.addresses import letters, quoted
from venture.workbook.cells import BEFORE, HERE
from venture.workbook.figures import Figures
from venture.workbook.household_layout import (
    FROM_PLAN,
    MONTH,
    MONTH_END,
    PLAN_MONTH,
    PREFIX,
    SERIES,
    TOP_ROWS,
    HouseholdCells,
    HouseholdFigures,
    HouseholdLayout,
)
from venture.workbook.input_sheet import VALUE
from venture.workbook.layout import (
    FIRST_MONTH,
    FIRST_ROW,
    HEADING_ROW,
    HOUSEHOLD_INPUTS,
    KEY,
    LABEL,
    LAST_MONTH,
    MONTH_ROW,
    NOTE,
    TOTAL,
    UNIT,
    YEAR_ROW,
    Layout,
)
from venture.workbook.period_sheet import set_widths, write_frozen_rows, write_section
from venture.workbook.sheet import Sheet

_END, _PLAN_MONTH = f"{HERE}{TOP_ROWS[MONTH_END]}", f"{HERE}{TOP_ROWS[PLAN_MONTH]}"
_FROZEN = {
    YEAR_ROW: f"YEAR({HERE}${TOP_ROWS[MONTH_END]})",
    MONTH_ROW: f"{HERE}${TOP_ROWS[MONTH]}",
    HEADING_ROW: f"{HERE}${TOP_ROWS[MONTH_END]}",
}


@dataclass(frozen=True)
class TopRow:
    """A row above the lines.

    Attributes:
        label: what people call it.
        unit: beside the label.
        note: what it means.
        template: its formula.
    """

    label: str
    unit: str
    note: str
    template: str


def write_household(
    sheet: Sheet, layout: HouseholdLayout, figures: HouseholdFigures, plan: Layout, of_plan: Figures
) -> None:
    """Write the household's months and lines.

    Args:
        sheet: Household.
        layout: where everything of the household stands.
        figures: the household's.
        plan: where everything of the plan stands.
        of_plan: the plan's figures.
    """
    values = _values(figures, of_plan)
    write_frozen_rows(sheet, _FROZEN, {"year": _years(figures), **values})
    sheet.text(FIRST_ROW, LABEL, "Months, and what is shared", "section")
    for name, top in top_rows(layout, plan).items():
        row = TOP_ROWS[name]
        sheet.text(row, KEY, f"{PREFIX}{name}", "key")
        sheet.text(row, LABEL, top.label, "label")
        sheet.text(row, UNIT, top.unit, "unit")
        sheet.text(row, NOTE, top.note, "note")
        unit = "count" if top.unit == "month" else top.unit
        sheet.across(row, FIRST_MONTH, top.template, values[name], "figure", unit=unit)
        if name in SERIES:
            span = f"{letters(FIRST_MONTH)}{row}:{letters(LAST_MONTH)}{row}"
            whole = sum(values[name])
            sheet.formula(row, TOTAL, f"SUM({span})", whole, "figure", unit=unit)
    for row, title in layout.headings.items():
        sheet.text(row, LABEL, title, "section")
    for lines in MODEL.sections().values():
        write_section(sheet, layout, figures, lines, HouseholdCells)
    set_widths(sheet, figures, list(MODEL.lines.values()))


def top_rows(layout: HouseholdLayout, plan: Layout) -> Mapping[str, TopRow]:
    """Say of each row above the lines what it is and how it is worked out."""
    plan_month = f"(YEAR({_END})-YEAR(in_start))*12+MONTH({_END})-MONTH(in_start)+1"
    found = {
        MONTH: TopRow("Month of the household", "month", "Counted from 1.", _counted(MONTH)),
        MONTH_END: TopRow(
            "End of the month",
            "date",
            "Counted from the first month on Household inputs.",
            f"EOMONTH(in_household_start,{HERE}{TOP_ROWS[MONTH]}-1)",
        ),
        PLAN_MONTH: TopRow(
            "Month of the plan",
            "month",
            "The same month as the company counts it; it plans none before 1 or after its last.",
            plan_month,
        ),
    }
    for name, series in MODEL.series.items():
        template = _of_plan(plan, name) if name in FROM_PLAN else _of_courses(layout)
        found[name] = TopRow(series.label, series.unit, series.help, template)
    return found


def _counted(name: str) -> str:
    return f"{BEFORE}{TOP_ROWS[name]}+1"


def _of_plan(plan: Layout, line: str) -> str:
    """Look a line of the plan up by calendar month; zero where the plan has no such month."""
    months = plan_months(plan, line)
    outside = f"OR({_PLAN_MONTH}<1,{_PLAN_MONTH}>COLUMNS({months}))"
    return f"IF({outside},0,INDEX({months},1,{_PLAN_MONTH}))"


def plan_months(plan: Layout, line: str) -> str:
    """Name all months of a line of the plan."""
    rows = plan.lines[line]
    first, last = letters(FIRST_MONTH), letters(LAST_MONTH)
    return f"{quoted(rows.sheet)}!${first}${rows.first}:${last}${rows.first}"


def _of_courses(layout: HouseholdLayout) -> str:
    """Look up what courses cost; nothing where none are planned."""
    if layout.courses is None:
        return "0"
    first, column = layout.courses_row + 1, letters(VALUE)
    cells = f"${column}${first}:${column}${first + MONTHS - 1}"
    return f"INDEX({quoted(HOUSEHOLD_INPUTS)}!{cells},{HERE}{TOP_ROWS[MONTH]},1)"


def _values(figures: HouseholdFigures, of_plan: Figures) -> dict[str, list[float]]:
    """Give the rows above the lines as the app has them."""
    own, other = figures.values.start, of_plan.values.start
    ahead = months_between(other, own)
    months = [float(month) for month in range(1, MONTHS + 1)]
    return {
        MONTH: months,
        MONTH_END: [float(figures.month_end(int(month))) for month in months],
        PLAN_MONTH: [month + ahead for month in months],
        **{name: _listed(figures.series[name]) for name in SERIES},
    }


def _years(figures: HouseholdFigures) -> list[float]:
    return _listed(figures.values.calendar["year"][:, 0, 0])


def _listed(array: Array) -> list[float]:
    return [float(value) for value in array]
