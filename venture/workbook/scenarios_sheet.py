"""The sheet Scenarios: what differs in each scenario, and which of them all sheets show."""

from __future__ import annotations

from venture.model import Input
from venture.plan import Setting
from venture.workbook.addresses import letters
from venture.workbook.cells import HERE
from venture.workbook.inputs_sheet import restrict, show_cents
from venture.workbook.layout import KEY, LABEL, UNIT, Layout
from venture.workbook.sheet import Sheet
from venture.workbook.sources_sheet import write_label
from venture.workbook.varied import (
    BASE,
    CHOSEN_KEY,
    CHOSEN_ROW,
    COLUMNS_KEY,
    COLUMNS_ROW,
    HEADING_ROW,
    LIVE,
    MARK,
    SCENARIO,
    Varied,
)

_WIDTH = 14
_HEADINGS = {KEY: "Key", LABEL: "What differs", UNIT: "Unit", LIVE: "Shown"}


def write_scenarios(sheet: Sheet, layout: Layout) -> None:
    """Write a row for each value that differs between scenarios."""
    varied = layout.varied
    sheet.widths(
        {KEY: 9, LABEL: 44, UNIT: 10} | dict.fromkeys(range(LIVE, varied.last + 1), _WIDTH)
    )
    for column, heading in _HEADINGS.items():
        look = "period" if column == LIVE else "heading"
        sheet.text(HEADING_ROW, column, heading, look)
    sheet.text(COLUMNS_ROW, KEY, COLUMNS_KEY, "key")
    sheet.text(COLUMNS_ROW, LABEL, "Key of the column", "limit")
    for column, (row_id, name) in enumerate(zip(varied.ids, varied.names, strict=True), BASE):
        sheet.text(HEADING_ROW, column, name, "heading", "right", typed=True)
        sheet.text(COLUMNS_ROW, column, row_id, "key")
    sheet.raw.set_row(HEADING_ROW - 1, 14 * max(1 + len(n) // (_WIDTH - 3) for n in varied.names))
    _write_chosen(sheet, varied)
    settings = layout.plan.settings()
    for key in varied.keys:
        _write_value(sheet, layout, settings[key])
    sheet.raw.freeze_panes(CHOSEN_ROW, BASE - 1)
    sheet.raw.ignore_errors({"number_stored_as_text": f"{letters(BASE)}5:{letters(varied.last)}5"})
    sheet.print_setup(title_rows=HEADING_ROW)


def _write_chosen(sheet: Sheet, varied: Varied) -> None:
    """Find the number of the scenario whose name is chosen; the base where there is none."""
    sheet.text(CHOSEN_ROW, KEY, CHOSEN_KEY, "key")
    sheet.text(CHOSEN_ROW, LABEL, "Chosen on the sheet Inputs", "limit")
    sheet.text(CHOSEN_ROW, UNIT, "count", "unit")
    number = f"MAX(1,MAX({varied.across(CHOSEN_ROW, fixed_row=False)}))"
    sheet.formula(CHOSEN_ROW, LIVE, number, 1.0, "limit", unit="count")
    position = f"COLUMNS(${letters(BASE)}${HEADING_ROW}:{HERE}${HEADING_ROW})"
    chosen = f"IF({HERE}${HEADING_ROW}=in_{SCENARIO},{position},0)"
    values = [1.0, *[0.0] * len(varied.plan.scenarios)]
    sheet.across(CHOSEN_ROW, BASE, chosen, values, "limit", unit="count")


def _write_value(sheet: Sheet, layout: Layout, setting: Setting) -> None:
    varied = layout.varied
    row, declared = varied.rows[setting.key], setting.declared
    assert isinstance(declared, Input)
    sheet.text(row, KEY, f"{MARK}{setting.key}", "key")
    write_label(sheet, layout, setting, row)
    sheet.text(row, UNIT, declared.unit, "unit")
    chosen = f"INDEX({varied.across(row, fixed_row=False)},1,${letters(LIVE)}${CHOSEN_ROW})"
    base = f"${letters(BASE)}{row}"
    live = f'IF({chosen}="",{base},{chosen})'
    sheet.formula(row, LIVE, live, float(setting.value), "figure", unit=declared.unit)
    sheet.number(row, BASE, float(setting.value), "input", unit=declared.unit)
    for column, scenario in enumerate(layout.plan.scenarios, BASE + 1):
        value = scenario.changes.get(setting.key)
        if value is None:
            sheet.blank(row, column, "input", unit=declared.unit)
        else:
            sheet.number(row, column, value, "input", unit=declared.unit)
    restrict(sheet, row, BASE, varied.last, declared)
    for column in range(LIVE, varied.last + 1):
        show_cents(sheet, row, column, row, declared)
