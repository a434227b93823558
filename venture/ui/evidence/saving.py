"""Evidence as its page works on it."""

from venture.evidence import Evidence
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection

PAGE = "evidence"
OpenEvidence = OpenSection[Evidence]


def open_evidence(idea: OpenIdea) -> OpenEvidence:
    """Read the section of an idea as it stands now."""
    return OpenEvidence(idea, "evidence", PAGE, idea.load("evidence"))
