"""The Excel file: lay out, write, check, read back."""

from venture.workbook.write import write

__all__ = ["write"]
