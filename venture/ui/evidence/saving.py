"""Evidence as its page works on it, and the plan that it moves."""

from venture.evidence import Evidence
from venture.plan import Plan
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection

PAGE = "evidence"
OpenEvidence = OpenSection[Evidence]
OpenPlan = OpenSection[Plan]


def open_evidence(idea: OpenIdea) -> OpenEvidence:
    """Read the section of an idea as it stands now."""
    return OpenEvidence(idea, "evidence", PAGE, idea.load("evidence"))


def open_plan(idea: OpenIdea) -> OpenPlan:
    """Read the plan of an idea as results on this page may change it."""
    return OpenPlan(idea, "plan", PAGE, idea.load("plan"))
