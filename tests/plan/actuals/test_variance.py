from datetime import date

import pytest

from venture.plan import (
    ActualMonth,
    Actuals,
    Plan,
    evaluate,
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
