import datetime

import pytest

from venture.plan import Plan, in_words

PLAN = Plan(start=datetime.date(2027, 1, 1), currency="EUR")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1234.5, "money", "€1,234.50"),
        (0.035, "rate", "3.5 %"),
        (-0.1, "rate", "-10 %"),
        (15, "month", "Mar 2028"),
        (0, "month", "none"),
        (61, "month", "after 60 months"),
        (1, "months", "1 month"),
        (17, "months", "17 months"),
        (12.34, "customers", "12.3"),
        (1200, "customers", "1,200"),
        (1, "flag", "yes"),
        (float("nan"), "rate", "no figure"),
        ("Product", "", "Product"),
    ],
)
def test_a_value_is_written_as_people_read_it(value, unit, text):
    assert in_words(value, unit, PLAN) == text
