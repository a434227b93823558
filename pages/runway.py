"""How long the money lasts, and what moves that date."""

import streamlit as st

from venture.ui.frame import current_idea
from venture.ui.model import start_plan
from venture.ui.runway import (
    RunwayPlan,
    answer_and_settings,
    have_to_be_true,
    runway_answer,
    runway_settings,
    scenario_choice,
)

idea = current_idea()
if idea.load("plan").revision == 0:
    start_plan(idea, "runway")
    st.stop()

runway = RunwayPlan(idea)
scenario_choice(runway.saved.record, runway.scenario)
verdict, answer, settings = answer_and_settings()
with answer:
    runway_answer(runway, verdict)
with settings:
    runway_settings(runway)
have_to_be_true(runway)
