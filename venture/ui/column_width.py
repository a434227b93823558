"""How wide a column has to be, so that no figure in it loses its first digits."""

from collections.abc import Iterable

_A_SIGN, _AROUND = 8, 20  # pixels of a digit in bold, and of the room beside it
_STEP = 10


def column_width(texts: Iterable[str], least: int) -> int:
    """Make columns of figures wide enough for the longest of them.

    A figure stands right in its cell, so one too long would be read as a smaller one.

    Args:
        texts: the figures as they are written.
        least: pixels that the columns have in any case.

    Returns:
        Pixels, in steps, so that a table does not twitch while figures change a little.

    Example:
        >>> column_width(["49", "-1,250"], 90), column_width(["-25,000,000"], 90)
        (90, 110)
    """
    longest = max(map(len, texts), default=0)
    needed = -(-(_A_SIGN * longest + _AROUND) // _STEP) * _STEP
    return max(least, needed)
