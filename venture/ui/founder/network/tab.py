"""The tab Network: whom you know, and whom to ask for what."""

from typing import TypeVar

import streamlit as st
from pydantic import BaseModel

from venture.canvas import Canvas, escaped
from venture.founder import skill_fits, skill_gaps
from venture.ui.founder.network.contact_form import add_contact
from venture.ui.founder.network.contact_upload import upload_contacts
from venture.ui.founder.network.duplicates import duplicates
from venture.ui.founder.network.events import event_table, events
from venture.ui.founder.network.outreach import outreach_board
from venture.ui.founder.network.people import people
from venture.ui.founder.network.view import PART_KEY, NetworkPage, network_words, view_of
from venture.ui.founder.network.who_can_help import RULES, who_can_help
from venture.ui.founder.network.your_data import your_data
from venture.ui.founder.saving import open_network, open_outreach
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection, show_refused, undo_buttons

Record = TypeVar("Record", bound=BaseModel)

_WHERE = (
    "Contacts stand in this workspace's database and nowhere else. An exported idea does not "
    "contain them."
)


def network_tab(idea: OpenIdea, founder: OpenIdea) -> None:
    """Show contacts and the outreach of the idea."""
    network, outreach = open_network(founder), open_outreach(idea)
    tables = (RULES, event_table(view_of(network.record)))
    late = [table.save_late_edits(network) for table in tables]
    if any(late):
        network = open_network(founder)
    page = NetworkPage(network, outreach, view_of(network.record))
    for opened in (network, outreach):
        show_refused(opened.page)
    if not network.record.contacts:
        _start(page)
        return
    st.header(escaped(network_words(page.view, outreach.record)), anchor=False)
    st.caption(_WHERE)
    canvas: Canvas = idea.load("canvas").record
    customers = [one.text for one in (*canvas.customer_segments, *canvas.early_adopters)]
    known, fitting, asked, met, twice, data = st.tabs(
        ["People", "Who can help", "Outreach", "Events", "Duplicates", "Your data"],
        key=PART_KEY,
        on_change="rerun",
    )
    if known.open:
        with known:
            _undo(network, "to your contacts")
            people(page)
    if fitting.open:
        with fitting:
            needed = idea.load("skills_needed").record.needed
            fits = skill_fits(founder.load("skills").record.skills, needed)
            missing = [fit.needed.name for fit in skill_gaps(fits)]
            who_can_help(page, customers, missing)
    if asked.open:
        with asked:
            _undo(outreach, "to the outreach")
            outreach_board(page)
    if met.open:
        with met:
            events(page)
    if twice.open:
        with twice:
            _undo(network, "to your contacts")
            duplicates(page)
    if data.open:
        with data:
            your_data(page)


def _start(page: NetworkPage) -> None:
    """Say why contacts are worth writing down, and offer ways to begin."""
    st.header("Who do you know?", anchor=False)
    st.markdown(
        "The first customers, the missing skill and the mentor are mostly one introduction away: "
        "“Ann, ward nurse at St. Mary's, knows who buys for the wards”. LinkedIn gives you your "
        "contacts under Settings, Data privacy, Get a copy of your data, Connections; phones and "
        "mail programs export vCards."
    )
    st.caption(_WHERE)
    upload_contacts(page, opened=True)
    add_contact(page)


def _undo(opened: OpenSection[Record], what: str) -> None:
    with st.container(horizontal=True):
        undo_buttons(opened, what)
