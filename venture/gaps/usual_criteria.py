"""What founders usually judge a gap by, each on a scale that one can fill in honestly."""

from __future__ import annotations

from collections.abc import Sequence
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


def usual_criterion(
    criteria: Sequence[Criterion], id_: str, better: Literal["More", "Less"] = "More"
) -> Criterion | None:
    """Find one of the usual criteria among a founder's own.

    Args:
        criteria: the founder's.
        id_: of the usual one; one of another id that is called like it will do.
        better: which way round it has to be; one that points the other way is left to the founder.

    Example:
        >>> usual_criterion([Criterion(id="a", name="my EXPERTISE")], "expertise").id
        'a'
        >>> usual_criterion([Criterion(name="Need", better="Less")], "need") is None
        True
    """
    name = next(one.name for one in USUAL_CRITERIA if one.id == id_)
    found = [one for one in criteria if one.id == id_]
    found += [one for one in criteria if one.name.casefold() == name.casefold()]
    return found[0] if found and found[0].better == better else None
