"""The tab of experiments without a browser."""

import re
from datetime import UTC, date, datetime

import pytest

from venture.evidence import Evidence, Experiment, Result
from venture.plan import MODEL, Row, template
from venture.ui.evidence.open_experiments import MEASURED

PAGE = "pages/evidence.py"
LOCKED = datetime(2026, 10, 1, 12, tzinfo=UTC)
RATE = "streams.main.churn"


@pytest.fixture
def plan():
    plan = template("subscription")
    rows = plan.tables["streams"]
    return plan.with_rows("streams", (Row(id="main", name="Main", values=rows[0].values),))


@pytest.fixture
def idea_id(store, plan):
    return store.create("Clinic notes", plan=plan, evidence=Evidence(experiments=(landing_page(),)))


@pytest.fixture
def page(app, idea_id):
    return shown(app, idea_id)


def shown(app, idea_id):
    app.query_params["idea"] = idea_id
    page = app.run().switch_page(PAGE).run()
    page.session_state["evidence_tab"] = "Experiments"
    return page.run()


def landing_page(*counts, **values):
    results = tuple(
        Result(day=date(2026, 10, 2 + place), trials=trials, successes=successes)
        for place, (trials, successes) in enumerate(counts)
    )
    known = {"bar": 0.03, "locked_at": LOCKED, "method": "landing_page", "setting": RATE}
    return Experiment(id="page", name="Page", results=results, **(known | values))


def record(store, idea_id):
    return store.load(idea_id, "evidence").record


def experiment(store, idea_id):
    return record(store, idea_id).experiments[0]


def save(store, idea_id, *experiments):
    """Save as somebody else would, while the page is open."""
    base = store.load(idea_id, "evidence").revision
    store.save(idea_id, "evidence", Evidence(experiments=experiments), base)


def said(page):
    elements = (*page.markdown, *page.caption, *page.error, *page.warning)
    return "\n".join(element.value.replace("\\", "") for element in elements)


def open_part(page, part):
    page.session_state[f"evidence_card_page_{part}"] = True
    return page.run()


def fill(page, **texts):
    for key, text in texts.items():
        page.text_input(key=f"evidence_{key}").set_value(text)
    return page


def test_an_empty_tab_teaches_and_begins_with_an_example(app, store):
    idea_id = store.create("Empty")
    page = shown(app, idea_id)
    assert "a small test that can fail" in said(page)
    page.button(key="evidence_experiment_example").click().run()
    assert experiment(store, idea_id).method == "landing_page"
    assert "No bar yet" in said(page)


def test_a_new_experiment_is_typed_and_saved(page, store, idea_id):
    page.button(key="evidence_experiment_new").click().run()
    fill(page, experiment_new_0_name="Ten calls").run()
    page.selectbox(key="evidence_experiment_new_0_method").set_value("interviews").run()
    assert "Strength of evidence 1 of 10" in said(page)
    page.selectbox(key="evidence_experiment_new_0_setting").set_value(RATE)
    page.button(key="evidence_experiment_add").click().run()
    added = record(store, idea_id).experiments[1]
    assert (added.name, added.method, added.setting) == ("Ten calls", "interviews", RATE)
    assert not page.exception


def test_the_bar_is_locked_once_and_moved_only_with_a_reason(page, store, idea_id):
    save(store, idea_id, landing_page(bar=None, locked_at=None))
    page.run()
    fill(page, bar_page="3,5 %").button(key="evidence_bar_page_lock").click().run()
    assert experiment(store, idea_id).bar == 0.035
    assert "Bar: at least 3.5 %, locked" in said(page)
    page = open_part(page, "details")
    fill(page, bar_page="2").button(key="evidence_bar_page_lock").click().run()
    assert "Say why it is moved" in said(page)
    fill(page, bar_page="2", bar_page_why="typed wrongly")
    page.button(key="evidence_bar_page_lock").click().run()
    assert experiment(store, idea_id).bar_changes[0].why == "typed wrongly"
    assert "from at least 3.5 % to at least 2 %: typed wrongly" in said(page)


def test_what_to_plan_for_is_said_before_the_bar_is_locked(page, store, idea_id):
    save(store, idea_id, landing_page(bar=None, locked_at=None))
    page.run()
    fill(page, bar_page="3", bar_page_hoped="6").run()
    assert "Plan for about 150 visitors" in said(page)
    fill(page, bar_page_hoped="2").run()
    assert "must lie above the bar of 3 %" in said(page)


def test_results_typed_by_day_are_judged(page, store, idea_id):
    page = open_part(page, "results")
    fill(page, result_page_trials="400", result_page_successes="30")
    page.button(key="evidence_result_page_add").click().run()
    assert experiment(store, idea_id).results[0].successes == 30
    assert "Supported.** P(at least 3 %) = over 99 %." in said(page)
    assert "30 of 400 visitors: between 5.7 % and 10 % with a chance of 90 %." in said(page)
    assert len(page.get("vega_lite_chart")) == 1


def test_more_successes_than_trials_are_refused_and_the_typed_text_stays(page, store, idea_id):
    page = open_part(page, "results")
    fill(page, result_page_trials="10", result_page_successes="12")
    page.button(key="evidence_result_page_add").click().run()
    assert "12 successes of 10 visitors cannot be" in said(page)
    assert not experiment(store, idea_id).results
    assert page.text_input(key="evidence_result_page_trials").value == "10"


@pytest.mark.parametrize(
    ("trials", "successes", "problem"),
    [
        ("1.5", "1", "1.5 visitors cannot be. Count whole ones"),
        ("10", "0.5", "0.5 successes cannot be"),
        ("-5", "1", "It must be between 0 and 1,000,000,000,000, got -5."),
        ("9" * 17, "1", "It must be between 0 and 1,000,000,000,000"),
    ],
)
def test_counts_that_cannot_be_are_refused_in_words(
    page, idea_id, store, trials, successes, problem
):
    page = open_part(page, "results")
    fill(page, result_page_trials=trials, result_page_successes=successes)
    page.button(key="evidence_result_page_add").click().run()
    assert problem in said(page)
    assert "pydantic" not in said(page)
    assert page.toast[0].value == page.error[0].value  # the top of the page may be out of sight
    assert not experiment(store, idea_id).results


def test_a_result_typed_before_the_bar_does_not_test_it(page, store, idea_id):
    save(store, idea_id, landing_page(bar=None, locked_at=None))
    page = open_part(page, "results")
    fill(page, result_page_trials="400", result_page_successes="30")
    page.button(key="evidence_result_page_add").click().run()
    fill(page, bar_page="3").button(key="evidence_bar_page_lock").click().run()
    assert "The bar was set afterwards" in said(page)
    assert page.dataframe[0].value["Tests the bar"].tolist() == ["no: bar set after results"]


def test_a_pasted_table_is_read_and_bad_cells_are_named(page, store, idea_id):
    page = open_part(page, "results")
    text = "Datum;Visitors;Sign-ups\n03.10.2026;1.200;40\n04.10.2026;many;2\n"
    page.text_area(key="evidence_results_page_text_0").set_value(text).run()
    assert "Row 3: 'many' is not a number" in said(page)
    page.button(key="evidence_results_page_take").click().run()
    kept = experiment(store, idea_id).results
    assert [(one.day, one.trials, one.successes) for one in kept] == [(date(2026, 10, 3), 1200, 40)]


def test_a_day_is_withdrawn_and_comes_back_by_undo(app, store):
    counted = Evidence(experiments=(landing_page((100, 3), (100, 4)),))
    idea_id = store.create("Clinic notes", evidence=counted)
    page = open_part(shown(app, idea_id), "results")
    page.selectbox(key="evidence_result_gone_page_2").set_value(0).run()
    page.button(key="evidence_result_gone_page").click().run()
    assert "Say why it no longer counts" in said(page)
    fill(page, result_gone_page_why="typed twice")
    page.button(key="evidence_result_gone_page").click().run()
    assert [one.successes for one in experiment(store, idea_id).results] == [3]
    assert "4 of 100 visitors on 3 Oct 2026, because: typed twice" in said(page)
    page.button(key="evidence_undo").click().run()
    assert len(experiment(store, idea_id).results) == 2


def test_a_withdrawn_experiment_comes_back_by_undo(page, store, idea_id):
    page = open_part(page, "details")
    fill(page, experiment_page_delete_why="wrong page")
    page.button(key="evidence_experiment_page_delete").click().run()
    assert not record(store, idea_id).experiments
    assert "Page (at least 3 %, no results), because: wrong page" in said(page)
    page.button(key="evidence_undo").click().run()
    assert experiment(store, idea_id).name == "Page"


def test_details_are_changed(page, store, idea_id):
    page = open_part(page, "details")
    fill(page, experiment_page_metric="sign-ups")
    page.button(key="evidence_experiment_page_save").click().run()
    assert experiment(store, idea_id).metric == "sign-ups"
    assert "counts sign-ups" in said(page)


def test_a_result_moves_the_plan_with_its_source_and_range(page, store, idea_id):
    save(store, idea_id, landing_page((400, 12)))
    page.run()
    page.button(key="evidence_use_page").click().run()
    plan = store.load(idea_id, "plan").record
    assert plan.value(RATE) == 0.0323
    assert plan.sources[RATE].text == "From your landing page, 12 of 400, 2 Oct 2026"
    assert plan.sources[RATE].day == date(2026, 10, 2)
    found = plan.range(plan.settings()[RATE])
    assert (round(found.low, 3), round(found.high, 3), found.chance) == (0.019, 0.048, 0.9)
    applied = record(store, idea_id).applied[0]
    assert (applied.low, applied.high) == (found.low, found.high)
    assert "In the plan since" in said(page)
    assert "evidence_use_page" not in {button.key for button in page.button}


def test_a_value_taken_over_before_there_were_ranges_gets_its_range(page, store, idea_id):
    save(store, idea_id, landing_page((400, 12)))
    page.run()
    page.button(key="evidence_use_page").click().run()
    now = store.load(idea_id, "plan")
    store.save(idea_id, "plan", now.record.with_range(RATE, None), now.revision)
    page.run()
    page.button(key="evidence_use_page").click().run()
    assert store.load(idea_id, "plan").record == now.record
    assert len(record(store, idea_id).applied) == 1
    assert "evidence_use_page" not in {button.key for button in page.button}


def test_what_a_result_changed_is_taken_back_in_the_plan(page, store, idea_id):
    before = store.load(idea_id, "plan").record
    save(store, idea_id, landing_page((400, 12)))
    page.run()
    page.button(key="evidence_use_page").click().run()
    page.button(key="evidence_unuse_page").click().run()
    assert store.load(idea_id, "plan").record == before
    assert not record(store, idea_id).applied
    assert "In the plan since" not in said(page)


def test_it_is_not_taken_back_over_what_another_tab_changed_meanwhile(page, store, idea_id):
    save(store, idea_id, landing_page((400, 12)))
    page.run()
    page.button(key="evidence_use_page").click().run()
    now = store.load(idea_id, "plan")
    store.save(idea_id, "plan", now.record.with_value("opening_cash", 7), now.revision)
    page.button(key="evidence_unuse_page").click().run()
    after = store.load(idea_id, "plan").record
    assert (after.value("opening_cash"), after.value(RATE)) == (7, 0.0323)
    assert record(store, idea_id).applied
    assert "Not taken back. The plan has been changed again since." in said(page)
    assert "evidence_unuse_page" not in {button.key for button in page.button}


def test_churn_counted_over_months_goes_into_the_plan_as_that_of_one(page, store, idea_id):
    save(store, idea_id, landing_page((98, 18), bar=0.3))
    page = open_part(page.run(), "details")
    page.number_input(key="evidence_experiment_page_months_observed").set_value(2)
    page.button(key="evidence_experiment_page_save").click().run()
    assert experiment(store, idea_id).months_observed == 2
    assert "watched over 2 months" in said(page)
    assert "Over 2 months that is 10 % a month" in said(page)
    page.button(key="evidence_use_page").click().run()
    plan = store.load(idea_id, "plan").record
    assert plan.value(RATE) == pytest.approx(0.1, abs=1e-3)
    assert plan.sources[RATE].text == "From your landing page, 18 of 98 in 2 months, 2 Oct 2026"


def test_the_source_of_a_result_is_on_the_model_page_and_beside_the_slider(page, store, idea_id):
    save(store, idea_id, landing_page((400, 12)))
    page.run()
    page.button(key="evidence_use_page").click().run()
    page.switch_page("pages/financial_model.py").run()
    page.session_state["model_tab"] = "Inputs"
    page.run()
    sources = next(frame.value for frame in page.dataframe if "Source" in frame.value)
    measured = sources[sources["Source"] == "From your landing page, 12 of 400, 2 Oct 2026"]
    assert measured["Range"].tolist() == ["1.9 % to 4.8 %"]
    assert "Main: Monthly churn 3.23 %: From your landing page, 12 of 400" in said(page)
    page.switch_page("pages/runway.py").run()
    helps = "\n".join(slider.help or "" for slider in page.select_slider)
    said_there = "Source: From your landing page, 12 of 400, 2 Oct 2026. 90 % range 1.9 % to 4.8 %"
    assert said_there in helps.replace("\\", "")


def test_a_value_that_the_plan_does_not_allow_is_refused_with_its_limits(page, store, idea_id):
    save(
        store,
        idea_id,
        landing_page((10**9, 3), measures="cost", bar=50, setting="streams.main.acquisition_cost"),
    )
    page.run()
    before = store.load(idea_id, "plan").revision
    page.button(key="evidence_use_page").click().run()
    assert "Not saved." in said(page)
    assert store.load(idea_id, "plan").revision == before
    assert not record(store, idea_id).applied


def test_running_ones_come_first_and_many_are_paged(app, store):
    many = [landing_page((400, 30), setting="").model_copy(update={"id": "done", "name": "Done"})]
    many += [Experiment(id=f"e{n}", name=f"Test {n}") for n in range(200)]
    idea_id = store.create("Many", evidence=Evidence(experiments=tuple(many)))
    page = shown(app, idea_id)
    assert "**Test 199**" in said(page)
    assert "**Done**" not in said(page)
    page.radio(key="evidence_experiments_shown_200_1").set_value("Decided").run()
    assert "**Done**" in said(page)


def test_the_timeline_says_what_was_learned_and_what_it_changed(page, store, idea_id):
    save(store, idea_id, landing_page((400, 30)))
    page.run()
    page.button(key="evidence_use_page").click().run()
    page.session_state["evidence_tab"] = "Timeline"
    page.run()
    text = said(page)
    assert "Page: bar locked, at least 3 %" in text
    assert "**2 Oct 2026**" in text
    assert "because of Page: From your landing page, 30 of 400" in text
    assert re.search(r"Plan changed, .* from .* % to 7.71 %,", text)


@pytest.mark.parametrize("measures", ["rate", "cost"])
def test_what_an_experiment_can_measure_are_columns_of_a_stream(measures):
    columns = {column.name: column for column in MODEL.tables["streams"].columns}
    for name in MEASURED[measures]:
        assert columns[name].unit == {"rate": "rate", "cost": "money"}[measures]


def test_the_chosen_list_stays_chosen_when_its_length_changes(app, store):
    decided = landing_page((400, 30), setting="")
    other = decided.model_copy(update={"id": "other", "name": "Other"})
    running = Experiment(id="new", name="New")
    idea_id = store.create("Two", evidence=Evidence(experiments=(decided, other, running)))
    page = shown(app, idea_id)
    page.radio(key="evidence_experiments_shown_1_2").set_value("Decided").run()
    save(store, idea_id, decided, running)
    page.run()
    assert page.radio(key="evidence_experiments_shown_1_1").value == "Decided"
