"""What the rows and columns of sheets mean, as they are written and as they were found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from venture.founder import HOUSEHOLD as HOUSEHOLD_MODEL
from venture.plan import MODEL
from venture.workbook.contents import Sheet
from venture.workbook.household_layout import COURSES_KEY as COURSES
from venture.workbook.household_layout import PREFIX, TOP_ROWS, HouseholdLayout
from venture.workbook.input_sheet import ABOUT, INPUTS_HEADING_ROW, NAME, VALUE, Block
from venture.workbook.layout import (
    FIRST_MONTH,
    HEADING_ROW,
    HOUSEHOLD,
    HOUSEHOLD_INPUTS,
    INPUTS,
    OPENING,
    PERIOD_HEADINGS,
    PERIOD_SHEETS,
    TIMELINE,
    TIMELINE_ROWS,
    TOTAL,
    Layout,
)
from venture.workbook.reading.places import KEY_HEADING, Places
from venture.workbook.reading.sorting import rows_before_sorting

OPENING_MONTH, ALL_MONTHS = 0, -1
"""Stand among the months for the opening balance and for the total."""
_SECTION_OF = {name: compiled.section for name, compiled in MODEL.lines.items()}
_SECTION_OF |= dict.fromkeys(TIMELINE_ROWS, TIMELINE)
_SECTION_OF |= {f"{PREFIX}{name}": HOUSEHOLD for name in HOUSEHOLD_MODEL.lines}


@dataclass(frozen=True)
class Grid:
    """What the rows and columns of a sheet mean.

    Attributes:
        name: what the sheet is called in a workbook as it is written.
        heading_row: where the headings stand.
        keys: the key of each row that has one.
        column: what a column of a row with some key means.
    """

    name: str
    heading_row: int
    keys: dict[int, str]
    column: Callable[[str, int], str]

    def cell(self, row: int, column: int) -> str:
        """Say which cell it is, in words that stay the same when cells move."""
        if row <= self.heading_row:
            return f"{self.name}, top {self.heading_row - row}, {self.column('', column)}"
        key = self.keys.get(row, "")
        if not key:
            above = max((r for r in self.keys if r < row), default=self.heading_row)
            key = self.keys.get(above, "")
            return f"{self.name}, below {key}, {self.column(key, column)}"
        return f"{self.name}, {key}, {self.column(key, column)}"


Grids: TypeAlias = dict[str, Grid]
"""Sheets by their names in the workbook that is looked at."""


def own_grids(layout: Layout, home: HouseholdLayout | None = None) -> Grids:
    """Say what the sheets of a workbook mean as it is written.

    Args:
        layout: of the plan.
        home: of the household; None where the workbook has none.
    """
    keys: dict[str, dict[int, str]] = {sheet: {} for sheet in PERIOD_SHEETS}
    keys[TIMELINE] = {row: word for word, row in TIMELINE_ROWS.items()}
    for rows in layout.lines.values():
        keys[rows.sheet] |= {row: key for row, key in enumerate(rows.keys, rows.first) if key}
    if home is not None:
        keys[HOUSEHOLD] = {row: f"{PREFIX}{name}" for name, row in TOP_ROWS.items()}
        for rows in home.lines.values():
            keys[HOUSEHOLD] |= {row: key for row, key in enumerate(rows.keys, rows.first) if key}
    grids = {name: Grid(name, HEADING_ROW, k, _own_column) for name, k in keys.items()}
    grids[INPUTS] = _own_inputs(INPUTS, layout.scalar_rows, layout.blocks.values())
    if home is not None:
        scalars = home.scalar_rows | ({} if home.courses is None else {home.courses_row: COURSES})
        grids[HOUSEHOLD_INPUTS] = _own_inputs(HOUSEHOLD_INPUTS, scalars, home.blocks.values())
    return grids


def _own_inputs(name: str, scalars: Mapping[int, str], blocks: Iterable[Block]) -> Grid:
    """Say what a sheet with inputs means as it is written."""
    keys = dict(scalars)
    columns: dict[str, dict[int, str]] = {"": {VALUE: "value"}}
    for block in blocks:
        table = block.table.name
        keys |= {row: f"{table}:{word}" for word in ABOUT for row in [block.about(word)]}
        keys |= {row: key for row, key in block.keyed_rows() if key}
        columns[table] = {block.column(c.name): c.name for c in block.table.columns}
        columns[table][NAME] = "name"
    return Grid(name, INPUTS_HEADING_ROW, keys, _by_table(columns))


def _own_column(_: str, column: int) -> str:
    if column >= FIRST_MONTH:
        return f"month {column - OPENING}"
    return PERIOD_HEADINGS[column - 1]


def _by_table(columns: dict[str, dict[int, str]]) -> Callable[[str, int], str]:
    """Say what a column of a sheet with inputs means, which differs from table to table."""

    def column_of(key: str, column: int) -> str:
        table = key.replace(":", ".").partition(".")[0]
        known = columns.get(table, columns[""])
        return known.get(column, f"column {column}")

    return column_of


def found_grids(places: Places, home: Places) -> Grids:
    """Say what the sheets of an edited workbook mean, whatever they are called now.

    Args:
        places: of the plan's values.
        home: of the household's.
    """
    found = _found_inputs(INPUTS, places) | _found_inputs(HOUSEHOLD_INPUTS, home)
    for sheet in places.contents.sheets.values():
        if sheet.name not in found:
            grid = _found_period_grid(sheet)
            if grid is not None:
                found[sheet.name] = grid
    return found


def _found_inputs(own: str, places: Places) -> Grids:
    """Understand the sheets on which inputs stand that belong to one written under a name."""
    found: Grids = {}
    before = rows_before_sorting(places)
    for keyed in places.sheets:
        columns = {"": {keyed.value_column or 0: "value"}}
        for table in places.declared.tables:
            columns[table] = {column: key for key, column in keyed.columns(table).items()}
        keys = {row: key for key, rows in keyed.rows.items() for row in rows}
        keys |= {row: key for (name, row), key in before.items() if name == keyed.sheet.name}
        found[keyed.sheet.name] = Grid(own, keyed.heading_row, keys, _by_table(columns))
    return found


def _found_period_grid(sheet: Sheet) -> Grid | None:
    """Understand a sheet by month; none where it is no such sheet."""
    heads = [at for at, cell in sheet.cells.items() if cell.value == KEY_HEADING]
    if not heads:
        return None
    heading_row, key_column = min(heads)
    keys = {
        row: str(cell.value)
        for (row, column), cell in sheet.cells.items()
        if column == key_column and row > heading_row and cell.value and isinstance(cell.value, str)
    }
    sections = Counter(_SECTION_OF.get(key.partition(".")[0], "") for key in keys.values())
    names = [name for name, _ in sections.most_common() if name]
    columns = {at: str(c.value) for (row, at), c in sheet.cells.items() if row == heading_row}
    columns |= {at: f"month {n}" for n, at in month_columns(sheet, heading_row).items() if n > 0}
    return Grid(names[0], heading_row, keys, _headed(columns)) if names else None


def _headed(columns: dict[int, str]) -> Callable[[str, int], str]:
    """Say what a column of a sheet by month means, which is the same in all rows."""
    return lambda _, column: columns.get(column, f"column {column}")


def month_columns(sheet: Sheet, heading_row: int) -> dict[int, int]:
    """Find the columns of the months, counted from 1, of the opening balance and of the total.

    A column that somebody put in has no month at its head.
    """
    heads = dict(sorted((at, c) for (row, at), c in sheet.cells.items() if row == heading_row))
    texts = {str(cell.value): at for at, cell in heads.items()}
    opening = texts.get(PERIOD_HEADINGS[OPENING - 1])
    if opening is None:
        return {}
    months = [at for at, cell in heads.items() if at > opening and cell.formula is not None]
    found = {OPENING_MONTH: opening} | dict(enumerate(months, 1))
    whole = texts.get(PERIOD_HEADINGS[TOTAL - 1])
    return found if whole is None else {ALL_MONTHS: whole} | found
