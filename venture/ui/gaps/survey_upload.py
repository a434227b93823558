"""The way in for a survey: a file or pasted cells, and what its columns stand for."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import (
    LARGEST_SURVEY,
    PARTS,
    SCALES,
    ColumnUse,
    Part,
    Question,
    Scale,
    SurveyReading,
    SurveyTable,
    need_scores,
    no_answer_codes,
    read_survey,
    recognised_columns,
    recognised_scales,
    survey_of_cells,
    survey_table,
    with_needs_survey,
)
from venture.tables import different
from venture.ui.gaps.need_words import finding
from venture.ui.gaps.saving import OpenGaps
from venture.ui.table_upload import file_or_paste
from venture.workbook import LARGEST_TABLES, read_tables

_ROUND, _TABLES, _READ = "gaps_survey_round", "gaps_survey_tables", "gaps_survey_read"
_PASTED = "pasted cells"
_EXAMPLES, _LONGEST_EXAMPLE, _MOST_HIGH_TEXTS = 3, 20, 4
_TOLD_STEP = 0.04
_CELLS = 0.95  # the part of the time that reading the cells of a workbook takes
_NOT_USED = "Not used"
_COLUMN, _ANSWERS, _STANDS_FOR, _NEED = "Column", "Answers such as", "Stands for", "Need"
_MEASURES: tuple[Part, ...] = ("Importance", "Satisfaction")
_EXAMPLE = "Role\tImportance: speed\tSatisfaction: speed\nNurse\t5\t2"

Tables = dict[str, SurveyTable]
Codes = dict[str, list[float]]
"""Numbers that stand for no answer, by what is rated."""


def add_survey(opened: OpenGaps, part: str) -> None:
    """Take a survey from the founder; nothing is saved before it is taken over.

    Args:
        opened: the market.
        part: of the page, in which the survey is shown.
    """
    round_ = st.session_state.setdefault(_ROUND, 0)
    st.markdown(
        "One row for each person, and for each need a column with its importance and one with "
        "how satisfied they are with what they do today. Hundreds of thousands of rows are fine: "
        f"CSV up to {LARGEST_SURVEY / 1e6:,.0f} MB, Excel up to {LARGEST_TABLES / 1e6:,.0f} MB. "
        "Nothing is saved yet."
    )
    given = file_or_paste("gaps_survey", round_, _EXAMPLE)
    if given is None:
        return
    try:
        tables = _tables(given.id, given.data)
        read = st.session_state[_READ]
        sheet = _sheet(tables, read)
        _map(opened, part, tables[sheet], given.name or _PASTED, f"{read}_{sheet}")
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")


def _tables(name: str, given: bytes | str) -> Tables:
    """Read what was given once, however often the page is drawn."""
    known: tuple[str, Tables] | None = st.session_state.get(_TABLES)
    if known is None or known[0] != name:
        known = (name, _read(given))
        st.session_state[_TABLES] = known
        # Other columns need widgets of their own.
        st.session_state[_READ] = st.session_state.get(_READ, 0) + 1
    return known[1]


def _read(given: bytes | str) -> Tables:
    bar = st.progress(0.0, "Reading the answers")
    told = 0.0

    def tell(read: float) -> None:
        nonlocal told
        if read - told >= _TOLD_STEP:
            told = read
            bar.progress(min(read, 1.0), f"Reading the answers: {read:.0%}")

    try:
        if isinstance(given, bytes) and given.startswith((b"PK", b"\xd0\xcf")):
            return _sheets(given, lambda read: tell(read * _CELLS))
        return {"": survey_table(given, tell)}
    finally:
        bar.empty()


def _sheets(data: bytes, tell: Callable[[float], None]) -> Tables:
    """Read the sheets of a workbook that have more than one row."""
    sheets = {name: rows for name, rows in read_tables(data, tell).items() if _filled(rows) > 1}
    if not sheets:
        raise ValueError("No sheet of the workbook has headings and a row of answers below them.")
    return {name: survey_of_cells(rows) for name, rows in sheets.items()}


def _filled(rows: Sequence[Sequence[Any]]) -> int:
    return sum(any(str(cell or "").strip() for cell in row) for row in rows)


def _sheet(tables: Tables, read: int) -> str:
    if len(tables) == 1:
        return next(iter(tables))
    return str(st.selectbox("Sheet", list(tables), key=f"gaps_survey_sheet_{read}"))


def _map(opened: OpenGaps, part: str, table: SurveyTable, file: str, suffix: str) -> None:
    """Let the founder correct what was recognised, and take it over."""
    st.markdown(f"**{table.respondents:,} people found. What does each column stand for?**")
    key = f"gaps_survey_columns_{suffix}"
    base = _columns(table)
    st.data_editor(
        base,
        key=key,
        hide_index=True,
        num_rows="fixed",
        disabled=[_COLUMN, _ANSWERS],
        column_config={
            _STANDS_FOR: st.column_config.SelectboxColumn(
                options=[_shown(one) for one in PARTS], required=True
            ),
            _NEED: st.column_config.TextColumn(
                help="The same name for a need's importance and its satisfaction.",
                max_chars=200,
                width=320,
            ),
        },
        alt="The columns of the survey, and what they stand for",
        placeholder="",
    )
    codes = _codes(table, _uses(base, key), suffix)
    scales = _scales(table, _uses(base, key), codes, suffix)
    reading = read_survey(table, _uses(base, key), scales, codes)
    _preview(reading)

    def take() -> None:
        # What was typed last may have come together with the click.
        def edit(seen: Any) -> Any:
            read = read_survey(table, _uses(base, key), scales, codes)
            return with_needs_survey(seen, read, file, date.today())

        if opened.change(part, edit):
            st.session_state[_ROUND] += 1  # new, empty widgets
            st.session_state.pop(_TABLES, None)

    names = len({need.name for need in reading.needs})
    st.button(
        f"Take over {names:,} {'need' if names == 1 else 'needs'}",
        key="gaps_survey_take",
        icon=":material/check:",
        on_click=take,
    )


def _columns(table: SurveyTable) -> pd.DataFrame:
    """List the columns as they are recognised, the same for as long as the table is."""
    headings = [question.heading for question in table.questions]
    return pd.DataFrame(
        [
            {
                _COLUMN: heading,
                _ANSWERS: _few(question.texts, _EXAMPLES),
                _STANDS_FOR: _shown(use.part),
                _NEED: use.need,
            }
            for heading, question, use in zip(
                different(headings), table.questions, recognised_columns(headings), strict=True
            )
        ],
        dtype="string",
    )


def _shown(part: Part) -> str:
    return part or _NOT_USED


def _few(texts: Sequence[str], most: int) -> str:
    shown = [text[:_LONGEST_EXAMPLE] for text in texts if text][:most]
    return ", ".join(shown)


def _uses(base: pd.DataFrame, key: str) -> list[ColumnUse]:
    """Read what the editor shows: what was recognised, and what was changed since."""
    edited = st.session_state.get(key, {}).get("edited_rows", {})
    parts = {_shown(part): part for part in PARTS}
    uses = []
    for place, row in enumerate(base.to_dict("records")):
        now = row | edited.get(place, {})
        part = parts.get(str(now[_STANDS_FOR]), "")
        need = str(now[_NEED] or "") or str(now[_COLUMN])
        uses.append(ColumnUse(part, need if part in _MEASURES else ""))
    return uses


def _codes(table: SurveyTable, uses: Sequence[ColumnUse], suffix: str) -> Codes:
    """Ask whether numbers off the scale stand for no answer; nothing is asked where none is."""
    chosen: Codes = {}
    with st.container(horizontal=True):
        for part in _MEASURES:
            asked = [q for q, use in zip(table.questions, uses, strict=True) if use.part == part]
            found = no_answer_codes(asked)
            if found:
                chosen[part] = st.multiselect(
                    f"{part}: no answer is written as",
                    found,
                    default=found,
                    format_func=lambda code: f"{code:g}",
                    key=f"gaps_survey_codes_{part}_{found}_{suffix}",
                    help="These numbers stand alone, off the scale of all other answers. Take one "
                    "out if it is an answer.",
                    width=320,
                )
    return chosen


def _scales(
    table: SurveyTable, uses: Sequence[ColumnUse], codes: Codes, suffix: str
) -> dict[str, Scale]:
    """Ask what the numbers stand for; what is recognised comes first."""
    asked: dict[str, list[Question]] = {
        part: [q for q, use in zip(table.questions, uses, strict=True) if use.part == part]
        for part in _MEASURES
    }
    chosen: dict[str, Scale] = {}
    with st.container(horizontal=True):
        for part, found in recognised_scales(asked, codes).items():
            chosen[part] = st.selectbox(
                f"{part} is rated",
                SCALES,
                index=SCALES.index(found),
                format_func=_scale_words,
                key=f"gaps_survey_scale_{part}_{found}_{suffix}",
                help="From which answer on somebody counts: box 4 of 5, and what stands as high "
                "on other scales.",
                width=320,
            )
    return chosen


def _scale_words(scale: Scale) -> str:
    return f"{scale}: {scale.high_from:g} and above count"


def _preview(reading: SurveyReading) -> None:
    """Show how every column was read, and what was not."""
    rows = [
        {
            "Column": column.heading,
            "Count as high": _few(column.high_texts, _MOST_HIGH_TEXTS),
            "High": column.high,
            "Not high": column.low,
            "No answer": column.missing,
            "Not read": column.unread,
            "Such as": column.example[:_LONGEST_EXAMPLE],
        }
        for column in reading.columns
    ]
    counted = st.column_config.NumberColumn(format="localized")
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        key="gaps_survey_preview",
        column_config=dict.fromkeys(("High", "Not high", "No answer", "Not read"), counted),
        alt="How many answers of each column were read, and what was not read",
    )
    unread = sum(column.unread for column in reading.columns)
    told = list(reading.problems)
    if unread:
        what = "1 answer" if unread == 1 else f"{unread:,} answers"
        told.insert(0, f"{what} could not be read, see Not read.")
    if told:
        lines = "\n".join(f"- {escaped(problem)}" for problem in told)
        st.warning(f"Look at this first:\n{lines}", icon=":material/warning:")
    segments = len({need.segment for need in reading.needs})
    among = f" in {segments:,} segments" if segments > 1 else ""
    people = f"{reading.respondents:,} of {reading.rows:,} people gave an answer{among}."
    st.markdown(f"{people} {escaped(finding(need_scores(reading.needs)))}")
