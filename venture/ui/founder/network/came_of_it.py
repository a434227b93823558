"""What came of asking somebody: an interview, and whom they introduced."""

from datetime import date
from uuid import uuid4

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Evidence, Interview
from venture.founder import Approach, Contact, ask, interviewed, moved
from venture.ui.founder.network.view import NetworkPage, today
from venture.ui.frame import EVIDENCE
from venture.ui.open_section import OpenSection

_PART = "list"
_EVIDENCE = "founder_evidence"


def interview_of(page: NetworkPage, approach: Approach, contact: Contact) -> None:
    """Offer to start an interview from a talk, or show the way to it."""
    if approach.interview:
        st.page_link(EVIDENCE.file, label="Its interview is in Evidence", icon=EVIDENCE.icon)
        return
    st.button(
        "Start an interview",
        key=f"founder_approach_interview_{approach.id}",
        type="tertiary",
        icon=":material/record_voice_over:",
        on_click=_start_interview,
        args=(page, approach, contact),
        help="Puts the name, the segment and the day among the interviews of Evidence, where you "
        "write down what was said.",
    )


def introduced_by(page: NetworkPage, approach: Approach, contact: Contact) -> None:
    """Write down whom somebody introduced, and put them on the list."""
    key = f"founder_referral_{approach.id}_{len(page.view.network.contacts)}"
    drawer = st.popover("They introduced somebody", key=f"{key}_popover", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        st.text_input("Name", key=f"{key}_name", max_chars=200)
        st.text_input("Company", key=f"{key}_company", max_chars=300)
        st.button(
            "Put them on the list",
            key=f"{key}_put",
            on_click=_put,
            args=(page, approach, contact, key),
        )


def _start_interview(page: NetworkPage, approach: Approach, contact: Contact) -> None:
    idea = page.outreach.idea
    evidence = OpenSection[Evidence](idea, "evidence", _EVIDENCE, idea.load("evidence"))
    talked = next((one.day for one in approach.steps[::-1] if one.step == "Talked"), today())
    interview = Interview(
        name=contact.name,
        segment=page.view.segments.get(contact.id, "") or approach.about,
        day=talked,
    )
    evidence.show(_PART)
    added = evidence.change(
        _PART, lambda seen: seen.changed(interviews=(*seen.interviews, interview))
    )
    if added:
        page.outreach.change(_PART, lambda seen: interviewed(seen, approach.id, interview.id))
        st.toast(
            f"The interview with {escaped(contact.name)} is among those of Evidence: write down "
            "there what was said.",
            icon=EVIDENCE.icon,
        )


def _put(page: NetworkPage, approach: Approach, contact: Contact, key: str) -> None:
    name = str(st.session_state[f"{key}_name"]).strip()
    company = str(st.session_state[f"{key}_company"]).strip()
    if not name:
        page.refuse("Type the name of whom they introduced.")
        return
    new = Contact(id=uuid4().hex[:16], name=name, company=company, introduced_by=contact.id)
    added = page.network.change(_PART, lambda seen: seen.changed(contacts=(*seen.contacts, new)))
    if added:
        _ask_too(page, approach, contact, new.id, today())


def _ask_too(
    page: NetworkPage, approach: Approach, contact: Contact, introduced: str, day: date
) -> None:
    page.outreach.change(
        _PART,
        lambda seen: ask(
            moved(seen, approach.id, "Referred", day),
            introduced,
            approach.purpose,
            approach.about,
            day,
            next_day=day,
            through=contact.id,
        ),
    )
