"""The text of formulas: shared ones written out, and those that reach outside the workbook."""

import re

_TEXT = re.compile(r'"[^"]*"')
_QUOTED = re.compile(r"'[^']*'|\[[^\]]*\]")
_OTHER_FILE = re.compile(r"(?<![\w\]])\[\d+\][\w.]*!|'[^'\[]*\[[^']*'!")
_FETCHING = re.compile(r"(?<![\w.])(?:DDE|RTD|WEBSERVICE|CALL|REGISTER\.ID)\(", re.IGNORECASE)

# Texts, quoted sheet names and columns of tables are skipped; then come A1, A:C and 3:5.
_REFERENCE = re.compile(
    r"""(?P<skip>"[^"]*"|'[^']*'|\[[^\]]*\])
    |(?<![\w.$\\])(?:
        (?P<column>\$?[A-Z]{1,3})(?P<row>\$?[0-9]{1,7})(?![\w.(!])
        |(?P<from_column>\$?[A-Z]{1,3}):(?P<to_column>\$?[A-Z]{1,3})(?![\w.(!])
        |(?P<from_row>\$?[0-9]{1,7}):(?P<to_row>\$?[0-9]{1,7})(?![\w.(!])
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def reaches_outside(formula: str) -> bool:
    r"""Tell whether a formula asks another file, program or server for data.

    Example:
        >>> reaches_outside("=cmd|'/c calc'!A0"), reaches_outside("=[1]Sheet1!A1")
        (True, True)
        >>> reaches_outside('=SUM(Sales[2025])&"a|b"')
        False
    """
    code = _TEXT.sub("", formula)
    if _FETCHING.search(code):
        return True
    if "[" in code and _OTHER_FILE.search(code):
        return True
    return "|" in code and "|" in _QUOTED.sub("", code)


def moved(formula: str, rows: int, columns: int) -> str:
    """Write a formula as it reads when it is filled into another cell.

    Args:
        formula: as it stands in the first cell.
        rows: how far down the other cell is.
        columns: how far right.

    Returns:
        The formula with its relative references moved; ``#REF!`` for those that leave the sheet.

    Example:
        >>> moved("=A1*$B$1+SUM(C:C)", rows=2, columns=1)
        '=B3*$B$1+SUM(D:D)'
    """

    def move(match: re.Match[str]) -> str:
        if match["skip"]:
            return match["skip"]
        if match["column"]:
            column = _moved_column(match["column"], columns)
            row = _moved_row(match["row"], rows)
            return column + row if column and row else "#REF!"
        if match["from_column"]:
            ends = [_moved_column(match[end], columns) for end in ("from_column", "to_column")]
        else:
            ends = [_moved_row(match[end], rows) for end in ("from_row", "to_row")]
        return ":".join(ends) if all(ends) else "#REF!"

    return _REFERENCE.sub(move, formula)


def _moved_row(row: str, by: int) -> str:
    """Move a row; empty where it leaves the sheet."""
    if row.startswith("$"):
        return row
    return str(int(row) + by) if int(row) + by > 0 else ""


def _moved_column(column: str, by: int) -> str:
    """Move a column; empty where it leaves the sheet."""
    if column.startswith("$"):
        return column
    return column_letters(column_number(column) + by)


def column_number(letters: str) -> int:
    """Count a column from its letters.

    Example:
        >>> column_number("A"), column_number("BO"), column_number("XFD")
        (1, 67, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Write a column, counted from 1, in letters; empty below 1.

    Example:
        >>> column_letters(67)
        'BO'
    """
    letters = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        letters = chr(65 + letter) + letters
    return letters
