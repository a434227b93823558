from math import comb

import numpy as np
import pytest
from scipy.special import betainc, betaincc

from venture.evidence import cost_posterior, money_needed, trials_needed


def passes(successes, trials, bar):
    return successes >= bar * trials and betaincc(1 + successes, 1 + trials - successes, bar) >= 0.9


@pytest.mark.parametrize(("bar", "hoped"), [(0.03, 0.06), (0.4, 0.6), (0.5, 0.9), (0.01, 0.5)])
def test_so_many_trials_pass_in_four_of_five_cases_and_fewer_do_not(bar, hoped):
    needed = trials_needed(bar, hoped)

    def power(trials):
        least = next(k for k in range(1, trials + 2) if k > trials or passes(k, trials, bar))
        return betainc(least, trials - least + 1, hoped) if least <= trials else 0

    assert power(needed) >= 0.8
    assert needed == 1 or power(needed - 1) < 0.8


def at_least(successes, trials, rate):
    """Add up the chances of so many successes and more."""
    return sum(
        comb(trials, k) * rate**k * (1 - rate) ** (trials - k) for k in range(successes, trials + 1)
    )


def exact_design(bar, hoped, known):
    """Find the smallest exact single-stage design, and how many successes pass.

    Source:
        R. A'Hern, 2001, "Sample size tables for exact single-stage phase II designs", Statistics
        in Medicine 20: the smallest number of trials at which a one-sided binomial test has both
        error rates; here 10 and 20 %, after `known` successes that are counted beforehand.
    """
    for trials in range(1, 400):
        passing = (k for k in range(1, trials + 1) if k >= bar * trials)
        least = next(
            (k for k in passing if at_least(k + known, trials + known, bar) <= 0.1), trials + 1
        )
        if at_least(least, trials, hoped) >= 0.8:
            return trials, least
    return None


@pytest.mark.parametrize(("bar", "hoped"), [(0.05, 0.2), (0.1, 0.3), (0.2, 0.4), (0.5, 0.7)])
def test_a_plan_is_an_exact_design_to_which_one_success_is_added_beforehand(bar, hoped):
    # That success is what the even prior knows, so that without it more trials are needed.
    assert trials_needed(bar, hoped) == exact_design(bar, hoped, known=1)[0]
    assert trials_needed(bar, hoped) < exact_design(bar, hoped, known=0)[0]


def test_a_hope_close_to_the_bar_needs_too_many():
    assert trials_needed(0.03, 0.0301) is None
    assert money_needed(50, 49.9) is None


def test_a_better_hope_needs_less():
    needed = [money_needed(50, hoped) for hoped in (45, 30, 10)]
    assert needed == sorted(needed, reverse=True)


def test_the_money_passes_in_four_of_five_draws():
    money = money_needed(50, 30)
    customers = np.random.default_rng(0).poisson(money / 30, size=20_000)
    least = next(
        k
        for k in range(1_000)
        if k * 50 >= money and cost_posterior(money, k).chance_at_most(50) >= 0.9
    )
    assert (customers >= least).mean() == pytest.approx(0.8, abs=0.06)


@pytest.mark.parametrize(("bar", "hoped"), [(0.03, 0.02), (0.03, 0.03), (0.5, 1.2)])
def test_a_hope_that_is_not_above_the_bar_is_refused(bar, hoped):
    with pytest.raises(ValueError, match="must lie above the bar"):
        trials_needed(bar, hoped)


def test_a_cost_hoped_for_must_lie_below_the_bar():
    with pytest.raises(ValueError, match="must lie below the bar of 50, got 60"):
        money_needed(50, 60)
