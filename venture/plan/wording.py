"""Values as people read them: money with its currency, rates in per cent, months by name."""

import math
from datetime import date

from venture.model import UNITS, Filled, Range, Setting
from venture.plan.declared import MONTHS
from venture.plan.money import money

NO_FIGURE = "no figure"
_WITH_CENTS = 20
_ALL_DIGITS = 6


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


def in_words(value: float | str, unit: str, filled: Filled, *, short: bool = False) -> str:
    """Write a value as people read it.

    Args:
        value: the value, rates 0..1; a text, such as an option chosen, stays as it is.
        unit: one of `venture.model.UNITS`.
        filled: whose currency and calendar count.
        short: True for tiles ("$1.25M"), False for the exact value.

    Example:
        >>> from venture.plan import Plan
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
            return money(value, filled.currency, short=short)
        case "rate":
            return f"{_number(value * 100, 2)} %"
        case "month":
            return _month(value, filled)
        case "calendar month":
            return calendar_month_name(int(value))
        case "flag":
            return "yes" if value else "no"
        case "months" | "full months":
            return f"{_number(value, 1)} {'month' if value == 1 else 'months'}"
        case "days":
            return f"{_number(value, 1)} {'day' if value == 1 else 'days'}"
    return _number(value, 4 if unit == "ratio" else max(1, UNITS[unit].decimals))


def setting_words(setting: Setting, filled: Filled) -> str:
    """Write the value of a setting as people read it."""
    return in_words(setting.value, getattr(setting.declared, "unit", ""), filled)


def range_words(found: Range, setting: Setting, filled: Filled) -> str:
    """Write the ends of a range; measured ones with two digits of what lies between them.

    Example:
        >>> from venture.plan import Plan
        >>> plan = Plan(start=date(2027, 1, 1))
        >>> found = Range(low=0.01939, high=0.0483, of=0.0323)
        >>> range_words(found, plan.settings()["payroll_burden"], plan)
        '1.9 % to 4.8 %'
    """
    unit = getattr(setting.declared, "unit", "")
    digits = _digits(found, unit)
    low, high = (
        in_words(round(end, digits) + 0.0, unit, filled) for end in (found.low, found.high)
    )
    return f"{low} to {high}"


def stated_range(setting: Setting, filled: Filled) -> str:
    """Say which range a value has, such as "90 % range 2.8 % to 5.5 %"; nothing without one."""
    found = filled.range(setting)
    if found is None:
        return ""
    chance = f"{found.chance * 100:.0f} % range" if found.chance else "Range"
    return f"{chance} {range_words(found, setting, filled)}"


def source_words(setting: Setting, filled: Filled) -> str:
    """Say where a value comes from, and its range where it has one."""
    text, said = filled.source(setting).text, stated_range(setting, filled)
    return f"{text.rstrip('.')}. {said}" if text and said else text or said


def value_with_range(setting: Setting, filled: Filled) -> str:
    """Write a value; with its range and where that comes from, where it has one.

    Returns:
        Such as "4 %" or "4 % (2.8 % to 5.5 %, from your landing page)".
    """
    value, found = setting_words(setting, filled), filled.range(setting)
    if found is None:
        return value
    where = filled.source(setting).where
    return f"{value} ({range_words(found, setting, filled)}{', ' if where else ''}{where})"


def _digits(found: Range, unit: str) -> int:
    """Count the decimals that say something of a range; negative ones are of whole numbers."""
    width = found.high - found.low
    if not width or found.chance is None:  # somebody chose the ends as they are
        return _ALL_DIGITS
    digits = 1 - math.floor(math.log10(width))
    # Nobody knows cents of what costs more than a lunch.
    if unit in ("money", "price") and found.high >= _WITH_CENTS:
        return min(digits, 0)
    return digits


def _number(value: float, decimals: int) -> str:
    """Write a number without zeros at its end."""
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _month(value: float, filled: Filled) -> str:
    if value == 0:
        return "none"
    return month_name(filled.month(int(value))) if value <= MONTHS else f"after {MONTHS} months"
