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
