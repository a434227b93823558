"""With which chance an idea survives: its money, and businesses in general."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from venture.evidence import survival
from venture.gaps import share_words
from venture.plan import MONTHS, Plan, chances_of_lasting

NOT_MEASURED = "not known, no number that is planned was measured yet"
_YEARS = MONTHS // 12


@dataclass(frozen=True)
class Survival:
    """With which chance the money of an idea lasts.

    Attributes:
        chance: 0..1, over the ranges of the plan's numbers; None where none has a range, or
            nothing is planned.
    """

    chance: float | None

    def __str__(self) -> str:
        """Say it: "money lasts 5 years in 83 % of cases"."""
        if self.chance is None:
            return NOT_MEASURED
        lasts = f"money lasts {_YEARS} years in"
        if self.chance in (0, 1):
            return f"{lasts} {'every' if self.chance else 'no'} case"
        return f"{lasts} {share_words(self.chance)} of cases"


def survivals(plans: Iterable[Plan]) -> list[Survival]:
    """Find with which chance the money of ideas lasts."""
    return [Survival(chance) for chance in chances_of_lasting(plans)]


def base_rate() -> str:
    """Say what the chance to survive means, and how businesses in general fare."""
    return (
        "Chance to survive: in how many cases the money lasts when every number that was measured "
        "is drawn from its range and all others go as planned. "
        f"Of 100 new businesses {100 * survival(_YEARS):.0f} are still open after {_YEARS} years. "
        "That holds for all of them together; nobody knows the chance of a single idea."
    )
