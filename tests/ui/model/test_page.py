"""The model page without a browser; its tables are edited through the state of their editors."""

from datetime import date

import pytest

from venture.model import month_of
from venture.plan import Plan, new_row, template

PAGE = "pages/financial_model.py"
SECTIONS = [
    "Inputs",
    "Scenarios",
    "Profit and loss",
    "Cash flow",
    "Balance sheet",
    "Metrics",
    "Details",
    "Actuals",
    "Checks",
]


@pytest.fixture
def plan():
    """Two streams and a role, with values one can check in the head."""
    streams = (
        new_row("streams", "Pro", price=50, new_customers=2, churn=0, growth=0),
        new_row("streams", "Team", price=200, new_customers=1, churn=0, growth=0),
    )
    role = new_row("roles", "Founder", salary=12_000)
    return Plan(
        inputs={"opening_cash": 10_000, "payment_fee_rate": 0, "yearly_raise": 0},
        tables={"streams": streams, "roles": (role,)},
        start="2027-03-01",
    )


@pytest.fixture
def idea_id(store, plan):
    return store.create("Clinic notes", plan=plan)


@pytest.fixture
def page(app, idea_id):
    """The page, opened on the plan."""
    app.query_params["idea"] = idea_id
    return app.run().switch_page(PAGE).run()


def edit(page, table, edited=None, added=(), deleted=()):
    """Edit a table as the browser does: the editor's state holds all edits since it was drawn."""
    number = page.session_state[f"model_{table}_table"].number
    page.session_state[f"model_{table}_{number}"] = {
        "edited_rows": edited or {},
        "added_rows": list(added),
        "deleted_rows": list(deleted),
    }
    # AppTest does not call an editor's callback; the server does, before the run.
    return page.run()


def saved(store, idea_id):
    return store.load(idea_id, "plan").record


def names(store, idea_id, table):
    return [row.name for row in saved(store, idea_id).tables[table]]


def errors(page):
    return "\n".join(error.value for error in page.error)


def test_the_page_answers_first_and_has_one_primary_button(page):
    assert page.title[0].value == "Financial model"
    assert "Cash" in page.markdown[0].value or "cash" in page.markdown[0].value
    primary = [b for b in page.get("download_button") if b.proto.type == "primary"]
    assert [b.label for b in primary] == ["Download Excel"]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_tab_opens(page, section):
    page.session_state["model_tab"] = section
    page.run()
    assert not page.exception
    assert not page.error


def test_only_the_open_tab_is_drawn(page):
    assert page.session_state["model_streams_table"] is not None
    page.session_state["model_tab"] = "Checks"
    page.run()
    assert not page.dataframe


def test_an_edited_cell_is_saved_at_once(page, store, idea_id):
    edit(page, "streams", {0: {"price": "60"}})
    assert saved(store, idea_id).tables["streams"][0].values["price"] == 60
    assert not page.error


def test_a_rate_is_typed_in_per_cent_and_kept_as_a_fraction(page, store, idea_id):
    edit(page, "streams", {0: {"churn": "4.5"}, 1: {"churn": "4.5 %"}})
    churn = [row.values["churn"] for row in saved(store, idea_id).tables["streams"]]
    assert churn == [0.045, 0.045]


def test_amounts_pasted_from_a_spreadsheet_are_understood(page, store, idea_id):
    edit(page, "streams", {0: {"price": "$1,200.50", "paid_spend": " 3,000 "}})
    values = saved(store, idea_id).tables["streams"][0].values
    assert (values["price"], values["paid_spend"]) == (1200.5, 3000)


def test_good_cells_are_saved_beside_one_that_cannot_be_read(page, store, idea_id):
    edit(page, "streams", {0: {"price": "abc", "new_customers": "9"}, 1: {"churn": "140"}})
    first, second = saved(store, idea_id).tables["streams"]
    assert (first.values["price"], first.values["new_customers"]) == (50, 9)
    assert second.values["churn"] == 0
    assert "Pro: Price: " in errors(page)
    assert "Team: Monthly churn must be between 0 % and 100 %" in errors(page)


def test_what_was_typed_wrong_is_still_there_after_another_change_elsewhere(page, store, idea_id):
    edit(page, "streams", {0: {"price": "abc"}})
    now = store.load(idea_id, "plan")
    row = now.record.tables["streams"][1]
    changed = now.record.with_value(f"streams.{row.id}.price", 250)
    store.save(idea_id, "plan", changed, now.revision)
    page.run()
    rows = page.session_state["model_streams_table"].rows
    assert [row.cells["price"] for row in rows] == ["abc", "250"]
    assert "'abc' is not a number" in errors(page)


def test_an_end_before_its_start_is_named_and_both_stay(page, store, idea_id):
    edit(page, "roles", {0: {"start_month": "Mar 2028", "end_month": "Jun 2027"}})
    values = saved(store, idea_id).tables["roles"][0].values
    assert (values["start_month"], values["end_month"]) == (1, 60)
    assert "Founder: The last month (Jun 2027) lies before the first (Mar 2028)" in errors(page)


def test_an_end_before_its_start_is_saved_once_the_end_is_mended(page, store, idea_id):
    edit(page, "roles", {0: {"start_month": "Mar 2028", "end_month": "Jun 2027"}})
    edit(page, "roles", {0: {"start_month": "Mar 2028", "end_month": "Jun 2028"}})
    values = saved(store, idea_id).tables["roles"][0].values
    assert (values["start_month"], values["end_month"]) == (13, 16)
    assert not page.error


def test_a_row_keeps_its_id_when_another_one_above_it_is_deleted(page, store, idea_id, plan):
    team = plan.tables["streams"][1]
    edit(page, "streams", {1: {"name": "Teams"}}, deleted=[0])
    assert [(row.id, row.name) for row in saved(store, idea_id).tables["streams"]] == [
        (team.id, "Teams")
    ]


def test_an_added_row_keeps_its_id_while_it_is_filled_in(page, store, idea_id):
    edit(page, "streams", added=[{"name": "Basic", "price": "9"}])
    first = saved(store, idea_id).tables["streams"][2]
    edit(page, "streams", added=[{"name": "Basic", "price": "19"}, {"name": "Extra"}])
    rows = saved(store, idea_id).tables["streams"]
    assert (rows[2].id, rows[2].values["price"]) == (first.id, 19)
    assert names(store, idea_id, "streams") == ["Pro", "Team", "Basic", "Extra"]


def test_deleting_an_added_row_keeps_the_ids_of_those_below_it(page, store, idea_id):
    one, two = {"name": "One", "price": "1"}, {"name": "Two", "price": "2"}
    edit(page, "streams", added=[one, two])
    two_id = saved(store, idea_id).tables["streams"][3].id
    edit(page, "streams", added=[two])
    assert [row.id for row in saved(store, idea_id).tables["streams"]][2:] == [two_id]


def test_a_row_without_a_name_keeps_the_old_one_and_says_so(page, store, idea_id):
    edit(page, "streams", {0: {"name": "  "}})
    assert names(store, idea_id, "streams") == ["Pro", "Team"]
    assert "A stream needs a name" in errors(page)


def test_undo_and_redo_go_through_the_history(page, store, idea_id):
    edit(page, "streams", {0: {"price": "60"}})
    page.button(key="model_undo").click().run()
    assert saved(store, idea_id).tables["streams"][0].values["price"] == 50
    assert page.session_state["model_streams_table"].rows[0].cells["price"] == "50"
    page.button(key="model_redo").click().run()
    assert saved(store, idea_id).tables["streams"][0].values["price"] == 60


def test_a_change_of_another_tab_appears_and_neither_is_lost(page, store, idea_id):
    now = store.load(idea_id, "plan")
    row = now.record.tables["streams"][1]
    changed = now.record.with_value(f"streams.{row.id}.price", 250)
    store.save(idea_id, "plan", changed, now.revision)
    edit(page, "streams", {0: {"price": "60"}})
    assert [r.values["price"] for r in saved(store, idea_id).tables["streams"]] == [60, 250]
    page.run()
    assert page.session_state["model_streams_table"].rows[1].cells["price"] == "250"


def test_the_same_value_changed_in_two_tabs_asks_which_should_stand(page, store, idea_id):
    now = store.load(idea_id, "plan")
    row = now.record.tables["streams"][0]
    changed = now.record.with_value(f"streams.{row.id}.price", 70)
    store.save(idea_id, "plan", changed, now.revision)
    edit(page, "streams", {0: {"price": "60"}})
    page.run()
    assert "Pro: Price" in [caption.value for caption in page.caption]
    assert r"Yours: \$60  " in page.markdown[1].value
    assert saved(store, idea_id).tables["streams"][0].values["price"] == 70
    page.button(key="frame_conflict_mine").click().run()
    assert saved(store, idea_id).tables["streams"][0].values["price"] == 60


def test_an_input_of_the_whole_plan_is_saved_and_shown_as_the_app_writes_it(page, store, idea_id):
    page.text_input(key="model_opening_cash_0").set_value("$25k").run()
    assert saved(store, idea_id).inputs["opening_cash"] == 25_000
    assert page.text_input(key="model_opening_cash_0").value == "25,000"


def test_a_field_follows_when_the_input_is_changed_elsewhere(page, store, idea_id):
    now = store.load(idea_id, "plan")
    store.save(idea_id, "plan", now.record.with_value("opening_cash", 7_000), now.revision)
    page.run()
    assert page.text_input(key="model_opening_cash_1").value == "7,000"
    page.button(key="model_undo").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000
    assert page.text_input(key="model_opening_cash_2").value == "10,000"


def test_a_wrong_input_stays_in_its_field_with_the_reason(page, store, idea_id):
    page.text_input(key="model_payroll_burden_0").set_value("lots").run()
    assert saved(store, idea_id).inputs["payroll_burden"] == 0.12
    assert page.text_input(key="model_payroll_burden_0").value == "lots"
    assert "Payroll burden" in errors(page)


def test_month_names_follow_the_first_month(page, store, idea_id):
    near = month_of(date.today().replace(day=1), 4)
    page.selectbox(key="model_start_0").set_value(near).run()
    assert saved(store, idea_id).start == near
    assert page.session_state["model_roles_table"].rows[0].cells["start_month"] == f"{near:%b %Y}"


def test_the_currency_renames_amounts(page, store, idea_id):
    page.selectbox(key="model_currency_0").set_value("EUR").run()
    assert saved(store, idea_id).currency == "EUR"


def test_an_idea_without_a_plan_chooses_where_to_start(app, store):
    idea_id = store.create("New idea")
    app.query_params["idea"] = idea_id
    page = app.run().switch_page(PAGE).run()
    page.button(key="model_start_marketplace").click().run()
    assert not page.exception
    assert [row.name for row in saved(store, idea_id).tables["streams"]] == [
        row.name for row in template("marketplace").tables["streams"]
    ]


def test_a_milestone_is_added_marked_and_taken_away(page, store, idea_id):
    page.text_input(key="model_milestone_name").set_value("Hire").run()
    page.text_input(key="model_milestone_amount").set_value("soon")
    page.button(key="model_milestone_add").click().run()
    assert "'soon' is not a number here" in errors(page)
    assert page.text_input(key="model_milestone_name").value == "Hire"
    page.text_input(key="model_milestone_amount").set_value("1k")
    page.button(key="model_milestone_add").click().run()
    assert not page.exception
    (milestone,) = saved(store, idea_id).milestones
    assert (milestone.name, milestone.line, milestone.amount) == ("Hire", "mrr", 1_000)
    assert any("Hire**: MRR passes 1,000, **Jun 2027" in text.value for text in page.markdown)
    page.button(key=f"model_milestone_remove_{milestone.id}").click().run()
    assert saved(store, idea_id).milestones == ()


def test_an_idea_may_start_from_a_copy_of_another_ideas_plan(app, store, idea_id, plan):
    empty, fresh = store.create("Without a plan"), store.create("New idea")
    app.query_params["idea"] = fresh
    page = app.run().switch_page(PAGE).run()
    page.selectbox(key="model_start_from").set_value(empty).run()
    assert page.button(key="model_start_copy").disabled
    assert "Without a plan has no plan yet." in [caption.value for caption in page.caption]
    page.selectbox(key="model_start_from").set_value(idea_id).run()
    page.button(key="model_start_copy").click().run()
    assert not page.exception
    assert saved(store, fresh) == plan


def test_an_idea_can_start_with_empty_tables(app, store):
    app.query_params["idea"] = store.create("New idea")
    page = app.run().switch_page(PAGE).run()
    page.button(key="model_start_blank").click().run()
    assert not page.exception
    assert page.title[0].value == "Financial model"
    assert "Nothing is planned yet" in page.markdown[0].value


def test_markdown_and_formulas_in_names_stay_text(page, store, idea_id):
    edit(page, "streams", {0: {"name": "=1+1 **bold** $x$", "price": "abc"}})
    assert names(store, idea_id, "streams")[0] == "=1+1 **bold** $x$"
    assert r"\*\*bold\*\*" in errors(page)


@pytest.mark.parametrize("key", ["opening_cash", "currency"])
def test_an_event_that_was_under_way_does_not_bring_back_what_was_replaced(
    page, store, idea_id, plan, key
):
    widgets = page.selectbox if key == "currency" else page.text_input
    before = widgets(key=f"model_{key}_0")
    before.set_value(before.value)
    changes = {"opening_cash": plan.with_value("opening_cash", 25_000)}
    changes["currency"] = plan.model_copy(update={"currency": "EUR"})
    store.save(idea_id, "plan", changes[key], store.load(idea_id, "plan").revision)
    page.run()
    before.run()  # sends what the page held before the change, as a late event does
    assert saved(store, idea_id) == changes[key]


def test_what_could_not_be_saved_is_still_there_after_another_page(page, store, idea_id):
    edit(page, "streams", {0: {"price": "lots"}, 1: {"price": "210"}})
    assert "'lots' is not a number" in errors(page)
    page.switch_page("pages/runway.py").run()
    page.switch_page(PAGE).run()
    assert "'lots' is not a number" in errors(page)
    assert [r.values["price"] for r in saved(store, idea_id).tables["streams"]] == [50, 210]


def test_metrics_stand_against_published_ranges_with_who_said_so(page):
    page.session_state["model_tab"] = "Metrics"
    texts = "\n".join(part.value for part in page.run().markdown).replace("\\", "")
    assert "LTV to CAC" not in texts  # nobody leaves and nothing is spent on sales
    assert (
        "**Burn multiple**: below 1: amazing; 1 to 1.5: great; 1.5 to 2: good; 2 to 3: suspect; "
        "3 or more: bad. David Sacks, The Burn Multiple, 2020. Meant for SaaS startups." in texts
    )
    ranges = next(f.value for f in page.dataframe if "Metric" in f.value)
    assert ranges["Metric"].tolist() == ["Burn multiple", "Rule of 40"]
    assert ranges["By"].tolist() == ["David Sacks, 2020", "Brad Feld, 2015"]


def test_a_shop_is_not_held_against_ranges_of_subscription_businesses(app, store):
    shop = new_row("streams", "Lamps", kind="Products", price=50, new_customers=2)
    app.query_params["idea"] = store.create("Lamps", plan=Plan(tables={"streams": (shop,)}))
    page = app.run().switch_page(PAGE).run()
    page.session_state["model_tab"] = "Metrics"
    assert "Against published ranges" not in [part.value for part in page.run().header]
