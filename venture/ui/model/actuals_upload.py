"""The way in for what really happened: a file or pasted cells, and what its columns stand for."""

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.plan import (
    ACTUAL_LINES,
    MODEL,
    Actuals,
    MonthlyFigures,
    month_name,
    monthly_figures,
)
from venture.ui.frame import OpenIdea
from venture.ui.table_upload import TableUpload, decimals_shown, show_left_out
from venture.workspace import Conflict, Saved

_PROBLEM = "model_actuals_problem"
_MOST_COLUMNS = 30
_UPLOAD = TableUpload(
    "model_actuals", "Month\tRevenue\tPayroll\tCash at month end\nMar 2027\t1,250\t4,000\t37,400"
)


def add_actuals(idea: OpenIdea, saved: Saved[Actuals]) -> None:
    """Take a table of monthly figures from the founder.

    Args:
        idea: whose actuals they are.
        saved: what is known already.
    """
    _say_refused()
    st.markdown(
        "A row or a column for each month. Whatever you have: revenue, payroll, cash at month end. "
        "Nothing is saved yet."
    )
    table = _UPLOAD.ask()
    if table is None:
        return
    try:
        figures = monthly_figures(table.rows, _UPLOAD.ask_decimal(table))
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    _found(figures, written=table.is_text)
    _columns(idea, saved, figures)


def _found(figures: MonthlyFigures, *, written: bool) -> None:
    """Say what was read."""
    ends = (month_name(day) for day in (min(figures.months), max(figures.months)))
    span = " to ".join(dict.fromkeys(ends))
    how = f", numbers read as {decimals_shown(figures.decimal)}" if written else ""
    st.markdown(f"**{_months(figures)} found: {span}**{how}. What does each column stand for?")


def _months(figures: MonthlyFigures) -> str:
    count = len(figures.months)
    return "1 month" if count == 1 else f"{count} months"


def _columns(idea: OpenIdea, saved: Saved[Actuals], figures: MonthlyFigures) -> None:
    """Let the founder correct what was recognised, and take it over."""
    recognised = saved.record.recognised(figures)
    shown = figures.columns[:_MOST_COLUMNS]
    keys = {column.heading: f"model_actuals_{_UPLOAD.round}_{column.heading}" for column in shown}
    with st.grid(3, min_column_width=220, gap="small"):
        for column in shown:
            st.selectbox(
                escaped(column.heading),
                ["", *ACTUAL_LINES],
                index=["", *ACTUAL_LINES].index(recognised[column.heading]),
                format_func=_line_name,
                key=keys[column.heading],
            )
    _preview(figures)
    show_left_out(figures.problems)

    def take() -> None:
        lines = {heading: st.session_state[key] for heading, key in keys.items()}
        try:
            idea.save("actuals", saved.record.with_figures(figures, lines), saved.revision)
        except ValueError as problem:
            st.session_state[_PROBLEM] = str(problem)
        except Conflict:
            pass  # the top of the page asks whose figures should stand
        else:
            _UPLOAD.start_over()

    st.button(
        f"Take over {_months(figures)}",
        key="model_actuals_take",
        icon=":material/check:",
        on_click=take,
    )


def _line_name(line: str) -> str:
    return MODEL.line(line).line.label if line else "Not used"


def _preview(figures: MonthlyFigures) -> None:
    with st.expander("The figures as they were read"):
        frame = pd.DataFrame(
            {column.heading: column.values for column in figures.columns},
            index=pd.Index([month_name(day) for day in figures.months], name="Month"),
        )
        st.dataframe(frame, key="model_actuals_preview", alt="The figures as they were read")


def _say_refused() -> None:
    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error(f"Not taken over. {escaped(problem)}", icon=":material/error:")
