"""The option pool in a priced round: how much of it is new, and who pays for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from venture.funding.conversion import balanced, settle
from venture.funding.instruments import Note, PricedRound, Safe
from venture.funding.pricing import POOL
from venture.funding.rounding import nearest_share


def effective_pre_money(pre_money: float, investment: float, pool: float) -> float:
    """Say what a pre-money valuation is worth when a new pool is taken out of it.

    Args:
        pre_money: the valuation in the term sheet.
        investment: the new money.
        pool: the new pool's part of the company after the round, 0..1.

    Raises:
        ValueError: the pool's part is not from 0 to 1.

    Example:
        >>> effective_pre_money(8_000_000, 2_000_000, 0.20)
        6000000.0

    Source:
        Venture Hacks (B. Nivi), 2007, "The Option Pool Shuffle".
    """
    if not 0 <= pool <= 1:
        raise ValueError(f"The pool must be a part of 0 up to 1 of the company, got {pool}.")
    return pre_money - pool * (pre_money + investment)


def pool_increase(
    holdings: Mapping[str, int], safes: Sequence[Safe | Note], round: PricedRound, pool: float
) -> int:
    """Count the shares to put into the pool so that it has a given part after the round.

    For given choices of those who convert, all shares after the round grow in a straight line
    with the increase; two points on it give the answer.

    Args:
        holdings: shares before the round, the pool under `POOL`.
        safes: SAFEs and notes that convert.
        round: the round; its own increase is left out.
        pool: what part of the company is not issued to anybody after the round, 0 up to but not 1.

    Returns:
        Shares to the nearest one; 0 where the pool is large enough already.

    Raises:
        ValueError: the pool's part cannot be reached, or the round cannot be priced.

    Example:
        >>> pool_increase({"Founders": 6_000_000}, [], PricedRound("A", 2e6, 8e6), 0.20)
        2000000
    """
    if not 0 <= pool < 1:
        raise ValueError(f"The pool must be a part of 0 up to but not 1, got {pool}.")
    held, existing = sum(holdings.values()), holdings.get(POOL, 0)
    increase = 0.0
    for _ in range(len(safes) + 1):
        at = replace(round, pool_increase=0)
        converting, _balance = settle(held, safes, replace(at, pool_increase=int(increase)))
        ends = []
        for shares in (0, held):
            point = replace(at, pool_increase=shares)
            balance = balanced(held, converting, point)
            ends.append(balance.capitalisation + shares + round.investment / balance.price)
        growth = (ends[1] - ends[0]) / held
        if pool * growth >= 1:
            raise ValueError(
                f"{round.name}: a pool of {pool:.0%} after the round leaves nothing for those who "
                "own the company. Choose a smaller one."
            )
        increase = max(0.0, (pool * ends[0] - existing) / (1 - pool * growth))
    return nearest_share(increase)
