"""The map of assumptions: importance against evidence."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.evidence import BELIEVED, KNOWN, MOST, OWN_CONVICTION, WeighedClaim
from venture.ui.chart_parts import only, specification

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
_COLOURS = {"Desirability": "#0d9488", "Viability": "#3b76f0", "Feasibility": "#c2680c"}
_SHAPES = {"Desirability": "circle", "Viability": "square", "Feasibility": "triangle-up"}
_GREY = "#767676"
_HEIGHT = 400
_MOST_NAMES = 12
_LONGEST_NAME = 34
_MOST_IN_A_HEAP = 5
_LINE = 0.2
"""How far apart claims of one importance and much the same evidence are drawn, in steps of it."""


def assumption_map(claims: Sequence[WeighedClaim]) -> None:
    """Draw every claim by its importance and its evidence.

    Args:
        claims: riskiest first; the first of them are labelled.

    Source:
        David J. Bland and Alexander Osterwalder, Testing Business Ideas (2019).
    """
    first = next((claim for claim in claims if not claim.strength.refuted), None)
    finding = f"The riskiest claim: {first.premise.text}" if first else "All claims are refuted"
    st.vega_lite_chart(
        _rows(claims),
        _spec(),
        key="evidence_map",
        alt=f"Claims by importance and evidence. {finding}",
    )
    st.caption(
        "Circle: desirability, do they want it. Square: viability, does it pay. Triangle: "
        "feasibility, can it be done. Point at one for its name."
    )


def _rows(claims: Sequence[WeighedClaim]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = [
        {"what": "area", "evidence": -0.1, "to": 1.5, "height": 3.5, "high": 5.75},
        {"what": "corner", "evidence": -0.05, "height": 5.6, "text": "Weak spots"},
    ]
    named = {claim.premise.id for claim in claims[:_MOST_NAMES]}
    groups: dict[tuple[bool, int], list[WeighedClaim]] = {}
    for claim in claims:
        tested = claim.strength.value > OWN_CONVICTION
        groups.setdefault((tested, claim.importance), []).append(claim)
    for group in groups.values():
        top = (min(len(group), _MOST_IN_A_HEAP) - 1) / 2
        for number, claim in enumerate(group):
            point = _point(claim)
            if number < _MOST_IN_A_HEAP:
                point["height"] += (top - number) * _LINE
            else:  # no room for a name: beside the heap
                point["evidence"] -= 0.03 * (number - _MOST_IN_A_HEAP + 1)
            rows.append({"what": "point", **point})
            if number < _MOST_IN_A_HEAP and claim.premise.id in named:
                rows.append({"what": "name", **point, "text": _short(claim)})
    return pd.DataFrame(rows)


def _point(claim: WeighedClaim) -> dict[str, Any]:
    place = _place(claim.strength.value)
    return {
        "evidence": place,
        "left": place >= 2 or place % 1 > 0.5,
        "height": float(claim.importance),
        "kind": claim.kind,
        "claim": claim.premise.text,
        "words": claim.strength.label,
        "importance": str(claim.importance) if claim.judged else "not judged yet",
    }


def _short(claim: WeighedClaim) -> str:
    text = claim.premise.text
    short = text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1].rstrip()}…"
    return f"{short} (refuted)" if claim.strength.refuted else short


def _place(strength: float) -> float:
    """Place a strength on an axis with as much room for what is hoped, believed and known.

    Example:
        >>> [_place(strength) for strength in (0.01, 0.5, 3, 10)]
        [0.0, 1.0, 2.0, 3.0]
    """
    steps = (OWN_CONVICTION, BELIEVED, KNOWN, MOST)
    for number, (low, high) in enumerate(pairwise(steps)):
        if strength < high:
            return round(number + log(strength / low) / log(high / low), 3)
    return float(len(steps) - 1)


@lru_cache
def _spec() -> dict[str, Any]:
    words = "['untested', '1 interview', '20 interviews', 'launched'][datum.value]"
    x = (
        alt.X("evidence:Q")
        .scale(domain=[-0.2, 3.1], nice=False)
        .axis(title="Evidence", values=[0, 1, 2, 3], labelExpr=words, grid=False)
    )
    y = (
        alt.Y("height:Q")
        .scale(domain=[0.5, 5.8], nice=False)
        .axis(title="Importance", values=[1, 2, 3, 4, 5], format="d", grid=False)
    )
    colour = alt.Color("kind:N", legend=None).scale(
        domain=list(_COLOURS), range=list(_COLOURS.values())
    )
    shape = alt.Shape("kind:N", legend=None).scale(
        domain=list(_SHAPES), range=list(_SHAPES.values())
    )
    tips = [
        alt.Tooltip("claim:N", title="Claim"),
        alt.Tooltip("kind:N", title="Kind"),
        alt.Tooltip("importance:N", title="Importance"),
        alt.Tooltip("words:N", title="Evidence"),
    ]
    chart = alt.layer(
        only("area").mark_rect(color=_GREY, opacity=0.12).encode(x, y, x2="to:Q", y2="high:Q"),
        only("corner")
        .mark_text(align="left", baseline="middle", fontWeight="bold", fontSize=13, color=_GREY)
        .encode(x, y, text="text:N"),
        only("point")
        .mark_point(size=75, filled=True, opacity=1)
        .encode(x, y, colour, shape, tooltip=tips),
        only("name")
        .mark_text(
            align={"expr": "datum.left ? 'right' : 'left'"},
            dx={"expr": "datum.left ? -9 : 9"},
            baseline="middle",
            # On a phone there is room for the names of what is untested only.
            opacity={"expr": "width < 520 && datum.evidence >= 1 ? 0 : 1"},
            limit={"expr": "width < 520 ? 110 : 280"},
            color=_GREY,
            fontSize=12,
        )
        .encode(x, y, text="text:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
