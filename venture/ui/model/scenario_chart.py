"""Cash in the plan and in each scenario: one line each, named at its end."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.model import Array
from venture.ui.chart_parts import amount_text, apart, only, specification
from venture.ui.harmless_csv import download_rows

COLOURS = ("#0d9488", "#c2680c", "#3b76f0", "#a855f7", "#767676")
"""Each has a contrast of at least 3 to 1 with the white and with the black of the two themes."""

_DASHES = ([1, 0], [6, 4], [2, 3], [9, 3, 2, 3], [4, 2])
_HEIGHT, _LABEL_SHARE, _LONGEST_NAME = 320, 0.07, 22


def scenario_chart(
    cash: Mapping[str, Array], months: Sequence[date], finding: str, symbol: str
) -> None:
    """Draw cash by month in the plan and its scenarios, and offer the data as CSV.

    Args:
        cash: by what the scenario is called, the plan first; a number for each month.
        months: their first days.
        finding: what the chart shows, for those who cannot see it.
        symbol: of the currency.
    """
    ends = ", ".join(f"{name} {symbol}{figures[-1]:,.0f}" for name, figures in cash.items())
    st.vega_lite_chart(
        _rows(cash, months),
        _spec(symbol),
        key="model_scenario_cash",
        alt=f"Line chart. {finding}. At the end: {ends}.",
    )
    headings = ["", *(f"{day:%b %Y}" for day in months)]
    download_rows(
        lambda: [headings, *([n, *v.tolist()] for n, v in cash.items())],
        "cash-by-scenario",
        key="model_scenario_cash_csv",
    )


def _rows(cash: Mapping[str, Array], months: Sequence[date]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = [{"what": "zero", "amount": 0}]
    ends: dict[tuple[str, int], float] = {}
    for number, (name, figures) in enumerate(cash.items()):
        style = number % len(COLOURS)
        rows += [
            {
                "what": "line",
                "name": name,
                "line": number,
                "style": style,
                "month": day,
                "amount": a,
            }
            for day, a in zip(months, figures.tolist(), strict=True)
        ]
        ends[name, style] = float(figures[-1])
    highest = max(float(figures.max()) for figures in cash.values())
    lowest = min(0.0, *(float(figures.min()) for figures in cash.values()))
    for (name, style), height in apart(ends, (highest - lowest) * _LABEL_SHARE).items():
        short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        end = {"style": style, "month": months[-1], "amount": height}
        rows.append({"what": "label", "name": short, **end})
    frame = pd.DataFrame(rows)
    return frame.assign(month=pd.to_datetime(frame["month"]))


@lru_cache
def _spec(symbol: str) -> dict[str, Any]:
    x = alt.X("month:T").axis(format="%b %Y", title=None, grid=False, labelOverlap=True)
    y = alt.Y("amount:Q").axis(title=None, labelExpr=amount_text(symbol), tickCount=6)
    styles = list(range(len(COLOURS)))
    colour = alt.Color("style:O", legend=None).scale(domain=styles, range=list(COLOURS))
    dash = alt.StrokeDash("style:O", legend=None).scale(domain=styles, range=list(_DASHES))
    tooltip = [
        alt.Tooltip("name:N", title="Scenario"),
        alt.Tooltip("month:T", title="Month end", format="%b %Y"),
        alt.Tooltip("amount:Q", title="Cash", format=",.0f"),
    ]
    chart = alt.layer(
        only("zero").mark_rule(color=COLOURS[-1], strokeWidth=1.5).encode(y),
        only("line").mark_line(strokeWidth=2.2).encode(x, y, colour, dash, detail="line:O"),
        only("line").mark_point(size=120, opacity=0).encode(x, y, tooltip=tooltip),
        only("label")
        .mark_text(align="left", dx=6, fontSize=12)
        .encode(x, y, colour, text="name:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
