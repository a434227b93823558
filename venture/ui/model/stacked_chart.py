"""What a total is made of, period by period: bars on top of each other, named at their end."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from venture.model import Array
from venture.ui.chart_parts import amount_text, apart, only, specification
from venture.ui.harmless_csv import download_rows

COLOURS = ("#0d9488", "#3b76f0", "#a855f7", "#c2680c", "#767676")
"""Each has a contrast of at least 3 to 1 with the white and with the black of the two themes."""

_INK = {"light": "#14181a", "dark": "#eef2f1"}
_MOST = len(COLOURS)
_HEIGHT = 300
_LABEL_SHARE = 0.075
_LONGEST_NAME = 22


def stacked_chart(
    parts: Mapping[str, Array],
    periods: Sequence[str],
    title: str,
    symbol: str = "",
    *,
    key: str,
) -> None:
    """Draw parts of a total as bars on top of each other, and offer the data as CSV.

    Args:
        parts: by name, one number for each period; more than five are put together.
        periods: their labels.
        title: the finding.
        symbol: of the currency; empty where no money is counted.
        key: of the chart.
    """
    few = _fewer(parts)
    ink = _INK.get(st.context.theme.type or "", COLOURS[-1])
    st.vega_lite_chart(
        _rows(few, periods, title),
        _spec(symbol, ink),
        key=key,
        alt=_words(few, title),
    )
    download_rows(
        lambda: [["", *periods], *([n, *v.tolist()] for n, v in parts.items())],
        key.replace("_", "-"),
        key=f"{key}_csv",
    )


def _fewer(parts: Mapping[str, Array]) -> dict[str, Array]:
    """Put the smallest parts together, so that each colour means one thing."""
    names = sorted(parts, key=lambda name: -float(np.abs(parts[name]).sum()))
    if len(names) <= _MOST:
        return dict(parts)
    large, small = names[: _MOST - 1], names[_MOST - 1 :]
    others = np.sum([parts[name] for name in small], axis=0)
    return {name: parts[name] for name in parts if name in large} | {f"{len(small)} others": others}


def _rows(parts: Mapping[str, Array], periods: Sequence[str], title: str) -> pd.DataFrame:
    rows: list[dict[str, Any]] = [{"what": "title", "name": title}]
    base = np.zeros(len(periods))
    ends: dict[tuple[str, int], float] = {}
    for colour, (name, figures) in enumerate(parts.items()):
        rows += [
            {
                "what": "bar",
                "name": name,
                "colour": colour,
                "place": place,
                "period": period,
                "low": float(base[place]),
                "high": float(base[place] + figures[place]),
                "amount": float(figures[place]),
            }
            for place, period in enumerate(periods)
        ]
        ends[name, colour] = float(base[-1] + figures[-1] / 2)
        base = base + figures
    gap = float(base.max(initial=0)) * _LABEL_SHARE
    for (name, colour), height in apart(ends, gap).items():
        short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        end = {"place": len(periods) - 1, "period": periods[-1], "high": height}
        rows.append({"what": "label", "name": short, "colour": colour, **end})
    return pd.DataFrame(rows)


def _words(parts: Mapping[str, Array], title: str) -> str:
    ends = ", ".join(f"{name} {figures[-1]:,.0f}" for name, figures in parts.items())
    return f"Bar chart. {title}. In the last period: {ends or 'nothing'}."


@lru_cache
def _spec(symbol: str, ink: str) -> dict[str, Any]:
    x = alt.X("period:N").sort(field="place").axis(title=None, labelAngle=0, labelOverlap=True)
    y = alt.Y("high:Q").axis(title=None, labelExpr=amount_text(symbol), tickCount=5)
    colour = alt.Color("colour:O", legend=None).scale(
        domain=list(range(len(COLOURS))), range=list(COLOURS)
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
                alt.Tooltip("period:N", title="Period"),
                alt.Tooltip("name:N", title="What"),
                alt.Tooltip("amount:Q", title="Amount", format=",.2f"),
            ],
        ),
        only("label")
        .mark_text(align="left", dx=5, fontSize=12)
        .encode(x.bandPosition(1), y, colour, text="name:N"),
        only("title")
        .mark_text(align="left", fontSize=15, fontWeight="bold", color=ink)
        .encode(x=alt.value(0), y=alt.value(-16), text="name:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
