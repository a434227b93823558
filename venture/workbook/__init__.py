"""The Excel file: lay out, write, check, read back."""

from venture.workbook.canvas_sheet import write_canvas
from venture.workbook.foreign_tables import LARGEST_TABLES, read_tables
from venture.workbook.gate import Refused
from venture.workbook.lint import Finding, lint
from venture.workbook.read import (
    Change,
    Ignored,
    Problem,
    Reading,
    apply,
    apply_to_household,
    apply_to_rounds,
    read,
)
from venture.workbook.write import write

__all__ = [
    "LARGEST_TABLES",
    "Change",
    "Finding",
    "Ignored",
    "Problem",
    "Reading",
    "Refused",
    "apply",
    "apply_to_household",
    "apply_to_rounds",
    "lint",
    "read",
    "read_tables",
    "write",
    "write_canvas",
]
