"""The funnel of a market: all of it, what can be reached, what can be won."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.gaps import MarketSize, Span, count_words
from venture.plan import currency_symbol
from venture.ui.chart_parts import amount_text, only, specification
from venture.ui.charts import GREY
from venture.ui.gaps.market_words import money_words

_INK = {"light": "#14181a", "dark": "#eef2f1"}
_BAR = "#0d9488"
_HEIGHT = 210


def funnel_chart(size: MarketSize, currency: str, sentence: str) -> None:
    """Draw TAM, SAM and SOM as bars: solid to the least, pale to the most each could be.

    Args:
        size: the market.
        currency: ISO 4217 code.
        sentence: what the chart shows, for those who do not see it.
    """
    symbol = currency_symbol(currency)
    ink = _INK.get(st.context.theme.type or "", GREY)
    st.vega_lite_chart(_rows(size, currency), _spec(symbol, ink), key="gaps_market", alt=sentence)


def _rows(size: MarketSize, currency: str) -> pd.DataFrame:
    levels: list[tuple[str, Span, Span]] = [
        ("TAM: everybody", size.total, size.accounts),
        ("SAM: whom you reach", size.reachable, size.reachable_accounts),
        ("SOM: whom you win", size.winnable, size.winnable_accounts),
    ]
    rows: list[dict[str, Any]] = []
    for place, (name, worth, accounts) in enumerate(levels):
        text = f"{name}: {money_words(worth, currency)} ({count_words(accounts)} accounts)"
        at = {"place": place, "low": worth.low, "high": worth.high, "label": text}
        rows += [{"what": what, **at} for what in ("most", "least", "name")]
    return pd.DataFrame(rows)


@lru_cache
def _spec(symbol: str, ink: str) -> dict[str, Any]:
    y = alt.Y("place:O").axis(None).scale(paddingInner=0.62, paddingOuter=0.4)
    axis = alt.Axis(title=None, labelExpr=amount_text(symbol), tickCount=5, grid=False)
    low, high = alt.X("low:Q").axis(axis), alt.X("high:Q").axis(axis)
    tooltip = [alt.Tooltip("label:N", title="Market")]
    chart = alt.layer(
        only("most").mark_bar(color=_BAR, opacity=0.35).encode(high, y, tooltip=tooltip),
        only("least").mark_bar(color=_BAR).encode(low, y, tooltip=tooltip),
        only("name")
        .mark_text(align="left", baseline="bottom", dy=-14, fontSize=13, color=ink)
        .encode(y, x=alt.value(0), text="label:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
