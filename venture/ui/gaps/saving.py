"""The market as its page works on it."""

from venture.gaps import Gaps
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection

PAGE = "gaps"
OpenGaps = OpenSection[Gaps]


def open_gaps(idea: OpenIdea) -> OpenGaps:
    """Read the section of an idea as it stands now."""
    return OpenGaps(idea, "gaps", PAGE, idea.load("gaps"))
