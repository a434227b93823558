"""Compares an edited workbook with a plan: what belongs to the whole of it, and its scenarios."""

from __future__ import annotations

from collections.abc import Iterator

from venture.model import Input
from venture.plan import MODEL, Plan, Row, Scenario
from venture.workbook.contents import Cell
from venture.workbook.layout import CURRENCY, START
from venture.workbook.reading.comparison import Comparison
from venture.workbook.reading.new_rows import is_filled
from venture.workbook.reading.places import NAME, Found, Places
from venture.workbook.reading.records import Entered
from venture.workbook.reading.scenario_sheet import AS_BASE, ScenarioSheet
from venture.workbook.reading.taking_over import SCENARIOS_PREFIX
from venture.workbook.reading.values import (
    entered,
    entered_currency,
    entered_scenario_name,
    entered_start,
)
from venture.workbook.spare import may_be_spare
from venture.workbook.varied import Varied


class PlanComparison(Comparison[Plan]):
    """What a workbook says, against a plan."""

    def __init__(self, places: Places, plan: Plan, *, certain: bool) -> None:
        """Read every value; the arguments are those of a `Comparison`."""
        super().__init__(places, plan, certain=certain)
        self._scenarios = ScenarioSheet.of(places.contents)
        self._compare_plan()
        self.compare_tables()
        for scenario in self.record.scenarios:
            self._compare_scenario(scenario)

    def _compare_plan(self) -> None:
        """Read what belongs to the whole plan."""
        plan = self.record
        self._compare(CURRENCY, "Currency", "", plan.currency, lambda c: entered_currency(c, plan))
        if self.changes:
            self._currency = str(self.changes[0].new)
        self._compare(START, "First month", "date", plan.start, lambda c: entered_start(c, plan))
        for setting in self._settings.values():
            if setting.table is None:
                self._compare_setting(setting)

    def _compare_scenario(self, scenario: Scenario) -> None:
        """Read a scenario's name and what differs in it; a blank cell says that nothing does."""
        self._compare_scenario_name(scenario)
        for key in self._scenarios.rows:
            cell, setting = self._scenarios.cell(scenario.id, key), self._settings.get(key)
            if cell is None or setting is None or not isinstance(setting.declared, Input):
                continue
            declared = setting.declared

            def read(cell: Cell, declared: Input = declared) -> Entered:
                blank = cell.value is None and cell.formula is None
                return AS_BASE if blank else entered(cell, declared, self._currency, scenario.name)

            old = scenario.changes.get(key, AS_BASE)
            label = f"{scenario.name}: {setting.label}"
            whole_key = f"{SCENARIOS_PREFIX}{scenario.id}.{key}"
            self._compare(whole_key, label, declared.unit, old, read, Found(cell))

    def _compare_scenario_name(self, scenario: Scenario) -> None:
        cell = self._scenarios.name(scenario.id)
        if cell is None:
            return
        varied = Varied(self.record)
        as_written = dict(zip(varied.ids, varied.names, strict=True))[scenario.id]

        def read(cell: Cell) -> Entered:
            name = entered_scenario_name(cell)
            return scenario.name if name == as_written else name

        key = f"{SCENARIOS_PREFIX}{scenario.id}.{NAME}"
        self._compare(key, f"Name of {scenario.name}", "", scenario.name, read, Found(cell))

    def _found(self, key: str) -> Found:
        """Find a value's cell; what differs between scenarios stands on their sheet."""
        base = self._scenarios.base(key)
        return Found(base) if base is not None else super()._found(key)


def skeleton(places: Places, *, empty: bool = False) -> Plan:
    """Make a plan of defaults with the rows that the workbook has.

    Args:
        places: the workbook.
        empty: whether those count that nobody filled in.
    """
    return Plan(
        tables={name: tuple(_rows(places, name, empty)) for name in MODEL.tables},
        scenarios=tuple(ScenarioSheet.of(places.contents).scenarios()),
    )


def _rows(places: Places, name: str, empty: bool) -> Iterator[Row]:
    table = MODEL.tables[name]
    for row_id in places.members(name)[: table.most]:
        if empty or not may_be_spare(row_id) or is_filled(places, table, row_id):
            yield Row(id=row_id, name="")
