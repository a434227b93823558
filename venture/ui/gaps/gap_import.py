"""Gaps from a spreadsheet: a file or pasted cells, and what their columns stand for."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.gaps import Gaps
from venture.plan import Cell, text_table
from venture.ui.gaps.gap_rows import (
    LEFT_OUT,
    NEW,
    NOTE,
    GivenGaps,
    ReadGaps,
    gaps_as_csv,
    given_gaps,
    read_gaps,
    recognised,
    with_read_gaps,
)
from venture.ui.gaps.ranking_tables import value_column
from venture.ui.gaps.saving import OpenGaps
from venture.ui.table_upload import file_or_paste
from venture.workbook import read_tables

_PART = "import"
_TABLES, _ROUND = "gaps_import_tables", "gaps_import_round"
_MOST_COLUMNS, _MOST_PROBLEMS = 30, 8
_EXAMPLE = "Gap\tNeed\tCompetition\nHandover notes\t14 to 16\t4"
_TEXT = ""
"""The name of the only table where the founder gave text and no workbook."""

Tables = dict[str, list[list[Cell]]]


def download_gaps(gaps: Gaps) -> None:
    """Offer the gaps with their values as CSV."""
    st.download_button(
        "Gaps as CSV",
        data=lambda: gaps_as_csv(gaps).encode("utf-8-sig"),  # Excel knows UTF-8 by the mark
        file_name="gaps.csv",
        mime="text/csv",
        key="gaps_csv",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


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
    round_ = st.session_state.setdefault(_ROUND, 0)
    st.markdown(
        "A row for each gap, its name first; a column for each criterion; a number or a range such "
        "as 3 to 5 in each cell. An empty cell changes nothing. Nothing is saved yet."
    )
    given = file_or_paste("gaps_import", round_, _EXAMPLE)
    if given is None:
        return
    try:
        tables = _tables(given.id, given.data)
        table = given_gaps(_sheet(tables, round_))
        read = read_gaps(table, _columns(table, opened.record, round_), opened.record)
        after = with_read_gaps(opened.record, read)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    _problems(read.problems)
    _preview(read, after)
    _confirm(opened, read, round_)


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


def _sheet(tables: Tables, round_: int) -> list[list[Cell]]:
    if not tables:
        raise ValueError("The workbook is empty.")
    sheet = next(iter(tables))
    if len(tables) > 1:
        sheet = st.selectbox("Sheet", list(tables), key=f"gaps_import_sheet_{round_}")
    return tables[sheet]


def _columns(given: GivenGaps, gaps: Gaps, round_: int) -> list[str]:
    """Let the founder correct what was recognised."""
    names = {one.id: one.name for one in gaps.criteria}
    names |= {NOTE: "Why", NEW: "A new criterion", LEFT_OUT: "Left out"}
    targets = recognised(given, gaps)
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
                key=f"gaps_import_{round_}_{place}_{heading}",
            )
    return targets[:_MOST_COLUMNS] + [LEFT_OUT] * (len(targets) - _MOST_COLUMNS)


def _problems(problems: Sequence[str]) -> None:
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        lines = [f"- {escaped(problem)}" for problem in problems[:_MOST_PROBLEMS]]
        lines += [f"- and {more:,} more"] if more > 0 else []
        st.warning(
            "Left out, because it could not be read:\n" + "\n".join(lines),
            icon=":material/warning:",
        )


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


def _confirm(opened: OpenGaps, read: ReadGaps, round_: int) -> None:
    def take() -> None:
        if opened.change(_PART, lambda seen: with_read_gaps(seen, read)):
            st.session_state[_ROUND] = round_ + 1  # new, empty widgets
            st.session_state.pop(_TABLES, None)

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
