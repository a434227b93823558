"""Charts that pages share: the specification is built once, a rerun sends only the data."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import altair as alt
import streamlit as st

from venture.plan import Result, currency_symbol, headline, money, month_name
from venture.ui.cash_marks import cash_rows, cash_table
from venture.ui.chart_parts import amount_text, only, pointer, specification
from venture.ui.harmless_csv import download_csv

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
COLOURS = {
    "cash": "#0d9488",
    "other": "#767676",
    "out": "#dc2626",
    "even": "#0d9488",
    "milestone": "#b45f06",
    "funding": "#3b76f0",
    "hire": "#a855f7",
    "today": "#767676",
}
_SHAPES = {
    "out": "cross",
    "even": "diamond",
    "milestone": "square",
    "funding": "triangle-up",
    "hire": "circle",
    "today": "stroke",
}
GREY = "#767676"
INK = {"light": "#14181a", "dark": "#eef2f1"}
"""The colour of text, by the kind of theme."""
_HEIGHT = 340
# Always the same: a chart whose description changes is built anew, which takes longer than a run.
_CASH_ALT = "Cash at the end of each month; the top of the page says what it shows"
_LANE_HEIGHT = 16
_TITLE_LINE = 19
LANE = "(width < 520 ? datum.narrow : datum.wide)"


def show_cash(
    result: Result, other: Result | None = None, other_name: str = "Pinned", *, key: str
) -> None:
    """Draw cash by month, with what happens to it. The page says the finding on top.

    Args:
        result: the plan, evaluated.
        other: a version that it is compared with, drawn dashed.
        other_name: what stands beside the dashed line, in a word.
        key: of the chart; two charts of a page need different ones.
    """
    symbol = currency_symbol(result.plan.currency)
    st.vega_lite_chart(
        cash_rows(result, other, other_name, cash_finding(result)),
        cash_spec(symbol, INK.get(st.context.theme.type or "", GREY)),
        key=key,
        alt=_CASH_ALT,
    )


def download_cash(drawn: Callable[[], tuple[Result, Result | None, str]], *, key: str) -> None:
    """Offer the data of the cash chart as CSV.

    Args:
        drawn: gives what `show_cash` draws, at the moment of the click.
        key: of the chart.
    """
    download_csv(lambda: cash_table(*drawn()), "cash-by-month", key=f"{key}_csv")


def cash_finding(result: Result) -> str:
    """Say in a few words what the cash chart shows."""
    found = headline(result)
    if found.cash_out is not None:
        return f"Cash runs out in {found.cash_out:%B %Y}"
    low = money(found.lowest_cash, result.plan.currency, short=True)
    return f"Cash lasts; lowest {low} in {month_name(result.plan.month(found.lowest_cash_month))}"


@lru_cache
def cash_spec(symbol: str, ink: str) -> dict[str, Any]:
    """Build the cash chart; its data is that of `cash_rows`.

    Args:
        symbol: of the currency, written before amounts.
        ink: the colour of the title.
    """
    x = alt.X("month:T").axis(format="%b %Y", title=None, grid=False, labelOverlap=True)
    y = alt.Y("amount:Q").axis(title=None, labelExpr=amount_text(symbol), tickCount=6)
    chart = alt.layer(
        only("title").mark_rule(color=GREY, strokeWidth=1.5).encode(y=alt.datum(0)),
        only(*_SHAPES).mark_rule(opacity=0.45).encode(x, y, _COLOUR, y2=alt.value(0)),
        _line("other", strokeDash=[5, 4], strokeWidth=1.8).encode(x, y),
        _line("cash", strokeWidth=2.5).encode(x, y),
        _line_names().encode(x, y),
        only(*_SHAPES).mark_point(size=70, filled=True, opacity=1).encode(x, y, _COLOUR, _SHAPE),
        mark_names(*_SHAPES).encode(x, color=_COLOUR),
        chart_title(ink),
        _pointer(x, symbol),
    ).properties(height=_HEIGHT)
    return specification(chart)


def _line(what: str, **style: Any) -> Any:
    return only(what).mark_line(color=COLOURS[what], **style)


_COLOUR = alt.Color("what:N", legend=None).scale(domain=list(COLOURS), range=list(COLOURS.values()))
_SHAPE = alt.Shape("what:N", legend=None).scale(domain=list(_SHAPES), range=list(_SHAPES.values()))


def _line_names() -> Any:
    """Write beside the end of the dashed line what it is."""
    return (
        only("other name")
        .mark_text(color=COLOURS["other"], dx=5, align="left", fontSize=12)
        .encode(text="label:N")
    )


def mark_names(*kinds: str) -> Any:
    """Write above a chart what happens, in the lane that keeps labels apart.

    Args:
        kinds: of the rows with a label, the side it stands on, and its lanes.
    """
    return (
        only(*kinds)
        .transform_calculate(lane=LANE)
        .transform_filter("datum.lane >= 0")
        .transform_calculate(pixel=f"-8 - {_LANE_HEIGHT} * datum.lane")
        .mark_text(align={"expr": "datum.left ? 'right' : 'left'"}, fontSize=12)
        .encode(y=alt.Y("pixel:Q", scale=None, axis=None), text="label:N")
    )


def chart_title(ink: str) -> Any:
    """Write the finding above the labels of a chart, from the row that is its title.

    It may have two lines.

    Args:
        ink: the colour of text.
    """
    return (
        only("title")
        .transform_calculate(
            pixel=f"-14 - {_LANE_HEIGHT} * {LANE}"
            f" - (indexof(datum.label, '\\n') < 0 ? 0 : {_TITLE_LINE})"
        )
        .mark_text(
            align="left",
            fontSize=15,
            fontWeight="bold",
            color=ink,
            lineBreak="\n",
            lineHeight=_TITLE_LINE,
        )
        .encode(x=alt.value(0), y=alt.Y("pixel:Q", scale=None, axis=None), text="label:N")
    )


def _pointer(x: alt.X, symbol: str) -> Any:
    """Show the exact amounts of the month under the pointer: it is over one of these strips."""
    dashed = amount_text(symbol, "datum.then", ",.0f")
    then = f"(isValid(datum.then) ? ' (dashed: ' + {dashed} + ')' : '')"
    return pointer(
        only("cash").transform_calculate(
            text=f"{amount_text(symbol, 'datum.amount', ',.0f')} + {then}"
        ),
        x,
        alt.Tooltip("month:T", format="%b %Y", title="Month end"),
        alt.Tooltip("text:N", title="Cash"),
    )
