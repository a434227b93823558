"""Values drawn from their ranges, all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import NormalDist

import numpy as np

from venture.model.declare import Input
from venture.model.expression import Array
from venture.model.filled import Filled
from venture.model.source import Range

_SEED = 20_261_123
_NORMAL = NormalDist()


def drawn(filled: Filled, ranges: Mapping[str, Range], samples: int) -> dict[str, Array]:
    """Draw the values of a model from their ranges, each independently of the others.

    A range with a chance is drawn from two halves of normal distributions that meet at the value
    it was found with, so that its ends have the chance they were found with; one without is drawn
    evenly between its ends. As a Latin hypercube: of each value every slice is drawn once, so few
    samples are enough. Whole numbers are rounded, and no value leaves what its input allows. The
    draw is always the same.

    Args:
        filled: the model, filled in.
        ranges: by key.
        samples: how many cases.

    Returns:
        By key, shape (samples,).

    Raises:
        ValueError: a key is not that of a number.

    Source:
        McKay, Beckman and Conover, 1979, A Comparison of Three Methods for Selecting Values of
        Input Variables; Wallis, 2014, The Two-Piece Normal, Binormal, or Double Gaussian
        Distribution.
    """
    settings, random = filled.settings(), np.random.default_rng(_SEED)
    found = {}
    for key, over in ranges.items():
        declared = settings[key].declared if key in settings else None
        if not isinstance(declared, Input):
            raise ValueError(f"There is no number called {key!r}.")
        slices = (random.permutation(samples) + random.random(samples)) / samples
        found[key] = _allowed(_quantiles(over, slices), declared)
    return found


def _quantiles(over: Range, slices: Array) -> Array:
    if over.chance is None:
        return over.low + (over.high - over.low) * slices
    middle = min(max(over.of, over.low), over.high)
    away = np.array([_NORMAL.inv_cdf(part) for part in slices.tolist()])
    away /= _NORMAL.inv_cdf((1 + over.chance) / 2)
    found: Array = middle + np.where(away < 0, middle - over.low, over.high - middle) * away
    return found


def _allowed(values: Array, declared: Input) -> Array:
    within: Array = np.clip(values, declared.lowest, declared.highest)
    return np.round(within) if declared.whole else within
