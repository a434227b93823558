"""The sheet Scenarios of an edited workbook: found by its keys, whatever it is called now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from venture.plan import LONGEST_SCENARIO_NAME, MOST_SCENARIOS, Scenario
from venture.workbook.contents import Cell, Contents, Sheet
from venture.workbook.formula import Formula
from venture.workbook.reading.places import is_row_id
from venture.workbook.reading.values import shown
from venture.workbook.varied import BASE_ID, COLUMNS_KEY, MARK, SCENARIOS

AS_BASE = "as in the base"
"""What a scenario says about a value that does not differ in it."""


@dataclass(frozen=True)
class ScenarioSheet:
    """Where the values stand that differ between scenarios.

    Attributes:
        sheet: its cells; None where the workbook has no such sheet.
        columns: by the ids of the scenarios, the base among them.
        rows: by the keys of the values.
        names: what the scenarios are called, by their ids, the base left out.
        ids_row: where the ids stand; the names stand above them.
        key_column: where the keys stand.
        copies: the names of other sheets that look the same.
    """

    sheet: Sheet | None = None
    columns: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    ids_row: int = 0
    key_column: int = 0
    copies: tuple[str, ...] = ()

    @classmethod
    def of(cls, contents: Contents) -> ScenarioSheet:
        """Look for the sheet; of a copied one, that which is called as it was written counts."""
        marked = {
            sheet.name: at
            for sheet in contents.sheets.values()
            for at, cell in sheet.cells.items()
            if cell.value == COLUMNS_KEY
        }
        if not marked:
            return cls()
        name = SCENARIOS if SCENARIOS in marked else next(iter(marked))
        found = cls._read(contents.sheets[name], *marked[name])
        return replace(found, copies=tuple(marked.keys() - {name}))

    @classmethod
    def _read(cls, sheet: Sheet, ids_row: int, key_column: int) -> ScenarioSheet:
        columns: dict[str, int] = {}
        rows: dict[str, int] = {}
        for (row, column), cell in sorted(sheet.cells.items()):
            text = shown(cell)
            if row == ids_row and column > key_column and is_row_id(text):
                columns.setdefault(text, column)
            if row > ids_row and column == key_column and text.startswith(MARK):
                rows.setdefault(text.removeprefix(MARK), row)
        names = {name: shown(sheet.cell(ids_row - 1, at)) for name, at in columns.items()}
        names.pop(BASE_ID, None)
        return cls(sheet, columns, rows, names, ids_row, key_column)

    def cell(self, scenario_id: str, key: str) -> Cell | None:
        """Find the cell of a value in a scenario or, with the id of the base, in the base."""
        if self.sheet is None or key not in self.rows or scenario_id not in self.columns:
            return None
        return self.sheet.cell(self.rows[key], self.columns[scenario_id])

    def base(self, key: str) -> Cell | None:
        """Find the cell of a value in the base; None where it stands on Inputs."""
        return self.cell(BASE_ID, key)

    def name(self, scenario_id: str) -> Cell | None:
        """Find the cell in which a scenario's name stands."""
        if self.sheet is None or scenario_id not in self.columns:
            return None
        return self.sheet.cell(self.ids_row - 1, self.columns[scenario_id])

    def linked(self, cell: Cell) -> str | None:
        """Look up the key of the value that a cell fetches from the sheet and does nothing else.

        Returns:
            The key; empty for a row without one; None for a cell that is no such link.
        """
        if self.sheet is None or cell.formula is None:
            return None
        link = Formula.at(cell.sheet, cell.row, cell.column, cell.formula).link
        if link is None or link.sheet != self.sheet.name:
            return None
        return next((key for key, row in self.rows.items() if row == link.first_row), "")

    def scenarios(self) -> Iterator[Scenario]:
        """List the scenarios by their names, with nothing in them yet."""
        for scenario_id, name in list(self.names.items())[:MOST_SCENARIOS]:
            yield Scenario(id=scenario_id, name=name.strip()[:LONGEST_SCENARIO_NAME] or scenario_id)
