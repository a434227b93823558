"""What each kind of stream earns, recurs and is paid ahead."""

import pytest

from tests.plan.small_plans import FLAT, NOBODY, STEADY, at, months, plan_with
from venture.plan import Plan, evaluate


def test_usage_is_charged_by_the_unit():
    plan = plan_with(streams=[{**FLAT, "kind": "Usage", "units": 200, "price": 0.5}])
    assert months(plan, "revenue", 1) == [1_000]
    assert months(plan, "mrr", 1) == [1_000]


def test_a_marketplace_keeps_its_share_and_pays_fees_on_the_whole_order():
    orders = {**FLAT, "kind": "Transactions", "units": 2, "price": 100, "take_rate": 0.15}
    plan = plan_with({"payment_fee_rate": 0.03}, streams=[orders])
    assert months(plan, "gross_merchandise_value", 1) == [2_000]
    assert months(plan, "revenue", 1) == pytest.approx([300])
    assert months(plan, "payment_fees", 1) == pytest.approx([60])
    assert months(plan, "mrr", 1) == [0]


def test_orders_are_limited_by_what_sellers_can_fill():
    # 20 orders are wanted; 3 sellers fill 4 each, and every month one more joins.
    orders = {**FLAT, "kind": "Transactions", "units": 2, "price": 100}
    sellers = {"sellers_now": 2, "new_sellers": 1, "seller_churn": 0, "seller_orders": 4}
    plan = plan_with(streams=[orders | sellers])
    assert months(plan, "units_sold", 4) == [12, 16, 20, 20]
    assert months(plan, "revenue", 2) == [1_200, 1_600]


def test_sellers_leave_too_and_enough_of_them_change_nothing():
    orders = {**FLAT, "kind": "Transactions", "units": 2, "price": 100}
    leaving = {"sellers_now": 100, "seller_churn": 0.5, "seller_orders": 0}
    plan = plan_with(streams=[orders | leaving])
    assert months(plan, "sellers", 2) == [50, 25]
    assert months(plan, "units_sold", 2) == [20, 20]


def test_only_orders_between_others_need_sellers():
    seats = {**FLAT, "units": 2, "seller_orders": 1}
    assert months(plan_with(streams=[seats]), "units_sold", 1) == [20]


def test_every_payment_costs_its_fee_once_a_month_or_once_a_year():
    fee = {"payment_fee_rate": 0, "payment_fee_each": 0.5}
    monthly = plan_with(fee, streams=[{**FLAT, "units": 3}])
    assert months(monthly, "payment_fees", 1) == [5]
    orders = plan_with(fee, streams=[{**FLAT, "kind": "Products", "units": 3}])
    assert months(orders, "payment_fees", 1) == [15]
    yearly = {**NOBODY, "new_customers": 10, "units": 3, "growth": 0, "yearly_share": 1}
    yearly = plan_with(fee, streams=[yearly | {"churn": 1}])
    assert months(yearly, "payment_fees", 1) == [5]


def test_returns_are_paid_back_and_what_came_back_is_lost():
    shop = {**FLAT, "kind": "Products", "price": 50, "returns": 0.1, "unit_cost": 20}
    plan = plan_with(streams=[shop])
    assert months(plan, "revenue", 1) == [450]
    assert months(plan, "cost_of_revenue", 1) == [200]


def test_customers_who_buy_once_are_gone_the_month_after():
    plan = plan_with(streams=[{**STEADY, "kind": "Products", "churn": 1}])
    assert months(plan, "revenue", 3) == [50, 50, 50]


def test_stock_for_half_a_month_is_bought_ahead_and_sold_off():
    shop = {**FLAT, "kind": "Products", "price": 0, "unit_cost": 31, "churn": 1}
    plan = plan_with({"inventory_days": 14}, streams=[{**shop, "customers_now": 0}])
    assert months(plan, "goods_bought", 2) == [0, 0]
    steady = plan_with({"inventory_days": 14}, streams=[{**shop, "churn": 0}])
    assert months(steady, "stock", 2) == pytest.approx([140, 310 * 14 / 28])
    assert months(steady, "goods_bought", 2) == pytest.approx([450, 325])
    assert months(steady, "cash", 1) == pytest.approx([-450])


def test_goods_left_when_sales_end_stay_in_stock():
    plan = plan_with({"opening_stock": 500})
    assert months(plan, "stock_held", 2) == [500, 500]
    assert at(plan, "total_equity", 1) == 500


def test_computing_for_each_unit_is_a_cost_but_never_in_stock():
    usage = {**FLAT, "kind": "Usage", "price": 1, "unit_cost": 0.25}
    plan = plan_with({"inventory_days": 30}, streams=[usage])
    assert months(plan, "cost_of_revenue", 1) == [2.5]
    assert months(plan, "stock", 1) == [0]


def test_work_is_sold_by_the_day():
    role = {"people": 2, "day_rate": 500, "utilisation": 0.5, "end_month": 1}
    plan = plan_with({"working_days": 20, "payment_fee_rate": 0.03}, roles=[role])
    assert months(plan, "revenue", 2) == [10_000, 0]
    assert months(plan, "payment_fees", 1) == [0]


def test_a_price_changes_from_its_month_on_and_prices_rise_each_year():
    stream = {**FLAT, "price": 10, "price_change": 0.5, "price_month": 3}
    plan = plan_with({"yearly_price_growth": 0.1}, streams=[stream])
    assert months(plan, "revenue", 3) == [100, 100, 150]
    assert at(plan, "revenue", 13) == pytest.approx(165)


def test_a_year_paid_ahead_is_earned_month_by_month():
    # Ten customers at 100 a month pay 12,000 in their first month.
    stream = {**NOBODY, "new_customers": 10, "price": 100, "yearly_share": 1}
    plan = plan_with(streams=[{**stream, "market": 10}])
    assert months(plan, "billed", 13) == pytest.approx([12_000, *[0] * 11, 12_000])
    assert months(plan, "revenue", 13) == pytest.approx([1_000] * 13)
    assert [at(plan, "paid_ahead", m) for m in (1, 6, 12)] == pytest.approx([11_000, 6_000, 0])
    assert at(plan, "cash", 2) == pytest.approx(12_000)


def test_who_pays_for_a_year_saves_the_discount():
    stream = {**FLAT, "price": 100, "yearly_share": 0.5, "yearly_discount": 0.2}
    plan = plan_with(streams=[stream])
    assert months(plan, "revenue", 1) == pytest.approx([900])
    assert months(plan, "billed", 2) == pytest.approx([900, 900])


def test_who_leaves_is_paid_back_the_months_not_used():
    stream = {**NOBODY, "customers_now": 0, "new_customers": 10, "yearly_share": 1}
    plan = plan_with(streams=[{**stream, "churn": 1, "price": 100, "start_month": 60}])
    assert at(plan, "paid_ahead", 60) == pytest.approx(11_000)
    leaving = plan_with(streams=[{**FLAT, "price": 100, "yearly_share": 1, "churn": 1}])
    assert at(leaving, "paid_ahead", 1) == 0
    assert at(leaving, "billed", 1) == pytest.approx(-5_500)


def test_todays_customers_are_spread_evenly_over_their_years():
    plan = plan_with(streams=[{**FLAT, "customers_now": 12, "price": 10, "yearly_share": 1}])
    assert evaluate(plan)["paid_ahead"][0, 0, 0] == 12 * 5.5 * 10
    assert months(plan, "billed", 14) == pytest.approx([120] * 14)


def test_recurring_revenue_moves_by_what_customers_do():
    stream = {**FLAT, "price": 10, "customers_now": 100, "new_customers": 5, "churn": 0.1}
    plan = plan_with(streams=[{**stream, "expansion": 0.2, "contraction": 0.05}])
    movements = ("new_mrr", "expansion_mrr", "contraction_mrr", "lost_mrr", "mrr")
    assert [at(plan, line, 1) for line in movements] == pytest.approx([50, 180, 45, 100, 1_085])
    assert at(plan, "net_revenue_retention", 1) == pytest.approx(1.035)
    assert at(plan, "gross_revenue_retention", 1) == pytest.approx(0.855)


def test_a_higher_price_counts_as_expansion_and_a_lower_one_as_contraction():
    dearer = plan_with(streams=[{**FLAT, "price": 10, "price_change": 0.5, "price_month": 2}])
    assert months(dearer, "expansion_mrr", 2) == [0, 50]
    cheaper = plan_with(streams=[{**FLAT, "price": 10, "price_change": -0.5, "price_month": 2}])
    assert months(cheaper, "contraction_mrr", 2) == [0, 50]


def test_a_stream_saved_before_there_were_kinds_is_a_subscription():
    old = {"id": "a", "name": "Old", "values": {"price": 7, "customers_now": 2, "churn": 0}}
    plan = Plan(tables={"streams": [old]})
    assert plan.tables["streams"][0].values["kind"] == "Subscription"
    assert at(plan, "mrr", 1) == 14
