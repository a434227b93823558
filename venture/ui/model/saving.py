"""The plan as the Model page works on it."""

from venture.plan import Plan
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection

PAGE = "model"
OpenPlan = OpenSection[Plan]


def open_plan(idea: OpenIdea) -> OpenPlan:
    """Read the plan of an idea as it stands now."""
    return OpenPlan(idea, "plan", PAGE, idea.load("plan"))
