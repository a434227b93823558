"""The startup's financial plan: the record, its figures, and what they say."""

from venture.plan.declared import MODEL, MONTHS
from venture.plan.record import Plan, Row, Setting, Value, new_row
from venture.plan.result import Check, Result, evaluate

__all__ = [
    "MODEL",
    "MONTHS",
    "Check",
    "Plan",
    "Result",
    "Row",
    "Setting",
    "Value",
    "evaluate",
    "new_row",
]
