"""What a founder typed into a cell, understood as a number, or refused where it could mean two."""

import math
import re
import unicodedata
from datetime import datetime

from .contents import Cell, SheetError, Value

_MINUS = dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d"), "-")
_CODE = re.compile(r"^[A-Z]{3}(?![A-Za-z])|(?<![A-Za-z])[A-Z]{3}$")
_DOLLARS = "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD BBD BSD BMD FJD NAD XCD"
_SIGNS = {
    "$": set(_DOLLARS.split()),
    "€": {"EUR"},
    "£": {"GBP", "EGP", "FKP", "GIP", "LBP"},
    "¥": {"JPY", "CNY"},
}
_SIGNS |= {"₹": {"INR"}, "₩": {"KRW"}, "₪": {"ILS"}, "₺": {"TRY"}, "₫": {"VND"}, "₽": {"RUB"}}
_POWER = re.compile(r"[0-9](?:\.[0-9]+)?[eE][+-]?[0-9]{1,3}")
_WHOLE = "[0-9]+"
_THOUSANDS = r"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+"
_LAKHS = r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}"  # 12,34,567 as in India


def number_in(cell: Cell, *, rate: bool = False, currency: str | None = None) -> float:
    """Understand what a cell holds as a number.

    Args:
        cell: the cell; a formula counts with the value that was stored for it.
        rate: whether the input is a rate, so that ``5 %`` may be typed.
        currency: the plan's currency as a code; another one in the cell is refused.

    Returns:
        The number, finite; a rate as a fraction.

    Raises:
        ValueError: what the cell holds is not a number or could mean two; says what to type.

    Example:
        >>> number_in(Cell("Inputs", 7, 5, "1.234,50 €"), currency="EUR")
        1234.5
    """
    if cell.formula is not None and cell.value is None:
        raise ValueError(
            f"The formula {_quoted(cell.formula)} has no stored result, because the program that "
            "saved the file does not calculate. Open and save it in Excel or LibreOffice, or type "
            "the number."
        )
    return number_from(cell.value, rate=rate, currency=currency)


def number_from(value: Value, *, rate: bool = False, currency: str | None = None) -> float:
    """Understand a value as a number.

    Args:
        value: as a spreadsheet stored it.
        rate: whether the input is a rate, so that ``5 %`` may be typed.
        currency: the plan's currency as a code; another one in a text is refused.

    Returns:
        The number, finite; a rate as a fraction. Whether it is in range is not looked at.

    Raises:
        ValueError: it is not a number or could mean two; says what was found and what to type.

    Example:
        >>> number_from("(1 250)"), number_from("5 %", rate=True)
        (-1250.0, 0.05)
        >>> number_from("1,234")
        Traceback (most recent call last):
        ValueError: '1,234' could mean 1234 or 1.234. Type 1234, or 1.2340 with one more zero.
    """
    if isinstance(value, str):
        return _number_from_text(value, rate, currency)
    if value is None:
        raise ValueError("The cell is empty. Type a number; 0 for none.")
    if isinstance(value, bool):
        shown = str(value).upper()
        raise ValueError(f"{shown} is not a number. Type a number, such as 1 or 0.")
    if isinstance(value, SheetError):
        raise ValueError(f"The cell shows the error {value}. Type a number instead.")
    if isinstance(value, datetime):
        raise ValueError(
            f"The cell holds a date or time ({_day(value)}). Type a number, and choose a number "
            "format for the cell if it turns into a date again."
        )
    if not math.isfinite(value):
        raise ValueError(f"{value} is not a number that can be used. Type a number.")
    return float(value)


def _number_from_text(typed: str, rate: bool, currency: str | None) -> float:
    """Take away sign, currency and per cent, then read the digits."""
    text, sign = _without_sign(_without_space_around(typed.translate(_MINUS)).removeprefix("'"))
    text = _without_currency(text, typed, currency)
    if not sign:
        text, sign = _without_sign(text)  # behind the currency: $-5
    percent = text.endswith("%")
    text = text.removesuffix("%").strip()
    if percent and not rate:
        raise ValueError(
            f"{_quoted(typed)} is a percentage, and this input is not a rate. Type a plain number."
        )
    number = _number_from_digits(text, "-" if sign == "-" else "", typed)
    return number / 100 if percent else number


def _without_space_around(text: str) -> str:
    """Make every kind of space an ordinary one and drop those at the ends."""
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in text)
    return spaced.strip().strip("\u200b\ufeff\u200e\u200f")


def _without_sign(text: str) -> tuple[str, str]:
    """Take a sign away, or the brackets that accountants put for minus."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), "-"
    if text.startswith(("-", "+")):
        return text[1:].strip(), text[0]
    return text, ""


def _without_currency(text: str, typed: str, currency: str | None) -> str:
    """Take a currency's sign or code away from either end, if it is the plan's."""
    if not text:
        return text
    code = _CODE.search(text) if currency is not None else None
    if code is not None:
        found, allowed = code[0], {code[0]}
        rest = text.removeprefix(found) if text.startswith(found) else text.removesuffix(found)
    else:
        found = next((end for end in (text[0], text[-1]) if unicodedata.category(end) == "Sc"), "")
        allowed, rest = _SIGNS.get(found, set()), text.strip(found) if found else text
    if currency is not None and allowed and currency not in allowed:
        raise ValueError(
            f"{_quoted(typed)} is in {found}, and the plan is in {currency}. Type the amount in "
            f"{currency}, as a plain number."
        )
    return rest.strip()


def _number_from_digits(text: str, minus: str, typed: str) -> float:
    """Read digits with at most one decimal mark and marks between thousands."""
    if re.fullmatch(_WHOLE, text) or _POWER.fullmatch(text):
        number = float(minus + text)
        if math.isfinite(number):
            return number
        raise _not_a_number(typed)
    readings = _readings(text.replace("\u2019", "'"))
    if len(readings) > 1:
        larger, smaller = f"{minus}{max(readings):.0f}", f"{minus}{min(readings):.3f}"
        raise ValueError(
            f"{_quoted(typed)} could mean {larger} or {smaller}. "
            f"Type {larger}, or {smaller}0 with one more zero."
        )
    if not readings:
        raise _not_a_number(typed)
    return -readings.pop() if minus else readings.pop()


def _readings(text: str) -> set[float]:
    """Find all numbers that a text can mean, by every convention of marks.

    Example:
        >>> sorted(_readings("1.234")), _readings("1.234,5"), _readings("1,23,456.5")
        ([1.234, 1234.0], {1234.5}, {123456.5})
    """
    found: set[float] = set()
    for decimal in ".,":
        for mark in {".", ",", " ", "'"} - {decimal}:
            whole = f"(?:{_WHOLE}|{_THOUSANDS.format(mark=re.escape(mark))}"
            whole += f"|{_LAKHS})" if mark == "," else ")"
            if re.fullmatch(f"{whole}?(?:{re.escape(decimal)}[0-9]+)?", text) and text:
                found.add(float(text.replace(mark, "").replace(decimal, ".")))
    return found


def _not_a_number(typed: str) -> ValueError:
    if not typed.strip():
        return ValueError("The cell shows nothing. Type a number; 0 for none.")
    return ValueError(
        f"{_quoted(typed)} is not a number. Type it with digits only, such as 45000 or 0.5."
    )


def _quoted(text: str) -> str:
    """Show a text in quotes, at most 60 characters of it."""
    return repr(text if len(text) <= 60 else text[:59] + "…")


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"
