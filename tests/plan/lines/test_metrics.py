"""Metrics with their traps: nothing is infinite, and what is not known is empty."""

import numpy as np
import pytest

from tests.plan.small_plans import FLAT, NOBODY, at, plan_with
from venture.plan import evaluate

SELLING = {"costs": [{"amount": 300, "function": "Marketing"}]}
"""300 a month to win customers."""


def stream(**values):
    return {**FLAT, "price": 10, "customers_now": 100, **values}


def test_lifetime_value_is_profit_over_churn():
    plan = plan_with(streams=[stream(churn=0.05, new_customers=5)], **SELLING)
    assert at(plan, "customer_life", 1) == pytest.approx(20)
    assert at(plan, "lifetime_value", 1) == pytest.approx(200)
    assert at(plan, "customer_acquisition_cost", 1) == pytest.approx(60)
    assert at(plan, "ltv_to_cac", 1) == pytest.approx(200 / 60)
    assert at(plan, "cac_payback", 1) == pytest.approx(6)


def test_without_churn_there_is_no_lifetime_value_yet():
    plan = plan_with(streams=[stream(new_customers=5)], **SELLING)
    assert np.isnan([at(plan, line, 1) for line in ("lifetime_value", "ltv_to_cac")]).all()
    assert at(plan, "customer_life", 1) == 60


def test_a_life_is_never_longer_than_its_limit():
    plan = plan_with({"life_limit": 36}, streams=[stream(churn=0.001)])
    assert at(plan, "customer_life", 1) == 36


def test_the_quick_ratio_is_empty_until_something_is_lost():
    assert np.isnan(at(plan_with(streams=[stream(new_customers=5)]), "quick_ratio", 1))
    # 20 + 8 won and 5 + 3 lost, as in the common example.
    moving = stream(new_customers=2, churn=0.005, price=10)
    plan = plan_with(streams=[{**moving, "expansion": 8 / 995, "contraction": 3 / 995}])
    assert at(plan, "quick_ratio", 1) == pytest.approx(28 / 8)


def test_the_burn_multiple_needs_burn_and_growth():
    growing = plan_with(streams=[stream(new_customers=10)], costs=[{"amount": 2_300}])
    assert at(growing, "burn_multiple", 1) == pytest.approx((2_300 - 1_100) / 1_200)
    earning = plan_with(streams=[stream(new_customers=10)])
    assert np.isnan(at(earning, "burn_multiple", 1))
    shrinking = plan_with(streams=[stream(churn=0.1)], costs=[{"amount": 9_999}])
    assert np.isnan(at(shrinking, "burn_multiple", 1))


def test_the_rule_of_40_compares_twelve_months_with_the_twelve_before():
    later = stream(customers_now=0, new_customers=10, churn=1, start_month=7)
    plan = plan_with(streams=[later], costs=[{"amount": 25}])
    assert np.isnan(at(plan, "rule_of_40", 23))
    assert at(plan, "yearly_growth", 24) == pytest.approx(1)
    assert at(plan, "rule_of_40", 24) == pytest.approx(1 + 0.75)


def test_without_revenue_a_year_ago_growth_is_not_known():
    plan = plan_with(streams=[stream(customers_now=0, new_customers=1, start_month=30)])
    assert np.isnan(at(plan, "yearly_growth", 30))
    assert np.isnan(at(plan, "rule_of_40", 30))


def test_the_magic_number_compares_a_quarter_with_the_one_before():
    # Ten customers a month at 10 each: 600 in months 1 to 3, 1,500 in months 4 to 6.
    growing = stream(customers_now=0, new_customers=10)
    plan = plan_with(streams=[growing], costs=[{"amount": 400, "function": "Marketing"}])
    assert np.isnan(at(plan, "magic_number", 5))
    assert at(plan, "revenue_of_quarter", 6) == pytest.approx(1_500)
    assert at(plan, "magic_number", 6) == pytest.approx((1_500 - 600) * 4 / 1_200)
    # The quarter moves on by a month: 1,800 in months 5 to 7 after 900 in months 2 to 4.
    assert at(plan, "magic_number", 7) == pytest.approx((1_800 - 900) * 4 / 1_200)


def test_there_is_no_magic_number_without_sales_and_marketing_in_the_quarter_before():
    later = {"amount": 400, "function": "Marketing", "start_month": 7}
    plan = plan_with(streams=[stream(new_customers=10)], costs=[later])
    assert np.isnan(at(plan, "magic_number", 9))
    assert at(plan, "magic_number", 10) == pytest.approx(900 * 4 / 400)


def test_payback_is_not_known_where_nothing_is_spent_to_win_customers():
    assert np.isnan(at(plan_with(streams=[stream(new_customers=5)]), "cac_payback", 1))


def test_no_metric_is_ever_infinite():
    result = evaluate(plan_with(streams=[NOBODY, stream(churn=1)]))
    for line in result.statement("Metrics").to_numpy():
        assert not np.isinf(line).any()
