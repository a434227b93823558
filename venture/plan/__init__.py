"""The startup's financial plan: the record, its figures, and what they say."""

from venture.plan.declared import MODEL, MONTHS
from venture.plan.default_alive import DefaultAlive, default_alive
from venture.plan.drivers import Driver, drivers
from venture.plan.headline import HEADLINE_LINES, Headline, headline
from venture.plan.money import money
from venture.plan.record import Plan, Row, Setting, Value, new_row
from venture.plan.result import Check, Result, evaluate
from venture.plan.scenario import LONGEST_SCENARIO_NAME, MOST_SCENARIOS, Scenario
from venture.plan.side_by_side import downside, side_by_side, upside, what_differs
from venture.plan.templates import TEMPLATES, template

__all__ = [
    "HEADLINE_LINES",
    "LONGEST_SCENARIO_NAME",
    "MODEL",
    "MONTHS",
    "MOST_SCENARIOS",
    "TEMPLATES",
    "Check",
    "DefaultAlive",
    "Driver",
    "Headline",
    "Plan",
    "Result",
    "Row",
    "Scenario",
    "Setting",
    "Value",
    "default_alive",
    "downside",
    "drivers",
    "evaluate",
    "headline",
    "money",
    "new_row",
    "side_by_side",
    "template",
    "upside",
    "what_differs",
]
