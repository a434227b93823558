"""What was learned when, and what changed in the plan because of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Literal, get_args

from venture.evidence.experiments import result_words
from venture.evidence.record import Evidence, Experiment, KillCriterion, WithdrawnExperiment
from venture.evidence.surveys import LinkedSurvey
from venture.evidence.verdict import bar_words, outcome, outcomes_by_day, verdict
from venture.evidence.wording import local_day
from venture.tables import day_words

Happened = Literal["interview", "survey", "bar", "verdict", "withdrawn", "plan", "decision"]
_ORDER: tuple[Happened, ...] = get_args(Happened)


@dataclass(frozen=True)
class Moment:
    """Something that was learned, fixed, changed or decided on one day.

    Attributes:
        day: when it was.
        kind: what sort of thing it was.
        text: what happened, in words, with texts of the founder as they were typed.
    """

    day: date
    kind: Happened
    text: str


Named = Callable[[str, float], tuple[str, str]]
"""Gives the name of a number of the plan by its key, and a value of it in words."""


def as_written(setting: str, value: float) -> tuple[str, str]:
    """Name a number of the plan and write its value, for those who know no better words."""
    return setting, f"{value:g}"


def timeline(
    evidence: Evidence,
    symbol: str = "",
    named: Named = as_written,
    surveys: Iterable[LinkedSurvey] = (),
) -> list[Moment]:
    """List what was learned when, and what it changed, the latest first.

    Args:
        evidence: all that is written down.
        symbol: of the currency, written before amounts.
        named: knows the numbers of the plan.
        surveys: those that are kept elsewhere.
    """
    found = [*_asked(evidence), *_changed(evidence, named), *_decided(evidence)]
    found += [Moment(one.day, "survey", f"{one.name} read: {one.asked}") for one in surveys]
    for experiment in _ever_tried(evidence):
        found += _bar(experiment, symbol)
        found += _verdict(experiment, symbol)
        found += _withdrawn_results(experiment, symbol)
    for gone in evidence.withdrawn:
        text = f"Withdrawn, experiment {withdrawn_words(gone, symbol)}"
        found.append(Moment(local_day(gone.at), "withdrawn", text))
    # What happened on one day stands in the order in which one thing leads to the next; of two of
    # a kind, what was written down last stands on top.
    found.reverse()
    return sorted(found, key=lambda one: (one.day, _ORDER.index(one.kind)), reverse=True)


def decided_on(experiment: Experiment) -> date | None:
    """Say on which day's results the verdict rests: the first since when it has not changed.

    Returns:
        None while there is no verdict.
    """
    final = outcome(experiment)
    if final not in ("supported", "refuted"):
        return None
    backwards = reversed(outcomes_by_day(experiment).items())
    return list(takewhile(lambda day: day[1] == final, backwards))[-1][0]


def _asked(evidence: Evidence) -> Iterator[Moment]:
    for interview in evidence.interviews:
        segment = f" ({interview.segment})" if interview.segment else ""
        yield Moment(interview.day, "interview", f"Talked to {interview.name}{segment}")
    if evidence.prices and evidence.prices.answers:
        answers = f"{len(evidence.prices.answers):,} answers"
        yield Moment(evidence.prices.day, "survey", f"Pricing survey read: {answers}")
    if evidence.must_have:
        asked = evidence.must_have
        count = asked.very + asked.somewhat + asked.not_at_all
        text = f"Asked {count:,} users: {asked.very:,} would be very disappointed without it"
        yield Moment(asked.day, "survey", text)


def _bar(experiment: Experiment, symbol: str) -> Iterator[Moment]:
    if experiment.locked_at is None:
        return
    bars = [change.before for change in experiment.bar_changes] + [experiment.bar]
    first = bar_words(experiment.model_copy(update={"bar": bars[0]}), symbol)
    yield Moment(local_day(experiment.locked_at), "bar", f"{experiment.name}: bar locked, {first}")
    for change in experiment.bar_changes:
        after = bar_words(experiment.model_copy(update={"bar": change.after}), symbol)
        text = f"{experiment.name}: bar moved to {after}, because: {change.why}"
        yield Moment(local_day(change.at), "bar", text)


def _verdict(experiment: Experiment, symbol: str) -> Iterator[Moment]:
    day = decided_on(experiment)
    if day is not None:
        text = f"{experiment.name}: {verdict(experiment, symbol).sentence}"
        yield Moment(day, "verdict", text)


def withdrawn_words(gone: WithdrawnExperiment, symbol: str = "") -> str:
    """Say which experiment was taken away, how it stood then, and why."""
    experiment = gone.experiment
    stood = f"{bar_words(experiment, symbol)}, {outcome(experiment)}"
    stood = "no bar" if outcome(experiment) == "no bar" else stood
    return f"{experiment.name} ({stood}), because: {gone.why}"


def _ever_tried(evidence: Evidence) -> Iterator[Experiment]:
    """List all experiments, since one that was withdrawn was known all the same."""
    yield from evidence.experiments
    yield from (gone.experiment for gone in evidence.withdrawn)


def _withdrawn_results(experiment: Experiment, symbol: str) -> Iterator[Moment]:
    for gone in experiment.withdrawn:
        counts = f"{result_words(experiment, gone.result, symbol)} on {day_words(gone.result.day)}"
        text = f"{experiment.name}: withdrawn, {counts}, because: {gone.why}"
        yield Moment(local_day(gone.at), "withdrawn", text)


def _changed(evidence: Evidence, named: Named) -> Iterator[Moment]:
    names = {experiment.id: experiment.name for experiment in _ever_tried(evidence)}
    for change in evidence.applied:
        label, before = named(change.setting, change.before)
        _, after = named(change.setting, change.after)
        name = names.get(change.experiment)
        because = f"{name}: {change.said}" if name else change.said
        text = f"Plan changed, {label} from {before} to {after}, because of {because}"
        yield Moment(local_day(change.at), "plan", text)


def _decided(evidence: Evidence) -> Iterator[Moment]:
    for decision in evidence.decisions:
        why = f": {decision.why}" if decision.why else ""
        yield Moment(decision.day, "decision", f"Decided to {decision.choice.lower()}{why}")
    for criterion in evidence.kill_criteria:
        yield from _criterion(criterion)


def _criterion(criterion: KillCriterion) -> Iterator[Moment]:
    yield Moment(criterion.written, "decision", f"To stop when: {criterion.text}")
    if criterion.decided and criterion.met is not None:
        came = "Came about, so stop" if criterion.met else "Did not come about"
        yield Moment(criterion.decided, "decision", f"{came}: {criterion.text}")
    if criterion.withdrawn:
        text = f"Withdrawn, to stop when: {criterion.text}, because: {criterion.why_withdrawn}"
        yield Moment(criterion.withdrawn, "withdrawn", text)
