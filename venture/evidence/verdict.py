"""What an experiment says about its bar: supported, refuted, or how much more would decide."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from venture.evidence.catalogue import method_of
from venture.evidence.costs import CostPosterior, cost_posterior
from venture.evidence.rates import Posterior, posterior
from venture.evidence.record import Experiment, Result
from venture.evidence.sample_size import SUPPORTED_FROM, more_money, more_trials
from venture.evidence.wording import (
    about,
    chance_words,
    cost_words,
    local_day,
    rate_words,
)
from venture.tables import day_words

Outcome = Literal["no bar", "no results", "supported", "refuted", "undecided"]
AnyPosterior = Posterior | CostPosterior

_FEW = 5
_RANGE = 0.9
_NOT_DECIDABLE = {
    "rate": "more than 100,000 {trials} would be needed: it cannot be decided at this bar",
    "cost": "no amount of money would be likely to decide it at this bar",
}


@dataclass(frozen=True)
class Counted:
    """What was counted, all days together.

    Attributes:
        trials: people looked at; for a cost, money spent.
        successes: how many did what was hoped; for a cost, customers won.
        variant: "A" or "B"; empty when only one was tried.
    """

    trials: float = 0
    successes: int = 0
    variant: str = ""

    def known(self, measures: Literal["rate", "cost"]) -> AnyPosterior | None:
        """Give what the counts say; None while there are none, or they cannot be."""
        if not self.trials or (measures == "rate" and self.successes > self.trials):
            return None
        if measures == "rate":
            return posterior(self.successes, self.trials)
        return cost_posterior(self.trials, self.successes)


@dataclass(frozen=True)
class Verdict:
    """What an experiment says so far.

    Attributes:
        outcome: "no bar" until one is locked, "no results" until some came after that.
        sentence: the outcome in words, with the numbers.
        grounds: the same beside the outcome, which it does not name again.
        chance: to reach the bar, 0..1; None without a bar or without results that test it.
        posterior: what all results say, also those from before the bar; None without any.
        counted: all results together, of the variant that did better where two were tried.
        tested: those that came after the bar, likewise; the verdict rests on them.
        before_bar: how many results stood before the bar did, and so do not test it.
        more_trials: how many more trials (how much more money) would probably decide; 0 when it
            is decided; None when nothing reasonable would, or there is nothing to tell it by.
    """

    outcome: Outcome
    sentence: str
    grounds: str
    chance: float | None = None
    posterior: AnyPosterior | None = None
    counted: Counted = Counted()
    tested: Counted = Counted()
    before_bar: int = 0
    more_trials: float | None = None


def bar_set_at(experiment: Experiment) -> datetime | None:
    """Say since when the bar stands where it does; None while it is not locked."""
    if experiment.bar is None or experiment.locked_at is None:
        return None
    moments = [experiment.locked_at, *(change.at for change in experiment.bar_changes)]
    return max(moment.astimezone(UTC) for moment in moments)


def tests_the_bar(experiment: Experiment, result: Result) -> bool:
    """Tell whether a result came after its bar, and so can pass or fail it."""
    since = bar_set_at(experiment)
    if since is None or result.day < local_day(since):
        return False
    return result.written_at is None or result.written_at.astimezone(UTC) >= since


def counted(experiment: Experiment, *, only_tests: bool = False) -> tuple[Counted, ...]:
    """Add up the results of each variant.

    Args:
        experiment: whose results.
        only_tests: whether results from before the bar are left out.

    Returns:
        One for each variant that has results; B is there only where two are compared.
    """
    kept = [r for r in experiment.results if not only_tests or tests_the_bar(experiment, r)]
    variants = sorted({result.variant for result in experiment.results})
    named = len(variants) > 1
    return tuple(
        Counted(
            sum(r.trials for r in kept if r.variant == variant),
            sum(r.successes for r in kept if r.variant == variant),
            variant if named else "",
        )
        for variant in variants
        if any(r.variant == variant for r in kept)
    )


def verdict(experiment: Experiment, symbol: str = "") -> Verdict:
    """Judge an experiment by the results that came after its bar was locked.

    Supported when the chance to reach the bar is at least 90 %, refuted when it is at most 10 %,
    and the counted share (or cost) itself is on that side of the bar. Where two variants were
    tried, the one is judged whose 90 % range is better at its worse end.

    Args:
        experiment: with or without results.
        symbol: of the currency, written before amounts in the sentence.

    Example:
        >>> from datetime import UTC, date
        >>> locked = datetime(2026, 10, 1, tzinfo=UTC)
        >>> result = Result(day=date(2026, 10, 3), trials=400, successes=14)
        >>> test = Experiment(name="Page", bar=0.03, locked_at=locked, results=(result,))
        >>> verdict(test).sentence
        'P(at least 3 %) = 77 %, undecided, about 640 more people would probably decide it'
    """
    everything = _better(experiment, counted(experiment))
    known = everything.known(experiment.measures)
    tests, tested, reached = _tested(experiment)
    early = sum(not tests_the_bar(experiment, result) for result in experiment.results)
    if reached == "no bar":
        grounds = _no_bar(experiment)
        sentence = grounds if experiment.results else f"No bar yet. {grounds}"
        return Verdict(reached, sentence, grounds, None, known, everything)
    if tested is None:
        sentence = _no_results(experiment, tests, early)
        return Verdict(reached, sentence, sentence, None, known, everything, tests, early)
    chance = _chance(experiment, tested)
    more = _more(experiment, tested) if reached == "undecided" else 0
    parts = [_chance_words(experiment, tests, chance, symbol), reached]
    parts += [_more_words(experiment, more, symbol)] if reached == "undecided" else []
    said = f". {_early(experiment, early)}" if early else ""
    sentence, grounds = (", ".join(some) + said for some in (parts, [parts[0], *parts[2:]]))
    return Verdict(reached, sentence, grounds, chance, known, everything, tests, early, more)


def outcome(experiment: Experiment) -> Outcome:
    """Tell only how an experiment stands, which is quick for thousands of them."""
    return _tested(experiment)[2]


def outcomes_by_day(experiment: Experiment) -> dict[date, Outcome]:
    """Tell how an experiment stood at the end of each day that brought results."""
    if bar_set_at(experiment) is None:
        return dict.fromkeys(sorted({result.day for result in experiment.results}), "no bar")
    named = len({result.variant for result in experiment.results}) > 1
    sums: dict[str, Counted] = {}
    found: dict[date, Outcome] = {}
    for result in sorted(experiment.results, key=lambda result: result.day):
        if tests_the_bar(experiment, result):
            before = sums.get(result.variant, Counted())
            sums[result.variant] = Counted(
                before.trials + result.trials,
                before.successes + result.successes,
                result.variant if named else "",
            )
        found[result.day] = _judged(experiment, _better(experiment, tuple(sums.values())))
    return found


def _judged(experiment: Experiment, tests: Counted) -> Outcome:
    known = tests.known(experiment.measures)
    if known is None:
        return "no results"
    return _outcome(experiment, tests, _chance(experiment, known))


def _tested(experiment: Experiment) -> tuple[Counted, AnyPosterior | None, Outcome]:
    """Add up what tests the bar, and judge it."""
    if bar_set_at(experiment) is None:
        return Counted(), None, "no bar"
    tests = _better(experiment, counted(experiment, only_tests=True))
    tested = tests.known(experiment.measures)
    if tested is None:
        return tests, None, "no results"
    return tests, tested, _outcome(experiment, tests, _chance(experiment, tested))


def bar_words(experiment: Experiment, symbol: str = "") -> str:
    """Write the bar as it is to be read: "at least 3 %", "at most $50"."""
    if experiment.bar is None:
        return "no bar"
    if experiment.measures == "rate":
        return f"at least {rate_words(experiment.bar)}"
    return f"at most {cost_words(experiment.bar, symbol)}"


def trials_words(experiment: Experiment) -> str:
    """Name what the successes are counted among."""
    return method_of(experiment.method).trials


def _better(experiment: Experiment, variants: tuple[Counted, ...]) -> Counted:
    """Choose the variant that is surely better: by the worse end of its 90 % range.

    So one that has barely begun does not stand for one that was tried on hundreds.
    """

    def worse_end(one: Counted) -> tuple[float, float]:
        known = one.known(experiment.measures)
        if known is None or known.mean is None:  # nobody came, or nobody was won
            return -math.inf, one.trials
        low, high = known.interval(_RANGE)
        return (low if experiment.measures == "rate" else -high), one.trials

    return max(variants, key=worse_end, default=Counted())


def _chance(experiment: Experiment, known: AnyPosterior) -> float:
    bar = experiment.bar or 0.0
    if isinstance(known, Posterior):
        return known.chance_at_least(bar)
    return known.chance_at_most(bar)


def _more(experiment: Experiment, known: AnyPosterior) -> float | None:
    bar = experiment.bar or 0.0
    return more_trials(known, bar) if isinstance(known, Posterior) else more_money(known, bar)


def _outcome(experiment: Experiment, tests: Counted, chance: float) -> Outcome:
    """Tell the outcome; what was counted must itself be on that side of the bar.

    Else what is believed before anything is known would decide: of all rates that are possible
    97 % reach a bar of 3 %, and one visitor who does not sign up changes little of that.
    """
    bar = experiment.bar or 0.0
    if experiment.measures == "rate":
        reaches = tests.successes >= bar * tests.trials
    else:
        reaches = tests.successes * bar >= tests.trials
    if reaches:
        return "supported" if chance >= SUPPORTED_FROM else "undecided"
    return "refuted" if chance <= 1 - SUPPORTED_FROM else "undecided"


def _chance_words(experiment: Experiment, tests: Counted, chance: float, symbol: str) -> str:
    which = f"{tests.variant}: " if tests.variant else ""
    return f"{which}P({bar_words(experiment, symbol)}) = {chance_words(chance)}"


def _more_words(experiment: Experiment, more: float | None, symbol: str) -> str:
    """Say how much more would probably decide."""
    trials = trials_words(experiment)
    if more is None:
        return _NOT_DECIDABLE[experiment.measures].format(trials=trials)
    if experiment.measures == "cost":
        return f"about {symbol}{about(more)} more would probably decide it"
    number = "a few" if more < _FEW else f"about {about(more)}"
    return f"{number} more {trials} would probably decide it"


def _no_bar(experiment: Experiment) -> str:
    if experiment.results:
        return (
            "No bar was locked before these results, so they cannot pass or fail anything. "
            "Lock a bar for the next ones"
        )
    return "Lock one before the first result"


def _no_results(experiment: Experiment, tests: Counted, early: int) -> str:
    if tests.trials:
        return (
            f"{tests.successes:,} of {tests.trials:,.0f} {trials_words(experiment)} cannot be. "
            "Correct the results"
        )
    return _early(experiment, early) if early else "No results yet"


def _early(experiment: Experiment, early: int) -> str:
    since = bar_set_at(experiment)
    day = day_words(local_day(since)) if since else ""
    which = "1 result does" if early == 1 else f"{early:,} results do"
    return f"The bar was set afterwards, on {day}: {which} not test it"
