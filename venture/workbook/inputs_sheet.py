"""The sheet Inputs: everything that a founder can set, with its limits and where it comes from."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping
from datetime import date
from typing import Any

from venture.model import Choice, Input
from venture.plan import MODEL, Row, stated_range
from venture.workbook.addresses import Place, cell_name
from venture.workbook.input_sheet import (
    FIRST_COLUMN,
    HIGHEST,
    INPUTS_HEADING_ROW,
    LOWEST,
    NAME,
    VALUE,
    Block,
)
from venture.workbook.layout import CURRENCY, KEY, LABEL, MASTER_ROW, SOURCE, START, UNIT, Layout
from venture.workbook.period_sheet import quiet_while_empty
from venture.workbook.sheet import Sheet
from venture.workbook.spare import spare_value, starts_blank
from venture.workbook.styles import CENTS
from venture.workbook.varied import BASE_NAME, SCENARIO, SCENARIOS, Varied
from venture.workbook.varied import HEADING_ROW as SCENARIO_NAMES_ROW

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)
LONGEST_NAME = 200
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255
_WIDTH, _SOURCE_WIDTH, _MEANING_WIDTH = 14, 38, 54
_HEADINGS = ("Key", "Input", "Unit", "Value", "Lowest", "Highest")
_LONG_HEADINGS = ("Source", "What it means")
_WORDS = {
    "columns": "Key of the column",
    "labels": "",
    "units": "Unit",
    "lowest": "Lowest",
    "highest": "Highest",
    "source": "Source",
}
_START_HELP = "The first month of the plan. Any day in it will do."
_SCENARIO_HELP = "Which scenario all sheets show. What differs stands on the sheet Scenarios."
_CURRENCY_HELP = "The currency of all amounts, as its three-letter code."


def write_inputs(sheet: Sheet, layout: Layout) -> None:
    """Write the inputs of the whole plan, then a block for each table."""
    write_headings(sheet)
    for row, title in layout.groups.items():
        sheet.text(row, LABEL, title, "group")
    for row, key in layout.scalar_rows.items():
        sheet.text(row, KEY, key, "key")
        if key == START:
            write_start(sheet, row, layout.plan.start, _START_HELP)
        elif key == CURRENCY:
            _write_currency(sheet, row, layout.plan.currency)
        elif key == SCENARIO:
            _write_selector(sheet, row, layout.varied)
        else:
            item = MODEL.inputs[key]
            found = stated_range(layout.plan.settings()[key], layout.plan)
            source = f"{item.source}. {found}" if found else item.source
            write_scalar(sheet, row, item, layout.plan.inputs[key], source)
    for block in layout.blocks.values():
        write_block(sheet, block)
    _write_ranges(sheet, layout)
    _link_what_varies(sheet, layout)
    set_up(sheet, max(block.last for block in layout.blocks.values()))


def write_headings(sheet: Sheet, source: int = SOURCE) -> None:
    """Write what the columns of the inputs in no table hold, and make them wide enough.

    Args:
        sheet: one with inputs.
        source: the column of the sources; what the inputs mean stands beside it.
    """
    sheet.widths({KEY: 9, NAME: 32} | dict.fromkeys(range(FIRST_COLUMN, source), _WIDTH))
    sheet.widths({source: _SOURCE_WIDTH, source + 1: _MEANING_WIDTH})
    for column, heading in enumerate(_HEADINGS, 1):
        sheet.text(INPUTS_HEADING_ROW, column, heading, "heading")
    for column in range(HIGHEST + 1, source):
        sheet.blank(INPUTS_HEADING_ROW, column, "heading")
    for column, heading in enumerate(_LONG_HEADINGS, source):
        sheet.text(INPUTS_HEADING_ROW, column, heading, "heading")


def set_up(sheet: Sheet, last: int) -> None:
    """Keep titles and names in view, and print the sheet; `last` is its last row with a name."""
    sheet.raw.freeze_panes(MASTER_ROW, NAME)
    # A name may look like a number; Excel need not offer to make it one.
    sheet.raw.ignore_errors({"number_stored_as_text": f"B1:B{last}"})
    sheet.print_setup()


def write_scalar(
    sheet: Sheet, row: int, item: Input, value: float, source: str, at: int = SOURCE
) -> None:
    """Write an input that stands in no table.

    Args:
        sheet: where it stands.
        row: the row.
        item: the declaration.
        value: what it is set to.
        source: where the value comes from.
        at: the column of the source.
    """
    _write_texts(sheet, row, (item.label, item.unit, source, item.help), at)
    sheet.number(row, VALUE, value, "input", unit=item.unit)
    sheet.number(row, LOWEST, item.lowest, "limit", unit=item.unit)
    sheet.number(row, HIGHEST, item.highest, "limit", unit=item.unit)
    _restrict(sheet, row, VALUE, row, _rule(item))
    show_cents(sheet, row, VALUE, row, item)


def write_start(sheet: Sheet, row: int, start: date, meaning: str, at: int = SOURCE) -> None:
    """Write the first month; the source stands in the column `at`."""
    _write_texts(sheet, row, ("First month", "date", "Own decision", meaning), at)
    sheet.day(row, VALUE, start, "input")
    sheet.day(row, LOWEST, EARLIEST, "limit")
    sheet.day(row, HIGHEST, LATEST, "limit")
    rule = {"validate": "date", "criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
    _restrict(sheet, row, VALUE, row, rule | _messages("First month", meaning, _range()))


def _write_currency(sheet: Sheet, row: int, currency: str) -> None:
    _write_texts(sheet, row, ("Currency", "code", "Own decision", _CURRENCY_HELP))
    sheet.text(row, VALUE, currency, "input", typed=True)
    rule = {"validate": "length", "criteria": "==", "value": 3}
    allowed = "Type a code of three letters, such as USD or EUR."
    _restrict(sheet, row, VALUE, row, rule | _messages("Currency", _CURRENCY_HELP, allowed))


def _write_selector(sheet: Sheet, row: int, varied: Varied) -> None:
    """Write the cell in which the scenario is chosen that all sheets show."""
    _write_texts(sheet, row, ("Scenario", "one of a list", "Own decision", _SCENARIO_HELP))
    sheet.text(row, VALUE, BASE_NAME, "input", typed=True)
    names = f"={SCENARIOS}!{varied.across(SCENARIO_NAMES_ROW)}"
    rule = {"validate": "list", "source": names}
    allowed = "Choose one of the scenarios on the sheet Scenarios."
    _restrict(sheet, row, VALUE, row, rule | _messages("Scenario", _SCENARIO_HELP, allowed))


def _link_what_varies(sheet: Sheet, layout: Layout) -> None:
    """Fetch the values that differ between scenarios from the sheet Scenarios."""
    settings = layout.plan.settings() if layout.varied.keys else {}
    for key in layout.varied.keys:
        declared, place = settings[key].declared, layout.values[key]
        assert isinstance(declared, Input)
        value = float(settings[key].value)
        live = layout.varied.live(key)
        sheet.formula(place.row, place.column, live, value, "link", unit=declared.unit)


def _write_texts(
    sheet: Sheet, row: int, texts: tuple[str, str, str, str], at: int = SOURCE
) -> None:
    """Write label and unit, and from the column `at` on the source and the meaning."""
    label, unit, source, meaning = texts
    sheet.text(row, LABEL, label, "label")
    sheet.text(row, UNIT, unit, "unit")
    sheet.text(row, at, source, "quiet", typed=source.startswith(("=", "+", "-", "@")))
    sheet.text(row, at + 1, meaning, "quiet")
    # Small print: about five letters fit where four of the usual size do.
    lines = max(len(source) / _SOURCE_WIDTH, len(meaning) / _MEANING_WIDTH) / 1.25
    sheet.raw.set_row(row - 1, max(15, 11 * math.ceil(lines)))


def write_block(sheet: Sheet, block: Block) -> None:
    """Write a table: what its columns are, then its members."""
    table = block.table
    row = block.about("title")
    sheet.text(row, KEY, f"{table.name}:title", "key")
    sheet.text(row, NAME, table.label, "section")
    sheet.text(row, FIRST_COLUMN, table.help, "note")
    for word, said in _WORDS.items():
        row = block.about(word)
        sheet.text(row, KEY, f"{table.name}:{word}", "key")
        label = table.member[:1].upper() + table.member[1:] if word == "labels" else said
        sheet.text(row, NAME, label, "heading" if word == "labels" else "limit")
    lines = max(math.ceil(len(column.label) / (_WIDTH - 2)) for column in table.columns)
    sheet.raw.set_row(block.about("labels") - 1, 14 * lines)
    for column in table.columns:
        _write_column(sheet, block, column)
    for row, key in block.keyed_rows():
        member = block.slots[row - block.first].row
        sheet.text(row, KEY, key, "key" if member else "kept key")
        _write_row(sheet, block, row, member)
    _restrict(sheet, block.first, NAME, block.last, _name_rule(table.member))
    quiet_while_empty(sheet, block.slots, block.last, block.column(table.columns[-1].name))


def _write_ranges(sheet: Sheet, layout: Layout) -> None:
    """Write the ranges of a table's values where the source of their column stands."""
    found: dict[tuple[str, str], list[str]] = {}
    for setting in layout.plan.used_settings().values():
        said = stated_range(setting, layout.plan)
        if said and setting.table and setting.row:
            where = setting.table.name, setting.declared.name
            found.setdefault(where, []).append(f"{setting.row.name}: {said}")
    for (table, name), ranges in found.items():
        block = layout.blocks[table]
        declared = block.table.column(name)
        assert isinstance(declared, Input)
        text = f"{declared.source}. {'; '.join(ranges)}"
        sheet.text(block.about("source"), block.column(name), text, "quiet", typed=True)


def _write_column(sheet: Sheet, block: Block, declared: Input | Choice) -> None:
    """Write what is declared about a column, and keep its cells within it."""
    column = block.column(declared.name)
    sheet.text(block.about("columns"), column, declared.name, "key")
    sheet.text(block.about("labels"), column, declared.label, "heading")
    if isinstance(declared, Input):
        sheet.text(block.about("units"), column, declared.unit, "limit")
        for word, limit in (("lowest", declared.lowest), ("highest", declared.highest)):
            sheet.number(block.about(word), column, limit, "limit", unit=declared.unit)
        sheet.text(block.about("source"), column, declared.source, "quiet")
        show_cents(sheet, block.first, column, block.last, declared)
    else:
        sheet.text(block.about("units"), column, "one of a list", "limit")
    _restrict(sheet, block.first, column, block.last, _rule(declared))


def _write_row(sheet: Sheet, block: Block, row: int, member: Row | None) -> None:
    if member is None:
        sheet.blank(row, NAME, "input")
    else:
        sheet.text(row, NAME, member.name, "input", typed=True)
    for declared in block.table.columns:
        column = block.column(declared.name)
        unit = "text" if isinstance(declared, Choice) else declared.unit
        if member is None and starts_blank(block.table, declared):
            sheet.blank(row, column, "input", unit=unit)
            continue
        value = member.values[declared.name] if member else spare_value(block.table, declared)
        if isinstance(value, str):
            sheet.text(row, column, value, "input", typed=True)
        else:
            sheet.number(row, column, value, "input", unit=unit)


def name_inputs(cells: Mapping[str, Place]) -> dict[str, str]:
    """List the names of the workbook's inputs, given by their keys, and what they stand for."""
    return {cell_name(key): place.address for key, place in cells.items()}


def restrict(sheet: Sheet, row: int, first: int, last: int, declared: Input) -> None:
    """Keep the cells of a row within the limits of one value."""
    sheet.raw.data_validation(row - 1, first - 1, row - 1, last - 1, _rule(declared))


def _restrict(sheet: Sheet, first: int, column: int, last: int, rule: dict[str, Any]) -> None:
    sheet.raw.data_validation(first - 1, column - 1, last - 1, column - 1, rule)


def _rule(declared: Input | Choice) -> dict[str, Any]:
    """Say what may be typed, in the spreadsheet's words and in a person's."""
    if isinstance(declared, Choice):
        allowed = f"Choose one of: {', '.join(declared.options)}."
        rule: dict[str, Any] = {"validate": "list", "source": list(declared.options)}
    else:
        kind = "a whole number" if declared.whole else "a number"
        limits = f"{declared.show(declared.lowest)} to {declared.show(declared.highest)}"
        allowed = f"Type {kind} from {limits}."
        rule = {
            "validate": "integer" if declared.whole else "decimal",
            "criteria": "between",
            "minimum": declared.lowest,
            "maximum": declared.highest,
        }
    return rule | _messages(declared.label, declared.help, allowed)


def _name_rule(member: str) -> dict[str, Any]:
    rule = {"validate": "length", "criteria": "<=", "value": LONGEST_NAME}
    allowed = f"A name has {LONGEST_NAME} letters at most."
    return rule | _messages("Name", f"What you call this {member}.", allowed)


def _messages(title: str, meaning: str, allowed: str) -> dict[str, str]:
    title = textwrap.shorten(title, _LONGEST_TITLE, placeholder="")
    room = _LONGEST_MESSAGE - len(allowed) - 1
    return {
        "input_title": title,
        "input_message": f"{textwrap.shorten(meaning, room, placeholder='...')} {allowed}",
        "error_title": title,
        "error_message": allowed,
    }


def _range() -> str:
    return f"Type a date between {EARLIEST} and {LATEST}."


def show_cents(sheet: Sheet, first: int, column: int, last: int, item: Input) -> None:
    """Show decimals where an amount is not whole, and only there."""
    if item.unit in ("money", "customers"):
        cell = sheet.here(first, column, fixed=False).split("!")[1]
        style = sheet.styles.numbers(CENTS)
        rule = {"type": "formula", "criteria": f"={cell}<>INT({cell})", "format": style}
        sheet.raw.conditional_format(first - 1, column - 1, last - 1, column - 1, rule)
