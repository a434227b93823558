"""What money spent says about the cost of one customer: the Gamma posterior of the rate."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincc, gammaincc, gammainccinv, gammaincinv, gammaln

from venture.evidence.rates import tail_of

_Array = NDArray[np.float64]


@dataclass(frozen=True)
class CostPosterior:
    """What is known of the cost of a customer; customers for each unit of money are Gamma.

    Attributes:
        shape: customers won, and one for what was known before; above zero.
        spent: the money that was spent, above zero.
    """

    shape: float
    spent: float

    @property
    def mean(self) -> float | None:
        """The expected cost; None while nobody was won, when it could be anything."""
        return self.spent / (self.shape - 1) if self.shape > 1 else None

    @property
    def median(self) -> float:
        """The cost that the true one is as likely below as above."""
        return float(self.spent / gammaincinv(self.shape, 0.5))

    def interval(self, level: float = 0.9) -> tuple[float, float]:
        """Give the range in which the cost lies with a chance of `level`.

        Raises:
            ValueError: the level does not lie between 0 and 1.
        """
        tail = tail_of(level)
        low = self.spent / gammainccinv(self.shape, tail)
        return float(low), float(self.spent / gammaincinv(self.shape, tail))

    def chance_at_most(self, bar: float) -> float:
        """Give the chance that a customer costs the bar or less, 0..1.

        Raises:
            ValueError: the bar is negative.
        """
        if not bar >= 0:
            raise ValueError(f"The bar of a cost must be zero or more, got {bar:g}.")
        return float(gammaincc(self.shape, self.spent / bar)) if bar else 0.0

    def density(self, costs: _Array) -> _Array:
        """Give the density at costs above zero."""
        above = np.maximum(costs, np.finfo(float).tiny)
        log = self.shape * np.log(self.spent / above) - self.spent / above - np.log(above)
        found: _Array = np.exp(log - gammaln(self.shape))
        return found


def cost_posterior(spent: float, customers: float) -> CostPosterior:
    """Learn what a customer costs from the money spent and the customers won.

    Customers come at random, at a rate for each unit of money that is as likely high as low
    before anything is known. So the expected cost is the money divided by the customers.

    Args:
        spent: money, above zero.
        customers: how many it won, zero or more.

    Raises:
        ValueError: no money was spent, or the customers are negative.

    Example:
        >>> known = cost_posterior(1_000, 20)
        >>> known.mean, [round(end, 1) for end in known.interval(0.9)]
        (50.0, [34.4, 71.1])

    Source:
        A. Gelman et al., 2013, "Bayesian Data Analysis", third edition, section 2.6.
    """
    if not 0 < spent < math.inf:
        raise ValueError(f"The money spent must be above zero, got {spent:,g}.")
    if not 0 <= customers < math.inf:
        raise ValueError(f"The customers won must be zero or more, got {customers:,g}.")
    return CostPosterior(customers + 1, spent)


def chance_cheaper(a: CostPosterior, b: CostPosterior) -> float:
    """Give the chance that a customer costs less in b than in a, 0..1."""
    return float(betaincc(b.shape, a.shape, b.spent / (a.spent + b.spent)))
