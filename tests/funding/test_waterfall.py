import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.funding import PARTICIPATIONS, Options, Preferred, waterfall

FOUNDERS = {"Founders": 750_000}


def investor(**terms):
    """A quarter of the company for 2 million."""
    return Preferred("Investor", 250_000, 2_000_000, **terms)


@pytest.mark.parametrize(
    ("value", "investors"),
    [(1e6, 1e6), (2e6, 2e6), (6e6, 2e6), (8e6, 2e6), (12e6, 3e6), (40e6, 10e6)],
)
def test_without_participation_investors_take_their_money_or_a_quarter(value, investors):
    sold = waterfall(value, FOUNDERS, [investor()])
    assert sold.proceeds["Investor"] == pytest.approx(investors)
    assert bool(sold.converted) == (value > 8e6)


@pytest.mark.parametrize(("value", "investors"), [(1e6, 1e6), (6e6, 3e6), (12e6, 4.5e6)])
def test_with_full_participation_they_take_their_money_and_a_quarter_of_the_rest(value, investors):
    sold = waterfall(value, FOUNDERS, [investor(participation="full")])
    assert sold.proceeds["Investor"] == pytest.approx(investors)


@pytest.mark.parametrize(
    ("value", "investors"), [(6e6, 3e6), (10e6, 4e6), (15e6, 4e6), (16e6, 4e6), (20e6, 5e6)]
)
def test_capped_participation_stops_at_its_limit_until_shares_are_worth_more(value, investors):
    sold = waterfall(value, FOUNDERS, [investor(participation="capped", cap=2)])
    assert sold.proceeds["Investor"] == pytest.approx(investors)


def test_a_preference_may_be_a_multiple():
    sold = waterfall(5e6, FOUNDERS, [investor(multiple=2)])
    assert sold.proceeds == {"Founders": 1e6, "Investor": 4e6}


LATE = Preferred("Late", 400_000, 4_000_000, seniority=2)
EARLY = Preferred("Early", 300_000, 3_000_000, seniority=1)
ANGEL = Preferred("Angel", 100_000, 1_000_000, seniority=1)


def test_those_who_came_last_are_paid_first():
    sold = waterfall(6e6, FOUNDERS, [EARLY, ANGEL, LATE])
    assert sold.proceeds == {"Founders": 0, "Early": 1.5e6, "Angel": 0.5e6, "Late": 4e6}


def test_side_by_side_everybody_gets_the_same_part():
    sold = waterfall(6e6, FOUNDERS, [EARLY, ANGEL, LATE], pari_passu=True)
    assert sold.proceeds == {"Founders": 0, "Early": 2.25e6, "Angel": 0.75e6, "Late": 3e6}


def test_each_round_changes_over_at_its_own_price():
    cheap, dear = Preferred("Seed", 100, 1_000), Preferred("Series A", 100, 10_000)
    sold = waterfall(13_000, {"Founders": 200}, [cheap, dear])
    # 10,000 for the later round; 3,000 among 300 shares is 10 a share, just what Seed has paid.
    assert sold.proceeds == {"Founders": 2_000, "Seed": 1_000, "Series A": 10_000}
    more = waterfall(16_000, {"Founders": 200}, [cheap, dear])
    assert more.proceeds == {"Founders": 4_000, "Seed": 2_000, "Series A": 10_000}
    assert more.converted == (cheap,)


def test_options_are_exercised_once_a_share_is_worth_more_than_they_cost():
    options = [Options("Staff", 100, exercise_price=2)]
    assert waterfall(1_600, {"Founders": 900}, [], options).proceeds["Staff"] == 0
    # 900 shares and 100 options at 2: 9,800 is 10 a share less 2 for each option.
    sold = waterfall(9_800, {"Founders": 900}, [], options)
    assert sold.proceeds == {"Founders": pytest.approx(9_000), "Staff": pytest.approx(800)}


def test_a_holder_of_several_kinds_gets_the_sum():
    sold = waterfall(100, {"Ann": 50}, [Preferred("Ann", 50, 10)])
    assert sold.proceeds == {"Ann": 100}


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: waterfall(-1, FOUNDERS), "exit must be zero or more, got -1"),
        (lambda: waterfall(math.inf, FOUNDERS), "got inf"),
        (lambda: waterfall(1, {}), "Nobody holds shares"),
        (lambda: waterfall(1, {"F": -5}), "The holding of F must be a whole number"),
        (lambda: investor(multiple=-1), "Investor: multiple must be zero or more, got -1"),
        (lambda: investor(participation="half"), "one of none, full, capped; got 'half'"),
        (lambda: investor(participation="capped", cap=0.5), r"limit of participation \(0.5 x\)"),
        (lambda: Options("Staff", 1, -2), "Staff: the exercise price must be zero or more"),
        (lambda: Preferred("A", 1.5, 1), "The preferred shares of A must be a whole number"),
    ],
)
def test_what_cannot_be_is_refused_and_named(make, says):
    with pytest.raises(ValueError, match=says):
        make()


preferred = st.builds(
    Preferred,
    st.sampled_from(["A", "B", "C"]),
    st.integers(0, 1_000_000),
    st.integers(0, 10_000_000),
    st.sampled_from([0, 1, 1.5]),
    st.sampled_from(PARTICIPATIONS),
    st.sampled_from([2.0, 3.0]),
    st.integers(0, 3),
)
options = st.builds(Options, st.just("Staff"), st.integers(0, 500_000), st.floats(0, 50))
common = st.dictionaries(st.sampled_from(["Ann", "Ben"]), st.integers(1, 5_000_000), min_size=1)
stacks = st.lists(preferred, max_size=4)


@given(st.floats(0, 1e9), common, stacks, st.lists(options, max_size=2), st.booleans())
def test_the_whole_value_is_shared_and_nobody_pays(value, held, stack, granted, pari_passu):
    sold = waterfall(value, held, stack, granted, pari_passu=pari_passu)
    assert sum(sold.proceeds.values()) == pytest.approx(value, rel=1e-9, abs=1e-3)
    assert min(sold.proceeds.values()) >= 0


@given(st.floats(0, 1e9), common, stacks, st.lists(options, max_size=2))
def test_nobody_loses_by_a_higher_value(value, held, stack, granted):
    less, more = (waterfall(v, held, stack, granted).proceeds for v in (value, value * 1.1 + 1))
    assert all(more[holder] >= less[holder] - 1e-3 for holder in less)
