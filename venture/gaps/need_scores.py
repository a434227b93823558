"""How well each need is served, and how sure one can be of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from venture.gaps.opportunity import opportunity_score
from venture.gaps.record import Answers, Need

FEWEST_ANSWERS = 5
"""Of fewer people each one is 2 of the 10 points or more, so nothing is said."""

BAND_LIMITS = (10, 12, 15)
"""Scores above which an opportunity is solid, high and extreme."""
LEVEL = 0.9
"""How often the true score lies within the range that is given."""

Band = Literal[
    "Extreme opportunity",
    "High opportunity",
    "Solid opportunity",
    "Appropriately served",
    "Over-served",
    "Too few to tell",
    "Not rated",
]

_GRID = 48
_PRIOR = 0.5
_AT_ONCE = 500
_Floats = NDArray[np.float64]


@dataclass(frozen=True)
class NeedScore:
    """The opportunity score of one need.

    Attributes:
        need: the need.
        importance: 0..10; ten times the share of high answers where it was surveyed. NaN where
            nothing is known.
        satisfaction: 0..10, likewise.
        score: 0..20; NaN where nothing or too little is known.
        low: where the range begins that holds the true score in 90 % of cases; NaN for typed
            ratings, of which nobody knows how sure they are.
        high: where it ends.
        band: what the score means.
    """

    need: Need
    importance: float
    satisfaction: float
    score: float
    low: float
    high: float
    band: Band

    @property
    def respondents(self) -> int:
        """How many people it rests on: the smaller of the two numbers of answers."""
        found = self.need.answers
        return min(found.asked_importance, found.asked_satisfaction) if found else 0


def band_of(importance: float, satisfaction: float) -> Band:
    """Name what a score means.

    Args:
        importance: 0..10.
        satisfaction: 0..10.

    Example:
        >>> band_of(9.5, 3.2), band_of(4, 8)
        ('Extreme opportunity', 'Over-served')

    Source:
        A. Ulwick, 2005, "What Customers Want".
    """
    if satisfaction > importance:
        return "Over-served"
    score = float(opportunity_score(importance, satisfaction))
    solid, high, extreme = BAND_LIMITS
    if score > extreme:
        return "Extreme opportunity"
    if score > high:
        return "High opportunity"
    return "Solid opportunity" if score > solid else "Appropriately served"


def need_scores(needs: Sequence[Need]) -> list[NeedScore]:
    """Score needs, from their answers where they were surveyed, else from what was typed.

    The range comes from what the two shares could be (Jeffreys' prior), taken to be independent of
    each other: the answers do not say who gave both.

    Source:
        L. Brown, T. Cai and A. DasGupta, 2001, "Interval Estimation for a Binomial Proportion",
        Statistical Science 16.

    Example:
        >>> surveyed = Answers(
        ...     asked_importance=200, important=190, asked_satisfaction=200, satisfied=64
        ... )
        >>> (found,) = need_scores([Need(name="Notes", answers=surveyed)])
        >>> round(found.score, 1), round(found.low, 1), round(found.high, 1), found.band
        (15.8, 15.0, 16.5, 'Extreme opportunity')
    """
    enough = [need.answers for need in needs if need.answers and _enough(need.answers)]
    ranges = iter(score_ranges(enough))
    return [_scored(need, ranges) for need in needs]


def _enough(answers: Answers) -> bool:
    return min(answers.asked_importance, answers.asked_satisfaction) >= FEWEST_ANSWERS


def _scored(need: Need, ranges: Iterator[_Floats]) -> NeedScore:
    nan = float("nan")
    answers = need.answers
    if answers:
        importance = _tenfold(answers.important, answers.asked_importance)
        satisfaction = _tenfold(answers.satisfied, answers.asked_satisfaction)
        if not _enough(answers):
            return NeedScore(need, importance, satisfaction, nan, nan, nan, "Too few to tell")
        low, high = (float(end) for end in next(ranges))
    elif need.importance is None or need.satisfaction is None:
        rated = [nan if one is None else one for one in (need.importance, need.satisfaction)]
        return NeedScore(need, rated[0], rated[1], nan, nan, nan, "Not rated")
    else:
        importance, satisfaction, low, high = need.importance, need.satisfaction, nan, nan
    score = float(opportunity_score(importance, satisfaction))
    return NeedScore(
        need, importance, satisfaction, score, low, high, band_of(importance, satisfaction)
    )


def _tenfold(part: int, whole: int) -> float:
    return 10 * part / whole if whole else float("nan")


def score_ranges(answers: Sequence[Answers]) -> _Floats:
    """Give the lowest and the highest score that the answers leave likely.

    Args:
        answers: of any number of people, one entry for each need.

    Returns:
        Shape (needs, 2), 0..20; the range that holds the score with 90 % certainty, and the score
        that was counted itself.
    """
    if not answers:
        return np.zeros((0, 2))
    counts = np.array(
        [
            (one.asked_importance, one.important, one.asked_satisfaction, one.satisfied)
            for one in answers
        ],
        dtype=np.float64,
    )
    different, back = np.unique(counts, axis=0, return_inverse=True)
    blocks = [
        _ranges(different[start : start + _AT_ONCE]) for start in range(0, len(different), _AT_ONCE)
    ]
    found: _Floats = np.concatenate(blocks)[back.reshape(-1)]
    return found


def _ranges(counts: _Floats) -> _Floats:
    """Combine equally likely values of the two shares with each other, and look at the middle."""
    asked_importance, important, asked_satisfaction, satisfied = counts.T
    one = 10 * _likely(important, asked_importance)[:, :, np.newaxis]
    other = 10 * _likely(satisfied, asked_satisfaction)[:, np.newaxis, :]
    scores = (one + np.maximum(one - other, 0)).reshape(len(counts), -1)
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(scores, [tail, 1 - tail], axis=1)
    importance = 10 * important / np.maximum(asked_importance, 1)
    satisfaction = 10 * satisfied / np.maximum(asked_satisfaction, 1)
    counted = opportunity_score(importance, satisfaction)
    # Where all or none said so, the counted share is the end of what is possible.
    return np.stack([np.minimum(low, counted), np.maximum(high, counted)], axis=1)


def _likely(part: _Floats, whole: _Floats) -> _Floats:
    """Give values of a share that are equally likely after so many of so many, by need."""
    places = (np.arange(_GRID) + 0.5) / _GRID
    yes, no = (part + _PRIOR)[:, np.newaxis], (whole - part + _PRIOR)[:, np.newaxis]
    return np.asarray(betaincinv(yes, no, places), dtype=np.float64)


def pooled(needs: Sequence[Need]) -> list[Need]:
    """Put the answers of all segments together, one need for each name.

    Typed ratings cannot be put together: nobody said how many people they stand for. They are
    left out.
    """
    groups: dict[str, list[Need]] = {}
    for need in needs:
        if need.answers:
            groups.setdefault(need.name.casefold(), []).append(need)
    return [
        group[0].model_copy(
            update={"segment": "", "answers": _added([one.answers for one in group if one.answers])}
        )
        for group in groups.values()
    ]


def _added(answers: Sequence[Answers]) -> Answers:
    return Answers(
        asked_importance=sum(one.asked_importance for one in answers),
        important=sum(one.important for one in answers),
        asked_satisfaction=sum(one.asked_satisfaction for one in answers),
        satisfied=sum(one.satisfied for one in answers),
    )
