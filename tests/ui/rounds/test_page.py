"""The Rounds page without a browser; its tables are edited through the state of their editors."""

import pytest

from venture.funding import Holder, RoundEntry, Rounds, SafeEntry
from venture.plan import Plan

PAGE = "pages/rounds.py"
TABS = ["Shares and investors", "Round by round", "Conversion", "Exit"]


@pytest.fixture
def idea_id(store):
    rounds = Rounds(
        holders=(Holder(name="Ann", shares=6_000_000), Holder(name="Ben", shares=2_000_000)),
        safes=(SafeEntry(name="Angel", investment=100_000, discount=0.2),),
        rounds=(RoundEntry(name="Seed", investment=2_000_000, pre_money=8_000_000),),
        exit_value=20_000_000,
    )
    return store.create("Clinic notes", rounds=rounds)


@pytest.fixture
def page(app, idea_id):
    app.query_params["idea"] = idea_id
    return app.run().switch_page(PAGE).run()


def edit(page, table, edited=None, added=(), deleted=()):
    """Edit a table as the browser does: the editor's state holds all edits since it was drawn."""
    number = page.session_state[f"rounds_{table}_table"].number
    page.session_state[f"rounds_{table}_{number}"] = {
        "edited_rows": edited or {},
        "added_rows": list(added),
        "deleted_rows": list(deleted),
    }
    # AppTest does not call an editor's callback; the server does, before the run.
    return page.run()


def show(page, tab):
    page.session_state["rounds_tab"] = tab
    return page.run()


def saved(store, idea_id):
    return store.load(idea_id, "rounds").record


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_an_idea_without_rounds_teaches_by_an_example(app, store):
    idea_id = store.create("Empty")
    app.query_params["idea"] = idea_id
    page = app.run().switch_page(PAGE).run()
    assert page.title[0].value == "Who will own the company?"
    page.button(key="rounds_start_example").click().run()
    assert page.title[0].value.startswith("After Series B founders keep 40 %")
    assert len(saved(store, idea_id).safes) == 2


def test_one_may_start_with_two_founders(app, store):
    app.query_params["idea"] = store.create("Empty")
    page = app.run().switch_page(PAGE).run()
    page.button(key="rounds_start_own").click().run()
    assert page.title[0].value == "Founders own 90 % of the company today."


def test_the_answer_stands_on_top_with_its_figures(page):
    assert said(page.title).startswith("After the seed round founders keep 79 %")
    assert [metric.value.replace("\\", "") for metric in page.metric] == [
        "79 %",
        "0 %",
        "$1.00",
        "$8M",
    ]


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens(page, tab):
    show(page, tab)
    assert not page.exception
    assert not page.error


def test_amounts_are_in_the_currency_of_the_plan(app, store, idea_id):
    store.save(idea_id, "plan", Plan(currency="EUR"), 0)
    app.query_params["idea"] = idea_id
    page = app.run().switch_page(PAGE).run()
    assert "€1.00 a share" in page.title[0].value


def test_an_edited_cell_is_saved_at_once_and_changes_the_answer(page, store, idea_id):
    edit(page, "rounds", {0: {"pre_money": "18m"}})
    assert saved(store, idea_id).rounds[0].pre_money == 18_000_000
    assert "founders keep 89 %" in page.title[0].value


def test_good_cells_are_saved_beside_one_that_cannot_be_read(page, store, idea_id):
    edit(page, "safes", {0: {"cap": "abc", "investment": "200k", "discount": "25 %"}})
    angel = saved(store, idea_id).safes[0]
    assert (angel.investment, angel.cap, angel.discount) == (200_000, 0, 0.25)
    assert "Angel: Cap: 'abc' is not a number" in said(page.error)


def test_what_was_typed_wrong_is_still_there_after_another_tab(page, store, idea_id):
    edit(page, "safes", {0: {"cap": "abc"}})
    show(page, "Exit")
    show(page, TABS[0])
    rows = page.session_state["rounds_safes_table"].rows
    assert rows[0].cells["cap"] == "abc"
    assert "'abc' is not a number" in said(page.error)


def test_an_added_row_keeps_its_id_while_it_is_filled_in(page, store, idea_id):
    holder = {"name": "Carla", "kind": "Founder", "shares": "1,000", "exercise_price": "0"}
    edit(page, "holders", added=[holder])
    first = saved(store, idea_id).holders[2]
    edit(page, "holders", added=[{**holder, "shares": "2,000,000"}])
    carla = saved(store, idea_id).holders[2]
    assert (carla.id, carla.shares) == (first.id, 2_000_000)


def test_a_row_keeps_its_id_when_another_one_above_it_is_deleted(page, store, idea_id):
    ben = saved(store, idea_id).holders[1]
    edit(page, "holders", {1: {"name": "Benjamin"}}, deleted=[0])
    assert [(row.id, row.name) for row in saved(store, idea_id).holders] == [(ben.id, "Benjamin")]


def test_undo_and_redo_go_through_the_history(page, store, idea_id):
    edit(page, "rounds", {0: {"pre_money": "18m"}})
    page.button(key="rounds_undo").click().run()
    assert saved(store, idea_id).rounds[0].pre_money == 8_000_000
    assert page.session_state["rounds_rounds_table"].rows[0].cells["pre_money"] == "8,000,000"
    page.button(key="rounds_redo").click().run()
    assert saved(store, idea_id).rounds[0].pre_money == 18_000_000


def test_a_round_that_is_not_filled_in_is_left_out_and_said(page):
    edit(page, "rounds", {0: {"investment": "0"}})
    assert page.title[0].value == "Founders own 100 % of the company today."
    assert "Seed: type the new money and the pre-money valuation" in said(page.warning)


def test_a_round_that_cannot_be_priced_says_why(page):
    edit(page, "safes", {0: {"investment": "5m", "cap": "5m"}})
    assert "the SAFEs were promised 100% of the company" in said(page.warning)
    assert not page.exception


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens_when_everything_was_deleted(page, tab):
    for table, rows in (("holders", 2), ("safes", 1), ("rounds", 1)):
        edit(page, table, deleted=list(range(rows)))
    show(page, tab)
    assert not page.exception
    assert page.title[0].value == "Nobody owns the company yet."


def test_the_exit_is_moved_by_the_slider_or_typed(page, store, idea_id):
    show(page, "Exit")
    page.select_slider(key="rounds_exit_slide_0").set_value(50_000_000.0).run()
    assert saved(store, idea_id).exit_value == 50_000_000
    field = next(found for found in page.text_input if found.label == "Exit value, exact")
    assert field.value == "50,000,000"
    field.set_value("12.5m").run()
    assert saved(store, idea_id).exit_value == 12_500_000
    assert "Of $12.5M founders get" in said(page.markdown)


def test_an_exit_that_is_no_number_stays_in_its_field_with_the_reason(page, store, idea_id):
    show(page, "Exit")
    page.text_input(key="rounds_exit_field_0").set_value("a lot").run()
    assert "'a lot' is not a number" in said(page.error)
    assert page.text_input(key="rounds_exit_field_0").value == "a lot"
    assert saved(store, idea_id).exit_value == 20_000_000


def test_the_order_of_preferences_is_saved(page, store, idea_id):
    show(page, "Exit")
    page.selectbox(key="rounds_seniority_0").set_value("Side by side").run()
    assert saved(store, idea_id).seniority == "Side by side"


def test_terms_of_an_exit_that_cannot_be_are_said(page):
    edit(page, "rounds", {0: {"participation": "Up to a limit", "limit": "0.5"}})
    show(page, "Exit")
    assert "limit of participation (0.5 x) must not be below" in said(page.error)


def test_the_same_value_changed_in_two_tabs_asks_which_should_stand(page, store, idea_id):
    now = store.load(idea_id, "rounds")
    seed = now.record.rounds[0].model_copy(update={"pool_after": 0.1})
    store.save(idea_id, "rounds", now.record.changed(rounds=(seed,)), now.revision)
    edit(page, "rounds", {0: {"pool_after": "15"}})
    page.run()
    assert "Seed: Pool after the round" in [caption.value for caption in page.caption]
    assert "Yours: 15 %  \nTheirs: 10 %" in said(page.markdown)
    page.button(key="frame_conflict_mine").click().run()
    assert saved(store, idea_id).rounds[0].pool_after == 0.15


def test_before_which_round_a_safe_was_issued_is_asked_once_there_are_two(page, store, idea_id):
    def asked():
        return "before_round" in page.session_state["rounds_safes_table"].setting

    assert not asked()
    edit(page, "rounds", added=[{"name": "Series A", "investment": "5000000"}])
    page.run()
    assert asked()
    edit(page, "safes", edited={0: {"before_round": "2"}})
    assert saved(store, idea_id).safes[0].before_round == 2
    assert len(saved(store, idea_id).rounds) == 2
