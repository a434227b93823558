"""Whom one knows: found by words and segment, twenty at a time, each opened to be edited."""

from collections.abc import Sequence

import streamlit as st

from venture.founder import Contact, Purpose, ranked
from venture.ui.founder.network.asking import ask_them
from venture.ui.founder.network.contact_form import SAVED_LAST, add_contact, contact_form
from venture.ui.founder.network.contact_upload import upload_contacts
from venture.ui.founder.network.view import NetworkPage, plain
from venture.ui.paging import page_of

_PER_PAGE = 20
_LONGEST_PART = 80
_EVERYBODY = "Everybody"
_ORDERS = ("Closest first", "By name", "As written down")


def people(page: NetworkPage) -> None:
    """Show all contacts."""
    upload_contacts(page)
    add_contact(page)
    searched, chosen, ordered = st.columns(3)
    words = searched.text_input(
        "Search",
        key="founder_network_search",
        placeholder="Name, company, role, notes",
        persist_state="session",
    )
    segments = [_EVERYBODY, *(name for name, _ in page.view.counts)]
    if st.session_state.get("founder_network_segment") not in segments:
        st.session_state["founder_network_segment"] = _EVERYBODY
    segment = chosen.selectbox(
        "Segment", segments, key="founder_network_segment", persist_state="session"
    )
    order = ordered.selectbox(
        "Order", _ORDERS, key="founder_network_order", persist_state="session"
    )
    found = page.view.found(words, None if segment == _EVERYBODY else segment)
    if len(found) < len(page.view.network.contacts):
        st.caption(f"{len(found):,} of {len(page.view.network.contacts):,} contacts")
    contact_list(page, _ordered(found, order), "people")


def contact_list(
    page: NetworkPage,
    contacts: Sequence[Contact],
    part: str,
    purpose: Purpose = "Customer",
    about: str = "",
) -> None:
    """Show contacts, twenty at a time; one that is opened can be asked and edited.

    Args:
        page: what the tab works on.
        contacts: in order.
        part: what the keys of the widgets begin with.
        purpose: what they would be asked for at first.
        about: which segment or skill.
    """
    for contact in page_of(contacts, _PER_PAGE, f"founder_network_{part}"):
        # With another title it is another expander, which would be closed.
        drawer = st.expander(
            _title(page, contact),
            key=f"founder_network_{part}_{contact.id}",
            on_change="rerun",
            expanded=st.session_state.get(SAVED_LAST) == contact.id,
        )
        if drawer.open:
            with drawer:
                ask_them(page, contact, purpose, about)
                contact_form(page, contact)


def _title(page: NetworkPage, contact: Contact) -> str:
    work = " at ".join(part for part in (contact.role, contact.company) if part)
    close = f"closeness {contact.closeness}" if contact.closeness else ""
    parts = [work, page.view.segments.get(contact.id, ""), close]
    details = " · ".join(plain(_shortened(part)) for part in parts if part)
    name = f"**{plain(contact.name)}**"
    return f"{name} · {details}" if details else name


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_PART else f"{text[: _LONGEST_PART - 1]}…"


def _ordered(contacts: list[Contact], order: str) -> list[Contact]:
    if order == _ORDERS[0]:
        return ranked(contacts)
    if order == _ORDERS[1]:
        return sorted(contacts, key=lambda contact: contact.name.casefold())
    return contacts
