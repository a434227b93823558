"""What the plan's own ways to win customers bring, in numbers that one can check in the head."""

import pytest

from venture.plan import Plan, Row, evaluate, reach


def plan(streams=None, **tables):
    row = Row(
        id="pro",
        name="Pro",
        values={"churn": 0.5, "new_customers": 0, "growth": 0} | (streams or {}),
    )
    return Plan(start="2027-01-01", tables={"streams": (row,), **tables})


def test_visits_and_conversion_win_so_many_in_each_year_whoever_leaves():
    visits = {"visitors": 1_000, "sign_up_rate": 0.1, "paying_rate": 0.2}
    years = reach(evaluate(plan(visits), []))
    assert [one.label for one in years] == ["2027", "2028", "2029", "2030", "2031"]
    assert years[0].visitors == 12_000
    assert [one.visits for one in years] == pytest.approx([240] * 5)
    assert [one.so_far for one in years] == pytest.approx([240, 480, 720, 960, 1_200])


def test_the_limit_of_the_market_and_who_is_there_already_count_as_they_should():
    years = reach(evaluate(plan({"customers_now": 7, "new_customers": 10, "market": 20}), []))
    assert years[0].alone == 120
    assert years[0].so_far == 127


def test_sales_people_win_as_many_as_their_quota_allows():
    seller = Row(
        id="seller",
        name="Seller",
        values={"function": "Sales", "people": 2, "quota": 3, "ramp_months": 0},
    )
    years = reach(evaluate(plan(roles=(seller,)), []))
    assert years[0].sales == pytest.approx(72)


def test_a_plan_without_streams_reaches_nobody():
    assert [one.so_far for one in reach(evaluate(Plan(start="2027-01-01"), []))] == [0] * 5
