"""Values as people read them: money with its currency, rates in per cent, months by name."""

import math
from datetime import date

from venture.model import UNITS
from venture.plan.declared import MONTHS
from venture.plan.money import money
from venture.plan.record import Plan

NO_FIGURE = "no figure"


def month_name(day: date) -> str:
    """Name a month shortly.

    Example:
        >>> month_name(date(2028, 3, 1))
        'Mar 2028'
    """
    return f"{day:%b %Y}"


def calendar_month_name(number: int) -> str:
    """Name a month of the year, counted from 1.

    Example:
        >>> calendar_month_name(12)
        'December'
    """
    return f"{date(2000, number, 1):%B}"


def in_words(value: float | str, unit: str, plan: Plan, *, short: bool = False) -> str:
    """Write a value as people read it.

    Args:
        value: the value, rates 0..1; a text, such as an option chosen, stays as it is.
        unit: one of `venture.model.UNITS`.
        plan: whose currency and calendar count.
        short: True for tiles ("$1.25M"), False for the exact value.

    Example:
        >>> plan = Plan(start=date(2027, 1, 1))
        >>> in_words(0.045, "rate", plan), in_words(3, "month", plan)
        ('4.5 %', 'Mar 2027')
    """
    if isinstance(value, str):
        return value
    if math.isnan(value):
        return NO_FIGURE
    match unit:
        case "money" | "price":
            return money(value, plan.currency, short=short)
        case "rate":
            return f"{_number(value * 100, 2)} %"
        case "month":
            return _month(value, plan)
        case "calendar month":
            return calendar_month_name(int(value))
        case "flag":
            return "yes" if value else "no"
        case "months" | "full months":
            return f"{_number(value, 1)} {'month' if value == 1 else 'months'}"
        case "days":
            return f"{_number(value, 1)} {'day' if value == 1 else 'days'}"
    return _number(value, 4 if unit == "ratio" else max(1, UNITS[unit].decimals))


def _number(value: float, decimals: int) -> str:
    """Write a number without zeros at its end."""
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _month(value: float, plan: Plan) -> str:
    if value == 0:
        return "none"
    return month_name(plan.month(int(value))) if value <= MONTHS else f"after {MONTHS} months"
