"""How the candidate gaps stand: ranked in four ways, and how much of that is up to the weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from venture.gaps.acceptability import RankAcceptability
from venture.gaps.derived import Derived, Place
from venture.gaps.laid_out import LaidOut, lay_out, ranks_of
from venture.gaps.matrix import Numbers, cost_mask, from_ideal
from venture.gaps.overturn import Overturn, overturn
from venture.gaps.rank_order import rank_order_centroid
from venture.gaps.ranking import promethee, topsis, weighted_sum
from venture.gaps.record import Criterion, Gap, Gaps
from venture.gaps.weighing import Weighing

Method = Literal["SPOTIS", "Weighted sum", "TOPSIS", "PROMETHEE"]
RANKING_METHODS: tuple[Method, ...] = get_args(Method)

INDIFFERENT, PREFERRED = 0.05, 0.25
"""Thresholds of PROMETHEE as shares of each scale."""


@dataclass(frozen=True)
class Standing:
    """How the gaps stand against each other.

    Arrays have a row for each gap and a column for each criterion, in the order of the record.

    Attributes:
        gaps: the candidates.
        criteria: what they are judged by.
        weighing: how much each criterion counts.
        scores: by method, in the method's own unit; lower is better for SPOTIS, else higher.
        ranks: by method, 1 for the first; those of the same score share a rank.
        values: what each gap counts with: the middle of what was typed, the derived value, or the
            middle of the scale where nothing is known.
        low: the least that each value could be.
        high: the most.
        derived: values that come from elsewhere and count, by gap and criterion.
        points: what each gap earns on each criterion, out of 100 times the criterion's weight.
        robustness: how often each gap takes each rank under the weights that fit the order of the
            criteria, an unknown value being anything on its scale.
        usual_weights: the mean of all those weights.
        samples: how many weightings were drawn for that.
        overturn: the smallest change of a single weight that overturns the first place; None where
            none does.
        unknown: how many values are neither typed nor derived, and count as the middle of
            their scale.
        outside: what lies outside of its scale and counts as the scale's end, in words.
    """

    gaps: tuple[Gap, ...]
    criteria: tuple[Criterion, ...]
    weighing: Weighing
    scores: Mapping[Method, Numbers]
    ranks: Mapping[Method, NDArray[np.int_]]
    values: Numbers
    low: Numbers
    high: Numbers
    derived: Mapping[Place, Derived]
    points: Numbers
    robustness: RankAcceptability
    usual_weights: Numbers
    samples: int
    overturn: Overturn | None
    unknown: int
    outside: tuple[str, ...]

    @property
    def best_first(self) -> list[int]:
        """Rows of the gaps by their rank under SPOTIS."""
        return [int(row) for row in np.argsort(self.ranks["SPOTIS"], kind="stable")]

    @property
    def leaders(self) -> list[int]:
        """Rows of the gaps that share the first place."""
        return [row for row in self.best_first if self.ranks["SPOTIS"][row] == 1]

    @property
    def first_shares(self) -> Numbers:
        """Share of the weightings under which each gap comes first."""
        shares: Numbers = self.robustness.acceptability[:, 0]
        return shares

    @property
    def most_often_first(self) -> int:
        """Row of the gap that comes first under the most weightings."""
        return int(np.argmax(self.first_shares))


def standing(gaps: Gaps, known: Mapping[Place, Derived] | None = None) -> Standing | None:
    """Rank the gaps by the middle of each range, and see how much of that depends on the weights.

    Args:
        gaps: what is written down.
        known: values that come from elsewhere, by gap and criterion; each counts where the
            founder typed none.

    Returns:
        None while there is no gap, or while no criterion counts.
    """
    laid_out = lay_out(gaps, known)
    if laid_out is None:
        return None
    weighed, scores, distances = laid_out.weighing, _scores(laid_out), _distances(laid_out)
    return Standing(
        gaps=gaps.gaps,
        criteria=gaps.criteria,
        weighing=weighed,
        scores=scores,
        ranks={
            method: ranks_of(-found if method == "SPOTIS" else found)
            for method, found in scores.items()
        },
        values=laid_out.values,
        low=laid_out.low,
        high=laid_out.high,
        derived=laid_out.derived,
        points=100 * weighed.weights * (1 - distances),
        robustness=laid_out.robustness(),
        usual_weights=_usual_weights(weighed),
        samples=laid_out.samples,
        overturn=overturn(distances, weighed.weights),
        unknown=sum(
            one.id not in gap.values and (gap.id, one.id) not in laid_out.derived
            for gap in gaps.gaps
            for one in gaps.criteria
        ),
        outside=_outside(gaps),
    )


def _outside(gaps: Gaps) -> tuple[str, ...]:
    return tuple(
        f"{gap.name}: {one.name} is outside of its scale, {one.low:g} to {one.high:g}, and counts "
        "as the end of it. Change the value or the scale."
        for one in gaps.criteria
        for gap in gaps.gaps
        if (span := gap.values.get(one.id)) and (span.low < one.low or span.high > one.high)
    )


def _scores(laid_out: LaidOut) -> dict[Method, Numbers]:
    values, weights, costs = laid_out.values, laid_out.weighing.weights, laid_out.costs
    width = laid_out.bounds[:, 1] - laid_out.bounds[:, 0]
    return {
        "SPOTIS": laid_out.spotis(),
        "Weighted sum": weighted_sum(values, weights, costs=costs),
        "TOPSIS": topsis(values, weights, costs=costs),
        "PROMETHEE": promethee(
            values,
            weights,
            costs=costs,
            indifference=INDIFFERENT * width,
            preference=PREFERRED * width,
        ),
    }


def _distances(laid_out: LaidOut) -> Numbers:
    """Measure how far each value is from the best end of its scale, 0..1."""
    is_cost = cost_mask(laid_out.costs, len(laid_out.bounds))
    return from_ideal(laid_out.values, laid_out.bounds, is_cost)


def _usual_weights(weighed: Weighing) -> Numbers:
    """Take the middle of all weights that fit the order; a group shares its places evenly."""
    by_place = rank_order_centroid(sum(map(len, weighed.order)))
    usual = np.zeros(len(weighed.weights))
    start = 0
    for group in weighed.order:
        usual[list(group)] = by_place[start : start + len(group)].mean()
        start += len(group)
    return usual
