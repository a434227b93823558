"""What a count says about a rate: the Beta posterior, and which of two rates is the higher one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from numbers import Real

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, betaincc, betaincinv, betaln, digamma, polygamma

_Array = NDArray[np.float64]

_STEPS = 8_001
_SPREADS = 40
"""Quadrature reaches this many standard deviations of the log odds to both sides: their density
falls at least exponentially, so that nothing that counts lies beyond."""


@dataclass(frozen=True)
class Posterior:
    """What is known of a rate: a Beta distribution.

    Attributes:
        alpha: its first parameter, above zero.
        beta: its second parameter, above zero.
    """

    alpha: float
    beta: float

    def __post_init__(self) -> None:
        for value in (self.alpha, self.beta):
            if not (value > 0 and math.isfinite(value)):
                raise ValueError(f"A Beta distribution needs two numbers above zero, got {value}.")

    @property
    def mean(self) -> float:
        """The expected rate, 0..1."""
        return self.alpha / (self.alpha + self.beta)

    def interval(self, level: float = 0.9) -> tuple[float, float]:
        """Give the range in which the rate lies with a chance of `level`, as much left out below.

        Raises:
            ValueError: the level does not lie between 0 and 1.
        """
        tail = tail_of(level)
        low = betaincinv(self.alpha, self.beta, tail)
        # The upper end from the share that fails: 1 - tail would lose its last digits.
        high = 1 - betaincinv(self.beta, self.alpha, tail)
        return float(low), float(high)

    def chance_at_least(self, bar: float) -> float:
        """Give the chance that the rate is at least the bar, 0..1.

        Raises:
            ValueError: the bar is no rate.
        """
        if not 0 <= bar <= 1:
            raise ValueError(f"The bar of a rate must be between 0 % and 100 %, got {bar:.4g}.")
        return float(betaincc(self.alpha, self.beta, bar))

    def density(self, rates: _Array) -> _Array:
        """Give the density at rates between 0 and 1."""
        inside = np.clip(rates, np.finfo(float).tiny, 1 - np.finfo(float).epsneg)
        log = (self.alpha - 1) * np.log(inside) + (self.beta - 1) * np.log1p(-inside)
        found: _Array = np.exp(log - betaln(self.alpha, self.beta))
        return found


def posterior(successes: float, trials: float, prior: tuple[float, float] = (1, 1)) -> Posterior:
    """Learn a rate from how many of how many did it.

    Args:
        successes: how many did, 0 to `trials`.
        trials: how many were looked at.
        prior: what was known before, as the parameters of a Beta distribution; (1, 1) takes every
            rate for equally likely.

    Raises:
        ValueError: there are fewer trials than successes, or something is no number, negative,
            or missing in the prior.

    Example:
        >>> known = posterior(100, 300, prior=(81, 219))
        >>> round(known.mean, 4), [round(end, 4) for end in known.interval(0.95)]
        (0.3017, [0.2656, 0.339])

    Source:
        A. Gelman et al., 2013, "Bayesian Data Analysis", third edition, chapter 2.
    """
    for count in (successes, trials, *prior):
        if not isinstance(count, Real):
            raise ValueError(f"A count must be a number, got {count!r}.")
    if len(prior) != 2:
        raise ValueError(f"Give the prior as two numbers, got {len(prior)}.")
    if not 0 <= successes <= trials < math.inf:
        raise ValueError(
            f"Of {trials:,g} trials {successes:,g} cannot have succeeded. Correct the counts."
        )
    return Posterior(prior[0] + successes, prior[1] + trials - successes)


def monthly_rate(rate: float, months: int) -> float:
    """Give the share that leaves each month, where a share has left after some months.

    Each month the same share of those who are still there leaves.

    Args:
        rate: the share that has left, 0..1.
        months: after how many months, 1 or more.

    Raises:
        ValueError: the share is no rate, or there are no months.

    Example:
        >>> round(monthly_rate(0.19, 2), 4)
        0.1
    """
    if not 0 <= rate <= 1:
        raise ValueError(f"A share must be between 0 % and 100 %, got {rate:.4g}.")
    if months < 1:
        raise ValueError(f"People must be watched for 1 month or more, got {months:g}.")
    return -math.expm1(math.log1p(-rate) / months) if rate < 1 else 1.0


def chance_better(a: Posterior, b: Posterior) -> float:
    """Give the chance that the rate of b is higher than that of a, 0..1.

    Raises:
        ValueError: one of them is no posterior.

    Example:
        >>> round(chance_better(posterior(1, 10), posterior(3, 10)), 4)
        0.8446

    Source:
        E. Miller, 2014, "Formulas for Bayesian A/B Testing", whose sum this integral is. The sum
        has a term for each success; the integral is as quick for millions of them.
    """
    for one in (a, b):
        if not isinstance(one, Posterior):
            raise ValueError(f"Compare what `posterior` gives, got {one!r:.60}.")
    spread_a, spread_b = _log_odds_spread(a), _log_odds_spread(b)
    narrow, wide = (a, b) if spread_a <= spread_b else (b, a)
    middle = float(digamma(narrow.alpha) - digamma(narrow.beta))
    reach = _SPREADS * min(spread_a, spread_b)
    # Equal steps are exact to the last digits for a smooth density that dies out on both sides.
    log_odds = np.linspace(middle - reach, middle + reach, _STEPS)
    log_rate, log_rest = -np.logaddexp(0, -log_odds), -np.logaddexp(0, log_odds)
    log_density = narrow.alpha * log_rate + narrow.beta * log_rest
    weights = np.exp(log_density - log_density.max())
    below = betainc if narrow is b else betaincc
    other = below(wide.alpha, wide.beta, np.exp(log_rate))
    return float(np.clip(weights @ other / weights.sum(), 0, 1))


def _log_odds_spread(known: Posterior) -> float:
    return float(np.sqrt(polygamma(1, known.alpha) + polygamma(1, known.beta)))


def tail_of(level: float) -> float:
    """Give what an interval leaves out at each end.

    Raises:
        ValueError: the level does not lie between 0 and 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"The level of an interval must lie between 0 and 1, got {level:g}.")
    return (1 - level) / 2
