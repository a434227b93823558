"""The household month by month as a table, in which every figure says where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from venture.canvas import escaped
from venture.founder import HOUSEHOLD, MONTHS, HouseholdRunway
from venture.model import By, Period, periods, put_together
from venture.plan import money, month_name
from venture.ui.column_width import column_width
from venture.ui.figure import Figures, explain_figure
from venture.ui.founder.saving import PAGE
from venture.ui.harmless_csv import download_csv

ROWS = (
    "severance",
    "unemployment_benefit",
    "pay_from_company",
    "other_income",
    "one_off_income",
    "money_in",
    "living_costs",
    "health_cover",
    "debts_paid",
    "learning",
    "one_off_costs",
    "put_into_company",
    "money_out",
    "saved",
    "cash",
)
"""The lines of the table, in its order."""

_TOTALS = ("money_in", "money_out", "saved", "cash")
_WANTED, _TABLE = f"{PAGE}_wanted", f"{PAGE}_months"
_ROW = 35
_MONTHS_A_YEAR = 12
_SPANS: dict[str, By] = {"Month": "month", "Year": "year"}


@dataclass(frozen=True)
class _Wanted:
    """A figure to be explained: of a line, in a period."""

    line: str
    period: Period


def month_table(runway: HouseholdRunway) -> None:
    """Show income and costs by month or by year; a click on a figure opens it."""
    by = _SPANS[
        st.radio(
            "Periods", list(_SPANS), key=f"{PAGE}_by", horizontal=True, persist_state="session"
        )
    ]
    spans = _spans(runway, by)
    lines = _lines(runway)
    key = f"{_TABLE}_{by}"
    frame = _frame(runway, lines, spans)
    st.dataframe(
        _styled(lines, frame),
        key=key,
        hide_index=True,
        height=_ROW * (len(lines) + 1) + 3,
        column_config=_columns(runway, frame, by),
        on_select=lambda: _clicked(key, lines, spans),
        selection_mode="single-cell",
        alt=f"The household's money by {by}",
        placeholder="",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        _by_keyboard(lines, spans, by)
        download_csv(lambda: household_table(runway, by), "household", key=f"{PAGE}_months_csv")


def household_table(runway: HouseholdRunway, by: By) -> pd.DataFrame:
    """Give the table with all lines and exact figures, a row for each line."""
    spans = _spans(runway, by)
    figures = {_label(line): _figures(runway, line, spans) for line in ROWS}
    table = pd.DataFrame.from_dict(figures, orient="index", columns=[s.label for s in spans])
    title = f"Household ({runway.household.currency})"
    return table.round(2).rename_axis(title).reset_index()


def want_household_figure(line: str, month: int) -> None:
    """Ask for a figure of a month to be explained at the end of this run. For callbacks."""
    st.session_state[_WANTED] = _Wanted(line, Period("", month, month))


def show_wanted_household_figure(runway: HouseholdRunway) -> None:
    """Open the window that explains the figure asked for, if one was. Call it last on the tab."""
    wanted: _Wanted | None = st.session_state.pop(_WANTED, None)
    if wanted is None:
        return
    period = wanted.period
    if period.first == period.last or HOUSEHOLD.line(wanted.line).line.yearly == "last":
        figures = Figures(runway.household, runway.explain)
        explain_figure(figures, wanted.line, period.last, closed=_forget)
        return
    window = st.dialog(
        "Where this figure comes from",
        width="medium",
        icon=":material/function:",
        on_dismiss=_forget,
    )
    window(_explain_year)(runway, wanted)


def _explain_year(runway: HouseholdRunway, wanted: _Wanted) -> None:
    """Show the months that a year's figure is the sum of, each of which opens in turn."""
    period, currency = wanted.period, runway.household.currency
    monthly = runway.figures(wanted.line)
    added = money(float(monthly[period.first - 1 : period.last].sum()), currency)
    st.header(f"{_label(wanted.line)}, {period.label}: {escaped(added)}", anchor=False)
    st.markdown(f"The months of {period.label} added up:")
    for month in range(period.first, period.last + 1):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            name = month_name(runway.household.month(month))
            if st.button(name, key=f"{PAGE}_part_{month}", type="tertiary"):
                want_household_figure(wanted.line, month)
                st.rerun()
            st.markdown(
                f"**{escaped(money(float(monthly[month - 1]), currency))}**", width="content"
            )


def _spans(runway: HouseholdRunway, by: By) -> list[Period]:
    """Cut the household's months into periods; a label says where a year is not whole."""
    spans = periods(runway.household.start, MONTHS, by)
    return spans if by == "month" else [_labelled(span) for span in spans]


def _labelled(span: Period) -> Period:
    months = span.last - span.first + 1
    if months == _MONTHS_A_YEAR:
        return span
    count = "1 month" if months == 1 else f"{months} months"
    return replace(span, label=f"{span.label} ({count})")


def _lines(runway: HouseholdRunway) -> list[str]:
    """Leave out what is nothing in every month, but for the totals."""
    return [line for line in ROWS if line in _TOTALS or runway.figures(line).any()]


def _figures(runway: HouseholdRunway, line: str, spans: list[Period]) -> list[float]:
    together = put_together(HOUSEHOLD, runway.values, runway.arrays, line, spans)
    return cast(list[float], together[:, 0, 0].tolist())


def _frame(runway: HouseholdRunway, lines: Sequence[str], spans: list[Period]) -> pd.DataFrame:
    rows = [
        [_label(line), *(_written(figure) for figure in _figures(runway, line, spans))]
        for line in lines
    ]
    return pd.DataFrame(rows, columns=["", *(span.label for span in spans)], dtype="string")


def _written(figure: float) -> str:
    return f"{figure:,.0f}" if round(figure) else "–"


def _label(line: str) -> str:
    return HOUSEHOLD.line(line).line.label


def _styled(lines: Sequence[str], frame: pd.DataFrame) -> Styler:
    """Print the totals in bold."""
    bold = ["font-weight: 600" if line in _TOTALS else "" for line in lines]
    # The style of all cells at once: one at a time takes three times as long.
    return frame.style.apply(lambda _: pd.DataFrame(dict.fromkeys(frame.columns, bold)), axis=None)


def _columns(runway: HouseholdRunway, frame: pd.DataFrame, by: By) -> dict[str, Any]:
    text = st.column_config.TextColumn
    first = text(f"Household ({runway.household.currency})", pinned=True, width=190)
    labels = [str(label) for label in frame.columns.drop("")]
    width = column_width(frame[labels].to_numpy().ravel().tolist(), 90 if by == "month" else 120)
    return {"": first} | {label: text(alignment="right", width=width) for label in labels}


def _clicked(key: str, lines: Sequence[str], spans: Sequence[Period]) -> None:
    labels = [span.label for span in spans]
    for place, column in st.session_state[key]["selection"]["cells"][:1]:
        if place < len(lines) and column in labels:
            st.session_state[_WANTED] = _Wanted(lines[place], spans[labels.index(column)])


def _forget() -> None:
    """Select nothing, so that a second click on the same figure is seen too."""
    for by in _SPANS.values():
        if f"{_TABLE}_{by}" in st.session_state:
            empty: dict[str, Any] = {"selection": {"rows": [], "columns": [], "cells": []}}
            st.session_state[f"{_TABLE}_{by}"] = empty


def _by_keyboard(lines: Sequence[str], spans: list[Period], by: By) -> None:
    """Offer the same without a pointer: choose the line and the period from lists."""
    key = f"{PAGE}_explain"
    shown = st.popover("Explain a figure", icon=":material/function:", key=key, on_change="rerun")
    if not shown.open:
        return
    with shown:
        row, when = f"{key}_row", f"{key}_period_{by}"
        st.selectbox("Row", lines, format_func=_label, key=row)
        st.selectbox("Period", spans, format_func=lambda span: span.label, key=when)

        def explain() -> None:
            st.session_state[key] = False  # closes the lists, the window follows
            st.session_state[_WANTED] = _Wanted(st.session_state[row], st.session_state[when])

        st.button("Explain", key=f"{key}_go", on_click=explain)
