import pytest

from venture.canvas import Canvas, Statement
from venture.plan import Plan, Scenario
from venture.ui.frame.conflict import mine_first
from venture.workspace import Conflict

CANVAS = "pages/lean_canvas.py"


def canvas(problem: str, solution: str) -> Canvas:
    return Canvas(
        problem=(Statement(id="p1", text=problem),), solution=(Statement(id="s1", text=solution),)
    )


@pytest.fixture
def met(store):
    """Somebody changed both entries while I changed the first: the idea, and what my save met."""
    idea_id = store.create("Clinic", canvas=canvas("Slow", "Paper"))
    store.save(idea_id, "canvas", canvas("Slow at night", "An app"), 1)
    with pytest.raises(Conflict) as conflict:
        store.save(idea_id, "canvas", canvas("Notes get lost", "Paper"), 1)
    return idea_id, conflict.value


@pytest.fixture
def asked(app, met):
    """The canvas page after the save."""
    idea_id, conflict = met
    app.query_params["idea"] = idea_id
    app.session_state["frame_conflict"] = (idea_id, "canvas", conflict, 1)
    return app.run().switch_page(CANVAS).run()


def test_mine_stands_where_both_changed_and_theirs_everywhere_else(met):
    _, conflict = met
    merged = mine_first(conflict, canvas("Slow", "Paper"))
    assert merged == canvas("Notes get lost", "An app")


def test_both_texts_are_shown(asked):
    shown = " ".join(element.value for element in asked.markdown)
    assert "Yours: Notes get lost" in shown
    assert "Theirs: Slow at night" in shown


def test_using_mine_saves_it(asked, store, met):
    asked.button(key="frame_conflict_mine").click().run()
    assert store.load(met[0], "canvas").record == canvas("Notes get lost", "An app")
    assert "frame_conflict" not in asked.session_state


def test_keeping_theirs_changes_nothing(asked, store, met):
    asked.button(key="frame_conflict_theirs").click().run()
    assert store.load(met[0], "canvas").record == canvas("Slow at night", "An app")
    assert "frame_conflict" not in asked.session_state


def test_a_scenario_that_both_changed_is_called_by_its_name(app, store):
    def cash(amount: float) -> Plan:
        changes = {"opening_cash": amount}
        return Plan(scenarios=(Scenario(id="low", name="Low", changes=changes),))

    idea_id = store.create("Clinic", plan=cash(1_000))
    store.save(idea_id, "plan", cash(2_000), 1)
    with pytest.raises(Conflict) as met:
        store.save(idea_id, "plan", cash(3_000), 1)
    app.query_params["idea"] = idea_id
    app.session_state["frame_conflict"] = (idea_id, "plan", met.value, 1)
    app.run().switch_page("pages/financial_model.py").run()
    assert "Low: Cash at the start" in [element.value for element in app.caption]
    assert any("$3,000" in element.value for element in app.markdown)
