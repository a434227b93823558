"""The founder: how long the household's money lasts, what you can do, and whom you know."""

import streamlit as st

from venture.ui.founder import (
    PAGE,
    TAB_KEY,
    founder_answer,
    is_written,
    job_tab,
    joined_runway,
    joined_spread,
    money_tab,
    network_tab,
    note_open_part,
    open_household,
    open_part_asked_for,
    planned_course_costs,
    skills_tab,
    with_late_edits,
)
from venture.ui.frame import current_idea, founder_beside
from venture.ui.open_section import show_refused, undo_buttons


def _undo() -> None:
    with st.container(horizontal=True):
        undo_buttons(household, "to the household's money")


idea = current_idea()
founder = founder_beside(idea)
household = with_late_edits(open_household(founder))
courses = planned_course_costs(founder, household.record)
runway = joined_runway(idea, household.record, courses)
between = joined_spread(idea, household.record, courses)

open_part_asked_for()
founder_answer(is_written(household), runway, between)
show_refused(PAGE)
earning, able, known, instead = st.tabs(
    ["Money", "Skills", "Network", "Job or founding"], key=TAB_KEY, on_change="rerun"
)
if earning.open:
    with earning:
        _undo()
        money_tab(idea, household, between, courses)
if able.open:
    with able:
        skills_tab(idea, founder)
if known.open:
    with known:
        network_tab(idea, founder)
if instead.open:
    with instead:
        _undo()
        job_tab(idea, household, runway)
note_open_part()
