"""A number as a founder types it: 1,200 or 150k, 4.5 %, Mar 2027."""

import re
from datetime import date, datetime

from venture.model import Filled, Input, months_between
from venture.plan import calendar_month_name
from venture.tables import typed_number, typed_rate

_MONTHS = ("%b %Y", "%B %Y", "%Y-%m", "%m/%Y", "%b %y")
_DAYS = ("%d %b %Y", "%d %B %Y", "%Y-%m-%d", "%d.%m.%Y")
"""Of a day only its month counts."""


def typed_value(text: str, declared: Input, filled: Filled) -> float:
    """Understand what was typed for an input.

    Args:
        text: what was typed; rates in per cent, months by name or number.
        declared: the input, or the column of a table.
        filled: whose calendar counts.

    Returns:
        The value, rates 0..1. Whether it is allowed is not looked at.

    Raises:
        ValueError: it is no number; says what to type.

    Example:
        >>> from venture.plan import Plan
        >>> price = Input("price", "Price", "money", 0, 0, 1e9, 1, "")
        >>> typed_value("$1.2m", price, Plan()), typed_value("1,234.50", price, Plan())
        (1200000.0, 1234.5)
        >>> typed_value("4,5 %", Input("churn", "Churn", "rate", 0, 0, 1, 0.01, ""), Plan())
        0.045
    """
    if declared.unit == "month":
        return _month(text, declared, filled)
    if declared.unit == "calendar month":
        return _calendar_month(text)
    return typed_rate(text) if declared.unit == "rate" else typed_number(text)


def _month(text: str, declared: Input, filled: Filled) -> float:
    """Understand a month by its name or by its number in the plan."""
    words = text.strip().lower().removeprefix("month").strip()
    if re.fullmatch(r"[0-9]{1,3}", words):
        return float(words)
    for form in (*_MONTHS, *_DAYS):
        try:
            day = datetime.strptime(words, form).date()
        except ValueError:
            continue
        return float(_plan_month(day, filled.start))
    first = filled.month(int(declared.lowest))
    raise ValueError(
        f"{_shown(text)} is not a month. Type one such as {first:%b %Y}, or its number in the "
        f"{filled.noun}."
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
    return months_between(start, day) + 1


def _shown(text: str) -> str:
    return f"'{text[:30]}'" if text.strip() else "An empty field"
