import datetime
import re

import pytest

from venture.model import Input
from venture.plan import Plan, in_words
from venture.ui.typed_value import typed_value

PLAN = Plan(start=datetime.date(2027, 1, 1))
PRICE = Input("price", "Price", "money", 50, 0, 1e7, 1, "")
CHURN = Input("churn", "Churn", "rate", 0.04, 0, 1, 0.001, "")
START = Input("start", "First month", "month", 1, 1, 60, 1, "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("49", 49),
        (" 49.50 ", 49.5),
        ("$49", 49),
        ("1,200", 1200),
        ("1 200", 1200),
        ("1,234,567.8", 1234567.8),
        ("1.234,50", 1234.5),
        ("4,5", 4.5),
        ("150k", 150_000),
        ("1.2M", 1_200_000),
        ("CHF\u00a01,000", 1000),
        ("49 USD", 49),
        ("-$5", -5),
        ("−5", -5),
        ("49/month", 49),
    ],
)
def test_an_amount_may_be_written_as_people_write_it(text, value):
    assert typed_value(text, PRICE, PLAN) == value


@pytest.mark.parametrize("text", ["4.5", "4.5 %", "4,5%"])
def test_a_rate_is_typed_in_per_cent(text):
    assert typed_value(text, CHURN, PLAN) == 0.045


@pytest.mark.parametrize(
    "text",
    ["Mar 2027", "march 2027", "2027-03", "3/2027", "3", "month 3", "31 Mar 2027", "2027-03-31"],
)
def test_a_month_is_typed_by_name_or_by_number(text):
    assert typed_value(text, START, PLAN) == 3


@pytest.mark.parametrize("text", ["abc", "", "12a4", "1,2,3", "1.2.3", "nan", "inf", "5 %", "."])
def test_what_is_no_amount_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match=r"is not a number here. Type one such as 49"):
        typed_value(text, PRICE, PLAN)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("20.000", "Type 20000 or 20."),
        ("20.000 €", "Type 20000 or 20."),
        ("$1.500", "Type 1500 or 1.5."),
        ("999.990", "Type 999990 or 999.99."),
    ],
)
def test_what_can_be_read_two_ways_is_asked_about(text, says):
    with pytest.raises(ValueError, match=rf"can be read two ways. {re.escape(says)}"):
        typed_value(text, PRICE, PLAN)


@pytest.mark.parametrize(("text", "value"), [("1.500k", 1_500), ("20.00", 20), ("0.500", 0.5)])
def test_what_can_be_read_one_way_only_is_not_asked_about(text, value):
    assert typed_value(text, PRICE, PLAN) == value


def test_what_is_no_month_is_refused_with_an_example():
    with pytest.raises(ValueError, match=r"'soon' is not a month. Type one such as Jan 2027"):
        typed_value("soon", START, PLAN)


def test_what_a_value_is_written_as_can_be_typed_back():
    for declared, value in [(PRICE, 1234.5), (CHURN, 0.0375), (START, 41.0)]:
        text = in_words(value, declared.unit, PLAN)
        assert typed_value(text, declared, PLAN) == value
