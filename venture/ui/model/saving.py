"""The plan as the Model page works on it."""

from venture.plan import Plan
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection
from venture.ui.table_editor import save_late_edits

PAGE = "model"
OpenPlan = OpenSection[Plan]


def open_plan(idea: OpenIdea) -> OpenPlan:
    """Read the plan of an idea as it stands now."""
    return OpenPlan(idea, "plan", PAGE, idea.load("plan"))


def with_late_edits(plan: OpenPlan) -> OpenPlan:
    """Save edits of which no callback was told, and give the plan as it stands then."""
    return open_plan(plan.idea) if save_late_edits(plan) else plan
