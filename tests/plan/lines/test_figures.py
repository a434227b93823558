"""The plan's figures, with numbers that can be checked in the head."""

from datetime import date

import numpy as np
import pytest

from venture.plan import MODEL, TEMPLATES, Plan, Row, evaluate, new_row, template


def plan_with(inputs=None, **tables):
    rows = {
        name: tuple(
            Row(id=f"r{i}", name=f"Row {i}", values=values) for i, values in enumerate(some)
        )
        for name, some in tables.items()
    }
    return Plan(start=date(2027, 1, 1), inputs=inputs or {}, tables=rows)


def months(plan, line, count, member=0):
    return evaluate(plan, [line])[line][1 : count + 1, member, 0].tolist()


STEADY = {"new_customers": 10, "growth": 0, "churn": 0.1, "price": 50}


def test_churn_applies_to_the_opening_balance_only():
    plan = plan_with(streams=[{**STEADY, "customers_now": 100}])
    assert months(plan, "lost_customers", 2) == [10, 10]
    assert months(plan, "customers", 2) == [100, 100]


def test_nobody_comes_before_sales_start():
    plan = plan_with(streams=[{**STEADY, "churn": 0, "start_month": 3}])
    assert months(plan, "paying_customers", 4) == [0, 0, 10, 20]


def test_growth_counts_from_the_month_sales_start():
    plan = plan_with(streams=[{**STEADY, "growth": 0.1, "start_month": 2}])
    assert months(plan, "organic_customers", 4) == pytest.approx([0, 10, 11, 12.1])


def test_advertising_brings_customers_at_their_cost():
    stream = {**STEADY, "paid_spend": 600, "acquisition_cost": 300, "start_month": 2}
    plan = plan_with(streams=[stream])
    assert months(plan, "paid_customers", 2) == [0, 2]
    assert months(plan, "sales_and_marketing", 2) == [0, 600]


def test_advertising_without_a_cost_for_each_customer_brings_nobody():
    plan = plan_with(streams=[{**STEADY, "paid_spend": 600, "acquisition_cost": 0}])
    assert months(plan, "paid_customers", 1) == [0]


def test_revenue_is_price_times_customers_at_month_end():
    plan = plan_with(streams=[{**STEADY, "churn": 0}, {**STEADY, "churn": 0, "price": 5}])
    assert months(plan, "revenue", 2) == [550, 1100]


def test_a_role_is_paid_from_its_first_to_its_last_month_with_burden_and_raise():
    role = {"salary": 12_000, "people": 2, "start_month": 2, "end_month": 13, "function": "Product"}
    plan = plan_with({"payroll_burden": 0.1, "yearly_raise": 0.5}, roles=[role])
    payroll = months(plan, "payroll", 14)
    assert payroll == pytest.approx([0, *[2_200] * 11, 3_300, 0])
    assert months(plan, "product_costs", 2) == pytest.approx([0, 2_200])


def test_a_running_cost_rises_after_each_twelve_months_of_its_own():
    cost = {"amount": 100, "start_month": 2, "yearly_growth": 0.1, "end_month": 26}
    paid = months(plan_with(costs=[cost]), "running_costs", 27)
    assert paid[:2] == [0, 100]
    assert paid[12:14] == pytest.approx([100, 110])
    assert paid[25:27] == pytest.approx([121, 0])


def test_a_running_cost_follows_revenue_and_customers():
    plan = plan_with(
        streams=[{**STEADY, "churn": 0}], costs=[{"revenue_share": 0.1, "per_customer": 2}]
    )
    assert months(plan, "running_costs", 2) == [50 + 20, 100 + 40]


def test_costs_stand_under_their_function():
    plan = plan_with(
        costs=[{"amount": 7, "function": "Cost of revenue"}, {"amount": 5}],
        one_offs=[{"amount": 3, "month": 1, "function": "Product"}],
    )
    result = evaluate(plan)
    lines = ("cost_of_revenue", "general_costs", "product_costs", "cash_paid")
    assert [result[line][1, 0, 0] for line in lines] == [7, 5, 3, 15]


def test_cash_is_last_months_and_what_came_and_went():
    plan = plan_with(
        {"opening_cash": 1_000},
        costs=[{"amount": 300}],
        funding=[{"amount": 500, "month": 3}],
    )
    assert evaluate(plan)["cash"][:5, 0, 0].tolist() == [1000, 700, 400, 600, 300]


def test_cash_out_is_the_first_month_that_closes_below_zero():
    plan = plan_with({"opening_cash": 900}, costs=[{"amount": 300}])
    result = evaluate(plan)
    assert result["cash"][3, 0, 0] == 0
    assert result.final("cash_out_month") == 4
    assert result.final("runway_months") == 3
    assert result.final("cash_missing") == 57 * 300


def test_cash_that_never_runs_out_has_no_cash_out_month():
    result = evaluate(plan_with({"opening_cash": 900}))
    assert (result.final("cash_out_month"), result.final("runway_months")) == (0, 60)


def test_peak_funding_need_looks_through_the_funding():
    plan = plan_with(
        {"opening_cash": 100},
        costs=[{"amount": 50, "end_month": 10}],
        funding=[{"amount": 900, "month": 1}],
    )
    result = evaluate(plan)
    assert (result.final("cash_missing"), result.final("peak_funding_need")) == (0, 400)


def test_runway_at_this_burn_is_twelve_years_at_most():
    tiny = plan_with({"opening_cash": 1_000}, costs=[{"amount": 100}, {"amount": 1}])
    assert months(tiny, "runway_at_this_burn", 1) == pytest.approx([899 / 101])
    tiny = plan_with({"opening_cash": 1_000}, costs=[{"amount": 1}])
    assert months(tiny, "runway_at_this_burn", 1) == [144]


def test_break_even_is_the_month_after_the_last_loss():
    costs = [
        {"amount": 120, "end_month": 12},
        {"amount": 1_000, "start_month": 20, "end_month": 20},
    ]
    stream = {**STEADY, "churn": 0, "price": 10, "new_customers": 1}
    fees = {"payment_fee_rate": 0}
    assert evaluate(plan_with(fees, streams=[stream], costs=costs)).final("break_even_month") == 21


def test_default_alive_counts_money_in_hand_only():
    stream = {**STEADY, "churn": 0}
    costs = [{"amount": 2_000}]
    poor = plan_with({"opening_cash": 100}, streams=[stream], costs=costs)
    funded = plan_with(
        {"opening_cash": 100},
        streams=[stream],
        costs=costs,
        funding=[{"amount": 9_999, "month": 1}],
    )
    rich = plan_with({"opening_cash": 9_000}, streams=[stream], costs=costs)
    alive = [evaluate(p).final("default_alive_so_far") for p in (poor, funded, rich)]
    assert alive == [0, 0, 1]


def test_metrics_that_make_no_sense_are_nothing():
    result = evaluate(plan_with())
    for line in ("gross_margin", "arpa", "customer_acquisition_cost", "runway_at_this_burn"):
        assert np.isnan(result[line][1:]).all(), line


def test_a_year_adds_flows_takes_the_last_of_stocks_and_works_rates_out_again():
    cost = {"revenue_share": 0.5, "function": "Cost of revenue"}
    plan = plan_with({"payment_fee_rate": 0}, streams=[{**STEADY, "churn": 0}], costs=[cost])
    result = evaluate(plan)
    year = {line: result.by_period(line, "year")[0, 0, 0] for line in ("revenue", "cash", "mrr")}
    assert year["revenue"] == 500 * 78
    assert year["cash"] == result["cash"][12, 0, 0]
    assert year["mrr"] == 500 * 12
    assert result.by_period("gross_margin", "year")[0, 0, 0] == 0.5
    assert result.by_period("cash_at_start", "year")[1, 0, 0] == result["cash"][12, 0, 0]


def test_calendar_years_follow_the_start_month():
    frame = evaluate(Plan(start=date(2026, 11, 1))).statement("Cash flow", by="year")
    assert list(frame.columns) == ["2026", "2027", "2028", "2029", "2030", "2031"]


def test_quarters_are_calendar_quarters():
    frame = evaluate(Plan(start=date(2026, 11, 1))).statement("Cash flow", by="quarter")
    assert list(frame.columns[:2]) == ["Q4 2026", "Q1 2027"]


@pytest.mark.parametrize("kind", TEMPLATES)
def test_templates_pass_their_checks_and_begin_next_month(kind):
    plan = template(kind)
    assert all(check.holds for check in evaluate(plan).checks)
    assert plan.start > date.today()


@pytest.mark.parametrize("name", MODEL.lines)
def test_every_line_is_explained_by_what_it_uses(name):
    plan = template("service")
    for table in ("equipment", "loans", "seasons"):
        plan = plan.with_rows(table, (new_row(table, "First"),))
    result = evaluate(plan, [name])
    explanation = result.explain(name, 30)
    assert explanation.formula
    assert explanation.help.endswith((".", ":"))
    assert np.isnan(explanation.value) or explanation.value == result[name][30, 0, 0]


def test_a_line_that_was_not_asked_for_is_calculated_when_it_is():
    result = evaluate(template("service"), ["cash"])
    assert result["headcount"][24, 0, 0] == 2


def test_scenarios_change_single_cells():
    plan = plan_with(streams=[STEADY, STEADY])
    prices = evaluate(plan, scenarios={"streams.r1.price": [50, 60, 70]})["revenue"][1, 0]
    assert prices.tolist() == [1_000, 1_100, 1_200]


@pytest.mark.parametrize(
    ("scenarios", "says"),
    [
        ({"opening_csh": [1, 2]}, "The plan has no number called 'opening_csh'"),
        ({"opening_cash": [1, 2], "yearly_raise": [1]}, "one number for each scenario"),
        ({"opening_cash": 5}, "one number for each scenario"),
    ],
)
def test_scenarios_that_do_not_fit_are_refused(scenarios, says):
    with pytest.raises(ValueError, match=says):
        evaluate(Plan(), scenarios=scenarios)


def test_a_section_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="There is no section 'Cashflow'"):
        evaluate(Plan()).statement("Cashflow")


def test_what_founders_are_paid_and_pay_in_is_told_apart_from_the_rest():
    plan = plan_with(
        roles=[
            {"contract": "Founder", "salary": 36_000, "start_month": 2},
            {"contract": "Employee", "salary": 60_000},
        ],
        funding=[
            {"kind": "Paid in by owners", "amount": 5_000, "month": 1},
            {"kind": "Founder loan", "amount": 2_000, "month": 1},
            {"kind": "SAFE", "amount": 90_000, "month": 1},
        ],
    )
    assert months(plan, "founder_wages", 2) == [0, 3_000]
    assert months(plan, "founder_money", 2) == [7_000, 0]
