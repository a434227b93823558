"""Prices of a survey as people read them."""

from venture.evidence import rounded_price
from venture.plan import money


def price_words(price: float, currency: str) -> str:
    """Write a price, rounded."""
    return money(rounded_price(price), currency)


def range_words(ends: tuple[float, float], currency: str) -> str:
    """Write a range of prices, the currency at its lower end only.

    Example:
        >>> range_words((28.7, 35.2), "USD")
        '$29 to 35'
    """
    low, high = (rounded_price(end) for end in ends)
    return f"{money(low, currency)} to {_plain(high)}"


def _plain(price: float) -> str:
    return f"{price:,.0f}" if price == round(price) else f"{price:,.2f}"
