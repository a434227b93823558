"""A figure opened: its formula in words, what went into it, and each of those in turn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from venture.canvas import escaped
from venture.model import Explanation, Filled, Part
from venture.plan import Result, in_words, judged, month_name, reading

_PATH = "figure_path"
_MOST_PARTS_WITHOUT_SCROLLING = 9
_SCROLLING_HEIGHT = 420

Place = tuple[str, int, int]
"""A line, a month counted from 1, and the position of a table's row."""


@dataclass(frozen=True)
class Figures:
    """The figures of a filled-in model, which can say where they come from.

    Attributes:
        filled: what was written down.
        explain: explains a line, in a month, of the row at a position.
        meaning: what a line's value means, in sentences.
    """

    filled: Filled
    explain: Callable[[str, int, int], Explanation]
    meaning: Callable[[str, float], Sequence[str]] = lambda _line, _value: ()


def plan_figures(result: Result) -> Figures:
    """Give the figures of a plan, with what published ranges say about them."""

    def meaning(line: str, value: float) -> Sequence[str]:
        return reading(line, value, result.plan), judged(line, value, result)

    return Figures(result.plan, result.explain, meaning)


def explain_figure(
    figures: Figures,
    line: str,
    month: int,
    member: int = 0,
    *,
    closed: Callable[[], None] | None = None,
) -> None:
    """Open a window that says where a figure comes from.

    Call it when a button was pressed. What went in can be opened in turn, down to the inputs.

    Args:
        figures: of the plan or of the household.
        line: the name of the line.
        month: counted from 1; 0 for the opening balance.
        member: the position of the row, for a line over a table.
        closed: called once the window is closed again.
    """
    st.session_state[_PATH] = [(line, month, member)]
    window = st.dialog(
        "Where this figure comes from",
        width="medium",
        icon=":material/function:",
        on_dismiss=closed or "ignore",
    )
    window(_explain)(figures)


def _explain(figures: Figures) -> None:
    # An interaction inside reruns this function alone, so the path outlives it in the session.
    path: list[Place] = st.session_state[_PATH]
    _way_back(figures, path)
    line, month, member = path[-1]
    explanation = figures.explain(line, month, member)
    _heading(explanation, figures)
    long = len(explanation.parts) > _MOST_PARTS_WITHOUT_SCROLLING
    with st.container(gap="xsmall", height=_SCROLLING_HEIGHT if long else "content"):
        for position, part in enumerate(explanation.parts):
            _part(part, month, figures.filled, key=f"figure_{len(path)}_{position}")


def _way_back(figures: Figures, path: list[Place]) -> None:
    if len(path) < 2:
        return
    line, month, member = path[-2]
    label = figures.explain(line, month, member).label
    st.button(
        f"Back to {escaped(label)}, {_when(month, figures.filled)}",
        key="figure_back",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=_back,
    )


def _heading(explanation: Explanation, figures: Figures) -> None:
    filled = figures.filled
    value = _value(explanation.value, explanation.unit, filled)
    st.metric(escaped(explanation.label), escaped(value))
    for sentence in filter(None, figures.meaning(explanation.name, explanation.value)):
        st.markdown(escaped(sentence))
    st.caption(f"{_when(explanation.month, filled)}. {escaped(explanation.help)}")
    if explanation.parts:
        st.markdown(f"**How:** {escaped(explanation.formula)}")
        st.markdown("**What went in:**")
    else:
        st.markdown(f"Always {escaped(explanation.formula)}.")


def _part(part: Part, month: int, filled: Filled, key: str) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        label = escaped(_label(part, month, filled))
        if part.is_line:
            place = (part.name, part.month or 0, part.member or 0)
            st.button(
                label,
                key=key,
                type="tertiary",
                icon=":material/subdirectory_arrow_right:",
                on_click=_deeper,
                args=(place,),
            )
        else:
            source = f"  \n:small[:gray[{escaped(part.source)}]]" if part.source else ""
            st.markdown(f":material/edit: {label}{source}", width="content")
        st.markdown(f"**{escaped(_value(part.value, part.unit, filled))}**", width="content")


def _back() -> None:
    st.session_state[_PATH].pop()


def _deeper(place: Place) -> None:
    st.session_state[_PATH].append(place)


def _label(part: Part, month: int, filled: Filled) -> str:
    """Name what went in, with the month by name where it is of another one."""
    if not part.is_line:
        return part.label
    declared = filled.declared.line(part.name).line
    label = declared.label
    if declared.over is not None:
        label += f": {filled.tables[declared.over.name][part.member or 0].name}"
    return label if part.month == month else f"{label}, {_when(part.month or 0, filled)}"


def _when(month: int, filled: Filled) -> str:
    return month_name(filled.month(month)) if month else "before the first month"


def _value(value: float | str, unit: str, filled: Filled) -> str:
    """Write a value that one can calculate with: a month by its name and by its number."""
    words = in_words(value, unit, filled)
    counted = unit == "month" and isinstance(value, float) and value >= 1
    return f"{words} (month {value:g})" if counted else words
