"""Interviews from a table, a row each, and all of them as a table."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    INTERVIEW_COLUMNS,
    MOST_ROWS,
    PRICE_COLUMNS,
    Evidence,
    Interview,
    InterviewTable,
    Premise,
    interview_rows,
    read_interviews,
    recognised_interview_columns,
)
from venture.tables import split_headings
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.harmless_csv import download_rows
from venture.ui.table_upload import CellTable, TableUpload, show_left_out

_MOST_COLUMNS, _PREVIEWED = 40, 50
_UPLOAD = TableUpload(
    "evidence_upload",
    "Person\tDate\tSegment\tNeeds\nAnn\t2026-10-31\tNurses\tLost notes (5); Parking (1)",
)


def download_interviews(opened: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Offer all interviews as CSV."""
    interviews = opened.record.interviews
    download_rows(
        lambda: interview_rows(interviews, premises),
        "interviews",
        key="evidence_interviews_csv",
        label="Interviews as CSV",
    )


def upload_interviews(opened: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Take a table of interviews from the founder."""
    place = st.expander(
        "Import a table of interviews",
        icon=":material/upload:",
        key=f"evidence_upload_{_UPLOAD.round}",
        on_change="rerun",
    )
    if not place.open:
        return
    with place:
        st.markdown("A row for each interview, headings in the first. Nothing is saved yet.")
        table = _UPLOAD.ask()
        if table is None:
            return
        try:
            _mapped(opened, premises, table)
        except ValueError as problem:
            st.error(escaped(str(problem)), icon=":material/block:")


def _mapped(opened: OpenEvidence, premises: Sequence[Premise], table: CellTable) -> None:
    """Let the founder say what the columns hold, and take the interviews over."""
    headings, rows = split_headings(table.rows, "interview")
    if not rows:
        raise ValueError("There is only one row. The first holds the headings.")
    columns = _columns(headings)
    day = next((place for place, key in columns.items() if key == "day"), None)
    days = [row[day] for _, row in rows if day is not None and day < len(row)]
    day_first = _UPLOAD.ask_day_order(days)
    has_prices = not set(PRICE_COLUMNS).isdisjoint(columns.values())
    decimal = _UPLOAD.ask_decimal(table) if has_prices else ""
    read = read_interviews(rows, columns, premises, decimal=decimal, day_first=day_first)
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


def _columns(headings: Sequence[str]) -> dict[int, str]:
    """Ask what each column holds; what its heading says comes first."""
    known = recognised_interview_columns(headings)
    options = ["", *INTERVIEW_COLUMNS]
    chosen: dict[int, str] = {}
    st.markdown("**What does each column hold?**")
    with st.grid(3, min_column_width=220, gap="small"):
        for place, heading in enumerate(headings[:_MOST_COLUMNS]):
            what = st.selectbox(
                escaped(heading),
                options,
                index=options.index(known.get(place, "")),
                format_func=lambda key: INTERVIEW_COLUMNS[key][0] if key else "Not used",
                key=f"evidence_column_{_UPLOAD.round}_{place}_{heading}",
            )
            if what and what in chosen.values():
                title = INTERVIEW_COLUMNS[what][0]
                raise ValueError(f"{title} stands for two columns. Choose 'Not used' for one.")
            if what:
                chosen[place] = what
    return chosen


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
    show_left_out(read.problems)


def _interviews(found: Sequence[Interview]) -> str:
    return "1 interview" if len(found) == 1 else f"{len(found):,} interviews"


def _take(opened: OpenEvidence, found: tuple[Interview, ...]) -> None:
    def edit(seen: Evidence) -> Evidence:
        count = len(seen.interviews) + len(found)
        if count > MOST_ROWS:
            raise ValueError(f"There may be {MOST_ROWS:,} interviews at most, got {count:,}.")
        return seen.changed(interviews=(*seen.interviews, *found))

    if opened.change("interview_upload", edit):
        _UPLOAD.start_over()
