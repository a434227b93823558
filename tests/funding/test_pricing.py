import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.funding.by_iteration import solve
from venture.funding import CONVENTIONS, POOL, Note, PricedRound, Safe, price_round
from venture.funding.conversion import settle

# Y Combinator, 2018, "Post-Money Safe User Guide", appendix II: the company of both examples.
GUIDE = {"Founders": 9_250_000, "Options": 300_000, "Promised options": 350_000, POOL: 100_000}
INVESTOR_A = Safe("Investor A", 200_000, cap=4_000_000)
PRE_MONEY_A = Safe("Investor A", 200_000, cap=3_800_000, post_money=False)
INVESTOR_B = Safe("Investor B", 800_000, cap=8_000_000, pro_rata=True)


def series_a(pool):
    return PricedRound("Series A", 5_000_000, 15_000_000, pool_increase=pool)


def series_seed(pool):
    return PricedRound("Series Seed", 2_200_000, 8_800_000, pool_increase=pool)


def test_the_guides_first_example_to_the_share():
    after = price_round(GUIDE, [INVESTOR_A, INVESTOR_B], series_a(1_695_000))
    assert after.capitalisation == 11_764_705
    assert [one.shares for one in after.conversions] == [588_235, 1_176_470]
    assert [round(one.price, 4) for one in after.conversions] == [0.34, 0.68]
    assert (after.price, after.new_shares, after.total) == (1.1144, 4_486_719, 17_946_424)
    assert round(after.ownership["Founders"], 4) == 0.5154
    assert round(after.ownership[POOL], 4) == 0.1
    assert after.shares["Investor B"] == 1_176_470 + 448_671
    assert after.shares["Series A"] == 4_486_719 - 448_671


def test_the_guides_first_example_at_a_low_valuation_where_one_converts_at_the_round_price():
    after = price_round(GUIDE, [INVESTOR_A, INVESTOR_B], series_seed(1_573_000))
    assert [one.basis for one in after.conversions] == ["post-money cap", "round price"]
    assert [one.shares for one in after.conversions] == [590_334, 1_216_360]
    assert (after.price, after.capitalisation) == (0.6577, 11_806_694)
    assert (after.new_shares, after.total) == (3_344_990, 16_724_684)


def test_the_guides_second_example_with_a_pre_money_safe():
    after = price_round(GUIDE, [PRE_MONEY_A, INVESTOR_B], series_a(1_700_000))
    assert [one.shares for one in after.conversions] == [615_763, 1_179_529]
    assert (after.price, after.capitalisation) == (1.1115, 11_795_292)
    assert (after.new_shares, after.total) == (4_498_426, 17_993_718)


def test_the_guides_second_example_at_a_low_valuation():
    after = price_round(GUIDE, [PRE_MONEY_A, INVESTOR_B], series_seed(1_575_000))
    assert [one.basis for one in after.conversions] == ["pre-money cap", "round price"]
    assert [one.shares for one in after.conversions] == [609_198, 1_218_397]
    assert (after.price, after.new_shares, after.total) == (0.6566, 3_350_594, 16_753_189)


@pytest.mark.parametrize(
    ("convention", "price", "founders", "converted", "new"),
    [
        ("pre-money", 8.0, 0.70, 0.125, 0.175),
        ("percent-ownership", 6.5714, 0.6571, 0.1429, 0.20),
        ("dollars-invested", 7.5714, 0.6883, 0.1299, 0.1818),
    ],
)
def test_the_three_conventions_as_cooley_compares_them(convention, price, founders, converted, new):
    """D. Colla, Cooley GO, "Calculating Share Price With Outstanding Convertible Notes"."""
    planned = PricedRound("Series A", 2_000_000, 8_000_000, convention=convention)
    for instrument in (Safe("Angels", 1_000_000, discount=0.3), Note("Angels", 1e6, discount=0.3)):
        after = price_round({"Founders": 1_000_000}, [instrument], planned)
        assert after.price == price
        found = [round(part, 4) for part in after.ownership.values()]
        assert found == [founders, converted, new]


def test_a_round_without_anything_that_converts():
    after = price_round({"Founders": 8_000_000}, [], PricedRound("Seed", 2e6, 8e6))
    assert (after.price, after.new_shares, after.ownership["Seed"]) == (1.0, 2_000_000, 0.2)
    assert after.counted == 8_000_000
    assert after.capitalisation == 8_000_000


def test_the_shares_of_a_note_count_its_interest():
    note = Note("Angel", 100_000, interest=0.08, months=18, discount=0.2)
    after = price_round({"Founders": 1_000_000}, [note], PricedRound("Seed", 1e6, 10e6))
    assert after.conversions[0].amount == pytest.approx(112_000)
    assert after.shares["Angel"] == 14_000  # 112,000 at 8.00
    assert (after.counted, after.capitalisation) == (1_000_000, 1_014_000)


@pytest.mark.parametrize(("pre_money", "basis"), [(8e6, "discount"), (40e6, "post-money cap")])
def test_cap_and_discount_whichever_is_better_for_the_holder(pre_money, basis):
    safe = Safe("Angel", 500_000, cap=10_000_000, discount=0.2)
    after = price_round({"Founders": 1_000_000}, [safe], PricedRound("A", 2e6, pre_money))
    assert after.conversions[0].basis == basis


def test_a_conversion_says_what_each_way_would_have_cost():
    safe = Safe("Angel", 500_000, cap=10_000_000, discount=0.2)
    after = price_round({"F": 950_000}, [safe], PricedRound("A", 2e6, 40e6))
    offers = after.conversions[0].offers
    assert offers == {"post-money cap": 10.0, "discount": 32.0}


def test_a_safe_without_terms_converts_at_the_price_of_the_round():
    after = price_round(
        {"Founders": 1_000_000}, [Safe("Angel", 100_000)], PricedRound("A", 1e6, 10e6)
    )
    assert after.conversions[0].basis == "round price"
    assert after.shares["Angel"] == 10_000


def test_the_most_favoured_take_the_terms_of_a_later_safe():
    first = Safe("First", 100_000, most_favoured=True)
    later = Safe("Later", 400_000, cap=4_000_000)
    after = price_round({"F": 10_000_000}, [first, later], PricedRound("A", 10e6, 40e6))
    # 2.5 % and 10 % are promised: 10,000,000 / 0.875 = 11,428,571.
    assert [one.shares for one in after.conversions] == [285_714, 1_142_857]
    assert [one.terms_of for one in after.conversions] == ["Later", ""]


def test_the_most_favoured_do_not_get_the_terms_of_an_earlier_safe():
    first = Safe("First", 400_000, cap=4_000_000)
    later = Safe("Later", 100_000, most_favoured=True)
    after = price_round({"F": 10_000_000}, [first, later], PricedRound("A", 10e6, 40e6))
    assert after.conversions[1].basis == "round price"


def test_a_safe_with_a_discount_is_counted_in_the_company_that_a_cap_promises_a_part_of():
    capped, other = Safe("Capped", 1e6, cap=10e6), Safe("Other", 1e6, discount=0.2)
    planned = PricedRound("A", 3e6, 12e6, convention="percent-ownership")
    after = price_round({"Founders": 8_000_000}, [capped, other], planned)
    # 0.8 T = 8M + 0.08 T + T / 12, so T = 2400M / 191.
    assert after.total == pytest.approx(2_400_000_000 / 191, rel=1e-4)
    assert after.conversions[0].shares == pytest.approx(after.capitalisation / 10, rel=1e-6)


def test_prices_keep_four_digits_where_shares_are_many():
    after = price_round({"Founders": 2_000_000_000}, [], PricedRound("A", 1e6, 3_333_333))
    assert after.price == 0.001667


def test_one_holder_may_hold_shares_and_several_safes():
    safes = [Safe("Ann", 100_000, cap=10e6), Safe("Ann", 100_000, cap=10e6)]
    after = price_round({"Ann": 500_000, "Ben": 480_000}, safes, PricedRound("A", 1e6, 10e6))
    assert after.shares["Ann"] == 500_000 + 10_000 + 10_000


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Safe("A", 0), "The SAFE of A: the investment must be above zero, got 0"),
        (lambda: Safe("A", math.nan), "must be above zero, got nan"),
        (lambda: Safe("A", "1k"), "must be above zero, got 1k"),
        (lambda: Safe("A", 1, cap=0), "needs a cap above zero, or None, got 0"),
        (lambda: Safe("A", 1, discount=20), "got 20. Type 0.2 for 20 %"),
        (lambda: Safe("A", 1, discount=1), "0 up to but not 1"),
        (lambda: Safe(" ", 1), "The SAFE needs a name"),
        (lambda: Note("A", 1, interest=-0.1), "interest of zero or more, got -0.1"),
        (lambda: Note("A", 1, months=math.inf), "months of zero or more, got inf"),
        (lambda: PricedRound("A", -1, 1), "A: the investment must be above zero, got -1"),
        (lambda: PricedRound("A", 1, 0), "A: the pre-money valuation must be above zero, got 0"),
        (lambda: PricedRound("A", 1, 1, 0.5), "A: the pool increase must be a whole number"),
        (lambda: PricedRound("A", 1, 1, 0, "post"), "one of pre-money, percent-ownership, dollars"),
    ],
)
def test_terms_that_are_not_allowed_are_refused_and_named(make, says):
    with pytest.raises(ValueError, match=says):
        make()


@pytest.mark.parametrize(
    ("holdings", "safes", "says"),
    [
        ({"F": -1}, [], "The holding of F must be a whole number of shares, zero or more, got -1"),
        ({"F": 1.5}, [], "got 1.5"),
        ({}, [], "The holdings must have shares, got none"),
        ({"F": 9}, [Safe("A", 3, cap=5), Safe("B", 2, cap=5)], "promised 100% of the company"),
        ({"F": 9}, [Safe("A", 200)], "does not pay for the 200"),
        ({"F": 10**15}, [], "the price of a share comes to 1e-13"),
        ({"F": 1}, [Safe("A", 1, cap=1e-180, post_money=False)], "the cap of A, 1e-180, is next"),
    ],
)
def test_a_round_that_cannot_be_priced_is_refused_with_the_reason(holdings, safes, says):
    planned = PricedRound("A", 10, 100, convention="percent-ownership")
    with pytest.raises(ValueError, match=says):
        price_round(holdings, safes, planned)


names = st.sampled_from(["Ann", "Ben", "Cleo", "Dora"])
money = st.integers(10_000, 1_000_000)
caps = st.none() | st.integers(4_000_000, 40_000_000)
discounts = st.sampled_from([0.0, 0.1, 0.2, 0.5])
plain_safes = st.builds(Safe, names, money, caps, discounts, st.booleans(), st.booleans())
safes = st.builds(Safe, names, money, caps, discounts, st.booleans(), st.booleans(), st.booleans())
notes = st.builds(
    Note, names, money, st.sampled_from([0, 0.08]), st.integers(0, 36), caps, discounts
)
planned_rounds = st.builds(
    PricedRound,
    st.just("Round"),
    st.integers(100_000, 20_000_000),
    st.integers(6_000_000, 60_000_000),
    st.integers(0, 3_000_000),
    st.sampled_from(CONVENTIONS),
)
holdings = st.dictionaries(
    st.sampled_from(["Founders", "Options", POOL]), st.integers(1_000_000, 9_000_000), min_size=1
)


@given(holdings, st.lists(safes | notes, max_size=4), planned_rounds)
def test_ownership_sums_to_one_and_nobody_owes_shares(held, instruments, planned):
    after = price_round(held, instruments, planned)
    assert sum(after.ownership.values()) == pytest.approx(1)
    assert all(shares >= 0 for shares in after.shares.values())
    whole = [*(one.shares for one in after.conversions), after.new_shares, planned.pool_increase]
    assert after.total == sum(held.values()) + sum(whole)


@given(holdings, st.lists(safes | notes, max_size=4), planned_rounds)
def test_shares_are_never_more_than_the_money_buys(held, instruments, planned):
    after = price_round(held, instruments, planned)
    for one in after.conversions:
        assert one.shares * one.price <= one.amount * (1 + 1e-9)
    assert abs(after.new_shares * after.price - planned.investment) <= after.price


@given(holdings, st.lists(plain_safes | notes, max_size=4), planned_rounds)
def test_a_post_money_safe_owns_its_part_of_the_company_before_the_new_money(
    held, instruments, planned
):
    after = price_round(held, instruments, planned)
    for safe, one in zip(instruments, after.conversions, strict=True):
        if one.basis == "post-money cap":
            owned = one.shares / after.capitalisation
            part = safe.investment / safe.cap
            assert part - 2 / after.capitalisation <= owned <= part


@given(holdings, st.lists(plain_safes | notes, max_size=4), planned_rounds, st.randoms())
def test_the_order_of_safes_does_not_matter(held, instruments, planned, chance: random.Random):
    shuffled = list(instruments)
    chance.shuffle(shuffled)
    after, other = (price_round(held, some, planned) for some in (instruments, shuffled))
    assert after.shares == other.shares
    assert after.price == other.price


@given(holdings, st.lists(plain_safes | notes, max_size=4), planned_rounds)
def test_the_closed_form_agrees_with_a_solution_by_trying(held, instruments, planned):
    total = sum(held.values())
    converting, exact = settle(total, instruments, planned)
    price, shares = solve(total, instruments, planned)
    assert exact.price == pytest.approx(price, rel=1e-9)
    found = [one.route.shares(one.amount, exact) for one in converting]
    assert found == pytest.approx(shares, rel=1e-8)


@given(holdings, st.lists(safes | notes, max_size=5), planned_rounds)
def test_nobody_would_rather_have_converted_in_another_way(held, instruments, planned):
    converting, exact = settle(sum(held.values()), instruments, planned)
    for one in converting:
        best = max(route.shares(one.amount, exact) for route in one.routes)
        assert one.route.shares(one.amount, exact) == pytest.approx(best, rel=1e-9)


@given(holdings, st.lists(safes | notes, max_size=4), planned_rounds)
def test_whole_shares_stay_close_to_the_exact_solution(held, instruments, planned):
    converting, exact = settle(sum(held.values()), instruments, planned)
    after = price_round(held, instruments, planned)
    for one, converted in zip(converting, after.conversions, strict=True):
        shares = one.route.shares(one.amount, exact)
        assert converted.shares == pytest.approx(shares, rel=1e-3, abs=2)
    assert after.price == pytest.approx(exact.price, rel=1e-3)


@given(holdings, st.lists(safes | notes, max_size=4), planned_rounds)
def test_with_percent_ownership_new_investors_own_what_they_agreed(held, instruments, planned):
    agreed = PricedRound("R", planned.investment, planned.pre_money, 0, "percent-ownership")
    after = price_round(held, instruments, agreed)
    part = agreed.investment / agreed.post_money
    assert after.new_shares / after.total == pytest.approx(part, rel=1e-3, abs=2 / after.total)
