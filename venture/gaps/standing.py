"""How the candidate gaps stand: ranked in four ways, and how much of that is up to the weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from venture.gaps.acceptability import RankAcceptability, rank_acceptability
from venture.gaps.matrix import Numbers
from venture.gaps.overturn import Overturn, overturn
from venture.gaps.rank_order import rank_order_centroid
from venture.gaps.ranking import promethee, spotis, topsis, weighted_sum
from venture.gaps.record import Criterion, Gap, Gaps
from venture.gaps.span import Span
from venture.gaps.weighing import Weighing, weighing

Method = Literal["SPOTIS", "Weighted sum", "TOPSIS", "PROMETHEE"]
METHODS: tuple[Method, ...] = get_args(Method)

INDIFFERENT, PREFERRED = 0.05, 0.25
"""Thresholds of PROMETHEE as shares of each scale."""

_MOST_SAMPLES, _LEAST_SAMPLES = 20_000, 500
_VALUES_DRAWN = 10_000_000
_SAME = 1e-9


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
        points: what each gap earns on each criterion, out of 100 times the criterion's weight.
        robustness: how often each gap takes each rank under the weights that fit the order of the
            criteria, an unknown value being anything on its scale.
        usual_weights: the mean of all those weights.
        samples: how many weightings were drawn for that.
        overturn: the smallest change of a single weight that overturns the first place; None where
            none does.
        unknown: how many values are not known and count as the middle of their scale.
        outside: what lies outside of its scale and counts as the scale's end, in words.
    """

    gaps: tuple[Gap, ...]
    criteria: tuple[Criterion, ...]
    weighing: Weighing
    scores: Mapping[Method, Numbers]
    ranks: Mapping[Method, NDArray[np.int_]]
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


def standing(gaps: Gaps) -> Standing | None:
    """Rank the gaps by the middle of each range, and see how much of that depends on the weights.

    Returns:
        None while there is no gap, or while no criterion counts.
    """
    weighed = weighing(gaps)
    if not gaps.gaps or weighed.problem:
        return None
    low, high = _ends(gaps)
    bounds = np.array([(one.low, one.high) for one in gaps.criteria])
    costs = [place for place, one in enumerate(gaps.criteria) if one.better == "Less"]
    middle = (low + high) / 2
    scores = _scores(middle, weighed.weights, bounds, costs)
    distances = _distances(middle, bounds, costs)
    robustness, samples = _robustness(low, high, bounds, costs, weighed)
    return Standing(
        gaps=gaps.gaps,
        criteria=gaps.criteria,
        weighing=weighed,
        scores=scores,
        ranks={
            method: _ranks(-found if method == "SPOTIS" else found)
            for method, found in scores.items()
        },
        points=100 * weighed.weights * (1 - distances),
        robustness=robustness,
        usual_weights=_usual_weights(weighed),
        samples=samples,
        overturn=overturn(distances, weighed.weights),
        unknown=sum(one.id not in gap.values for gap in gaps.gaps for one in gaps.criteria),
        outside=_outside(gaps),
    )


def _ends(gaps: Gaps) -> tuple[Numbers, Numbers]:
    """Lay out both ends of all values; one that is not known reaches over its whole scale."""
    spans = [
        [gap.values.get(one.id, Span(low=one.low, high=one.high)) for one in gaps.criteria]
        for gap in gaps.gaps
    ]
    lowest = np.array([one.low for one in gaps.criteria])
    highest = np.array([one.high for one in gaps.criteria])
    low = np.array([[span.low for span in row] for row in spans])
    high = np.array([[span.high for span in row] for row in spans])
    return np.clip(low, lowest, highest), np.clip(high, lowest, highest)


def _outside(gaps: Gaps) -> tuple[str, ...]:
    return tuple(
        f"{gap.name}: {one.name} is outside of its scale, {one.low:g} to {one.high:g}, and counts "
        "as the end of it. Change the value or the scale."
        for one in gaps.criteria
        for gap in gaps.gaps
        if (span := gap.values.get(one.id)) and (span.low < one.low or span.high > one.high)
    )


def _scores(
    middle: Numbers, weights: Numbers, bounds: Numbers, costs: list[int]
) -> dict[Method, Numbers]:
    width = bounds[:, 1] - bounds[:, 0]
    return {
        "SPOTIS": spotis(middle, weights, bounds, costs=costs),
        "Weighted sum": weighted_sum(middle, weights, costs=costs),
        "TOPSIS": topsis(middle, weights, costs=costs),
        "PROMETHEE": promethee(
            middle,
            weights,
            costs=costs,
            indifference=INDIFFERENT * width,
            preference=PREFERRED * width,
        ),
    }


def _distances(middle: Numbers, bounds: Numbers, costs: list[int]) -> Numbers:
    """Measure how far each value is from the best end of its scale, 0..1."""
    ideal = bounds[:, 1].copy()
    ideal[costs] = bounds[costs, 0]
    distances: Numbers = np.abs(middle - ideal) / (bounds[:, 1] - bounds[:, 0])
    return distances


def _ranks(score: Numbers) -> NDArray[np.int_]:
    ranks: NDArray[np.int_] = 1 + (score > score[:, np.newaxis] + _SAME).sum(axis=1)
    return ranks


def _robustness(
    low: Numbers, high: Numbers, bounds: Numbers, costs: list[int], weighed: Weighing
) -> tuple[RankAcceptability, int]:
    """Draw weights for the criteria that count; the others keep a weight of zero."""
    counts = sorted(place for group in weighed.order for place in group)
    place_of = {place: number for number, place in enumerate(counts)}
    samples = int(np.clip(_VALUES_DRAWN // low.size, _LEAST_SAMPLES, _MOST_SAMPLES))
    found = rank_acceptability(
        low[:, counts],
        high[:, counts],
        bounds[counts],
        costs=[place_of[place] for place in costs if place in place_of],
        order=[[place_of[place] for place in group] for group in weighed.order],
        samples=samples,
    )
    central = np.zeros(low.shape)
    central[:, counts] = found.central_weights
    return replace(found, central_weights=central), samples


def _usual_weights(weighed: Weighing) -> Numbers:
    """Take the middle of all weights that fit the order; a group shares its places evenly."""
    by_place = rank_order_centroid(sum(map(len, weighed.order)))
    usual = np.zeros(len(weighed.weights))
    start = 0
    for group in weighed.order:
        usual[list(group)] = by_place[start : start + len(group)].mean()
        start += len(group)
    return usual
