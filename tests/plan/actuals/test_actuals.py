from datetime import date

import pytest

from venture.plan import (
    ACTUAL_LINES,
    MODEL,
    ActualMonth,
    Actuals,
    Plan,
    monthly_figures,
)
from venture.tables import text_table

FILE = monthly_figures(text_table("Month,Sales,Bank,Mood\n2027-01,100,900,5\n2027-02,200,,4").rows)
JANUARY = ActualMonth(id="2027-01", values={"revenue": 1, "payroll": 50})


def test_every_line_of_actuals_is_one_of_the_whole_plan():
    for line in ACTUAL_LINES:
        assert MODEL.line(line).line.over is None


def test_no_two_lines_go_by_the_same_name():
    names = [MODEL.line(line).line.label.casefold() for line in ACTUAL_LINES]
    names += [name for about in ACTUAL_LINES.values() for name in about.also_called]
    assert len(set(names)) == len(names)


def test_columns_are_recognised_by_the_names_that_bookkeeping_uses():
    assert Actuals().recognised(FILE) == {"Sales": "revenue", "Bank": "cash", "Mood": ""}


def test_what_columns_stand_for_is_remembered():
    lines = {"Sales": "cash_received", "Bank": "", "Mood": "headcount"}
    known = Actuals().with_figures(FILE, lines)
    assert known.recognised(FILE) == lines


def test_no_line_is_recognised_twice():
    twice = monthly_figures(text_table("Month,Sales,Turnover\n2027-01,1,2").rows)
    assert Actuals().recognised(twice) == {"Sales": "revenue", "Turnover": ""}


def test_figures_are_added_to_what_is_known():
    known = Actuals(months=(JANUARY,)).with_figures(FILE, {"Sales": "revenue", "Bank": "cash"})
    assert [(month.id, month.values) for month in known.months] == [
        ("2027-01", {"revenue": 100, "payroll": 50, "cash": 900}),
        ("2027-02", {"revenue": 200}),
    ]


def test_a_line_that_two_columns_stand_for_is_refused():
    with pytest.raises(ValueError, match="Two columns stand for Revenue: Sales and Bank"):
        Actuals().with_figures(FILE, {"Sales": "revenue", "Bank": "revenue"})


def test_at_least_one_column_is_needed():
    with pytest.raises(ValueError, match="No column stands for a line"):
        Actuals().with_figures(FILE, {"Sales": ""})


def test_a_month_can_be_left_out_again():
    assert Actuals(months=(JANUARY,)).without("2027-01") == Actuals()


def test_months_are_numbered_as_in_the_plan():
    known = Actuals(months=(JANUARY, ActualMonth(id="2026-12"), ActualMonth(id="2040-01")))
    assert known.by_plan_month(Plan(start=date(2027, 1, 1))) == {1: JANUARY}


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ([{"id": "2027-13"}], "id"),
        ([{"id": "2027-01", "values": {"rent": 1}}], "Actuals have no line called 'rent'"),
        ([{"id": "2027-01", "values": {"cash": float("nan")}}], "Cash at month end must be a"),
        ([{"id": "2027-01"}, {"id": "2027-01"}], "There are two entries for 2027-01"),
    ],
)
def test_what_is_no_month_of_figures_is_refused(months, said):
    with pytest.raises(ValueError, match=said):
        Actuals(months=months)
