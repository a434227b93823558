import datetime
import json

import pytest

from venture.plan import Plan, evaluate, new_row, template
from venture.ui.cash_marks import cash_marks, cash_rows, cash_table
from venture.ui.charts import cash_finding, cash_spec

START = datetime.date(2027, 1, 1)


@pytest.fixture
def short_lived():
    """1,000 in hand, 100 a month spent, a hire in month 3 and 300 raised in month 5."""
    return Plan(
        inputs={"opening_cash": 1_000, "payroll_burden": 0, "yearly_raise": 0},
        tables={
            "costs": (new_row("costs", "Rent", amount=100),),
            "roles": (new_row("roles", "Engineer", salary=1_200, start_month=3),),
            "funding": (new_row("funding", "Grant", amount=300, month=5),),
        },
        start=START,
    )


def test_the_title_states_the_finding(short_lived):
    assert cash_finding(evaluate(short_lived)) == "Cash runs out in August 2027"
    lasting = Plan(inputs={"opening_cash": 1_000}, start=START)
    assert cash_finding(evaluate(lasting)) == "Cash lasts; lowest $1,000 in Jan 2027"


def test_end_money_and_hires_are_marked_in_their_months(short_lived):
    marks = {mark.kind: (mark.month, mark.label) for mark in cash_marks(evaluate(short_lived))}
    assert marks["out"] == (8, "Cash out Aug 2027")
    assert marks["funding"] == (5, "Grant +$300")
    assert marks["hire"] == (3, "Engineer")


def test_labels_of_the_same_month_stand_in_lanes_of_their_own(short_lived):
    hires = tuple(new_row("roles", name, start_month=3) for name in ("Ann", "Bob", "Cem"))
    result = evaluate(short_lived.with_rows("roles", hires))
    rows = cash_rows(result, None, "Pinned", "title").set_index("label")
    for width in ("wide", "narrow"):
        assert rows.loc[["Ann", "Bob", "Cem"], width].nunique() == 3


def test_the_version_compared_with_is_a_second_line(short_lived):
    now = evaluate(short_lived)
    then = evaluate(short_lived.with_value("opening_cash", 2_000))
    rows = cash_rows(now, then, "Pinned", "title")
    assert (rows["what"] == "cash").sum() == (rows["what"] == "other").sum() == 61
    assert rows.loc[rows["what"] == "cash", "then"].iloc[0] == 2_000


def test_the_table_has_a_row_for_each_month_and_says_what_happened(short_lived):
    table = cash_table(evaluate(short_lived), None, "Pinned").set_index("Month")
    assert len(table) == 61
    assert table["Cash (USD)"].iloc[0] == 1_000
    assert table.loc[datetime.date(2027, 5, 1), "Events"] == "Grant +$300"


def test_a_plan_that_starts_elsewhere_is_compared_month_by_month(short_lived):
    later = short_lived.model_copy(update={"start": datetime.date(2027, 3, 1)})
    table = cash_table(evaluate(later), evaluate(short_lived), "Pinned").set_index("Month")
    assert table.loc[datetime.date(2027, 2, 1), "Pinned (USD)"] == 800


@pytest.mark.parametrize("symbol", ["$", "CHF\u00a0", "kr'\""])
def test_the_specification_is_plain_json_without_data(symbol):
    spec = json.loads(json.dumps(cash_spec(symbol, "#000000")))
    assert "data" not in spec
    assert all("data" not in layer for layer in spec["layer"])


@pytest.mark.parametrize("name", ["subscription", "marketplace", "service"])
def test_every_template_can_be_drawn(name):
    rows = cash_rows(evaluate(template(name)), None, "Pinned", "title")
    assert rows["amount"].notna().all()
