"""The tab Money without a browser: the first questions, what can be set, and the company beside."""

import re
from datetime import date

import pytest
from sqlalchemy import text

from venture.founder import Household
from venture.model import filled_row, month_of
from venture.plan import Plan, new_row

PAGE = "pages/founder.py"
START = date(2027, 1, 1)
QUIET = {
    "living_now": 1_000,
    "lean_month": 60,
    "living_emergency": 1_000,
    "inflation": 0,
    "tax_rate": 0,
}


def plan(**funding):
    rows = {
        "roles": (new_row("roles", "Founder", contract="Founder", salary=12_000, start_month=3),),
        "funding": (new_row("funding", "My savings", amount=funding.get("amount", 2_000)),),
    }
    return Plan(start=START, inputs={"yearly_raise": 0}, tables=rows)


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", plan=plan())


def write_down(store, **inputs):
    written = Household(start=START, inputs={**QUIET, "savings": 9_500, **inputs})
    store.save(store.founder(), "household", written, 0)


def opened(app, idea_id):
    app.query_params["idea"] = idea_id
    return app.run().switch_page(PAGE).run()


def household(store):
    return store.load(store.founder(), "household").record


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def field(page, key):
    """Find the exact field beside a slider."""
    return next(f for f in page.text_input if f.key and f.key.startswith(f"{key}_"))


@pytest.fixture
def page(app, store, idea_id):
    write_down(store)
    return opened(app, idea_id)


def test_a_household_never_saved_asks_few_questions_with_one_button(app, store, idea_id):
    page = opened(app, idea_id)
    assert page.title[0].value == "How long can you afford to try?"
    page.selectbox(key="founder_first_place").set_value("US-TX")
    page.text_input(key="founder_first_savings").set_value("20,000")
    page.run().button(key="founder_begin").click().run()
    assert not page.exception
    record = household(store)
    assert (record.place, record.inputs["benefit_weekly"]) == ("US-TX", 591)
    assert record.tables["health"][0].values["premium"] == 793
    assert "household's money" in page.title[0].value
    page.button(key="founder_undo").click().run()
    assert page.title[0].value == "How long can you afford to try?"


def test_nothing_is_saved_while_an_amount_cannot_be_read(app, store, idea_id):
    page = opened(app, idea_id)
    page.text_input(key="founder_first_savings").set_value("42.000")
    page.text_input(key="founder_first_weeks").set_value("8.5")
    page.button(key="founder_begin").click().run()
    assert "'42.000' can be read two ways" in said(page.error)
    assert "Weeks of severance must be a whole number, got 8.5" in said(page.error)
    assert "Nothing was counted yet" in page.error[-1].value
    assert store.load(store.founder(), "household").revision == 0
    page.text_input(key="founder_first_savings").set_value("42.000,00")
    page.text_input(key="founder_first_weeks").set_value("")
    page.button(key="founder_begin").click().run()
    assert household(store).inputs["savings"] == 42_000


def test_the_button_beside_a_slider_says_what_it_does_to_who_only_listens(page):
    back = page.button(key="founder_reset_savings")
    assert (back.label.replace("\\", ""), back.icon) == (
        "Savings: Back to $40,000",
        ":material/restart_alt:",
    )
    assert page.button(key="founder_reset_search_weeks").label.endswith("nothing to take back")


def test_weeks_of_severance_not_known_yet_come_from_practice(app, idea_id):
    page = opened(app, idea_id)
    page.number_input(key="founder_first_severance_years").set_value(5).run()
    page.button(key="founder_first_severance_weeks_take").click().run()
    assert page.text_input(key="founder_first_weeks").value == "26"


def test_severance_as_salary_delays_the_claim_in_texas_and_not_in_california(app, store, idea_id):
    page = opened(app, idea_id)
    page.text_input(key="founder_first_salary").set_value("52k")
    page.text_input(key="founder_first_weeks").set_value("8")
    page.radio(key="founder_first_paid").set_value("Month by month, as salary was")
    page.selectbox(key="founder_first_place").set_value("US-TX").run()
    page.button(key="founder_begin").click().run()
    record = household(store)
    assert (record.inputs["severance_as_salary"], record.inputs["benefit_month"]) == (1, 3)
    page.selectbox(key="founder_place_0").set_value("US-CA").run()
    assert household(store).inputs["benefit_month"] == 1
    assert "beside severance." not in said(page.caption)
    page.selectbox(key="founder_place_0").set_value("US-TX").run()
    assert "counted beside severance. Texas: Weeks that severance covers" in said(page.caption)
    page.button(key="founder_claim_later").click().run()
    assert household(store).inputs["benefit_month"] == 3
    assert "beside severance." not in said(page.caption)


def test_weeks_of_severance_not_known_yet_can_be_taken_later_too(app, store, idea_id):
    write_down(store, last_salary=52_000, tax_rate=0.25)
    page = opened(app, idea_id)
    page.session_state["founder_group_Severance and tax on pay"] = True
    page.run()
    assert "No severance is counted yet: set the weeks" in said(page.caption)
    page.number_input(key="founder_severance_years").set_value(5).run()
    page.button(key="founder_severance_weeks_take").click().run()
    assert household(store).inputs["severance_weeks"] == 26
    words = "26 weeks at $1,000: $26,000 before tax, of which $19,500 arrives, at once in January"
    assert words in said(page.caption)


def test_the_note_at_the_top_tells_the_last_save_of_the_household_too(app, store):
    idea_id = store.create("Old")
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE revision SET saved_at = '2020-03-05 12:00:00.000000'"))
    assert "Saved 5 Mar 2020" in said(opened(app, idea_id).caption)
    write_down(store)
    page = opened(app, idea_id)
    assert "Saved 5 Mar 2020" not in said(page.caption)
    assert re.search(r"Saved \d\d:\d\d", said(page.caption))


def test_the_marketplace_cannot_follow_on_cobra_whenever_one_likes(app, store, idea_id):
    covers = Household.declared.tables["health"]
    rows = (
        filled_row(covers, "COBRA", kind="COBRA", premium=800, end_month=4),
        filled_row(covers, "Silver", kind="Marketplace", premium=500, start_month=5),
    )
    written = Household(start=START, inputs=QUIET, tables={"health": rows})
    store.save(store.founder(), "household", written, 0)
    assert "Silver: giving up COBRA early opens no enrolment" in said(opened(app, idea_id).warning)


def test_germany_is_in_euros_and_elsewhere_is_asked_for_the_currency(app, store, idea_id):
    page = opened(app, idea_id)
    page.selectbox(key="founder_first_place").set_value("").run()
    page.selectbox(key="founder_first_currency").set_value("CHF")
    page.selectbox(key="founder_first_place").set_value("DE").run()
    page.text_input(key="founder_first_benefit_month").set_value("1.950,50")
    page.text_input(key="founder_first_savings").set_value("42.000,00")
    page.button(key="founder_begin").click().run()
    assert household(store).currency == "EUR"
    assert household(store).inputs["benefit_weekly"] == 450.12
    assert household(store).inputs["savings"] == 42_000
    assert "The plan is in USD, your household in EUR" in said(page.warning)


def test_the_answer_the_tiles_and_the_chart_agree(app, store):
    # Of a household that is under way the tile shows the burn of today's month: this one is not.
    later = {"start": date(2090, 1, 1)}
    written = Household(inputs={**QUIET, "savings": 9_500}, **later)
    store.save(store.founder(), "household", written, 0)
    page = opened(app, store.create("Clinic notes", plan=plan().model_copy(update=later)))
    # 9,500 less 2,000 for the company; 1,000 a month, and from March the company pays as much.
    assert page.title[0].value.startswith("Your household's money lasts beyond December 2094")
    assert [tile.value.replace("\\", "") for tile in page.metric] == [
        "5+ years",
        "no date",
        "$3,000",
        "$5,500",
    ]
    assert len(page.get("vega_lite_chart")) == 1


def test_a_value_typed_beside_its_slider_is_saved(page, store):
    field(page, "founder_field_savings").set_value("12k").run()
    assert household(store).inputs["savings"] == 12_000


def test_founders_pay_is_a_number_of_the_plan(page, store, idea_id):
    row = store.load(idea_id, "plan").record.tables["roles"][0]
    field(page, f"founder_plan_field_roles.{row.id}.start_month").set_value("Jun 2027").run()
    field(page, f"founder_plan_field_roles.{row.id}.salary").set_value("24k").run()
    values = store.load(idea_id, "plan").record.tables["roles"][0].values
    assert (values["start_month"], values["salary"]) == (6, 24_000)
    assert household(store).inputs["savings"] == 9_500


def test_money_for_the_company_is_a_row_added_to_the_plan(page, store, idea_id):
    page.button(key="founder_plan_Invest in the company").click().run()
    rows = store.load(idea_id, "plan").record.tables["funding"]
    assert [row.values["kind"] for row in rows] == ["Paid in by owners"] * 2
    page.button(key="founder_plan_undo").click().run()
    assert len(store.load(idea_id, "plan").record.tables["funding"]) == 1


def test_a_plan_that_needs_more_than_there_is_says_so(app, store):
    write_down(store)
    page = opened(app, store.create("Dear", plan=plan(amount=50_000)))
    assert "In January 2027 the plan takes $50K from you; your household has $8,500" in said(
        page.error
    )


def test_another_idea_changes_what_is_joined_and_not_the_household(app, store, idea_id):
    write_down(store)
    before = household(store)
    page = opened(app, store.create("No plan yet"))
    assert "lasts until September 2027" in page.title[0].value
    assert "has no plan yet" in said(page.caption)
    assert household(store) == before


def test_moving_fills_in_the_place_and_leaves_what_was_typed(app, store, idea_id):
    write_down(store, benefit_weekly=400)
    page = opened(app, idea_id)
    page.selectbox(key="founder_place_0").set_value("US-CA").run()
    assert household(store).inputs["benefit_weekly"] == 400
    page.button(key="founder_place_take").click().run()
    assert household(store).inputs["benefit_weekly"] == 450
    page.button(key="founder_undo").click().run()
    assert household(store).inputs["benefit_weekly"] == 400


def test_germanys_grant_is_two_rows_of_income(app, store, idea_id):
    write_down(store, benefit_weekly=300)
    page = opened(app, idea_id)
    page.selectbox(key="founder_place_0").set_value("DE").run()
    page.button(key="founder_grant").click().run()
    assert [row.values["amount"] for row in household(store).tables["incomes"]] == [1_600, 300]


def test_germanys_grant_needs_150_days_of_claim(app, store, idea_id):
    write_down(store, benefit_weekly=300, benefit_weeks=52, full_time_month=9)
    page = opened(app, idea_id)
    page.selectbox(key="founder_place_0").set_value("DE").run()
    assert "On 1 September 2027, when you begin full time, 121 days are left." in said(page.caption)
    assert page.button(key="founder_grant").disabled


def test_a_figure_of_the_table_says_where_it_comes_from(page):
    page.session_state["founder_explain"] = True
    page.run()
    page.selectbox(key="founder_explain_row").set_value("cash")
    page.button(key="founder_explain_go").click().run()
    assert not page.exception
    assert page.session_state["figure_path"] == [("cash", 1, 0)]


def test_a_year_of_the_table_is_the_sum_of_its_months(page):
    page.radio(key="founder_by").set_value("Year").run()
    page.session_state["founder_explain"] = True
    page.run()
    page.selectbox(key="founder_explain_row").set_value("money_out")
    page.button(key="founder_explain_go").click().run()
    assert not page.exception
    assert "Money out, 2027: $14,000" in said(page.header)


def test_a_household_of_nothing_and_one_deep_in_debt_are_no_error(app, store, idea_id):
    inputs = Household.declared.inputs
    nothing = {name: max(0.0, declared.lowest) for name, declared in inputs.items()}
    debt = filled_row(Household.declared.tables["debts"], "Car", owed=50_000, payment=400)
    household = Household(
        start=date(2020, 2, 1),
        inputs={**nothing, "savings": -5_000},
        tables={"debts": (debt,)},
    )
    store.save(store.founder(), "household", household, 0)
    page = opened(app, idea_id)
    assert not page.exception
    assert "does not last through the first month" in page.title[0].value


def test_a_range_that_is_typed_makes_the_answer_one(app, store):
    write_down(store)
    page = opened(app, store.create("No plan yet"))
    field(page, "founder_range_savings").set_value("5,000 - 12,000").run()
    known = household(store).known_ranges()["savings"]
    assert (known.low, known.high) == (5_000, 12_000)
    assert "lasts until between May and November 2027" in page.title[0].value
    field(page, "founder_range_savings").set_value("about 9,000").run()
    assert "is no range" in said(page.error)


def test_money_paid_in_before_the_first_month_is_not_counted_twice(app, store, idea_id):
    written = Household(start=date(2027, 3, 1), inputs={**QUIET, "savings": 9_500})
    store.save(store.founder(), "household", written, 0)
    page = opened(app, idea_id)
    assert "My savings: before March 2027, so already out of your savings." in said(page.caption)
    # The company pays what living costs until its plan ends, two months before the household's.
    assert "beyond February 2032, with \\$7,500 left" in page.title[0].value


def test_the_first_month_and_the_currency_are_chosen_from_lists(page, store):
    near = month_of(date.today().replace(day=1), 4)
    page.selectbox(key="founder_start_0").set_value(near).run()
    page.selectbox(key="founder_currency_0").set_value("EUR").run()
    assert (household(store).start, household(store).currency) == (near, "EUR")


def test_a_yes_or_no_is_a_box_to_tick(page, store):
    page.session_state["founder_group_Unemployment insurance"] = True
    page.run()
    page.checkbox(key="founder_tick_self_employment_assistance_0").check().run()
    assert household(store).inputs["self_employment_assistance"] == 1
