"""Shares and rounds as rows of tables, which are compared and changed as those of a plan are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from venture.funding import ENTRIES, Rounds
from venture.plan import Row, Setting
from venture.workbook.reading.places import Declared
from venture.workbook.rounds_sheet import ROUND_TABLES, ROUNDING, typed_rows

OF_ROUNDS = Declared(ROUND_TABLES, (ROUNDING,))
"""The keys of the sheet Rounds."""


@dataclass(frozen=True)
class RoundRows:
    """A record of shares and rounds, seen as the sheet Rounds has it.

    Attributes:
        record: the record; what is not on the sheet stays as it is.
        currency: of all amounts.
    """

    record: Rounds
    currency: str = "USD"

    @property
    def tables(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows by their table's name."""
        return {name: typed_rows(self.record, name) for name in ROUND_TABLES}

    def settings(self) -> dict[str, Setting]:
        """List all values by their keys."""
        return {
            key: Setting(key, column, row.values[column.name], table, row)
            for name, table in ROUND_TABLES.items()
            for row in self.tables[name]
            for column in table.columns
            for key in [f"{name}.{row.id}.{column.name}"]
        }

    def with_rows(self, table: str, rows: tuple[Row, ...]) -> RoundRows:
        """Change all rows of a table.

        Raises:
            ValueError: some values are not allowed.
        """
        known = {entry.id: entry.model_dump() for entry in self.record.entries(table)}
        entries = [
            ENTRIES[table].model_validate(
                known.get(row.id, {}) | row.values | {"id": row.id, "name": row.name}
            )
            for row in rows
        ]
        return RoundRows(self.record.changed(**{table: tuple(entries)}), self.currency)
