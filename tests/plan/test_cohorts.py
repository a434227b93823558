"""Cohorts: who joined when, and how many of them are left."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings

from tests.plan.small_plans import STEADY, plan_with
from tests.plan_strategy import plans
from venture.plan import cohorts, evaluate


def test_a_cohort_shrinks_by_churn_from_the_month_after_it_joined():
    plan = plan_with(streams=[{**STEADY, "customers_now": 100, "churn": 0.5}])
    table = cohorts(evaluate(plan), by="month")
    assert table.iloc[0, :3].tolist() == [50, 25, 12.5]
    assert table.iloc[1, :3].tolist() == [10, 5, 2.5]
    assert np.isnan(table.iloc[2, 0])


def test_periods_nobody_joined_in_are_left_out():
    plan = plan_with(streams=[{**STEADY, "start_month": 13}])
    assert list(cohorts(evaluate(plan), by="year").index) == ["2028", "2029", "2030", "2031"]


@settings(max_examples=20)
@given(plans())
def test_the_cohorts_of_a_period_add_up_to_its_customers(plan):
    result = evaluate(plan)
    found = cohorts(result, by="year").sum().to_numpy()
    expected = result.by_period("paying_customers", "year")[:, 0, 0]
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_the_lines_of_the_plan_follow_those_who_joined_in_each_of_its_years():
    plan = plan_with(
        streams=[{**STEADY, "customers_now": 100, "churn": 0.5}], start=date(2027, 7, 1)
    )
    result = evaluate(plan)
    assert result["cohort_before"][:4, 0, 0].tolist() == [100, 50, 25, 12.5]
    assert result["cohort_1"][1:4, 0, 0].tolist() == [10, 15, 17.5]
    assert result["cohort_2"][12:15, 0, 0].tolist() == [0, 10, 15]
    assert result["cohort_1"][13, 0, 0] == result["cohort_1"][12, 0, 0] / 2


def test_a_plan_of_calendar_years_has_the_same_cohorts_in_its_lines():
    streams = [STEADY, {**STEADY, "churn": 0.3, "growth": 0.05, "customers_now": 40}]
    result = evaluate(plan_with(streams=streams))
    table = cohorts(result, by="year").fillna(0)
    for number, year in enumerate(table.columns, 1):
        ends = result[f"cohort_{number}"][12::12, 0, 0]
        assert table.loc[year].tolist() == pytest.approx(ends.tolist())
