"""Published ranges in the workbook: the Dashboard says what they call the metrics, live."""

import pytest

from tests.plan.small_plans import FLAT, plan_with
from tests.workbook.recalculation import cells, in_ironcalc
from venture.plan import BENCHMARKS
from venture.workbook import write
from venture.workbook.layout import DASHBOARD, INPUTS, SOURCES, Layout

GROWING = FLAT | {"price": 10, "customers_now": 100, "new_customers": 10}
PLAN = plan_with(streams=[GROWING], costs=[{"amount": 3_000}])
"""Burns less as 1,200 of yearly revenue comes each month: a multiple of 0.67 in month 12."""


@pytest.fixture(scope="module")
def data():
    return write(PLAN)


def row_of(shown, text, sheet=DASHBOARD):
    return next(
        row for (name, row, _), cell in shown.items() if (name, cell.value) == (sheet, text)
    )


def judged(shown, line):
    """What the Dashboard says of a metric after one, two and five years, and who says so."""
    row = row_of(shown, BENCHMARKS[line].label) + 1
    said = [shown[DASHBOARD, row, column].value for column in (2, 3, 4)]
    return said, shown[DASHBOARD, row, 1].value


def test_the_dashboard_says_what_a_range_calls_a_metric_and_by_whom(data):
    assert judged(cells(data), "burn_multiple") == (["amazing", "", ""], "by David Sacks, 2020")


def test_the_words_follow_what_is_typed(data, tmp_path):
    cost = Layout(PLAN).values["costs.r0.amount"]
    changed = {(INPUTS, cost.row, cost.column): 4_000.0}
    assert judged(in_ironcalc(data, tmp_path, changed), "burn_multiple")[0][0] == "good"


def test_the_words_go_once_most_revenue_does_not_recur(data, tmp_path):
    kind = Layout(PLAN).values["streams.r0.kind"]
    shown = in_ironcalc(data, tmp_path, {(INPUTS, kind.row, kind.column): "Products"})
    assert judged(shown, "ltv_to_cac")[0] == ["", "", ""]
    assert any("does not recur any more" in str(cell.value) for cell in shown.values())


def test_sources_lists_each_band_with_who_said_so_and_when(data):
    shown = cells(data)
    row = row_of(shown, "Burn multiple", SOURCES)
    assert shown[SOURCES, row, 5].value == ("David Sacks, The Burn Multiple. For SaaS startups.")
    assert shown[SOURCES, row, 6].value == 2020
    assert [shown[SOURCES, row + n, 2].value for n in (1, 2, 5)] == ["amazing", "great", "bad"]
    assert [shown[SOURCES, row + n, 4].value for n in (2, 3, 4, 5)] == [1, 1.5, 2, 3]


def test_a_shop_gets_no_ranges_of_subscription_businesses():
    data = write(plan_with(streams=[GROWING | {"kind": "Products"}]))
    texts = {cell.value for cell in cells(data).values()}
    assert "Against published ranges" not in texts
    assert "Published range" not in texts
