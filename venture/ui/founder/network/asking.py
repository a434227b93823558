"""Putting a contact on the list of whom to ask."""

from datetime import timedelta

import streamlit as st

from venture.canvas import escaped
from venture.founder import PURPOSES, Contact, Purpose, ask, find_named
from venture.ui.founder.network.view import NetworkPage, today

_PART = "ask"
_SOON = timedelta(days=3)
_ROUND = "founder_ask_round"


def ask_them(page: NetworkPage, contact: Contact, purpose: Purpose, about: str) -> None:
    """Offer to ask a contact for something, and say for what they were asked before."""
    page.outreach.show(_PART)
    ids = {contact.id, *contact.merged}
    before = [one for one in page.outreach.record.approaches if one.contact in ids]
    if before:
        st.caption(
            "Asked so far: "
            + "; ".join(escaped(f"{one.purpose.lower()}, {one.step.lower()}") for one in before)
        )
    about = about or page.view.segments.get(contact.id, "")
    key = f"founder_ask_{contact.id}_{len(before)}_{purpose}_{about}"

    def put() -> None:
        _put(page, key, contact)

    with st.container(horizontal=True, vertical_alignment="bottom"):
        _fields(key, purpose, about)
        st.button(
            "Ask them",
            key=f"{key}_button",
            icon=":material/send:",
            on_click=put,
        )


def ask_somebody(page: NetworkPage) -> None:
    """Offer to put one of the contacts on the list by their name."""
    key = f"founder_ask_{st.session_state.setdefault(_ROUND, 0)}"
    drawer = st.expander(
        "Ask somebody", key=f"{key}_drawer", icon=":material/person_add:", on_change="rerun"
    )
    if not drawer.open:
        return
    page.outreach.show(_PART)

    def put() -> None:
        if _put(page, key):
            st.session_state[_ROUND] += 1  # closed, with new, empty fields

    with drawer, st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Who",
            key=f"{key}_who",
            width=200,
            help="One of your contacts; their company behind a comma if two have the same name.",
        )
        _fields(key, "Customer", "")
        st.button("Put them on the list", key=f"{key}_button", on_click=put)


def _fields(key: str, purpose: Purpose, about: str) -> None:
    st.selectbox("Ask them as", PURPOSES, PURPOSES.index(purpose), key=f"{key}_purpose", width=140)
    st.text_input("About", about, max_chars=200, key=f"{key}_about", width=200)
    st.date_input("Ask on", today() + _SOON, key=f"{key}_day", format="YYYY-MM-DD", width=150)
    st.text_input(
        "Introduced through",
        key=f"{key}_through",
        width=200,
        placeholder="Nobody, ask directly",
        help="The name of the contact who could introduce you.",
    )


def _put(page: NetworkPage, key: str, contact: Contact | None = None) -> bool:
    """Put a contact on the list, or who is named in the field; tell whether that was done."""
    values, known = st.session_state, page.view.network
    try:
        asked = contact or find_named(known, str(values[f"{key}_who"]).strip())
        named = str(values[f"{key}_through"]).strip()
        through = find_named(known, named).id if named else ""
    except ValueError as problem:
        page.refuse(str(problem))
        return False
    put = page.outreach.change(
        _PART,
        lambda seen: ask(
            seen,
            asked.id,
            values[f"{key}_purpose"],
            str(values[f"{key}_about"]).strip(),
            today(),
            next_day=values[f"{key}_day"],
            through=through,
            merged=asked.merged,
        ),
    )
    return put is not None
