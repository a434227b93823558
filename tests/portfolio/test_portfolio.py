from datetime import date
from pathlib import Path

import pytest

from tests.portfolio.ideas_to_sum_up import asked, full_canvas, two_gaps
from venture.gaps import standing
from venture.plan import Plan, evaluate, headline, new_row
from venture.portfolio import (
    FACTS,
    GAP,
    NAME,
    ORDERS,
    OUTLOOK,
    SAVED_LAST,
    Portfolio,
    known_values,
    ordered,
    overviews,
)
from venture.workspace import Store

SAMPLES = sorted((Path(__file__).parents[2] / "sample_data").glob("*.json"))


def listed(store: Store, known: Portfolio | None = None):
    return overviews(known or Portfolio(store), store.ideas(archived=True), store.heads())


def plan_for(cash: float) -> Plan:
    plan = Plan(inputs={"opening_cash": cash})
    return plan.with_rows("costs", [new_row("costs", "Rent", amount=1_000)])


def damage(store: Store, idea_id: str, section: str) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE revision SET text = '{' WHERE section_id IN (SELECT id FROM section "
            f"WHERE subject_id = '{idea_id}' AND name = '{section}')"
        )


def test_an_idea_of_which_only_the_name_is_known_is_summed_up(store):
    store.create("Clinic")
    (found,) = listed(store)
    assert (found.stage, found.gap_words) == ("Canvas", "not scored yet")
    assert (found.evidence_words, found.money_words) == ("no claims yet", "no plan yet")
    assert found.problems == ()


def test_what_was_worked_out_is_kept_until_its_section_changes(store):
    known, idea_id = Portfolio(store), store.create("Clinic", plan=plan_for(5_500))
    done: list[int] = []

    def tell(part):
        return known.tell(part, [idea_id], store.heads(), lambda *_: done.append(1))[idea_id]

    assert tell(OUTLOOK) is tell(OUTLOOK)
    assert len(done) == 1
    store.save(idea_id, "canvas", full_canvas(), 0)
    tell(OUTLOOK)
    assert len(done) == 1
    store.save(idea_id, "plan", plan_for(9_500), 1)
    assert tell(OUTLOOK).runway_months == 9


@pytest.mark.parametrize("section", ["canvas", "gaps", "evidence", "plan", "about"])
def test_a_damaged_section_is_said_of_its_idea_and_stops_no_other(store, section):
    known = Portfolio(store)
    records = {
        "canvas": full_canvas(),
        "gaps": two_gaps(),
        "evidence": asked(about="problem"),
        "plan": plan_for(5_500),
    }
    sound, damaged = store.create("Sound", **records), store.create("Damaged", **records)
    damage(store, damaged, section)
    by_id = {one.idea.id: one for one in listed(store, known)}
    assert by_id[sound].problems == ()
    assert by_id[sound].stage == "Testing"
    assert f"The {section} cannot be read" in " ".join(by_id[damaged].problems)


def test_an_idea_that_was_deleted_in_the_meantime_is_left_out(store):
    known = Portfolio(store)
    kept, gone = store.create("Kept"), store.create("Gone")
    ideas, heads = store.ideas(), store.heads()
    store.delete(gone)
    told = known.tell(FACTS, [kept, gone], heads)
    assert list(told) == [kept]
    known.forget_others(store.heads())
    assert len(overviews(known, ideas, store.heads())) == 1


def test_reading_says_how_far_it_is(store):
    ids = [store.create(f"Idea {number}") for number in range(220)]
    said = []
    Portfolio(store).tell(FACTS, ids, store.heads(), lambda done, of: said.append((done, of)))
    assert said == [(0, 220), (200, 220)]


def test_ideas_are_sorted_by_each_thing_and_what_is_not_known_comes_last(store):
    # Created in this order, so that the one saved last is "none".
    store.create("broke", plan=plan_for(2_500), canvas=full_canvas())
    store.create("Rich", plan=plan_for(90_000), gaps=two_gaps())
    store.create("none")
    known, heads, ideas = Portfolio(store), store.heads(), store.ideas()
    orders = {by: [idea.name for idea in ordered(ideas, by, known, heads)] for by in ORDERS}
    assert orders[SAVED_LAST] == ["none", "Rich", "broke"]
    assert orders[NAME] == ["broke", "none", "Rich"]
    assert orders["Stage"] == ["none", "Rich", "broke"]
    assert orders["Evidence"][0] == "broke"
    assert orders["Gap"][0] == "Rich"
    assert orders["Money lasts longest"] == ["Rich", "broke", "none"]


def _loads(store: Store, *ids: str):
    """Give what reads a section of each idea."""
    return [lambda name, one=one: store.load(one, name).record for one in ids]


def test_what_a_list_says_is_what_the_pages_of_each_idea_say(store):
    for sample in SAMPLES:
        store.import_idea(sample.read_text(encoding="utf-8"))
    store.create("Spends", plan=plan_for(5_500))
    store.create("Empty", plan=Plan(start=date(2028, 7, 1)))
    ids, heads, known = [idea.id for idea in store.ideas()], store.heads(), Portfolio(store)
    money, ranks = known.tell(OUTLOOK, ids, heads), known.tell(GAP, ids, heads)
    for idea_id in ids:
        told, page = money[idea_id], headline(evaluate(store.load(idea_id, "plan").record))
        assert (told.runway_months, told.cash_out) == (page.runway_months, page.cash_out)
        assert (told.break_even, told.lowest_cash) == (page.break_even, page.lowest_cash)
        gaps = store.load(idea_id, "gaps").record
        ranked = standing(gaps, known_values(gaps, *_loads(store, idea_id, store.founder())))
        if ranked is not None:
            first = ranked.leaders[0]
            assert ranks[idea_id].name == ranked.gaps[first].name
            assert ranks[idea_id].share == ranked.first_shares[first]
