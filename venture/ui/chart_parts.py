"""What charts are put together from: layers on the rows of one kind, amounts, labels apart.

A chart's specification is built once and kept; a rerun sends only the rows, so every layer names
the kind of row that it draws, in the column "what".
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

import altair as alt

_STRIP_WIDTH = 14
Label = TypeVar("Label")


def only(*kinds: str) -> alt.Chart:
    """Start a layer on the rows of some kinds; the data comes with each rerun."""
    wanted = alt.FieldOneOfPredicate(field="what", oneOf=list(kinds))
    return alt.Chart(alt.NamedData("rows")).transform_filter(wanted)


def pointer(layer: alt.Chart, x: alt.X, *shown: alt.Tooltip) -> alt.Chart:
    """Show exact figures of the month under the pointer: it is over one of a layer's strips."""
    strips: alt.Chart = layer.mark_rule(strokeWidth=_STRIP_WIDTH, opacity=0).encode(
        x, y=alt.value(0), y2=alt.value("height"), tooltip=list(shown)
    )
    return strips


def specification(chart: alt.LayerChart | alt.FacetChart) -> dict[str, Any]:
    """Write a chart out so that every layer uses the data that a rerun sends."""
    spec: dict[str, Any] = chart.to_dict(validate=False)
    for part in (spec, *spec["layer"]):
        part.pop("data", None)
    return spec


def amount_text(symbol: str, value: str = "datum.value", form: str = "~s") -> str:
    """Write an amount in the chart's own language, the sign before the currency.

    Args:
        symbol: of the currency; empty for none.
        value: the amount, as the chart's language names it.
        form: how the number is written; "~s" is short, as on an axis.
    """
    number = f"replace(replace(format(abs({value}), '{form}'), 'k', 'K'), 'G', 'B')"
    return f"(({value} < 0 ? '-' : '') + {json.dumps(symbol)} + {number})"


def apart(heights: Mapping[Label, float], gap: float) -> dict[Label, float]:
    """Move labels up until none covers the one below it.

    Example:
        >>> apart({"upper": 0.11, "lower": 0.1}, gap=0.5)
        {'lower': 0.1, 'upper': 0.6}
    """
    moved: dict[Label, float] = {}
    for label, height in sorted(heights.items(), key=lambda item: item[1]):
        lowest = max(moved.values()) + gap if moved else height
        moved[label] = max(height, lowest)
    return moved


def on_day(day: date) -> str:
    """Write a day for a chart.

    A day alone would be read as midnight in Greenwich, which is the evening before in America.

    Example:
        >>> on_day(date(2026, 10, 3))
        '2026-10-03T00:00'
    """
    return f"{day.isoformat()}T00:00"
