"""The way in for a pricing survey: a file or pasted cells, and what its columns stand for."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    INTENT_QUESTIONS,
    PRICE_QUESTIONS,
    PriceTable,
    number_of,
    price_table,
    recognised_price_columns,
    with_price_survey,
)
from venture.tables import Cell, split_headings
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.table_upload import CellTable, TableUpload, show_left_out

_PART = "prices"
_READ = "evidence_price_answers"
_MOST_PREVIEWED = 200
_UPLOAD = TableUpload(
    "evidence_price", "Too cheap\tCheap\tExpensive\tToo expensive\n15\t25\t45\t70"
)
_SCALES = {
    "1 to 5": "ticks from 1 to 5 (5 counts as 70 %, then 50, 30, 10 and 0 %)",
    "per cent": "per cent",
    "0 to 1": "shares from 0 to 1",
}


def import_prices(evidence: OpenEvidence) -> None:
    """Take a table of answers from the founder."""
    st.markdown("A row for each respondent, a column for each question. Nothing is saved yet.")
    table = _UPLOAD.ask()
    if table is None:
        return
    try:
        _mapped(evidence, table)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")


def _mapped(evidence: OpenEvidence, table: CellTable) -> None:
    """Let the founder say what the columns stand for, and take the answers over."""
    headings, rows = split_headings(table.rows, "respondent")
    columns = _columns(headings)
    if set(PRICE_QUESTIONS) - columns.keys():
        st.info("Choose the columns of the four prices.", icon=":material/info:")
        return
    decimal = _UPLOAD.ask_decimal(table)
    read = _read((table.id, decimal, tuple(columns.items())), rows, columns, decimal)
    _said(read, len(rows))
    _take_over(evidence, read, table.name or "Pasted")


def _columns(headings: Sequence[str]) -> dict[str, int]:
    """Ask for the column of each question; those that are recognised are chosen already."""
    known = recognised_price_columns(headings)
    chosen: dict[str, int] = {}
    with st.grid(4, min_column_width=200, gap="small"):
        for field, label in (PRICE_QUESTIONS | INTENT_QUESTIONS).items():
            place = st.selectbox(
                label,
                range(len(headings)),
                index=known.get(field),
                format_func=lambda number: escaped(headings[number]),
                placeholder="Not asked" if field in INTENT_QUESTIONS else "Choose the column",
                key=f"evidence_price_column_{_UPLOAD.round}_{field}_{len(headings)}",
            )
            if place is not None:
                chosen[field] = place
    return chosen


def _read(
    state: tuple[object, ...],
    rows: Sequence[tuple[int, Sequence[Cell]]],
    columns: dict[str, int],
    decimal: str,
) -> PriceTable:
    """Read the answers once for each choice of columns."""
    kept: tuple[object, PriceTable] | None = st.session_state.get(_READ)
    if kept is None or kept[0] != state:
        kept = (state, price_table(rows, columns, decimal))
        st.session_state[_READ] = kept
    return kept[1]


def _said(read: PriceTable, rows: int) -> None:
    """Say what was read, what was not, and show it."""
    text = f"**{len(read.answers):,} of {rows:,} respondents named four prices.**"
    if read.intent_scale:
        text += f" Likelihood to buy read as {_SCALES[read.intent_scale]}."
    st.markdown(text)
    show_left_out(read.problems)
    if read.out_of_order:
        st.warning(_out_of_order(read), icon=":material/warning:")
    with st.expander("The answers as they were read"):
        names = PRICE_QUESTIONS | INTENT_QUESTIONS
        frame = pd.DataFrame([a.model_dump() for a in read.answers[:_MOST_PREVIEWED]])
        frame = frame.rename(columns=names).dropna(axis=1, how="all")
        st.dataframe(
            frame,
            hide_index=True,
            key="evidence_price_preview",
            alt="The answers as they were read",
        )
        if len(read.answers) > _MOST_PREVIEWED:
            st.caption(f"The first {_MOST_PREVIEWED} of {len(read.answers):,}.")


def _out_of_order(read: PriceTable) -> str:
    """Say how many answers will not count, and what the reason may be where they are most."""
    some, all_ = read.out_of_order, len(read.answers)
    verb = "does" if some == 1 else "do"
    text = (
        f"{some:,} of {all_:,} {verb} not count: the prices must rise from too cheap to too "
        "expensive."
    )
    return f"{text} See whether each question has its own column." if 2 * some > all_ else text


def _take_over(evidence: OpenEvidence, read: PriceTable, name: str) -> None:
    survey = evidence.record.prices
    keys = {field: f"evidence_price_{field}_{_UPLOAD.round}" for field in ("source", "day", "add")}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Who was asked, and where", value=name, key=keys["source"], max_chars=500, width=320
        )
        st.date_input("When", key=keys["day"], width=160)
        if survey and survey.answers:
            known = number_of(len(survey.answers), "answer")
            st.checkbox(f"Keep the {known} that you have", key=keys["add"])

    def take() -> None:
        day = st.session_state[keys["day"]] or date.today()
        source = st.session_state[keys["source"]]
        add = bool(st.session_state.get(keys["add"]))
        if evidence.change(_PART, lambda seen: with_price_survey(seen, read, day, source, add)):
            _UPLOAD.start_over()
            st.session_state.pop(_READ, None)

    st.button(
        f"Take over {number_of(len(read.answers), 'answer')}",
        key="evidence_price_take",
        icon=":material/check:",
        disabled=not read.answers,
        on_click=take,
    )
