"""Shares and rounds as their page works on them."""

from dataclasses import dataclass

from venture.funding import Rounds
from venture.plan import Plan
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection

PAGE = "rounds"


@dataclass(frozen=True)
class OpenRounds(OpenSection[Rounds]):
    """The shares and rounds that the page works on.

    Attributes:
        planned: the idea's plan as this page may change it.
    """

    planned: OpenSection[Plan]

    @property
    def plan(self) -> Plan:
        """The idea's plan, whose currency counts."""
        return self.planned.record


def open_rounds(idea: OpenIdea) -> OpenRounds:
    """Read the shares and rounds of an idea as they stand now."""
    planned = OpenSection[Plan](idea, "plan", PAGE, idea.load("plan"))
    return OpenRounds(idea, "rounds", PAGE, idea.load("rounds"), planned)
