"""One card of the outreach: who, what for, when next, and on to the next step."""

from datetime import date

import streamlit as st

from venture.evidence import day_words
from venture.founder import (
    STEPS,
    Approach,
    Contact,
    Step,
    is_overdue,
    left_out,
    moved,
    rescheduled,
)
from venture.ui.founder.network.came_of_it import interview_of, introduced_by
from venture.ui.founder.network.view import NOT_KNOWN, NetworkPage, plain, today

PART = "list"
_NEXT: dict[Step, Step] = {
    "To ask": "Asked",
    "Asked": "Scheduled",
    "Scheduled": "Talked",
    "Talked": "Referred",
}
_DATES: dict[Step, str] = {"To ask": "Ask on", "Asked": "Remind on", "Scheduled": "Talk on"}
_LATER = "Come back on"
_FIRST, _LAST = date(1990, 1, 1), date(2100, 12, 31)
_LONGEST = 60


def approach_card(
    page: NetworkPage, approach: Approach, introduced: dict[str, list[Contact]]
) -> None:
    """Show one card; everything that is rarely needed stands behind More.

    Args:
        page: what the tab works on.
        approach: what the card is about.
        introduced: whom contacts introduced, by the id of who did.
    """
    contact = page.view.by_id.get(approach.contact)
    others = introduced.get(contact.id, []) if contact else []
    with st.container(border=True, key=f"founder_approach_{approach.id}", gap="small"):
        st.markdown(_words(page, approach, contact, others))
        if approach.step in _DATES:
            _next_date(page, approach)
        if approach.step in ("Talked", "Referred") and contact:
            interview_of(page, approach, contact)
        if approach.step == "Referred" and contact:
            introduced_by(page, approach, contact)
        with st.container(horizontal=True, gap="small"):
            _on(page, approach)
            _more(page, approach, contact)


def _words(
    page: NetworkPage, approach: Approach, contact: Contact | None, others: list[Contact]
) -> str:
    name = _shortened(contact.name) if contact else f"{NOT_KNOWN[0].upper()}{NOT_KNOWN[1:]}"
    work = [part for part in (contact.role, contact.company) if part] if contact else []
    lines = [f"**{name}**"]
    lines += [_shortened(" at ".join(work))] if work else []
    about = f": {_shortened(approach.about)}" if approach.about else ""
    lines.append(f"{approach.purpose}{about}")
    if approach.through:
        lines.append(f"Through {_shortened(page.view.name(approach.through))}")
    if others:
        lines.append(f"Introduced {', '.join(_shortened(one.name) for one in others[:3])}")
    if len(others) > 3:
        lines[-1] += f" and {len(others) - 3:,} more"
    lines += _due(approach)
    return "  \n".join(lines)


def _due(approach: Approach) -> list[str]:
    if approach.next_day is None:
        return []
    day = day_words(approach.next_day)
    if is_overdue(approach, today()):
        return [f":material/warning: **Overdue since {day}**"]
    return [] if approach.step in _DATES else [f"{_LATER} {day}"]


def _on(page: NetworkPage, approach: Approach) -> None:
    """Offer the next step."""
    step = _NEXT.get(approach.step)
    if step is None:
        return
    st.button(
        step,
        key=f"founder_approach_on_{approach.id}",
        icon=":material/arrow_forward:",
        help=f"Move to {step}",
        on_click=lambda: page.change_outreach(
            PART, lambda seen: moved(seen, approach.id, step, today())
        ),
    )


def _next_date(page: NetworkPage, approach: Approach) -> None:
    # With another date or step it is another field, which shows what is saved.
    key = f"founder_next_{approach.id}_{len(approach.steps)}_{approach.next_day}"

    def reschedule() -> None:
        day = st.session_state[key]
        page.outreach.change(PART, lambda seen: rescheduled(seen, approach.id, day))

    st.date_input(
        _DATES.get(approach.step, _LATER),
        approach.next_day,
        min_value=min(_FIRST, approach.next_day or _FIRST),
        max_value=max(_LAST, approach.next_day or _LAST),
        key=key,
        format="YYYY-MM-DD",
        on_change=reschedule,
    )


def _more(page: NetworkPage, approach: Approach, contact: Contact | None) -> None:
    drawer = st.popover("More", key=f"founder_approach_more_{approach.id}", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        _reached(contact)
        st.caption(" → ".join(f"{one.step} {day_words(one.day)}" for one in approach.steps[-6:]))
        _any_step(page, approach)
        if approach.step not in _DATES:
            _next_date(page, approach)
        if approach.step == "Talked" and contact:
            introduced_by(page, approach, contact)
        st.button(
            "Take off the list",
            key=f"founder_approach_delete_{approach.id}",
            type="tertiary",
            icon=":material/delete:",
            on_click=lambda: page.change_outreach(PART, lambda seen: left_out(seen, approach.id)),
            help="Undo above brings it back",
        )


def _reached(contact: Contact | None) -> None:
    """Say how somebody can be reached."""
    if contact is None:
        return
    ways = [way for way in (contact.email, contact.phone, contact.link) if way]
    st.text("\n".join(ways) if ways else "No address or number is written down.")


def _any_step(page: NetworkPage, approach: Approach) -> None:
    key = f"founder_step_{approach.id}_{len(approach.steps)}"

    def move() -> None:
        step = st.session_state[key]
        page.outreach.change(PART, lambda seen: moved(seen, approach.id, step, today()))

    st.selectbox("Step", STEPS, STEPS.index(approach.step), key=key, on_change=move)


def _shortened(text: str) -> str:
    return plain(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
