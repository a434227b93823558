"""Formulas that reach outside the workbook."""

import re

_TEXT = re.compile(r'"[^"]*"')
_QUOTED = re.compile(r"'[^']*'|\[[^\]]*\]")
_OTHER_FILE = re.compile(r"(?<![\w\]])\[\d+\][\w.]*!|'[^'\[]*\[[^']*'!")
_FETCHING = re.compile(r"(?<![\w.])(?:DDE|RTD|WEBSERVICE|CALL|REGISTER\.ID)\(", re.IGNORECASE)


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
