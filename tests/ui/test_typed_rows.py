from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.founder import Household
from venture.plan import MODEL, Plan, new_row, template
from venture.ui.typed_cells import NAME, TypedRow, month_names, shown
from venture.ui.typed_rows import read_rows, typed_row

PLAN = template("subscription")


def typed(table, plan=PLAN):
    return [typed_row(MODEL.tables[table], row, plan) for row in plan.tables[table]]


@pytest.mark.parametrize("kind", ["subscription", "marketplace", "service"])
@pytest.mark.parametrize("table", MODEL.tables)
def test_rows_that_nobody_touched_are_read_as_they_were(kind, table):
    plan = template(kind)
    reading = read_rows(MODEL.tables[table], typed(table, plan), plan)
    assert reading.rows == plan.tables[table]
    assert not reading.problems


def test_a_value_with_more_digits_than_are_shown_is_kept_exactly():
    row = new_row("streams", "Thirds", churn=1 / 3, price=10 / 3)
    plan = Plan(tables={"streams": (row,)})
    assert read_rows(MODEL.tables["streams"], typed("streams", plan), plan).rows == (row,)


def test_a_name_with_spaces_that_was_saved_elsewhere_is_left_alone():
    row = new_row("streams", "  Two  spaces ")
    plan = Plan(tables={"streams": (row,)})
    assert read_rows(MODEL.tables["streams"], typed("streams", plan), plan).rows == (row,)


def test_months_are_shown_by_name_and_rates_in_per_cent():
    streams = MODEL.tables["streams"]
    plan = Plan(start="2027-11-01")
    assert shown(streams.column("start_month"), 3, plan) == "Jan 2028"
    assert shown(streams.column("churn"), 0.035, plan) == "3.5"
    assert shown(streams.column("price"), 1234567.5, plan) == "1,234,567.5"
    assert len(month_names(plan)) == 60


def test_more_rows_than_allowed_are_named_and_the_rest_is_kept():
    table = MODEL.tables["streams"]
    many = [
        typed_row(table, new_row("streams", f"Stream {i}"), PLAN) for i in range(table.most + 2)
    ]
    reading = read_rows(table, many, PLAN)
    assert len(reading.rows) == table.most
    assert reading.problems == (
        f"Revenue streams may have {table.most} rows at most. The last 2 were not saved.",
    )


def test_a_choice_is_recognised_whatever_its_capitals():
    row = typed("roles")[0]
    row = replace(row, cells={**row.cells, "function": " product "})
    assert read_rows(MODEL.tables["roles"], [row], PLAN).rows[0].values["function"] == "Product"


@given(
    table=st.sampled_from(list(MODEL.tables)),
    texts=st.lists(st.none() | st.text(max_size=30), min_size=9, max_size=9),
)
def test_whatever_is_typed_the_rows_can_be_saved_and_then_stand_as_they_are(table, texts):
    declared = MODEL.tables[table]
    columns = [NAME, *(column.name for column in declared.columns)]
    row = TypedRow("row", dict(zip(columns, texts, strict=False)))
    reading = read_rows(declared, [row], PLAN)
    plan = PLAN.with_rows(table, reading.rows)
    again = read_rows(declared, typed(table, plan), plan)
    assert (again.rows, again.problems) == (reading.rows, ())


COLUMNS = [NAME, *(column.name for column in MODEL.tables["streams"].columns)]


@given(texts=st.lists(st.text(max_size=30), min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_every_cell_is_either_read_or_still_there_with_the_reason(texts):
    row = TypedRow("plan", dict(zip(COLUMNS, texts, strict=True)))
    reading = read_rows(MODEL.tables["streams"], [row], PLAN)
    before = PLAN.tables["streams"][0].values
    changed = {c for c in COLUMNS[1:] if reading.rows[0].values[c] != before[c]}
    assert {column for _, column in reading.drafts}.isdisjoint(changed)
    assert len(reading.problems) == len(reading.drafts)


def test_a_row_without_a_name_is_told_so_with_the_right_article():
    one_offs = Household.declared.tables["one_offs"]
    row = TypedRow("a", {NAME: "", "direction": "Cost", "amount": "-9.000,50", "month": "2"})
    reading = read_rows(one_offs, [row], Household())
    assert reading.problems == ("New item: An item needs a name. The old one stays until then.",)
    assert reading.rows[0].values["amount"] == -9_000.5
