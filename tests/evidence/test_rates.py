from math import exp, lgamma, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.evidence import chance_better, posterior

counts = st.integers(0, 3_000_000).flatmap(
    lambda trials: st.tuples(st.integers(0, trials), st.just(trials))
)


def test_placenta_previa_is_as_published():
    # A. Gelman et al., 2013, Bayesian Data Analysis, section 2.4: 437 girls of 980 births.
    known = posterior(437, 980)
    assert known.mean == pytest.approx(0.446, abs=5e-4)
    assert known.interval(0.95) == pytest.approx((0.415, 0.477), abs=5e-4)


def test_a_batting_average_is_as_published():
    # D. Robinson, 2017, Introduction to Empirical Bayes: Beta(81, 219), then 100 of 300.
    before, after = posterior(0, 0, (81, 219)), posterior(100, 300, (81, 219))
    assert (before.mean, after.mean) == pytest.approx((0.27, 0.3017), abs=5e-5)
    assert after.interval(0.95) == pytest.approx((0.2656, 0.3390), abs=5e-5)


def test_a_bar_of_sixteen_of_forty_says_little():
    assert posterior(16, 40).interval(0.9) == pytest.approx((0.28, 0.53), abs=5e-3)


def test_without_results_every_rate_is_equally_likely():
    assert posterior(0, 0).chance_at_least(0.3) == pytest.approx(0.7)
    assert posterior(0, 0).interval(0.9) == pytest.approx((0.05, 0.95))


@pytest.mark.parametrize(
    ("a", "b"),
    [((1, 10), (3, 10)), ((0, 5), (0, 50)), ((200, 1_000), (230, 1_000)), ((9, 9), (0, 3))],
)
def test_which_is_better_agrees_with_the_published_sum(a, b):
    # E. Miller, 2014, Formulas for Bayesian A/B Testing, its first formula.
    one, two = posterior(*a), posterior(*b)

    def log_beta(x, y):
        return lgamma(x) + lgamma(y) - lgamma(x + y)

    terms = [
        log_beta(one.alpha + i, one.beta + two.beta)
        - log(two.beta + i)
        - log_beta(1 + i, two.beta)
        - log_beta(one.alpha, one.beta)
        for i in range(int(two.alpha))
    ]
    assert chance_better(one, two) == pytest.approx(sum(map(exp, terms)), abs=1e-9)


def test_of_two_that_nothing_is_known_of_either_may_be_better():
    assert chance_better(posterior(0, 0), posterior(0, 0)) == pytest.approx(0.5)


@given(counts, counts)
@settings(max_examples=25)
def test_one_of_two_is_better_whatever_was_counted(a, b):
    one, two = posterior(*a), posterior(*b)
    chance = chance_better(one, two)
    assert 0 <= chance <= 1
    assert chance + chance_better(two, one) == pytest.approx(1, abs=1e-9)


@given(counts, st.floats(0.5, 0.999))
@settings(max_examples=25)
def test_an_interval_holds_what_it_says(count, level):
    known = posterior(*count)
    low, high = known.interval(level)
    inside = known.chance_at_least(low) - known.chance_at_least(high)
    assert inside == pytest.approx(level, abs=1e-6)


def test_the_curve_holds_all_of_the_chance():
    rates = np.linspace(0, 1, 20_001)
    assert np.trapezoid(posterior(12, 400).density(rates), rates) == pytest.approx(1, abs=1e-6)


def test_more_successes_than_trials_are_refused():
    with pytest.raises(ValueError, match="Of 10 trials 12 cannot have succeeded"):
        posterior(12, 10)


@pytest.mark.parametrize("wrong", [-0.1, 1.2, np.nan])
def test_a_bar_that_is_no_rate_is_refused(wrong):
    with pytest.raises(ValueError, match="between 0 % and 100 %"):
        posterior(1, 2).chance_at_least(wrong)


def test_a_prior_without_weight_is_refused():
    with pytest.raises(ValueError, match="above zero, got 0"):
        posterior(0, 5, prior=(0, 1))
