"""Money from investors: what is owed, what becomes shares and when, and that no money is lost."""

import numpy as np
import pytest
from hypothesis import given, settings

from tests.plan.small_plans import at, months, plan_with
from tests.plan_strategy import plans_that_raise
from venture.plan import MODEL, Plan, evaluate, template

NOTE = {"kind": "Convertible note", "amount": 100_000, "interest": 0.06, "month": 1}
SAFE = {"kind": "SAFE", "amount": 50_000, "month": 3}
ROUND = {"kind": "Priced round", "amount": 500_000, "month": 13}
KINDS = MODEL.tables["funding"].column("kind")


def test_a_note_is_owed_with_its_interest_until_a_round_turns_it_into_shares():
    plan = plan_with(funding=[NOTE, ROUND])
    assert months(plan, "notes_owed", 3) == pytest.approx([100_000, 100_500, 101_000])
    assert at(plan, "notes_owed", 12) == pytest.approx(105_500)
    assert months(plan, "note_converted", 14)[12:] == pytest.approx([106_000, 0])
    assert [at(plan, "notes_owed", month) for month in (13, 60)] == [0, 0]
    assert at(plan, "paid_in", 13) == pytest.approx(606_000)


def test_interest_on_a_note_is_a_cost_for_which_no_money_leaves():
    plan = plan_with(funding=[NOTE])
    assert months(plan, "net_income", 2) == pytest.approx([0, -500])
    assert months(plan, "cash_from_operations", 2) == pytest.approx([0, 0])
    assert months(plan, "cash", 2) == pytest.approx([100_000, 100_000])
    assert at(plan, "notes_owed", 60) == pytest.approx(100_000 * (1 + 0.06 * 59 / 12))


def test_interest_ends_with_the_month_of_the_round():
    plan = plan_with(funding=[NOTE, ROUND])
    assert months(plan, "notes_interest", 15)[11:] == pytest.approx([500, 500, 0, 0])


def test_a_safe_stands_in_equity_by_itself_until_the_round():
    plan = plan_with(funding=[SAFE, {**ROUND, "month": 5}])
    assert months(plan, "safes_outstanding", 6) == [0, 0, 50_000, 50_000, 0, 0]
    assert months(plan, "paid_in", 6) == [0, 0, 0, 0, 550_000, 550_000]
    assert months(plan, "total_equity", 6) == [0, 0, 50_000, 50_000, 550_000, 550_000]


def test_what_arrives_in_the_month_of_the_round_becomes_shares_with_it():
    plan = plan_with(funding=[ROUND, {**NOTE, "month": 13}, {**SAFE, "month": 13}])
    assert at(plan, "notes_owed", 13) == at(plan, "safes_outstanding", 13) == 0
    assert at(plan, "paid_in", 13) == 650_000


def test_what_arrives_after_the_round_waits_for_the_next_one():
    later = [{**NOTE, "month": 14}, {**SAFE, "month": 14}, {**ROUND, "month": 20}]
    plan = plan_with(funding=[ROUND, *later])
    assert at(plan, "safes_outstanding", 19) == 50_000
    assert at(plan, "notes_owed", 19) == pytest.approx(102_500)
    assert at(plan, "paid_in", 20) == pytest.approx(1_153_000)


def test_what_owners_pay_in_turns_nothing_into_shares():
    for kind in ("Paid in by owners", "Founder loan", "Grant"):
        plan = plan_with(funding=[NOTE, SAFE, {**ROUND, "kind": kind}])
        assert at(plan, "notes_owed", 13) == pytest.approx(106_000)
        assert at(plan, "safes_outstanding", 13) == 50_000


def test_a_round_of_nothing_closes_nothing():
    plan = plan_with(funding=[SAFE, {**ROUND, "amount": 0}])
    assert at(plan, "safes_outstanding", 60) == 50_000


def test_a_conversion_is_no_cash_flow():
    with_round = plan_with(funding=[NOTE, SAFE, ROUND])
    round_only = plan_with(funding=[ROUND])
    for line in ("cash_from_financing", "net_cash_flow", "cash_raised"):
        assert at(with_round, line, 13) == at(round_only, line, 13)


def test_equity_of_plans_saved_before_there_were_rounds_was_paid_in_by_owners():
    assert KINDS.check("Equity") == "Paid in by owners"
    plan = plan_with(funding=[SAFE, {"kind": "equity", "amount": 1_000, "month": 13}])
    assert plan.tables["funding"][1].values["kind"] == "Paid in by owners"
    assert at(plan, "safes_outstanding", 13) == 50_000


def test_notes_saved_before_they_had_interest_still_have_none():
    old = plan_with(funding=[{"kind": "Convertible note", "amount": 1_000}]).model_dump(mode="json")
    del old["tables"]["funding"][0]["values"]["interest"]
    assert at(Plan.model_validate(old), "notes_owed", 60) == 1_000


def test_interest_is_asked_for_notes_only():
    assert plan_with(funding=[NOTE | {"interest": 0}]).used_groups("funding")
    assert not plan_with(funding=[SAFE, ROUND]).used_groups("funding")


def test_a_plan_without_investors_has_no_line_of_them():
    result = evaluate(template("service"))
    for line in ("notes_owed", "notes_interest", "safes_outstanding", "note_interest_added_back"):
        assert not result[line].any(), line


@settings(max_examples=30)
@given(plans_that_raise())
def test_every_check_holds_whatever_converts(plan):
    assert [check for check in evaluate(plan).checks if not check.holds] == []


@settings(max_examples=30)
@given(plans_that_raise())
def test_all_that_investors_brought_is_owed_outstanding_or_shares(plan):
    came = ("equity_raised", "safes_raised", "notes_raised", "notes_interest")
    waiting = ("safes_outstanding", "notes_owed", "founder_loans_owed")
    result = evaluate(plan, [*came, *waiting, "paid_in"])
    brought = sum(result[line][:, 0, 0].cumsum() for line in came)
    shares = result["paid_in"][:, 0, 0] - result["paid_in"][0, 0, 0]
    stands = shares + sum(result[line][:, 0, 0] for line in waiting)
    size = max(1.0, float(np.abs(brought).max()), float(np.abs(result["paid_in"]).max()))
    assert stands / size == pytest.approx(brought / size, abs=1e-12)


@settings(max_examples=30)
@given(plans_that_raise())
def test_nothing_is_outstanding_at_the_end_of_a_month_with_a_round(plan):
    result = evaluate(plan, ["rounds_raised", "notes_owed", "safes_outstanding"])
    closed = result["rounds_raised"][:, 0, 0] > 0
    for line in ("notes_owed", "safes_outstanding"):
        assert not result[line][closed].any()
        assert (result[line] >= 0).all()
