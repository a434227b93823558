"""How strong the evidence for a claim is: from the records that are linked to it, and only those.

Source:
    Itamar Gilad's confidence meter (Evidence-Guided, 2023): own conviction 0.01, one to three
    customers 0.5 to 1, twenty interviews 3, tests by their method, launch 10. How commitments
    count, how points between are found and when a claim is refuted are ours, stated below.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from venture.evidence.catalogue import method_of
from venture.evidence.record import Commitment, Evidence, Experiment, Interview
from venture.evidence.verdict import verdict

OWN_CONVICTION = 0.01
MOST = 10.0
BELIEVED, KNOWN = 0.5, 3.0
"""From which strength on a claim is believed, and from which it is known."""

GIVEN: dict[Commitment, int] = {"Time": 2, "Reputation": 3, "Money": 5}
"""How many interviews without a commitment one counts for in which somebody gave this."""

_INTERVIEWS = ((0, OWN_CONVICTION), (1, 0.5), (3, 1.0), (20, KNOWN))
"""Strength by the number of interviews; between two of these it grows evenly."""


@dataclass(frozen=True)
class Linked:
    """The records that are linked to one claim.

    Attributes:
        supporting: interviews that speak for it.
        against: interviews that speak against it.
        experiments: those that test it.
    """

    supporting: tuple[Interview, ...] = ()
    against: tuple[Interview, ...] = ()
    experiments: tuple[Experiment, ...] = ()

    def until(self, day: date) -> Linked:
        """Leave out what was not known at the end of a day."""
        return Linked(
            tuple(one for one in self.supporting if one.day <= day),
            tuple(one for one in self.against if one.day <= day),
            tuple(
                one.model_copy(update={"results": tuple(r for r in one.results if r.day <= day)})
                for one in self.experiments
            ),
        )

    @property
    def days(self) -> list[date]:
        """The days on which something was learned, each once, in their order."""
        days = {one.day for one in (*self.supporting, *self.against)}
        days |= {result.day for one in self.experiments for result in one.results}
        return sorted(days)


@dataclass(frozen=True)
class Strength:
    """How well a claim is backed.

    Attributes:
        value: 0.01 for own conviction alone, or for a claim that is refuted, to 10.
        supporting: how many linked records speak for it: interviews, and experiments supported.
        against: how many speak against it: interviews, and experiments refuted.
        label: what it rests on, in a few words: "2 interviews", "untested", "refuted".
        refuted: whether the evidence is against it.
    """

    value: float
    supporting: int
    against: int
    label: str
    refuted: bool = False

    @property
    def level(self) -> str:
        """Say how much it amounts to: "refuted", "known", "believed" or "hoped"."""
        if self.refuted:
            return "refuted"
        if self.value >= KNOWN:
            return "known"
        return "believed" if self.value >= BELIEVED else "hoped"


def strength(claim_id: str, evidence: Evidence) -> Strength:
    """Say how well a claim is backed by what was asked and tried.

    1. What people do counts before what they say. Where a linked experiment is decided, the one
       with the stronger method says whether the claim holds; of two that are equally strong and
       disagree, the one that refutes it.
    2. Else it is refuted when more interviews speak against it than for it.
    3. Else the interviews for it are counted, less those against it. One in which somebody gave
       time counts as two, their reputation as three, money as five. One gives 0.5, three give 1,
       twenty give 3, which is the most that talking can.
    4. A claim that an experiment supports is as strong as the method, or as its interviews where
       those are stronger. An experiment without a verdict adds nothing.

    Args:
        claim_id: of the statement on the canvas.
        evidence: all that is written down.

    Example:
        >>> strength("c1", Evidence()).label
        'untested'
    """
    return weighed(linked_records(evidence).get(claim_id, Linked()))


def strength_over_time(claim_id: str, evidence: Evidence) -> tuple[tuple[date, Strength], ...]:
    """Say how well a claim was backed at the end of each day on which something was learned."""
    return grown(linked_records(evidence).get(claim_id, Linked()))


def grown(linked: Linked) -> tuple[tuple[date, Strength], ...]:
    """Weigh the records of one claim as they stood at the end of each day that brought any."""
    return tuple((day, weighed(linked.until(day))) for day in linked.days)


def linked_records(evidence: Evidence) -> dict[str, Linked]:
    """Find the records of every claim that has any, by the id of the statement."""
    found: dict[str, _Found] = {}
    for interview in evidence.interviews:
        # Linked both ways, or twice, a conversation still is one.
        for claim, supports in {link.claim: link.supports for link in interview.links}.items():
            sides = found.setdefault(claim, _Found())
            (sides.supporting if supports else sides.against).append(interview)
    for experiment in evidence.experiments:
        for claim in dict.fromkeys(experiment.claims):
            found.setdefault(claim, _Found()).experiments.append(experiment)
    return {
        claim: Linked(tuple(one.supporting), tuple(one.against), tuple(one.experiments))
        for claim, one in found.items()
    }


@dataclass(frozen=True)
class _Found:
    supporting: list[Interview] = field(default_factory=list)
    against: list[Interview] = field(default_factory=list)
    experiments: list[Experiment] = field(default_factory=list)


def weighed(linked: Linked) -> Strength:
    """Weigh the records of one claim, as `strength` says."""
    outcomes = [(one, verdict(one).outcome) for one in linked.experiments]
    passed = [method_of(one.method) for one, outcome in outcomes if outcome == "supported"]
    failed = [method_of(one.method) for one, outcome in outcomes if outcome == "refuted"]
    best = max(passed, key=lambda method: method.strength, default=None)
    worst = max(failed, key=lambda method: method.strength, default=None)
    supporting = len(linked.supporting) + len(passed)
    against = len(linked.against) + len(failed)
    if worst is not None and (best is None or worst.strength >= best.strength):
        return Strength(OWN_CONVICTION, supporting, against, "refuted", refuted=True)
    if best is None and against > supporting:
        return Strength(OWN_CONVICTION, supporting, against, "refuted", refuted=True)
    said = by_interviews(sum(map(_counts_for, linked.supporting)) - len(linked.against))
    if best is None:
        return Strength(said, supporting, against, _interview_words(linked))
    value = min(max(said, best.strength), MOST)
    return Strength(value, supporting, against, f"supported: {best.name}")


def by_interviews(count: float) -> float:
    """Give the strength of so many interviews.

    Example:
        >>> [by_interviews(count) for count in (0, 1, 2, 3, 20, 500)]
        [0.01, 0.5, 0.75, 1.0, 3.0, 3.0]
    """
    for (few, low), (many, high) in pairwise(_INTERVIEWS):
        if count < many:
            return low + (high - low) * max(count - few, 0) / (many - few)
    return KNOWN


def _counts_for(interview: Interview) -> int:
    return max([1, *(GIVEN[given.kind] for given in interview.commitments)])


def _interview_words(linked: Linked) -> str:
    """Write what a claim rests on where no experiment is decided.

    Example:
        >>> _interview_words(Linked())
        'untested'
    """
    count, against = len(linked.supporting), len(linked.against)
    if not count and not against:
        return "not decided yet" if any(one.results for one in linked.experiments) else "untested"
    interviews = "1 interview" if count == 1 else f"{count:,} interviews"
    return f"{interviews}, {against:,} against" if against else interviews
