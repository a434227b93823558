"""What counts how much, however the founder says it: by sliders, by ranking, or in pairs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from venture.gaps.judged_pairs import JudgedPairs, judged_pairs
from venture.gaps.matrix import Numbers
from venture.gaps.rank_order import rank_order_centroid
from venture.gaps.record import Criterion, Gaps

_SAME = 1e-9


@dataclass(frozen=True)
class Weighing:
    """How much each criterion counts.

    Attributes:
        weights: one for each criterion of the record; they sum to 1, or are all zero while
            nothing counts.
        order: places of the criteria that count, from the most important on; those of the same
            weight stand together.
        pairs: what pairwise judgements come to, where weights are made from them.
        problem: what the founder has to do before anything can be weighed; empty where nothing.
    """

    weights: Numbers
    order: tuple[tuple[int, ...], ...]
    pairs: JudgedPairs | None = None
    problem: str = ""

    @property
    def has_order(self) -> bool:
        """Whether the founder said of any criterion that it counts more than another."""
        return len(self.order) > 1

    @property
    def falling(self) -> list[int]:
        """Places of all criteria from the most important on; of equal ones the first leads."""
        return [int(place) for place in np.argsort(-self.weights, kind="stable")]


def ranked_criteria(gaps: Gaps) -> tuple[Criterion, ...]:
    """List the criteria from the most important on; those that were not ranked come last."""
    place = {id_: number for number, id_ in enumerate(gaps.order)}
    return tuple(sorted(gaps.criteria, key=lambda one: place.get(one.id, len(place))))


def weighing(gaps: Gaps) -> Weighing:
    """Weigh the criteria in the way that the founder chose."""
    count = len(gaps.criteria)
    if not count:
        return Weighing(np.zeros(0), (), problem="Choose what you judge your gaps by.")
    if gaps.weights_by == "Ranking":
        places = {one.id: place for place, one in enumerate(ranked_criteria(gaps))}
        by_place = rank_order_centroid(count)
        return _weighed(np.array([by_place[places[one.id]] for one in gaps.criteria]))
    if gaps.weights_by == "Pairs":
        return _by_pairs(gaps)
    weights = np.array([one.weight for one in gaps.criteria], dtype=np.float64)
    if not weights.any():
        return Weighing(
            weights, (), problem="All weights are zero. Give at least one criterion a weight."
        )
    return _weighed(weights / weights.sum())


def _by_pairs(gaps: Gaps) -> Weighing:
    pairs = judged_pairs([one.id for one in gaps.criteria], gaps.judgements)
    if pairs.weights is None:
        problem = "Compare more pairs: every criterion has to be linked to the others."
        return Weighing(np.zeros(len(gaps.criteria)), (), pairs, problem)
    found = _weighed(pairs.weights)
    return Weighing(found.weights, found.order, pairs)


def _weighed(weights: Numbers) -> Weighing:
    """Order criteria by their weights; one without weight does not count at all."""
    order: list[list[int]] = []
    for place in np.argsort(-weights, kind="stable"):
        if weights[place] <= 0:
            continue
        if order and weights[order[-1][0]] - weights[place] < _SAME:
            order[-1].append(int(place))
        else:
            order.append([int(place)])
    # Which of two equal weights comes out a last digit larger depends on the processor.
    same = weights.copy()
    for group in order:
        same[group] = weights[group].mean()
    return Weighing(same, tuple(tuple(sorted(group)) for group in order))
