"""One deal on two pages: where plan and Rounds differ, and how each is made to follow the other."""

from datetime import date

import pytest
from hypothesis import assume, given, settings

from tests.funding.test_record import records
from tests.plan_strategy import plans_that_raise
from venture.funding import NoteEntry, RoundEntry, Rounds, SafeEntry
from venture.plan import Plan, Range, Row, Scenario, Source
from venture.ui.deals import (
    entered_as_planned,
    linked,
    mismatches,
    planned_as_entered,
    same_kind,
)

SAFE = {"kind": "SAFE", "amount": 150_000, "month": 3}
NOTE = {"kind": "Convertible note", "amount": 100_000, "month": 1, "interest": 0.06}
SEED = {"kind": "Priced round", "amount": 500_000, "month": 13}


def plan_with(**funding):
    rows = tuple(Row(id=key, name=key.title(), values=values) for key, values in funding.items())
    return Plan(start=date(2027, 1, 1), tables={"funding": rows})


def said(plan, rounds):
    return [f"{one.name}: {one.sentence(plan)}" for one in mismatches(plan, rounds)]


def test_nothing_is_said_where_both_say_the_same():
    rounds = Rounds(
        safes=(SafeEntry(id="angel", name="Two angels", investment=150_000, cap=4e6),),
        notes=(NoteEntry(id="bridge", name="Bridge", investment=1e5, interest=0.06, months=12),),
        rounds=(RoundEntry(id="seed", name="Seed", investment=500_000, pre_money=5e6),),
    )
    assert said(plan_with(angel=SAFE, bridge=NOTE, seed=SEED), rounds) == []
    assert said(Plan(), Rounds()) == []


def test_what_only_one_of_the_two_knows_is_named():
    rounds = Rounds(rounds=(RoundEntry(id="a", name="Series A", investment=6e6),))
    assert said(plan_with(angel=SAFE), rounds) == [
        "Angel: your plan raises this SAFE of $150,000 in Mar 2027; it is not here.",
        "Series A: this round of $6,000,000 is not in your plan.",
    ]


def test_savings_grants_and_what_is_not_filled_in_are_no_deals():
    plan = plan_with(own={"amount": 5}, grant={"kind": "Grant", "amount": 5}, new={"kind": "SAFE"})
    assert said(plan, Rounds(safes=(SafeEntry(name="New SAFE"),))) == []


def test_everything_that_differs_is_told():
    entry = NoteEntry(id="bridge", name="Bridge", investment=80_000, interest=0.05, months=10)
    assert said(plan_with(bridge=NOTE, seed=SEED), Rounds(notes=(entry,)))[0] == (
        "Bridge: $100,000, 6 % interest, 12 months to the round in your plan; "
        "$80,000, 5 % interest, 10 months to the round here."
    )


def test_months_to_the_round_are_not_compared_while_the_plan_has_no_round():
    entry = NoteEntry(id="bridge", name="Bridge", investment=1e5, interest=0.06, months=7)
    assert said(plan_with(bridge=NOTE), Rounds(notes=(entry,))) == []


def test_a_deal_of_the_plan_is_entered_with_all_that_the_plan_knows():
    plan = plan_with(bridge=NOTE, seed=SEED)
    (note,) = entered_as_planned(Rounds(), plan, "bridge").notes
    assert (note.id, note.investment, note.interest, note.months) == ("bridge", 1e5, 0.06, 12)
    assert note.investment * (1 + note.interest * note.months / 12) == 106_000


def test_entries_stand_in_the_order_in_which_their_money_arrives():
    later = {**SEED, "month": 30}
    plan = plan_with(second=later, first=SEED)
    rounds = entered_as_planned(Rounds(), plan, "second")
    rounds = entered_as_planned(rounds, plan, "first")
    assert rounds.ids("rounds") == ["first", "second"]


def test_an_entry_that_follows_the_plan_keeps_its_terms():
    entry = SafeEntry(id="angel", name="Two angels", investment=1, cap=4e6, pro_rata="Yes")
    (safe,) = entered_as_planned(Rounds(safes=(entry,)), plan_with(angel=SAFE), "angel").safes
    assert safe == entry.model_copy(update={"investment": 150_000})


def test_a_safe_that_the_plan_calls_a_note_moves_to_the_notes():
    rounds = Rounds(safes=(SafeEntry(id="bridge", name="Angel", investment=1e5, cap=4e6),))
    plan = plan_with(bridge=NOTE)
    assert said(plan, rounds) == ["Angel: a note in your plan; a SAFE here."]
    moved = entered_as_planned(rounds, plan, "bridge")
    assert moved.safes == ()
    assert (moved.notes[0].cap, moved.notes[0].interest) == (4e6, 0.06)
    assert said(plan, moved) == []


def test_a_deal_is_planned_for_the_month_that_is_chosen():
    rounds = Rounds(rounds=(RoundEntry(id="a", name="Series A", investment=6e6),))
    (row,) = planned_as_entered(Plan(), rounds, "a", month=30).tables["funding"]
    assert (row.id, row.name) == ("a", "Series A")
    assert row.values == {"kind": "Priced round", "amount": 6e6, "month": 30, "interest": 0}


def test_a_row_that_follows_the_entry_keeps_its_name_and_month():
    rounds = Rounds(safes=(SafeEntry(id="angel", name="Two angels", investment=200_000),))
    (row,) = planned_as_entered(plan_with(angel=SAFE), rounds, "angel").tables["funding"]
    assert (row.name, row.values["amount"], row.values["month"]) == ("Angel", 200_000, 3)


def test_more_than_a_plan_allows_is_refused_by_name():
    rounds = Rounds(rounds=(RoundEntry(id="a", name="Series A", investment=2e9),))
    with pytest.raises(ValueError, match="Series A: Amount must be between 0 and 1,000,000,000"):
        planned_as_entered(Plan(), rounds, "a", month=1)


def test_a_row_and_an_entry_typed_twice_become_one_deal_with_all_that_hangs_on_the_row():
    plan = plan_with(angel=SAFE)
    less = Scenario(id="less", name="Less", changes={"funding.angel.amount": 5})
    plan = plan.with_scenarios((less,)).with_source("funding.angel.amount", Source(text="Letter"))
    plan = plan.with_range("funding.angel.amount", Range(low=1, high=2, of=1))
    rounds = Rounds(safes=(SafeEntry(id="two", name="Two angels", investment=150_000),))
    found = mismatches(plan, rounds)
    assert [deal.name for deal in same_kind(found[0], found)] == ["Two angels"]
    one = linked(plan, "angel", "two")
    assert mismatches(one, rounds) == []
    assert one.scenarios[0].changes == {"funding.two.amount": 5}
    assert one.sources["funding.two.amount"].text == "Letter"
    assert one.ranges["funding.two.amount"].high == 2


@settings(max_examples=30)
@given(plans_that_raise(), records)
def test_the_page_can_follow_the_plan_until_nothing_of_the_plan_is_left_to_say(plan, rounds):
    for one in mismatches(plan, rounds):
        if one.planned:
            assume(len(rounds.rounds) < 8)
            rounds = entered_as_planned(rounds, plan, one.id)
    assert not [one for one in mismatches(plan, rounds) if one.planned]


@settings(max_examples=30)
@given(plans_that_raise(), records)
def test_the_plan_can_follow_the_page(plan, rounds):
    def fits(one):
        return one.entered is not None and one.entered.amount <= 1e9  # as much as a plan may raise

    for one in mismatches(plan, rounds):
        if fits(one):
            plan = planned_as_entered(plan, rounds, one.id, month=1)
    left = [one.differing(plan.currency) for one in mismatches(plan, rounds) if fits(one)]
    assert {what for differing in left for what, *_ in differing} <= {"months"}
