"""Prices, parts and shares as people read them."""

import math

from venture.plan import money


def price_words(price: float, currency: str) -> str:
    """Write the price of a share: four decimals, and at least four digits.

    Example:
        >>> price_words(1.1144, "USD"), price_words(2, "EUR"), price_words(0.001235, "USD")
        ('$1.1144', '€2.00', '$0.001235')
    """
    if not math.isfinite(price):
        return "none"
    decimals = 4 if price >= 0.1 or not price else 3 - math.floor(math.log10(price))
    digits = f"{price:,.{decimals}f}"
    whole, _, part = digits.partition(".")
    return f"{money(0, currency).removesuffix('0')}{whole}.{part.rstrip('0'):0<2}"


def part_words(part: float) -> str:
    """Write a part of the company, 0..1, in per cent.

    Example:
        >>> part_words(0.5154), part_words(0.0984), part_words(0.1)
        ('52 %', '9.8 %', '10 %')
    """
    digits = f"{part * 100:.0f}" if part >= 0.0995 else f"{part * 100:.1f}".removesuffix(".0")
    return f"{digits} %"
