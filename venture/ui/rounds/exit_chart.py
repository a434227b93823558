"""How the parts of an exit shift with its value."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.funding import GROUPS, CapTable, Exit, exit_proceeds
from venture.plan import currency_symbol, money
from venture.ui.chart_parts import amount_text, apart, only, specification
from venture.ui.rounds.ownership_chart import GROUP_COLOURS
from venture.ui.rounds.words import part_words

_POINTS = 60
_HEIGHT = 240
_LABEL_GAP = 0.085


def by_group(table: CapTable, sold: Exit) -> dict[str, float]:
    """Add up the proceeds of each group of holders."""
    groups = dict.fromkeys(GROUPS, 0.0)
    for holder, amount in sold.proceeds.items():
        groups[table.group(holder)] += amount
    return groups


def exit_chart(table: CapTable, sold: Exit, finding: str, currency: str) -> None:
    """Draw the part that each group gets, from nothing to twice the value looked at.

    Args:
        table: the cap table.
        sold: the exit looked at.
        finding: what the chart shows, for those who do not see it.
        currency: ISO 4217 code.
    """
    highest = 2 * sold.value
    st.vega_lite_chart(
        pd.DataFrame(_rows(table, sold, currency)),
        _spec(currency_symbol(currency)),
        key="rounds_exit_chart",
        alt=f"Part of the exit by group for values up to {money(highest, currency, short=True)}. "
        f"{finding}",
    )


def _rows(table: CapTable, sold: Exit, currency: str) -> list[dict[str, Any]]:
    highest = 2 * sold.value
    rows: list[dict[str, Any]] = []
    points = [highest * point / _POINTS for point in range(1, _POINTS + 1)]
    shared = [by_group(table, exit_proceeds(table, value)) for value in points]
    paid = [group for group in GROUPS if any(groups[group] for groups in shared)]
    for value, groups in zip(points, shared, strict=True):
        base = 0.0
        for group in paid:
            part = groups[group] / value
            words = f"{money(round(groups[group]), currency)} ({part_words(part)})"
            at = {"what": "area", "value": value, "group": group, "text": words}
            rows.append({**at, "low": base, "high": base + part})
            base += part
    tops = {row["group"]: (row["low"] + row["high"]) / 2 for row in rows if row["value"] == highest}
    ends = {group: tops[group] for group in paid}
    for group, height in apart(ends, _LABEL_GAP).items():
        rows.append({"what": "name", "value": highest, "group": group, "high": height})
        rows[-1] |= {"low": 0.0, "text": group}
    here = {"what": "here", "value": sold.value, "group": "", "low": 0.0, "high": 1.0}
    rows.append({**here, "text": money(sold.value, currency, short=True)})
    return rows


@lru_cache
def _spec(symbol: str) -> dict[str, Any]:
    x = alt.X("value:Q").axis(
        title="Exit value", labelExpr=amount_text(symbol), tickCount=5, grid=False
    )
    y = alt.Y("high:Q").axis(title=None, format="%", tickCount=5).scale(domain=[0, 1])
    colour = alt.Color("group:N", legend=None).scale(
        domain=list(GROUP_COLOURS), range=list(GROUP_COLOURS.values())
    )
    chart = alt.layer(
        only("area")
        .mark_area(stroke="#80808080", strokeWidth=0.5)
        .encode(
            x.scale(nice=False),
            y,
            colour,
            y2="low:Q",
            tooltip=[alt.Tooltip("group:N", title="Who"), alt.Tooltip("text:N", title="Gets")],
        ),
        only("here").mark_rule(color="white", strokeWidth=2, strokeDash=[4, 3]).encode(x),
        only("here")
        .mark_text(dx=6, align="left", baseline="top", color="white", fontWeight="bold")
        .encode(x, y=alt.value(6), text="text:N"),
        only("name").mark_text(align="left", dx=6, fontSize=12).encode(x, y, colour, text="text:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
