"""Two variants of an experiment side by side."""

from __future__ import annotations

from dataclasses import dataclass

from venture.evidence.costs import CostPosterior, chance_cheaper
from venture.evidence.rates import Posterior, chance_better
from venture.evidence.record import Experiment
from venture.evidence.verdict import AnyPosterior, counted
from venture.evidence.wording import chance_words

_SURE = 0.9


@dataclass(frozen=True)
class Comparison:
    """Which of two variants does better.

    Attributes:
        a: what is known of the first.
        b: what is known of the second.
        chance_b_better: chance that B has the higher rate, or the lower cost, 0..1.
        sentence: the finding in words.
    """

    a: AnyPosterior
    b: AnyPosterior
    chance_b_better: float
    sentence: str


def compared(experiment: Experiment) -> Comparison | None:
    """Compare the two variants of an experiment; None unless both have results."""
    known = {one.variant: one.known(experiment.measures) for one in counted(experiment)}
    a, b = known.get("A"), known.get("B")
    if isinstance(a, Posterior) and isinstance(b, Posterior):
        chance = chance_better(a, b)
    elif isinstance(a, CostPosterior) and isinstance(b, CostPosterior):
        chance = chance_cheaper(a, b)
    else:
        return None
    return Comparison(a, b, chance, _sentence(chance))


def _sentence(chance: float) -> str:
    better, sure = ("B", chance) if chance >= 0.5 else ("A", 1 - chance)
    text = f"{better} is the better one with a chance of {chance_words(sure)}"
    return text if sure >= _SURE else f"{text}: too close to tell yet"
