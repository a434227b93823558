"""The map of assumptions: importance against evidence."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, log10
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.evidence import WeighedClaim
from venture.ui.chart_parts import only, specification

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
_COLOURS = {"Desirability": "#0d9488", "Viability": "#3b76f0", "Feasibility": "#c2680c"}
_SHAPES = {"Desirability": "circle", "Viability": "square", "Feasibility": "triangle-up"}
_GREY = "#767676"
_HEIGHT = 360
_MOST_NAMES = 12
_LONGEST_NAME = 34
_BESIDE = 0.16
"""How far apart two claims at one point are drawn, in steps of importance."""


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
        "feasibility, can it be done. Evidence grows to the right, in tenfold steps."
    )


def _rows(claims: Sequence[WeighedClaim]) -> pd.DataFrame:
    at: dict[tuple[float, int], int] = {}
    rows: list[dict[str, Any]] = [
        {"what": "area", "evidence": -2.0, "to": log10(0.3), "height": 3.5, "high": 5.6},
        {"what": "corner", "evidence": -1.95, "height": 5.5, "text": "Test these first"},
    ]
    for number, claim in enumerate(claims):
        evidence = round(log10(claim.strength.value), 1)
        count = at[evidence, claim.importance] = at.get((evidence, claim.importance), -1) + 1
        # One above, one below, so that the heap stays where it belongs.
        away = _BESIDE * ceil(count / 2) * (1 if count % 2 else -1)
        name = claim.premise.text
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        point = {
            "evidence": evidence,
            "height": claim.importance + max(-0.48, min(0.48, away)),
            "kind": claim.kind,
            "claim": name,
            "words": claim.strength.label,
            "importance": str(claim.importance) if claim.judged else "not judged yet",
        }
        rows.append({"what": "point", **point})
        if number < _MOST_NAMES and abs(away) <= 0.48:
            refuted = " (refuted)" if claim.strength.refuted else ""
            rows.append({"what": "name", **point, "text": f"{short}{refuted}"})
    return pd.DataFrame(rows)


@lru_cache
def _spec() -> dict[str, Any]:
    words = (
        "datum.value <= -1.9 ? 'untested' : datum.value < 0 ? '1 interview' : "
        "datum.value < 0.6 ? '20 interviews' : 'launched'"
    )
    x = (
        alt.X("evidence:Q")
        .scale(domain=[-2.1, 1.15], nice=False)
        .axis(title="Evidence", values=[-2, -0.3, 0.48, 1], labelExpr=words, grid=False)
    )
    y = (
        alt.Y("height:Q")
        .scale(domain=[0.4, 5.7], nice=False)
        .axis(title="Importance", values=[1, 2, 3, 4, 5], format="d")
    )
    colour = alt.Color("kind:N", legend=None).scale(
        domain=list(_COLOURS), range=list(_COLOURS.values())
    )
    shape = alt.Shape("kind:N", legend=None).scale(
        domain=list(_SHAPES), range=list(_SHAPES.values())
    )
    chart = alt.layer(
        only("area").mark_rect(color=_GREY, opacity=0.12).encode(x, y, x2="to:Q", y2="high:Q"),
        only("corner")
        .mark_text(align="left", baseline="middle", fontWeight="bold", fontSize=13, color=_GREY)
        .encode(x, y, text="text:N"),
        only("point")
        .mark_point(size=75, filled=True, opacity=1)
        .encode(
            x,
            y,
            colour,
            shape,
            tooltip=[
                alt.Tooltip("claim:N", title="Claim"),
                alt.Tooltip("kind:N", title="Kind"),
                alt.Tooltip("importance:N", title="Importance"),
                alt.Tooltip("words:N", title="Evidence"),
            ],
        ),
        only("name")
        .mark_text(align={"expr": "datum.evidence > 0 ? 'right' : 'left'"}, fontSize=12)
        .encode(
            x,
            y,
            colour,
            text="text:N",
            xOffset=alt.value(9),
        ),
    ).properties(height=_HEIGHT)
    return specification(chart)
