"""Rates, chances and costs as people read them."""

import math
from datetime import date, datetime

_WITH_CENTS = 20
"""From which price on a survey knows no cents."""


def rate_words(rate: float) -> str:
    """Write a rate in per cent with two digits that say something.

    Example:
        >>> rate_words(0.0312), rate_words(0.4456), rate_words(0.0005), rate_words(0.03)
        ('3.1 %', '45 %', '0.05 %', '3 %')
    """
    per_cent = rate * 100
    if not 0 < per_cent < 100:
        return f"{per_cent:.0f} %"
    from_end = min(per_cent, 100 - per_cent)
    decimals = max(0, min(6, 1 - math.floor(math.log10(from_end))))
    text = f"{per_cent:.{decimals}f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text} %"


def chance_words(chance: float) -> str:
    """Write a chance in whole per cent; what is nearly certain is not written as certain.

    Example:
        >>> chance_words(0.714), chance_words(0.9996), chance_words(0.0001)
        ('71 %', 'over 99 %', 'under 1 %')
    """
    if chance >= 0.995:
        return "over 99 %"
    return "under 1 %" if chance < 0.005 else f"{chance * 100:.0f} %"


def cost_words(cost: float, symbol: str = "") -> str:
    """Write an amount of money, cents only where they count.

    Example:
        >>> cost_words(49.5, "$"), cost_words(1_234, "€"), cost_words(50)
        ('$49.50', '€1,234', '50')
    """
    whole = cost >= 1_000 or cost == round(cost)
    return f"{symbol}{cost:,.0f}" if whole else f"{symbol}{cost:,.2f}"


def rough_cost_words(cost: float, symbol: str = "") -> str:
    """Write an amount that is only known roughly: three digits that say something.

    Example:
        >>> rough_cost_words(256.73, "$"), rough_cost_words(37.46, "$"), rough_cost_words(1_193.2)
        ('$257', '$37.50', '1,190')
    """
    if cost <= 0:
        return cost_words(cost, symbol)
    return cost_words(round(cost, 2 - math.floor(math.log10(cost))), symbol)


def number_of(count: int, what: str) -> str:
    """Write how many of something there are.

    Example:
        >>> number_of(1, "answer"), number_of(1_200, "answer")
        ('1 answer', '1,200 answers')
    """
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def rounded_price(price: float) -> float:
    """Round a price to what a survey can know: cents below 20, whole units from there.

    Example:
        >>> rounded_price(9.987), rounded_price(31.6)
        (9.99, 32.0)
    """
    return round(price, 2 if price < _WITH_CENTS else 0)


def local_day(moment: datetime) -> date:
    """Give the day of a moment where this runs, since results carry such days."""
    return moment.astimezone().date()


def about(number: float) -> str:
    """Write a number that is only known roughly: two digits that say something.

    Example:
        >>> about(243), about(1_267), about(7)
        ('240', '1,300', '7')
    """
    if number < 10:
        return f"{math.ceil(number):,}"
    places = 1 - math.floor(math.log10(number))
    return f"{round(number, places):,.0f}"
