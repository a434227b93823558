import pytest

from venture.plan import Plan, Row, person_cost


def role(name, people, salary):
    return Row(id=name.lower(), name=name, values={"people": people, "salary": salary})


def test_a_person_costs_the_mean_salary_and_the_burden_on_it():
    roles = (role("Maker", 2, 60_000), role("Seller", 1, 90_000), role("Founder", 1, 0))
    plan = Plan(tables={"roles": roles}, inputs={"payroll_burden": 0.2})
    assert person_cost(plan) == pytest.approx(84_000)


def test_a_plan_that_pays_nobody_says_nothing():
    assert person_cost(Plan()) is None
