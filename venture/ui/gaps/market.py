"""The size of the market, counted from below, and whether the plan fits into it."""

import streamlit as st

from venture.canvas import escaped
from venture.gaps import (
    LARGEST,
    LEVELS,
    MOST_ROWS,
    Gaps,
    MarketPart,
    Span,
    market_findings,
    market_size,
    market_steps,
)
from venture.plan import Plan
from venture.tables import day_words
from venture.ui.gaps.market_cap import market_cap
from venture.ui.gaps.market_chart import funnel_chart
from venture.ui.gaps.market_words import market_sentence
from venture.ui.gaps.saving import OpenGaps
from venture.ui.gaps.steps_shown import show_steps
from venture.ui.harmless_csv import download_rows
from venture.ui.imported_rows import RowReader
from venture.ui.open_section import OpenSection
from venture.ui.record_import import RecordImport
from venture.ui.record_table import RecordTable
from venture.ui.table_upload import TableUpload
from venture.ui.text_columns import day_column, span_column, text_column

_PART = "market"
_EXAMPLE = MarketPart(
    name="Nursing homes with 50 beds or more",
    accounts=Span(low=9_000, high=11_000),
    price=Span(low=2_400, high=3_600),
    reachable=Span(low=0.3, high=0.4),
    winnable=Span(low=0.03, high=0.06),
    source="Example: a public register, and how many of 20 homes asked to see more",
)


MARKET = RecordTable[Gaps, MarketPart](
    field="market",
    member="part of the market",
    heading="Part of the market",
    row=lambda id_, name: MarketPart(id=id_, name=name),
    columns=(
        span_column(
            "accounts",
            "Accounts",
            "How many there are: 12,000 or 9,000 - 11,000.",
            low=0,
            high=LARGEST,
        ),
        span_column(
            "price", "Price a year", "What one of them would pay in a year.", low=0, high=LARGEST
        ),
        span_column(
            "reachable",
            "Reachable (%)",
            "How many of them your product, region and channel can reach.",
            low=0,
            high=100,
            percent=True,
        ),
        span_column(
            "winnable",
            "Winnable (%)",
            "How many of the reachable you can win within the plan.",
            low=0,
            high=100,
            percent=True,
        ),
        text_column(MarketPart, "source"),
        day_column(MarketPart, "day"),
    ),
    most=MOST_ROWS,
)

_IMPORT = RecordImport(
    RowReader(
        MARKET,
        {
            "name": ("name", "part", "segment", "customer segment", "kind of customer"),
            "accounts": ("customers", "companies", "number", "count", "how many"),
            "price": ("yearly price", "price per year", "annual price", "revenue per account"),
            "reachable": ("reach", "share reached"),
            "winnable": ("win", "share won"),
            "source": ("sources", "where from", "link", "url"),
            "day": ("date", "as of", "read on"),
        },
    ),
    TableUpload(
        "gaps_market_import",
        "Part of the market\tAccounts\tPrice a year\tReachable (%)\tWinnable (%)\n"
        "Nursing homes\t9,000 to 11,000\t2,400\t35\t3 to 6",
    ),
    "parts of the market",
)


def market(opened: OpenGaps) -> None:
    """Show how large the market is, what it rests on, and how the plan compares."""
    opened.show(_PART)
    planned = OpenSection[Plan](opened.idea, "plan", opened.page, opened.idea.load("plan"))
    parts = opened.record.market
    if not parts:
        _start(opened)
        _IMPORT.show(opened)
        return
    size = market_size(parts)
    currency = planned.record.currency
    sentence = market_sentence(size, currency)
    st.markdown(f"**{escaped(sentence)}**")
    funnel_chart(size, currency, sentence)
    _sources(parts)
    _opened_size(parts)
    market_cap(planned, parts, size)
    MARKET.show(opened, "Parts of the market: accounts, price, and the shares reached and won")
    for finding in market_findings(parts)[:5]:
        st.warning(escaped(finding), icon=":material/edit:")
    st.caption(
        f"Amounts in {currency} a year. Type a range such as 9,000 - 11,000 where you are not "
        "sure. The results go from where everything is at its lowest to where everything is at "
        "its highest."
    )
    download_rows(lambda: MARKET.written(opened.record), "market", key="gaps_market_csv")
    _IMPORT.show(opened)


def _sources(parts: tuple[MarketPart, ...]) -> None:
    """Name below the chart where the numbers come from."""
    known = [
        f"{part.name}: {part.source}{f', {day_words(part.day)}' if part.day else ''}"
        for part in parts[:5]
        if part.source
    ]
    more = len([part for part in parts if part.source]) - len(known)
    if known:
        also = f" · and {more:,} more in the table" if more > 0 else ""
        st.caption(f"Sources: {escaped(' · '.join(known))}{also}")


def _opened_size(parts: tuple[MarketPart, ...]) -> None:
    """Let one of the three sizes be opened: how it came to be."""
    section = st.expander(
        "How the size came to be",
        icon=":material/function:",
        on_change="rerun",
        key="gaps_size_open",
    )
    if section.open:
        with section:
            level = st.radio("Size", LEVELS, index=2, horizontal=True, key="gaps_size_of")
            show_steps(market_steps(parts, level), "gaps_size_steps", heading="Part of the market")


def _start(opened: OpenGaps) -> None:
    """Say why to count from below, and offer two ways to start."""
    st.markdown(
        "**How many can you win, and what would they pay?** Count from below: 10,000 nursing homes "
        "at $3,000 a year, of which your channel reaches 35 % and you win 5 %, are 175 customers "
        "and $525,000 a year. One per cent of a big market is an objection, not a method."
    )

    def start(part: MarketPart) -> None:
        opened.change(_PART, lambda seen: seen.changed(market=(*seen.market, part)))

    with st.container(horizontal=True):
        st.button(
            "Open an example",
            key="gaps_market_example",
            type="primary",
            icon=":material/auto_stories:",
            help="One part of a market, to be changed into your own",
            on_click=lambda: start(_EXAMPLE),
        )
        st.button(
            "Type the first part",
            key="gaps_market_first",
            on_click=lambda: start(MarketPart(name="Who would buy")),
        )
