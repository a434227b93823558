"""The founder's rhythm as its page works on it."""

from venture.founder import Rhythm
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection

PAGE = "this_week"
OpenRhythm = OpenSection[Rhythm]


def open_rhythm(founder: OpenIdea) -> OpenRhythm:
    """Read how the founder's weeks go."""
    return OpenRhythm(founder, "rhythm", PAGE, founder.load("rhythm"))
