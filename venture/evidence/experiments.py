"""What a founder does with an experiment: lock or move its bar, write results down, withdraw."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from venture.evidence.record import (
    BarChange,
    Evidence,
    Experiment,
    Result,
    WithdrawnExperiment,
    WithdrawnResult,
)
from venture.evidence.verdict import counted, trials_words
from venture.evidence.wording import cost_words


def with_bar(experiment: Experiment, bar: float, at: datetime, why: str = "") -> Experiment:
    """Lock the bar, or move one that is locked, which is kept with its day and reason.

    Args:
        experiment: whose bar.
        bar: the share, 0..1, or the cost of a customer.
        at: now, in UTC.
        why: the reason for moving it; needed once it is locked.

    Raises:
        ValueError: the bar is not allowed, or it is moved without a reason.
    """
    if experiment.measures == "rate" and not 0 < bar < 1:
        raise ValueError(f"The pass bar must be above 0 % and below 100 %, got {bar * 100:g} %.")
    if not bar > 0:
        raise ValueError(f"The pass bar must be above zero, got {bar:g}.")
    if experiment.locked_at is None or experiment.bar is None:
        return changed_experiment(experiment, bar=bar, locked_at=at)
    if bar == experiment.bar:
        raise ValueError("The pass bar is that already. Type another one.")
    if not why.strip():
        raise ValueError("The pass bar is locked. Say why it is moved.")
    change = BarChange(at=at, before=experiment.bar, after=bar, why=why.strip())
    return changed_experiment(experiment, bar=bar, bar_changes=(*experiment.bar_changes, change))


def with_results(experiment: Experiment, results: Iterable[Result], at: datetime) -> Experiment:
    """Write down results; one of the same day and variant takes the place of the one before.

    What stood there before is kept among those withdrawn.

    Args:
        experiment: whose results.
        results: new or corrected ones.
        at: now, in UTC.

    Raises:
        ValueError: all in all, more succeeded than were counted, or one is counted in part.
    """
    known = {(one.day, one.variant): one for one in experiment.results}
    gone = {(one.result.day, one.result.variant): one.result for one in experiment.withdrawn}
    corrected = []
    for new in results:
        if experiment.measures == "rate" and new.trials % 1:
            shown = f"{new.trials:,.10g} {trials_words(experiment)}"
            raise ValueError(f"{shown} cannot be. Count whole ones, from zero on.")
        key = new.day, new.variant
        before = known.get(key, gone.get(key))
        # Corrected, or taken away and typed again, it is as old as before: it was known then.
        first = before.written_at if before else at
        if key in known and _counts(known[key]) != _counts(new):
            why = f"corrected to {result_words(experiment, new)}"
            corrected.append(WithdrawnResult(at=at, result=known[key], why=why))
        known[key] = new.model_copy(update={"written_at": first})
    ordered = sorted(known.values(), key=lambda one: (one.day, one.variant))
    withdrawn = (*experiment.withdrawn, *corrected)
    found = changed_experiment(experiment, results=tuple(ordered), withdrawn=withdrawn)
    _check(found)
    return found


def without_result(experiment: Experiment, result: Result, at: datetime, why: str) -> Experiment:
    """Take a result away; it is kept among those withdrawn, with the day and the reason.

    Raises:
        ValueError: there is no reason.
    """
    if result not in experiment.results:
        return experiment
    gone = WithdrawnResult(at=at, result=result, why=reason(why, "this result"))
    kept = tuple(one for one in experiment.results if one != result)
    return changed_experiment(experiment, results=kept, withdrawn=(*experiment.withdrawn, gone))


def leaves_a_trace(experiment: Experiment) -> bool:
    """Tell whether an experiment can only be withdrawn for a reason, and stays in the record.

    One without a bar and without any result, also one taken away, has told nobody anything.
    """
    return bool(experiment.locked_at or experiment.results or experiment.withdrawn)


def without_experiment(
    evidence: Evidence, experiment_id: str, at: datetime, why: str = ""
) -> Evidence:
    """Take an experiment away; one with a bar or a result is kept among those withdrawn.

    Raises:
        ValueError: it has a bar or a result, and there is no reason.
    """
    gone = [one for one in evidence.experiments if one.id == experiment_id]
    traces = [
        WithdrawnExperiment(id=one.id, at=at, experiment=one, why=reason(why, "this experiment"))
        for one in gone
        if leaves_a_trace(one)
    ]
    kept = tuple(one for one in evidence.experiments if one.id != experiment_id)
    return evidence.changed(experiments=kept, withdrawn=(*evidence.withdrawn, *traces))


def reason(why: str, what: str) -> str:
    """Tidy the reason for withdrawing something.

    Raises:
        ValueError: there is none.
    """
    if not why.strip():
        raise ValueError(f"Say why {what} no longer counts. It stays in the timeline with that.")
    return why.strip()


def result_words(experiment: Experiment, result: Result, symbol: str = "") -> str:
    """Write what was counted on a day.

    Example:
        >>> from datetime import date
        >>> day = Result(day=date(2026, 10, 3), trials=400, successes=12)
        >>> result_words(Experiment(name="Page", method="landing_page"), day)
        '12 of 400 visitors'
    """
    if experiment.measures == "cost":
        return f"{result.successes:,} for {cost_words(result.trials, symbol)}"
    return f"{result.successes:,} of {result.trials:,.0f} {trials_words(experiment)}"


def _counts(result: Result) -> tuple[float, int]:
    return result.trials, result.successes


def changed_experiment(experiment: Experiment, **values: object) -> Experiment:
    """Change some fields of an experiment.

    Raises:
        ValueError: a value is not allowed.
    """
    fields: dict[str, object] = {
        name: getattr(experiment, name) for name in Experiment.model_fields
    }
    return Experiment.model_validate(fields | values)


def _check(experiment: Experiment) -> None:
    if experiment.measures == "cost":
        return
    for one in counted(experiment):
        if one.successes > one.trials:
            raise ValueError(
                f"{one.successes:,} successes of {one.trials:,.0f} {trials_words(experiment)} "
                "cannot be. Correct the counts."
            )
