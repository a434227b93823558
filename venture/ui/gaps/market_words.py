"""The size of a market in words, and how a plan compares with it."""

from venture.gaps import MarketSize, Span, count_words
from venture.plan import Result, money


def market_sentence(size: MarketSize, currency: str) -> str:
    """Say how large the market is, in one sentence.

    Example:
        >>> one = Span.at(100)
        >>> market_sentence(MarketSize(one, one, one, one, one, one), "USD")
        'You can win 100 accounts worth $100 a year, of a market of $100.'
    """
    return (
        f"You can win {count_words(size.winnable_accounts)} accounts worth "
        f"{money_words(size.winnable, currency)} a year, of a market of "
        f"{money_words(size.total, currency)}."
    )


def money_words(span: Span, currency: str) -> str:
    """Write an amount as a range, short."""
    ends = (money(end, currency, short=True) for end in (span.low, span.high))
    return " to ".join(dict.fromkeys(ends))


def plan_against_market(result: Result, size: MarketSize) -> str:
    """Say whether the customers of the plan fit into the market that can be won.

    Args:
        result: the plan, evaluated.
        size: the market.
    """
    paying, joined = result.final("paying_customers"), float(result["new_customers"][1:].sum())
    can = count_words(size.winnable_accounts)
    plan = (
        f"Your plan has {paying:,.0f} paying customers at its end, of {joined:,.0f} who join; the "
        f"market you can win is {can}"
    )
    if paying > size.winnable_accounts.high:
        return f"{plan}: the plan is too high."
    if paying > size.winnable_accounts.low:
        return f"{plan}: the plan fits only if the market is nearer to its upper end."
    return f"{plan}: the plan fits."
