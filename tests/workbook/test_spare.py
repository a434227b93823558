"""Empty rows: how many, what stands in them, and that they add nothing to any figure."""

import numpy as np
import pytest
from hypothesis import given, settings

from tests.plan_strategy import plans
from tests.workbook.plans_to_write import written_down
from venture.model import Choice
from venture.plan import MODEL, Plan, evaluate, template
from venture.workbook.layout import Layout
from venture.workbook.spare import (
    LEAST,
    MOST,
    may_be_spare,
    spare_ids,
    spare_row,
    spare_value,
    starts_blank,
)

WRITTEN_DOWN = written_down()


def with_empty_rows(plan: Plan) -> Plan:
    """The plan with a row in each table that was not filled in, as far as there is room."""
    for name, table in MODEL.tables.items():
        if len(plan.tables[name]) < table.most:
            rows = (*plan.tables[name], spare_row(table, "new-000000"))
            plan = plan.with_rows(name, rows)
    return plan


def assert_same_figures(plan: Plan, other: Plan) -> None:
    one, two = evaluate(plan), evaluate(other)
    for name, compiled in MODEL.lines.items():
        if compiled.line.over is None:
            np.testing.assert_array_equal(one[name], two[name], err_msg=name)


@pytest.mark.parametrize("plan", WRITTEN_DOWN.values(), ids=list(WRITTEN_DOWN))
def test_a_row_into_which_nothing_was_typed_adds_nothing(plan: Plan) -> None:
    assert_same_figures(plan, with_empty_rows(plan))


@settings(max_examples=20, deadline=None)
@given(plan=plans())
def test_nor_does_it_in_any_plan(plan: Plan) -> None:
    assert_same_figures(plan, with_empty_rows(plan))


def test_an_empty_row_has_the_defaults_but_for_what_would_add_something() -> None:
    roles, streams = MODEL.tables["roles"], MODEL.tables["streams"]
    assert starts_blank(roles, roles.column("people"))
    assert spare_value(roles, roles.column("people")) == 0
    assert spare_value(roles, roles.column("end_month")) == 60
    assert spare_value(roles, roles.column("function")) == "General"
    assert spare_value(streams, streams.column("price")) == 50
    assert starts_blank(streams, streams.column("sales_weight"))
    for table in MODEL.tables.values():
        for column in table.columns:
            if not isinstance(column, Choice):
                assert column.check(spare_value(table, column)) == spare_value(table, column)


def test_every_table_has_a_few_empty_rows_and_none_beyond_what_it_may_have() -> None:
    for slots in Layout(template("service")).slots.values():
        assert LEAST <= sum(slot.row is None for slot in slots) <= MOST
    streams = MODEL.tables["streams"]
    full = [f"s{n}" for n in range(streams.most)]
    assert spare_ids(streams, full) == ()
    assert len(spare_ids(streams, full[1:])) == 1


def test_ids_stay_the_same_until_a_row_is_added() -> None:
    costs = MODEL.tables["costs"]
    rows = ("rent", "host")
    ids = spare_ids(costs, rows)
    assert ids == spare_ids(costs, rows[::-1])
    assert all(map(may_be_spare, ids))
    assert not {*ids} & {*spare_ids(costs, (*rows, ids[0]))}
