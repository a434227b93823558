"""What founders usually judge a gap by, each on a scale that one can fill in honestly."""

from __future__ import annotations

from typing import Literal

from venture.gaps.record import Criterion


def _criterion(
    id_: str,
    name: str,
    meaning: str,
    low: float = 0,
    high: float = 10,
    better: Literal["More", "Less"] = "More",
) -> Criterion:
    return Criterion(id=id_, name=name, meaning=meaning, low=low, high=high, better=better)


USUAL_CRITERIA = (
    _criterion(
        "need",
        "Need",
        "Opportunity score of the need it serves: above 10 worth serving, above 15 extreme.",
        high=20,
    ),
    _criterion(
        "market-size",
        "Market size",
        "0: would not pay one salary. 5: carries a company of ten. 10: carries hundreds.",
    ),
    _criterion(
        "growth",
        "Growth",
        "How much more is spent in this market every year, in per cent.",
        low=-20,
        high=40,
    ),
    _criterion(
        "competition",
        "Competition",
        "0: people do it by hand. 5: tools that nobody loves. 10: strong rivals, well liked.",
        better="Less",
    ),
    _criterion(
        "willingness-to-pay",
        "Willingness to pay",
        "0: expected for free. 5: they pay for something alike. 10: they offered you money.",
    ),
    _criterion(
        "access",
        "Access through my network",
        "How many people who could buy it would take your call this week.",
        high=20,
    ),
    _criterion(
        "expertise",
        "My expertise",
        "0: new to you. 5: you have worked with it for years. 10: others ask you about it.",
    ),
    _criterion(
        "time-to-revenue",
        "Time to first revenue",
        "Months until somebody pays for the first time.",
        high=24,
        better="Less",
    ),
    _criterion(
        "defensibility",
        "Defensibility",
        "0: copied in a weekend. 5: takes a rival a year. 10: only you have the data or access.",
    ),
)
"""Nine criteria to start with; every one can be changed, left out, or joined by others."""
