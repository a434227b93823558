"""Gaps from a spreadsheet: a file or pasted cells, and what their columns stand for."""

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import (
    LEFT_OUT,
    NEW,
    NOTE,
    Gaps,
    GivenGaps,
    ReadGaps,
    gap_rows,
    given_gaps,
    read_gaps,
    recognised_gap_columns,
    with_read_gaps,
)
from venture.ui.gaps.ranking_tables import value_column
from venture.ui.gaps.saving import OpenGaps
from venture.ui.harmless_csv import download_rows
from venture.ui.table_upload import TableUpload, show_left_out

_PART = "import"
_MOST_COLUMNS = 30
_UPLOAD = TableUpload("gaps_import", "Gap\tNeed\tCompetition\nHandover notes\t14 to 16\t4")


def download_gaps(gaps: Gaps) -> None:
    """Offer the gaps with their values as CSV."""
    download_rows(lambda: gap_rows(gaps), "gaps", key="gaps_csv", label="Gaps as CSV")


def import_gaps(opened: OpenGaps) -> None:
    """Take gaps from a file or from pasted cells, once the founder says so."""
    drawer = st.expander(
        "Import gaps from a file, or paste them",
        key="gaps_import",
        on_change="rerun",
        icon=":material/upload:",
    )
    if drawer.open:
        with drawer:
            _take(opened)


def _take(opened: OpenGaps) -> None:
    opened.show(_PART)
    st.markdown(
        "A row for each gap, its name first; a column for each criterion; a number or a range such "
        "as 3 to 5 in each cell. An empty cell changes nothing. Nothing is saved yet."
    )
    table = _UPLOAD.ask()
    if table is None:
        return
    try:
        given = given_gaps(table.rows)
        read = read_gaps(given, _columns(given, opened.record), opened.record)
        after = with_read_gaps(opened.record, read)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    show_left_out(read.problems)
    _preview(read, after)
    _confirm(opened, read)


def _columns(given: GivenGaps, gaps: Gaps) -> list[str]:
    """Let the founder correct what was recognised."""
    names = {one.id: one.name for one in gaps.criteria}
    names |= {NOTE: "Why", NEW: "A new criterion", LEFT_OUT: "Left out"}
    targets = recognised_gap_columns(given, gaps)
    if not targets:
        return targets
    st.markdown("What does each column stand for?")
    with st.grid(3, min_column_width=220, gap="small"):
        for place, heading in enumerate(given.headings[:_MOST_COLUMNS]):
            targets[place] = st.selectbox(
                escaped(heading),
                list(names),
                index=list(names).index(targets[place]),
                format_func=lambda target: names.get(target, ""),
                key=f"gaps_import_{_UPLOAD.round}_{place}_{heading}",
            )
    return targets[:_MOST_COLUMNS] + [LEFT_OUT] * (len(targets) - _MOST_COLUMNS)


def _preview(read: ReadGaps, after: Gaps) -> None:
    columns = {one.id: value_column(one) for one in after.criteria}
    used = [id_ for id_ in columns if any(id_ in gap.values for gap in read.gaps)]
    rows = [
        {"Gap": gap.name}
        | {columns[id_].label: columns[id_].show(gap.values.get(id_)) for id_ in used}
        for gap in read.gaps
    ]
    st.dataframe(
        pd.DataFrame(rows, dtype="string"),
        hide_index=True,
        key="gaps_import_preview",
        alt="The gaps as they were read",
    )


def _confirm(opened: OpenGaps, read: ReadGaps) -> None:
    def take() -> None:
        if opened.change(_PART, lambda seen: with_read_gaps(seen, read)):
            _UPLOAD.start_over()

    if read.criteria:
        made = ", ".join(f"{one.name} ({one.low:g} to {one.high:g})" for one in read.criteria)
        st.caption(escaped(f"New criteria, more is better: {made}. Change that below the table."))
    st.button(
        f"Take over {_count(opened.record, read)}",
        key="gaps_import_take",
        icon=":material/check:",
        on_click=take,
        disabled=not read.gaps,
    )


def _count(gaps: Gaps, read: ReadGaps) -> str:
    known = {gap.name.casefold() for gap in gaps.gaps}
    changed = sum(gap.name.casefold() in known for gap in read.gaps)
    new = len(read.gaps) - changed
    parts = [f"{new:,} new gap{'s' if new != 1 else ''}"] if new or not changed else []
    parts += [f"changes to {changed:,}"] if changed else []
    return " and ".join(parts)
