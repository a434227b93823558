"""The sheets by month: a section's lines, one formula a row from the first month to the last."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol

import numpy as np

from venture.model import Array, Compiled, Model, formula
from venture.plan import MONTHS
from venture.workbook.addresses import Place, letters
from venture.workbook.cells import HERE, RowCells, at
from venture.workbook.figures import Figures, ModelFigures
from venture.workbook.input_sheet import NAME, Block, Slot
from venture.workbook.layout import (
    CHECK,
    FIRST_MONTH,
    FIRST_ROW,
    HEADING_ROW,
    KEY,
    LABEL,
    LAST_MONTH,
    MONTH_ROW,
    NOTE,
    OPENING,
    PERIOD_HEADINGS,
    TIMELINE,
    TIMELINE_ROWS,
    TOTAL,
    UNIT,
    YEAR_ROW,
    Rows,
)
from venture.workbook.sheet import Sheet
from venture.workbook.styles import RULE
from venture.workbook.timeline_sheet import LINKS, UNITS, calendar

NO_NAME = "(no name)"
_YEARLY = {"sum": "SUM({first}:{last})", "last": "{last}", "first": "{first}"}
_LINK = re.compile(rf"[^!()]+!{HERE}\d+")
_LAST_ROW = 9999
_PAGE_CHARACTERS = 132  # of a landscape A4 page at full size


class Placed(Protocol):
    """Where the lines and tables of a model stand."""

    @property
    def model(self) -> Model:
        """What declares them."""

    @property
    def lines(self) -> Mapping[str, Rows]:
        """The rows of every line, by name."""

    @property
    def blocks(self) -> Mapping[str, Block]:
        """The tables, by name."""

    @property
    def slots(self) -> Mapping[str, tuple[Slot, ...]]:
        """The rows of the tables, by name."""


@cache
def _looked_back_at(model: Model) -> set[str]:
    """Name the lines that need an opening zero: MAX and MIN pass over an empty cell."""
    uses = (symbol for one in model.lines.values() for symbol in one.uses())
    return {symbol.line.name for symbol in uses if symbol.lag}


def write_section(
    sheet: Sheet,
    layout: Placed,
    figures: ModelFigures,
    lines: list[Compiled],
    kind: type[RowCells] = RowCells,
) -> None:
    """Write the lines of a section below each other.

    Args:
        sheet: where they stand.
        layout: the rows of all lines.
        figures: the app's own.
        lines: those of the section.
        kind: how cells are called.
    """
    for compiled in lines:
        rows = layout.lines[compiled.line.name]
        if compiled.line.over is not None:
            sheet.text(rows.first - 1, LABEL, compiled.line.label, "group")
        for member in range(len(rows.keys)):
            cells = kind(layout.lines, layout.blocks, sheet.name, member)
            _write_row(sheet, layout, figures, compiled, cells)
        if compiled.line.over is not None:
            slots = layout.slots[compiled.line.over.name]
            quiet_while_empty(sheet, slots, rows.last, LAST_MONTH)


def _write_row(
    sheet: Sheet, layout: Placed, figures: ModelFigures, compiled: Compiled, cells: RowCells
) -> None:
    """Write a row: what it is, its total, its opening balance and its months."""
    line, rows, member = compiled.line, layout.lines[compiled.line.name], cells.member
    row = rows.first + member
    template = formula(compiled.tree, cells)
    look = "subtotal" if layout.model.is_subtotal(line.name) else "figure"
    if look == "figure" and _LINK.fullmatch(template):
        look = "link"
    unit = "deviation" if line.check else line.unit
    months = figures.months(line.name)[:, member]
    write_labels(sheet, layout, rows, member, look)
    above = ("subtotal",) if look == "subtotal" else ()
    empty = line.over is not None and layout.slots[line.over.name][member].row is None
    sheet.text(row, NOTE, "" if empty else line.help.replace("\n\n", " "), *above, "note")
    sheet.blank(row, CHECK, *above)
    sheet.across(row, FIRST_MONTH, template, months[1:], look, unit=unit)
    if line.opening is None and line.name not in _looked_back_at(layout.model):
        sheet.blank(row, OPENING, look, "opening", unit=unit)
    else:
        opening = formula(compiled.opening, cells)
        before = look if look == "subtotal" else "figure"
        first = float(months[0])
        sheet.formula(row, OPENING, at(opening, OPENING), first, before, "opening", unit=unit)
    whole = float(figures.whole(line.name)[member])
    bold = "subtotal" if look == "subtotal" else "figure"
    sheet.formula(row, TOTAL, whole_formula(compiled, template, row), whole, bold, unit=unit)


def write_labels(sheet: Sheet, layout: Placed, rows: Rows, member: int, look: str) -> None:
    """Write a row's key, its label, which follows the member's name on Inputs, and its unit."""
    line, row = rows.line, rows.first + member
    sheet.text(row, KEY, rows.keys[member], "key")
    above = ("subtotal",) if look == "subtotal" else ()
    sheet.text(row, UNIT, line.unit, *above, "unit")
    if line.over is None:
        sheet.text(row, LABEL, line.label, "subtotal" if look == "subtotal" else "label")
        return
    block = layout.blocks[line.over.name]
    name = Place(block.sheet, block.first + member, NAME).address
    slot = block.slots[member].row
    if slot is None:
        sheet.formula(row, LABEL, f'{name}&""', "", "member")
    else:
        shown = slot.name or NO_NAME
        sheet.formula(row, LABEL, f'IF({name}="","{NO_NAME}",{name}&"")', shown, "member")


def quiet_while_empty(sheet: Sheet, slots: Sequence[Slot], last: int, last_column: int) -> None:
    """Keep a table's empty rows pale until somebody gives them a name.

    Args:
        sheet: where they stand.
        slots: the table's rows.
        last: the row of the last of them.
        last_column: up to which they are pale.
    """
    empty = sum(slot.row is None for slot in slots)
    if empty:
        first = last - empty + 1
        pale = {"type": "formula", "criteria": f'=${letters(LABEL)}{first}=""'}
        rule = pale | {"format": sheet.styles.ink(RULE)}
        sheet.raw.conditional_format(first - 1, UNIT - 1, last - 1, last_column - 1, rule)


def whole_formula(compiled: Compiled, template: str, row: int) -> str:
    """Put all months of a row together in the line's own way."""
    if compiled.line.yearly == "formula":
        return at(template, TOTAL)
    first, last = f"{letters(FIRST_MONTH)}{row}", f"{letters(LAST_MONTH)}{row}"
    return _YEARLY[compiled.line.yearly].format(first=first, last=last)


def write_months(sheet: Sheet, figures: Figures) -> None:
    """Write the frozen rows of a sheet by month of the plan, which look at Timeline."""
    where = "" if sheet.name == TIMELINE else f"{TIMELINE}!"
    templates = {row: f"{where}{HERE}${TIMELINE_ROWS[word]}" for row, word in LINKS.items()}
    write_frozen_rows(sheet, templates, calendar(figures))


def write_frozen_rows(
    sheet: Sheet, templates: Mapping[int, str], values: Mapping[str, Sequence[float]]
) -> None:
    """Write the frozen rows: headings, years, month numbers and month ends.

    Args:
        sheet: one with a column for each month.
        templates: the formulas of `LINKS`, by row.
        values: what they come to, by the words of `LINKS`.
    """
    for column, heading in enumerate(PERIOD_HEADINGS, 1):
        look = "heading" if column < TOTAL else "period"
        sheet.text(HEADING_ROW, column, heading, look)
    sheet.text(YEAR_ROW, OPENING, "Year", "above")
    sheet.text(MONTH_ROW, OPENING, "Month", "above")
    for row, word in LINKS.items():
        look = "period" if row == HEADING_ROW else "above"
        sheet.across(row, FIRST_MONTH, templates[row], values[word], look, unit=UNITS[word])
    sheet.raw.freeze_panes(FIRST_ROW - 1, FIRST_MONTH - 1)
    # Excel marks a total over the months for leaving out the opening balance beside them.
    totals = f"{letters(TOTAL)}{FIRST_ROW}:{letters(TOTAL)}{_LAST_ROW}"
    sheet.raw.ignore_errors({"formula_range": totals})


def set_widths(sheet: Sheet, figures: ModelFigures, lines: list[Compiled]) -> None:
    """Make the columns as wide as the largest figure needs, and print twelve months a page."""
    names = [compiled.line.name for compiled in lines]
    amount = width_for(max((largest(figures.months(name)) for name in names), default=0), 10)
    total = width_for(max((largest(figures.whole(name)) for name in names), default=0), 12)
    fixed = {KEY: 7, LABEL: 36, UNIT: 10, NOTE: 26, TOTAL: total, CHECK: 7, OPENING: amount}
    sheet.widths(fixed)
    sheet.raw.set_column(FIRST_MONTH - 1, LAST_MONTH - 1, amount, sheet.styles())
    page = sum(fixed.values()) + 12 * amount
    sheet.print_setup(title_rows=HEADING_ROW, scale=int(100 * _PAGE_CHARACTERS / page))
    sheet.raw.repeat_columns(KEY - 1, UNIT - 1)
    sheet.raw.set_v_pagebreaks(_year_breaks())


def largest(figures: Array) -> float:
    """Find the figure that needs the most room."""
    known = np.abs(figures[~np.isnan(figures)])
    return float(known.max(initial=0.0))


def width_for(amount: float, least: int) -> int:
    """Count the characters that an amount needs, with its separators and brackets."""
    return max(least, len(f"{amount:,.0f}") + 3)


def _year_breaks() -> list[int]:
    return [FIRST_MONTH - 1 + months for months in range(12, MONTHS, 12)]
