"""Reads an upload in a process of its own, under limits of time and memory.

`gate.py` starts `quarantine.cells.main` with the workbook on standard input and gets one JSON
object back. What a spreadsheet would not save is refused by `survey`, before openpyxl, with
defusedxml in place, reads the values and formulas.
"""
