"""The weekly review: three questions, and the answers of the weeks before."""

from datetime import date
from functools import partial

import streamlit as st

from venture.evidence import day_words
from venture.founder import LONGEST_ANSWER, Question, Rhythm, review_on, with_answer
from venture.ui.kept_text import kept_text
from venture.ui.open_section import undo_buttons
from venture.ui.paging import page_of
from venture.ui.this_week.saving import OpenRhythm

_PART = "review"
_AT_ONCE = 10
_QUESTIONS: dict[Question, tuple[str, str]] = {
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
        _before(rhythm.record, today)
        with st.container(horizontal=True):
            undo_buttons(rhythm, "to your reviews and goal")


def _ask(rhythm: OpenRhythm, today: date) -> None:
    rhythm.show(_PART)
    answered = review_on(rhythm.record, today)
    for question, (words, example) in _QUESTIONS.items():
        kept_text(
            words,
            getattr(answered, question),
            key=f"this_week_{question}_{today}",
            keep=partial(_keep, rhythm, today, question),
            height=80,
            max_chars=LONGEST_ANSWER,
            placeholder=example,
        )
    st.caption("Saved while you type. Tomorrow these answers stand below, and new ones are asked.")


def _keep(rhythm: OpenRhythm, today: date, question: Question, text: str) -> object:
    return rhythm.change(_PART, lambda seen: with_answer(seen, today, question, text))


def _before(record: Rhythm, today: date) -> None:
    before = [review for review in record.reviews if review.day != today]
    latest = sorted(before, key=lambda review: review.day, reverse=True)
    for review in page_of(latest, _AT_ONCE, "this_week_reviews"):
        with st.container(border=True):
            st.markdown(f"**{day_words(review.day)}**")
            for name, (question, _) in _QUESTIONS.items():
                if answer := getattr(review, name):
                    st.caption(question)
                    st.text(answer)
