"""The household goes into a workbook only for those who ask, and comes back from one."""

import pytest

from venture.founder import Household
from venture.plan import Plan
from venture.workbook import write

PAGE = "pages/financial_model.py"
PLAN = Plan(start="2027-03-01")
HOME = Household(start="2027-03-01", inputs={"savings": 10_000})


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", plan=PLAN)


@pytest.fixture
def page(app, store, idea_id):
    """The page of the plan, for a founder who has a household."""
    store.save(store.founder(), "household", HOME, 0)
    app.query_params["idea"] = idea_id
    return app.run().switch_page(PAGE).run()


def test_without_a_household_nobody_is_asked(app, idea_id):
    app.query_params["idea"] = idea_id
    page = app.run().switch_page(PAGE).run()
    assert "model_with_household" not in [box.key for box in page.checkbox]


def test_it_is_left_out_until_it_is_asked_for_and_that_is_remembered_in_the_session(page):
    assert page.checkbox(key="model_with_household").value is False
    page.checkbox(key="model_with_household").check().run()
    page.switch_page("pages/runway.py").run()
    page.switch_page(PAGE).run()
    assert page.checkbox(key="model_with_household").value is True
    assert not page.exception


def test_savings_changed_in_the_workbook_are_taken_over_and_given_back(page, store):
    richer = HOME.with_value("savings", 12_000)
    data = write(PLAN, household=richer)
    page.button(key="model_upload_button").click().run()
    page.file_uploader(key="model_upload").upload("edited.xlsx", data).run()
    page.button(key="model_upload_take").click().run()
    assert not page.exception
    founder = store.founder()
    assert store.load(founder, "household").record.inputs["savings"] == 12_000
    page.button(key="model_taken_undo").click().run()
    assert store.load(founder, "household").record.inputs["savings"] == 10_000
