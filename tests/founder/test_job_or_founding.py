"""A job or founding, with numbers that can be checked in the head."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.founder import HOUSEHOLD, Household, household_runway, job_or_founding
from venture.model import filled_row

PLAIN = {
    "savings": 10_000, "living_now": 1_000, "living_lean": 1_000, "living_emergency": 1_000,
    "inflation": 0, "tax_rate": 0, "job_raise": 0, "search_weeks": 0, "first_pay_weeks": 0,
}  # fmt: skip


def runway(months=12, *, wages=None, tables=None, **inputs):
    home = Household(start=date(2027, 1, 1), inputs={**PLAIN, **inputs}, tables=tables or {})
    return household_runway(home, months=months, founder_wages=wages)


def test_what_is_forgone_is_pay_in_a_job_less_pay_from_the_company():
    both = job_or_founding(runway(job_salary=36_000, wages=[0, 0, 1_000]))
    assert both.salary_forgone == 36_000 - 1_000


def test_with_a_job_life_goes_on_as_it_is():
    both = job_or_founding(runway(job_salary=36_000, living_lean=500, lean_month=1))
    assert both.job == 10_000 + 12 * 2_000
    assert both.founding == 10_000 - 12 * 500


def test_until_a_job_pays_one_lives_as_while_founding():
    both = job_or_founding(
        runway(12, job_salary=12_000, search_weeks=4, living_lean=600, lean_month=1)
    )
    assert both.job == 10_000 - 600 + 11 * (1_000 - 1_000)


def test_a_job_is_paid_only_after_the_search():
    figures = runway(4, job_salary=12_000, search_weeks=8, first_pay_weeks=4).figures("job_pay")
    assert figures.tolist() == [0, 0, 0, 1_000]


def test_bonus_and_shares_count_and_raises_come_after_twelve_months_of_pay():
    paid = runway(13, job_salary=12_000, job_extras=12_000, job_raise=0.1).figures("job_pay")
    assert paid[[0, 11, 12]].tolist() == pytest.approx([2_000, 2_000, 2_200])


def test_benefits_are_paid_until_the_first_day_of_work_whatever_the_company_needs():
    looking = {"benefit_weekly": 12, "benefit_tax": 0, "benefit_waiting": 0, "full_time_month": 1}
    figures = runway(3, search_weeks=8, **looking).figures("job_benefit")
    assert figures.tolist() == pytest.approx([52, 44, 0])


def test_health_cover_in_a_job_takes_the_place_of_ones_own():
    assert runway(1, job_salary=12_000, job_health=100).figures("job_saved")[0] == -100


def test_if_it_fails_a_job_begins_when_money_would_run_out():
    both = job_or_founding(runway(12, savings=3_500, job_salary=24_000))
    assert both.lowest == 500
    assert both.lowest_month == date(2027, 3, 1)
    assert both.failed == 500 + 9 * 1_000
    assert both.gives_up == date(2027, 4, 1)


def test_a_company_that_fails_never_pays_whatever_its_plan_says():
    both = job_or_founding(runway(12, savings=3_500, job_salary=24_000, wages=[1_000] * 12))
    assert both.founding == 3_500
    assert both.failed == 500 + 9 * 1_000
    assert both.behind == 3_500 + 12 * 1_000 - both.failed


def test_pay_comes_no_sooner_than_a_search_from_the_first_day_allows():
    both = job_or_founding(
        runway(12, savings=500, living_emergency=400, emergency_month=1, job_salary=24_000,
               search_weeks=12, learning_budget=300)
    )  # fmt: skip
    assert both.fails == date(2027, 1, 1)
    assert both.lowest == 500 - 3 * 400
    assert both.failed == both.lowest + 9 * 1_000


def test_what_happens_once_happens_in_its_month_on_both_ways():
    roof = filled_row(HOUSEHOLD.tables["one_offs"], "Roof", amount=700, month=1)
    both = job_or_founding(
        runway(12, savings=4_200, job_salary=24_000, tables={"one_offs": (roof,)})
    )
    assert both.job == 4_200 - 700 + 12 * 1_000
    assert both.failed == 4_200 - 700 - 3 * 1_000 + 9 * 1_000


def test_nobody_freelances_beside_a_job():
    days = filled_row(
        HOUSEHOLD.tables["incomes"], "Days", kind="Freelancing", days=1, day_rate=500, kept=1
    )
    partner = filled_row(HOUSEHOLD.tables["incomes"], "Sam", kind="Partner's pay", amount=100)
    both = job_or_founding(
        runway(12, job_salary=24_000, tables={"incomes": (days, partner)}, search_weeks=4)
    )
    assert both.job == 10_000 + 600 - 1_000 + 11 * (2_000 + 100 - 1_000)


def test_where_money_lasts_nothing_forces_one_to_give_up():
    both = job_or_founding(runway(5))
    assert (both.fails, both.gives_up, both.failed) == (None, None, both.founding)


def test_what_the_shares_must_be_worth_makes_both_ways_equal():
    both = job_or_founding(
        runway(12, savings=3_500, job_salary=24_000, chance_of_success=0.5, share_value=0)
    )
    needed = both.value_needed
    assert needed is not None
    equal = job_or_founding(
        runway(12, savings=3_500, job_salary=24_000, chance_of_success=0.5, share_value=needed)
    )
    assert equal.difference == pytest.approx(0)
    assert equal.chance_needed == pytest.approx(0.5)


def test_without_a_chance_no_value_is_enough():
    both = job_or_founding(runway(job_salary=24_000))
    assert both.value_needed_at(0) is None
    assert both.chance_needed is None


def test_a_company_that_surely_pays_as_well_needs_no_value():
    both = job_or_founding(runway(12, job_salary=12_000, wages=[1_000] * 12, chance_of_success=1))
    assert (both.difference, both.value_needed, both.chance_needed) == (0, 0, 1)


@pytest.mark.parametrize("months", [0, 13])
def test_only_months_that_are_there_can_be_compared(months):
    with pytest.raises(ValueError, match="Compare over 1 to 12 months"):
        job_or_founding(runway(12), months)


def test_a_chance_is_a_share():
    with pytest.raises(ValueError, match="between 0 % and 100 %, got 200 %"):
        job_or_founding(runway()).value_needed_at(2)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(-5_000, 200_000), st.integers(0, 200_000), st.integers(0, 104),
    st.floats(0.01, 1), st.integers(0, 10**7),
)  # fmt: skip
def test_the_needed_value_is_the_least_that_is_enough(savings, salary, search, chance, value):
    def at(worth):
        inputs = {"savings": savings, "job_salary": salary, "search_weeks": search}
        given = {**inputs, "chance_of_success": chance, "share_value": worth}
        return job_or_founding(runway(60, **given))

    both = at(value)
    assert both.value_needed is not None
    if both.value_needed > 1 and abs(value - both.value_needed) > 1:
        assert (value > both.value_needed) == (both.difference > 0)
