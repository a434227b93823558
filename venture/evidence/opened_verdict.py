"""The verdict of an experiment, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from venture.evidence.comparison import compared
from venture.evidence.rates import Posterior
from venture.evidence.record import Experiment
from venture.evidence.sample_size import SUPPORTED_FROM
from venture.evidence.step import Step
from venture.evidence.verdict import (
    AnyPosterior,
    Counted,
    Verdict,
    bar_set_at,
    bar_words,
    tests_the_bar,
    trials_words,
    verdict,
)
from venture.evidence.wording import (
    about,
    chance_words,
    cost_words,
    local_day,
    rate_words,
    rough_cost_words,
)
from venture.tables import day_words

_SURE, _UNSURE = rate_words(SUPPORTED_FROM), rate_words(1 - SUPPORTED_FROM)


def verdict_steps(experiment: Experiment, symbol: str = "") -> tuple[Step, ...]:
    """Open the chance to reach the bar, the verdict and how much more would decide."""
    judged = verdict(experiment, symbol)
    tests = [one for one in experiment.results if tests_the_bar(experiment, one)]
    tested = judged.tested
    known = tested.known(experiment.measures)
    if known is None or judged.chance is None:
        return ()
    since = bar_set_at(experiment)
    bar = bar_words(experiment, symbol)
    locked = f"the bar that stands since {day_words(local_day(since))}" if since else ""
    shape = "the upper" if isinstance(known, Posterior) else "the lower"
    return (
        _counting(experiment, tested, [one.day for one in tests], symbol),
        _believed(known, tested, symbol),
        Step(
            f"P({bar})",
            chance_words(judged.chance),
            f"The part of that curve on {shape} side of the bar",
            locked,
        ),
        _decision(judged, bar),
        *_more(experiment, judged, symbol),
        *_compared(experiment),
    )


def _counting(experiment: Experiment, tested: Counted, days: Sequence[date], symbol: str) -> Step:
    first, last = day_words(min(days)), day_words(max(days))
    when = first if first == last else f"{first} to {last}"
    which = (
        f"Variant {tested.variant}: of two, the one whose 90 % range is better at its worse end. "
    )
    how = f"{which if tested.variant else ''}The results since the bar was locked, added up"
    if experiment.measures == "rate":
        value = f"{tested.successes:,} of {tested.trials:,.0f} {trials_words(experiment)}"
    else:
        value = f"{tested.successes:,} for {cost_words(tested.trials, symbol)}"
    return Step("Counted", value, how, f"your results of {when}")


def _believed(known: AnyPosterior, tested: Counted, symbol: str) -> Step:
    low, high = known.interval(0.9)
    if isinstance(known, Posterior):
        others = tested.trials - tested.successes
        return Step(
            "What is known of the rate",
            f"{rate_words(low)} to {rate_words(high)}",
            f"Beta({known.alpha:,g}, {known.beta:,g}): {tested.successes:,} + 1 and {others:,g} + "
            "1, since at first every rate counted as equally likely; its middle 90 %",
        )
    ends = " to ".join(rough_cost_words(end, symbol) for end in (low, high))
    return Step(
        "What is known of the cost",
        ends,
        f"Customers for each unit of money: Gamma with shape {tested.successes:,} + 1 and "
        f"{cost_words(tested.trials, symbol)} spent; the middle 90 % of what one costs",
    )


def _decision(judged: Verdict, bar: str) -> Step:
    return Step(
        "Verdict",
        judged.outcome,
        f"Supported from {_SURE} on, refuted up to {_UNSURE}, and only where what was counted is "
        f"itself on that side of the bar ({bar}); else undecided",
    )


def _more(experiment: Experiment, judged: Verdict, symbol: str) -> Iterator[Step]:
    if judged.outcome != "undecided":
        return
    money = experiment.measures == "cost"
    unit = "money" if money else trials_words(experiment)
    value = "none that would" if judged.more_trials is None else about(judged.more_trials)
    yield Step(
        f"More {unit} that would probably decide",
        f"{symbol}{value}" if money and judged.more_trials is not None else value,
        "The smallest amount with a verdict, if the further results come out exactly as expected "
        "now; as half of them will be clearer than that, the chance is about even",
    )


def _compared(experiment: Experiment) -> Iterator[Step]:
    both = compared(experiment)
    if both is not None:
        yield Step(
            "P(B is better than A)",
            chance_words(both.chance_b_better),
            "How often B comes out better when both are drawn from what is known of them; all "
            "results count, also those before the bar",
        )
