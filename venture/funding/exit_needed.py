"""The price of the company at which a holder gets an amount."""

from math import inf

from venture.funding.cap_table import CapTable, exit_proceeds
from venture.funding.declared import EXIT_VALUE

_HALVINGS = 60


def exit_needed(table: CapTable, holder: str, amount: float) -> float:
    """Find the lowest value of an exit at which a holder gets an amount.

    Args:
        table: the cap table; the sale comes after its last round.
        holder: the name.
        amount: what the holder is to get, before tax.

    Returns:
        The value; zero for no amount, ``inf`` where no value that can be typed is enough.

    Raises:
        ValueError: nobody holds shares, or the terms of a round contradict each other.

    Example:
        >>> from venture.funding import Holder, Rounds, cap_table
        >>> owned = (Holder(name="Ann", shares=6_000), Holder(name="Ben", shares=2_000))
        >>> round(exit_needed(cap_table(Rounds(holders=owned)), "Ann", 3_000_000))
        4000000
    """
    if amount <= 0:
        return 0.0
    low, high = 0.0, EXIT_VALUE.highest
    if exit_proceeds(table, high).proceeds.get(holder, 0.0) < amount:
        return inf
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if exit_proceeds(table, middle).proceeds.get(holder, 0.0) < amount:
            low = middle
        else:
            high = middle
    return high
