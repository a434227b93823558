"""Money as people read it, in any currency."""

import math

from babel.numbers import format_compact_currency, format_currency, get_currency_symbol

LOCALE = "en_US"


def money(value: float, currency: str, *, short: bool = False) -> str:
    """Write an amount with its currency.

    Args:
        value: the amount; NaN gives an empty text.
        currency: ISO 4217 code.
        short: True for tiles ("$1.25M"), False for the exact amount, cents only where there are.

    Example:
        >>> money(-1234.5, "EUR"), money(212_400, "USD", short=True), money(80_000, "JPY")
        ('-€1,234.50', '$212K', '¥80,000')
    """
    if math.isnan(value):
        return ""
    if short and abs(value) >= 10_000:
        rounded, places = _three_digits(value)
        text = format_compact_currency(rounded, currency, fraction_digits=places, locale=LOCALE)
    else:
        whole = short or value == round(value)
        text = format_currency(
            round(value) + 0.0 if whole else value,
            currency,
            "¤#,##0" if whole else None,
            locale=LOCALE,
            currency_digits=not whole,
        )
    return _spaced(text, currency)


def currency_symbol(currency: str) -> str:
    """Write what stands before an amount.

    Args:
        currency: ISO 4217 code.

    Example:
        >>> currency_symbol("EUR"), currency_symbol("CHF") + "5" == money(5, "CHF")
        ('€', True)
    """
    return money(0, currency).removesuffix("0")


def _three_digits(value: float) -> tuple[float, int]:
    """Round to three digits, and say how many stand after the point of "1.25M"."""
    power = math.floor(math.log10(abs(value)))
    rounded = round(value, 2 - power)
    shown = rounded / 1000 ** (math.floor(math.log10(abs(rounded))) // 3)
    places = 2 - math.floor(math.log10(abs(shown)))
    while places and round(shown, places) == round(shown, places - 1):
        places -= 1
    return rounded, places


def _spaced(text: str, currency: str) -> str:
    """Put a space after a currency that is written in letters: CHF 1,000."""
    symbol = get_currency_symbol(currency, locale=LOCALE)
    return text.replace(symbol, f"{symbol}\u00a0") if symbol[-1:].isalpha() else text
