"""What the plan raises and the Rounds page does not know, and the other way round, on the page."""

import pytest

from venture.funding import Holder, Rounds, SafeEntry
from venture.plan import Plan, Row

PAGE = "pages/rounds.py"


def funding(**rows):
    return {"funding": tuple(Row(id=k, name=k.title(), values=v) for k, v in rows.items())}


@pytest.fixture
def idea_id(store):
    plan = Plan(
        tables=funding(angel={"kind": "SAFE", "amount": 150_000, "month": 3}), start="2027-01-01"
    )
    return store.create("Clinic", plan=plan, rounds=Rounds(holders=(Holder(name="Ann", shares=8),)))


@pytest.fixture
def opened(app, idea_id):
    def open_page():
        app.query_params["idea"] = idea_id
        return app.run().switch_page(PAGE).run()

    return open_page


def enter(store, idea_id, *safes):
    now = store.load(idea_id, "rounds")
    store.save(idea_id, "rounds", now.record.changed(safes=safes), now.revision)


def rounds_of(store, idea_id):
    return store.load(idea_id, "rounds").record


def funding_of(store, idea_id):
    return store.load(idea_id, "plan").record.tables["funding"]


def said(page):
    return "\n".join(element.value.replace("\\", "") for element in page.markdown)


def test_what_the_plan_raises_is_added_here_with_one_click_and_taken_back(opened, store, idea_id):
    page = opened()
    assert "Angel: your plan raises this SAFE of $150,000 in Mar 2027" in said(page)
    page.button(key="rounds_deal_here_angel").click().run()
    assert rounds_of(store, idea_id).safes[0].investment == 150_000
    assert "Your plan and this page" not in said(page)
    page.button(key="rounds_undo").click().run()
    assert rounds_of(store, idea_id).safes == ()
    assert "Your plan and this page" in said(page)


def test_what_is_here_only_is_planned_for_a_month_and_taken_back(opened, store, idea_id):
    enter(store, idea_id, SafeEntry(id="uncle", name="Uncle", investment=20_000, cap=1e6))
    page = opened()
    page.selectbox(key="rounds_deal_month_uncle").set_value(5).run()
    added = funding_of(store, idea_id)[1]
    assert (added.id, added.values["kind"], added.values["month"]) == ("uncle", "SAFE", 5)
    assert "Uncle in your plan is now as on this page." in [c.value for c in page.caption]
    page.button(key="rounds_deals_undo").click().run()
    assert len(funding_of(store, idea_id)) == 1
    assert not [button for button in page.button if button.key == "rounds_deals_undo"]


def test_where_amounts_differ_either_may_be_taken(opened, store, idea_id):
    enter(store, idea_id, SafeEntry(id="angel", name="Two angels", investment=200_000, cap=1e6))
    page = opened()
    assert "Two angels: $150,000 in your plan; $200,000 here." in said(page)
    page.button(key="rounds_deal_plan_angel").click().run()
    assert funding_of(store, idea_id)[0].values["amount"] == 200_000
    page.button(key="rounds_deals_undo").click().run()
    page.button(key="rounds_deal_here_angel").click().run()
    assert rounds_of(store, idea_id).safes[0].investment == 150_000
    assert funding_of(store, idea_id)[0].values["amount"] == 150_000


def test_what_was_typed_twice_can_be_said_to_be_one(opened, store, idea_id):
    enter(store, idea_id, SafeEntry(id="two", name="Two angels", investment=150_000, cap=1e6))
    page = opened()
    page.button(key="rounds_deal_same_angel_two").click().run()
    assert funding_of(store, idea_id)[0].id == "two"
    assert len(rounds_of(store, idea_id).safes) == 1


def test_more_than_the_plan_allows_is_refused_with_the_reason(opened, store, idea_id):
    enter(store, idea_id, SafeEntry(id="vast", name="Vast", investment=2e9))
    page = opened()
    page.selectbox(key="rounds_deal_month_vast").set_value(1).run()
    assert "Vast: Amount must be between" in page.error[0].value.replace("\\", "")
    assert len(funding_of(store, idea_id)) == 1


def test_nothing_is_said_while_there_is_no_plan(app, store):
    safes = (SafeEntry(name="Angel", investment=5),)
    app.query_params["idea"] = store.create("Clinic", rounds=Rounds(safes=safes))
    page = app.run().switch_page(PAGE).run()
    assert "Your plan and this page" not in said(page)


def test_the_model_page_says_that_rounds_differs(app, store, idea_id):
    app.query_params["idea"] = idea_id
    page = app.run().switch_page("pages/financial_model.py").run()
    says = [c.value for c in page.caption if "do not say the same" in c.value]
    assert says == ["This table and the page Rounds do not say the same of: Angel."]
    enter(store, idea_id, SafeEntry(id="angel", name="Angel", investment=150_000))
    assert not [c for c in page.run().caption if "do not say the same" in c.value]


def test_the_model_page_says_nothing_where_rounds_was_never_opened(app, store):
    plan = Plan(tables=funding(angel={"kind": "SAFE", "amount": 5}))
    app.query_params["idea"] = store.create("Clinic", plan=plan)
    page = app.run().switch_page("pages/financial_model.py").run()
    assert not [c for c in page.caption if "do not say the same" in c.value]
