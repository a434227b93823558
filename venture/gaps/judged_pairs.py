"""Weights from the pairs of criteria that were compared so far, and the pair that fits worst."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from venture.gaps.matrix import Numbers
from venture.gaps.pairwise import CONSISTENT_BELOW, pairwise_weights
from venture.gaps.record import Judgement

_FITS = 1.05
"""Judgements that differ from the weights by less than this factor fit them."""


@dataclass(frozen=True)
class Misfit:
    """A judgement that the others speak against.

    Attributes:
        judgement: as it was made.
        times: how many times as important all other judgements make the one as the other.
    """

    judgement: Judgement
    times: float


@dataclass(frozen=True)
class JudgedPairs:
    """What pairwise judgements come to.

    Attributes:
        weights: one for each criterion, which sum to 1; None while criteria are not linked by
            judgements.
        consistency_ratio: as of `pairwise_weights`; None until every pair is judged.
        missing: pairs that are not judged, those first that link criteria to the others.
        worst: the judgement that the weights fit least; None where all of them fit.
    """

    weights: Numbers | None
    consistency_ratio: float | None
    missing: tuple[tuple[str, str], ...]
    worst: Misfit | None

    @property
    def consistent(self) -> bool | None:
        """Whether the judgements agree well enough; None while that is not known."""
        return None if self.consistency_ratio is None else self.consistency_ratio < CONSISTENT_BELOW


def judged_pairs(criteria: Sequence[str], judgements: Iterable[Judgement]) -> JudgedPairs:
    """Turn the judgements made so far into weights.

    While pairs are missing the weights are those of logarithmic least squares, which need no more
    than that every criterion is linked to every other; when all are there, Saaty's eigenvector.

    Args:
        criteria: their ids.
        judgements: those of other criteria are left out; of two of a pair the later counts.

    Example:
        >>> found = judged_pairs("abc", [Judgement(one="a", other="b", times=2),
        ...                              Judgement(one="b", other="c", times=2)])
        >>> found.weights.round(3).tolist(), found.missing
        ([0.571, 0.286, 0.143], (('a', 'c'),))

    Source:
        S. Bozóki, J. Fülöp and L. Rónyai, 2010, "On optimal completion of incomplete pairwise
        comparison matrices", Mathematical and Computer Modelling 52.
    """
    known = _known(criteria, judgements)
    pairs = list(combinations(range(len(criteria)), 2))
    linked = _linked(len(criteria), known)
    absent = [pair for pair in pairs if pair not in known]
    absent.sort(key=lambda pair: linked[pair[0]] == linked[pair[1]])
    missing = tuple((criteria[one], criteria[other]) for one, other in absent)
    if not criteria or len(set(linked)) > 1:
        return JudgedPairs(None, None, missing, None)
    if missing:
        weights, ratio = _least_squares(len(criteria), known), None
    else:
        found = pairwise_weights(_matrix(len(criteria), known))
        weights, ratio = found.weights, found.consistency_ratio
    return JudgedPairs(weights, ratio, missing, _worst(criteria, known, weights))


Known = dict[tuple[int, int], float]


def _known(criteria: Sequence[str], judgements: Iterable[Judgement]) -> Known:
    place = {id_: number for number, id_ in enumerate(criteria)}
    known: Known = {}
    for one in judgements:
        if one.one not in place or one.other not in place or one.one == one.other:
            continue
        first, second = place[one.one], place[one.other]
        pair = (min(first, second), max(first, second))
        known[pair] = one.times if first < second else 1 / one.times
    return known


def _linked(criteria: int, known: Known) -> list[int]:
    """Name the criteria alike that judgements link to each other."""
    names = list(range(criteria))
    for one, other in known:
        kept, gone = names[one], names[other]
        names = [kept if name == gone else name for name in names]
    return names


def _matrix(criteria: int, known: Known) -> Numbers:
    matrix = np.eye(criteria)
    for (one, other), times in known.items():
        matrix[one, other], matrix[other, one] = times, 1 / times
    return matrix


def _least_squares(criteria: int, known: Known) -> Numbers:
    rows = np.zeros((len(known) + 1, criteria))
    wanted = np.zeros(len(known) + 1)
    for row, ((one, other), times) in enumerate(known.items()):
        rows[row, one], rows[row, other], wanted[row] = 1, -1, math.log(times)
    rows[-1] = 1  # without it any factor would do
    found = np.exp(np.linalg.lstsq(rows, wanted, rcond=None)[0])
    weights: Numbers = found / found.sum()
    return weights


def _worst(criteria: Sequence[str], known: Known, weights: Numbers) -> Misfit | None:
    misfits = {
        (one, other): abs(math.log(times * weights[other] / weights[one]))
        for (one, other), times in known.items()
    }
    if not misfits or max(misfits.values()) < math.log(_FITS):
        return None
    # In a circle all fit as badly, but for the last digit: the first one said is told.
    one, other = max(misfits, key=lambda pair: round(misfits[pair], 9))
    # A pair that alone links two criteria fits them, so without this one all are linked still.
    others = _least_squares(
        len(criteria), {pair: times for pair, times in known.items() if pair != (one, other)}
    )
    judgement = Judgement(one=criteria[one], other=criteria[other], times=known[one, other])
    return Misfit(judgement, float(others[one] / others[other]))
