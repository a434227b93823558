"""Reads an upload in a process of its own, under limits of time and memory.

`gate.py` starts `quarantine.cells.main` with the workbook on standard input and gets one JSON
object back. Only the standard library is imported here: so the process starts in a few hundredths
of a second, and nothing of the app is in reach of a file made to do harm.
"""
