"""Prices of a survey as people read them."""

from venture.plan import money

_WITH_CENTS = 20


def rounded_price(price: float) -> float:
    """Round a price to what a survey can know: cents below 20, whole units from there.

    Example:
        >>> rounded_price(9.987), rounded_price(31.6)
        (9.99, 32.0)
    """
    return round(price, 2 if price < _WITH_CENTS else 0)


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
