"""How many of the claims were known, believed, hoped and refuted, day by day."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.evidence import Growth, Standing, WeighedClaim, growth
from venture.ui.chart_parts import apart, on_day, only, specification
from venture.ui.harmless_csv import download_csv

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
_COLOURS = {"known": "#0d9488", "believed": "#3b76f0", "hoped": "#767676", "refuted": "#dc2626"}
_HEIGHT = 200
_LABEL_SHARE = 0.09


def knowledge_chart(claims: Sequence[WeighedClaim]) -> None:
    """Draw how the knowledge of all claims grew; nothing before the first of them was tested."""
    found = growth(claims)
    if not found.standings:
        return
    today = max(date.today(), found.standings[-1].day)
    st.markdown(f"**{found}**")
    st.vega_lite_chart(_rows(found, today), _spec(), key="evidence_knowledge", alt=_words(found))
    download_csv(lambda: _table(found), "claims-by-day", key="evidence_knowledge_csv")


def _table(found: Growth) -> pd.DataFrame:
    return pd.DataFrame([asdict(standing) for standing in found.standings])


def _words(found: Growth) -> str:
    return f"Claims by day. {found} Now {_counts(found.standings[-1])}."


def _counts(standing: Standing) -> str:
    return ", ".join(f"{number:,} {level}" for level, number in _by_level(standing).items())


def _by_level(standing: Standing) -> dict[str, int]:
    return dict(zip(_COLOURS, standing.numbers, strict=True))


def _rows(found: Growth, today: date) -> pd.DataFrame:
    last = Standing(today, *found.standings[-1].numbers)
    rows: list[dict[str, Any]] = []
    for standing, end in zip(found.standings, [*found.standings[1:], last], strict=True):
        stay = {"day": on_day(standing.day), "until": on_day(end.day), "text": _counts(standing)}
        rows += [{"what": "stay", **stay}, *_steps(standing)]
    return pd.DataFrame([*rows, *_steps(last), *_names(last)])


def _steps(standing: Standing) -> list[dict[str, Any]]:
    """Put the numbers of a day on top of each other, what is known at the bottom."""
    rows, low = [], 0
    for level, number in _by_level(standing).items():
        at = {"day": on_day(standing.day), "level": level, "low": low, "high": low + number}
        rows.append({"what": "step", **at})
        low += number
    return rows


def _names(last: Standing) -> list[dict[str, Any]]:
    """Write beside the end of each area what it is, where there is any."""
    middles = {
        row["level"]: (row["low"] + row["high"]) / 2
        for row in _steps(last)
        if row["high"] > row["low"]
    }
    at = {"what": "name", "day": on_day(last.day)}
    return [
        {**at, "level": level, "high": height, "text": f"{_by_level(last)[level]:,} {level}"}
        for level, height in apart(middles, sum(last.numbers) * _LABEL_SHARE).items()
    ]


@lru_cache
def _spec() -> dict[str, Any]:
    x = alt.X("day:T").axis(format="%-d %b %Y", title=None, grid=False, labelOverlap=True)
    y = (
        alt.Y("high:Q")
        .axis(title="Claims", tickMinStep=1, tickCount=4, format="d")
        .scale(nice=False)
    )
    colour = alt.Color("level:N", legend=None).scale(
        domain=list(_COLOURS), range=list(_COLOURS.values())
    )
    tips = [
        alt.Tooltip("day:T", format="%-d %b %Y", title="From"),
        alt.Tooltip("until:T", format="%-d %b %Y", title="Until"),
        alt.Tooltip("text:N", title="Claims"),
    ]
    chart = alt.layer(
        only("step")
        .mark_area(interpolate="step-after", opacity=1)
        .encode(x, y, colour, y2="low:Q"),
        only("name")
        .mark_text(align="left", baseline="middle", dx=5, fontSize=12)
        .encode(x, y, colour, text="text:N"),
        only("stay")
        .mark_rect(opacity=0)
        .encode(x, x2="until:T", y=alt.value(0), y2=alt.value("height"), tooltip=tips),
    ).properties(height=_HEIGHT)
    return specification(chart)
