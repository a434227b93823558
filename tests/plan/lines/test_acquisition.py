"""Every way on which customers come, and what limits them."""

import pytest

from tests.plan.small_plans import FLAT, NOBODY, STEADY, at, months, plan_with


def test_a_funnel_turns_visitors_into_sign_ups_and_those_into_customers():
    funnel = {"visitors": 1_000, "sign_up_rate": 0.1, "paying_rate": 0.2, "visitor_growth": 0.2}
    plan = plan_with(streams=[{**NOBODY, **funnel, "start_month": 2}])
    assert months(plan, "sign_ups", 3) == pytest.approx([0, 100, 120])
    assert months(plan, "joined_customers", 3) == pytest.approx([0, 20, 24])


def test_a_free_trial_delays_who_pays():
    funnel = {"visitors": 100, "sign_up_rate": 0.1, "paying_rate": 0.5, "trial_months": 2}
    plan = plan_with(streams=[{**NOBODY, **funnel}])
    assert months(plan, "sign_ups", 1) == pytest.approx([10])
    assert months(plan, "customers", 4) == pytest.approx([0, 0, 5, 10])


def test_advertising_that_doubles_the_cost_of_a_customer_wins_half_as_many():
    ads = {"paid_spend": 5_000, "acquisition_cost": 100}
    assert at(plan_with(streams=[{**NOBODY, **ads}]), "paid_customers", 1) == 50
    dearer = plan_with(streams=[{**NOBODY, **ads, "saturation": 5_000}])
    assert at(dearer, "winning_cost", 1) == 200
    assert at(dearer, "paid_customers", 1) == 25


def test_more_advertising_always_wins_more_but_each_at_a_higher_cost():
    spends = [1_000, 10_000, 100_000]
    streams = [{**NOBODY, "paid_spend": spend, "saturation": 5_000} for spend in spends]
    won = [at(plan_with(streams=[stream]), "new_customers", 1) for stream in streams]
    assert won == sorted(won)
    costs = [spend / customers for spend, customers in zip(spends, won, strict=True)]
    assert costs == sorted(costs)


def test_sales_people_reach_their_quota_evenly():
    role = {"salary": 0, "people": 2, "quota": 3, "ramp_months": 3, "start_month": 2}
    plan = plan_with(streams=[NOBODY], roles=[role])
    assert months(plan, "sales_capacity", 5) == pytest.approx([0, 2, 4, 6, 6])
    assert months(plan, "joined_customers", 5) == pytest.approx([0, 2, 4, 6, 6])


def test_what_sales_people_win_is_divided_by_weight():
    role = {"quota": 12, "ramp_months": 0}
    streams = [{**NOBODY, "sales_weight": w} for w in (2, 1, 0)]
    plan = plan_with(streams=streams, roles=[role])
    assert [months(plan, "sales_customers", 1, m) for m in range(3)] == [[8], [4], [0]]


def test_customers_bring_others():
    plan = plan_with(streams=[{**FLAT, "customers_now": 100, "referral_rate": 0.1}])
    assert months(plan, "referred_customers", 2) == pytest.approx([10, 11])


def test_nobody_more_comes_once_the_market_is_won():
    plan = plan_with(streams=[{**STEADY, "churn": 0, "market": 25}])
    assert months(plan, "customers", 4) == [10, 20, 25, 25]
    leaving = plan_with(streams=[{**STEADY, "churn": 0.2, "market": 25}])
    assert max(months(leaving, "customers", 60)) == pytest.approx(25)


def test_a_market_smaller_than_todays_customers_takes_none_away():
    plan = plan_with(streams=[{**FLAT, "market": 5, "new_customers": 3}])
    assert months(plan, "customers", 2) == [10, 10]


SEASONS = [{"calendar_month": 2, "change": 1.0}, {"calendar_month": 3, "change": -1.0}]


def test_the_season_moves_what_is_ordered():
    shop = {**FLAT, "kind": "Products", "price": 1}
    plan = plan_with(streams=[shop], seasons=SEASONS)
    assert months(plan, "revenue", 4) == [10, 20, 0, 10]
    assert months(plan, "customers", 4) == [10, 10, 10, 10]


def test_the_season_moves_who_subscribes():
    plan = plan_with(streams=[{**STEADY, "churn": 0}], seasons=SEASONS)
    assert months(plan, "joined_customers", 4) == [10, 20, 0, 10]


def test_a_stream_may_have_half_a_season_or_none():
    half, none = ({**STEADY, "churn": 0, "seasonal": share} for share in (0.5, 0))
    plan = plan_with(streams=[half, none], seasons=SEASONS)
    assert months(plan, "joined_customers", 3) == [10, 15, 5]
    assert months(plan, "joined_customers", 3, 1) == [10, 10, 10]
