"""What a founder does with an experiment: lock its bar, move it, write results down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from venture.evidence.record import BarChange, Experiment, Result
from venture.evidence.verdict import counted, trials_words


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

    Args:
        experiment: whose results.
        results: new or corrected ones.
        at: now, in UTC.

    Raises:
        ValueError: all in all, more succeeded than were counted.
    """
    known = {(one.day, one.variant): one for one in experiment.results}
    for new in results:
        before = known.get((new.day, new.variant))
        # A corrected result is as old as the one that it corrects: it was known then.
        first = before.written_at if before else at
        known[new.day, new.variant] = new.model_copy(update={"written_at": first})
    ordered = sorted(known.values(), key=lambda one: (one.day, one.variant))
    found = changed_experiment(experiment, results=tuple(ordered))
    _check(found)
    return found


def without_result(experiment: Experiment, result: Result) -> Experiment:
    """Take a result away."""
    kept = tuple(one for one in experiment.results if one != result)
    return changed_experiment(experiment, results=kept)


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
