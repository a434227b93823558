"""How many interviews the founder means to have each week."""

import streamlit as st

from venture.founder import MOST_INTERVIEWS_A_WEEK
from venture.ui.current_widget import current_widget, is_current
from venture.ui.this_week.saving import OpenRhythm

_PART = "goal"


def interview_goal(rhythm: OpenRhythm) -> None:
    """Ask how many interviews a week; what is typed is saved at once."""
    rhythm.show(_PART)
    goal = rhythm.record.interviews_a_week
    key = current_widget("this_week_goal", lambda held: held == goal)

    def change() -> None:
        if is_current(key):
            wanted = int(st.session_state[key])
            rhythm.change(_PART, lambda seen: seen.changed(interviews_a_week=wanted))

    st.session_state.setdefault(key, goal)
    st.number_input(
        "Interviews a week",
        min_value=0,
        max_value=MOST_INTERVIEWS_A_WEEK,
        key=key,
        on_change=change,
        width=160,
        help="How many people you want to talk to each week; 0 for no goal. Five a week are twenty "
        "in a month.",
    )
