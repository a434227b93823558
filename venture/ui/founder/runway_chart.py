"""Both runways on one time axis: the household's savings and the company's cash."""

from functools import lru_cache
from typing import Any

import altair as alt
import streamlit as st

from venture.plan import currency_symbol
from venture.ui.chart_parts import amount_text, only, pointer, specification
from venture.ui.charts import COLOURS, GREY, INK, LANE, chart_title, mark_names
from venture.ui.founder.runway_rows import Drawn, runway_rows

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
_COLOURS = {
    "savings": "#3b76f0",
    "company": COLOURS["cash"],
    "decision": "#a855f7",
    "out": COLOURS["out"],
    "company out": COLOURS["out"],
    "pays": COLOURS["cash"],
    "ends": "#b45f06",
    "today": GREY,
}
_SHAPES = {
    "decision": "diamond",
    "out": "cross",
    "company out": "cross",
    "pays": "triangle-up",
    "ends": "triangle-down",
    "today": "stroke",
}
_HEIGHT = 360
# Always the same: a chart whose description changes is built anew, which takes longer than a run.
_ALT = "Savings and the company's cash by month; the top of the page says what it shows"


def runway_chart(drawn: Drawn) -> None:
    """Draw savings by month with the phases of living costs, and the company's cash beside."""
    symbol = currency_symbol(drawn.runway.household.currency)
    st.vega_lite_chart(
        runway_rows(drawn),
        runway_spec(symbol, INK.get(st.context.theme.type or "", GREY)),
        key="founder_runway",
        alt=_ALT,
    )


@lru_cache
def runway_spec(symbol: str, ink: str) -> dict[str, Any]:
    """Build the chart; its data is that of `runway_rows`.

    Args:
        symbol: of the currency, written before amounts.
        ink: the colour of text.
    """
    x = alt.X("day:T").axis(format="%b %Y", title=None, grid=False, labelOverlap=True)
    y = alt.Y("amount:Q").axis(title=None, labelExpr=amount_text(symbol), tickCount=6)
    chart = alt.layer(
        *_phases(x),
        only("band").mark_area(color=_COLOURS["savings"], opacity=0.18).encode(x, y, y2="high:Q"),
        only("title").mark_rule(color=GREY, strokeWidth=1.5).encode(y=alt.datum(0)),
        *reserve_line(y),
        only(*_SHAPES).mark_rule(opacity=0.45).encode(x, _COLOUR, y=alt.value(0)),
        _line("company", strokeDash=[5, 4], strokeWidth=2).encode(x, y),
        _line("savings", strokeWidth=2.5).encode(x, y),
        _name("company name", "company").encode(x, y),
        _name("savings name", "savings").encode(x, y),
        only(*_SHAPES).mark_point(size=70, filled=True, opacity=1).encode(x, y, _COLOUR, _SHAPE),
        mark_names(*_SHAPES).encode(x, color=_COLOUR),
        chart_title(ink),
        _pointer(x, symbol),
    ).properties(height=_HEIGHT)
    return specification(chart)


_COLOUR = alt.Color("what:N", legend=None).scale(
    domain=list(_COLOURS), range=list(_COLOURS.values())
)
_SHAPE = alt.Shape("what:N", legend=None).scale(domain=list(_SHAPES), range=list(_SHAPES.values()))


def _phases(x: alt.X) -> tuple[Any, Any]:
    """Shade the phases of living costs, and write their names at the bottom where there is room."""
    shaded = (
        only("phase")
        .mark_rect(color=GREY)
        .encode(
            x,
            x2="until:T",
            y=alt.value(0),
            y2=alt.value("height"),
            opacity=alt.Opacity("shade:Q", scale=None),
        )
    )
    named = (
        only("phase")
        .transform_filter(f"{LANE} >= 0")
        .mark_text(align="left", dx=5, dy=-8, fontSize=12, color=GREY)
        .encode(x, y=alt.value("height"), text="label:N")
    )
    return shaded, named


def reserve_line(y: alt.Y) -> tuple[Any, Any]:
    """Draw what may not be touched of the savings, with its name."""
    rule = only("reserve").mark_rule(color=GREY, strokeDash=[2, 3]).encode(y)
    named = (
        only("reserve")
        .mark_text(align="right", dx=-4, dy=-7, fontSize=12, color=GREY)
        .encode(y, x=alt.value("width"), text="label:N")
    )
    return rule, named


def _line(what: str, **style: Any) -> Any:
    return only(what).mark_line(color=_COLOURS[what], **style)


def _name(what: str, of: str) -> Any:
    return (
        only(what)
        .mark_text(color=_COLOURS[of], dx=6, align="left", fontSize=12, fontWeight="bold")
        .encode(text="label:N")
    )


def _pointer(x: alt.X, symbol: str) -> Any:
    """Show the exact amounts of the month under the pointer: it is over one of these strips."""
    then = f"(isValid(datum.then) ? {amount_text(symbol, 'datum.then', ',.0f')} : 'no plan')"
    return pointer(
        only("savings").transform_calculate(
            text=amount_text(symbol, "datum.amount", ",.0f"), company=then
        ),
        x,
        alt.Tooltip("day:T", format="%d %b %Y", title="Month end"),
        alt.Tooltip("text:N", title="Savings"),
        alt.Tooltip("company:N", title="Company's cash"),
    )
