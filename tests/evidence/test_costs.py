from math import exp, isfinite

import numpy as np
import pytest

from venture.evidence import chance_cheaper, cost_posterior


def test_the_expected_cost_is_the_money_for_each_customer():
    assert cost_posterior(1_000, 20).mean == 50


def test_asthma_deaths_are_as_published():
    # A. Gelman et al., 2013, Bayesian Data Analysis, section 2.6: 30 deaths in an exposure of 20
    # under the prior Gamma(3, 5) give Gamma(33, 25), with a mean of 1.32 and 0.93 above 1.
    known = cost_posterior(25, 32)
    assert known.shape / known.spent == pytest.approx(1.32)
    assert known.chance_at_most(1) == pytest.approx(0.93, abs=5e-3)


def test_the_chance_without_customers_can_be_checked_by_hand():
    # Nobody won for 100: a cost of 50 or less has the chance exp(-100 / 50).
    assert cost_posterior(100, 0).chance_at_most(50) == pytest.approx(exp(-2))


def test_without_customers_nothing_is_infinite():
    known = cost_posterior(100, 0)
    assert known.mean is None
    assert all(isfinite(end) for end in (*known.interval(0.99), known.median))


def test_two_costs_are_compared():
    same = cost_posterior(100, 5)
    assert chance_cheaper(same, same) == pytest.approx(0.5)
    assert chance_cheaper(cost_posterior(1_000, 5), cost_posterior(1_000, 50)) > 0.999


def test_the_comparison_agrees_with_draws():
    random = np.random.default_rng(0)
    a, b = cost_posterior(300, 4), cost_posterior(500, 11)
    draws_a = a.spent / random.gamma(a.shape, size=400_000)
    draws_b = b.spent / random.gamma(b.shape, size=400_000)
    assert chance_cheaper(a, b) == pytest.approx((draws_b < draws_a).mean(), abs=3e-3)


def test_the_curve_holds_all_of_the_chance():
    costs = np.linspace(1, 1_000, 100_001)
    assert np.trapezoid(cost_posterior(1_000, 20).density(costs), costs) == pytest.approx(
        1, abs=1e-4
    )


def test_no_money_and_negative_customers_are_refused():
    with pytest.raises(ValueError, match="money spent must be above zero"):
        cost_posterior(0, 3)
    with pytest.raises(ValueError, match="zero or more, got -1"):
        cost_posterior(10, -1)
