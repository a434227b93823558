from datetime import date

import pytest

from venture.model import Range, Source
from venture.plan import Plan, new_row
from venture.report import Dossier, report_markdown
from venture.report.facts import gather, source_of
from venture.report.plan_chapter import plan_chapter
from venture.report.plan_figures import need_words, revenue_chart


def selling(start=date(2027, 1, 1), **values):
    stream = {"price": 50.0, "new_customers": 2.0} | values
    return Plan(start=start).with_rows("streams", (new_row("streams", "Notes", **stream),))


def key_of(plan, column):
    return f"streams.{plan.tables['streams'][0].id}.{column}"


def written(plan):
    return report_markdown(Dossier("Notes", plan=plan))


def test_a_quarter_of_a_customer_is_not_written_as_a_fifth():
    plan = selling(new_customers=0.25)
    known = Range(low=0.21, high=0.34, of=0.25)
    text = written(plan.with_range(key_of(plan, "new_customers"), known))
    assert "New customers a month: 0.25" in text
    assert "| Notes: New customers a month | 0.25 | 0.21 |" in text


def test_how_far_values_are_moved_is_said_as_it_is():
    plan = selling()
    assert "Each value a tenth lower and higher, one at a time" in written(plan)
    known = plan.with_range(key_of(plan, "price"), Range(low=20, high=90, of=50))
    text = written(known).replace("\\", "")
    assert "| Notes: Price | $50 | $20 |" in text
    assert "over the range that is known of it, or else a tenth lower and higher" in text


def test_what_moves_cash_by_less_than_can_be_written_is_left_out():
    rent = (new_row("costs", "Rent", amount=9_000.0),)
    plan = selling(price=5.0).with_value("opening_cash", 100).with_rows("costs", rent)
    moved = written(plan).split("What moves cash most")[1].split("Statements by year")[0]
    assert "Rent: Amount a month" in moved
    assert "+\\$0" not in moved


def test_what_the_plan_lacks_without_money_from_outside_is_said_as_it_is():
    given = (new_row("funding", "Savings", amount=9_000.0, month=1.0),)
    rent = (new_row("costs", "Rent", amount=1_000.0),)
    plan = Plan(start=date(2027, 1, 1))
    facts = [gather(Dossier("Notes", plan=one)) for one in (
        plan.with_rows("funding", given),
        plan.with_rows("funding", given).with_rows("costs", rent),
        plan.with_rows("costs", rent),
    )]  # fmt: skip
    assert [need_words(one).partition("outside")[2] for one in facts] == [
        "; without any, cash lasts too.",
        "; without any, it would lack $10K at its deepest.",
        "; at its deepest it lacks $10K.",
    ]


def test_a_year_of_few_months_says_so_in_a_chart_and_below_the_key_figures():
    plan = selling(date(2027, 2, 1))
    chart = revenue_chart(gather(Dossier("Notes", plan=plan)))
    assert chart.periods == ("2027 (11 mo.)", "2028", "2029", "2030", "2031", "2032 (1 mo.)")
    summary = written(plan).split("## The plan")[0]
    assert "Months in the plan: 2027 has 11, 2032 has 1, the other years 12." in summary


def test_statements_by_year_speak_of_no_month():
    statements = written(selling()).split("\n## Statements by year")[1].split("\n## ")[0]
    assert "Cash, at year start" in statements
    assert "month" not in statements.lower()


@pytest.mark.parametrize(("rate", "source"), [(0.12, "BLS, Employer Costs"), (0.21, ""), (0, "")])
def test_what_is_declared_for_everybody_stands_behind_the_usual_value_only(rate, source):
    plan = selling().with_value("payroll_burden", rate)
    found = source_of(plan, plan.settings()["payroll_burden"])
    assert found.startswith(source)
    assert bool(found) == bool(source)


def test_an_own_experiment_is_a_source_that_readers_understand_and_is_dated_once():
    plan = selling()
    said = Source(text="From your ad test, 7 of 90, 3 Oct 2026", day=date(2026, 10, 3))
    key = key_of(plan, "price")
    with_source = plan.with_source(key, said)
    found = source_of(with_source, with_source.settings()[key])
    assert found == "Own ad test, 7 of 90, 3 Oct 2026"


def test_the_plan_chapter_of_nothing_planned_is_left_out():
    assert plan_chapter(gather(Dossier("Notes"))) is None
