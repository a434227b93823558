"""A scenario: what would be different, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field

from venture.model import Choice, Input, Name, Table, complaints
from venture.plan.declared import MODEL

MOST_SCENARIOS = 20
"""How many a plan may have."""

LONGEST_SCENARIO_NAME = 60


class Scenario(BaseModel):
    """What would be different from the plan.

    Attributes:
        id: what stays when the name changes; letters, digits and hyphens.
        name: what the founder calls it.
        changes: the values that differ, by their key in the plan ("opening_cash",
            "streams.pro.price"); rates are 0..1. A key whose row is not in the plan is kept and
            changes nothing, so that a row which comes back has its values again.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(pattern=r"^[A-Za-z0-9-]{1,40}$")
    name: Name = Field(max_length=LONGEST_SCENARIO_NAME)
    changes: dict[str, float] = {}

    def differing(self, key: str, value: float | None) -> Scenario:
        """Change what differs.

        Args:
            key: of the value.
            value: in the scenario; None where it is to be as in the plan.
        """
        others = {name: number for name, number in self.changes.items() if name != key}
        changes = {**self.changes, key: value} if value is not None else others
        return self.model_copy(update={"changes": changes})


def scenario_complaints(scenarios: Iterable[Scenario]) -> Iterable[str]:
    """Say what is wrong with scenarios, whatever rows the plan has; nothing if all is well."""
    seen: set[str] = set()
    for number, scenario in enumerate(scenarios, 1):
        if number == MOST_SCENARIOS + 1:
            yield f"A plan may have {MOST_SCENARIOS} scenarios at most."
        if scenario.id in seen:
            yield f"Two scenarios have the key {scenario.id!r}."
        seen.add(scenario.id)
        if not scenario.name:
            yield "A scenario has no name. Give it one, such as Downside."
        for key, value in scenario.changes.items():
            yield from _bad_change(key, value, scenario.name)


def _bad_change(key: str, value: float, name: str) -> Iterable[str]:
    try:
        yield from complaints(declared_as(key), value, name)
    except ValueError as error:
        yield str(error)


def declared_as(key: str) -> Input:
    """Find the declaration of a number of a plan.

    Args:
        key: the input's name, or table, row id and column joined by dots; no row needs to exist.

    Raises:
        ValueError: nothing of that name is declared, or it is no number but a choice.
    """
    name, *rest = key.split(".")
    found: Input | Choice | None = MODEL.inputs.get(name)
    if rest:
        table = MODEL.tables.get(name)
        found = _column(table, rest[1]) if table and len(rest) == 2 else None
    if not isinstance(found, Input):
        raise ValueError(f"A scenario cannot change {key!r}: there is no such number.")
    return found


def _column(table: Table, name: str) -> Input | Choice | None:
    return next((column for column in table.columns if column.name == name), None)
