"""How strong the evidence for a claim is: from the records that are linked to it, and only those.

Source:
    Itamar Gilad's confidence meter (Evidence-Guided, 2023): own conviction 0.01, one to three
    customers 0.5 to 1, twenty interviews 3, tests by their method, launch 10. How commitments
    count, how points between are found and when a claim is refuted are ours, stated below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from venture.evidence.catalogue import method_of
from venture.evidence.record import Commitment, Evidence, Experiment, Interview
from venture.evidence.verdict import Outcome, outcome, outcomes_by_day

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
    2. Else it is refuted when more interviews speak against it than for it, those for it counted
       as below.
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
    supporting, against = _by_day(linked.supporting), _by_day(linked.against)
    by_day = [outcomes_by_day(one) for one in linked.experiments]
    said, tested = _Said(), [_Tested(one, None) for one in linked.experiments]
    found = []
    for day in linked.days:
        said = said.and_also(supporting.get(day, ()), against.get(day, ()))
        for place, outcomes in enumerate(by_day):
            if day in outcomes:
                tested[place] = replace(tested[place], outcome=outcomes[day])
        found.append((day, _weighed(said, tested)))
    return tuple(found)


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
    tested = [_Tested(one, outcome(one) if one.results else None) for one in linked.experiments]
    return _weighed(_Said().and_also(linked.supporting, linked.against), tested)


@dataclass(frozen=True)
class _Tested:
    """An experiment and how it stands; None before its first result."""

    experiment: Experiment
    outcome: Outcome | None


@dataclass(frozen=True)
class _Said:
    """What interviews say of one claim.

    Attributes:
        supporting: how many speak for it.
        against: how many speak against it.
        counted: those for it, as many times as what was given makes them count.
    """

    supporting: int = 0
    against: int = 0
    counted: int = 0

    def and_also(self, supporting: Sequence[Interview], against: Sequence[Interview]) -> _Said:
        return _Said(
            self.supporting + len(supporting),
            self.against + len(against),
            self.counted + sum(map(_counts_for, supporting)),
        )

    @property
    def words(self) -> str:
        interviews = "1 interview" if self.supporting == 1 else f"{self.supporting:,} interviews"
        return f"{interviews}, {self.against:,} against" if self.against else interviews


def _weighed(said: _Said, tested: Sequence[_Tested]) -> Strength:
    passed, failed = (
        [method_of(one.experiment.method) for one in tested if one.outcome == outcome]
        for outcome in ("supported", "refuted")
    )
    best = max(passed, key=lambda method: method.strength, default=None)
    worst = max(failed, key=lambda method: method.strength, default=None)
    supporting, against = said.supporting + len(passed), said.against + len(failed)
    if worst is not None and (best is None or worst.strength >= best.strength):
        return Strength(OWN_CONVICTION, supporting, against, "refuted", refuted=True)
    if best is None and said.against > said.counted:
        return Strength(OWN_CONVICTION, supporting, against, "refuted", refuted=True)
    value = by_interviews(said.counted - said.against)
    if best is not None:
        value = min(max(value, best.strength), MOST)
        return Strength(value, supporting, against, f"supported: {best.name}")
    if said.supporting or said.against:
        return Strength(value, supporting, against, said.words)
    running = any(one.outcome for one in tested)
    return Strength(value, 0, 0, "not decided yet" if running else "untested")


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


def _by_day(interviews: Sequence[Interview]) -> dict[date, list[Interview]]:
    found: dict[date, list[Interview]] = {}
    for interview in interviews:
        found.setdefault(interview.day, []).append(interview)
    return found
