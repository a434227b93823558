"""When to stop, written down before one knows."""

from datetime import date
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Evidence, KillCriterion, criterion_state, day_words
from venture.model import Named, one_line
from venture.ui.current_widget import current_widget, is_current
from venture.ui.evidence.saving import OpenEvidence

_PART = "kill_criteria"
_ROUND = "evidence_kill_round"
_NAME = "evidence_kill"
_LONGEST = 500
_ANSWERS = {None: "Open", False: "Did not come about", True: "Came about"}
_STATES = {
    "open": (":material/schedule:", "open"),
    "overdue": (":material/warning:", "overdue: say whether it came about"),
    "met": (":material/cancel:", "came about: stop"),
    "passed": (":material/check:", "passed: it did not come about"),
}


def kill_criteria(evidence: OpenEvidence, today: date) -> None:
    """Show the reasons to stop, to be answered, and let one be written down.

    What is written down cannot be changed afterwards, only taken away.
    """
    evidence.show(_PART)
    st.subheader("When you would stop", anchor=False)
    if not evidence.record.kill_criteria:
        st.markdown(
            "Write down now what would make you stop, while nothing hangs on it. For example: "
            "“fewer than 3 of 20 clinics would pay”, or “no pre-order by the end of March”."
        )
    for criterion in evidence.record.kill_criteria:
        _criterion(evidence, criterion, today)
    _new(evidence, today)


def with_criterion(record: Evidence, text: str, by: date | None, today: date) -> Evidence:
    """Write a reason to stop down, with the day on which that was done.

    Raises:
        ValueError: there is no text, or there are too many.
    """
    if not one_line(text):
        raise ValueError("Type what would make you stop.")
    new = KillCriterion(id=Named(name="New").id, text=one_line(text), by=by, written=today)
    return record.changed(kill_criteria=(*record.kill_criteria, new))


def with_answer(record: Evidence, criterion_id: str, met: bool | None) -> Evidence:
    """Say whether a reason to stop came about; None while that is open."""
    return record.changed(
        kill_criteria=tuple(
            one.model_copy(update={"met": met}) if one.id == criterion_id else one
            for one in record.kill_criteria
        )
    )


def without_criterion(record: Evidence, criterion_id: str) -> Evidence:
    """Take a reason to stop away."""
    kept = tuple(one for one in record.kill_criteria if one.id != criterion_id)
    return record.changed(kill_criteria=kept)


def _criterion(evidence: OpenEvidence, criterion: KillCriterion, today: date) -> None:
    icon, state = _STATES[criterion_state(criterion, today)]
    by = f"by {day_words(criterion.by)} · " if criterion.by else ""
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        key=f"{_NAME}_{criterion.id}",
    ):
        with st.container(gap=None, width="stretch"):
            st.markdown(f"{icon} {escaped(criterion.text)}")
            st.caption(f"{by}written down {day_words(criterion.written)} · {state}")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            key = current_widget(
                f"evidence_kill_met_{criterion.id}", lambda held: held == _ANSWERS[criterion.met]
            )
            st.selectbox(
                escaped(f"Whether this came about: {criterion.text}"),
                list(_ANSWERS.values()),
                index=list(_ANSWERS).index(criterion.met),
                key=key,
                on_change=partial(_answer, evidence, criterion.id, key),
                label_visibility="collapsed",
                width=190,
            )
            st.button(
                "Take away",
                key=f"evidence_kill_away_{criterion.id}",
                type="tertiary",
                icon=":material/close:",
                help=escaped(f"Take away: {criterion.text}"),
                on_click=partial(_take_away, evidence, criterion.id),
            )


def _answer(evidence: OpenEvidence, criterion_id: str, key: str) -> None:
    if is_current(key):
        met = next(met for met, name in _ANSWERS.items() if name == st.session_state[key])
        evidence.change(_PART, lambda seen: with_answer(seen, criterion_id, met))


def _take_away(evidence: OpenEvidence, criterion_id: str) -> None:
    evidence.change(_PART, lambda seen: without_criterion(seen, criterion_id))


def _new(evidence: OpenEvidence, today: date) -> None:
    round_ = st.session_state.setdefault(_ROUND, 0)
    text, by = f"evidence_kill_text_{round_}", f"evidence_kill_by_{round_}"

    def write() -> None:
        typed, day = st.session_state[text], st.session_state[by]
        if evidence.change(_PART, lambda seen: with_criterion(seen, typed, day, today)):
            st.session_state[_ROUND] = round_ + 1  # new, empty fields

    with (
        st.form("evidence_kill_form", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input("I stop if", key=text, max_chars=_LONGEST, width="stretch")
        st.date_input("To be known by", value=None, key=by, width=170)
        st.form_submit_button("Write it down", key="evidence_kill_write", on_click=write)
