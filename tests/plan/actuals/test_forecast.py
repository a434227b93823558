from datetime import date

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.plan_strategy import plans
from venture.plan import ActualMonth, Actuals, Plan, evaluate, forecast, new_row

PLAN = Plan(
    start=date(2027, 1, 1),
    inputs={"opening_cash": 10_000, "payment_fee_rate": 0},
    tables={"costs": (new_row("costs", "Rent", amount=1_000),)},
)
RESULT = evaluate(PLAN)
PRO = new_row("streams", "Pro", price=50, new_customers=2, growth=0, churn=0)
SELLING = evaluate(PLAN.with_rows("streams", (PRO,)))


def actuals(**months):
    listed = [ActualMonth(id=f"2027-{name[1:]}", values=known) for name, known in months.items()]
    return Actuals(months=listed)


def test_the_forecast_goes_on_from_the_cash_there_really_was():
    ahead = forecast(RESULT, actuals(m01={"cash": 9_500}, m02={"cash": 6_500}))
    assert (ahead.month, ahead.cash[2], ahead.cash[3]) == (2, 6_500, 5_500)
    assert np.isnan(ahead.cash[:2]).all()
    assert ahead.cash_out_month == 9
    assert ahead.sentence == (
        "At the end of Feb 2027 you had $6,500, $1,500 less than planned. Cash now runs out in "
        "Sep 2027; by the plan in Nov 2027."
    )


def test_a_month_as_planned_changes_nothing():
    ahead = forecast(RESULT, actuals(m02={"cash": 8_000}))
    assert ahead.sentence == (
        "At the end of Feb 2027 you had $8,000, as planned. Cash still runs out in Nov 2027."
    )


def test_cash_that_now_lasts_is_told():
    ahead = forecast(RESULT, actuals(m02={"cash": 80_000}))
    assert ahead.cash_out_month is None
    assert "Cash now lasts all 60 months; by the plan it ran out in Nov 2027." in ahead.sentence


def test_without_a_cash_balance_there_is_no_forecast():
    assert forecast(RESULT, actuals(m02={"revenue": 5})) is None
    assert forecast(RESULT, Actuals()) is None


def test_customers_are_as_many_as_there_really_were():
    """Planned are 4 customers at the end of February; with 3 March has 5 and not 6."""
    known = actuals(m02={"cash": 9_000, "paying_customers": 3})
    ahead = forecast(SELLING, known)
    assert ahead.cash[2:5] == pytest.approx([9_000, 8_250, 7_600])
    assert "Cash and customers as they really were" in ahead.method


def test_there_may_be_no_customers_at_all():
    ahead = forecast(SELLING, actuals(m02={"cash": 9_000, "paying_customers": 0}))
    assert ahead.cash[3] == pytest.approx(8_100)


def test_the_difference_is_shared_by_the_customers_that_streams_have():
    """Pro has 4 customers and Team has 2; of 9 Pro gets 6 and Team 3."""
    team = new_row("streams", "Team", price=200, new_customers=1, growth=0, churn=0)
    both = evaluate(PLAN.with_rows("streams", (PRO, team)))
    ahead = forecast(both, actuals(m02={"cash": 9_000, "paying_customers": 9}))
    assert ahead.cash[3] == pytest.approx(9_000 - 1_000 + 8 * 50 + 4 * 200)


@pytest.mark.parametrize("churn", [1, 0.9])
def test_where_nobody_stays_customers_are_those_of_the_plan(churn):
    leaving = evaluate(SELLING.plan.with_value(f"streams.{PRO.id}.churn", churn))
    ahead = forecast(leaving, actuals(m02={"cash": 9_000, "paying_customers": 9}))
    assert ahead.method.startswith("Cash as it really was")
    assert ahead.cash[3] == 9_000 + leaving["cash"][3, 0, 0] - leaving["cash"][2, 0, 0]


@settings(max_examples=30, deadline=None)
@given(plans(most_rows=2), st.integers(1, 60))
def test_actuals_as_planned_leave_the_plan_as_it_is(plan, month):
    assume(plan.start.year < 2095)
    result = evaluate(plan)
    day = f"{plan.month(month):%Y-%m}"
    cash = result["cash"][:, 0, 0]
    values = {"cash": cash[month], "paying_customers": result["paying_customers"][month, 0, 0]}
    assume(np.isfinite(cash).all())
    ahead = forecast(result, Actuals(months=(ActualMonth(id=day, values=values),)))
    assert ahead.cash[month:] == pytest.approx(
        cash[month:], rel=1e-6, abs=1e-3 + abs(cash).max() * 1e-9
    )
