"""The answer on top of the Founder page: how long the money lasts and by when to decide."""

from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.founder import HouseholdRunway, Spread
from venture.model import month_of
from venture.plan import money


def founder_answer(saved: bool, runway: HouseholdRunway, between: Spread | None = None) -> None:
    """Say how long the household's money lasts, and by when to decide.

    Args:
        saved: whether the household was written down at all.
        runway: what it comes to.
        between: where some values are ranges.
    """
    if not saved:
        st.title("How long can you afford to try?", anchor=False)
        return
    words = (
        spread_words(between, runway, date.today())
        if between
        else answer_words(runway, date.today())
    )
    st.title(escaped(words), anchor=False)


def answer_words(runway: HouseholdRunway, today: date) -> str:
    """Put the answer into a sentence or two."""
    runs_out, decide = runway.runs_out, runway.decision_date
    if runs_out is None or decide is None:
        last = runway.household.month(len(runway.cash))
        left = money(float(runway.cash[-1]), runway.household.currency, short=True)
        return f"Your household's money lasts beyond {last:%B %Y}, with {left} left then."
    if runway.cash_out_month == 1:
        lasts = "Your household's money does not last through the first month."
    else:
        lasts = f"Your household's money lasts until {month_of(runs_out.replace(day=1), 0):%B %Y}."
    when = f"{decide.day} {decide:%B %Y}"
    if decide < today:
        return f"{lasts} To have a salary in time you had to decide by {when}."
    return f"{lasts} Decide by {when} to have a salary in time."


def spread_words(between: Spread, runway: HouseholdRunway, today: date) -> str:
    """Put the answer into a sentence or two where it is a range."""
    (first, last), decide = between.runs_out, between.decision[0]
    if first == last or first is None or decide is None:
        return answer_words(runway, today)
    earliest = month_of(first, 0)
    if last is None:
        end = runway.household.month(len(runway.cash))
        lasts = f"until {earliest:%B %Y} at the earliest, and maybe beyond {end:%B %Y}"
    else:
        latest = month_of(last, 0)
        year = "" if earliest.year == latest.year else f" {earliest.year}"
        lasts = f"until between {earliest:%B}{year} and {latest:%B %Y}"
    when = f"{decide.day} {decide:%B %Y}"
    if decide < today:
        return (
            f"Your household's money lasts {lasts}. To have a salary in time even if it goes "
            f"badly, you had to decide by {when}."
        )
    return (
        f"Your household's money lasts {lasts}. Decide by {when} to have a salary in time even if "
        "it goes badly."
    )
