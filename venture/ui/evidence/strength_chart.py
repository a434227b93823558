"""How the evidence of one claim grew."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.evidence import WeighedClaim, grown
from venture.ui.chart_parts import on_day, only, specification

_COLOUR = "#0d9488"
_HEIGHT = 130


def strength_chart(claim: WeighedClaim, *, key: str) -> None:
    """Draw how strong a claim was on each day on which something was learned.

    Args:
        claim: the claim.
        key: of the chart; the same claim may stand in two places.
    """
    rows = [
        {"what": "strength", "day": on_day(day), "value": found.value, "text": found.label}
        for day, found in grown(claim.linked)
    ]
    if len(rows) < 2:
        return
    st.vega_lite_chart(
        pd.DataFrame(rows),
        _spec(),
        key=key,
        alt=f"Evidence over time, on {len(rows)} days; now {claim.strength.label}",
    )


@lru_cache
def _spec() -> dict[str, Any]:
    x = alt.X("day:T").axis(format="%-d %b %Y", title=None, grid=False, labelOverlap=True)
    y = alt.Y("value:Q").axis(title="Strength", tickCount=3).scale(domainMin=0)
    tips = [
        alt.Tooltip("day:T", format="%-d %b %Y", title="Day"),
        alt.Tooltip("text:N", title="Evidence"),
    ]
    chart = alt.layer(
        only("strength").mark_line(color=_COLOUR, interpolate="step-after").encode(x, y),
        only("strength").mark_point(color=_COLOUR, filled=True, size=40).encode(x, y, tooltip=tips),
    ).properties(height=_HEIGHT)
    return specification(chart)
