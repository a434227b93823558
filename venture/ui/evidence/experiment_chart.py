"""What is known of a rate or a cost as a curve, with the bar as a line."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from venture.evidence import AnyPosterior, Experiment, Posterior, bar_words
from venture.ui.chart_parts import amount_text, only, specification
from venture.ui.charts import COLOURS, GREY

_HEIGHT = 150
_POINTS = 160
_NEARLY_ALL = 0.995
_PASSES, _FAILS = COLOURS["cash"], GREY
_DASH = alt.StrokeDash("text:N", legend=None).scale(
    domain=["", "A", "B"], range=[[1, 0], [1, 0], [6, 3]]
)


def experiment_chart(
    experiment: Experiment, curves: Sequence[tuple[str, AnyPosterior]], finding: str, symbol: str
) -> None:
    """Draw how likely each rate or cost is, the part that reaches the bar in colour.

    Args:
        experiment: whose results.
        curves: what is known, with a name for each where there are two.
        finding: what the chart shows, for those who do not see it.
        symbol: of the currency.
    """
    st.vega_lite_chart(
        pd.DataFrame(_rows(experiment, curves, symbol)),
        _spec(symbol if experiment.measures == "cost" else "%"),
        key=f"evidence_curve_{experiment.id}",
        alt=f"How likely each {experiment.measures} is. {finding}",
    )


def _rows(
    experiment: Experiment, curves: Sequence[tuple[str, AnyPosterior]], symbol: str
) -> list[dict[str, Any]]:
    ends = [end for _, known in curves for end in known.interval(_NEARLY_ALL)]
    bar = experiment.bar
    low, high = min(ends), max(ends)
    if bar is not None:
        low, high = min(low, bar), max(high, bar * 1.02)
    values = np.linspace(low, high, _POINTS)
    if bar is not None:
        values = np.unique(np.append(values, bar))
    rows: list[dict[str, Any]] = []
    for name, known in curves:
        density = known.density(values)
        density = density / density.max()
        for value, height in zip(values.tolist(), density.tolist(), strict=True):
            at = {"value": value, "height": height, "text": name}
            above = value > (bar or 0)
            passes = bar is None or above == isinstance(known, Posterior)
            # Both parts have the point on the bar, so that they meet there.
            parts = ("passes", "fails") if value == bar else ("passes" if passes else "fails",)
            rows += [{"what": part, **at} for part in ("all", *parts)]
        peak = int(density.argmax())
        rows.append({"what": "name", "value": values[peak], "height": 1.0, "text": name})
    if bar is not None:
        left = bar > (low + high) / 2
        at = {"value": bar, "height": 1.0, "left": left}
        rows.append({"what": "bar", **at, "text": f"Bar: {bar_words(experiment, symbol)}"})
    return rows


@lru_cache
def _spec(unit: str) -> dict[str, Any]:
    axis: dict[str, Any] = {"title": None, "grid": False, "tickCount": 6}
    axis |= {"format": "~%"} if unit == "%" else {"labelExpr": amount_text(unit)}
    x = alt.X("value:Q").scale(nice=False, zero=False).axis(**axis)
    y = alt.Y("height:Q").axis(None).scale(domain=[0, 1.25]).stack(None)
    name = alt.Detail("text:N")
    chart = alt.layer(
        only("fails").mark_area(opacity=0.25, color=_FAILS).encode(x, y, name),
        only("passes").mark_area(opacity=0.45, color=_PASSES).encode(x, y, name),
        only("all").mark_line(strokeWidth=2, color=_PASSES).encode(x, y, name, _DASH),
        only("name").mark_text(dy=-8, fontSize=12, color=GREY).encode(x, y, text="text:N"),
        only("bar").mark_rule(strokeWidth=2, strokeDash=[5, 3], color=COLOURS["out"]).encode(x),
        only("bar")
        .mark_text(
            align={"expr": "datum.left ? 'right' : 'left'"},
            dx={"expr": "datum.left ? -6 : 6"},
            baseline="top",
            fontSize=12,
            color=COLOURS["out"],
        )
        .encode(x, y=alt.value(2), text="text:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
