"""What interviews brought up: needs by how often and how painful, and whether new ones come."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.evidence import Interview, NewNeeds, needs_found, saturation, saturation_sentence
from venture.ui.chart_parts import only, specification

_COLOUR = "#0d9488"
_HEIGHT = 220
_MOST_NEEDS = 200
_MOST_POINTS = 400


def needs_and_saturation(interviews: Sequence[Interview]) -> None:
    """Show the needs that came up, most pressing first, and when the last new one did."""
    found = saturation(interviews)
    if not found:
        st.caption("Note the needs that people mention; here you see which come up again.")
        return
    st.header(saturation_sentence(found).rstrip("."), anchor=False)
    needs = needs_found(interviews)
    listed, drawn = st.columns(2)
    with listed:
        st.dataframe(
            pd.DataFrame(
                {
                    "Need": [need.text for need in needs[:_MOST_NEEDS]],
                    "Interviews": [need.interviews for need in needs[:_MOST_NEEDS]],
                    "Pain, 1 to 5": [round(need.pain, 1) for need in needs[:_MOST_NEEDS]],
                }
            ),
            hide_index=True,
            key="evidence_needs",
            alt="Needs, by how often and how painful they are",
        )
    with drawn:
        _chart(found)
    st.caption(
        "Needs are ranked by the sum of their pains. The same words with other capitals, "
        "signs or a plural s are one need. Interviews without a need are not counted."
    )


def _chart(found: tuple[NewNeeds, ...]) -> None:
    """Draw how many different needs are known after each interview, from the first to the last."""
    step = -(-len(found) // _MOST_POINTS)
    places = sorted({*range(0, len(found), step), len(found) - 1})
    rows = pd.DataFrame(
        [
            {
                "what": "known",
                "interview": place + 1,
                "known": found[place].known,
                "new": found[place].new,
                "person": found[place].person,
            }
            for place in places
        ]
    )
    st.vega_lite_chart(
        rows,
        _spec(),
        key="evidence_saturation",
        alt=f"Different needs known after each interview, {found[-1].known} now",
    )


@lru_cache
def _spec() -> dict[str, Any]:
    x = alt.X("interview:Q").axis(title="Interview", format="d", tickMinStep=1, grid=False)
    x = x.scale(nice=False, zero=False)
    y = alt.Y("known:Q").axis(title="Different needs", format="d", tickMinStep=1)
    tips = [
        alt.Tooltip("person:N", title="Person"),
        alt.Tooltip("new:Q", title="New needs"),
        alt.Tooltip("known:Q", title="Known after it"),
    ]
    chart = alt.layer(
        only("known").mark_line(color=_COLOUR).encode(x, y),
        only("known").mark_point(color=_COLOUR, filled=True, size=36).encode(x, y, tooltip=tips),
    ).properties(height=_HEIGHT)
    return specification(chart)
