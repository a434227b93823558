"""The way in for a pricing survey: a file or pasted cells, and what its columns stand for."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    INTENT_QUESTIONS,
    PRICE_QUESTIONS,
    Evidence,
    PriceSurvey,
    PriceTable,
    price_table,
    recognised_columns,
    split_headings,
)
from venture.plan import Cell, decimal_sign, number_in, text_table
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.table_upload import file_or_paste
from venture.workbook import read_tables

_PART = "prices"
_TABLES = "evidence_price_tables"
_READ = "evidence_price_read"
_ROUND = "evidence_price_import_round"
_MOST_PROBLEMS = 8
_MOST_PREVIEWED = 200
_EXAMPLE = "Too cheap\tCheap\tExpensive\tToo expensive\n15\t25\t45\t70"
_DECIMALS = {"": "recognised", ".": "1,234.50", ",": "1.234,50"}
_SCALES = {
    "1 to 5": "ticks from 1 to 5 (5 counts as 70 %, then 50, 30, 10 and 0 %)",
    "per cent": "per cent",
    "0 to 1": "shares from 0 to 1",
}

_TEXT = ""
"""The name of the only table where the founder gave text and no workbook."""

Tables = dict[str, list[list[Cell]]]


def import_prices(evidence: OpenEvidence) -> None:
    """Take a table of answers from the founder."""
    round_ = st.session_state.setdefault(_ROUND, 0)
    st.markdown("A row for each respondent, a column for each question. Nothing is saved yet.")
    given = file_or_paste("evidence_price", round_, _EXAMPLE)
    if given is None:
        return
    try:
        tables = _tables(given.id, given.data)
        name = given.name or "Pasted"
        _mapped(evidence, tables, name, round_)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")


def with_survey(record: Evidence, read: PriceTable, day: date, source: str, add: bool) -> Evidence:
    """Put a survey that was read in the place of the one that is there, or add it to that."""
    before = record.prices if add else None
    return record.changed(
        prices=PriceSurvey(
            day=day,
            source=source,
            answers=((*before.answers, *read.answers) if before else read.answers),
            missing=read.missing + (before.missing if before else 0),
            unreadable=read.unreadable + (before.unreadable if before else 0),
        )
    )


def _tables(name: str, given: bytes | str) -> Tables:
    """Read what was given once, however often the page is drawn."""
    known: tuple[str, Tables] | None = st.session_state.get(_TABLES)
    if known is None or known[0] != name:
        if not given.strip():
            raise ValueError("There is nothing in it. Give a row for each respondent.")
        if isinstance(given, bytes) and given.startswith((b"PK", b"\xd0\xcf")):
            with st.spinner("Reading the workbook"):
                known = (name, read_tables(given))
        else:
            rows: list[list[Cell]] = [list(row) for row in text_table(given)]
            known = (name, {_TEXT: rows})
        st.session_state[_TABLES] = known
    return known[1]


def _mapped(evidence: OpenEvidence, tables: Tables, name: str, round_: int) -> None:
    """Let the founder say what the columns stand for, and take the answers over."""
    if not tables:
        raise ValueError("The workbook is empty.")
    sheet, decimal = _sheet_and_decimal(tables, round_)
    headings, rows = split_headings(tables[sheet])
    columns = _columns(headings, round_)
    if set(PRICE_QUESTIONS) - columns.keys():
        st.info("Choose the columns of the four prices.", icon=":material/info:")
        return
    read = _read((name, sheet, decimal, tuple(columns.items())), rows, columns, decimal)
    _said(read, len(rows))
    _take_over(evidence, read, name, round_)


def _sheet_and_decimal(tables: Tables, round_: int) -> tuple[str, str]:
    sheet, decimal = next(iter(tables)), ""
    with st.container(horizontal=True):
        if len(tables) > 1:
            sheet = st.selectbox("Sheet", list(tables), key=f"evidence_price_sheet_{round_}")
        if sheet == _TEXT:
            decimal = st.radio(
                "How decimals are written",
                list(_DECIMALS),
                format_func=_DECIMALS.__getitem__,
                horizontal=True,
                key=f"evidence_price_decimal_{round_}",
            )
    return sheet, decimal


def _columns(headings: Sequence[str], round_: int) -> dict[str, int]:
    """Ask for the column of each question; those that are recognised are chosen already."""
    known = recognised_columns(headings)
    chosen: dict[str, int] = {}
    with st.grid(4, min_column_width=200, gap="small"):
        for field, label in (PRICE_QUESTIONS | INTENT_QUESTIONS).items():
            place = st.selectbox(
                label,
                range(len(headings)),
                index=known.get(field),
                format_func=lambda number: escaped(headings[number]),
                placeholder="Not asked" if field in INTENT_QUESTIONS else "Choose the column",
                key=f"evidence_price_column_{round_}_{field}_{len(headings)}",
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
    kept: tuple[object, int, PriceTable] | None = st.session_state.get(_READ)
    if kept is None or kept[0] != state or kept[1] != len(rows):
        sign = decimal or decimal_sign(
            row[place] for _, row in rows for place in columns.values() if place < len(row)
        )
        kept = (state, len(rows), price_table(rows, columns, lambda cell: number_in(cell, sign)))
        st.session_state[_READ] = kept
    return kept[2]


def _said(read: PriceTable, rows: int) -> None:
    """Say what was read, what was not, and show it."""
    text = f"**{len(read.answers):,} of {rows:,} respondents named four prices.**"
    if read.intent_scale:
        text += f" Likelihood to buy read as {_SCALES[read.intent_scale]}."
    st.markdown(text)
    if read.problems:
        more = len(read.problems) - _MOST_PROBLEMS
        lines = [f"- {escaped(problem)}" for problem in read.problems[:_MOST_PROBLEMS]]
        lines += [f"- and {more:,} more"] if more > 0 else []
        st.warning("Could not be read:\n" + "\n".join(lines), icon=":material/warning:")
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


def _take_over(evidence: OpenEvidence, read: PriceTable, name: str, round_: int) -> None:
    survey = evidence.record.prices
    keys = {field: f"evidence_price_{field}_{round_}" for field in ("source", "day", "add")}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Who was asked, and where", value=name, key=keys["source"], max_chars=500, width=320
        )
        st.date_input("When", key=keys["day"], width=160)
        if survey and survey.answers:
            st.checkbox(f"Keep the {len(survey.answers):,} answers that are here", key=keys["add"])

    def take() -> None:
        day = st.session_state[keys["day"]] or date.today()
        source = st.session_state[keys["source"]]
        add = bool(st.session_state.get(keys["add"]))
        if evidence.change(_PART, lambda seen: with_survey(seen, read, day, source, add)):
            st.session_state[_ROUND] = round_ + 1  # new, empty widgets
            st.session_state.pop(_TABLES, None)
            st.session_state.pop(_READ, None)

    st.button(
        f"Take over {len(read.answers):,} answers",
        key="evidence_price_take",
        icon=":material/check:",
        disabled=not read.answers,
        on_click=take,
    )
