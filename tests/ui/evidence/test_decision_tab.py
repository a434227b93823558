"""The Decision tab without a browser."""

from datetime import date

import pytest

from venture.canvas import Canvas, Statement
from venture.evidence import Decision, Evidence, KillCriterion, with_criterion
from venture.plan import template
from venture.ui.evidence.decision import base_rate_words

PAGE = "pages/evidence.py"
CRITERION = KillCriterion(
    id="one", text="No pre-order", by=date(2026, 1, 31), written=date(2025, 9, 1)
)


@pytest.fixture
def opened(app, store):
    def at(**sections):
        idea_id = store.create("Clinic notes", **sections)
        app.query_params["idea"] = idea_id
        app.session_state["evidence_tab"] = "Decision"
        return app.run().switch_page(PAGE).run(), idea_id

    return at


def evidence(store, idea_id):
    return store.load(idea_id, "evidence").record


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_an_empty_idea_teaches_to_write_down_when_to_stop(opened):
    page, _ = opened()
    assert not page.exception
    assert "Write down now what would make you stop" in said(page.markdown)
    assert "There is no plan yet" in said(page.markdown)


def test_claims_stand_by_how_well_they_are_backed(opened):
    statements = tuple(Statement(id=f"s{n}", text=f"Claim {n}") for n in range(7))
    page, _ = opened(canvas=Canvas(problem=statements))
    assert "You hope (7)" in said(page.markdown)
    assert "- and 2 more" in said(page.markdown)
    assert "nothing speaks for it" in said(page.subheader)


def test_base_rates_stand_beside_the_plans_own_answer(opened):
    page, _ = opened(plan=template("subscription"))
    assert "51 are open after five years" in said(page.markdown)
    assert "Staying open is not the same as earning." in base_rate_words()
    assert "Cash" in said(page.markdown)


def test_a_criterion_is_written_down_with_the_day(opened, store):
    page, idea_id = opened()
    page.text_input(key="evidence_kill_text_0").set_value("No pre-order by March")
    page.button(key="evidence_kill_write").click().run()
    (saved,) = evidence(store, idea_id).kill_criteria
    assert (saved.text, saved.written, saved.met) == ("No pre-order by March", date.today(), None)
    assert page.text_input(key="evidence_kill_text_1").value == ""


def test_an_empty_criterion_is_refused():
    with pytest.raises(ValueError, match="Type what would make you stop"):
        with_criterion(Evidence(), "  ", None, date(2026, 1, 1))


def test_an_overdue_criterion_is_asked_for_and_answered(opened, store):
    page, idea_id = opened(evidence=Evidence(kill_criteria=(CRITERION,)))
    assert "overdue" in said(page.caption)
    assert "Say first whether this came about" in said(page.subheader)
    page.selectbox(key="evidence_kill_met_one_0").set_value("Came about").run()
    assert evidence(store, idea_id).kill_criteria[0].met is True
    assert evidence(store, idea_id).kill_criteria[0].decided == date.today()
    assert "you wrote down that you would stop" in said(page.subheader)
    page.button(key="evidence_undo").click().run()
    assert evidence(store, idea_id).kill_criteria[0].met is None
    assert page.selectbox(key="evidence_kill_met_one_1").value == "Open"


def test_a_criterion_is_withdrawn_for_a_reason_that_stays(opened, store):
    page, idea_id = opened(evidence=Evidence(kill_criteria=(CRITERION,)))
    page.button(key="evidence_kill_away_one").click().run()
    assert "Say why it no longer counts" in said(page.error)
    page.text_input(key="evidence_kill_away_one_why").set_value("We sell to hospitals now")
    page.button(key="evidence_kill_away_one").click().run()
    (gone,) = evidence(store, idea_id).kill_criteria
    assert (gone.withdrawn, gone.why_withdrawn) == (date.today(), "We sell to hospitals now")
    assert "No pre-order, because: We sell to hospitals now" in said(page.caption)
    assert "Say first" not in said(page.subheader)


def test_a_decision_is_kept_with_its_day_and_reason(opened, store):
    page, idea_id = opened()
    page.radio(key="evidence_decision_choice_0").set_value("Pivot")
    page.text_area(key="evidence_deliberation").set_value("Office managers decide.").run()
    assert evidence(store, idea_id).deliberation == "Office managers decide."
    page.button(key="evidence_decision_keep").click().run()
    (made,) = evidence(store, idea_id).decisions
    assert evidence(store, idea_id).deliberation == ""
    assert page.text_area(key="evidence_deliberation").value == ""
    assert (made.choice, made.why, made.day) == ("Pivot", "Office managers decide.", date.today())
    assert "Office managers decide." in said(page.text)


def test_a_decision_without_a_reason_is_refused_and_nothing_is_lost(opened, store):
    page, idea_id = opened()
    page.radio(key="evidence_decision_choice_0").set_value("Stop")
    page.button(key="evidence_decision_keep").click().run()
    assert "Type why" in said(page.error)
    assert page.radio(key="evidence_decision_choice_0").value == "Stop"
    assert evidence(store, idea_id).decisions == ()


def test_nothing_is_decided_by_default(opened, store):
    page, idea_id = opened()
    assert page.radio(key="evidence_decision_choice_0").value is None
    page.text_area(key="evidence_deliberation").set_value("Because").run()
    page.button(key="evidence_decision_keep").click().run()
    assert "Choose what you decide: Persevere, Pivot, Stop" in said(page.error)
    assert evidence(store, idea_id).decisions == ()
    assert page.text_area(key="evidence_deliberation").value == "Because"


def test_many_decisions_show_the_latest_first(opened):
    made = tuple(
        Decision(day=date(2026, 1, day), choice="Persevere", why=f"Reason {day}")
        for day in range(1, 31)
    )
    page, _ = opened(evidence=Evidence(decisions=made))
    assert page.text[0].value == "Reason 30"
    assert page.expander[0].label == "20 earlier"
