"""The landscape of needs: importance against satisfaction, with who is served too well or badly."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import isnan
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.gaps import BAND_LIMITS, Need, NeedScore
from venture.ui.chart_parts import apart, only, specification
from venture.ui.charts import GREY
from venture.ui.gaps.need_words import UNDER_SERVED, best_first, chart_title

_INK = {"light": "#14181a", "dark": "#eef2f1"}
_UNDER, _OTHER = "#0d9488", "#767676"
_HEIGHT = 440
_LABELLED, _LONGEST_LABEL, _LONGEST_SEGMENT, _LABEL_GAP = 8, 42, 18, 0.55
_WIDE = "width >= 420"
_MOST_DOTS = 1_000
"""More dots cover each other, and keep the browser busy."""


def landscape_chart(
    scores: Sequence[NeedScore], sentence: str, badly: Mapping[str, Sequence[str]]
) -> None:
    """Draw needs by importance and satisfaction.

    Args:
        scores: of the needs; those without importance or satisfaction are left out.
        sentence: what the chart shows, for those who do not see it.
        badly: who serves a need badly, by its id.
    """
    ink = _INK.get(st.context.theme.type or "", GREY)
    st.vega_lite_chart(_rows(scores, badly), _spec(ink), key="gaps_landscape", alt=sentence)
    scored = sum(not isnan(one.score) for one in scores)
    solid, high, extreme = BAND_LIMITS
    fewer = f"The {_MOST_DOTS:,} highest scores of {scored:,} are drawn. "
    st.caption(
        f"{fewer if scored > _MOST_DOTS else ''}One dot for each need, numbered by score. "
        f"Lines: a score above {solid} is a solid opportunity, above {high} a high one, above "
        f"{extreme} an extreme one. Above the dashed line satisfaction exceeds importance."
    )


def _rows(scores: Sequence[NeedScore], badly: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    drawn = [one for one in best_first(scores) if not isnan(one.score)]
    rows = [{"what": "title", "label": chart_title(scores)}, *_zones()]
    rows += [_dot(one, badly.get(one.need.id, ())) for one in drawn[:_MOST_DOTS]]
    labelled = drawn[:_LABELLED]
    names = Counter(one.need.name for one in drawn)
    beside = _heights(labelled, _LABEL_GAP)
    for place, one in enumerate(labelled):
        rows.append(
            {
                "what": "name",
                "x": one.importance,
                "y": one.satisfaction,
                "end": beside[place],
                "label": f"{place + 1}  {_label(one.need, names[one.need.name] > 1)}",
                "number": str(place + 1),
            }
        )
    return pd.DataFrame(rows)


def _label(need: Need, is_one_of_several: bool) -> str:
    """Cut a name to the room beside the chart; whose need it is stays where others have the same.

    Example:
        >>> _label(Need(name="Know which patient changed", segment="Night nurses"), True)
        'Know which patient changed (Night nurses)'
        >>> _label(Need(name="Know which patient changed today", segment="Night nurses"), True)
        'Know which patient changed… (Night nurses)'
    """
    named = is_one_of_several and need.segment
    whose = f" ({_cut(need.segment, _LONGEST_SEGMENT)})" if named else ""
    return _cut(need.name, _LONGEST_LABEL - len(whose)) + whose


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _heights(labelled: Sequence[NeedScore], gap: float) -> dict[int, float]:
    """Keep names apart, and none above the top of the chart."""
    found = apart({place: one.satisfaction for place, one in enumerate(labelled)}, gap)
    above = max(0.0, max(found.values(), default=0.0) - 10)
    return {place: height - above for place, height in found.items()}


def _dot(one: NeedScore, badly: Sequence[str]) -> dict[str, Any]:
    likely = "" if isnan(one.low) else f" ({one.low:.1f} to {one.high:.1f})"
    return {
        "what": "under" if one.score > UNDER_SERVED else "other",
        "x": one.importance,
        "y": one.satisfaction,
        "label": one.need.name,
        "segment": one.need.segment or "-",
        "text": f"{one.score:.1f}{likely}",
        "band": one.band,
        "badly": ", ".join(badly) or "-",
    }


def _zones() -> list[dict[str, Any]]:
    """List the corners of the zones, the lines between them, and what they are called."""
    rows: list[dict[str, Any]] = [
        {"what": "over zone", "x": 0, "y": 0, "end": 10},
        {"what": "over zone", "x": 10, "y": 10, "end": 10},
        {"what": "under zone", "x": 5, "y": 0, "end": 0},
        {"what": "under zone", "x": 10, "y": 0, "end": 10},
        {"what": "diagonal", "x": 0, "y": 0, "x2": 10, "end": 10},
        {"what": "zone name", "x": 0.3, "y": 9.6, "label": "Over-served"},
        {"what": "zone name", "x": 1, "y": 0.4, "label": "Appropriately served"},
        {"what": "zone name right", "x": 9.8, "y": 1.2, "label": "Under-served"},
    ]
    for limit in BAND_LIMITS:
        start, end = limit / 2, 2 * 10 - limit
        rows.append({"what": "limit", "x": start, "y": 0, "x2": 10, "end": end})
        rows.append({"what": "limit name", "x": start, "y": 0, "label": f"{limit}+"})
    return rows


@lru_cache
def _spec(ink: str) -> dict[str, Any]:
    x = alt.X("x:Q").scale(domain=[0, 10], nice=False)
    x = x.axis(title="Importance", grid=False, tickCount=5)
    y = alt.Y("y:Q").scale(domain=[0, 10], nice=False)
    y = y.axis(title="Satisfaction today", grid=False, tickCount=5)
    end = alt.Y("end:Q")
    chart = alt.layer(
        only("over zone").mark_area(color=GREY, opacity=0.1).encode(x, y, y2="end:Q"),
        only("under zone").mark_area(color=_UNDER, opacity=0.12).encode(x, y, y2="end:Q"),
        only("diagonal").mark_rule(color=GREY, strokeDash=[4, 3]).encode(x, y, x2="x2", y2="end"),
        only("limit").mark_rule(color=_UNDER, opacity=0.6).encode(x, y, x2="x2", y2="end"),
        only("limit name")
        .mark_text(align="left", dx=8, dy=-7, fontSize=12, color=ink)
        .encode(x, y, text="label:N"),
        _zone_names("zone name", "left").encode(x, y, text="label:N"),
        _zone_names("zone name right", "right").encode(x, y, text="label:N"),
        only("name")
        .transform_filter(_WIDE)
        .mark_rule(color=GREY, opacity=0.45)
        .encode(x, y, x2=alt.value("width"), y2="end:Q"),
        _dots("other", _OTHER, "square").encode(x, y, tooltip=_tooltip()),
        _dots("under", _UNDER, "circle").encode(x, y, tooltip=_tooltip()),
        _names(_WIDE, 6, ink).encode(end, x=alt.value("width"), text="label:N"),
        _names(f"!({_WIDE})", 7, ink).encode(x, y, text="number:N"),
        only("title")
        .mark_text(align="left", fontSize=15, fontWeight="bold", color=ink)
        .encode(x=alt.value(0), y=alt.value(-14), text="label:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)


def _zone_names(what: str, align: Any) -> Any:
    return only(what).mark_text(align=align, fontSize=13, fontStyle="italic", color=GREY)


def _names(where: str, distance: int, ink: str) -> Any:
    """Write names beside the chart; numbers beside the dots where there is no room."""
    text = only("name").transform_filter(where)
    return text.mark_text(align="left", dx=distance, fontSize=12, color=ink)


def _dots(what: str, colour: str, shape: str) -> Any:
    return only(what).mark_point(filled=True, size=70, opacity=0.85, color=colour, shape=shape)


def _tooltip() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("label:N", title="Need"),
        alt.Tooltip("segment:N", title="Segment"),
        alt.Tooltip("text:N", title="Score of 20"),
        alt.Tooltip("band:N", title="What it is"),
        alt.Tooltip("badly:N", title="Served badly by"),
        alt.Tooltip("x:Q", title="Importance", format=".1f"),
        alt.Tooltip("y:Q", title="Satisfaction", format=".1f"),
    ]
