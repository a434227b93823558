"""The startup's financial plan: the record, its figures, and what they say."""

from venture.plan.declared import MODEL, MONTHS
from venture.plan.default_alive import DefaultAlive, default_alive
from venture.plan.drivers import Driver, drivers
from venture.plan.headline import HEADLINE_LINES, Headline, headline
from venture.plan.money import money
from venture.plan.record import Plan, Row, Setting, Value, new_row
from venture.plan.result import Check, Result, evaluate
from venture.plan.templates import TEMPLATES, template

__all__ = [
    "HEADLINE_LINES",
    "MODEL",
    "MONTHS",
    "TEMPLATES",
    "Check",
    "DefaultAlive",
    "Driver",
    "Headline",
    "Plan",
    "Result",
    "Row",
    "Setting",
    "Value",
    "default_alive",
    "drivers",
    "evaluate",
    "headline",
    "money",
    "new_row",
    "template",
]
