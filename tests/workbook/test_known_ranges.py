"""Ranges of values in the workbook: text where the source stands, and nothing else changes."""

import pytest

from tests.plan.small_plans import FLAT, plan_with
from tests.workbook.edits import nothing_else
from tests.workbook.recalculation import cells
from venture.plan import Range, Source
from venture.workbook import lint, read, write
from venture.workbook.layout import INPUTS, SOURCE, SOURCES, Layout

CHURN = "streams.r1.churn"


@pytest.fixture(scope="module")
def plan():
    plan = plan_with({"payroll_burden": 0.12}, streams=[FLAT, FLAT | {"churn": 0.04}])
    plan = plan.with_source(CHURN, Source(text="From your landing page, 12 of 400, 3 Oct 2026"))
    plan = plan.with_range(CHURN, Range(low=0.028, high=0.055, of=0.04))
    return plan.with_range("payroll_burden", Range(low=0.1, high=0.2, of=0.12, chance=None))


@pytest.fixture(scope="module")
def data(plan):
    return write(plan)


def test_sources_give_the_range_after_the_source(data):
    said = [cell.value for (sheet, _, _), cell in cells(data).items() if sheet == SOURCES]
    assert "From your landing page, 12 of 400, 3 Oct 2026. 90 % range 2.8 % to 5.5 %" in said


def test_inputs_give_the_range_where_the_source_of_the_value_or_its_column_stands(data, plan):
    shown, layout = cells(data), Layout(plan)
    block = layout.blocks["streams"]
    column = shown[INPUTS, block.about("source"), block.column("churn")].value
    assert column == "Own assumption. Row 1: 90 % range 2.8 % to 5.5 %"
    burden = shown[INPUTS, layout.values["payroll_burden"].row, SOURCE].value
    assert burden.endswith(". Range 10 % to 20 %")


def test_a_workbook_with_ranges_keeps_the_rules_and_reads_as_the_plan(data, plan):
    assert lint(data) == []
    reading = read(data, plan)
    assert reading.plan == plan
    assert nothing_else(reading)
