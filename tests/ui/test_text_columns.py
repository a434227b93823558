from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.gaps import Competitor, Criterion, MarketPart, Need, Span
from venture.ui.text_columns import (
    choice_column,
    day_column,
    number_column,
    span_column,
    text_column,
)

ACCOUNTS = span_column("accounts", "Accounts", "", low=0)
REACH = span_column("reachable", "Reachable", "", low=0, high=100, percent=True)
SCORE = span_column("score", "Score", "", low=0, high=10, optional=True)


def test_a_heading_and_its_help_are_those_of_the_field():
    column = number_column(Need, "importance")
    assert column.label == "Importance"
    assert "0 to 10" in column.help


def test_a_text_is_brought_onto_one_line_and_may_not_be_too_long():
    column = text_column(Competitor, "price")
    assert column.read(" 40 a\nmonth ") == "40 a month"
    with pytest.raises(ValueError, match="too long: 201 letters, 200 at most"):
        column.read("x" * 201)


def test_an_empty_number_is_none_where_that_is_allowed_and_refused_elsewhere():
    assert number_column(Need, "importance").read(" ") is None
    with pytest.raises(ValueError, match="An empty field is not a number"):
        number_column(Criterion, "low").read(" ")


@pytest.mark.parametrize(
    ("typed", "reason"), [("11", "between 0 and 10"), ("much", "not a number")]
)
def test_a_number_that_is_not_allowed_says_what_is(typed, reason):
    with pytest.raises(ValueError, match=reason):
        number_column(Need, "importance").read(typed)


def test_one_of_a_list_is_read_as_it_is_written():
    column = choice_column(Criterion, "better")
    assert column.options == ("More", "Less")
    assert column.read("Less") == "Less"
    with pytest.raises(ValueError, match="'Worse' is not one of More, Less"):
        column.read("Worse")


def test_a_day_may_be_left_open():
    column = day_column(MarketPart, "day")
    assert column.read("") is None
    assert column.read("2027-02-28") == date(2027, 2, 28)
    assert column.show(date(2027, 2, 28)) == "2027-02-28"
    with pytest.raises(ValueError, match="'30 Feb' is not a day"):
        column.read("30 Feb")


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("4", 4, 4),
        ("3-5", 3, 5),
        ("3 to 5", 3, 5),
        ("3 – 5", 3, 5),
        ("1,200-1.5k", 1_200, 1_500),
        ("2k - 4k", 2_000, 4_000),
    ],
)
def test_a_range_is_understood_as_people_type_it(typed, low, high):
    assert ACCOUNTS.read(typed) == Span(low=low, high=high)


def test_a_range_in_per_cent_is_kept_as_a_share():
    assert REACH.read("5 % - 7.5%") == Span(low=0.05, high=0.075)
    assert REACH.show(Span(low=0.05, high=0.075)) == "5 - 7.5"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("5-3", "begins with the lower"), ("3-11", "between 0 and 10"), ("3-", "not a number")],
)
def test_a_range_that_is_not_allowed_says_what_is(typed, reason):
    with pytest.raises(ValueError, match=reason):
        SCORE.read(typed)


def test_an_unknown_range_is_an_empty_cell():
    assert SCORE.read("") is None
    assert SCORE.show(None) == ""


@given(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)).map(sorted))
def test_a_range_that_is_shown_reads_back_the_same(ends):
    span = Span(low=ends[0], high=ends[1])
    assert ACCOUNTS.read(ACCOUNTS.show(span)) == span
