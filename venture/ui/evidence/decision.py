"""The Decision tab: what is known, what becomes of others, and what was decided why."""

from collections.abc import Sequence
from datetime import date
from typing import cast, get_args

import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    LONGEST_TEXT,
    SURVIVAL_SOURCE,
    Choice,
    Decision,
    WeighedClaim,
    day_words,
    decision_advice,
    resting_numbers,
    survival,
    weakest_needed,
    with_decision,
)
from venture.plan import HEADLINE_LINES, evaluate, headline
from venture.ui.evidence.kill_criteria import kill_criteria
from venture.ui.evidence.saving import OpenEvidence, OpenPlan
from venture.ui.kept_text import kept_text
from venture.ui.resting import say_refuted, values_now

_PART = "decisions"
_ROUND = "evidence_decision_round"
_CHOICES: tuple[Choice, ...] = get_args(Choice)
_MEANS = {
    "Persevere": "Go on as planned.",
    "Pivot": "Keep what you learned and change the customer, the problem or the way to solve it.",
    "Stop": "Put your time into something else.",
}
_LEVELS = {
    "known": "You know",
    "believed": "You believe",
    "hoped": "You hope",
    "refuted": "Refuted",
}
_MOST_CLAIMS = 5
_YEARS = (1, 2, 3, 5, 10)
_MOST_SHOWN = 10


def decision_tab(evidence: OpenEvidence, planned: OpenPlan, claims: Sequence[WeighedClaim]) -> None:
    """Show what can be said for a decision, and keep those that are made.

    Args:
        evidence: of the idea.
        planned: its plan, whose runway stands beside the base rates.
        claims: what it rests on, weighed.
    """
    today = date.today()
    advice = decision_advice(weakest_needed(claims), evidence.record.kill_criteria, today)
    st.subheader(escaped(advice), anchor=False)
    _what_is_known(claims)
    plan = planned.record
    say_refuted(plan, resting_numbers(claims, evidence.record, values_now(plan)), link=False)
    _base_rates(planned)
    kill_criteria(evidence, today)
    _decide(evidence, today)
    _history(evidence.record.latest_decisions)


def base_rate_words() -> str:
    """Say what becomes of new businesses in general."""
    of_hundred = {years: round(100 * survival(years)) for years in _YEARS}
    others = ", ".join(
        f"{count} after {years}" for years, count in of_hundred.items() if years != 5
    )
    return (
        f"Of 100 establishments opened, {of_hundred[5]} are open after five years ({others}). "
        "Staying open is not the same as earning."
    )


def _what_is_known(claims: Sequence[WeighedClaim]) -> None:
    """List the claims by how well they are backed, the most important first."""
    by_level = {
        level: [claim for claim in claims if claim.strength.level == level] for level in _LEVELS
    }
    shown = {level: found for level, found in by_level.items() if found}
    if not shown:
        return
    for column, (level, found) in zip(st.columns(len(shown)), shown.items(), strict=True):
        with column.container(border=True, height="stretch"):
            st.markdown(f"**{_LEVELS[level]} ({len(found):,})**")
            first = sorted(found, key=lambda claim: -claim.importance)[:_MOST_CLAIMS]
            lines = [f"- {escaped(claim.premise.text)}" for claim in first]
            more = len(found) - len(first)
            st.markdown("\n".join([*lines, f"- and {more:,} more"] if more else lines))


def _base_rates(planned: OpenPlan) -> None:
    plan_side, others_side = st.columns(2)
    with plan_side.container(border=True, height="stretch"):
        st.markdown("**Your plan says**")
        if planned.saved.revision:
            result = evaluate(planned.record, list(HEADLINE_LINES))
            st.markdown(escaped(headline(result).sentence))
        else:
            st.markdown("There is no plan yet.")
    with others_side.container(border=True, height="stretch"):
        st.markdown("**What becomes of others**")
        st.markdown(base_rate_words())
        st.caption(SURVIVAL_SOURCE)


def _decide(evidence: OpenEvidence, today: date) -> None:
    evidence.show(_PART)
    round_ = st.session_state.setdefault(_ROUND, 0)
    choice, day = (f"evidence_decision_{name}_{round_}" for name in ("choice", "day"))

    def deliberate(text: str) -> object:
        return evidence.change(_PART, lambda seen: seen.changed(deliberation=text))

    def decide() -> None:
        made = cast(Choice | None, st.session_state[choice])
        when = st.session_state[day] or today
        if evidence.change(_PART, lambda seen: with_decision(seen, made, when)):
            st.session_state[_ROUND] = round_ + 1  # new, empty fields

    st.subheader("Your decision", anchor=False)
    st.radio(
        "I decide to",
        _CHOICES,
        index=None,
        captions=[_MEANS[name] for name in _CHOICES],
        key=choice,
        persist_state="session",
    )
    kept_text(
        "Why",
        evidence.record.deliberation,
        key="evidence_deliberation",
        keep=deliberate,
        height=100,
        max_chars=LONGEST_TEXT,
        help="Saved while you type, also before you decide.",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input("When", today, key=day, width=170)
        st.button("Keep the decision", key="evidence_decision_keep", on_click=decide)


def _history(latest: tuple[Decision, ...]) -> None:
    if not latest:
        return
    st.subheader("Decided so far", anchor=False)
    for one in latest[:_MOST_SHOWN]:
        _made(one)
    if len(latest) > _MOST_SHOWN:
        with st.expander(f"{len(latest) - _MOST_SHOWN} earlier", key="evidence_decision_earlier"):
            for one in latest[_MOST_SHOWN:]:
                _made(one)


def _made(one: Decision) -> None:
    st.markdown(f"**{one.choice}**, {day_words(one.day)}")
    st.text(one.why)
