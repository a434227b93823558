"""Interviews from a table, a row each, and all of them as a table."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    INTERVIEW_COLUMNS,
    MOST_ROWS,
    Evidence,
    Interview,
    InterviewTable,
    Premise,
    interview_rows,
    read_interviews,
    recognised,
    two_ways,
)
from venture.plan import Cell, decimal_sign, number_in, text_table
from venture.ui.evidence.saving import OpenEvidence
from venture.workbook import read_tables

_ROUND = "evidence_upload_round"
_TABLES = "evidence_upload_tables"
_MOST_PROBLEMS, _MOST_COLUMNS, _PREVIEWED = 8, 40, 50
_EXAMPLE = "Person\tDate\tSegment\tNeeds\nAnn\t2026-10-31\tNurses\tLost notes (5); Parking (1)"
_DECIMALS = {"": "recognised", ".": "1,234.50", ",": "1.234,50"}
_TEXT = ""
"""The name of the only table where the founder gave text and no workbook."""

Rows = list[list[Cell]]


def download_interviews(opened: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Offer all interviews as CSV."""
    interviews = opened.record.interviews

    def table() -> str:
        text = StringIO(newline="")
        csv.writer(text).writerows(interview_rows(interviews, premises))
        return text.getvalue()

    st.download_button(
        "Interviews as CSV",
        data=table,
        file_name="interviews.csv",
        mime="text/csv",
        key="evidence_interviews_csv",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


def upload_interviews(opened: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Take a table of interviews from the founder."""
    round_ = st.session_state.setdefault(_ROUND, 0)
    place = st.expander(
        "Import a table of interviews",
        icon=":material/upload:",
        key=f"evidence_upload_{round_}",
        on_change="rerun",
    )
    if not place.open:
        return
    with place:
        st.markdown("A row for each interview, headings in the first. Nothing is saved yet.")
        uploaded, pasted = st.columns(2)
        file = uploaded.file_uploader(
            "CSV or Excel file", type=["csv", "tsv", "txt", "xlsx"], key=f"evidence_file_{round_}"
        )
        text = pasted.text_area(
            "Or paste the cells here",
            key=f"evidence_paste_{round_}",
            placeholder=_EXAMPLE,
            height=140,
        )
        if file is None and not text.strip():
            return
        try:
            tables = _tables(file.file_id, file.getvalue()) if file else _tables(text, text)
            _mapped(opened, premises, tables, round_)
        except ValueError as problem:
            st.error(escaped(str(problem)), icon=":material/block:")


def _tables(name: str, given: bytes | str) -> dict[str, Rows]:
    """Read what was given once, however often the page is drawn."""
    known: tuple[str, dict[str, Rows]] | None = st.session_state.get(_TABLES)
    if known is None or known[0] != name:
        if isinstance(given, bytes) and given.startswith((b"PK", b"\xd0\xcf")):
            with st.spinner("Reading the workbook"):
                known = (name, read_tables(given))
        else:
            known = (name, {_TEXT: [list(row) for row in text_table(given)]})
        st.session_state[_TABLES] = known
    return known[1]


def _mapped(
    opened: OpenEvidence, premises: Sequence[Premise], tables: Mapping[str, Rows], round_: int
) -> None:
    """Let the founder say what the columns hold, and take the interviews over."""
    if not tables:
        raise ValueError("The workbook is empty.")
    sheet = next(iter(tables))
    if len(tables) > 1:
        sheet = st.selectbox("Sheet", list(tables), key=f"evidence_sheet_{round_}")
    headings, rows = [str(cell or "") for cell in tables[sheet][0]], tables[sheet][1:]
    if not rows:
        raise ValueError("There is only one row. The first holds the headings.")
    columns = _columns(headings, round_)
    cells = {
        key: [row[place] for row in rows if place < len(row)] for place, key in columns.items()
    }
    day_first = _day_first(cells.get("day", []), round_)
    prices = [
        cell for key, column in cells.items() if "cheap" in key or "exp" in key for cell in column
    ]
    decimal = _decimal(prices, round_) if any(prices) else "."
    read = read_interviews(
        rows, columns, lambda cell: number_in(cell, decimal), premises, day_first=day_first
    )
    _found(read)
    new = _new(opened.record, read.interviews)
    if known := len(read.interviews) - len(new):
        st.caption(f"{known:,} of them are written down already, and are left out.")
    opened.show("interview_upload")
    st.button(
        f"Take over {_interviews(new)}",
        key="evidence_take",
        icon=":material/check:",
        disabled=not new,
        on_click=_take,
        args=(opened, new),
    )


def _new(record: Evidence, read: Sequence[Interview]) -> tuple[Interview, ...]:
    """Leave out the talks that are there: with the same person, on the same day, noted alike."""
    known = {(one.name, one.day, one.notes) for one in record.interviews}
    return tuple(one for one in read if (one.name, one.day, one.notes) not in known)


def _columns(headings: Sequence[str], round_: int) -> dict[int, str]:
    """Ask what each column holds; what its heading says comes first."""
    known = recognised(headings)
    options = ["", *INTERVIEW_COLUMNS]
    chosen: dict[int, str] = {}
    st.markdown("**What does each column hold?**")
    with st.grid(3, min_column_width=220, gap="small"):
        for place, heading in enumerate(headings[:_MOST_COLUMNS]):
            what = st.selectbox(
                escaped(heading) or f"Column {place + 1}",
                options,
                index=options.index(known.get(place, "")),
                format_func=lambda key: INTERVIEW_COLUMNS[key][0] if key else "Not used",
                key=f"evidence_column_{round_}_{place}_{heading}",
            )
            if what and what in chosen.values():
                title = INTERVIEW_COLUMNS[what][0]
                raise ValueError(f"{title} stands for two columns. Choose 'Not used' for one.")
            if what:
                chosen[place] = what
    return chosen


def _day_first(cells: Sequence[Cell], round_: int) -> bool:
    """Ask which is the day in 03/04/2026, where the dates do not tell."""
    if not two_ways(cells):
        return True
    ways = ["3 April 2026", "4 March 2026"]
    chosen = st.radio(
        "Which day is 03/04/2026?", ways, horizontal=True, key=f"evidence_days_{round_}"
    )
    return chosen == ways[0]


def _decimal(cells: Sequence[Cell], round_: int) -> str:
    chosen = st.radio(
        "How decimals are written",
        list(_DECIMALS),
        format_func=_DECIMALS.__getitem__,
        horizontal=True,
        key=f"evidence_decimal_{round_}",
    )
    return chosen or decimal_sign(cells)


def _found(read: InterviewTable) -> None:
    """Show what was read, and say what was not."""
    rows = interview_rows(read.interviews[:_PREVIEWED])
    with st.expander(f"{_interviews(read.interviews)} as read"):
        st.dataframe(
            pd.DataFrame(rows[1:], columns=rows[0]),
            hide_index=True,
            key="evidence_upload_preview",
            alt="The first interviews as they were read",
        )
    if read.problems:
        more = len(read.problems) - _MOST_PROBLEMS
        lines = [f"- {escaped(problem)}" for problem in read.problems[:_MOST_PROBLEMS]]
        lines += [f"- and {more:,} more"] if more > 0 else []
        st.warning("Could not be read:\n" + "\n".join(lines), icon=":material/warning:")


def _interviews(found: Sequence[Interview]) -> str:
    return "1 interview" if len(found) == 1 else f"{len(found):,} interviews"


def _take(opened: OpenEvidence, found: tuple[Interview, ...]) -> None:
    def edit(seen: Evidence) -> Evidence:
        count = len(seen.interviews) + len(found)
        if count > MOST_ROWS:
            raise ValueError(f"There may be {MOST_ROWS:,} interviews at most, got {count:,}.")
        return seen.changed(interviews=(*seen.interviews, *found))

    if opened.change("interview_upload", edit):
        st.session_state[_ROUND] += 1  # new, empty widgets
        st.session_state.pop(_TABLES, None)
