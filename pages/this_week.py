"""This week: what is due, from every page, as one list by date."""

from datetime import UTC, datetime

import streamlit as st

from venture.canvas import escaped
from venture.founder import Due, money_dates
from venture.ui.founder import joined_runway, open_household, planned_course_costs
from venture.ui.frame import current_idea, founder_beside, local_time
from venture.ui.open_section import show_refused
from venture.ui.this_week import (
    PAGE,
    downloads,
    gathered_week,
    interview_goal,
    listing,
    open_rhythm,
    weekly_review,
)

idea = current_idea()
founder = founder_beside(idea)
rhythm = open_rhythm(founder)
household = open_household(founder)
today = local_time(datetime.now(UTC)).date()

money: list[Due] = []
if household.saved.revision:
    courses = planned_course_costs(founder, household.record)
    money = money_dates(joined_runway(idea, household.record, courses))

answer = st.container()
show_refused(PAGE)
with st.container(horizontal=True, vertical_alignment="center"):
    week = gathered_week(idea, founder, money, rhythm.record.interviews_a_week, today)
    downloads(week)
answer.title(escaped(str(week)), anchor=False)
listing(week, idea.id)
interview_goal(rhythm)
weekly_review(rhythm, today)
