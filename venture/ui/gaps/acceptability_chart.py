"""How often each gap takes each rank: a bar for each, the best-ranked on top."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.gaps import Standing, share_words
from venture.ui.chart_parts import only, specification
from venture.ui.gaps.ranking_words import chart_finding

MOST_BARS = 10

_RANKS = ("1st", "2nd", "3rd", "later")
_COLOURS = ("#0f766e", "#5eb5ab", "#a7d8d2", "#d3d8d6")
_TEXTS = ("#ffffff", "#14181a", "#14181a", "#14181a")
_INK = {"light": "#14181a", "dark": "#eef2f1"}
_GREY = "#767676"
_STEP, _AXIS = 56, 30
_LONG_TEXT, _SHORT_TEXT = 58, 34


def acceptability_chart(standing: Standing) -> None:
    """Draw the share of the weightings in which each gap comes first, second, third or later."""
    shown = standing.best_first[:MOST_BARS]
    ink = _INK.get(st.context.theme.type or "", _GREY)
    st.vega_lite_chart(
        acceptability_rows(standing, shown),
        _spec(len(shown), ink),
        key=f"gaps_acceptability_{len(shown)}",
        alt=chart_finding(standing),
    )


def acceptability_rows(standing: Standing, shown: list[int]) -> pd.DataFrame:
    """List the parts of each bar, and its name."""
    rows: list[dict[str, Any]] = []
    for place, row in enumerate(shown):
        at = {"place": place, "gap": standing.gaps[row].name}
        rows.append({"what": "name", **at, "text": standing.gaps[row].name, "low": 0.0})
        ranks = standing.robustness.acceptability[row]
        parts = [*(float(share) for share in ranks[:3]), float(ranks[3:].sum())]
        low = 0.0
        for rank, share in zip(_RANKS, parts, strict=False):
            if share > 0:
                size = {"low": low, "high": low + share, "share": share_words(share)}
                rows.append({"what": "part", **at, "rank": rank, "text": rank, **size})
            low += share
    return pd.DataFrame(rows)


@lru_cache
def _spec(bars: int, ink: str) -> dict[str, Any]:
    y = alt.Y("place:O").axis(None)
    x = alt.X("low:Q").axis(title=None, format="%", tickCount=5, grid=False).scale(domain=[0, 1])
    colour = alt.Color("rank:N", legend=None).scale(domain=list(_RANKS), range=list(_COLOURS))
    wide = f"(datum.high - datum.low) * width > {_LONG_TEXT}"
    seen = f"(datum.high - datum.low) * width > {_SHORT_TEXT}"
    chart = alt.layer(
        only("part")
        .mark_bar(stroke=_GREY, strokeWidth=0.5, height=22, yOffset=9)
        .encode(
            x,
            y,
            colour,
            x2="high:Q",
            tooltip=[
                alt.Tooltip("gap:N", title="Gap"),
                alt.Tooltip("rank:N", title="Rank"),
                alt.Tooltip("share:N", title="Share of the weightings"),
            ],
        ),
        only("part")
        .transform_calculate(
            label=f"{wide} ? datum.rank + ' ' + datum.share : {seen} ? datum.share : ''",
            middle="(datum.low + datum.high) / 2",
        )
        .mark_text(fontSize=12, fontWeight="bold", dy=9)
        .encode(
            alt.X("middle:Q"),
            y,
            alt.Color("rank:N", legend=None).scale(domain=list(_RANKS), range=list(_TEXTS)),
            text="label:N",
        ),
        only("name")
        .mark_text(align="left", fontSize=13, dy=-12, color=ink, limit={"expr": "width"})
        .encode(x, y, text="text:N"),
    ).resolve_scale(color="independent")
    return specification(chart.properties(height=_STEP * bars + _AXIS))
