"""The household's money, with numbers that can be checked in the head."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.founder import (
    HOUSEHOLD,
    MONTHS,
    Household,
    by_calendar_month,
    cobra,
    household_runway,
    settle,
)
from venture.model import Row

QUIET = {"living_now": 0, "living_lean": 0, "living_emergency": 0, "inflation": 0, "savings": 0}


def household(start=date(2027, 1, 1), tables=None, **inputs):
    rows = {
        name: tuple(
            Row(id=f"r{i}", name=f"Row {i}", values=values) for i, values in enumerate(some)
        )
        for name, some in (tables or {}).items()
    }
    return Household(start=start, inputs={**QUIET, "tax_rate": 0, **inputs}, tables=rows)


def months(line, count, *, tables=None, series=None, **inputs):
    runway = household_runway(household(tables=tables, **inputs), **(series or {}))
    return runway.figures(line)[:count].tolist()


def test_money_runs_out_in_the_first_month_that_closes_below_zero():
    runway = household_runway(household(savings=9_000, living_now=3_000, lean_month=60))
    assert runway.cash[:4].tolist() == [6_000, 3_000, 0, -3_000]
    assert (runway.cash_out_month, runway.runs_out) == (4, date(2027, 4, 1))


def test_what_may_not_be_touched_is_not_spent():
    poor = household(savings=9_000, reserve=1_000, living_now=3_000, lean_month=60)
    assert household_runway(poor).cash_out_month == 3


def test_the_decision_date_leaves_time_to_search_and_for_the_first_pay():
    poor = household(savings=0, living_now=1, search_weeks=10, first_pay_weeks=4)
    assert household_runway(poor).decision_date == date(2027, 1, 1) - timedelta(weeks=14)


def test_money_that_lasts_needs_no_decision():
    runway = household_runway(household(savings=1))
    assert (runway.runs_out, runway.decision_date) == (None, None)


def test_severance_is_paid_at_once_or_as_salary():
    weekly = {"last_salary": 52_000, "severance_weeks": 6}
    assert months("severance", 3, **weekly, severance_month=2) == [0, 6_000, 0]
    as_salary = months("severance", 3, **weekly, severance_as_salary=1)
    assert as_salary == pytest.approx([52_000 / 12, 6_000 - 52_000 / 12, 0])


def test_a_sum_comes_with_the_weeks_and_both_are_taxed():
    assert months("severance", 1, severance_lump=10_000, tax_rate=0.3) == [7_000]


def test_benefits_are_paid_after_the_waiting_weeks_until_they_are_used_up():
    paid = months(
        "unemployment_benefit", MONTHS, benefit_weekly=100, benefit_weeks=10, benefit_tax=0,
        benefit_waiting=1,
    )  # fmt: skip
    assert paid[:4] == pytest.approx([100 * (52 / 12 - 1), 100 * 52 / 12, 100 * (11 - 26 / 3), 0])
    assert sum(paid) == pytest.approx(1_000)


def test_benefits_end_with_full_time_work_unless_a_programme_pays_for_it():
    claim = {"benefit_weekly": 12, "benefit_tax": 0, "benefit_waiting": 0, "full_time_month": 2}
    assert months("unemployment_benefit", 3, **claim) == pytest.approx([52, 0, 0])
    assisted = months("unemployment_benefit", 3, **claim, self_employment_assistance=1)
    assert assisted == pytest.approx([52, 52, 52])


def test_a_partners_income_that_stops_stops():
    income = {"amount": 2_000, "end_month": 2}
    assert months("other_income", 3, tables={"incomes": [income]}) == [2_000, 2_000, 0]


def test_freelancing_pays_by_the_day():
    days = {"kind": "Freelancing", "days": 5, "day_rate": 800, "kept": 0.5}
    assert months("other_income", 1, tables={"incomes": [days]}) == [2_000]


def test_living_costs_go_from_now_to_lean_to_emergency_and_rise_each_year():
    phases = {"living_now": 3, "living_lean": 2, "living_emergency": 1, "lean_month": 2}
    assert months("living_costs", 4, **phases, emergency_month=4) == [3, 2, 2, 1]
    risen = months("living_costs", 14, living_now=100, lean_month=60, inflation=0.1)
    assert risen[11:13] == pytest.approx([100, 110])


def test_a_debt_is_paid_until_nothing_is_left():
    debt = {"owed": 250, "interest": 0, "payment": 100}
    assert months("debts_paid", 4, tables={"debts": [debt]}) == [100, 100, 50, 0]
    assert months("debts_paid", 1, tables={"debts": [{**debt, "owed": 0}]}) == [0]


def test_interest_is_charged_on_what_was_owed():
    debt = {"owed": 1_200, "interest": 0.12, "payment": 112}
    runway = household_runway(household(tables={"debts": [debt]}))
    assert runway.arrays["debt_left"][1, 0, 0] == pytest.approx(1_100)


def test_health_cover_is_paid_from_its_first_to_its_last_month():
    cover = [{"premium": 700, "end_month": 1}, {"premium": 500, "start_month": 2}]
    assert months("health_cover", 2, tables={"health": cover}) == [700, 500]


def test_what_happens_once_comes_or_goes_in_its_month():
    rows = [{"amount": 9, "month": 2}, {"amount": 5, "month": 2, "direction": "Income"}]
    assert months("saved", 3, tables={"one_offs": rows}) == [0, -4, 0]


def test_money_moves_between_company_and_household():
    series = {"founder_wages": [0, 1_000], "founder_money": [500]}
    half = {"share_of_founder_pay": 0.5, "share_of_founder_money": 0.5, "tax_rate": 0.2}
    assert months("saved", 3, series=series, **half) == pytest.approx([-250, 400, 0])


def test_courses_are_paid_beside_the_monthly_budget():
    assert months("learning", 2, series={"course_costs": [0, 90]}, learning_budget=10) == [10, 100]


@pytest.mark.parametrize(
    ("start", "moved"),
    [
        (date(2026, 12, 1), [0, 0, 1]),
        (date(2027, 2, 1), [1, 2, 3]),
        (date(2028, 2, 29), [0, 0, 0]),
        (date(2027, 3, 1), [2, 3, 0]),
    ],
)
def test_a_companys_months_are_found_by_the_calendar(start, moved):
    assert by_calendar_month([1, 2, 3], date(2027, 2, 1), start, 3).tolist() == moved


def test_a_start_may_be_given_from_outside():
    runway = household_runway(household(savings=1, living_now=1), date(2028, 2, 29), 2)
    assert (len(runway.cash), runway.runs_out) == (2, date(2028, 3, 1))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"months": 0}, "at least one month"),
        ({"founder_wages": [1, 2], "months": 1}, "Wages of founders needs one figure a month"),
        ({"scenarios": {"rent": [1]}}, "The household has no number called 'rent'"),
    ],
)
def test_what_cannot_be_is_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        household_runway(household(), **arguments)


def test_scenarios_are_counted_side_by_side():
    runway = household_runway(household(living_now=1), scenarios={"savings": [1, 2]})
    assert runway.arrays["cash"][1, 0].tolist() == [0, 1]


def test_every_line_can_be_explained():
    runway = household_runway(household(tables={"debts": [{}], "incomes": [{}]}))
    for name, compiled in HOUSEHOLD.lines.items():
        if compiled.line.over is None:
            assert runway.explain(name, 2).help


@settings(max_examples=25, deadline=None)
@given(
    st.fixed_dictionaries({
        "savings": st.integers(-10_000, 200_000),
        "last_salary": st.integers(0, 300_000),
        "severance_weeks": st.integers(0, 100),
        "severance_as_salary": st.integers(0, 1),
        "severance_month": st.integers(1, 60),
        "benefit_weekly": st.integers(0, 1_000),
        "benefit_month": st.integers(1, 60),
        "living_now": st.integers(0, 9_000),
    })
)  # fmt: skip
def test_savings_change_by_what_comes_in_and_goes_out_and_nothing_else(inputs):
    runway = household_runway(Household(start=date(2027, 1, 1), inputs=inputs))
    flows = runway.figures("money_in") - runway.figures("money_out")
    assert runway.cash == pytest.approx(inputs["savings"] + np.cumsum(flows))
    weeks = runway.figures("severance_weeks_so_far")
    assert weeks[-1] <= inputs["severance_weeks"] + 1e-9
    assert (np.diff(weeks) >= -1e-9).all()


def test_a_value_typed_over_loses_the_source_of_the_one_before():
    row, premium = cobra("single")
    settled = settle(household().with_rows("health", (row,)), "US-CA").household
    settled = settled.with_source(f"health.{row.id}.premium", premium)
    kept = settled.with_value("benefit_weekly", 450).with_value("savings", 1)
    assert kept.sources == settled.sources
    typed = settled.with_value("benefit_weekly", 400)
    assert set(settled.sources) - set(typed.sources) == {"benefit_weekly"}
    dearer = row.model_copy(update={"values": {**row.values, "premium": 900.0}})
    changed = settled.with_rows("health", (dearer,))
    assert set(settled.sources) - set(changed.sources) == {f"health.{row.id}.premium"}


def test_a_cost_below_zero_is_money_back():
    refund = {"direction": "Cost", "amount": -900, "month": 2}
    dear = {"direction": "Cost", "amount": 300, "month": 2}
    once = {"one_offs": [refund, dear]}
    assert months("one_off_costs", 3, tables=once) == [0, -600, 0]
    assert months("cash", 3, tables=once, savings=100) == [100, 700, 700]
