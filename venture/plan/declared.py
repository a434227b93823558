"""The startup's financial plan, gathered from the rooms in which its lines are declared."""

from venture.model import Model
from venture.plan import (
    cash_flow,
    checks,
    costs,
    funding,
    metrics,
    opening,
    people,
    profit_and_loss,
    revenue,
)

MONTHS = 60
"""How far the plan looks."""

MODEL = Model.of(
    Opening=opening,
    Revenue=revenue,
    People=people,
    Costs=costs,
    Funding=funding,
    Profit_and_loss=profit_and_loss,
    Cash_flow=cash_flow,
    Metrics=metrics,
    Checks=checks,
)
"""Every input, table and line of the plan."""
