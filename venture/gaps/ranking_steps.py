"""The score of a gap, step by step, in each of the ways to rank."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np

from venture.gaps.matrix import Numbers, from_ideal
from venture.gaps.ranking import prefers
from venture.gaps.standing import INDIFFERENT, PREFERRED, Standing
from venture.gaps.steps import Step, StepRow, Steps

Score = Literal["Points", "Weighted sum", "TOPSIS", "PROMETHEE", "First in"]
SCORES: tuple[Score, ...] = get_args(Score)

_CERTAIN = 1.96
"""Standard errors to each side that hold a share in 95 % of cases."""


def ranking_steps(standing: Standing, row: int, score: Score) -> Steps:
    """Open a score of a gap.

    Args:
        standing: of all gaps.
        row: of the gap.
        score: which one.

    Returns:
        Steps of which the last gives the gap's score: its points, its score in
        `standing.scores`, or for "First in" its share in `standing.first_shares`.
    """
    ways: dict[Score, Callable[[Standing, int], Steps]] = {
        "Points": _points,
        "Weighted sum": _weighted_sum,
        "TOPSIS": _topsis,
        "PROMETHEE": _promethee,
        "First in": _first_in,
    }
    return ways[score](standing, row)


def _value_source(standing: Standing, row: int, column: int) -> str:
    """Say where the value of a gap on a criterion comes from."""
    gap, criterion = standing.gaps[row], standing.criteria[column]
    if span := gap.values.get(criterion.id):
        if span.low == span.high:
            return f"you typed {span.low:,g}"
        return f"you typed {span.low:,g} to {span.high:,g}, the middle counts"
    if derived := standing.derived.get((gap.id, criterion.id)):
        return derived.said
    return f"not known, the middle of {criterion.low:,g} to {criterion.high:,g} counts"


def _rows(standing: Standing, row: int, *columns: Numbers) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(
            criterion.name,
            _value_source(standing, row, place),
            tuple(float(column[place]) for column in columns),
        )
        for place, criterion in enumerate(standing.criteria)
    )


def _scales(standing: Standing) -> tuple[Numbers, Numbers]:
    """Give the best and the worst end of each scale."""
    low = np.array([one.low for one in standing.criteria])
    high = np.array([one.high for one in standing.criteria])
    less = _less(standing)
    return np.where(less, low, high), np.where(less, high, low)


def _less(standing: Standing) -> np.ndarray:
    return np.array([one.better == "Less" for one in standing.criteria])


def _points(standing: Standing, row: int) -> Steps:
    values, weights = standing.values[row], standing.weighing.weights
    best, worst = _scales(standing)
    bounds = np.array([(one.low, one.high) for one in standing.criteria])
    away = from_ideal(values, bounds, _less(standing))
    distance = float((away * weights).sum())
    return Steps(
        "SPOTIS: how far each value is from the best end of its scale, as a share of the scale, "
        "times the weight of its criterion. What is left of 100 are the points.",
        ("Value", "Best end", "Worst end", "Distance", "Weight", "Points"),
        _rows(standing, row, values, best, worst, away, weights, standing.points[row]),
        (
            Step("Distance", "distance x weight, added up; lower is better", distance),
            Step("Points", "100 x (1 - distance)", 100 * (1 - distance)),
        ),
        ("Distance", "Weight"),
    )


def _weighted_sum(standing: Standing, row: int) -> Steps:
    values, weights = standing.values[row], standing.weighing.weights
    best, worst = _best_and_worst(standing.values, _less(standing))
    width = np.abs(best - worst)
    place = np.abs(values - worst) / np.where(width > 0, width, 1)
    return Steps(
        "Where each value lies between the worst and the best of your gaps, 0 to 1, times the "
        "weight of its criterion; all added up.",
        ("Value", "Best of your gaps", "Worst of your gaps", "Place", "Weight", "Place x weight"),
        _rows(standing, row, values, best, worst, place, weights, place * weights),
        (
            Step(
                "Weighted sum",
                "the last column added up; higher is better",
                float((place * weights).sum()),
            ),
        ),
        ("Place", "Weight"),
    )


def _best_and_worst(table: Numbers, less: np.ndarray) -> tuple[Numbers, Numbers]:
    low, high = table.min(axis=0), table.max(axis=0)
    return np.where(less, low, high), np.where(less, high, low)


def _topsis(standing: Standing, row: int) -> Steps:
    size = np.sqrt((standing.values**2).sum(axis=0))
    weights = standing.weighing.weights
    weighted = standing.values / np.where(size > 0, size, 1) * weights
    best, worst = _best_and_worst(weighted, _less(standing))
    values, own = standing.values[row], weighted[row]
    from_best = float(np.sqrt(((own - best) ** 2).sum()))
    from_worst = float(np.sqrt(((own - worst) ** 2).sum()))
    between = from_best + from_worst
    return Steps(
        "Each value divided by the size of its column and weighted; then how far that is from the "
        "worst of your gaps, as a share of the way from the worst to the best.",
        (
            "Value",
            "Size of the column",
            "Weight",
            "Weighted",
            "Best of your gaps",
            "Worst of your gaps",
        ),
        _rows(standing, row, values, size, weights, own, best, worst),
        (
            Step("To the best", "root of the sum of (weighted - best) squared", from_best),
            Step("To the worst", "root of the sum of (weighted - worst) squared", from_worst),
            Step(
                "Closeness",
                "to the worst / (to the best + to the worst); higher is better",
                from_worst / between if between else 0.5,
            ),
        ),
        ("Weight",),
    )


def _promethee(standing: Standing, row: int) -> Steps:
    best, worst = _scales(standing)
    width = np.abs(best - worst)
    indifferent, preferred = INDIFFERENT * width, PREFERRED * width
    sign = np.where(_less(standing), -1, 1)
    ahead = sign * (standing.values[row] - standing.values)
    others = max(1, len(standing.gaps) - 1)
    beats = prefers(ahead, indifferent, preferred).sum(axis=0) / others
    beaten = prefers(-ahead, indifferent, preferred).sum(axis=0) / others
    weights = standing.weighing.weights
    leaving, entering = float((beats * weights).sum()), float((beaten * weights).sum())
    return Steps(
        "How clearly it beats each other gap on a criterion, less how clearly each beats it. A "
        f"difference up to {100 * INDIFFERENT:g} % of the scale counts nothing, from "
        f"{100 * PREFERRED:g} % on fully, and in proportion in between.",
        ("Value", "Counts nothing to", "Counts fully from", "Beats", "Is beaten", "Weight"),
        _rows(standing, row, standing.values[row], indifferent, preferred, beats, beaten, weights),
        (
            Step("Beats the others", "beats x weight, added up; a mean over the others", leaving),
            Step("Is beaten by them", "is beaten x weight, added up", entering),
            Step("Net flow", "the first less the second; higher is better", leaving - entering),
        ),
        ("Beats", "Is beaten", "Weight"),
    )


def _first_in(standing: Standing, row: int) -> Steps:
    share, samples = float(standing.first_shares[row]), standing.samples
    error = _CERTAIN * float(np.sqrt(share * (1 - share) / samples))
    fit = "that keep your order of the criteria" if standing.weighing.has_order else "of all kinds"
    columns = ["Lowest value", "Highest value", "Mean weight"]
    numbers = [standing.low[row], standing.high[row], standing.usual_weights]
    central = standing.robustness.central_weights[row]
    if not np.isnan(central).any():
        columns.append("Mean weight where it wins")
        numbers.append(central)
    return Steps(
        f"Weights {fit} are drawn by chance, and each value from its range. Counted is how often "
        "this gap has the lowest distance of SPOTIS.",
        tuple(columns),
        _rows(standing, row, *numbers),
        (
            Step("Weightings drawn", "each as likely as any other", float(samples)),
            Step("In which it is first", "counted", round(share * samples)),
            Step("Known to within", "by chance, 95 % certain", error, share=True),
            Step("First in", "those in which it is first / all drawn", share, share=True),
        ),
        ("Mean weight", "Mean weight where it wins"),
    )
