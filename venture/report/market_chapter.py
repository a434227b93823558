"""The chapter about the size of the market, counted from below."""

from __future__ import annotations

from venture.gaps import MarketSize, Span, count_words, market_findings, percent_words
from venture.plan import money
from venture.report.blocks import Bar, BarChart, Block, Chapter, Grid, Words
from venture.report.facts import NOT_FOR, Facts

_MOST_PARTS = 15


def market_chapter(facts: Facts) -> Chapter | None:
    """Write the chapter; None while nobody counted."""
    if facts.market is None:
        return None
    blocks: list[Block] = [
        Words(market_words(facts)),
        market_chart(facts.market, facts.currency),
        _parts(facts),
        Words(_against_plan(facts, facts.market)),
        *(Words(text, quiet=True) for text in market_findings(facts.dossier.gaps.market)[:5]),
    ]
    return Chapter("Size of the market", tuple(one for one in blocks if one != Words("")))


def market_words(facts: Facts) -> str:
    """Say how large the market is; empty while nobody counted."""
    size = facts.market
    if size is None:
        return ""
    won, whole = _amounts(size.winnable, facts.currency), _amounts(size.total, facts.currency)
    return (
        f"{count_words(size.winnable_accounts)} accounts worth {won} a year can be won, of a "
        f"market of {whole} a year."
    )


def market_chart(size: MarketSize, currency: str) -> BarChart:
    """Draw the whole market, the reachable part and the part that can be won."""
    spans = (
        ("TAM, the whole market", size.total),
        ("SAM, what can be reached", size.reachable),
        ("SOM, what can be won", size.winnable),
    )
    bars = tuple(Bar(name, one.low, one.high, _amounts(one, currency)) for name, one in spans)
    title = (
        f"Of {_amounts(size.total, currency)} a year {_amounts(size.winnable, currency)} can be won"
    )
    return BarChart(title, bars, size.total.high)


def _parts(facts: Facts) -> Grid:
    rows = tuple(
        (
            part.name,
            part.source + (f", {part.day:%b %Y}" if part.day else "") or NOT_FOR,
            count_words(part.accounts),
            _amounts(part.price, facts.currency),
            percent_words(part.reachable),
            percent_words(part.winnable),
        )
        for part in facts.dossier.gaps.market[:_MOST_PARTS]
    )
    headings = ("Part of the market", "Source", "Accounts", "Price a year", "Reached", "Won")
    return Grid(headings, rows, (3, 4, 1.6, 1.6, 1.2, 1.2), numbers=2)


def _against_plan(facts: Facts, size: MarketSize) -> str:
    """Compare the customers of the plan with the market that can be won."""
    if not facts.has_plan:
        return ""
    paying, most = facts.result.final("paying_customers"), size.winnable_accounts
    text = f"The plan has {paying:,.0f} paying customers at its end"
    if paying > most.high:
        return f"{text}, more than can be won by this count: the plan or the count is wrong."
    if paying > most.low:
        return f"{text}, which fits only if the market is nearer to its upper end."
    return f"{text}, which fits into the market that can be won."


def _amounts(span: Span, currency: str) -> str:
    ends = (money(end, currency, short=True) for end in (span.low, span.high))
    return " to ".join(dict.fromkeys(ends))
