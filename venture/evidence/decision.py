"""Where an idea stands: what is known, believed and hoped, and what that is worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from venture.evidence.record import KillCriterion
from venture.evidence.wording import day_words

Backing = Literal["known", "believed", "hoped", "refuted"]
CriterionState = Literal["open", "overdue", "met", "passed"]

_WEAKEST_FIRST: tuple[Backing, ...] = ("refuted", "hoped", "believed", "known")


@dataclass(frozen=True)
class Standing:
    """How well the claims are backed on which an idea rests.

    Attributes:
        known: how many are backed by what people did.
        believed: how many are backed by what people said.
        hoped: how many nothing speaks for.
        refuted: how many turned out to be wrong.
        weakest: the text of the weakest claim that the idea cannot do without; empty for none.
        weakest_is: how well that one is backed; None for as badly as any that is counted.
    """

    known: int = 0
    believed: int = 0
    hoped: int = 0
    refuted: int = 0
    weakest: str = ""
    weakest_is: Backing | None = None

    @property
    def total(self) -> int:
        """All claims that count."""
        return self.known + self.believed + self.hoped + self.refuted

    @property
    def worth(self) -> Backing:
        """How well the weakest claim is backed, which is how good any verdict can be."""
        return self.weakest_is or next(
            (kind for kind in _WEAKEST_FIRST if getattr(self, kind)), "hoped"
        )


@dataclass(frozen=True)
class DecisionStatement:
    """What can be said for a decision.

    Attributes:
        standing: what is known, believed, hoped and refuted, in a sentence.
        advice: what follows from it.
    """

    standing: str
    advice: str


def criterion_state(criterion: KillCriterion, today: date) -> CriterionState:
    """Tell whether a reason to stop is open, overdue, met (stop) or passed (it did not come).

    It is overdue from the day after the one on which it was to be looked at.
    """
    if criterion.met is not None:
        return "met" if criterion.met else "passed"
    return "overdue" if criterion.by is not None and criterion.by < today else "open"


def decision_statement(
    standing: Standing, criteria: Iterable[KillCriterion], today: date
) -> DecisionStatement:
    """Say plainly what the evidence allows one to decide.

    What was written down beforehand comes first, then the weakest claim: a verdict is only as good
    as the weakest claim it needs.

    Args:
        standing: how well the claims are backed.
        criteria: reasons to stop, written down beforehand.
        today: the day on which it is asked.
    """
    states = [(criterion, criterion_state(criterion, today)) for criterion in criteria]
    met = [one for one, state in states if state == "met"]
    overdue = [one for one, state in states if state == "overdue"]
    if met:
        advice = (
            f"On {day_words(met[0].written)} you wrote down that you would stop if this came "
            f"about: “{met[0].text}”. It has. To go on, say what you know now that you did not "
            "know then."
        )
    elif overdue:
        advice = (
            f"Say first whether this came about: “{overdue[0].text}”. You wanted to know by "
            f"{day_words(overdue[0].by or today)}. Until then any decision goes around it."
        )
    else:
        advice = _by_weakest(standing)
    return DecisionStatement(_in_words(standing), advice)


def _by_weakest(standing: Standing) -> str:
    if not standing.total:
        return "There is nothing yet to base a decision on."
    claim = f" “{standing.weakest}”" if standing.weakest else ""
    rests = f"A verdict is only as good as the weakest claim it needs. Here that is{claim}"
    match standing.worth:
        case "refuted":
            return f"{rests}, and it is refuted. Change the idea so that it does without, or stop."
        case "hoped":
            return f"{rests}, and nothing speaks for it. Test it before you put in more time."
        case "believed":
            return (
                f"{rests}, and it rests on what people said. See what they do before you put in "
                "more money."
            )
        case "known":
            return (
                f"{rests}, and it is known. What you tested speaks for going on; it says nothing "
                "about what you have not thought of."
            )


def _in_words(standing: Standing) -> str:
    if not standing.total:
        return "No claims are written down that this idea rests on."
    claims = "the one claim" if standing.total == 1 else f"the {standing.total} claims"
    refuted = f"; {standing.refuted} of them {_is(standing.refuted)} refuted"
    return (
        f"You know {standing.known}, believe {standing.believed} and hope {standing.hoped} of "
        f"{claims} this idea rests on{refuted if standing.refuted else ''}."
    )


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
