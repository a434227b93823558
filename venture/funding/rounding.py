"""How prices and shares are rounded, which a spreadsheet must do in the same way.

What should be exactly a half or a whole comes out of a calculation a little above or below it: a
number of shares is taken as exact to four decimals, and a price to fifteen digits.
"""

import math

LOWEST_PRICE = 1e-12
"""Below this a price says nothing any more."""

_DECIMALS = 4  # of a price, and as many digits where it is below 0.1
_PRICE_DIGITS = 15
_EXACT_TO = 4


def to_price(exact: float) -> float:
    """Round a price as term sheets write it: four decimals, and at least four digits.

    Raises:
        ValueError: it is too small to count with.

    Example:
        >>> to_price(15_000_000 / 13_459_705), to_price(0.00123456)
        (1.1144, 0.001235)
    """
    if exact < LOWEST_PRICE:
        raise ValueError(f"A share would cost {exact:g}. Check the caps and the shares held.")
    decimals = max(_DECIMALS, _DECIMALS - 1 - math.floor(math.log10(exact)))
    scale = 10.0**decimals
    return math.floor(float(f"{exact * scale:.{_PRICE_DIGITS}g}") + 0.5) / scale


def whole_shares(shares: float) -> int:
    """Round shares down.

    Example:
        >>> whole_shares(11.99), whole_shares(11.9999999)
        (11, 12)
    """
    return math.floor(round(shares, _EXACT_TO))


def nearest_share(shares: float) -> int:
    """Round shares to the nearest, a half up.

    Example:
        >>> nearest_share(11.49), nearest_share(11.4999999)
        (11, 12)
    """
    return math.floor(round(shares, _EXACT_TO) + 0.5)
