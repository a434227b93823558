"""The four curves of a pricing survey, and where they cross."""

from functools import lru_cache
from typing import Any, Literal

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st
from numpy.typing import NDArray

from venture.evidence import CONVENTIONS, PriceSensitivity
from venture.plan import currency_symbol, money
from venture.ui.chart_parts import amount_text, only, specification
from venture.ui.evidence.price_words import price_words, range_words

_CHEAP, _DEAR = "#3b76f0", "#c2680c"
_GREY, _RANGE = "#767676", "#0d9488"
_CURVES = {
    "too_cheap": ("Too cheap", _CHEAP, [5, 4], 0.62),
    "cheap": ("Cheap", _CHEAP, [1, 0], 0.82),
    "expensive": ("Expensive", _DEAR, [1, 0], 0.82),
    "too_expensive": ("Too expensive", _DEAR, [5, 4], 0.62),
}
"""Name, colour, dashes and the height at which the name stands, by curve."""

Align = Literal["left", "center", "right"]

_HEIGHT = 320
_LANE_HEIGHT = 17
_MOST_POINTS = 240
_NEARLY_ALL = 0.97


def price_chart(found: PriceSensitivity, currency: str, finding: str) -> None:
    """Draw the curves with the prices at which they cross and the acceptable range.

    Args:
        found: the survey, whose curves cross.
        currency: ISO 4217 code.
        finding: what the chart shows, for those who do not see it.
    """
    st.vega_lite_chart(
        pd.DataFrame([*_curves(found, currency), *_marks(found, currency)]),
        _spec(currency_symbol(currency)),
        key="evidence_price_chart",
        alt=finding,
    )
    st.caption(
        "Share of respondents by price. Acceptable range: "
        f"{CONVENTIONS[found.convention]} ({found.convention} convention)."
    )


def shown_prices(found: PriceSensitivity) -> NDArray[np.float64]:
    """Choose the prices that are drawn: not more than can be told apart, and no far outliers."""
    nearly_all = np.searchsorted(found.too_expensive, _NEARLY_ALL)
    prices: NDArray[np.float64] = found.prices[: int(nearly_all) + 1]
    if prices.size <= _MOST_POINTS:
        return prices
    places = np.linspace(0, prices.size - 1, _MOST_POINTS).round().astype(int)
    drawn: NDArray[np.float64] = prices[places]
    return drawn


def _curves(found: PriceSensitivity, currency: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    prices = shown_prices(found)
    for what, (name, _, _, height) in _CURVES.items():
        shares = np.interp(prices, found.prices, getattr(found, what))
        rows += [
            {"what": what, "price": price, "share": share, "text": name}
            for price, share in zip(prices.tolist(), shares.tolist(), strict=True)
        ]
        falls = what.endswith("cheap")
        order = -1 if falls else 1
        at = float(np.interp(order * height, order * shares, prices))
        rows.append({"what": f"{what} name", "price": at, "share": height, "text": name})
    crossed = np.column_stack([np.interp(prices, found.prices, getattr(found, w)) for w in _CURVES])
    for price, shares in zip(prices.tolist(), crossed.tolist(), strict=True):
        words = [f"{share * 100:.0f} %" for share in shares]
        rows.append({"what": "pointer", "price": price, "exact": money(price, currency)})
        rows[-1] |= dict(zip(_CURVES, words, strict=True))
    return rows


def _marks(found: PriceSensitivity, currency: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    if found.acceptable_range:
        low, high = found.acceptable_range
        text = f"Acceptable {range_words(found.acceptable_range, currency)}"
        rows.append({"what": "range", "price": low, "high": high})
        rows.append({"what": "range name", "price": (low + high) / 2, "text": text, "lane": 0})
    named = (
        ("Indifference", found.indifference_price, found.cheap),
        ("Optimal", found.optimal_price, found.too_cheap),
    )
    for lane, (name, price, curve) in enumerate(named, 1):
        if price is None:
            continue
        text = f"{name} {price_words(price, currency)}"
        share = float(np.interp(price, found.prices, curve))
        rows.append({"what": "crossing", "price": price, "share": share, "text": text})
        rows[-1] |= {"lane": lane, "middle": _middle(shown_prices(found)) < price}
    return rows


def _middle(prices: NDArray[np.float64]) -> float:
    return float(prices[0] + prices[-1]) / 2


@lru_cache
def _spec(symbol: str) -> dict[str, Any]:
    x = (
        alt.X("price:Q")
        .axis(title=None, labelExpr=amount_text(symbol), tickCount=7, grid=False)
        .scale(zero=False, nice=False)
    )
    y = alt.Y("share:Q").axis(title=None, format="%", tickCount=5).scale(domain=[0, 1])
    chart = alt.layer(
        only("range")
        .mark_rect(color=_RANGE, opacity=0.14)
        .encode(x, x2="high:Q", y=alt.value(0), y2=alt.value("height")),
        *(_curve(what).encode(x, y) for what in _CURVES),
        *(_curve_name(what).encode(x, y) for what in _CURVES),
        only("crossing")
        .mark_rule(color=_GREY, strokeDash=[2, 3])
        .encode(x, y=alt.value(0), y2=alt.value("height")),
        only("crossing").mark_point(filled=True, size=70, color=_GREY, opacity=1).encode(x, y),
        _lane_name("range name", _RANGE, "center").encode(x),
        _lane_name("crossing", _GREY, "left").transform_filter("!datum.middle").encode(x),
        _lane_name("crossing", _GREY, "right").transform_filter("datum.middle").encode(x),
        _pointer().encode(x),
    ).properties(height=_HEIGHT)
    return specification(chart)


def _curve(what: str) -> Any:
    _, colour, dashes, _ = _CURVES[what]
    return only(what).mark_line(color=colour, strokeDash=dashes, strokeWidth=2)


def _curve_name(what: str) -> Any:
    """Write a curve's name where none of the others runs."""
    left = what == "expensive"
    return (
        only(f"{what} name")
        .mark_text(
            color=_CURVES[what][1],
            align="right" if left else "left",
            dx=-7 if left else 7,
            dy=8 if what == "too_expensive" else -8,
        )
        .encode(text="text:N")
    )


def _lane_name(what: str, colour: str, align: Align) -> Any:
    return (
        only(what)
        .transform_calculate(pixel=f"-8 - {_LANE_HEIGHT} * datum.lane")
        .mark_text(color=colour, align=align, fontSize=12, fontWeight="bold")
        .encode(y=alt.Y("pixel:Q", scale=None, axis=None), text="text:N")
    )


def _pointer() -> Any:
    """Show the exact shares at the price under the pointer."""
    return (
        only("pointer")
        .mark_rule(strokeWidth=8, opacity=0)
        .encode(
            y=alt.value(0),
            y2=alt.value("height"),
            tooltip=[
                alt.Tooltip("exact:N", title="Price"),
                *(alt.Tooltip(f"{w}:N", title=name) for w, (name, *_) in _CURVES.items()),
            ],
        )
    )
