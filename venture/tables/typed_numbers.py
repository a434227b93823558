"""A number as somebody types it alone, without others to tell how it is written: 150k, 4,5 %."""

import math
import re

_SIZES = {"": 1, "k": 1e3, "m": 1e6, "b": 1e9}
_CURRENCY = r"(?:[a-z]{3}|[a-z]{0,2}[^\w.,+-])"
_TYPED = re.compile(
    rf"(-?){_CURRENCY}?(-?)([0-9.,]+)([kmb]?)(?:{_CURRENCY}|/?a?months?)?", re.IGNORECASE
)
_POINT_LAST = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]*)?")
_COMMA_LAST = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]*),[0-9]*")
# A decimal number needs no zero at its end, so this is more likely 20 thousand than 20.
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{2}0")
_RANGE = re.compile(r"\s*(.*?[\dkmb])\s*(?:-|–|—|\bto\b|\.\.)\s*(\S.*)", re.IGNORECASE)
_THOUSANDS = {sign: re.compile(rf"(?<=\d){re.escape(sign)}(?=\d{{3}}(?!\d))") for sign in ".,"}
_LONGEST = 200


def typed_number(text: str, *, low: float | None = None, high: float | None = None) -> float:
    """Understand a number that is no rate.

    Args:
        text: what was typed.
        low: lowest number allowed.
        high: highest number allowed.

    Raises:
        ValueError: it is none, can be read two ways, or is not allowed; says what to type.

    Example:
        >>> typed_number("$1.2m"), typed_number("1,234.50"), typed_number("4,5")
        (1200000.0, 1234.5, 4.5)
    """
    _refuse_two_ways(text)
    number = _number(text)
    if number is None or "%" in text:
        raise ValueError(_no_number(text, "49, 1,200 or 150k"))
    return _within(_finite(number, text), low, high)


def typed_rate(text: str) -> float:
    """Understand a rate that is typed in per cent, with the sign or without.

    Returns:
        The rate, where 1 is 100 %.

    Raises:
        ValueError: it is no number, or too large; says what to type.

    Example:
        >>> typed_rate("4,5 %"), typed_rate("100")
        (0.045, 1.0)
    """
    number = _number(text)
    if number is None:
        raise ValueError(_no_number(text, "4.5 or 4.5 %"))
    return round(_finite(number, text) / 100, 10)


def typed_range(
    text: str, *, low: float | None = None, high: float | None = None
) -> tuple[float, float]:
    """Understand a number or a range such as 3 - 5, 3 to 5 or 3..5; per cent signs do not count.

    Args:
        text: what was typed.
        low: lowest number allowed.
        high: highest number allowed.

    Returns:
        Both ends, as typed; the same for a single number.

    Raises:
        ValueError: it is neither, or not allowed; says what to type.

    Example:
        >>> typed_range("9,000 - 11,000"), typed_range("30 % to 40 %")
        ((9000.0, 11000.0), (30.0, 40.0))
    """
    plain = text.replace("%", "")
    found = _RANGE.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        only = typed_number(plain.strip(), low=low, high=high)
        return only, only
    first, last = (typed_number(end.strip(), low=low, high=high) for end in found.groups())
    return first, last


def with_points(text: str, decimal: str) -> str:
    """Write the numbers in a text with a point before their decimals, and thousands undivided.

    Args:
        text: with a number, a range, or words beside them.
        decimal: the sign before the decimals as they are written, "." or ",".

    Example:
        >>> with_points("9.000 - 11.000,50", ","), with_points("1,200 to 1.5k", ".")
        ('9000 - 11000.50', '1200 to 1.5k')
    """
    between = _THOUSANDS["," if decimal == "." else "."]
    return between.sub("", text).replace(decimal, ".")


def _within(number: float, low: float | None, high: float | None) -> float:
    if (low is not None and number < low) or (high is not None and number > high):
        least, most = (None if end is None else f"{end:,.15g}" for end in (low, high))
        allowed = (
            f"between {least} and {most}"
            if least and most
            else f"{least} or more"
            if least
            else f"{most} or less"
        )
        raise ValueError(f"It must be {allowed}, got {number:,.15g}.")
    return number


def _finite(number: float, text: str) -> float:
    if math.isinf(number):
        raise ValueError(f"{_shown(text)} is too large. Type a smaller number.")
    return number


def _no_number(text: str, example: str) -> str:
    return f"{_shown(text)} is not a number here. Type one such as {example}."


def _shown(text: str) -> str:
    return f"'{text[:30]}'" if text.strip() else "An empty field"


def _refuse_two_ways(text: str) -> None:
    digits = "".join(sign for sign in text if sign in "0123456789.,")
    sized = text.strip()[-1:].lower() in ("k", "m", "b")
    if _TWO_WAYS.fullmatch(digits) and not sized:
        large, small = digits.replace(".", ""), digits.rstrip("0").rstrip(".")
        raise ValueError(f"{_shown(text)} can be read two ways. Type {large} or {small}.")


def _number(text: str) -> float | None:
    found = _TYPED.fullmatch("".join(text.replace("−", "-").split()))
    if found is None:
        return None
    before, behind, digits, size = found.groups()
    if _POINT_LAST.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _COMMA_LAST.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    if digits.count(".") > 1 or "," in digits or digits == ".":
        return None
    return float((before or behind) + digits) * _SIZES[size.lower()]
