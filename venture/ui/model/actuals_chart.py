"""Cash as it was planned, as it really was, and from there on."""

from functools import lru_cache
from typing import Any

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from venture.plan import MONTHS, Actuals, Forecast, Result, currency_symbol
from venture.ui.chart_parts import amount_text, only, specification
from venture.ui.charts import COLOURS, GREY

_HEIGHT = 260
_MONTHS_AHEAD, _MONTHS_AFTER_THE_END = 24, 6
_LABEL_SHARE = 0.09
_NAMES = {"plan": "Plan", "actual": "Actual", "forecast": "Forecast"}
_INK = {"plan": COLOURS["other"], "actual": COLOURS["cash"], "forecast": COLOURS["cash"]}


def actuals_chart(result: Result, actuals: Actuals, found: Forecast) -> None:
    """Draw cash by month: planned dashed, actual with points, the forecast dotted.

    Args:
        result: the plan, evaluated.
        actuals: what really happened.
        found: the forecast; its sentence is the chart's text alternative.
    """
    symbol = currency_symbol(result.plan.currency)
    st.vega_lite_chart(
        _rows(result, actuals, found), _spec(symbol), key="model_actuals_chart", alt=found.sentence
    )


def _rows(result: Result, actuals: Actuals, found: Forecast) -> pd.DataFrame:
    """Give a row for each point of the three lines, and one for the name of each."""
    known = actuals.by_plan_month(result.plan)
    planned = result["cash"][:, 0, 0].tolist()
    last = _last_shown(found)
    paths = {
        "plan": {month: planned[month] for month in range(last + 1)},
        "actual": {m: known[m].values["cash"] for m in sorted(known) if "cash" in known[m].values},
        "forecast": {m: float(found.cash[m]) for m in range(found.month, last + 1)},
    }
    points = [
        (what, month, amount, "") for what, path in paths.items() for month, amount in path.items()
    ]
    opening = np.datetime64(result.plan.start, "M") - 1
    frame = pd.DataFrame(
        [*points, *_names(paths, last)], columns=["what", "month", "amount", "name"]
    )
    months = (opening + frame["month"].to_numpy()).astype("datetime64[s]")
    return frame.assign(month=months)


def _last_shown(found: Forecast) -> int:
    """Look far enough ahead to see the turn, and not so far that the past becomes a dot."""
    end = (found.cash_out_month or 0) + _MONTHS_AFTER_THE_END
    return min(MONTHS, max(found.month + _MONTHS_AHEAD, end))


def _names(paths: dict[str, dict[int, float]], last: int) -> list[tuple[str, int, float, str]]:
    """Place the names: those at the end as far from each other as they are high."""
    amounts = [amount for path in paths.values() for amount in path.values()]
    height = (max(amounts) - min(0, *amounts)) * _LABEL_SHARE
    plan, ahead = paths["plan"][last], paths["forecast"][last]
    apart = max(0.0, height - abs(plan - ahead)) / 2 * (1 if plan >= ahead else -1)
    first = min(paths["actual"])
    below = height if paths["actual"][first] >= paths["plan"][first] else -height
    places = {
        "plan": (last, plan + apart),
        "forecast": (last, ahead - apart),
        "actual": (first, paths["actual"][first] + below),
    }
    return [(f"{what} name", *places[what], name) for what, name in _NAMES.items()]


@lru_cache
def _spec(symbol: str) -> dict[str, Any]:
    x = alt.X("month:T").axis(format="%b %Y", title=None, grid=False, labelOverlap=True)
    y = alt.Y("amount:Q").axis(title=None, tickCount=5, labelExpr=amount_text(symbol))
    chart = alt.layer(
        alt.Chart(alt.NamedData("rows")).mark_rule(color=GREY).encode(y=alt.datum(0)),
        only("plan").mark_line(color=_INK["plan"], strokeDash=[5, 4]).encode(x, y),
        only("forecast")
        .mark_line(color=_INK["forecast"], strokeDash=[1, 3], strokeWidth=2.5)
        .encode(x, y),
        only("actual")
        .mark_line(
            color=_INK["actual"],
            strokeWidth=2.5,
            point={"size": 50, "filled": True, "color": _INK["actual"]},
        )
        .encode(
            x,
            y,
            tooltip=[
                alt.Tooltip("month:T", format="%b %Y", title="Month end"),
                alt.Tooltip("amount:Q", format=",.0f", title="Actual cash"),
            ],
        ),
        *(_name(what).encode(x, y, text="name:N") for what in _NAMES),
    ).properties(height=_HEIGHT)
    return specification(chart)


def _name(what: str) -> Any:
    """Write what a line is."""
    return only(f"{what} name").mark_text(color=_INK[what], align="left", dx=5, fontSize=12)
