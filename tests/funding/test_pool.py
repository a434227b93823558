import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.funding.test_pricing import (
    GUIDE,
    INVESTOR_A,
    INVESTOR_B,
    holdings,
    notes,
    planned_rounds,
    safes,
)
from venture.funding import POOL, PricedRound, effective_pre_money, pool_increase, price_round


def test_the_option_pool_shuffle():
    """B. Nivi, Venture Hacks, 2007, "The Option Pool Shuffle"."""
    founders, planned = {"Founders": 6_000_000}, PricedRound("Series A", 2_000_000, 8_000_000)
    increase = pool_increase(founders, [], planned, 0.20)
    after = price_round(founders, [], PricedRound("Series A", 2_000_000, 8_000_000, increase))
    assert (after.price, after.ownership[POOL]) == (1.0, 0.2)
    assert after.effective_pre_money == 6_000_000
    assert effective_pre_money(8_000_000, 2_000_000, 0.20) == 6_000_000


def test_the_pool_of_the_guides_first_example():
    """The guide rounds what 10 % of the company needs to 1,695,000."""
    planned = PricedRound("Series A", 5_000_000, 15_000_000)
    assert pool_increase(GUIDE, [INVESTOR_A, INVESTOR_B], planned, 0.10) == 1_694_570


def test_a_pool_that_is_large_enough_is_left_alone():
    held = {"Founders": 8_000_000, POOL: 2_000_000}
    assert pool_increase(held, [], PricedRound("A", 1e6, 9e6), 0.10) == 0


@pytest.mark.parametrize("pool", [-0.1, 1, 20])
def test_a_pool_is_a_part_of_the_company(pool):
    with pytest.raises(ValueError, match="must be a part of 0 up to but not 1"):
        pool_increase({"F": 1}, [], PricedRound("A", 1, 1), pool)


def test_a_pool_that_cannot_be_had_is_refused():
    with pytest.raises(ValueError, match="leaves nothing for those who own"):
        pool_increase({"F": 1_000}, [], PricedRound("A", 1e6, 1e6), 0.5)


def test_effective_pre_money_names_a_part_that_is_none():
    with pytest.raises(ValueError, match="0 up to 1 of the company, got 20"):
        effective_pre_money(8e6, 2e6, 20)


@given(
    holdings, st.lists(safes | notes, max_size=4), planned_rounds, st.sampled_from([0.05, 0.1, 0.2])
)
def test_the_pool_has_its_part_after_any_round(held, instruments, planned, pool):
    without = PricedRound("R", planned.investment, planned.pre_money, 0, planned.convention)
    try:
        increase = pool_increase(held, instruments, without, pool)
    except ValueError:
        assume(False)
    planned = PricedRound("R", planned.investment, planned.pre_money, increase, planned.convention)
    after = price_round(held, instruments, planned)
    if increase:
        assert after.ownership[POOL] == pytest.approx(pool, rel=1e-3)
    else:
        assert after.ownership.get(POOL, 0) >= pool * 0.999
