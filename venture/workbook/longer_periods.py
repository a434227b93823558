"""The sheets Quarterly and Annual: the statements that investors print first."""

from __future__ import annotations

from dataclasses import dataclass

from venture.model import By, Compiled, formula
from venture.plan import MODEL
from venture.workbook.addresses import letters, quoted
from venture.workbook.cells import HERE, RowCells
from venture.workbook.figures import PERIODS, Figures
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
    LONGER_PERIODS,
    MONTH_ROW,
    QUARTERLY,
    TIMELINE,
    TIMELINE_ROWS,
    TITLE_ROW,
    UNIT,
    YEAR_ROW,
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
from venture.workbook.timeline_sheet import calendar

FIRST_PLAN_MONTH_ROW, LAST_PLAN_MONTH_ROW = YEAR_ROW, MONTH_ROW
"""Which months of the plan a period has; 0 to 0 where the plan does not touch it."""


@dataclass(frozen=True)
class _Longer:
    """One of the two sheets.

    Attributes:
        sheet: its name.
        by: how long its periods are, and the row of Timeline that names them.
    """

    sheet: str
    by: By

    @property
    def last(self) -> int:
        """The column of the last period."""
        return LONGER_PERIODS[self.sheet]

    @property
    def names(self) -> str:
        """The cells of Timeline that say in which period a month is."""
        return _timeline(self.by)


_SHEETS = (_Longer(QUARTERLY, "quarter"), _Longer(ANNUAL, "year"))


def write_longer_periods(sheets: dict[str, Sheet], layout: Layout, figures: Figures) -> None:
    """Write the lines of the plan by fiscal quarter and by fiscal year."""
    for longer in _SHEETS:
        _write(longer, sheets[longer.sheet], layout, figures)


def _write(longer: _Longer, sheet: Sheet, layout: Layout, figures: Figures) -> None:
    _write_headings(longer, sheet, figures)
    placed = layout.longer(longer.sheet)
    for top, section, lines in layout.longer_sections(longer.sheet):
        sheet.text(top, LABEL, section, "section")
        for column in range(UNIT, longer.last + 1):
            sheet.blank(top, column, "section")
        for compiled in lines:
            rows = placed[compiled.line.name]
            if compiled.line.over is not None:
                sheet.text(rows.first - 1, LABEL, compiled.line.label, "group")
            for member in range(len(rows.keys)):
                _write_row(longer, sheet, layout, placed, figures, compiled, member)
            if compiled.line.over is not None:
                slots = layout.slots[compiled.line.over.name]
                quiet_while_empty(sheet, slots, rows.last, longer.last)
    most = max(largest(figures.longer(name, longer.by)) for name in placed)
    widths = dict.fromkeys(range(FIRST_YEAR, longer.last + 1), width_for(most, 14))
    sheet.widths({KEY: 7, LABEL: 36, UNIT: 10} | widths)
    sheet.raw.freeze_panes(FIRST_ROW - 1, FIRST_YEAR - 1)
    sheet.print_setup(title_rows=HEADING_ROW)


def _write_headings(longer: _Longer, sheet: Sheet, figures: Figures) -> None:
    """Write which periods there are and which months of the plan each has."""
    for column, heading in enumerate(ANNUAL_HEADINGS, 1):
        sheet.text(HEADING_ROW, column, heading, "heading")
    spans = figures.layout.plan.periods(longer.by)
    missing = [0.0] * (PERIODS[longer.by] - len(spans))
    names = calendar(figures)[longer.by]
    for row, flag, label, values in (
        (FIRST_PLAN_MONTH_ROW, "first", "From month", [float(s.first) for s in spans]),
        (LAST_PLAN_MONTH_ROW, "last", "To month", [float(s.last) for s in spans]),
    ):
        sheet.text(row, UNIT, label, "above")
        found = _found(longer, _timeline(f"{flag}_of_{longer.by}"))
        sheet.across(row, FIRST_YEAR, found, [*values, *missing], "above", unit="month")
    if longer.by == "year":
        first = f"MIN({longer.names})+{_number()}-1"
        labels = [names[0] + n for n in range(PERIODS["year"])]
    else:
        to = f"{HERE}${LAST_PLAN_MONTH_ROW}"
        first = f"IF({to}=0,0,INDEX({longer.names},1,{to}))"
        labels = [*(names[span.last - 1] for span in spans), *missing]
    sheet.across(HEADING_ROW, FIRST_YEAR, first, labels, "period", unit=longer.by)


def _found(longer: _Longer, flags: str) -> str:
    """Find the month of the plan that is flagged in a period."""
    months = _timeline("month")
    if longer.by == "year":
        return f"SUMIFS({months},{longer.names},{HERE}${HEADING_ROW},{flags},1)"
    return f"SUMIFS({months},{_timeline('quarter_number')},{_number()},{flags},1)"


def _number() -> str:
    """Count the columns from the first period on."""
    return f"COLUMNS(${letters(FIRST_YEAR)}${TITLE_ROW}:{HERE}${TITLE_ROW})"


def _timeline(word: str) -> str:
    row = TIMELINE_ROWS[word]
    return f"{TIMELINE}!${letters(FIRST_MONTH)}${row}:${letters(LAST_MONTH)}${row}"


def _write_row(
    longer: _Longer,
    sheet: Sheet,
    layout: Layout,
    placed: dict[str, Rows],
    figures: Figures,
    compiled: Compiled,
    member: int,
) -> None:
    rows = placed[compiled.line.name]
    row = rows.first + member
    template = _together(longer, layout, placed, compiled, member)
    look = "subtotal" if MODEL.is_subtotal(compiled.line.name) else "figure"
    write_labels(sheet, layout, rows, member, look)
    values = figures.longer(compiled.line.name, longer.by)[:, member]
    sheet.across(row, FIRST_YEAR, template, values, look, unit=compiled.line.unit)


def _together(
    longer: _Longer, layout: Layout, placed: dict[str, Rows], compiled: Compiled, member: int
) -> str:
    """Write how months become a period; one that the plan does not touch has zero."""
    months = _months(layout.lines[compiled.line.name], member)
    touched = f"{HERE}${LAST_PLAN_MONTH_ROW}=0"
    match compiled.line.yearly:
        case "sum":
            return f"SUMIFS({months},{longer.names},{HERE}${HEADING_ROW})"
        case "last":
            return f"IF({touched},0,INDEX({months},1,{HERE}${LAST_PLAN_MONTH_ROW}))"
        case "first":
            return f"IF({touched},0,INDEX({months},1,{HERE}${FIRST_PLAN_MONTH_ROW}))"
        case "formula":
            cells = RowCells(placed, layout.blocks, longer.sheet, member)
            return f"IF({touched},0,{formula(compiled.tree, cells)})"


def _months(rows: Rows, member: int) -> str:
    row = rows.first + member
    first, last = letters(FIRST_MONTH), letters(LAST_MONTH)
    return f"{quoted(rows.sheet)}!${first}{row}:${last}{row}"
