"""A scenario on the Runway page, without a browser."""

import pytest

from venture.plan import Plan, Scenario, new_row

RENT = new_row("costs", "Rent", amount=1_000)
DEARER = Scenario(id="downside", name="Dear rent", changes={f"costs.{RENT.id}.amount": 2_000})
PLAN = Plan(inputs={"opening_cash": 10_000}, tables={"costs": (RENT,)}, start="2027-01-01")


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", plan=PLAN.with_scenario(DEARER))


@pytest.fixture
def base(app, idea_id):
    app.query_params["idea"] = idea_id
    return app.run().switch_page("pages/runway.py").run()


@pytest.fixture
def page(base):
    return choice(base).set_value("downside").run()


def choice(page):
    return next(found for found in page.radio if found.label == "Scenario")


def slider(page, label):
    return next(found for found in page.select_slider if found.label == label)


def tile(page, label):
    return next(found for found in page.metric if found.label.startswith(label))


def title(page):
    return page.title[0].value.replace("\\", "")


def texts(page):
    return " ".join(part.value for part in [*page.markdown, *page.caption]).replace("\\", "")


def saved(store, idea_id):
    return store.load(idea_id, "plan").record


def test_a_plan_without_scenarios_offers_no_choice(app, store):
    app.query_params["idea"] = store.create("Clinic notes", plan=PLAN)
    page = app.run().switch_page("pages/runway.py").run()
    assert not page.radio
    assert "Base" not in texts(page)


def test_the_page_is_about_the_plan_until_a_scenario_is_chosen(base):
    assert choice(base).options == ["Base", "Dear rent"]
    assert title(base).startswith("At these numbers")
    assert tile(base, "Runway").value == "10 months"


def test_answer_and_tiles_are_those_of_the_scenario_beside_base(page):
    assert title(page).startswith("Dear rent: At these numbers cash runs out in June 2027")
    assert tile(page, "Runway").value == "5 months"
    assert tile(page, "Runway").delta == "-5 months"
    assert slider(page, "Rent: Amount a month").value == 2_000
    assert "Base: $1,000" in texts(page)
    assert "As in Base" in texts(page)
    assert "change only the scenario **Dear rent**" in texts(page)


def test_a_slider_changes_the_scenario_only(page, store, idea_id):
    slider(page, "Cash at the start").set_value(12_000.0).run()
    after = saved(store, idea_id)
    assert after.with_scenarios(()) == PLAN
    assert after.scenarios[0].changes == {**DEARER.changes, "opening_cash": 12_000}
    assert "Base: $10,000" in texts(page)
    assert tile(page, "Runway").value == "6 months"


def test_a_value_put_back_to_that_of_base_differs_no_more(page, store, idea_id):
    page.button(key=f"runway_reset_costs.{RENT.id}.amount").click().run()
    assert saved(store, idea_id).scenarios[0].changes == {}
    assert tile(page, "Runway").value == "10 months"
    page.button(key="runway_undo").click().run()
    assert saved(store, idea_id).scenarios[0] == DEARER


def test_all_is_made_as_in_base_at_once(page, store, idea_id):
    page.session_state["runway_compare"] = True
    page.run().button(key="runway_reset_all").click().run()
    assert saved(store, idea_id) == PLAN.with_scenario(DEARER.model_copy(update={"changes": {}}))


def test_a_value_that_its_row_does_not_allow_is_refused_in_a_scenario_too(page, store, idea_id):
    field = next(f for f in page.text_input if f.label == "Rent: Amount a month, exact")
    field.set_value("-5").run()
    assert "must be between 0 and" in page.error[0].value
    assert saved(store, idea_id).scenarios[0] == DEARER


def test_what_would_have_to_be_true_is_asked_of_the_scenario(page, store, idea_id):
    page.session_state["runway_levers_open"] = True
    page.run()
    assert "$10,000 today, **$48,000** needed" in texts(page)
    page.button(key="runway_use_opening_cash").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000
    assert saved(store, idea_id).scenarios[0].changes["opening_cash"] == 48_000
    assert "The scenario Dear rent reaches a runway of 24 months." in texts(page)


def test_the_choice_stands_in_the_address(page):
    assert page.query_params["scenario"] == "downside"
    back = choice(page).set_value("").run()
    assert "scenario" not in back.query_params


def test_an_address_opens_a_scenario(app, idea_id):
    app.query_params["idea"] = idea_id
    app.run().switch_page("pages/runway.py")
    app.query_params["scenario"] = "downside"
    assert title(app.run()).startswith("Dear rent: ")


def test_a_scenario_that_is_gone_opens_the_plan(app, idea_id):
    app.query_params["idea"] = idea_id
    app.run().switch_page("pages/runway.py")
    app.query_params["scenario"] = "nobody"
    assert title(app.run()).startswith("At these numbers")


def test_the_choice_is_kept_while_another_page_shows_the_plan(page):
    model = page.switch_page("pages/financial_model.py").run()
    assert "November 2027" in texts(model)
    assert title(model.switch_page("pages/runway.py").run()).startswith("Dear rent: ")
