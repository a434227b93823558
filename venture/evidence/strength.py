"""How strong the evidence for a claim is: from the records that are linked to it, and only those.

Source:
    Itamar Gilad's confidence meter (Evidence-Guided, 2023): own conviction 0.01, one to three
    customers 0.5 to 1, a survey 1 to 3, twenty interviews 3, tests by their method, launch 10.
    How commitments and answers count, how points between are found and when a claim is refuted
    are ours, stated below.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeVar

from venture.evidence.catalogue import method_of
from venture.evidence.record import Evidence, Experiment, Interview
from venture.evidence.said import OWN_CONVICTION, Heard, Said
from venture.evidence.surveys import LinkedSurvey, linked_surveys
from venture.evidence.verdict import Outcome, outcome, outcomes_by_day

MOST = 10.0
Level = Literal["known", "believed", "hoped", "refuted"]
BELIEVED, KNOWN = 0.5, 3.0
"""From which strength on a claim is believed, and from which it is known."""


@dataclass(frozen=True)
class Linked:
    """The records that are linked to one claim.

    Attributes:
        supporting: interviews that speak for it.
        against: interviews that speak against it.
        experiments: those that test it.
        surveys: those that speak for it.
        surveys_against: those that speak against it.
    """

    supporting: tuple[Interview, ...] = ()
    against: tuple[Interview, ...] = ()
    experiments: tuple[Experiment, ...] = ()
    surveys: tuple[LinkedSurvey, ...] = ()
    surveys_against: tuple[LinkedSurvey, ...] = ()

    @property
    def days(self) -> list[date]:
        """The days on which something was learned, each once, in their order."""
        days = {one.day for one in (*self.supporting, *self.against)}
        days |= {one.day for one in (*self.surveys, *self.surveys_against)}
        days |= {result.day for one in self.experiments for result in one.results}
        return sorted(days)


@dataclass(frozen=True)
class Strength:
    """How well a claim is backed.

    Attributes:
        value: 0.01 for own conviction alone, or for a claim that is refuted, to 10.
        supporting: how many linked records speak for it: interviews, surveys, and experiments
            supported.
        against: how many speak against it: interviews, surveys, and experiments refuted.
        label: what it rests on, in a few words: "2 interviews", "untested", "refuted".
        refuted: whether the evidence is against it.
    """

    value: float
    supporting: int
    against: int
    label: str
    refuted: bool = False

    @property
    def level(self) -> Level:
        """Say how much it amounts to: "refuted", "known", "believed" or "hoped"."""
        if self.refuted:
            return "refuted"
        if self.value >= KNOWN:
            return "known"
        return "believed" if self.value >= BELIEVED else "hoped"


def strength(claim_id: str, evidence: Evidence, surveys: Iterable[LinkedSurvey] = ()) -> Strength:
    """Say how well a claim is backed by what was asked and tried.

    1. What people do counts before what they say. Where a linked experiment is decided, the one
       with the stronger method says whether the claim holds; of two that are equally strong and
       disagree, the one that refutes it.
    2. Else it is refuted when more interviews speak against it than for it, those for it counted
       as below, and the largest survey on each side as so many interviews as are as strong.
    3. Else the interviews for it are counted, less those against it. One in which somebody gave
       time counts as two, their reputation as three, money as five. One gives 0.5, three give 1,
       twenty give 3, which is the most that talking can. A survey gives 1 with up to 30 answers,
       2 with 300, at most 2.9, and takes no claim beyond that.
    4. A claim that an experiment supports is as strong as the method, or as what people say where
       that is stronger. An experiment without a verdict adds nothing.

    Args:
        claim_id: of the statement on the canvas.
        evidence: all that is written down.
        surveys: those that are kept elsewhere.

    Example:
        >>> strength("c1", Evidence()).label
        'untested'
    """
    return weighed(linked_records(evidence, surveys).get(claim_id, Linked()))


def strength_over_time(
    claim_id: str, evidence: Evidence, surveys: Iterable[LinkedSurvey] = ()
) -> tuple[tuple[date, Strength], ...]:
    """Say how well a claim was backed at the end of each day on which something was learned."""
    return grown(linked_records(evidence, surveys).get(claim_id, Linked()))


def grown(linked: Linked) -> tuple[tuple[date, Strength], ...]:
    """Weigh the records of one claim as they stood at the end of each day that brought any."""
    supporting, against = _by_day(linked.supporting), _by_day(linked.against)
    surveys, surveys_against = _by_day(linked.surveys), _by_day(linked.surveys_against)
    by_day = [outcomes_by_day(one) for one in linked.experiments]
    said, tested = Said(), [_Tested(one, None) for one in linked.experiments]
    found = []
    for day in linked.days:
        said = said.and_also(
            Heard(
                supporting.get(day, ()),
                against.get(day, ()),
                surveys.get(day, ()),
                surveys_against.get(day, ()),
            )
        )
        for place, outcomes in enumerate(by_day):
            if day in outcomes:
                tested[place] = replace(tested[place], outcome=outcomes[day])
        found.append((day, _weighed(said, tested)))
    return tuple(found)


def linked_records(evidence: Evidence, surveys: Iterable[LinkedSurvey] = ()) -> dict[str, Linked]:
    """Find the records of every claim that has any, by the id of the statement.

    Args:
        evidence: all that is written down.
        surveys: those that are kept elsewhere.
    """
    found: dict[str, _Found] = {}
    for interview in evidence.interviews:
        for claim, supports in _sides(interview).items():
            sides = found.setdefault(claim, _Found())
            (sides.supporting if supports else sides.against).append(interview)
    for experiment in evidence.experiments:
        for claim in dict.fromkeys(experiment.claims):
            found.setdefault(claim, _Found()).experiments.append(experiment)
    for survey in (*linked_surveys(evidence), *surveys):
        for claim, supports in _sides(survey).items():
            sides = found.setdefault(claim, _Found())
            (sides.surveys if supports else sides.surveys_against).append(survey)
    return {claim: one.linked for claim, one in found.items()}


def _sides(record: Interview | LinkedSurvey) -> dict[str, bool]:
    """Tell for each claim whether a record supports it: linked both ways, or twice, it is one."""
    return {link.claim: link.supports for link in record.links}


@dataclass(frozen=True)
class _Found:
    supporting: list[Interview] = field(default_factory=list)
    against: list[Interview] = field(default_factory=list)
    experiments: list[Experiment] = field(default_factory=list)
    surveys: list[LinkedSurvey] = field(default_factory=list)
    surveys_against: list[LinkedSurvey] = field(default_factory=list)

    @property
    def linked(self) -> Linked:
        return Linked(
            tuple(self.supporting),
            tuple(self.against),
            tuple(self.experiments),
            tuple(self.surveys),
            tuple(self.surveys_against),
        )


def weighed(linked: Linked) -> Strength:
    """Weigh the records of one claim, as `strength` says."""
    tested = [_Tested(one, outcome(one) if one.results else None) for one in linked.experiments]
    heard = Heard(linked.supporting, linked.against, linked.surveys, linked.surveys_against)
    return _weighed(Said().and_also(heard), tested)


@dataclass(frozen=True)
class _Tested:
    """An experiment and how it stands; None before its first result."""

    experiment: Experiment
    outcome: Outcome | None


def _weighed(said: Said, tested: Sequence[_Tested]) -> Strength:
    passed, failed = (
        [method_of(one.experiment.method) for one in tested if one.outcome == outcome]
        for outcome in ("supported", "refuted")
    )
    best = max(passed, key=lambda method: method.strength, default=None)
    worst = max(failed, key=lambda method: method.strength, default=None)
    supporting, against = said.supporting + len(passed), said.against + len(failed)
    if worst is not None and (best is None or worst.strength >= best.strength):
        return Strength(OWN_CONVICTION, supporting, against, "refuted", refuted=True)
    if best is None and said.refutes:
        return Strength(OWN_CONVICTION, supporting, against, "refuted", refuted=True)
    value = said.strength
    if best is not None:
        value = min(max(value, best.strength), MOST)
        return Strength(value, supporting, against, f"supported: {best.name}")
    if said.supporting or said.against:
        return Strength(value, supporting, against, said.words)
    running = any(one.outcome for one in tested)
    return Strength(value, 0, 0, "not decided yet" if running else "untested")


_Dated = TypeVar("_Dated", Interview, LinkedSurvey)


def _by_day(records: Sequence[_Dated]) -> dict[date, list[_Dated]]:
    found: dict[date, list[_Dated]] = {}
    for record in records:
        found.setdefault(record.day, []).append(record)
    return found
