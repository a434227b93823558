"""The candidate gaps as arrays: what every ranking of them starts from, and who comes first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from venture.gaps.acceptability import RankAcceptability, first_shares, rank_acceptability
from venture.gaps.derived import Derived, Place, counting
from venture.gaps.draws import Draws
from venture.gaps.matrix import Numbers
from venture.gaps.ranking import spotis
from venture.gaps.record import Gap, Gaps
from venture.gaps.span import Span
from venture.gaps.weighing import Weighing, weighing

_MOST_SAMPLES, _LEAST_SAMPLES = 20_000, 500
_VALUES_DRAWN = 10_000_000
_SAME = 1e-9


@dataclass(frozen=True)
class LaidOut:
    """Gaps as arrays with a row for each gap and a column for each criterion.

    Attributes:
        values: what each gap counts with.
        low: the least that each value could be.
        high: the most.
        bounds: lowest and highest value of each criterion's scale.
        costs: places of the criteria of which less is better.
        weighing: how much each criterion counts.
        derived: values that come from elsewhere and count.
    """

    values: Numbers
    low: Numbers
    high: Numbers
    bounds: Numbers
    costs: list[int]
    weighing: Weighing
    derived: Mapping[Place, Derived]

    @property
    def samples(self) -> int:
        """How many weightings are drawn: fewer where there are many values."""
        return int(np.clip(_VALUES_DRAWN // self.low.size, _LEAST_SAMPLES, _MOST_SAMPLES))

    def spotis(self) -> Numbers:
        """Measure how far each gap is from the ideal at the founder's weights, lower is better."""
        return spotis(self.values, self.weighing.weights, self.bounds, costs=self.costs)

    def robustness(self) -> RankAcceptability:
        """Draw weights for the criteria that count; the others keep a weight of zero."""
        found = rank_acceptability(**self._tried())
        central = np.zeros(self.low.shape)
        central[:, self._counting] = found.central_weights
        return replace(found, central_weights=central)

    def first_shares(self, draws: Draws | None = None) -> Numbers:
        """Give only how often each gap comes first, which is the same and several times quicker."""
        return first_shares(**self._tried(), draws=draws)

    @property
    def _counting(self) -> list[int]:
        return sorted(place for group in self.weighing.order for place in group)

    def _tried(self) -> dict[str, Any]:
        places = self._counting
        place_of = {place: number for number, place in enumerate(places)}
        return {
            "low": self.low[:, places],
            "high": self.high[:, places],
            "bounds": self.bounds[places],
            "costs": [place_of[place] for place in self.costs if place in place_of],
            "order": [[place_of[place] for place in group] for group in self.weighing.order],
            "samples": self.samples,
        }


@dataclass(frozen=True)
class FirstPlace:
    """The gap that comes first at the founder's weights.

    Attributes:
        gap: of those that share the place the first one written down.
        share: of the weightings under which it comes first, 0..1.
        tied: how many share the place; 1 where it has it alone.
        has_order: whether only weightings were looked at that fit what the founder said counts
            more.
    """

    gap: Gap
    share: float
    tied: int
    has_order: bool


def lay_out(gaps: Gaps, known: Mapping[Place, Derived] | None = None) -> LaidOut | None:
    """Put gaps into arrays.

    Args:
        gaps: what is written down.
        known: values that come from elsewhere, by gap and criterion; each counts where the
            founder typed none.

    Returns:
        None while there is no gap, or while no criterion counts.
    """
    weighed = weighing(gaps)
    if not gaps.gaps or weighed.problem:
        return None
    derived = counting(gaps, known or {})
    low, high = _ends(gaps, derived)
    return LaidOut(
        values=_middle(gaps, derived, (low + high) / 2),
        low=low,
        high=high,
        bounds=np.array([(one.low, one.high) for one in gaps.criteria]),
        costs=[place for place, one in enumerate(gaps.criteria) if one.better == "Less"],
        weighing=weighed,
        derived=derived,
    )


def first_place(
    gaps: Gaps, known: Mapping[Place, Derived] | None = None, draws: Draws | None = None
) -> FirstPlace | None:
    """Find the gap that comes first, as `standing` does, without what a list does not show.

    Args:
        gaps: what is written down.
        known: values that come from elsewhere.
        draws: where to draw weightings from; the same for many ideas saves most of the time.

    Returns:
        None while there is no gap, or while no criterion counts.
    """
    laid_out = lay_out(gaps, known)
    if laid_out is None:
        return None
    leaders = np.flatnonzero(ranks_of(-laid_out.spotis()) == 1)
    return FirstPlace(
        gap=gaps.gaps[leaders[0]],
        share=float(laid_out.first_shares(draws)[leaders[0]]),
        tied=len(leaders),
        has_order=laid_out.weighing.has_order,
    )


def ranks_of(score: Numbers) -> NDArray[np.int_]:
    """Rank by a score of which more is better; those of the same score share a rank."""
    ranks: NDArray[np.int_] = 1 + (score > score[:, np.newaxis] + _SAME).sum(axis=1)
    return ranks


def _ends(gaps: Gaps, derived: Mapping[Place, Derived]) -> tuple[Numbers, Numbers]:
    """Lay out both ends of all values; one that is not known reaches over its whole scale."""
    whole = {one.id: Span(low=one.low, high=one.high) for one in gaps.criteria}
    spans = [
        [
            gap.values.get(one.id) or derived.get((gap.id, one.id)) or whole[one.id]
            for one in gaps.criteria
        ]
        for gap in gaps.gaps
    ]
    lowest = np.array([one.low for one in gaps.criteria])
    highest = np.array([one.high for one in gaps.criteria])
    low = np.array([[span.low for span in row] for row in spans])
    high = np.array([[span.high for span in row] for row in spans])
    return np.clip(low, lowest, highest), np.clip(high, lowest, highest)


def _middle(gaps: Gaps, derived: Mapping[Place, Derived], middle: Numbers) -> Numbers:
    """Put derived values in their places: what is most likely need not be half way."""
    if not derived:
        return middle
    rows = {gap.id: row for row, gap in enumerate(gaps.gaps)}
    columns = {one.id: column for column, one in enumerate(gaps.criteria)}
    values = middle.copy()
    for (gap, criterion), one in derived.items():
        scale = gaps.criteria[columns[criterion]]
        values[rows[gap], columns[criterion]] = np.clip(one.value, scale.low, scale.high)
    return values
