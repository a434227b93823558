"""A number as a founder types it: 1,200 or 150k, 4.5 %, Mar 2027."""

import math
import re
from datetime import date, datetime

from venture.model import Input
from venture.plan import Plan, calendar_month_name

_SIZES = {"": 1, "k": 1e3, "m": 1e6, "b": 1e9}
_CURRENCY = r"(?:[a-z]{3}|[a-z]{0,2}[^\w.,+-])"
_TYPED = re.compile(
    rf"(-?){_CURRENCY}?(-?)([0-9.,]+)([kmb]?)(?:{_CURRENCY}|/?a?months?)?", re.IGNORECASE
)
_POINT_LAST = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]*)?")
_COMMA_LAST = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]*),[0-9]*")
# A decimal number needs no zero at its end, so this is more likely 20 thousand than 20.
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{2}0")
_MONTHS = ("%b %Y", "%B %Y", "%Y-%m", "%m/%Y", "%b %y")


def typed_value(text: str, declared: Input, plan: Plan) -> float:
    """Understand what was typed for an input.

    Args:
        text: what was typed; rates in per cent, months by name or number.
        declared: the input, or the column of a table.
        plan: whose calendar counts.

    Returns:
        The value, rates 0..1. Whether it is allowed is not looked at.

    Raises:
        ValueError: it is no number; says what to type.

    Example:
        >>> price = Input("price", "Price", "money", 0, 0, 1e9, 1, "")
        >>> typed_value("$1.2m", price, Plan()), typed_value("1,234.50", price, Plan())
        (1200000.0, 1234.5)
        >>> typed_value("4,5 %", Input("churn", "Churn", "rate", 0, 0, 1, 0.01, ""), Plan())
        0.045
    """
    if declared.unit == "month":
        return _month(text, declared, plan)
    if declared.unit == "calendar month":
        return _calendar_month(text)
    if declared.unit == "rate":
        number = _number(text)
        if number is None:
            raise ValueError(_no_number(text, "4.5 or 4.5 %"))
        return round(number / 100, 10)
    return typed_number(text)


def typed_number(text: str) -> float:
    """Understand a number that is no rate.

    Raises:
        ValueError: it is none, or can be read two ways; says what to type.
    """
    _refuse_two_ways(text)
    number = _number(text)
    if number is None or "%" in text:
        raise ValueError(_no_number(text, "49, 1,200 or 150k"))
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


def _month(text: str, declared: Input, plan: Plan) -> float:
    """Understand a month by its name or by its number in the plan."""
    words = text.strip().lower().removeprefix("month").strip()
    if re.fullmatch(r"[0-9]{1,3}", words):
        return float(words)
    for form in _MONTHS:
        try:
            day = datetime.strptime(words, form).date()
        except ValueError:
            continue
        return float(_plan_month(day, plan.start))
    first = plan.month(int(declared.lowest))
    raise ValueError(
        f"{_shown(text)} is not a month. Type one such as {first:%b %Y}, or its number in the plan."
    )


def _calendar_month(text: str) -> float:
    """Understand a month of the year by its name, the beginning of it, or its number."""
    words = text.strip().lower()
    if re.fullmatch(r"[0-9]{1,2}", words):
        return float(words)
    for number in range(1, 13):
        if len(words) >= 3 and calendar_month_name(number).lower().startswith(words):
            return float(number)
    raise ValueError(f"{_shown(text)} is not a month of the year. Type one such as December.")


def _plan_month(day: date, start: date) -> int:
    return (day.year - start.year) * 12 + day.month - start.month + 1
