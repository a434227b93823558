"""Random weights and values that rankings are tried with, the same for whoever asks again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.float32]

_MOST_KEPT = 64_000_000  # bytes; seldom more than half of that
_WEIGHTS, _TURNS, _VALUES, _TIES = 1, 2, 3, 4


class Draws:
    """Random numbers by what they are for, the same whatever was drawn before."""

    def __init__(self, seed: int = 0, keep: bool = False) -> None:
        """Draw nothing yet.

        Args:
            seed: the same seed gives the same numbers.
            keep: whether the latest are kept for the next ranking. Where hundreds of small tables
                are ranked, nearly all of the time would go into drawing.

        Raises:
            ValueError: the seed is no whole number, or below zero.
        """
        if not isinstance(seed, int | np.integer) or seed < 0:
            raise ValueError(f"The seed must be a whole number, zero or more, got {seed}.")
        self._seed, self._keep = seed, keep
        self._kept: dict[tuple[int, ...], NDArray[Any]] = {}

    def weights(self, block: int, samples: int, sizes: Sequence[int]) -> Singles:
        """Draw weights evenly from all that sum to 1 and keep an order.

        Args:
            block: which draws, counted from 0.
            samples: how many.
            sizes: how many criteria stand together at each place of the order, the most important
                first; within a group either may be the larger one, each way as often.

        Returns:
            Shape (criteria, samples), in the order of the places.
        """
        falling = self._once(_falling, block, _WEIGHTS, sum(sizes), samples)
        if max(sizes) == 1:
            return falling
        ordered = falling.copy()
        start = 0
        for size in sizes:
            if size > 1:
                turns = self._once(_turns, block, _TURNS, start, size, samples)
                group = falling[start : start + size]
                ordered[start : start + size] = np.take_along_axis(group, turns, axis=0)
            start += size
        return ordered

    def values(self, block: int, samples: int, rows: int, criteria: int) -> Singles:
        """Draw where in its range each value lies, 0..1.

        Returns:
            Shape (rows, criteria, samples).
        """
        return self._once(_even, block, _VALUES, rows, criteria, samples)

    def ties(self, block: int, samples: int, rows: int) -> Singles:
        """Draw what decides where two are as good, 0..1.

        Returns:
            Shape (rows, samples).
        """
        return self._once(_even, block, _TIES, rows, samples)

    def _once(self, draw: _Draw, block: int, purpose: int, *key: int) -> NDArray[Any]:
        """Draw what was not drawn before, from a generator of its own.

        Args:
            draw: draws an array, given its generator and its shape.
            block: which draws.
            purpose: what for.
            key: the shape, the number of samples last; or what else tells it from others before.
        """
        known = self._kept.get((block, purpose, *key))
        if known is None:
            random = np.random.default_rng([self._seed, block, purpose, *key])
            known = draw(random, key)
            if sum(one.nbytes for one in self._kept.values()) > _MOST_KEPT:
                self._kept.clear()
            if self._keep:
                self._kept[block, purpose, *key] = known
        return known


_Draw = Callable[[np.random.Generator, tuple[int, ...]], NDArray[Any]]


def _even(random: np.random.Generator, shape: tuple[int, ...]) -> Singles:
    return random.random(shape, dtype=np.float32)


def _falling(random: np.random.Generator, shape: tuple[int, ...]) -> Singles:
    """Draw weights evenly from all that sum to 1, the largest first."""
    drawn = random.standard_exponential(shape, dtype=np.float32)
    falling: Singles = -np.sort(-drawn / drawn.sum(axis=0), axis=0)
    return falling


def _turns(random: np.random.Generator, key: tuple[int, ...]) -> NDArray[np.intp]:
    """Draw in which order those of a group stand."""
    return np.argsort(random.random(key[1:], dtype=np.float32), axis=0)
