"""The sheet Scenarios: which values differ between scenarios, and where they stand on it.

A value that differs in some scenario has a row: its live value in D, its base in E, then a column
for each scenario, where blank means as in the base. On Inputs stands a link to the live value, so
that all other formulas stay as they are. The scenario that is shown is chosen in one cell of
Inputs, by its name.

The keys in column A are "scenario:" and the value's own, which no key of Inputs begins with. The
row "scenario:columns" holds the ids of the scenarios.
"""

from __future__ import annotations

from functools import cached_property

from venture.plan import Plan
from venture.workbook.addresses import Place, letters

SCENARIOS = "Scenarios"
SCENARIO = "scenario"
"""The key of the cell on Inputs in which the scenario shown is chosen."""
MARK = "scenario:"
"""What the keys on the sheet begin with."""
COLUMNS_KEY, CHOSEN_KEY = f"{MARK}columns", f"{MARK}chosen"
BASE_ID, BASE_NAME = "base", "Base"

HEADING_ROW, COLUMNS_ROW, CHOSEN_ROW = 5, 6, 7
FIRST_ROW = CHOSEN_ROW + 1
LIVE, BASE = 4, 5


class Varied:
    """Where the values stand that differ between a plan's scenarios.

    Attributes:
        plan: the plan.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The values that differ in some scenario, in the order of the plan."""
        changed = {key for scenario in self.plan.scenarios for key in scenario.changes}
        return tuple(key for key in self.plan.settings() if key in changed) if changed else ()

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each value that differs."""
        return {key: row for row, key in enumerate(self.keys, FIRST_ROW)}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids in the columns: the base, then each scenario."""
        return (BASE_ID, *(scenario.id for scenario in self.plan.scenarios))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names over the columns, each only once, as one of them is chosen by it."""
        taken: dict[str, str] = {}
        for wanted in (BASE_NAME, *(scenario.name for scenario in self.plan.scenarios)):
            name, number = wanted, 1
            while name.casefold() in taken:
                number += 1
                name = f"{wanted} ({number})"
            taken[name.casefold()] = name
        return tuple(taken.values())

    @property
    def last(self) -> int:
        """The column of the last scenario."""
        return BASE + len(self.plan.scenarios)

    def live(self, key: str) -> str:
        """Name the cell with the live value for formulas."""
        return Place(SCENARIOS, self.rows[key], LIVE).address

    def across(self, row: int, *, fixed_row: bool = True) -> str:
        """Name the cells of a row from the base to the last scenario."""
        mark = "$" if fixed_row else ""
        return f"${letters(BASE)}{mark}{row}:${letters(self.last)}{mark}{row}"
