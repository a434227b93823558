"""The startup's financial plan, gathered from the rooms in which its lines are declared."""

from venture.model import Model
from venture.plan.lines import (
    acquisition,
    balance_sheet,
    cash_flow,
    checks,
    cohorts,
    costs,
    equipment,
    funding,
    income_tax,
    loans,
    metrics,
    opening,
    people,
    profit_and_loss,
    revenue,
    runway,
    streams,
    terms,
)
from venture.plan.lines.months import LAST

MONTHS = LAST
"""How far the plan looks."""

MODEL = Model.of(
    Opening=opening,
    Streams=streams,
    People=people,
    Customers=acquisition,
    Revenue=revenue,
    Costs=costs,
    Equipment=equipment,
    Funding=funding,
    Loans=loans,
    Terms=terms,
    Income_tax=income_tax,
    Profit_and_loss=profit_and_loss,
    Cash_flow=cash_flow,
    Balance_sheet=balance_sheet,
    Runway=runway,
    Metrics=metrics,
    Cohorts=cohorts,
    Checks=checks,
)
"""Every input, table and line of the plan."""
