"""What would have to be true, on the Runway page without a browser."""

import pytest

from venture.plan import Plan, new_row

RENT = new_row("costs", "Rent", amount=1_000)
PLAN = Plan(inputs={"opening_cash": 10_000}, tables={"costs": (RENT,)}, start="2027-01-01")


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", plan=PLAN)


@pytest.fixture
def closed(app, idea_id):
    app.query_params["idea"] = idea_id
    return app.run().switch_page("pages/runway.py").run()


@pytest.fixture
def page(closed):
    closed.session_state["runway_levers_open"] = True
    return closed.run()


def texts(page):
    return " ".join(part.value for part in [*page.markdown, *page.caption]).replace("\\", "")


def saved(store, idea_id):
    return store.load(idea_id, "plan").record


def slider(page, label):
    return next(found for found in page.select_slider if found.label == label)


def test_nothing_is_worked_out_before_it_is_opened(closed):
    assert not [button for button in closed.button if button.key.startswith("runway_use_")]
    assert "runway_levers_solved" not in closed.session_state


def test_what_would_do_it_stands_with_today_and_how_far_that_is(page):
    assert "Not reached yet: a runway of 24 months." in texts(page)
    assert "$1,000 today, **$416** needed (−58 %)" in texts(page)
    assert "$10,000 today, **$24,000** needed (+140 %)" in texts(page)


def test_a_value_is_put_into_the_plan_and_can_be_taken_back(page, store, idea_id):
    page.button(key="runway_use_opening_cash").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 24_000
    assert slider(page, "Cash at the start").value == 24_000
    assert "Your plan reaches a runway of 24 months." in texts(page)
    page.button(key="runway_undo").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000
    assert "Not reached yet" in texts(page)


def test_what_the_plan_reaches_tells_how_far_numbers_may_go(page):
    page.number_input(key="runway_target_runway_months").set_value(8).run()
    assert "$10,000 today, **$8,000** at the least (−20 %)" in texts(page)
    assert "$1,000 today, **$1,250** at the most (+25 %)" in texts(page)


def test_another_target_is_worked_out_at_once(page):
    page.selectbox(key="runway_target").set_value("cash").run()
    page.number_input(key="runway_target_cash_amount").set_value(5_000).run()
    page.number_input(key="runway_target_cash_months").set_value(12).run()
    assert "$10,000 today, **$17,000** needed" in texts(page)


def test_what_no_value_allowed_does_is_said(page):
    page.selectbox(key="runway_target").set_value("break_even").run()
    assert "Cash at the start alone does not reach break-even by month 30." in texts(page)


def test_what_another_tab_saved_meanwhile_is_kept(page, store, idea_id):
    other = store.load(idea_id, "plan")
    store.save(idea_id, "plan", other.record.with_value("payroll_burden", 0.2), other.revision)
    page.button(key="runway_use_opening_cash").click().run()
    assert saved(store, idea_id).inputs["payroll_burden"] == 0.2
    assert saved(store, idea_id).inputs["opening_cash"] == 24_000
