"""A statement on the page: rows that open and close, and figures that say where they come from."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from venture.model import By
from venture.plan import Result
from venture.ui.column_width import column_width
from venture.ui.harmless_csv import download_rows
from venture.ui.model.period_figure import Place, want_figure
from venture.ui.model.statement_rows import (
    StatementRow,
    empty_lines,
    foldable,
    spans,
    statement_rows,
    written_statement,
)

_LABEL = "label"
_FOLD = "fold"
_EMPTY = "model_empty_lines"
_SELECTED = "model_selected"
_LENGTHS: dict[str, By] = {"Month": "month", "Quarter": "quarter", "Year": "year"}
_TALLEST = 35 * 24 + 3
_ROW = 35


def period_switch() -> By:
    """Let the founder choose how long the periods of the statements are."""
    chosen = st.radio(
        "Periods",
        list(_LENGTHS),
        len(_LENGTHS) - 1,
        key="model_by",
        horizontal=True,
        persist_state="session",
        label_visibility="collapsed",
    )
    return _LENGTHS[chosen]


def statement(result: Result, section: str, by: By, file_name: str) -> None:
    """Show a section of the plan as a table.

    Args:
        result: the plan, evaluated.
        section: its title.
        by: how long the periods are.
        file_name: of the CSV file, without its ending.
    """
    opened = _opened(section)
    empty = empty_lines(result, section)
    without = () if st.session_state.get(_EMPTY) else empty
    rows = statement_rows(result, section, by, opened, without)
    labels = [span.label for span in spans(result, by)]
    key = f"model_statement_{section}_{by}"
    frame = _frame(rows, labels, opened, result)
    st.dataframe(
        _styled(rows, frame),
        key=key,
        hide_index=True,
        height=min(_ROW * (len(rows) + 1) + 3, _TALLEST),
        column_config=_columns(section, frame, by, lambda: _fold(rows, section)),
        on_select=lambda: _clicked(key, rows, labels, by),
        selection_mode="single-cell",
        alt=f"{section} by {by}",
        placeholder="",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        _explain_by_keyboard(rows, labels, section, by)
        _fold_buttons(section, opened)
        if empty:
            _empty_switch(len(empty))
        download_rows(
            lambda: written_statement(result, section, by),
            file_name,
            key=f"model_csv_{section}",
        )


def _empty_switch(count: int) -> None:
    """Let the founder see the lines that the plan has no use for."""
    st.checkbox(
        f"Show lines without figures ({count})",
        key=_EMPTY,
        persist_state="session",
        help="What this plan does not use: no loan, no line about loans.",
    )


def _frame(
    rows: Sequence[StatementRow], labels: Sequence[str], opened: set[str], result: Result
) -> pd.DataFrame:
    cells = [[_fold_icon(row, opened), row.label, *row.cells(result.plan)] for row in rows]
    return pd.DataFrame(cells, columns=[_FOLD, _LABEL, *labels], dtype="string")


def _styled(rows: Sequence[StatementRow], frame: pd.DataFrame) -> Styler:
    """Print the subtotals in bold."""
    bold = [place for place, row in enumerate(rows) if row.adds_up]
    return frame.style.set_properties(subset=(bold, frame.columns), **{"font-weight": "600"})


def _fold_icon(row: StatementRow, opened: set[str]) -> str | None:
    if not row.opens:
        return None
    return ":material/expand_more:" if row.line.name in opened else ":material/chevron_right:"


def _columns(section: str, frame: pd.DataFrame, by: By, fold: Callable[[], None]) -> dict[str, Any]:
    figure = st.column_config.TextColumn
    labels = [str(label) for label in frame.columns.drop([_FOLD, _LABEL])]
    figures = frame[labels].to_numpy().ravel().tolist()
    width = column_width(figures, 100 if by == "month" else 130)
    folds = st.column_config.ButtonColumn(
        "Rows",
        width=54,
        pinned=True,
        type="tertiary",
        key=f"model_fold_{section}",
        on_click=fold,
    )
    return {
        _FOLD: folds if foldable(section) else None,
        _LABEL: figure(section, pinned=True, width=200),
    } | {label: figure(label, alignment="right", width=width) for label in labels}


def _opened(section: str) -> set[str]:
    opened: set[str] = st.session_state.setdefault(f"model_opened_{section}", set())
    return opened


def _fold(rows: Sequence[StatementRow], section: str) -> None:
    """Open or close the row whose arrow was clicked."""
    clicked = st.session_state[f"model_fold_{section}"]
    if clicked is not None and clicked["row"] < len(rows):
        _opened(section).symmetric_difference_update({rows[clicked["row"]].line.name})


def _clicked(key: str, rows: Sequence[StatementRow], labels: Sequence[str], by: By) -> None:
    """Ask for the figure that was clicked to be explained."""
    for place, column in st.session_state[key]["selection"]["cells"][:1]:
        if place < len(rows) and column in labels:
            row, period = rows[place], labels.index(column)
            if row.has_figure(period):
                st.session_state[_SELECTED] = key
                want_figure(Place(row.line.name, row.member, by, period))


def forget_selection() -> None:
    """Select nothing in the table that was clicked last, so that a second click is seen too."""
    key = st.session_state.pop(_SELECTED, None)
    if key is not None:
        st.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": []}}


def _explain_by_keyboard(
    rows: Sequence[StatementRow], labels: Sequence[str], section: str, by: By
) -> None:
    """Offer the same without a pointer: choose the row and the period from lists."""
    shown = st.popover(
        "Explain a figure",
        icon=":material/function:",
        key=f"model_explain_{section}",
        on_change="rerun",
    )
    if not shown.open:
        return
    with shown:
        place = st.selectbox(
            "Row",
            range(len(rows)),
            format_func=lambda i: rows[i].label.strip(),
            key=f"model_explain_row_{section}",
        )
        label = st.selectbox("Period", labels, key=f"model_explain_period_{section}_{by}")
        row = rows[place]
        figure = Place(row.line.name, row.member, by, labels.index(label))
        st.button(
            "Explain",
            key=f"model_explain_go_{section}",
            on_click=_explain,
            args=(section, figure),
        )


def _explain(section: str, figure: Place) -> None:
    st.session_state[f"model_explain_{section}"] = False  # closes the lists, the window follows
    want_figure(figure)


def _fold_buttons(section: str, opened: set[str]) -> None:
    lines = {line.name for line in foldable(section)}
    if not lines:
        return
    every = lines <= opened
    st.button(
        "Close all rows" if every else "Open all rows",
        key=f"model_fold_all_{section}",
        type="tertiary",
        icon=":material/unfold_less:" if every else ":material/unfold_more:",
        on_click=opened.clear if every else opened.update,
        args=() if every else (lines,),
    )
