"""A figure of a statement opened: one of a month goes to its formula, others to their parts."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from venture.canvas import escaped
from venture.model import By, Line, Period, in_words
from venture.plan import MODEL, Result, judged, month_name, reading
from venture.plan import in_words as value_in_words
from venture.ui.figure import explain_figure, plan_figures
from venture.ui.model.statement_rows import ADDS_UP, spans

_WANTED = "model_figure"


@dataclass(frozen=True)
class Place:
    """A figure of a statement.

    Attributes:
        line: its name.
        member: the position of the table's row; None for all of them together.
        by: how long the periods of the statement are.
        period: the position of the period.
    """

    line: str
    member: int | None
    by: By
    period: int


def want_figure(place: Place) -> None:
    """Ask for a figure to be explained at the end of this run. For callbacks."""
    st.session_state[_WANTED] = place


def show_wanted_figure(result: Result, closed: Callable[[], None]) -> None:
    """Open the window that explains the figure asked for, if one was. Call it last on a page.

    Args:
        result: the plan, evaluated.
        closed: called once the window is closed again.
    """
    place: Place | None = st.session_state.pop(_WANTED, None)
    if place is None:
        return
    line, period = MODEL.line(place.line).line, spans(result, place.by)[place.period]
    rows = len(result.plan.tables[line.over.name]) if line.over else 1
    if (place.member or 0) >= rows:
        return
    one = line.over is None or place.member is not None
    if one and period.first == period.last:
        explain_figure(
            plan_figures(result), line.name, period.first, place.member or 0, closed=closed
        )
    elif one and line.yearly in ("last", "first"):
        month = period.last if line.yearly == "last" else period.first
        explain_figure(plan_figures(result), line.name, month, place.member or 0, closed=closed)
    else:
        window = st.dialog(
            "Where this figure comes from",
            width="medium",
            icon=":material/function:",
            on_dismiss=closed,
        )
        window(_explain)(result, place)


def _explain(result: Result, place: Place) -> None:
    line, period = MODEL.line(place.line).line, spans(result, place.by)[place.period]
    adds_up = place.member is not None or line.over is None or line.unit in ADDS_UP
    value = f": {escaped(_value(result, place))}" if adds_up else ""
    st.header(f"{escaped(_name(result, line, place))}, {period.label}{value}", anchor=False)
    if meaning := reading(line.name, _number(result, place), result.plan):
        st.markdown(escaped(meaning))
    if judgement := judged(line.name, _number(result, place), result):
        st.markdown(escaped(judgement))
    st.caption(escaped(line.help))
    if line.over is not None and place.member is None:
        st.markdown(f"{escaped(line.over.label)}{' added up' if adds_up else ', each of them'}:")
        _parts(result, _each_member(result, place))
    elif line.yearly == "formula":
        st.markdown(f"**How:** {escaped(in_words(MODEL.line(line.name).tree))}")
        st.markdown(f"**What went in**, all of {period.label}:")
        _parts(result, _each_used(place))
    else:
        st.markdown(f"The months of {period.label} added up:")
        _parts(result, _each_month(result, place, period))


def _name(result: Result, line: Line, place: Place) -> str:
    if line.over is None or place.member is None:
        return line.label
    return f"{line.label}: {result.plan.tables[line.over.name][place.member].name}"


def _each_member(result: Result, place: Place) -> list[tuple[str, Place]]:
    table = MODEL.line(place.line).line.over
    assert table is not None
    rows = result.plan.tables[table.name]
    return [
        (row.name, Place(place.line, member, place.by, place.period))
        for member, row in enumerate(rows)
    ]


def _each_month(result: Result, place: Place, period: Period) -> list[tuple[str, Place]]:
    return [
        (month_name(result.plan.month(month)), Place(place.line, place.member, "month", month - 1))
        for month in range(period.first, period.last + 1)
    ]


def _each_used(place: Place) -> list[tuple[str, Place]]:
    return [
        (
            symbol.line.label,
            Place(symbol.line.name, place.member if symbol.line.over else None, *_when(place)),
        )
        for symbol in MODEL.line(place.line).uses()
    ]


def _when(place: Place) -> tuple[By, int]:
    return place.by, place.period


def _parts(result: Result, parts: list[tuple[str, Place]]) -> None:
    long = len(parts) > 12
    with st.container(gap="xsmall", height=420 if long else "content"):
        for number, (label, place) in enumerate(parts):
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                if st.button(
                    escaped(label),
                    key=f"model_part_{number}",
                    type="tertiary",
                    icon=":material/subdirectory_arrow_right:",
                ):
                    want_figure(place)
                    st.rerun()
                st.markdown(f"**{escaped(_value(result, place))}**", width="content")


def _value(result: Result, place: Place) -> str:
    return value_in_words(_number(result, place), MODEL.line(place.line).line.unit, result.plan)


def _number(result: Result, place: Place) -> float:
    figures = result.by_period(place.line, place.by)[place.period, :, 0]
    return float(figures.sum() if place.member is None else figures[place.member])
