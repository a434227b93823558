"""What a decision can rest on: reasons to stop written down beforehand, and the weakest claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from venture.evidence.knowledge import WeighedClaim
from venture.evidence.record import KillCriterion
from venture.tables import day_words

CriterionState = Literal["open", "overdue", "met", "passed", "withdrawn"]

_WEAKEST_FIRST = ("refuted", "hoped", "believed", "known")
_NEEDED = 4


def criterion_state(criterion: KillCriterion, today: date) -> CriterionState:
    """Tell whether a reason to stop is open, overdue, met (stop), passed or withdrawn.

    It is overdue from the day after the one on which it was to be looked at.
    """
    if criterion.withdrawn:
        return "withdrawn"
    if criterion.met is not None:
        return "met" if criterion.met else "passed"
    return "overdue" if criterion.by is not None and criterion.by < today else "open"


def weakest_needed(claims: Sequence[WeighedClaim]) -> WeighedClaim | None:
    """Find the weakest claim that the idea cannot do without.

    Args:
        claims: as `weighed_claims` gives them. Those of importance 4 and 5 are needed; where
            there are none, the most important ones.

    Returns:
        None where nothing is claimed.
    """
    if not claims:
        return None
    least = min(_NEEDED, max(claim.importance for claim in claims))
    needed = [claim for claim in claims if claim.importance >= least]
    return min(
        needed,
        key=lambda claim: (_WEAKEST_FIRST.index(claim.strength.level), -claim.importance),
    )


def decision_advice(
    weakest: WeighedClaim | None, criteria: Iterable[KillCriterion], today: date
) -> str:
    """Say plainly what the evidence allows one to decide.

    What was written down beforehand comes first, then the weakest claim: a verdict is only as good
    as the weakest claim it needs.

    Args:
        weakest: the weakest claim that the idea cannot do without; None where nothing is claimed.
        criteria: reasons to stop, written down beforehand.
        today: the day on which it is asked.
    """
    states = [(criterion, criterion_state(criterion, today)) for criterion in criteria]
    met = [one for one, state in states if state == "met"]
    overdue = [one for one, state in states if state == "overdue"]
    if met:
        return (
            f"On {day_words(met[0].written)} you wrote down that you would stop if this came "
            f"about: “{met[0].text}”. It has. To go on, say what you know now that you did not "
            "know then."
        )
    if overdue:
        return (
            f"Say first whether this came about: “{overdue[0].text}”. You wanted to know by "
            f"{day_words(overdue[0].by or today)}. Until then any decision goes around it."
        )
    return _by_weakest(weakest)


def _by_weakest(weakest: WeighedClaim | None) -> str:
    if weakest is None:
        return "Nothing is claimed yet, so there is nothing to base a decision on."
    claim = f"“{weakest.premise.text}”"
    rests = f"A verdict is only as good as the weakest claim it needs. Here that is {claim}"
    match weakest.strength.level:
        case "refuted":
            return f"{rests}, and it is refuted. Change the idea so that it does without, or stop."
        case "hoped":
            return f"{rests}, and nothing speaks for it. Test it before you put in more time."
        case "believed":
            return (
                f"{rests}, and it rests on what people said. See what they do before you put in "
                "more money."
            )
    return (
        f"{rests}, and it is known. What you tested speaks for going on; it says nothing about "
        "what you have not thought of."
    )
