"""The plan as somebody wrote it down: values for what is declared, and nothing that is derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from venture.model import (
    By,
    Filled,
    Model,
    Period,
    Row,
    Setting,
    Source,
    Value,
    filled_row,
    periods,
)
from venture.plan.declared import MODEL, MONTHS
from venture.plan.milestone import Milestone, milestone_complaints
from venture.plan.scenario import Scenario, scenario_complaints


class Plan(Filled):
    """A startup's financial plan: inputs, tables, the month it starts and its currency.

    Attributes:
        scenarios: what would be different, each against the values above.
        milestones: what is done once a figure is high enough.
    """

    declared: ClassVar[Model] = MODEL
    noun: ClassVar[str] = "plan"

    scenarios: tuple[Scenario, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    def _complaints(self) -> Iterator[str]:
        yield from scenario_complaints(self.scenarios)
        yield from milestone_complaints(self.milestones)

    def with_scenarios(self, scenarios: Iterable[Scenario]) -> Plan:
        """Change all scenarios.

        Raises:
            ValueError: some of them are not allowed; one line for each.
        """
        kept = tuple(scenarios)
        problems = list(scenario_complaints(kept))
        if problems:
            raise ValueError("\n".join(problems))
        return self.model_copy(update={"scenarios": kept})

    def with_scenario(self, scenario: Scenario) -> Plan:
        """Add a scenario, or put it in the place of the one with its id.

        Raises:
            ValueError: it is not allowed; one line for each reason.
        """
        known = {one.id: one for one in self.scenarios}
        return self.with_scenarios({**known, scenario.id: scenario}.values())

    def without_scenario(self, scenario_id: str) -> Plan:
        """Take a scenario away."""
        return self.with_scenarios(one for one in self.scenarios if one.id != scenario_id)

    def with_milestones(self, milestones: Iterable[Milestone]) -> Plan:
        """Change all milestones.

        Raises:
            ValueError: some of them are not allowed; one line for each.
        """
        kept = tuple(milestones)
        problems = list(milestone_complaints(kept))
        if problems:
            raise ValueError("\n".join(problems))
        return self.model_copy(update={"milestones": kept})

    def in_scenario(self, scenario_id: str) -> Plan:
        """Give the plan as it would be in a scenario, which has no scenarios of its own.

        Raises:
            ValueError: the plan has no such scenario.
        """
        found = next((s for s in self.scenarios if s.id == scenario_id), None)
        if found is None:
            raise ValueError(f"The plan has no scenario called {scenario_id!r}.")
        known = self.settings().keys()
        plan = self.model_copy(update={"scenarios": ()})
        for key, value in found.changes.items():
            plan = plan.with_value(key, value) if key in known else plan
        return plan

    @property
    def year_start(self) -> int:
        """The month of the year, 1 to 12, in which a fiscal year begins."""
        return int(self.inputs["fiscal_year_start"])

    def periods(self, by: By) -> list[Period]:
        """Cut the plan into months, or into the quarters or years of its fiscal year."""
        return periods(self.start, MONTHS, by, self.year_start)


def new_row(table: str, name: str, **values: Value) -> Row:
    """Make a row with an id of its own; what is left out has its default."""
    return filled_row(MODEL.tables[table], name, **values)


__all__ = ["MONTHS", "Plan", "Row", "Setting", "Source", "Value", "new_row"]
