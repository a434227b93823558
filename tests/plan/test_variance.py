from datetime import date

import numpy as np
import pytest

from venture.plan import (
    ActualMonth,
    Actuals,
    Plan,
    evaluate,
    forecast,
    new_row,
    variances,
)

PLAN = Plan(
    start=date(2027, 1, 1),
    inputs={"opening_cash": 10_000},
    tables={"costs": (new_row("costs", "Rent", amount=1_000),)},
)
RESULT = evaluate(PLAN)


def actuals(**months):
    return Actuals(
        months=[
            ActualMonth(id=f"2027-{name[1:]}", values=values) for name, values in months.items()
        ]
    )


def found(known, months=range(1, 61)):
    return {row.line: row for row in variances(RESULT, known, months)}


def test_flows_are_added_up_and_balances_taken_from_the_last_month():
    known = actuals(
        m01={"running_costs": 1_100, "cash": 8_900}, m02={"running_costs": 900, "cash": 8_000}
    )
    rows = found(known)
    costs, cash = rows["running_costs"], rows["cash"]
    assert (costs.planned, costs.actual, costs.difference) == (2_000, 2_000, 0)
    assert (cash.planned, cash.actual, cash.difference) == (8_000, 8_000, 0)
    assert costs.words == cash.words == "as planned"


def test_plan_and_actual_are_of_the_same_months():
    known = actuals(m01={"running_costs": 1_500}, m02={"cash": 7_000})
    rows = found(known)
    assert (rows["running_costs"].planned, rows["running_costs"].actual) == (1_000, 1_500)
    assert found(known, [2]).keys() == {"cash"}


@pytest.mark.parametrize(
    ("values", "line", "words"),
    [
        ({"running_costs": 1_500}, "running_costs", "50 % more than planned, worse"),
        ({"running_costs": 500}, "running_costs", "50 % less than planned, better"),
        ({"cash": 8_100}, "cash", "10 % less than planned, worse"),
        ({"revenue": 200}, "revenue", "more than planned, better"),
        ({"headcount": 2}, "headcount", "more than planned"),
    ],
)
def test_the_difference_is_put_into_words(values, line, words):
    assert found(actuals(m01=values))[line].words == words


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
