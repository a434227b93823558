"""Formulas that were changed in a spreadsheet: found by what they say, wherever they stand now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from venture.founder import Household
from venture.model import Compiled, formula
from venture.plan import Plan
from venture.workbook.cells import RowCells, at
from venture.workbook.contents import Cell
from venture.workbook.formula import Reference, pattern, rewritten
from venture.workbook.household_layout import (
    COURSES_KEY,
    PREFIX,
    HouseholdCells,
    HouseholdLayout,
)
from venture.workbook.household_sheet import top_rows
from venture.workbook.layout import HOUSEHOLD, MONTH_SHEETS, OPENING, Layout
from venture.workbook.period_sheet import Placed, whole_formula
from venture.workbook.reading.grids import (
    ALL_MONTHS,
    OPENING_MONTH,
    Grids,
    found_grids,
    month_columns,
    own_grids,
)
from venture.workbook.reading.household_rows import HouseholdRows
from venture.workbook.reading.places import NAME, Places
from venture.workbook.reading.records import Ignored
from venture.workbook.reading.sorting import as_before_sorting
from venture.workbook.reading.values import shown


def meaning(text: str, sheet: str, grids: Grids) -> str:
    """Write a formula so that it reads the same wherever its cells stand."""

    def put(reference: Reference) -> str:
        grid = grids.get(reference.sheet)
        if grid is None:
            return f"[{reference}]"
        first = grid.cell(reference.first_row, reference.first_column)
        if reference.single:
            return f"[{first}]"
        return f"[{first} to {grid.cell(reference.last_row, reference.last_column)}]"

    return "".join(rewritten(text, sheet, put).split()).casefold()


def changed_formulas(
    places: Places, plan: Plan, home: Places, household: Household
) -> list[Ignored]:
    """List the figures by month whose formulas are not those that the app writes.

    Args:
        places: the workbook.
        plan: with the rows that the workbook has, empty ones too.
        home: the workbook, for the keys of the household.
        household: likewise with its rows.
    """
    layout = Layout(as_before_sorting(places, plan), spare=False)
    of_home = _household_layout(home, household)
    own, found = own_grids(layout, of_home), found_grids(places, home)
    of_plan = _Written(layout, places, own)
    of_household = _Written(of_home, home, own, HouseholdCells, PREFIX)
    on_top = {
        f"{PREFIX}{name}": _Expected(top.label, HOUSEHOLD, top.template, "", "", own)
        for name, top in top_rows(of_home, layout).items()
    }
    ignored: list[Ignored] = []
    broken: list[Cell] = []
    for sheet in places.contents.sheets.values():
        grid = found.get(sheet.name)
        if grid is not None and grid.name in MONTH_SHEETS:
            written = of_household if grid.name == HOUSEHOLD else of_plan
            months = month_columns(sheet, grid.heading_row)
            for row, key in grid.keys.items():
                expected = written.expected(grid.name, key) or on_top.get(key)
                if expected is not None:
                    cells = {n: sheet.cell(row, column) for n, column in months.items()}
                    wrong = _differing(cells, expected, found)
                    broken += [cell for cell in wrong if "#REF!" in (cell.formula or "")]
                    ignored += _described(
                        [cell for cell in wrong if "#REF!" not in (cell.formula or "")], expected
                    )
    return [*_described_broken(broken), *ignored]


@dataclass(frozen=True)
class _Expected:
    """A row's formulas as the app writes them.

    Attributes:
        label: what people call the row.
        sheet: where it stands in a workbook as it is written.
        template: of the months.
        opening: of the opening balance; empty where there is none.
        whole: of all months together; empty where that is not compared.
        grids: what the sheets of that workbook mean.
    """

    label: str
    sheet: str
    template: str
    opening: str
    whole: str
    grids: Grids

    def meaning(self, month: int) -> str:
        """Say what the formula of a month, of the opening balance or of the total means."""
        own = {OPENING_MONTH: self.opening, ALL_MONTHS: self.whole}
        text = own[month] if month in own else at(self.template, OPENING + month)
        return meaning("=" + text, self.sheet, self.grids)


@dataclass(frozen=True)
class _Written:
    """The lines of a plan or a household as the app writes them.

    Attributes:
        layout: where they stand.
        places: the workbook that is read.
        grids: what the sheets mean as they are written.
        kind: how cells are called.
        prefix: what all keys begin with.
    """

    layout: Placed
    places: Places
    grids: Grids
    kind: type[RowCells] = RowCells
    prefix: str = ""

    def expected(self, sheet: str, key: str) -> _Expected | None:
        """Look a row up by its key; none where no line has it."""
        layout = self.layout
        name = key.partition(".")[0].removeprefix(self.prefix)
        rows = layout.lines.get(name)
        if rows is None or rows.sheet != sheet or key not in rows.keys:
            return None
        compiled = layout.model.lines[name]
        member = rows.keys.index(key)
        cells = self.kind(layout.lines, layout.blocks, sheet, member)
        known = compiled.line.opening is not None
        opening = at(formula(compiled.opening, cells), OPENING) if known else ""
        template = formula(compiled.tree, cells)
        together = whole_formula(compiled, template, rows.first + member)
        return _Expected(self._label(compiled, key), sheet, template, opening, together, self.grids)

    def _label(self, compiled: Compiled, key: str) -> str:
        """Say what people call a row, by the name that stands among the inputs."""
        label, over = compiled.line.label, compiled.line.over
        if over is None:
            return label
        names = self.places.by_key(f"{self.prefix}{over.name}.{key.partition('.')[2]}.{NAME}")
        called = next((shown(self.places.cell(at)) for at in names), "")
        return f"{label}: {called}" if called else label


def _household_layout(home: Places, household: Household) -> HouseholdLayout:
    """Lay a household out as it was when the workbook was written."""
    before = as_before_sorting(home, HouseholdRows(household)).record
    # How much the courses cost does not matter, but whether they are listed does.
    return HouseholdLayout(before, [1.0] if home.rows(COURSES_KEY) else None, spare=False)


def _differing(cells: dict[int, Cell], expected: _Expected, grids: Grids) -> list[Cell]:
    """Find the cells of a row that do not hold the row's formula."""
    known: dict[str, bool] = {}
    wrong = []
    for month, cell in cells.items():
        compared = {OPENING_MONTH: expected.opening, ALL_MONTHS: expected.whole}
        if not compared.get(month, expected.template):
            continue
        if cell.formula is None:
            wrong.append(cell)
            continue
        seen = pattern(cell.formula, cell.row, cell.column)
        if seen not in known or month < 1:
            found = meaning(cell.formula, cell.sheet, grids)
            known[seen] = found == expected.meaning(month)
        if not known[seen]:
            wrong.append(cell)
    return wrong


def _described(cells: list[Cell], expected: _Expected) -> Iterator[Ignored]:
    if not cells:
        return
    typed = all(cell.formula is None for cell in cells)
    done = "was typed over" if typed else "was changed"
    yield Ignored(
        cells[0].sheet,
        _addresses(cells),
        f"The formula of {expected.label} {done} in the spreadsheet; the app keeps its own.",
    )


def _described_broken(cells: list[Cell]) -> Iterator[Ignored]:
    if cells:
        count = len({(cell.sheet, cell.row) for cell in cells})
        rows = "1 row" if count == 1 else f"{count} rows"
        yield Ignored(
            cells[0].sheet,
            cells[0].address,
            f"Formulas of {rows} lost what they looked at (#REF!), because cells were deleted; the "
            "app keeps its own.",
        )


def _addresses(cells: list[Cell]) -> str:
    """Name cells of one row, neighbours as a range."""
    parts: list[list[Cell]] = []
    for cell in cells:
        if parts and parts[-1][-1].column + 1 == cell.column:
            parts[-1].append(cell)
        else:
            parts.append([cell])
    return ", ".join(
        part[0].address if len(part) == 1 else f"{part[0].address}:{part[-1].address}"
        for part in parts
    )
