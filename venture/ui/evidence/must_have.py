"""Would users miss it? Three numbers, and what they can tell."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.evidence import (
    MUST_HAVE_BAR,
    Evidence,
    MustHave,
    MustHaveShare,
    Premise,
    must_have_share,
    must_have_steps,
    rate_words,
    with_must_have,
    with_side,
)
from venture.ui.chart_parts import only, specification
from venture.ui.current_widget import current_widget, is_current
from venture.ui.evidence.opened_figures import opened_figures
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.survey_links import sides, survey_links

_PART = "must_have"
_COUNTS = {
    "very": "Very disappointed",
    "somewhat": "Somewhat disappointed",
    "not_at_all": "Not disappointed",
}
_COLOUR, _GREY = "#0d9488", "#767676"
_HEIGHT = 90
_MOST = 10_000_000


def must_have(evidence: OpenEvidence, premises: Sequence[Premise]) -> None:
    """Show how many users could not do without it, with the counts to be typed.

    Args:
        evidence: of the idea.
        premises: the claims that the survey may speak for or against.
    """
    evidence.show(_PART)
    record = evidence.record.must_have
    st.subheader("Would they miss it?", anchor=False)
    found = must_have_share(record) if record else None
    if record and found:
        finding = must_have_finding(found)
        st.markdown(f"**{escaped(finding)}**")
        _bar(found, finding)
        opened_figures(
            "How these figures came about",
            "evidence_must_figures",
            lambda: must_have_steps(record),
        )
    else:
        st.markdown(
            "Ask people who have used it: how would you feel if you could no longer use it? "
            f"Where {rate_words(MUST_HAVE_BAR)} or more would be very disappointed, growth has "
            "come more easily (Sean Ellis)."
        )
    _fields(evidence, record)
    if record and found:
        _links(evidence, premises, record, found)


def must_have_finding(found: MustHaveShare) -> str:
    """Say what the answers tell, with how sure that is."""
    low, high = (rate_words(end) for end in found.interval)
    return (
        f"{found.very:,} of {found.asked:,} would be very disappointed: {rate_words(found.share)}; "
        f"90 % interval {low} to {high}. {found.verdict}"
    )


def _fields(evidence: OpenEvidence, record: MustHave | None) -> None:
    saved = record or MustHave(day=date.today())
    with st.grid(5, min_column_width=150, gap="small"):
        for field, label in _COUNTS.items():
            _count(evidence, field, label, getattr(saved, field))
        _day(evidence, saved.day)
        _source(evidence, saved.source)


def _links(
    evidence: OpenEvidence, premises: Sequence[Premise], record: MustHave, found: MustHaveShare
) -> None:
    """Ask which claims it speaks for; below the bar it speaks against them, and that is said."""

    def take(supports: bool, claims: tuple[str, ...]) -> None:
        def edit(seen: Evidence) -> Evidence:
            links = with_side(seen.must_have.links if seen.must_have else (), supports, claims)
            return with_must_have(seen, date.today(), links=links)

        evidence.change(_PART, edit)

    survey_links("evidence_must_links", "the survey of users", premises, sides(record.links), take)
    if found.below_bar and any(link.supports for link in record.links):
        st.caption(
            f"The whole interval lies below {rate_words(MUST_HAVE_BAR)}, so it counts against the "
            "claims that it was to speak for."
        )


def _count(evidence: OpenEvidence, field: str, label: str, value: int) -> None:
    key = current_widget(f"evidence_must_{field}", lambda held: held == value)
    st.number_input(label, 0, _MOST, value, key=key, on_change=partial(_take, evidence, field, key))


def _day(evidence: OpenEvidence, value: date) -> None:
    key = current_widget("evidence_must_day", lambda held: held == value)
    st.date_input("When", value, key=key, on_change=partial(_take, evidence, "day", key))


def _source(evidence: OpenEvidence, value: str) -> None:
    key = current_widget("evidence_must_source", lambda held: held == value)
    st.text_input(
        "Who was asked",
        value,
        key=key,
        max_chars=500,
        on_change=partial(_take, evidence, "source", key),
    )


def _take(evidence: OpenEvidence, field: str, key: str) -> None:
    held = st.session_state[key]
    if is_current(key) and held is not None:
        evidence.change(_PART, lambda seen: with_must_have(seen, date.today(), **{field: held}))


def _bar(found: MustHaveShare, finding: str) -> None:
    low, high = found.interval
    rows = [
        {"what": "share", "low": 0.0, "high": found.share},
        {"what": "interval", "low": low, "high": high, "text": "90 %"},
        {"what": "bar", "low": MUST_HAVE_BAR, "text": f"Bar {rate_words(MUST_HAVE_BAR)}"},
    ]
    st.vega_lite_chart(pd.DataFrame(rows), _spec(), key="evidence_must_chart", alt=finding)


@lru_cache
def _spec() -> dict[str, Any]:
    x = alt.X("low:Q").scale(domain=[0, 1]).axis(title=None, format="%", tickCount=5, grid=False)
    chart = alt.layer(
        only("share").mark_bar(color=_COLOUR, height=16).encode(x, x2="high:Q", y=alt.value(26)),
        only("interval")
        .mark_rule(color=_GREY, strokeWidth=3)
        .encode(x, x2="high:Q", y=alt.value(46)),
        only("interval")
        .mark_text(color=_GREY, align="left", dx=6, fontSize=12)
        .encode(x=alt.X("high:Q"), y=alt.value(46), text="text:N"),
        only("bar").mark_rule(color=_GREY, strokeWidth=2, strokeDash=[4, 3]).encode(x),
        only("bar")
        .mark_text(color=_GREY, align="left", dx=5, baseline="top", fontSize=12)
        .encode(x, y=alt.value(0), text="text:N"),
    ).properties(height=_HEIGHT)
    return specification(chart)
