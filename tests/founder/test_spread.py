"""Values from low to high, and what moves the end of the money most."""

from datetime import date

import pytest

from tests.founder.held import held
from venture.founder import Household, household_runway, movers, spread
from venture.model import filled_row

POOR = Household(
    start=date(2027, 1, 1),
    inputs={
        "savings": 10_000,
        "living_now": 1_000,
        "lean_month": 60,
        "inflation": 0,
        "search_weeks": 4,
        "first_pay_weeks": 0,
    },
)


def count(household, scenarios=None):
    return household_runway(household, scenarios=scenarios)


def test_no_ranges_have_no_spread():
    assert spread(POOR, {}, count) is None


def test_savings_from_low_to_high_run_out_between_two_months():
    found = spread(POOR, {"savings": held(5_000, 15_000)}, count)
    # 5 % and 95 % of the way: 5,500 lasts five months, 14,500 lasts fourteen.
    assert found.runs_out == (date(2027, 6, 1), date(2028, 3, 1))
    assert found.decision == (date(2027, 5, 4), date(2028, 2, 2))
    assert (found.low[0], found.high[0]) == pytest.approx((4_500, 13_500), abs=20)


def test_a_search_of_unknown_length_moves_only_the_decision_date():
    found = spread(POOR, {"search_weeks": held(0, 40)}, count)
    assert found.runs_out == (date(2027, 11, 1), date(2027, 11, 1))
    assert found.decision[0] < date(2027, 3, 1) < date(2027, 10, 1) < found.decision[1]


def test_money_that_may_last_has_no_latest_day():
    found = spread(POOR, {"living_now": held(0, 1_000)}, count)
    assert (found.runs_out[1], found.decision[1]) == (None, None)
    assert found.runs_out[0] is not None


def test_the_draw_is_always_the_same_and_two_ends_alike_are_one_case():
    ranges = {"savings": held(1_000, 90_000)}
    assert spread(POOR, ranges, count).runs_out == spread(POOR, ranges, count).runs_out
    same = spread(POOR, {"savings": held(10_000, 10_000)}, count)
    assert same.runs_out == (date(2027, 11, 1), date(2027, 11, 1))


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match="no number called 'nothing'"):
        spread(POOR, {"nothing": held(0, 1)}, count)


def test_what_moves_the_date_most_comes_first():
    keys = [setting.key for setting in movers(POOR, count)]
    assert keys == ["living_now", "savings"]


def test_the_weeks_in_a_year_are_no_matter_of_choice():
    claiming = Household(inputs={"benefit_weekly": 500, "benefit_waiting": 0})
    keys = [setting.key for setting in movers(claiming, count, most=99)]
    assert "benefit_weekly" in keys
    assert "weeks_a_year" not in keys


def test_rows_of_tables_are_movers_too_and_nothing_moves_nothing():
    partner = filled_row(Household.declared.tables["incomes"], "Ann", amount=900)
    with_partner = POOR.with_rows("incomes", (partner,))
    assert f"incomes.{partner.id}.amount" in [s.key for s in movers(with_partner, count)]
    zero = dict.fromkeys(Household.declared.inputs, 0)
    allowed = {k: max(v, Household.declared.inputs[k].lowest) for k, v in zero.items()}
    assert movers(Household(inputs=allowed), count) == []
