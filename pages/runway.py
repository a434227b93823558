"""How long the money lasts, and what moves that date."""

import streamlit as st

from venture.ui import current_idea
from venture.ui.plan_start import start_plan
from venture.ui.runway_answer import runway_answer
from venture.ui.runway_layout import answer_and_settings
from venture.ui.runway_plan import RunwayPlan
from venture.ui.runway_settings import runway_settings

idea = current_idea()
if idea.load("plan").revision == 0:
    start_plan(idea, "runway")
    st.stop()

runway = RunwayPlan(idea)
verdict, answer, settings = answer_and_settings()
with answer:
    runway_answer(runway, verdict)
with settings:
    runway_settings(runway)
