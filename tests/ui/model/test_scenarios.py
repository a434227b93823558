"""The tab Scenarios without a browser."""

import pytest

from venture.plan import Plan, Row

PAGE = "pages/financial_model.py"


@pytest.fixture
def idea_id(store):
    values = {"price": 50, "customers_now": 10, "new_customers": 2, "churn": 0.1, "growth": 0}
    stream = Row(id="pro", name="Pro", values=values)
    plan = Plan(inputs={"opening_cash": 10_000}, tables={"streams": (stream,)}, start="2027-03-01")
    return store.create("Clinic notes", plan=plan)


@pytest.fixture
def page(app, idea_id):
    """The tab, opened on a plan without scenarios."""
    app.query_params["idea"] = idea_id
    app.run().switch_page(PAGE)
    app.session_state["model_tab"] = "Scenarios"
    return app.run()


@pytest.fixture
def with_downside(page):
    return page.button("model_add_downside").click().run()


def scenarios(store, idea_id):
    return store.load(idea_id, "plan").record.scenarios


def field(page, label):
    (found,) = [field for field in page.text_input if field.label == label]
    return found


def test_a_plan_without_scenarios_says_what_one_is_and_offers_three(page):
    assert not page.exception
    assert "What if" in page.header[0].value
    labels = [button.label for button in page.button]
    assert {"Add downside", "Add upside", "Add your own"} <= set(labels)


def test_the_downside_stands_beside_the_plan_and_in_the_fields(with_downside, store, idea_id):
    (downside,) = scenarios(store, idea_id)
    assert downside.changes["streams.pro.price"] == 45
    figures = with_downside.dataframe[0].value
    assert list(figures.columns) == ["The plan", "Downside"]
    assert figures.loc["MRR at the end", "The plan"] != figures.loc["MRR at the end", "Downside"]
    assert field(with_downside, "Pro: Price").value == "45"
    assert "Add downside" not in [button.label for button in with_downside.button]


def test_a_value_typed_is_saved_in_the_scenario_only(with_downside, store, idea_id):
    field(with_downside, "Pro: Monthly churn (%)").set_value("20").run()
    assert scenarios(store, idea_id)[0].changes["streams.pro.churn"] == 0.2
    assert store.load(idea_id, "plan").record.value("streams.pro.churn") == 0.1


def test_what_cannot_be_read_is_said_and_not_saved(with_downside, store, idea_id):
    page = field(with_downside, "Pro: Price").set_value("cheap").run()
    assert "Not saved yet" in page.error[0].value
    assert scenarios(store, idea_id)[0].changes["streams.pro.price"] == 45


def test_a_value_goes_back_to_that_of_the_plan(with_downside, store, idea_id):
    key = "model_scenario_as_downside_streams.pro.price"
    page = with_downside.button(key).click().run()
    assert "streams.pro.price" not in scenarios(store, idea_id)[0].changes
    assert "Pro: Price" not in [field.label for field in page.text_input]


def test_another_value_may_differ(with_downside, store, idea_id):
    page = with_downside.selectbox("model_scenario_value").select("opening_cash").run()
    assert scenarios(store, idea_id)[0].changes["opening_cash"] == 10_000
    field(page, "Cash at the start").set_value("5000").run()
    assert scenarios(store, idea_id)[0].changes["opening_cash"] == 5_000


def test_a_scenario_is_named_and_deleted(page, store, idea_id):
    page.button("model_add_your_own").click().run()
    (own,) = scenarios(store, idea_id)
    field(page, "Name of the scenario").set_value("No big customer").run()
    assert scenarios(store, idea_id)[0].name == "No big customer"
    field(page, "Name of the scenario").set_value(" ").run()
    assert "A scenario has no name" in page.error[0].value
    page.button(f"model_scenario_delete_{own.id}").click().run()
    assert scenarios(store, idea_id) == ()
    assert not page.exception


def test_a_scenario_added_last_is_the_one_that_is_shown(with_downside):
    page = with_downside.button("model_add_upside").click().run()
    assert field(page, "Name of the scenario").value == "Upside"
    assert page.dataframe[0].value.shape[1] == 3
