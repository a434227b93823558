"""The sheet Scenarios of an edited workbook: found by its keys, whatever it is called now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from venture.plan import LONGEST_SCENARIO_NAME, MOST_SCENARIOS, Scenario
from venture.workbook.contents import Cell, Contents, Sheet
from venture.workbook.reading.places import is_row_id
from venture.workbook.reading.values import shown
from venture.workbook.varied import BASE_ID, COLUMNS_KEY, MARK

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
    """

    sheet: Sheet | None = None
    columns: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, contents: Contents) -> ScenarioSheet:
        """Look for the sheet; of a copied one, the first counts."""
        for sheet in contents.sheets.values():
            for (row, column), cell in sorted(sheet.cells.items()):
                if cell.value == COLUMNS_KEY:
                    return cls._read(sheet, row, column)
        return cls()

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
        return cls(sheet, columns, rows, names)

    def cell(self, scenario_id: str, key: str) -> Cell | None:
        """Find the cell of a value in a scenario or, with the id of the base, in the base."""
        if self.sheet is None or key not in self.rows or scenario_id not in self.columns:
            return None
        return self.sheet.cell(self.rows[key], self.columns[scenario_id])

    def base(self, key: str) -> Cell | None:
        """Find the cell of a value in the base; None where it stands on Inputs."""
        return self.cell(BASE_ID, key)

    def scenarios(self) -> Iterator[Scenario]:
        """List the scenarios by their names, with nothing in them yet."""
        for scenario_id, name in list(self.names.items())[:MOST_SCENARIOS]:
            yield Scenario(id=scenario_id, name=name.strip()[:LONGEST_SCENARIO_NAME] or scenario_id)
