import datetime

from venture.plan import Plan, new_row
from venture.ui.runway.differences import NOTHING, Difference, differences

PRO = new_row("streams", "Pro", price=50, churn=0.04)
BEFORE = Plan(tables={"streams": (PRO,)}, start=datetime.date(2027, 1, 1))


def test_equal_plans_differ_in_nothing():
    assert differences(BEFORE, BEFORE) == []


def test_a_changed_value_is_named_with_its_row_and_both_values():
    after = BEFORE.with_value(f"streams.{PRO.id}.churn", 0.05)
    assert differences(BEFORE, after) == [Difference("Pro: Monthly churn", "4 %", "5 %")]


def test_a_new_row_is_named_once_and_not_value_by_value():
    after = BEFORE.with_rows("streams", (PRO, new_row("streams", "Team", price=200)))
    assert differences(BEFORE, after) == [Difference("Revenue streams: stream", NOTHING, "Team")]
    assert differences(after, BEFORE) == [Difference("Revenue streams: stream", "Team", NOTHING)]


def test_start_and_currency_are_named():
    after = BEFORE.model_copy(update={"start": datetime.date(2027, 2, 1), "currency": "EUR"})
    assert differences(BEFORE, after) == [
        Difference("Start of the plan", "Jan 2027", "Feb 2027"),
        Difference("Currency", "USD", "EUR"),
    ]
