"""The part of the page that is open stands in the address: for links to it, and for a reload."""

import streamlit as st

from venture.ui.founder.network import PART_KEY
from venture.ui.frame import PART_IN_ADDRESS

TAB_KEY = "founder_tab"
"""Under which the session keeps the tab that is open."""
_SHOWN = "founder_part_shown"
_TABS = {"Money": "money", "Skills": "skills", "Network": "people", "Job or founding": "job"}
_FIRST = "money"
"""What is open where the address names none."""
_PARTS = {
    "People": "people",
    "Who can help": "help",
    "Outreach": "outreach",
    "Events": "events",
    "Duplicates": "duplicates",
    "Your data": "data",
}


def open_part_asked_for() -> None:
    """Open the part that the address names, where it is not open. Before the tabs are drawn."""
    asked, state = st.query_params.get(PART_IN_ADDRESS, ""), st.session_state
    if asked == state.get(_SHOWN, "") and TAB_KEY in state:
        return
    for tab, name in _TABS.items():
        if (asked or _FIRST) == name:
            state[TAB_KEY] = tab
    for part, name in _PARTS.items():
        if asked == name:
            state[TAB_KEY], state[PART_KEY] = "Network", part


def note_open_part() -> None:
    """Write the part that is open into the address. After the tabs are drawn."""
    state = st.session_state
    part = _TABS.get(state.get(TAB_KEY, ""), _FIRST)
    if part == "people":
        part = _PARTS.get(state.get(PART_KEY, ""), part)
    if part == _FIRST and PART_IN_ADDRESS not in st.query_params:
        part = ""  # a further address would need a further press to go back from
    else:
        st.query_params[PART_IN_ADDRESS] = part
    state[_SHOWN] = part
