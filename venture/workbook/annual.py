"""The sheet Annual: fiscal years, the statements that investors print first."""

from __future__ import annotations

from venture.model import Compiled, formula
from venture.plan import MODEL
from venture.workbook.addresses import letters, quoted
from venture.workbook.cells import HERE, RowCells
from venture.workbook.figures import Figures
from venture.workbook.layout import (
    ANNUAL,
    ANNUAL_HEADINGS,
    FIRST_MONTH,
    FIRST_ROW,
    FIRST_YEAR,
    HEADING_ROW,
    KEY,
    LABEL,
    LAST_MONTH,
    LAST_YEAR,
    MONTH_ROW,
    TIMELINE,
    TIMELINE_ROWS,
    TITLE_ROW,
    UNIT,
    YEAR_ROW,
    YEARS,
    Layout,
    Rows,
)
from venture.workbook.period_sheet import (
    largest,
    quiet_while_empty,
    width_for,
    write_labels,
)
from venture.workbook.sheet import Sheet

FIRST_PLAN_MONTH_ROW, LAST_PLAN_MONTH_ROW = YEAR_ROW, MONTH_ROW
"""Which months of the plan a year has; 0 to 0 where the plan does not touch it."""


def write_annual(sheet: Sheet, layout: Layout, figures: Figures) -> None:
    """Write the lines of the plan by fiscal year."""
    _write_years(sheet, figures)
    for top, section, lines in layout.annual_sections:
        sheet.text(top, LABEL, section, "section")
        for column in range(UNIT, LAST_YEAR + 1):
            sheet.blank(top, column, "section")
        for compiled in lines:
            rows = layout.annual[compiled.line.name]
            if compiled.line.over is not None:
                sheet.text(rows.first - 1, LABEL, compiled.line.label, "group")
            for member in range(len(rows.keys)):
                _write_row(sheet, layout, figures, compiled, member)
            if compiled.line.over is not None:
                slots = layout.slots[compiled.line.over.name]
                quiet_while_empty(sheet, slots, rows.last, LAST_YEAR)
    width = width_for(max(largest(figures.years(name)) for name in layout.annual), 14)
    years = dict.fromkeys(range(FIRST_YEAR, LAST_YEAR + 1), width)
    sheet.widths({KEY: 7, LABEL: 36, UNIT: 10} | years)
    sheet.raw.freeze_panes(FIRST_ROW - 1, FIRST_YEAR - 1)
    sheet.print_setup(title_rows=HEADING_ROW)


def _write_years(sheet: Sheet, figures: Figures) -> None:
    """Write which fiscal years there are and which months of the plan each has."""
    for column, heading in enumerate(ANNUAL_HEADINGS, 1):
        sheet.text(HEADING_ROW, column, heading, "heading")
    years = _timeline("year")
    first = f"MIN({years})+COLUMNS(${letters(FIRST_YEAR)}${TITLE_ROW}:{HERE}${TITLE_ROW})-1"
    start = float(figures.values.calendar["year"][0, 0, 0])
    labels = [start + n for n in range(YEARS)]
    sheet.across(HEADING_ROW, FIRST_YEAR, first, labels, "period", unit="year")
    spans = figures.fiscal_years
    missing = [0.0] * (YEARS - len(spans))
    for row, flag, label, values in (
        (FIRST_PLAN_MONTH_ROW, "first_of_year", "From month", [float(s.first) for s in spans]),
        (LAST_PLAN_MONTH_ROW, "last_of_year", "To month", [float(s.last) for s in spans]),
    ):
        sheet.text(row, UNIT, label, "above")
        found = f"SUMIFS({_timeline('month')},{years},{HERE}${HEADING_ROW},{_timeline(flag)},1)"
        sheet.across(row, FIRST_YEAR, found, [*values, *missing], "above", unit="month")


def _timeline(word: str) -> str:
    row = TIMELINE_ROWS[word]
    return f"{TIMELINE}!${letters(FIRST_MONTH)}${row}:${letters(LAST_MONTH)}${row}"


def _write_row(
    sheet: Sheet, layout: Layout, figures: Figures, compiled: Compiled, member: int
) -> None:
    rows = layout.annual[compiled.line.name]
    row = rows.first + member
    template = _yearly(layout, compiled, member)
    look = "subtotal" if MODEL.is_subtotal(compiled.line.name) else "figure"
    write_labels(sheet, layout, rows, member, look)
    values = figures.years(compiled.line.name)[:, member]
    sheet.across(row, FIRST_YEAR, template, values, look, unit=compiled.line.unit)


def _yearly(layout: Layout, compiled: Compiled, member: int) -> str:
    """Write how months become a year; a year that the plan does not touch has zero."""
    months = _months(layout.lines[compiled.line.name], member)
    touched = f"{HERE}${LAST_PLAN_MONTH_ROW}=0"
    match compiled.line.yearly:
        case "sum":
            return f"SUMIFS({months},{_timeline('year')},{HERE}${HEADING_ROW})"
        case "last":
            return f"IF({touched},0,INDEX({months},1,{HERE}${LAST_PLAN_MONTH_ROW}))"
        case "first":
            return f"IF({touched},0,INDEX({months},1,{HERE}${FIRST_PLAN_MONTH_ROW}))"
        case "formula":
            cells = RowCells(layout.annual, layout.blocks, ANNUAL, member)
            return f"IF({touched},0,{formula(compiled.tree, cells)})"


def _months(rows: Rows, member: int) -> str:
    row = rows.first + member
    first, last = letters(FIRST_MONTH), letters(LAST_MONTH)
    return f"{quoted(rows.sheet)}!${first}{row}:${last}{row}"
