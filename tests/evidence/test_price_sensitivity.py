import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.evidence.random_as_in_r import RandomAsInR
from venture.evidence import CALIBRATED, demand, price_intervals, price_sensitivity

# Too cheap, cheap, expensive, too expensive.
SIX = [
    [1, 2, 4, 5],
    [1, 2, 4, 6],
    [2, 3, 5, 6],
    [2, 4, 5, 7],
    [3, 4, 6, 8],
    [4, 5, 6, 8],
]


def alletsee_example():
    """The example in the documentation of the R package pricesensitivitymeter 1.3.3."""
    random = RandomAsInR(42)
    prices = [(5, 0.5), (8.5, 0.5), (13, 0.75), (17, 1)]
    columns = [random.rnorm(250, mean, spread) for mean, spread in prices]
    at_cheap = random.sample(250, [5, 4, 3, 2, 1], [0.3, 0.3, 0.2, 0.1, 0.1])
    at_expensive = random.sample(250, [1, 2, 3, 5, 4], [0.3, 0.3, 0.2, 0.1, 0.1])
    likely = [[CALIBRATED[tick] for tick in ticks] for ticks in (at_cheap, at_expensive)]
    return np.column_stack([*columns, *likely])


def test_curves_are_shares_above_a_price_and_shares_at_or_below_it():
    found = price_sensitivity(SIX)
    at_four = found.prices.tolist().index(4)
    assert found.too_cheap[at_four] == 0
    assert found.cheap[at_four] == 1 / 6
    assert found.expensive[at_four] == 2 / 6
    assert found.too_expensive[at_four] == 0


def test_prices_that_can_be_checked_in_the_head():
    found = price_sensitivity(SIX)
    # At 3 cheap is ahead by 3 of 6, at 4 expensive is by 1: three quarters of the way.
    assert found.indifference_price == 3.75
    # Nobody finds 4 too cheap or too expensive, and one in six finds 5 too expensive.
    assert found.optimal_price == 4
    # At 3 one in six finds it too cheap and nobody expensive; at 4 it is none and two: a third.
    # At 5 one in six finds it too expensive, nobody cheap; at 4 it is the other way round: half.
    assert found.acceptable_range == pytest.approx((3 + 1 / 3, 4.5))
    assert (found.answers, found.dropped, found.reason) == (6, 0, "")


def test_the_complement_convention_gives_a_wider_range_and_the_same_prices():
    classic, wide = (price_sensitivity(SIX, convention=c) for c in ("classic", "complement"))
    # At 2 two find it too cheap and two not cheap. At 5 two find it not expensive and one too
    # expensive, at 6 nobody and three: a quarter of the way.
    assert wide.acceptable_range == (2, 5.25)
    assert (wide.optimal_price, wide.indifference_price) == (
        classic.optimal_price,
        classic.indifference_price,
    )


def test_published_example_of_the_r_package():
    """M. Alletsee, pricesensitivitymeter 1.3.3, psm_analysis, output printed in its reference.

    It gives the lowest price named at which curves meet: range 6.35 - 14.53, indifference 9.98,
    optimal 6.35. Too cheap and too expensive run together from 6.35 on, which is said here too.
    """
    rows = alletsee_example()
    found = price_sensitivity(rows[:, :4], convention="complement")
    assert found.acceptable_range == (6.35, 14.53)
    assert found.indifference_price == 9.98
    assert found.together == (6.35, 13.62)
    assert found.optimal_price == pytest.approx((6.35 + 13.62) / 2)
    assert (found.answers, found.dropped) == (250, 0)


def test_published_purchase_intent_of_the_r_package():
    """The same example: price with optimal reach 8.8, with optimal revenue 9.4."""
    found = demand(alletsee_example())
    assert (found.widest_price, round(found.best_price, 10)) == (8.8, 9.4)


def test_published_curves_of_the_r_package():
    """M. Alletsee, vignette "Visualizing PSM Results": row 217 of its table of curves.

    There a respondent who names a price twice is dropped as well, so those are left out first.
    """
    random = RandomAsInR(20)
    prices = [(8, 1.5), (12, 2), (13, 1), (15, 1)]
    rows = np.column_stack([random.rnorm(250, mean, spread) for mean, spread in prices])
    strict = rows[~(np.diff(rows, axis=1) == 0).any(axis=1)]
    found = price_sensitivity(strict)
    assert found.prices[216] == 12.31
    shares = (found.too_cheap, found.cheap, found.expensive, found.too_expensive)
    assert [share[216] for share in shares] == pytest.approx(
        [0, 0.2302158, 0.1510791, 0.007194245], abs=1e-7
    )


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "No answer has its prices in order"),
        ([[1, 2, 3, 4]], "Only one answer has its prices in order"),
        ([[1, 2, 3, 4], [2, 3, 4, 5]], "Only two answers have their prices in order"),
        ([[4, 3, 2, 1]] * 9, "No answer has its prices in order"),
        ([[5, 5, 5, 5]] * 9, "one and the same price"),
    ],
)
def test_where_curves_do_not_cross_there_is_no_price_but_a_reason(rows, reason):
    found = price_sensitivity(rows)
    assert reason in found.reason
    assert found.optimal_price is found.indifference_price is found.acceptable_range is None


def test_answers_out_of_order_or_incomplete_are_dropped_and_counted():
    found = price_sensitivity([*SIX, [5, 4, 3, 2], [1, 2, np.nan, 4]])
    assert (found.answers, found.dropped) == (6, 2)
    assert found.optimal_price == price_sensitivity(SIX).optimal_price


def test_equal_prices_are_in_order():
    assert price_sensitivity([[1, 1, 2, 2]] * 3).dropped == 0


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([[1, 2, 3]], "four prices"),
        ([[-1, 2, 3, 4]], "zero or more, got -1"),
        ([[1, 2, 3, np.inf]], "zero or more, got inf"),
    ],
)
def test_what_are_no_prices_is_refused(rows, problem):
    with pytest.raises(ValueError, match=problem):
        price_sensitivity(rows)


def test_an_unknown_convention_is_refused():
    with pytest.raises(ValueError, match="classic or complement, got 'esomar'"):
        price_sensitivity(SIX, convention="esomar")


def test_interpolation_does_not_wait_for_the_next_price_named():
    # From 30 to 50 nobody names a price; the curves cross where the straight lines do.
    rows = [[10, 20, 50, 60], [10, 20, 50, 60], [10, 30, 50, 60], [10, 50, 50, 60]]
    assert price_sensitivity(rows).indifference_price == 34


def test_intervals_are_drawn_with_a_seed_and_hold_the_price():
    rows = SIX * 10
    first, again = price_intervals(rows), price_intervals(rows)
    assert first == again
    low, high = first.indifference_price
    assert low < 3.75 < high
    assert price_intervals(rows, seed=1) != first


def test_few_answers_are_too_few_to_tell_how_sure():
    assert price_intervals(SIX) is None
    assert price_intervals([[5, 5, 5, 5]] * 40) is None


prices = st.lists(st.integers(0, 60), min_size=4, max_size=4)


@settings(max_examples=60)
@given(st.lists(prices.map(sorted), min_size=3, max_size=30))
def test_prices_lie_within_the_range_and_the_range_within_what_was_named(rows):
    narrow, wide = (price_sensitivity(rows, convention=c) for c in ("classic", "complement"))
    if narrow.reason:
        return
    low, high = narrow.acceptable_range
    least, most = np.min(rows), np.max(rows)
    for price in (narrow.optimal_price, narrow.indifference_price):
        assert least <= low <= price + 1e-9
        assert price <= high + 1e-9 <= most + 1e-8
    assert wide.acceptable_range[0] <= wide.acceptable_range[1]


@settings(max_examples=40)
@given(st.lists(prices.map(sorted), min_size=3, max_size=20), st.integers(2, 5))
def test_prices_in_another_currency_are_as_many_times_higher(rows, rate):
    one, other = price_sensitivity(rows), price_sensitivity(np.array(rows) * rate)
    if not one.reason:
        assert other.optimal_price == pytest.approx(one.optimal_price * rate)
        assert other.acceptable_range == pytest.approx([e * rate for e in one.acceptable_range])


def test_revenue_is_highest_between_two_prices_named():
    # From 10 to 20 the share falls from 1 to 0.5: 10 * 1, 15 * 0.75, 20 * 0.5.
    found = demand([[0, 10, 20, 30, 1, 0.5]])
    assert (found.best_price, found.trial_there, found.widest_price) == (15, 0.75, 10)


def test_nobody_buys_at_what_is_too_cheap_or_too_expensive():
    found = demand([[5, 10, 20, 30, 0.8, 0.4], [5, 10, 20, 30, 0.4, 0.2]])
    assert found.prices.tolist() == [5, 10, 20, 30]
    assert found.trial == pytest.approx([0, 0.6, 0.3, 0], abs=1e-12)
    assert found.revenue == pytest.approx([0, 6, 6, 0], abs=1e-12)


def test_equal_prices_keep_their_likelihood():
    found = demand([[10, 10, 20, 20, 0.8, 0.4]])
    assert found.trial == pytest.approx([0.8, 0.4])


def test_without_likelihoods_there_is_no_demand():
    assert demand([]) is None
    assert demand([[5, 10, 20, 30, np.nan, np.nan]]) is None
    assert demand([[5, 10, 20, 30, 0, 0]]) is None
    assert demand([[5, 5, 5, 5, 1, 1]]) is None


def test_what_are_no_likelihoods_is_refused():
    with pytest.raises(ValueError, match=r"between 0 and 1, got 1.5"):
        demand([[5, 10, 20, 30, 1.5, 0]])
    with pytest.raises(ValueError, match="four prices and two likelihoods"):
        demand([[5, 10, 20, 30]])
