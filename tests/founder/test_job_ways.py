"""Offers beside founding, with numbers that can be checked in the head."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from venture.founder import (
    MOST_OFFERS,
    Household,
    Offer,
    best_way,
    household_runway,
    job_or_founding,
    job_ways,
)

PLAIN = {
    "savings": 10_000, "living_now": 1_000, "living_lean": 1_000, "living_emergency": 1_000,
    "inflation": 0, "tax_rate": 0, "job_raise": 0, "search_weeks": 26, "first_pay_weeks": 0,
    "job_salary": 24_000,
}  # fmt: skip


def runway(*offers, months=12, money=None, **inputs):
    home = Household(start=date(2027, 1, 1), inputs={**PLAIN, **inputs}, offers=offers)
    return household_runway(home, months=months, founder_money=money)


def of(*offers, **wishes):
    return job_ways(runway(*offers, **wishes))


def test_without_an_offer_there_is_only_the_job_that_is_yet_to_be_found():
    (way,) = of()
    assert way.offer is None
    assert way.both == job_or_founding(runway())
    # Paid from July on, after half a year of search.
    assert way.both.job == 10_000 + 6 * 2_000 - 12_000


def test_an_offer_is_paid_from_its_first_day_on():
    _, siemens = of(Offer(name="Siemens", salary=36_000, extras=12_000, weeks=0))
    assert siemens.both.job == 10_000 + 48_000 - 12_000
    assert siemens.both.salary_forgone == 48_000
    assert siemens.savings.tolist()[:2] == [13_000, 16_000]


def test_founding_that_fails_leads_to_the_job_that_is_yet_to_be_found():
    none, offer = of(Offer(name="Siemens", salary=90_000, weeks=0))
    assert offer.both.failed == none.both.failed


def test_an_offer_abroad_counts_at_its_exchange_rate_and_its_own_tax():
    chf = Offer(name="Zürich", salary=20_000, weeks=0, exchange=1.5, tax=0.1, health=200)
    _, way = of(chf, tax_rate=0.4)
    assert way.both.job_pay == pytest.approx(20_000 * 1.5 * 0.9)
    assert way.both.job == pytest.approx(10_000 + 27_000 - 12_000 - 12 * 300)


def test_no_tax_of_its_own_is_the_household_s_and_none_at_all_is_none():
    same, free = (
        way.both.job_pay
        for way in of(
            Offer(name="Same", salary=12_000, weeks=0),
            Offer(name="Free", salary=12_000, weeks=0, tax=0),
            tax_rate=0.25,
        )[1:]
    )
    assert (same, free) == pytest.approx((9_000, 12_000))


def test_beside_a_part_time_job_one_pays_for_the_idea_and_keeps_a_chance_of_the_shares():
    half = Offer(name="Half", salary=18_000, weeks=0, evenings=0.05)
    _, way = of(half, money=[3_000], share_value=100_000, chance_of_success=0.1)
    assert way.both.job == 10_000 + 18_000 - 12_000 - 3_000
    assert way.both.expected_job == pytest.approx(13_000 + 5_000)
    assert way.both.difference == pytest.approx(way.both.expected - 18_000)


def test_no_value_of_the_shares_beats_a_job_beside_which_the_plan_is_as_likely():
    half = Offer(name="Half", salary=36_000, weeks=0, evenings=0.1)
    _, way = of(half, chance_of_success=0.1)
    assert way.both.value_needed is None
    assert way.both.value_needed_at(0.2) is not None


def test_an_offer_without_pay_only_costs_what_one_lives_on():
    _, way = of(Offer(name="Volunteering", weeks=0))
    assert way.both.job == 10_000 - 12_000
    assert way.both.job_lowest == -2_000


def test_the_best_job_is_the_one_that_leaves_most_on_average():
    ways = of(
        Offer(name="Now", salary=24_000, weeks=0),
        Offer(name="Half", salary=18_000, weeks=0, evenings=0.5),
        share_value=100_000,
    )
    best = best_way(ways)
    assert best.offer is not None
    assert best.offer.name == "Half"


def test_what_no_offer_can_be_is_refused():
    for wrong in ({"salary": -1}, {"tax": 0.8}, {"exchange": 0}, {"evenings": 1.1}):
        with pytest.raises(ValidationError):
            Offer(name="Siemens", **wrong)
    with pytest.raises(ValidationError, match="at most 8"):
        Household(offers=tuple(Offer(name="Siemens") for _ in range(MOST_OFFERS + 1)))


@settings(max_examples=20, deadline=None)
@given(
    st.floats(0, 1e6), st.integers(0, 104), st.floats(0, 1), st.floats(0.01, 1),
    st.integers(-50_000, 100_000),
)  # fmt: skip
def test_the_needed_value_makes_both_ways_equal(salary, weeks, evenings, chance, savings):
    offer = Offer(name="Any", salary=salary, weeks=weeks, evenings=evenings)
    given_ = {"savings": savings, "chance_of_success": chance}
    both = of(offer, months=24, **given_)[1].both
    needed = both.value_needed
    if needed:
        equal = of(offer, months=24, share_value=needed, **given_)[1].both
        assert equal.difference == pytest.approx(0, abs=1e-6 * (1 + needed))
    elif needed == 0:
        assert both.difference >= 0
