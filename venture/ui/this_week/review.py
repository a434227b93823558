"""The weekly review: three questions, and the answers of the weeks before."""

from datetime import date

import streamlit as st

from venture.evidence import day_words
from venture.founder import LONGEST_ANSWER, Rhythm, with_review
from venture.ui.open_section import undo_buttons
from venture.ui.this_week.saving import OpenRhythm

_PART = "review"
_ROUND = "this_week_review_round"
_AT_ONCE = 10
_QUESTIONS = {
    "learned": ("What did I learn?", "Three of five clinics hand over on paper"),
    "changed": ("What do I change because of it?", "The price is asked per ward, not per nurse"),
    "next": ("What comes next?", "Ask five heads of ward for a letter of intent"),
}


def weekly_review(rhythm: OpenRhythm, today: date) -> None:
    """Ask what the week came to, and show what was answered before.

    Args:
        rhythm: with the reviews.
        today: on the founder's calendar.
    """
    with st.expander(
        "Look back on the week", key="this_week_review", icon=":material/history_edu:"
    ):
        _ask(rhythm, today)
        _before(rhythm.record)
        with st.container(horizontal=True):
            undo_buttons(rhythm, "to your reviews and goal")


def _ask(rhythm: OpenRhythm, today: date) -> None:
    rhythm.show(_PART)
    round_ = st.session_state.setdefault(_ROUND, 0)
    keys = {name: f"this_week_{name}_{round_}" for name in _QUESTIONS}

    def keep() -> None:
        answers = {name: st.session_state[key] for name, key in keys.items()}
        if rhythm.change(_PART, lambda seen: with_review(seen, today, **answers)):
            st.session_state[_ROUND] = round_ + 1  # new, empty fields

    with st.form("this_week_review_form", border=False):
        for name, (question, example) in _QUESTIONS.items():
            st.text_area(
                question,
                key=keys[name],
                height=80,
                max_chars=LONGEST_ANSWER,
                placeholder=example,
            )
        st.form_submit_button("Keep it", key="this_week_review_keep", on_click=keep)


def _before(record: Rhythm) -> None:
    latest = sorted(record.reviews, key=lambda review: review.day, reverse=True)
    pages = -(-len(latest) // _AT_ONCE)
    number = st.pagination(pages, key=f"this_week_reviews_{pages}") if pages > 1 else 1
    for review in latest[(number - 1) * _AT_ONCE : number * _AT_ONCE]:
        with st.container(border=True):
            st.markdown(f"**{day_words(review.day)}**")
            for name, (question, _) in _QUESTIONS.items():
                if answer := getattr(review, name):
                    st.caption(question)
                    st.text(answer)
