"""The way in for contacts: LinkedIn's Connections.csv, vCards, any table."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    CONTACT_FIELDS,
    ReadContacts,
    TakenOver,
    contact_table,
    more_contact_columns,
    read_contacts,
    recognised_contact_columns,
    take_over,
    without_preamble,
)
from venture.tables import Cell, split_headings
from venture.ui.founder.network.view import NetworkPage
from venture.ui.table_upload import CellTable, TableUpload, show_left_out

More = dict[str, tuple[int, ...]]

_PART = "import"
_UPLOAD = TableUpload(
    "founder_network_import",
    "Name\tCompany\tRole\nAnn Lee\tSt. Mary Hospital\tWard nurse",
    split=contact_table,
    file="LinkedIn's Connections.csv, a vCard, CSV or Excel file",
    types=("csv", "vcf", "vcard", "tsv", "txt", "xlsx"),
)
_PREVIEWED, _FEW = 50, 5
_MOST_NAMED = 8
_KEPT = "founder_network_import_rows"
_NOTHING = "Not in the file"
_SHOWN = ("name", "company", "role", "segment", "connected", "email", "phone", "link")


def upload_contacts(page: NetworkPage, opened: bool = False) -> None:
    """Offer the import; nothing is saved before the founder says so.

    Args:
        page: what the tab works on.
        opened: whether it stands open at first.
    """
    drawer = st.expander(
        "Import contacts from LinkedIn, an address book or a table",
        key=f"founder_network_import_{_UPLOAD.round}",
        icon=":material/upload:",
        expanded=opened,
        on_change="rerun",
    )
    if drawer.open:
        with drawer:
            _take_in(page)


def _take_in(page: NetworkPage) -> None:
    page.network.show(_PART)
    table = _UPLOAD.ask()
    if table is None:
        return
    try:
        headings, rows = split_headings(without_preamble(table.rows), "contact")
        columns, more = _columns(headings)
        days = [
            row[columns[key]]
            for key in ("connected", "last_contact")
            for _, row in rows
            if key in columns and columns[key] < len(row)
        ]
        day_first = _UPLOAD.ask_day_order(days)
        read, taken = _kept(page, table, rows, columns, more, day_first)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/block:")
        return
    show_left_out(read.problems)
    _preview(read)
    _confirm(page, read, taken)


def _columns(headings: Sequence[str]) -> tuple[dict[str, int], More]:
    """Let the founder say which column holds what; what was recognised is chosen."""
    guessed = recognised_contact_columns(headings)
    options = [_NOTHING, *headings]
    chosen: dict[str, int] = {}
    opened = st.expander("Which column holds what", expanded=len(guessed) < 2)
    with opened, st.grid(4, min_column_width=180, gap="small"):
        for key, label in CONTACT_FIELDS.items():
            place = st.selectbox(
                label,
                range(len(options)),
                index=guessed[key] + 1 if key in guessed else 0,
                format_func=lambda place: options[place],
                key=f"founder_network_import_{_UPLOAD.round}_{key}_{hash(tuple(headings))}",
            )
            if place:
                chosen[key] = place - 1
    more = more_contact_columns(headings, chosen)
    further = [place for places in more.values() for place in places]
    read = {*chosen.values(), *further}
    unread = [name for place, name in enumerate(headings) if place not in read]
    if further:
        st.caption(f"Further values go to the notes: {_named([headings[at] for at in further])}.")
    if unread:
        st.caption(f"Columns that are not read: {_named(unread)}.")
    return chosen, more


def _named(headings: Sequence[str]) -> str:
    more = len(headings) - _MOST_NAMED
    listed = escaped(", ".join(headings[:_MOST_NAMED]))
    return f"{listed} and {more:,} more" if more > 0 else listed


def _kept(
    page: NetworkPage,
    table: CellTable,
    rows: Sequence[tuple[int, Sequence[Cell]]],
    columns: dict[str, int],
    more: More,
    day_first: bool,
) -> tuple[ReadContacts, TakenOver]:
    """Read the rows once, however often the page is drawn."""
    state = (table.id, tuple(columns.items()), day_first, page.network.saved.revision)
    kept = st.session_state.get(_KEPT)
    if kept is None or kept[0] != state:
        with st.spinner("Reading the contacts"):
            read = read_contacts(rows, columns, more=more, day_first=day_first)
            kept = (state, (read, take_over(page.network.record, read.contacts)))
        st.session_state[_KEPT] = kept
    found: tuple[ReadContacts, TakenOver] = kept[1]
    return found


def _preview(read: ReadContacts) -> None:
    shown = read.contacts[:_PREVIEWED]
    filled = [key for key in _SHOWN if any(getattr(one, key) for one in shown)]
    rows = [[getattr(one, key) for key in filled] for one in shown]
    st.dataframe(
        pd.DataFrame(rows, columns=[CONTACT_FIELDS[key] for key in filled], dtype="string"),
        hide_index=True,
        height=240 if len(rows) > _FEW else "content",
        alt="The contacts as they were read",
    )
    if len(read.contacts) > _PREVIEWED:
        st.caption(f"The first {_PREVIEWED} of {len(read.contacts):,}.")


def _confirm(page: NetworkPage, read: ReadContacts, taken: TakenOver) -> None:
    parts = [f"**{taken.new:,} are new.**"]
    if taken.completed:
        parts.append(
            f"{taken.completed:,} you know already, and they get values where they have none."
        )
    if taken.unchanged:
        parts.append(f"{taken.unchanged:,} you know already, with nothing new.")
    st.markdown(" ".join(parts))

    def take() -> None:
        if page.network.change(_PART, lambda seen: take_over(seen, read.contacts).network):
            said = f"Contacts: {taken.new:,} added, {taken.completed:,} completed."
            st.toast(said, icon=":material/check:")
            _UPLOAD.start_over()
            st.session_state.pop(_KEPT, None)

    st.button(
        f"Take over {taken.new + taken.completed:,} contacts",
        key="founder_network_import_take",
        type="primary",
        icon=":material/check:",
        on_click=take,
        disabled=not taken.new + taken.completed,
    )
