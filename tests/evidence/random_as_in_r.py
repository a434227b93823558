"""The random numbers of R, so that examples of its packages can be reproduced."""

import numpy as np
from scipy.special import ndtri

_LARGE = 134_217_728


class RandomAsInR:
    """Mersenne Twister and inversion, as after ``set.seed`` in R 3.6 and later."""

    def __init__(self, seed: int) -> None:
        words = []
        for _ in range(50 + 625):
            seed = (69_069 * seed + 1) % 2**32
            words.append(seed)
        self._bits = np.random.MT19937()
        state = self._bits.state
        state["state"] = {"key": np.array(words[51:], dtype=np.uint32), "pos": 624}
        self._bits.state = state

    def rnorm(self, count: int, mean: float, spread: float) -> np.ndarray:
        """Draw from a normal distribution, rounded to cents."""
        first, second = self._uniform(2 * count).reshape(count, 2).T
        drawn = ndtri((np.floor(_LARGE * first) + second) / _LARGE)
        return np.round(mean + spread * drawn, 2)

    def sample(self, count: int, values: list[int], chances: list[float]) -> np.ndarray:
        """Draw with replacement; the values come in the order in which R sorts their chances."""
        drawn = np.searchsorted(np.cumsum(chances)[:-1], self._uniform(count))
        return np.array(values)[drawn]

    def _uniform(self, count: int) -> np.ndarray:
        return self._bits.random_raw(count) * 2.3283064365386963e-10
