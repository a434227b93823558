"""Numbers as people and programs write them: 1.234,50 or 1,234.50, with currency and minus."""

import re
from collections.abc import Iterable

from venture.tables.cells import Cell

_CURRENCY = r"(?:[^\W\d_]{3}|[^\w\s.,()'’+−%-]{1,3}|[^\W\d_]{1,2}[$])?"
_NUMBER = re.compile(
    rf"(\()?\s*([-−+]?)\s*{_CURRENCY}\s*([-−]?)\s*([.,]?\d[\d.,'’\s]*?)\s*{_CURRENCY}\s*(-?)\s*(\))?"
)
_DIGITS = {
    decimal: re.compile(
        rf"(?:\d*|\d{{1,3}}([{other}'’\s])\d{{3}}(?:\1\d{{3}})*)(?:{re.escape(decimal)}\d*)?"
    )
    for decimal, other in ((".", ","), (",", "."))
}
_BETWEEN = {decimal: re.compile(rf"[{other}'’\s]") for decimal, other in ((".", ","), (",", "."))}
_PLAIN = re.compile(r"-?[0-9]{1,15}(?:([.,])[0-9]{1,15})?")  # most are, and quickly read
_LONGEST = 100
_NOTHING = ("", "-", "–", "—")


def decimal_sign(cells: Iterable[Cell]) -> str:
    """Tell which sign stands before the decimals, from all the numbers together.

    Returns:
        "." or ",": the one for which more numbers speak. Where none does, a sign that always has
        three digits behind it divides thousands.
    """
    votes = {".": 0, ",": 0}
    dividing = set()
    for cell in cells:
        digits = _digits_of(cell) if isinstance(cell, str) else ""
        signs = [sign for sign in digits if sign in ".,"]
        if not signs:
            continue
        behind = digits.rpartition(signs[-1])[2]
        if len(set(signs)) == 2:
            votes[signs[-1]] += 1
        elif len(signs) > 1:
            votes["," if signs[0] == "." else "."] += 1
        elif len(behind) != 3 or digits.startswith(("0", signs[0])):
            votes[signs[0]] += 1
        else:
            dividing.add(signs[0])
    if votes["."] != votes[","]:
        return max(votes, key=lambda sign: votes[sign])
    return "," if dividing == {"."} else "."


def _digits_of(text: str) -> str:
    """Cut a number out of its currency; empty where there is none, or no sign in it."""
    if not ("." in text or "," in text):
        return ""
    text = text.strip().removesuffix("%").rstrip()
    if _PLAIN.fullmatch(text):
        return text.lstrip("-")
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    is_one = found and any(digits.fullmatch(found[4]) for digits in _DIGITS.values())
    return found[4] if found and is_one else ""


def number_in(cell: Cell, decimal: str, *, percent: bool = False) -> float | None:
    """Read a cell as a number.

    Args:
        cell: brackets or a minus before or behind it make it negative.
        decimal: the sign before the decimals, "." or ",".
        percent: whether a per cent sign may stand behind it; the number is the one before it.

    Returns:
        None for an empty cell or a dash.

    Raises:
        ValueError: it is something else.

    Example:
        >>> number_in("(1.234,50 €)", decimal=","), number_in("USD 1,234", decimal=".")
        (-1234.5, 1234.0)
        >>> number_in("12 %", decimal=".", percent=True)
        12.0
    """
    if isinstance(cell, int | float):
        return float(cell)
    if not isinstance(cell, str | None):
        raise ValueError(f"'{cell}' is not a number.")
    text = (cell or "").strip()
    if plain := _PLAIN.fullmatch(text):
        if plain[1] in (None, decimal):
            return float(text.replace(",", ".")) + 0.0  # no minus before a zero
    elif text in _NOTHING:
        return None
    return _read(text.removesuffix("%").rstrip() if percent else text, decimal)


def _read(text: str, decimal: str) -> float:
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or bool(found[1]) != bool(found[6]):
        raise ValueError(f"'{text[:30]}' is not a number.")
    bracket, before, inside, digits, after, _ = found.groups()
    if not _DIGITS[decimal].fullmatch(digits):
        raise ValueError(f"'{text[:30]}' is not a number with '{decimal}' before its decimals.")
    size = float(_BETWEEN[decimal].sub("", digits).replace(decimal, "."))
    negative = bracket or "−" in before + inside or "-" in before + inside + after
    return -size if negative and size else size
