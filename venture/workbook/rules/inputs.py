"""Rules about the inputs: how they look, what may be typed, and where each comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from openpyxl.cell import Cell

from venture.model import UNITS, Choice, Table
from venture.plan import MODEL
from venture.workbook.addresses import letters
from venture.workbook.formula import place
from venture.workbook.household_layout import INPUT_KEYS, START_KEY, TABLES
from venture.workbook.household_layout import SOURCE as HOUSEHOLD_SOURCE
from venture.workbook.input_sheet import FIRST_COLUMN, NAME, VALUE
from venture.workbook.layout import (
    CHECK,
    COVER,
    CURRENCY,
    HOUSEHOLD_INPUTS,
    INPUTS,
    KEY,
    LONGER_PERIODS,
    MONTH_SHEETS,
    ROUNDS,
    SOURCE,
    START,
    UNIT,
)
from venture.workbook.rounds_sheet import ROUND_TABLES
from venture.workbook.rules.book import Book
from venture.workbook.rules.rule import Complaints, rule
from venture.workbook.styles import INPUT_FILL, INPUT_INK
from venture.workbook.varied import BASE, COLUMNS_ROW, FIRST_ROW, LIVE, SCENARIO, SCENARIOS


@dataclass(frozen=True)
class _Typed:
    """A sheet with inputs.

    Attributes:
        sheet: its name.
        scalars: the keys of the inputs in no table.
        tables: by the name that their keys begin with.
        source: the column of the sources of the inputs in no table.
    """

    sheet: str
    scalars: tuple[str, ...]
    tables: Mapping[str, Table]
    source: int


_TYPED = (
    _Typed(INPUTS, (START, CURRENCY, SCENARIO, *MODEL.inputs), MODEL.tables, SOURCE),
    _Typed(HOUSEHOLD_INPUTS, (START_KEY, *INPUT_KEYS), TABLES, HOUSEHOLD_SOURCE),
)
OTHER_UNITS = {"date", "year", "quarter", "code", "count", "one of a list"}
"""Units of what is no figure of the model: the calendar, the currency, counts, choices."""


@rule("L26", "error", "Every line and input has a unit", "ICAEW code, units; FAST 3.05")
def units(book: Book) -> Complaints:
    """The unit is one of a closed list and stands beside the label."""
    known = UNITS.keys() | OTHER_UNITS
    for sheet in (*MONTH_SHEETS, *LONGER_PERIODS):
        for row, key in book.keys(sheet):
            if book.text(sheet, row, UNIT) not in known:
                yield (
                    place(sheet, row, UNIT),
                    f"{key!r} has the unit {book.text(sheet, row, UNIT)!r}",
                )
    for typed, name, row, columns in _about(book, "units"):
        for column in columns:
            if book.text(typed.sheet, row, column) not in known:
                yield place(typed.sheet, row, column), f"A column of {name} has no known unit"
    scalars = [(typed.sheet, row) for typed in _TYPED for row in _scalar_rows(book, typed)]
    for sheet, row in [*scalars, *((SCENARIOS, row) for row in _scenario_rows(book))]:
        if book.text(sheet, row, UNIT) not in known:
            yield place(sheet, row, UNIT), "The input has no known unit"


@rule(
    "L29", "error", "Inputs, and only they, look like inputs", "ICAEW code, formatting; IB colours"
)
def input_look(book: Book) -> Complaints:
    """Blue on light yellow and unlocked: the cells that are to be changed, and no others."""
    inputs, look = set(_input_cells(book)), _looks()
    for sheet in book.sheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.has_style):
            is_input = (sheet.title, cell.row, cell.column) in inputs
            looks, open_ = look(cell)
            where = place(sheet.title, cell.row, cell.column)
            if is_input and not (looks and open_):
                yield where, "An input does not look like one, or is locked"
            elif not is_input and open_:
                yield where, "A cell that is no input can be changed"
            elif not is_input and looks and sheet.title != COVER:
                yield where, "A cell that is no input looks like one"


def _looks() -> Callable[[Cell], tuple[bool, bool]]:
    """Tell of cells whether they look like inputs and whether they can be changed."""
    known: dict[int, tuple[bool, bool]] = {}

    def look(cell: Cell) -> tuple[bool, bool]:
        style = cell.style_id
        if style not in known:
            ink, fill = cell.font.color, str(cell.fill.fgColor.rgb)
            like = ink is not None and str(ink.rgb).endswith(INPUT_INK[1:])
            known[style] = like and fill.endswith(INPUT_FILL[1:]), not cell.protection.locked
        return known[style]

    return look


@rule("L30", "error", "Formulas are locked", "ICAEW-20 no. 20")
def locked_formulas(book: Book) -> Complaints:
    """A slip of the hand changes no formula; there is no password."""
    for sheet in book.sheets:
        if not sheet.protection.sheet:
            yield sheet.title, "The sheet is not protected"
    look = _looks()
    for sheet, cells in book.cells.items():
        for cell in cells:
            if cell.data_type == "f" and any(look(cell)):
                where = place(sheet, cell.row, cell.column)
                yield where, "A formula is unlocked or looks like an input"


@rule("L32", "error", "The number format fits the unit", "ICAEW code, formatting; banking practice")
def number_formats(book: Book) -> Complaints:
    """Rates in per cent, the rest not; negative in brackets, zero as a dash."""
    for sheet in (*MONTH_SHEETS, *LONGER_PERIODS):
        units_of = {row: book.text(sheet, row, UNIT) for row, _ in book.keys(sheet)}
        for cell in book.cells.get(sheet, []):
            unit = units_of.get(cell.row, "")
            figure = cell.data_type in "nf" and cell.column > UNIT and cell.column != CHECK
            if figure and unit in UNITS:
                yield from _misfit(sheet, cell, unit)
    for (sheet, row, column), unit in _input_units(book).items():
        yield from _misfit(sheet, book.workbook[sheet].cell(row, column), unit)


def _misfit(sheet: str, cell: Cell, unit: str) -> Complaints:
    shown = cell.number_format
    counted = UNITS[unit].whole and shown in ("0", "0_)")
    signs = "(" in shown.split(";")[1] if ";" in shown else False
    if unit == "ratio" and shown.startswith("[>="):
        return  # how far a check is off: too small for the usual format
    if ("%" in shown) != (unit == "rate") or not (counted or (signs and '"-"' in shown)):
        where = place(sheet, cell.row, cell.column)
        yield where, f"The format {shown} does not fit the unit {unit!r}"


@rule("L33", "error", "Every input says where it comes from", "FAST 2.04-02")
def sources(book: Book) -> Complaints:
    """The source of each value stands in a column that is printed."""
    for typed in _TYPED:
        for row in _scalar_rows(book, typed):
            if not book.text(typed.sheet, row, typed.source):
                yield place(typed.sheet, row, typed.source), "The input has no source"
    for typed, name, row, columns in _about(book, "source"):
        for column, declared in zip(columns, typed.tables[name].columns, strict=False):
            if not isinstance(declared, Choice) and not book.text(typed.sheet, row, column):
                where = place(typed.sheet, row, column)
                yield where, f"The column {declared.label!r} has no source"


@rule("L34", "error", "Every input is checked while it is typed", "ICAEW code, restrictions")
def validations(book: Book) -> Complaints:
    """Each input has a data validation that says what is allowed."""
    covered = {
        (sheet.title, row, column)
        for sheet in book.sheets
        for validation in sheet.data_validations.dataValidation
        if validation.showErrorMessage and validation.error
        for area in validation.sqref.ranges
        for row, column in area.cells
    }
    for cell in _input_cells(book):
        if cell not in covered:
            yield place(*cell), "Anything can be typed into the input"


@rule("L35", "error", "One cell chooses the scenario of all sheets", "FAST 4.01-01; ours")
def scenario_selector(book: Book) -> Complaints:
    """The cell has one name and a list to choose from, and every live value looks it up alike."""
    if SCENARIOS not in book.workbook.sheetnames:
        return
    rows = {key: row for row, key in book.keys(INPUTS)}
    name = book.workbook.defined_names.get(f"in_{SCENARIO}")
    target = f"{INPUTS}!${letters(VALUE)}${rows.get(SCENARIO, 0)}"
    if name is None or name.attr_text != target:
        yield INPUTS, f"The name in_{SCENARIO} does not stand for the cell with the scenario"
    lists = [v for v in book.workbook[INPUTS].data_validations.dataValidation if v.type == "list"]
    if not any(f"{letters(VALUE)}{rows.get(SCENARIO, 0)}" in v.sqref for v in lists):
        yield INPUTS, "The scenario is not chosen from a list"
    usual = None
    for row in _scenario_rows(book):
        live = book.formula_at.get((SCENARIOS, row, LIVE))
        usual = usual or (live.pattern if live else None)
        if live is None or live.pattern != usual:
            yield place(SCENARIOS, row, LIVE), "The live value is not looked up like the others"


def _scalar_rows(book: Book, typed: _Typed) -> list[int]:
    """List the rows of a sheet with inputs in no table."""
    return [row for row, key in book.keys(typed.sheet) if key in typed.scalars]


def _about(book: Book, word: str) -> Iterator[tuple[_Typed, str, int, list[int]]]:
    """Yield each table with its sheet, its row of that mark and the columns that it has."""
    for typed in _TYPED:
        rows = {key: row for row, key in book.keys(typed.sheet)}
        for name, table in typed.tables.items():
            columns = list(range(FIRST_COLUMN, FIRST_COLUMN + len(table.columns)))
            if f"{name}:{word}" in rows:
                yield typed, name, rows[f"{name}:{word}"], columns


def _member_rows(book: Book, sheet: str, table: str, last_mark: int) -> Iterator[int]:
    """Yield the rows of a table's members, or the one empty row of a table without members."""
    rows = [row for row, key in book.keys(sheet) if key.startswith(f"{table}.")]
    yield from rows or [last_mark + 1]


def _input_cells(book: Book) -> Iterator[tuple[str, int, int]]:
    """Yield the cells that a founder may change: sheet, row and column."""
    cells = [(typed.sheet, row, VALUE) for typed in _TYPED for row in _scalar_rows(book, typed)]
    for typed, name, mark, columns in _about(book, "source"):
        for row in _member_rows(book, typed.sheet, name, mark):
            cells += [(typed.sheet, row, column) for column in (NAME, *columns)]
    yield from (cell for cell in cells if not _differs(book, cell))
    for row in _scenario_rows(book):
        for column in _scenario_columns(book):
            yield SCENARIOS, row, column
    yield from _round_cells(book)


def _round_cells(book: Book) -> Iterator[tuple[str, int, int]]:
    """Yield the cells of Rounds that a founder may change: names, and the columns of tables."""
    for cell in book.cells.get(ROUNDS, []):
        table, dot, _ = str(cell.value).partition(".")
        if cell.column == KEY and dot and table in ROUND_TABLES:
            for column in range(NAME, FIRST_COLUMN + len(ROUND_TABLES[table].columns)):
                yield ROUNDS, cell.row, column


def _differs(book: Book, cell: tuple[str, int, int]) -> bool:
    """Tell whether a value differs between scenarios, so that it is typed on their sheet."""
    formula = book.formula_at.get(cell)
    return formula is not None and formula.link is not None and formula.link.sheet == SCENARIOS


def _scenario_rows(book: Book) -> list[int]:
    """List the rows of Scenarios with a value that differs."""
    return [
        cell.row
        for cell in book.cells.get(SCENARIOS, [])
        if cell.column == KEY and cell.row >= FIRST_ROW
    ]


def _scenario_columns(book: Book) -> list[int]:
    """List the columns of Scenarios in which values are typed."""
    return [
        cell.column
        for cell in book.cells.get(SCENARIOS, [])
        if cell.row == COLUMNS_ROW and cell.column >= BASE
    ]


def _input_units(book: Book) -> dict[tuple[str, int, int], str]:
    """Give each cell with a number to be typed its unit."""
    found = {}
    for typed in _TYPED:
        for row in _scalar_rows(book, typed):
            found[typed.sheet, row, VALUE] = book.text(typed.sheet, row, UNIT)
    marks = {name: row for _, name, row, _ in _about(book, "source")}
    for typed, name, units_row, columns in _about(book, "units"):
        for row in _member_rows(book, typed.sheet, name, marks[name]):
            for column in columns:
                found[typed.sheet, row, column] = book.text(typed.sheet, units_row, column)
    for row in _scenario_rows(book):
        for column in (LIVE, *_scenario_columns(book)):
            found[SCENARIOS, row, column] = book.text(SCENARIOS, row, UNIT)
    for sheet, row, column in _round_cells(book):
        table = book.text(ROUNDS, row, KEY).partition(".")[0]
        if column >= FIRST_COLUMN:
            declared = ROUND_TABLES[table].columns[column - FIRST_COLUMN]
            found[sheet, row, column] = "" if isinstance(declared, Choice) else declared.unit
    return {at: unit for at, unit in found.items() if unit in UNITS}
