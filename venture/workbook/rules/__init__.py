"""The rules of good financial models, each a small check with its number and its source."""

from venture.workbook.exceptions import ALLOWED, LEFT_OUT, Allowed
from venture.workbook.rules import flow, formulas, inputs, package, presentation, sheets
from venture.workbook.rules.book import Book
from venture.workbook.rules.rule import RULES, Complaints, Rule, Severity

__all__ = [
    "ALLOWED",
    "LEFT_OUT",
    "RULES",
    "Allowed",
    "Book",
    "Complaints",
    "Rule",
    "Severity",
    "flow",
    "formulas",
    "inputs",
    "package",
    "presentation",
    "sheets",
]
