"""Roles: bonus, contractors, hires that follow the business, and the jobs it creates."""

import pytest

from tests.plan.small_plans import FLAT, NOBODY, at, months, plan_with
from venture.plan import Plan


def test_a_bonus_comes_on_top_of_the_salary_and_bears_burden():
    plan = plan_with({"payroll_burden": 0.1}, roles=[{"salary": 12_000, "bonus": 0.5}])
    assert months(plan, "wages", 1) == [1_500]
    assert months(plan, "payroll", 1) == pytest.approx([1_650])


def test_contractors_bear_no_burden_and_are_no_jobs():
    role = {"salary": 12_000, "contract": "Contractor"}
    plan = plan_with({"payroll_burden": 0.1}, roles=[role])
    assert months(plan, "payroll", 1) == [1_000]
    assert (at(plan, "headcount", 1), at(plan, "jobs_created", 1)) == (1, 0)


def test_support_follows_last_months_customers():
    stream = {**NOBODY, "customers_now": 100, "new_customers": 51}
    role = {"people": 0, "customers_each": 100, "start_month": 2}
    plan = plan_with(streams=[stream], roles=[role])
    assert months(plan, "role_people", 3) == [0, 2, 3]


def test_hires_follow_revenue_but_never_fall_below_the_plan():
    role = {"people": 2, "revenue_each": 1_000}
    plan = plan_with(streams=[FLAT], roles=[role])
    assert months(plan, "role_people", 2) == [2, 4]


def test_a_cost_may_follow_the_number_of_people():
    plan = plan_with(roles=[{"people": 3}], costs=[{"per_person": 20}])
    assert months(plan, "running_costs", 1) == [60]


def test_jobs_wages_and_payroll_taxes_are_counted_over_time():
    roles = [
        {"salary": 12_000, "contract": "Founder"},
        {"salary": 24_000, "people": 2, "start_month": 2},
    ]
    plan = plan_with({"payroll_burden": 0.1}, roles=roles)
    assert months(plan, "jobs_created", 2) == [0, 2]
    assert months(plan, "wages_so_far", 3) == [1_000, 6_000, 11_000]
    assert months(plan, "payroll_taxes_so_far", 3) == pytest.approx([100, 600, 1_100])


def test_sales_and_marketing_are_functions_of_their_own():
    roles = [{"salary": 12_000, "function": f} for f in ("Sales", "Marketing")]
    plan = plan_with({"payroll_burden": 0}, roles=roles, costs=[{"amount": 7, "function": "Sales"}])
    lines = ("sales_costs", "marketing_costs", "sales_and_marketing")
    assert [at(plan, line, 1) for line in lines] == [1_007, 1_000, 2_007]


def test_the_function_of_before_still_opens():
    old = {"id": "a", "name": "Old", "values": {"function": "Sales and marketing"}}
    assert Plan(tables={"roles": [old]}).tables["roles"][0].values["function"] == "Marketing"
