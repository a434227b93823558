"""The sheet Sources: every value that the plan uses, where it comes from, its range and day."""

from __future__ import annotations

import math

from venture.model import Choice
from venture.plan import Setting, source_words
from venture.workbook.addresses import Place
from venture.workbook.input_sheet import NAME
from venture.workbook.layout import INPUTS, LABEL, UNIT, Layout
from venture.workbook.published_ranges import PublishedRanges
from venture.workbook.sheet import Sheet
from venture.workbook.varied import LIVE, SCENARIOS

HEADING_ROW = 5
_VALUE, _SOURCE, _DATE = UNIT + 1, UNIT + 2, UNIT + 3
_HEADINGS = {LABEL: "Input", UNIT: "Unit", _VALUE: "Value", _SOURCE: "Source", _DATE: "Of"}
_SOURCE_WIDTH = 80


def ranges_row(layout: Layout) -> int:
    """Give the row below the plan's values from which the published ranges stand."""
    return HEADING_ROW + len(layout.plan.used_settings()) + 3


def write_sources(sheet: Sheet, layout: Layout, ranges: PublishedRanges) -> None:
    """Write a row for each value that the plan uses, and the published ranges below."""
    sheet.widths({1: 3, LABEL: 48, UNIT: 14, _VALUE: 14, _SOURCE: _SOURCE_WIDTH, _DATE: 12})
    for column, heading in _HEADINGS.items():
        sheet.text(HEADING_ROW, column, heading, "period" if column == _VALUE else "heading")
    for row, setting in enumerate(layout.plan.used_settings().values(), HEADING_ROW + 1):
        _write_value(sheet, layout, setting, row)
    ranges.write(sheet)
    sheet.raw.freeze_panes(HEADING_ROW, LABEL)
    sheet.print_setup(title_rows=HEADING_ROW)


def _write_value(sheet: Sheet, layout: Layout, setting: Setting, row: int) -> None:
    day, source = layout.plan.source(setting).day, source_words(setting, layout.plan)
    declared = setting.declared
    unit = "one of a list" if isinstance(declared, Choice) else declared.unit
    write_label(sheet, layout, setting, row)
    sheet.text(row, UNIT, unit, "unit")
    shown = "text" if isinstance(declared, Choice) else unit
    sheet.formula(row, _VALUE, _place(layout, setting).address, setting.value, "link", unit=shown)
    sheet.text(row, _SOURCE, source, "note", typed=True)
    if day:
        sheet.day(row, _DATE, day, "note")
    sheet.raw.set_row(row - 1, max(15, 12 * math.ceil(len(source) / _SOURCE_WIDTH)))


def _place(layout: Layout, setting: Setting) -> Place:
    """Find the cell that holds a value now: that of the chosen scenario where some differ."""
    varied = layout.varied.rows.get(setting.key)
    return Place(SCENARIOS, varied, LIVE) if varied else layout.values[setting.key]


def write_label(sheet: Sheet, layout: Layout, setting: Setting, row: int) -> None:
    """Write what a value is called; the name of its row follows the one on Inputs."""
    if setting.row is None:
        sheet.text(row, LABEL, setting.declared.label, "label")
        return
    place = layout.values[setting.key]
    name = Place(INPUTS, place.row, NAME).address
    sheet.formula(row, LABEL, f'{name}&": {setting.declared.label}"', setting.label, "label")
