"""The way in for what really happened: a file or pasted cells, and what its columns stand for."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.plan import (
    ACTUAL_LINES,
    MODEL,
    Actuals,
    Cell,
    MonthlyFigures,
    month_name,
    monthly_figures,
    text_table,
)
from venture.ui.frame import OpenIdea
from venture.ui.table_upload import file_or_paste
from venture.workbook import read_tables
from venture.workspace import Conflict, Saved

_TABLES = "model_actuals_tables"
_ROUND = "model_actuals_round"
_PROBLEM = "model_actuals_problem"
_MOST_COLUMNS, _MOST_PROBLEMS = 30, 8
_EXAMPLE = "Month\tRevenue\tPayroll\tCash at month end\nMar 2027\t1,250\t4,000\t37,400"
_DECIMALS = {"": "recognised", ".": "1,234.50", ",": "1.234,50"}

_TEXT = ""
"""The name of the only table where the founder gave text and no workbook."""

Tables = dict[str, list[list[Cell]]]


def add_actuals(idea: OpenIdea, saved: Saved[Actuals]) -> None:
    """Take a table of monthly figures from the founder.

    Args:
        idea: whose actuals they are.
        saved: what is known already.
    """
    _say_refused()
    round_ = st.session_state.setdefault(_ROUND, 0)
    st.markdown(
        "A row or a column for each month. Whatever you have: revenue, payroll, cash at month end. "
        "Nothing is saved yet."
    )
    given = file_or_paste("model_actuals", round_, _EXAMPLE)
    if given is None:
        return
    try:
        tables = _tables(given.id, given.data)
        figures = _figures(tables, round_)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    _found(figures, written=_TEXT in tables)
    _columns(idea, saved, figures, round_)


def _tables(name: str, given: bytes | str) -> Tables:
    """Read what was given once, however often the page is drawn."""
    known: tuple[str, Tables] | None = st.session_state.get(_TABLES)
    if known is None or known[0] != name:
        if isinstance(given, bytes) and given.startswith((b"PK", b"\xd0\xcf")):
            with st.spinner("Reading the workbook"):
                known = (name, read_tables(given))
        else:
            rows: list[list[Cell]] = [list(row) for row in text_table(given)]
            known = (name, {_TEXT: rows})
        st.session_state[_TABLES] = known
    return known[1]


def _figures(tables: Tables, round_: int) -> MonthlyFigures:
    """Find the months, in the sheet and with the decimal sign that the founder chose."""
    if not tables:
        raise ValueError("The workbook is empty.")
    sheet = next(iter(tables))
    with st.container(horizontal=True):
        if len(tables) > 1:
            sheet = st.selectbox("Sheet", list(tables), key=f"model_actuals_sheet_{round_}")
        decimal = ""
        if sheet == _TEXT:
            decimal = st.radio(
                "How decimals are written",
                list(_DECIMALS),
                format_func=_DECIMALS.__getitem__,
                horizontal=True,
                key=f"model_actuals_decimal_{round_}",
            )
    return monthly_figures(tables[sheet], decimal)


def _found(figures: MonthlyFigures, *, written: bool) -> None:
    """Say what was read."""
    ends = (month_name(day) for day in (min(figures.months), max(figures.months)))
    span = " to ".join(dict.fromkeys(ends))
    how = f", numbers read as {_DECIMALS[figures.decimal]}" if written else ""
    st.markdown(f"**{_months(figures)} found: {span}**{how}. What does each column stand for?")


def _months(figures: MonthlyFigures) -> str:
    count = len(figures.months)
    return "1 month" if count == 1 else f"{count} months"


def _columns(idea: OpenIdea, saved: Saved[Actuals], figures: MonthlyFigures, round_: int) -> None:
    """Let the founder correct what was recognised, and take it over."""
    recognised = saved.record.recognised(figures)
    shown = figures.columns[:_MOST_COLUMNS]
    keys = {column.heading: f"model_actuals_{round_}_{column.heading}" for column in shown}
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
    _problems(figures.problems)

    def take() -> None:
        lines = {heading: st.session_state[key] for heading, key in keys.items()}
        try:
            idea.save("actuals", saved.record.with_figures(figures, lines), saved.revision)
        except ValueError as problem:
            st.session_state[_PROBLEM] = str(problem)
        except Conflict:
            pass  # the top of the page asks whose figures should stand
        else:
            st.session_state[_ROUND] = round_ + 1  # new, empty widgets
            st.session_state.pop(_TABLES, None)

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


def _problems(problems: Sequence[str]) -> None:
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        lines = [f"- {escaped(problem)}" for problem in problems[:_MOST_PROBLEMS]]
        lines += [f"- and {more} more"] if more > 0 else []
        st.warning(
            "Left out, because it could not be read:\n" + "\n".join(lines),
            icon=":material/warning:",
        )


def _say_refused() -> None:
    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error(f"Not taken over. {escaped(problem)}", icon=":material/error:")
