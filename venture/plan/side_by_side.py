"""A plan and its scenarios side by side, and the two scenarios that every plan should have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from venture.model import Array, Input
from venture.plan.declared import MODEL
from venture.plan.record import Plan
from venture.plan.result import Result, evaluate
from venture.plan.scenario import Scenario


@dataclass(frozen=True)
class Move:
    """A column of a table that a ready-made scenario moves in all rows.

    Attributes:
        table: the table.
        column: the column.
        words: what moves, for people.
        share: by what share of itself in the downside; in the upside the other way.
    """

    table: str
    column: str
    words: str
    share: float


MOVES = (
    Move("streams", "price", "prices", -0.1),
    Move("streams", "new_customers", "new customers", -0.3),
    Move("streams", "visitors", "visitors", -0.3),
    Move("streams", "churn", "churn", 0.3),
    Move("streams", "acquisition_cost", "the cost to win a customer", 0.3),
    Move("costs", "amount", "running costs", 0.1),
)
"""What moves against the plan in the downside: sales come slower and cost more."""


def side_by_side(plan: Plan, lines: Iterable[str] | None = None) -> Result:
    """Calculate a plan and all its scenarios in one go.

    Args:
        plan: with its scenarios.
        lines: names of the lines wanted; None for all.

    Returns:
        The figures: scenario 0 is the plan itself, then come its scenarios in their order.
    """
    settings = plan.settings()
    changed = {key: None for s in plan.scenarios for key in s.changes if key in settings}
    values = {key: _across(plan, key, float(settings[key].value)) for key in changed}
    # One that changes nothing has its place too.
    unmoved = next(iter(plan.inputs))
    values.setdefault(unmoved, _across(plan, unmoved, plan.inputs[unmoved]))
    return evaluate(plan, lines, values)


def _across(plan: Plan, key: str, base: float) -> Array:
    """The value in the base and in each scenario."""
    return np.array([base, *(scenario.changes.get(key, base) for scenario in plan.scenarios)])


def downside(plan: Plan) -> Scenario:
    """Make the scenario in which sales come slower and cost more.

    Returns:
        What differs: `MOVES`, as far as the limits allow and as far as it moves cash at all.
    """
    return Scenario(id="downside", name="Downside", changes=_moved(plan, 1))


def upside(plan: Plan) -> Scenario:
    """Make the scenario in which all that moves against the plan in the downside moves for it."""
    return Scenario(id="upside", name="Upside", changes=_moved(plan, -1))


def what_differs(way: int) -> str:
    """Say what a ready-made scenario moves, by how much.

    Args:
        way: 1 for the downside, -1 for the upside.

    Example:
        >>> what_differs(1).split(",")[0]
        'Prices 10 % lower'
    """
    parts = [
        f"{move.words} {abs(move.share) * 100:.0f} % "
        f"{'higher' if move.share * way > 0 else 'lower'}"
        for move in MOVES
    ]
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _moved(plan: Plan, way: int) -> dict[str, float]:
    """Move every value there is, and leave out those that make no difference to cash."""
    moved: dict[str, float] = {}
    for move in MOVES:
        declared = MODEL.tables[move.table].column(move.column)
        assert isinstance(declared, Input)
        for row in plan.tables[move.table]:
            value = round(float(row.values[move.column]) * (1 + way * move.share), 6)
            value = min(declared.highest, max(declared.lowest, value))
            moved[f"{move.table}.{row.id}.{move.column}"] = value
    return {key: moved[key] for key in _that_count(plan, moved)}


def _that_count(plan: Plan, moved: Mapping[str, float]) -> list[str]:
    """Try each value alone, all in one go."""
    if not moved:
        return []
    tried = {}
    for position, (key, value) in enumerate(moved.items(), 1):
        tried[key] = np.full(len(moved) + 1, float(plan.value(key)))
        tried[key][position] = value
    cash = evaluate(plan, ["cash"], tried)["cash"][:, 0]
    return [key for n, key in enumerate(moved, 1) if not np.array_equal(cash[:, n], cash[:, 0])]
