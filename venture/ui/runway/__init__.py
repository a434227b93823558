"""The Runway page: the sliders, and what the plan comes to."""

from venture.ui.runway.answer import runway_answer
from venture.ui.runway.have_to_be import have_to_be_true
from venture.ui.runway.layout import answer_and_settings
from venture.ui.runway.plan import RunwayPlan
from venture.ui.runway.scenario import scenario_choice
from venture.ui.runway.settings import runway_settings

__all__ = [
    "RunwayPlan",
    "answer_and_settings",
    "have_to_be_true",
    "runway_answer",
    "runway_settings",
    "scenario_choice",
]
