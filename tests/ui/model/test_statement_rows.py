import csv
import io
import math

import pytest

from venture.model import By
from venture.plan import MODEL, Plan, evaluate, new_row, template
from venture.tables import csv_file
from venture.ui.model.statement_rows import (
    empty_lines,
    foldable,
    spans,
    statement_rows,
    written_statement,
)

LENGTHS: tuple[By, ...] = ("month", "quarter", "year")


@pytest.fixture(scope="module")
def result():
    streams = (
        new_row("streams", "Pro", price=1_000, new_customers=1, churn=0, growth=0),
        new_row("streams", "=HYPERLINK(1)", price=500, new_customers=1, churn=0, growth=0),
    )
    costs = (new_row("costs", "Rent", amount=2_000),)
    return evaluate(
        Plan(
            inputs={"opening_cash": 0, "payment_fee_rate": 0},
            tables={"streams": streams, "costs": costs},
            start="2027-01-01",
        )
    )


def row(rows, label):
    return next(row for row in rows if row.label.strip() == label)


def test_a_line_over_a_table_shows_the_total_until_it_is_opened(result):
    closed = statement_rows(result, "Revenue", "month")
    assert row(closed, "Revenue of the stream").figures[:2] == (1_500, 3_000)
    opened = statement_rows(result, "Revenue", "month", {"stream_revenue"})
    assert [r.label.strip() for r in opened if r.member is not None] == ["Pro", "=HYPERLINK(1)"]
    assert row(opened, "Pro").figures[:2] == (1_000, 2_000)


def test_what_cannot_be_added_up_has_no_total(result):
    assert all(
        math.isnan(f) for f in row(statement_rows(result, "Customers", "year"), "Selling").figures
    )


def test_money_is_exact_zero_is_a_dash_and_a_loss_has_a_minus(result):
    rows = statement_rows(result, "Profit and loss", "month")
    assert row(rows, "Revenue").cells(result.plan)[0] == "1,500"
    assert row(rows, "Product").cells(result.plan)[0] == "–"
    assert row(rows, "Operating profit").cells(result.plan)[0] == "-500"


def test_rates_and_months_are_written_as_people_say_them(result):
    rows = statement_rows(result, "Metrics", "year")
    assert row(rows, "Gross margin").cells(result.plan)[0] == "100.0 %"
    rows = statement_rows(result, "Runway", "year")
    assert row(rows, "Cash-out month").cells(result.plan)[0] == "Jan 2027"


@pytest.mark.parametrize("by", LENGTHS)
@pytest.mark.parametrize("section", MODEL.sections())
def test_every_section_can_be_laid_out_with_all_its_rows(section, by):
    result = evaluate(template("service"))
    opened = {line.name for line in foldable(section)}
    rows = statement_rows(result, section, by, opened)
    assert {len(r.figures) for r in rows} == {len(rows[0].cells(result.plan))}


def test_a_csv_has_every_figure_in_full_and_no_formula(result):
    written = csv_file(written_statement(result, "Revenue", "year"))
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert rows[0] == ["Line", "Of", "Unit", "2027", "2028", "2029", "2030", "2031"]
    of = [r[1] for r in rows if r[0] == "Revenue of the stream"]
    assert of == ["", "Pro", "'=HYPERLINK(1)"]
    figures = [float(r[3]) for r in rows if r[0] == "Revenue of the stream"]
    assert figures == [figures[1] + figures[2], figures[1], figures[2]]
    assert not any(cell.startswith("=") for r in rows for cell in r)


def test_a_year_that_the_plan_covers_only_in_part_says_so():
    labels = [span.label for span in spans(evaluate(Plan(start="2026-11-01")), "year")]
    assert labels == ["2026 (2 months)", "2027", "2028", "2029", "2030", "2031 (10 months)"]


def test_lines_that_the_plan_has_no_use_for_can_be_left_out(result):
    empty = empty_lines(result, "Profit and loss")
    assert {"interest_cost", "grants", "depreciation"} <= set(empty)
    assert not {"revenue", "general_costs", "net_income"} & set(empty)
    rows = statement_rows(result, "Profit and loss", "year", without=empty)
    assert "Grants" not in [row.label for row in rows]
    assert "Net income" in [row.label for row in rows]


def test_nothing_is_left_out_where_nothing_would_stay():
    assert empty_lines(evaluate(Plan(inputs={"opening_cash": 0})), "Balance sheet") == []
