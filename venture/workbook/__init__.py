"""The Excel file: lay out, write, check, read back."""
