"""What the evidence of an idea asks for: claims, experiments, interviews, reasons to stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from venture.evidence import (
    Evidence,
    Experiment,
    Interview,
    KillCriterion,
    Method,
    WeighedClaim,
    bar_set_at,
    cost_words,
    counted,
    criterion_state,
    day_words,
    knowledge,
    local_day,
    next_method,
    outcome,
    trials_words,
)
from venture.founder import Due
from venture.portfolio.agenda.task import Kind, Task, last_day_of_week, quoted

PAGE = "Evidence"
QUIET_DAYS = 7
"""After so many days without a result one is asked for."""


def evidence_tasks(
    evidence: Evidence, claims: Sequence[WeighedClaim], goal: int, today: date, symbol: str = ""
) -> Iterator[Task]:
    """List what the evidence of an idea asks for.

    Args:
        evidence: all that is written down.
        claims: of the canvas, as `weighed_claims` gives them.
        goal: how many interviews a week; 0 for none.
        today: on the founder's calendar.
        symbol: of the currency, written before amounts.
    """
    for criterion in evidence.kill_criteria:
        yield from _criterion(criterion, evidence, today)
    for experiment in evidence.experiments:
        yield from _experiment(experiment, today, symbol)
    for interview in evidence.interviews:
        yield from _interview(interview, today)
    if claims:
        yield from _claim(claims, today)
        yield from _interviews(evidence, goal, today)


def _criterion(criterion: KillCriterion, evidence: Evidence, today: date) -> Iterator[Task]:
    state = criterion_state(criterion, today)
    text, key = quoted(criterion.text), f"stop-{criterion.id}"
    since = f"Written down on {day_words(criterion.written)} as a reason to stop."
    if state in ("open", "overdue") and criterion.by is not None:
        due = Due(key, criterion.by, f"Say whether it came about: {text}", since, PAGE)
        yield Task(due, "Reason to stop")
    if state == "met" and not _decided_since(evidence, criterion.decided or criterion.written):
        yield _some_day(key, f"Decide: it came about that {text}", since, "Reason to stop", today)


def _decided_since(evidence: Evidence, day: date) -> bool:
    return any(decision.day >= day for decision in evidence.decisions)


def _experiment(experiment: Experiment, today: date, symbol: str) -> Iterator[Task]:
    reached = outcome(experiment)
    if reached in ("supported", "refuted"):
        return
    name, ends = quoted(experiment.name), experiment.ends
    over = ends is not None and ends < today
    if reached == "no bar":
        why = "Without a pass bar no result can speak for or against it."
        yield _some_day(f"bar-{experiment.id}", f"Lock the bar of {name}", why, "Experiment", today)
    elif not over and (today - _last_heard(experiment)).days >= QUIET_DAYS:
        why = f"Nothing was written down since {day_words(_last_heard(experiment))}."
        what = f"Write down results of {name}"
        yield _some_day(f"results-{experiment.id}", what, why, "Experiment", today)
    if ends is not None:
        what = f"Conclude {name}: it is over, without a verdict" if over else f"{name} ends"
        due = Due(
            f"experiment-{experiment.id}", ends, what, _counted_so_far(experiment, symbol), PAGE
        )
        yield Task(due, "Experiment")


def _last_heard(experiment: Experiment) -> date:
    """Give the day since which nothing was written down of an experiment with a bar."""
    days = [result.day for result in experiment.results]
    days += [experiment.started] if experiment.started else []
    since = bar_set_at(experiment)
    days += [local_day(since)] if since else []
    return max(days)


def _counted_so_far(experiment: Experiment, symbol: str) -> str:
    trials = sum(one.trials for one in counted(experiment))
    if not trials:
        return "No results yet."
    if experiment.measures == "cost":
        return f"{cost_words(trials, symbol)} spent so far."
    planned = f" of {experiment.planned_trials:,} planned" if experiment.planned_trials else ""
    return f"{trials:,.0f}{planned} {trials_words(experiment)} so far."


def _claim(claims: Sequence[WeighedClaim], today: date) -> Iterator[Task]:
    """Name the claim to test next, and the test that is worth its cost."""
    claim = knowledge(claims).next
    if claim is None:
        return
    text, label = quoted(claim.premise.text), claim.strength.label
    running = [one for one in claim.linked.experiments if outcome(one) in _RUNNING]
    if running:
        what = f"Go on testing {text}"
        why = f"The riskiest claim, {label}. {quoted(running[0].name)} tests it."
    else:
        what = f"Test {text}"
        why = f"The riskiest claim, {label}. Try next: {method_words(next_method(claim))}."
    yield _some_day(f"claim-{claim.premise.id}", what, why, "Claim", today)


_RUNNING = ("no results", "undecided")


def method_words(method: Method) -> str:
    """Name a method with what it usually costs and how long it takes.

    Example:
        >>> from venture.evidence import method_of
        >>> method_words(method_of("interviews"))
        'Interviews, usually 7 to 21 days and up to 300 US dollars'
    """
    low, high = method.cost
    cost = f"{low:,} to {high:,}" if low else f"up to {high:,}"
    shortest, longest = method.days
    return f"{method.name}, usually {shortest} to {longest} days and {cost} US dollars"


def _interview(interview: Interview, today: date) -> Iterator[Task]:
    """List one that is to come, and one of these days of which nothing is written down."""
    key = f"interview-{interview.id}"
    if interview.day > today:
        what = f"Interview with {interview.name}"
        yield Task(Due(key, interview.day, what, interview.segment, PAGE), "Interviews")
    elif (today - interview.day).days < QUIET_DAYS and not _is_written(interview):
        what = f"Write down what {interview.name} said"
        why = "Nothing of this interview is written down yet."
        yield Task(Due(key, interview.day, what, why, PAGE), "Interviews")


def _is_written(interview: Interview) -> bool:
    said = ("notes", "today", "quotes", "needs", "prices", "commitments", "links")
    return any(getattr(interview, field) for field in said)


def _interviews(evidence: Evidence, goal: int, today: date) -> Iterator[Task]:
    """Say how many interviews are still to be had this week."""
    sunday = last_day_of_week(today)
    monday = sunday - timedelta(days=6)
    done = sum(monday <= interview.day <= today for interview in evidence.interviews)
    left = goal - done
    if left > 0:
        what = "Talk to 1 more person" if left == 1 else f"Talk to {left} more people"
        why = f"{done} of the {goal} interviews that you want each week."
        yield _some_day(
            "interviews", what if done else what.replace(" more", ""), why, _ASKED, today
        )


_ASKED: Kind = "Interviews"


def _some_day(key: str, what: str, why: str, kind: Kind, today: date) -> Task:
    """Make a task that has no day of its own."""
    return Task(Due(key, last_day_of_week(today), what, why, PAGE), kind, dated=False)
