"""Who owns what after each round: bars of the same height, made of the same groups."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.funding import GROUPS
from venture.ui.chart_parts import apart, only, specification
from venture.ui.rounds.words import part_words

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
GROUP_COLOURS = dict(
    zip(GROUPS, ("#0d9488", "#767676", "#a855f7", "#c2680c", "#3b76f0"), strict=True)
)
_HEIGHT = 320
_SMALLEST_WITH_TEXT = 0.045
_LABEL_GAP = 0.06


def ownership_chart(
    stages: Sequence[str], parts: Sequence[Mapping[str, float]], finding: str
) -> None:
    """Draw the part of each group, today and after each round.

    Args:
        stages: what the bars are called.
        parts: by group, 0..1, one for each bar.
        finding: what the chart shows, for those who do not see it.
    """
    st.vega_lite_chart(_rows(stages, parts), _spec(), key="rounds_ownership", alt=finding)


def unique(names: Sequence[str]) -> list[str]:
    """Number names that come twice, so that each bar and column has its own.

    Example:
        >>> unique(["Today", "Seed", "Seed"])
        ['Today', 'Seed', 'Seed (2)']
    """
    found: list[str] = []
    for name in names:
        count = 1
        numbered = name
        while numbered in found:
            count += 1
            numbered = f"{name} ({count})"
        found.append(numbered)
    return found


def _rows(stages: Sequence[str], parts: Sequence[Mapping[str, float]]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    ends: dict[str, float] = {}
    for place, (stage, owned) in enumerate(zip(stages, parts, strict=True)):
        base = 0.0
        for group in GROUPS:
            part = owned[group]
            if not part:
                continue
            at = {"stage": stage, "place": place, "group": group, "low": base, "high": base + part}
            text = part_words(part)
            rows.append({"what": "bar", **at, "text": text})
            if part >= _SMALLEST_WITH_TEXT:
                rows.append({"what": "text", **at, "high": base + part / 2, "text": text})
            if place == len(stages) - 1:
                ends[group] = base + part / 2
            base += part
    for group, height in apart(ends, _LABEL_GAP).items():
        at = {"stage": stages[-1], "place": len(stages) - 1, "group": group, "high": height}
        rows.append({"what": "name", **at, "low": 0.0, "text": group})
    return pd.DataFrame(rows)


@lru_cache
def _spec() -> dict[str, Any]:
    x = alt.X("stage:N").sort(field="place").axis(title=None, labelAngle=0, labelOverlap=True)
    y = alt.Y("high:Q").axis(title=None, format="%", tickCount=5, grid=False).scale(domain=[0, 1])
    colour = alt.Color("group:N", legend=None).scale(
        domain=list(GROUP_COLOURS), range=list(GROUP_COLOURS.values())
    )
    chart = alt.layer(
        only("bar")
        .mark_bar(stroke="#80808080", strokeWidth=0.5)
        .encode(
            x,
            y,
            colour,
            y2="low:Q",
            tooltip=[
                alt.Tooltip("stage:N", title="When"),
                alt.Tooltip("group:N", title="Who"),
                alt.Tooltip("text:N", title="Part"),
            ],
        ),
        only("text")
        .mark_text(fontSize=13, fontWeight="bold", color="white")
        .encode(x, y, text="text:N"),
        only("name")
        .mark_text(align="left", dx=5, fontSize=12)
        .encode(x.bandPosition(1), y, colour, text="text:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
