"""Tables as CSV files that a spreadsheet program opens without running what is in them."""

import csv
import math
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_file(rows: Iterable[Sequence[object]]) -> bytes:
    r"""Write rows, the headings first, as a CSV file for Excel and all others.

    It is UTF-8 with the mark by which Excel knows it. A text that a spreadsheet would take for a
    formula begins with an apostrophe, which `unguarded` takes away again; numbers stay numbers.
    What is None or not a number is an empty cell.

    Example:
        >>> csv_file([["Need", "Score"], ["=1+1", -1], ["Größe", 2.5]]).decode("utf-8-sig")
        "Need,Score\r\n'=1+1,-1\r\nGröße,2.5\r\n"

    Source:
        OWASP, "CSV Injection" (which signs begin a formula, also in full width), read 2026-11-23.
    """
    text = StringIO(newline="")
    csv.writer(text).writerows([_written(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """Take away the apostrophe of `guarded`.

    Example:
        >>> unguarded("'=1+1"), unguarded("'tis"), unguarded(guarded("'-5"))
        ('=1+1', "'tis", "'-5")
    """
    ours = text.startswith("'") and text.lstrip("'").startswith(_FORMULA)
    return text[1:] if ours else text


def _written(cell: object) -> object:
    if isinstance(cell, str):
        # Not every program takes a carriage return within a cell for a part of it.
        return guarded(cell.replace("\r\n", "\n").replace("\r", "\n"))
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    return cell
