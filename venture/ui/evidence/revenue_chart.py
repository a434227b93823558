"""The revenue that each price would bring, from what people say they would buy."""

from functools import lru_cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from venture.evidence import ASKED, Demand
from venture.plan import currency_symbol, money
from venture.ui.chart_parts import amount_text, only, specification
from venture.ui.evidence.price_words import price_words

_COLOUR = "#0d9488"
_HEIGHT = 220
_MOST_POINTS = 160
_TAIL = 0.1


def revenue_chart(found: Demand, currency: str, finding: str) -> None:
    """Draw the revenue from 100 people asked, by price, with the highest marked.

    Args:
        found: the demand.
        currency: ISO 4217 code.
        finding: what the chart shows, for those who do not see it.
    """
    st.vega_lite_chart(
        pd.DataFrame(_rows(found, currency)),
        _spec(currency_symbol(currency)),
        key="evidence_revenue_chart",
        alt=finding,
    )


def _rows(found: Demand, currency: str) -> list[dict[str, Any]]:
    last = int(np.flatnonzero(found.revenue >= _TAIL * found.revenue.max())[-1])
    places = np.unique(np.linspace(0, last, min(last + 1, _MOST_POINTS)).round().astype(int))
    prices = [*found.prices[places].tolist(), found.best_price]
    shares = [*found.trial[places].tolist(), found.trial_there]
    rows: list[dict[str, Any]] = []
    for price, share in sorted(zip(prices, shares, strict=True)):
        revenue = ASKED * price * share
        at = {"price": price, "revenue": revenue, "text": money(price, currency)}
        rows.append({"what": "revenue", **at, "share": f"{share * 100:.0f} %"})
        rows[-1]["amount"] = money(round(revenue), currency)
    best = found.best_price
    rows.append(
        {"what": "best", "price": best, "revenue": found.best_revenue}
        | {"text": f"Most revenue at {price_words(best, currency)}"}
    )
    return rows


@lru_cache
def _spec(symbol: str) -> dict[str, Any]:
    x = (
        alt.X("price:Q")
        .axis(title=None, labelExpr=amount_text(symbol), tickCount=7, grid=False)
        .scale(zero=False, nice=False)
    )
    y = alt.Y("revenue:Q").axis(title=None, labelExpr=amount_text(symbol), tickCount=4)
    chart = alt.layer(
        only("revenue").mark_line(color=_COLOUR, strokeWidth=2).encode(x, y),
        only("best").mark_point(filled=True, size=80, color=_COLOUR, opacity=1).encode(x, y),
        only("best")
        .mark_text(color=_COLOUR, fontSize=12, fontWeight="bold")
        .encode(x, y=alt.value(-10), text="text:N"),
        only("revenue")
        .mark_rule(strokeWidth=10, opacity=0)
        .encode(
            x,
            y=alt.value(0),
            y2=alt.value("height"),
            tooltip=[
                alt.Tooltip("text:N", title="Price"),
                alt.Tooltip("share:N", title="Would buy"),
                alt.Tooltip("amount:N", title=f"Revenue from {ASKED} asked"),
            ],
        ),
    ).properties(height=_HEIGHT)
    return specification(chart)
