"""The Runway page without a browser."""

import pytest

from venture.plan import Plan, evaluate, headline, new_row, template
from venture.ui.runway.settings import GROUPS, in_group

PAGE = "pages/runway.py"


@pytest.fixture
def plan():
    """Ten months of cash, no revenue: every number can be checked in the head."""
    return Plan(
        inputs={"opening_cash": 10_000},
        tables={"costs": (new_row("costs", "Rent", amount=1_000),)},
        start="2027-01-01",
    )


@pytest.fixture
def idea_id(store, plan):
    return store.create("Clinic notes", plan=plan)


@pytest.fixture
def page(app, idea_id):
    app.query_params["idea"] = idea_id
    return app.run().switch_page(PAGE).run()


def slider(page, label):
    return next(found for found in page.select_slider if found.label == label)


def field(page, label):
    return next(found for found in page.text_input if found.label == f"{label}, exact")


def metric(page, label):
    return next(found for found in page.metric if found.label.startswith(label))


def saved(store, idea_id):
    return store.load(idea_id, "plan").record


def test_the_verdict_stands_on_top_with_the_four_figures(page, plan):
    assert page.title[0].value.replace("\\", "") == headline(evaluate(plan)).sentence
    assert metric(page, "Runway").value == "10 months"
    assert metric(page, "Burn").value == "$1,000"
    assert metric(page, "Break-even").value == "not reached"
    assert metric(page, "Lowest cash").value == "-$50K"


def test_what_moves_the_plan_most_comes_first(page):
    assert [found.label for found in page.select_slider][:2] == [
        "Rent: Amount a month",
        "Cash at the start",
    ]


def test_moving_a_slider_changes_the_verdict_the_field_and_what_is_saved(page, store, idea_id):
    slider(page, "Cash at the start").set_value(12_000.0).run()
    assert "January 2028" in page.title[0].value
    assert field(page, "Cash at the start").value == "$12,000"
    assert saved(store, idea_id).inputs["opening_cash"] == 12_000


def test_a_typed_number_moves_the_slider_and_may_lie_beyond_its_end(page, store, idea_id):
    field(page, "Cash at the start").set_value("1.5m").run()
    assert slider(page, "Cash at the start").value == 1_500_000
    assert saved(store, idea_id).inputs["opening_cash"] == 1_500_000


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("soon", "'soon' is not a number here. Type one such as 49, 1,200 or 150k."),
        ("-5", "Cash at the start must be between 0 and 1,000,000,000, got -5."),
    ],
)
def test_nonsense_is_refused_in_place_and_neither_text_nor_value_is_lost(
    page, store, idea_id, typed, said
):
    field(page, "Cash at the start").set_value(typed).run()
    assert [error.value.replace("\\", "") for error in page.error] == [said]
    assert field(page, "Cash at the start").value == typed
    assert slider(page, "Cash at the start").value == 10_000
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000
    field(page, "Cash at the start").set_value("9000").run()
    assert not page.error
    assert slider(page, "Cash at the start").value == 9_000


def test_a_last_month_before_the_first_is_refused(page, store, idea_id):
    key = f"costs.{saved(store, idea_id).tables['costs'][0].id}.end_month"
    row = saved(store, idea_id).tables["costs"][0].id
    field(page, "Rent: First month").set_value("6").run()
    page.session_state["runway_group_Costs"] = True
    field(page.run(), "Last month").set_value("3").run()
    assert "the last month (3) lies before the first (6)" in page.error[0].value.replace("\\", "")
    assert saved(store, idea_id).value(key) == 60
    assert saved(store, idea_id).value(f"costs.{row}.start_month") == 6


def test_the_other_numbers_stand_under_headings_that_open(page, store, idea_id):
    page.session_state["runway_group_People"] = True
    field(page.run(), "Payroll burden").set_value("20").run()
    assert saved(store, idea_id).inputs["payroll_burden"] == 0.2


def test_a_change_shows_what_it_did(page):
    slider(page, "Cash at the start").set_value(13_000.0).run()
    assert metric(page, "Runway").delta == "+3 months"
    assert metric(page, "Lowest cash").delta == "+$3,000"


def test_one_setting_goes_back_to_what_it_was(page, store, idea_id):
    slider(page, "Cash at the start").set_value(13_000.0).run()
    reset = page.button(key="runway_reset_opening_cash")
    assert reset.help.replace("\\", "") == "Back to $10,000"
    reset.click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000
    assert slider(page, "Cash at the start").value == 10_000
    assert page.button(key="runway_reset_opening_cash").disabled


def test_undo_and_redo_take_a_change_back_and_bring_it_again(page, store, idea_id):
    assert page.button(key="runway_undo").disabled
    slider(page, "Cash at the start").set_value(13_000.0).run()
    page.button(key="runway_undo").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000
    assert field(page, "Cash at the start").value == "$10,000"
    page.button(key="runway_redo").click().run()
    assert slider(page, "Cash at the start").value == 13_000


def pin(page, name):
    page.text_input(key="runway_pin_name").set_value(name)
    return page.button(key="runway_pin_now").click().run()


def test_a_pinned_version_is_compared_with_and_survives_a_new_session(page, app, store, idea_id):
    pin(page, "Before the raise")
    slider(page, "Cash at the start").set_value(13_000.0).run()
    again = type(app).from_file(app._script_path, default_timeout=60)
    again.query_params["idea"] = idea_id
    again.run().switch_page(PAGE).run()
    assert metric(again, "Runway").delta == "+3 months"


def test_all_settings_go_back_to_the_pinned_version(page, store, idea_id):
    pin(page, "Before the raise")
    slider(page, "Cash at the start").set_value(13_000.0).run()
    slider(page.run(), "Rent: Amount a month").set_value(500.0).run()
    page.session_state["runway_compare"] = True
    page.run()
    assert "Compare: 2 changes" in [found.proto.popover.label for found in page.get("popover")]
    page.button(key="runway_reset_all").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 10_000


def test_a_version_needs_a_name(page):
    pin(page, "  ")
    assert "needs a name" in page.error[0].value


def test_what_another_tab_saved_meanwhile_is_kept(page, store, idea_id):
    other = store.load(idea_id, "plan")
    store.save(idea_id, "plan", other.record.with_value("payroll_burden", 0.2), other.revision)
    slider(page, "Cash at the start").set_value(13_000.0).run()
    assert saved(store, idea_id).inputs["payroll_burden"] == 0.2
    assert saved(store, idea_id).inputs["opening_cash"] == 13_000


def test_the_same_value_changed_in_another_tab_is_asked_about(page, store, idea_id):
    other = store.load(idea_id, "plan")
    store.save(idea_id, "plan", other.record.with_value("opening_cash", 20_000), other.revision)
    slider(page, "Cash at the start").set_value(13_000.0).run()
    assert saved(store, idea_id).inputs["opening_cash"] == 20_000
    page.button(key="frame_conflict_mine").click().run()
    assert saved(store, idea_id).inputs["opening_cash"] == 13_000


def test_an_idea_without_a_plan_starts_from_a_template(app, store):
    app.query_params["idea"] = store.create("Fresh")
    page = app.run().switch_page(PAGE).run()
    assert page.title[0].value == "How long would the money last?"
    page.button(key="runway_start_subscription").click().run()
    assert metric(page, "Runway").value


def test_an_idea_may_start_with_an_empty_plan(app, store):
    app.query_params["idea"] = store.create("Fresh")
    page = app.run().switch_page(PAGE).run()
    page.button(key="runway_start_blank").click().run()
    assert page.title[0].value.startswith("Nothing is planned yet")


@pytest.mark.parametrize("name", ["subscription", "marketplace", "service"])
def test_every_number_of_a_plan_stands_under_one_heading(name):
    settings = template(name).used_settings().values()
    numbers = [setting.key for setting in settings if isinstance(setting.value, float)]
    listed = [setting.key for title in GROUPS for setting in in_group(template(name), title)]
    assert sorted(listed) == sorted(numbers)


def test_names_with_markdown_in_them_are_shown_as_typed(app, store):
    row = new_row("costs", "**Rent** [x](y) $5$", amount=1_000)
    idea = store.create("Odd", plan=Plan(tables={"costs": (row,)}))
    app.query_params["idea"] = idea
    page = app.run().switch_page(PAGE).run()
    assert "\\*\\*Rent" in page.select_slider[0].label
    assert not page.exception
