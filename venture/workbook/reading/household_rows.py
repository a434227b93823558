"""A household as rows of tables, which are compared and changed as those of a plan are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from venture.founder import Household
from venture.model import Row, Setting
from venture.workbook.household_layout import COURSES_KEY, INPUT_KEYS, PREFIX, START_KEY, TABLES
from venture.workbook.reading.places import Declared, Places

OF_HOUSEHOLD = Declared(TABLES, (START_KEY, *INPUT_KEYS, COURSES_KEY))
"""The keys of the sheet Household inputs."""


@dataclass(frozen=True)
class HouseholdRows:
    """A household, seen as its sheet has it.

    Attributes:
        record: the household; what is not on the sheet stays as it is.
    """

    record: Household

    @property
    def tables(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows by their table's name on the sheet."""
        return {f"{PREFIX}{name}": rows for name, rows in self.record.tables.items()}

    @property
    def currency(self) -> str:
        """The currency of all amounts."""
        return self.record.currency

    def settings(self) -> dict[str, Setting]:
        """List all values by their keys on the sheet."""
        found = {}
        for setting in self.record.settings().values():
            key, table = f"{PREFIX}{setting.key}", setting.table
            own = None if table is None else TABLES[f"{PREFIX}{table.name}"]
            found[key] = replace(setting, key=key, table=own)
        return found

    def with_rows(self, table: str, rows: tuple[Row, ...]) -> HouseholdRows:
        """Change all rows of a table.

        Raises:
            ValueError: some values are not allowed or do not go together.
        """
        return HouseholdRows(self.record.with_rows(table.removeprefix(PREFIX), rows))


def household_skeleton(places: Places) -> Household:
    """Make a household of defaults with the rows that the workbook has, empty ones too."""
    return Household(
        tables={
            name.removeprefix(PREFIX): tuple(
                Row(id=row_id, name="") for row_id in places.members(name)[: table.most]
            )
            for name, table in TABLES.items()
        }
    )
