"""The interviews: what they brought up, and the log with search, newest first."""

from collections.abc import Sequence

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Evidence, Interview, Premise, day_words, find_interviews, segments_of
from venture.ui.evidence.interview_form import interview_form, is_editing, start_editing
from venture.ui.evidence.interview_guide import interview_guide
from venture.ui.evidence.interview_upload import download_interviews, upload_interviews
from venture.ui.evidence.needs import needs_and_saturation
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.paging import page_of

_PER_PAGE = 20
_EVERYBODY = "Everybody"


def interviews_tab(opened: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Show the interviews, or the one that is being written down.

    Args:
        opened: the section of the page.
        premises: the claims that an interview can speak for or against.
    """
    if is_editing():
        interview_form(opened, premises)
        return
    interviews = opened.record.interviews
    if not interviews:
        st.write(
            "Five conversations tell you more than five weeks of building. Write each one down "
            'while you remember it: "Ann, ward nurse, loses 20 minutes a shift to handover notes".'
        )
    with st.container(horizontal=True):
        st.button(
            "Write down an interview",
            key="evidence_new_interview",
            type="primary",
            icon=":material/add:",
            on_click=start_editing,
            args=(opened, None),
        )
        if interviews:
            download_interviews(opened, premises)
    interview_guide()
    upload_interviews(opened, premises)
    if interviews:
        needs_and_saturation(interviews)
        _log(opened, {premise.id: premise.text for premise in premises})


def _log(opened: OpenEvidence, claims: dict[str, str]) -> None:
    opened.show("interviews")
    interviews = opened.record.interviews
    st.header("All interviews", anchor=False)
    searched, chosen = st.columns(2)
    words = searched.text_input(
        "Search", key="evidence_search", placeholder="Any words in them", persist_state="session"
    )
    segments = [_EVERYBODY, *segments_of(interviews)]
    if st.session_state.get("evidence_segment") not in segments:
        st.session_state["evidence_segment"] = _EVERYBODY
    segment = chosen.selectbox("Segment", segments, key="evidence_segment", persist_state="session")
    found = find_interviews(interviews, words, None if segment == _EVERYBODY else segment)
    if len(found) < len(interviews):
        st.caption(f"{len(found):,} of {len(interviews):,} interviews")
    for interview in page_of(found, _PER_PAGE, "evidence_page"):
        _one(opened, interview, claims)


def _one(opened: OpenEvidence, interview: Interview, claims: dict[str, str]) -> None:
    parts = [day_words(interview.day), interview.name, interview.segment]
    with st.expander(" · ".join(escaped(part) for part in parts if part)):
        st.markdown("\n\n".join(_said(interview, claims)) or "Nothing else was written down.")
        with st.container(horizontal=True):
            st.button(
                "Edit",
                key=f"evidence_edit_{interview.id}",
                icon=":material/edit:",
                on_click=start_editing,
                args=(opened, interview),
            )
            st.button(
                "Delete",
                key=f"evidence_delete_{interview.id}",
                type="tertiary",
                icon=":material/delete:",
                on_click=_delete,
                args=(opened, interview),
                help="Undo at the top of the page brings it back",
            )


def _said(interview: Interview, claims: dict[str, str]) -> list[str]:
    """Write what an interview brought, a paragraph for each kind of thing."""
    needs = ", ".join(f"{need.text} ({need.pain})" for need in interview.needs)
    gave = ", ".join(
        f"{given.kind.lower()}: {given.what}" if given.what else given.kind.lower()
        for given in interview.commitments
    )
    prices = interview.prices
    paid = (
        f"too cheap {prices.too_cheap:,.12g}, cheap {prices.cheap:,.12g}, "
        f"expensive {prices.expensive:,.12g}, too expensive {prices.too_expensive:,.12g}"
        if prices
        else ""
    )
    sides = {
        supports: "; ".join(
            claims.get(link.claim, "a statement that is no longer on the canvas")
            for link in interview.links
            if link.supports is supports
        )
        for supports in (True, False)
    }
    named = {
        "Today": interview.today,
        "Quotes": " / ".join(f"“{quote}”" for quote in interview.quotes),
        "Needs, with pain": needs,
        "Prices": paid,
        "Gave": gave,
        "Speaks for": sides[True],
        "Speaks against": sides[False],
    }
    said = [f"**{name}:** {escaped(text)}" for name, text in named.items() if text]
    notes = [escaped(line) for line in interview.notes.splitlines() if line.strip()]
    return said + (["**Notes:** " + "  \n".join(notes)] if notes else [])


def _delete(opened: OpenEvidence, interview: Interview) -> None:
    def edit(seen: Evidence) -> Evidence:
        kept = tuple(one for one in seen.interviews if one.id != interview.id)
        return seen.changed(interviews=kept)

    if opened.change("interviews", edit):
        st.toast(
            f"Deleted: {escaped(interview.name)}. Undo at the top of the page brings it back.",
            icon=":material/delete:",
        )
