"""When to stop, written down before one knows."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    KillCriterion,
    criterion_state,
    day_words,
    with_criterion,
    with_criterion_answered,
    without_criterion,
)
from venture.ui.current_widget import current_widget, is_current
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.evidence.withdrawing import withdraw

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
    "withdrawn": (":material/remove_circle:", "withdrawn"),
}


def kill_criteria(evidence: OpenEvidence, today: date) -> None:
    """Show the reasons to stop, to be answered, and let one be written down.

    What is written down cannot be changed afterwards, only withdrawn with a reason that stays.
    """
    evidence.show(_PART)
    st.subheader("When you would stop", anchor=False)
    if not evidence.record.kill_criteria:
        st.markdown(
            "Write down now what would make you stop, while nothing hangs on it. For example: "
            "“fewer than 3 of 20 clinics would pay”, or “no pre-order by the end of March”."
        )
    for criterion in evidence.record.kill_criteria:
        if criterion.withdrawn is None:
            _criterion(evidence, criterion, today)
    _withdrawn([one for one in evidence.record.kill_criteria if one.withdrawn])
    _new(evidence, today)


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
            said = f" on {day_words(criterion.decided)}" if criterion.decided else ""
            st.caption(f"{by}written down {day_words(criterion.written)} · {state}{said}")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            key = current_widget(
                f"evidence_kill_met_{criterion.id}", lambda held: held == _ANSWERS[criterion.met]
            )
            st.selectbox(
                escaped(f"Whether this came about: {criterion.text}"),
                list(_ANSWERS.values()),
                index=list(_ANSWERS).index(criterion.met),
                key=key,
                on_change=partial(_answer, evidence, criterion.id, key, today),
                label_visibility="collapsed",
                width=190,
            )
            _withdraw(evidence, criterion, today)


def _withdraw(evidence: OpenEvidence, criterion: KillCriterion, today: date) -> None:
    """Offer to take a reason to stop away, for a reason."""

    def act(why: str) -> object:
        return evidence.change(
            _PART, lambda seen: without_criterion(seen, criterion.id, today, why)
        )

    with st.popover("Withdraw", type="tertiary", help=escaped(f"Withdraw: {criterion.text}")):
        withdraw(f"evidence_kill_away_{criterion.id}", act)
        st.caption("It stays in the timeline with the day and the reason.")


def _withdrawn(gone: Sequence[KillCriterion]) -> None:
    if gone:
        lines = [
            f"- {day_words(one.withdrawn or one.written)}: {escaped(one.text)}, "
            f"because: {escaped(one.why_withdrawn)}"
            for one in gone
        ]
        st.caption("Withdrawn:\n\n" + "\n".join(lines))


def _answer(evidence: OpenEvidence, criterion_id: str, key: str, today: date) -> None:
    if is_current(key):
        met = next(met for met, name in _ANSWERS.items() if name == st.session_state[key])
        evidence.change(_PART, lambda seen: with_criterion_answered(seen, criterion_id, met, today))


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
