"""Round after round: who owns what in the end."""

from collections.abc import Mapping, Sequence

import pandas as pd

from venture.funding.instruments import Note, PricedRound, Safe
from venture.funding.pricing import RoundResult, price_round

TODAY = "Today"


def price_rounds(
    holdings: Mapping[str, int], safes: Sequence[Safe | Note], rounds: Sequence[PricedRound]
) -> tuple[RoundResult, ...]:
    """Price rounds in their order; everything converts in the round before which it was issued.

    Args:
        holdings: shares before the first round by holder.
        safes: SAFEs and notes in the order of their issue.
        rounds: the rounds, the earliest first.

    Raises:
        ValueError: as `price_round`.
    """
    results: list[RoundResult] = []
    for number, planned in enumerate(rounds, 1):
        before = results[-1].shares if results else holdings
        due = [one for one in safes if one.before_round == number]
        results.append(price_round(before, due, planned))
    return tuple(results)


def ownership_by_round(holdings: Mapping[str, int], results: Sequence[RoundResult]) -> pd.DataFrame:
    """Show how everybody's part shrinks from round to round.

    Args:
        holdings: shares before the first round by holder.
        results: the rounds, the earliest first.

    Returns:
        A row for each holder, a column for today and each round; parts are 0..1.

    Example:
        >>> rounds = [PricedRound("Seed", 1e6, 4e6), PricedRound("Series A", 5e6, 15e6)]
        >>> holdings = {"Founders": 8_000_000}
        >>> table = ownership_by_round(holdings, price_rounds(holdings, [], rounds))
        >>> table.loc["Founders"].round(2).tolist()
        [1.0, 0.8, 0.6]
    """
    total = sum(holdings.values())
    stages = [{name: shares / total for name, shares in holdings.items()}]
    stages += [result.ownership for result in results]
    holders = list(dict.fromkeys(name for stage in stages for name in stage))
    return pd.DataFrame(
        [[stage.get(name, 0.0) for stage in stages] for name in holders],
        index=pd.Index(holders, name="Holder"),
        columns=[TODAY, *(result.round.name for result in results)],
    )
