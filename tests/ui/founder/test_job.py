"""The tab Job or founding without a browser, with numbers that can be checked in the head."""

from datetime import date

import pytest

from venture.founder import (
    Household,
    Offer,
    best_way,
    household_runway,
    job_or_founding,
    job_ways,
)
from venture.funding import Holder, RoundEntry, Rounds, cap_table
from venture.plan import Plan
from venture.ui.founder.job_chart import job_rows, job_table
from venture.ui.founder.job_shares import Owned, needed_rows
from venture.ui.founder.job_words import (
    Compared,
    cost_sentence,
    finding,
    needed_sentence,
    planned_sentence,
    traced,
    worst_sentences,
)
from venture.ui.founder.offer_columns import OFFERS
from venture.ui.founder.offer_words import beside_rows, finding_sentence
from venture.ui.typed_cells import TypedRow

PAGE = "pages/founder.py"
START = date(2027, 1, 1)
TODAY = date(2026, 12, 1)
PLAIN = {
    "savings": 3_500, "living_now": 1_000, "living_lean": 1_000, "living_emergency": 1_000,
    "inflation": 0, "tax_rate": 0, "job_raise": 0, "search_weeks": 0, "first_pay_weeks": 0,
    "job_salary": 24_000, "share_tax": 0.2,
}  # fmt: skip
ROUNDS = Rounds(
    holders=(Holder(name="Ann", shares=6_000_000), Holder(name="Ben", shares=2_000_000)),
    rounds=(RoundEntry(name="Seed", investment=2_000_000, pre_money=8_000_000),),
    exit_value=20_000_000,
)


def home(currency="USD", **inputs):
    return Household(start=START, currency=currency, inputs={**PLAIN, **inputs})


def seen(wages=None, currency="USD", months=12, **inputs):
    runway = household_runway(home(currency, **inputs), founder_wages=wages)
    return Compared(job_or_founding(runway, months), runway.household)


@pytest.mark.parametrize(
    ("wages", "said"),
    [
        (None, "Until December 2027 founding costs you €24K in salary forgone."),
        ([2_000] * 12, "Until December 2027 founding as planned pays you what a job would."),
        ([3_000] * 12, "Until December 2027 founding as planned pays you €12K more than a job."),
    ],
)
def test_what_founding_costs_is_said_in_one_sentence(wages, said):
    assert cost_sentence(seen(wages, "EUR")) == said


def test_what_the_shares_would_have_to_bring_is_said_beside_the_base_rate():
    # A job leaves 15,500; founding as planned -8,500; a try that fails 500 + 9,000.
    words = needed_sentence(seen(chance_of_success=0.5))
    assert words.startswith("At a chance of 50 % your shares would have to bring you $30K")
    assert "Of new US businesses 80 % are still open after a year: at that chance" in words
    assert words.endswith("staying open is not the same as earning.")


def test_without_a_chance_no_value_makes_up_for_it():
    assert "no value of your shares is enough" in needed_sentence(seen(chance_of_success=0))


def test_founding_that_pays_more_needs_no_shares():
    assert "even if your shares bring nothing" in needed_sentence(
        seen([9_000] * 12, chance_of_success=0.9)
    )


def test_a_plan_that_the_household_cannot_carry_is_called_one():
    assert "runs out in April 2027, and $8,500 is missing by" in planned_sentence(seen())
    assert not planned_sentence(seen(savings=90_000))


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({}, ["fall to $500 in March 2027", "$6,000 behind the job", "begin to look for a job on"]),
        (
            {"search_weeks": 104},
            ["would have to borrow (with a job -$8,500 at the", "before any job can pay"],
        ),
        ({"search_weeks": 24}, ["Even a job looked for from the first day pays only from July"]),
        ({"savings": -5_000}, ["not fall below the -$4,000", "borrow", "as much as with the job"]),
        (
            {"savings": 90_000},
            ["last all the same", "(with a job $91K at the lowest)", "$24K behind"],
        ),
        ({"living_now": 3_000, "lean_month": 1, "job_salary": 12_000}, ["$3,000 ahead of"]),
    ],
)
def test_what_becomes_of_the_household_if_it_fails(inputs, said):
    words = worst_sentences(seen(**inputs), TODAY)
    for part in said:
        assert part in words


def test_every_figure_comes_with_its_formula_and_what_went_in():
    figures = {one.name: one for one in traced(seen(share_value=50_000))}
    assert figures["Salary forgone"].value == "$24,000"
    assert figures["Salary forgone"].parts == ("job $24,000", "company, as its plan says $0")
    assert "money runs out in Apr 2027" in figures["Savings if it fails, Dec 2027"].parts
    assert all(one.how and one.parts for one in figures.values())


def test_the_chart_has_three_lines_their_names_the_reserve_and_the_day_to_look():
    compared = seen(search_weeks=4, reserve=100)
    runway = household_runway(compared.household)
    rows = job_rows(runway, compared, job_ways(runway, 12))
    counts = {what: sum(row["what"] == what for row in rows) for what in {r["what"] for r in rows}}
    assert counts == {
        "job": 13, "planned": 13, "failed": 13, "pointer": 13, "reserve": 1, "decision": 1,
        "job name": 1, "planned name": 1, "failed name": 1,
    }  # fmt: skip
    assert finding(compared).startswith("Savings in December 2027: $13.5K with a job, -$8,500")
    assert job_table(runway, job_ways(runway, 12), 12).iloc[-1, 1:].tolist() == [
        13_500,
        -8_500,
        9_500,
    ]


def test_what_would_have_to_be_true_names_ones_own_chance_and_the_price_of_the_company():
    owned = Owned("Clinic notes", cap_table(ROUNDS), "Ann", 0.2)
    rows = needed_rows(seen(chance_of_success=0.3), owned)
    assert [row["Chance"] for row in rows] == ["5 %", "10 %", "20 %", "30 %, yours", "50 %"]
    assert rows[-1]["Shares must bring you"] == "$30K"
    # 30,000 after tax are 37,500 before; Ann has six of the eight shares that are paid last.
    assert rows[-1]["Company must sell for"] == "$2.05M"


NOW = Offer(name="Jürgens & Co", salary=36_000, weeks=0)
HALF = Offer(name="Half-time", salary=12_000, weeks=0, evenings=0.1, exchange=1.5)


def offered(*offers, wages=None, **inputs):
    record = home(**inputs).model_copy(update={"offers": offers})
    runway = household_runway(record, founder_wages=wages)
    ways = job_ways(runway, 12)
    best = best_way(ways)
    return Compared(best.both, record, best.offer), ways, runway


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        # The offer leaves 27,500; founding 9,500 where it fails, and -8,500 as planned.
        (
            {"chance_of_success": 0.5},
            "leaves you $27K less than Jürgens & Co by December 2027; to make up for it at a "
            "chance of 50 %, your shares must bring $54K after tax.",
        ),
        (
            {"chance_of_success": 0.5, "share_value": 40_000},
            "$7,000 less than Jürgens & Co by December 2027; to make up for it, your shares must "
            "bring $54K instead of $40K, or the chance must be 82 % instead of 50 %.",
        ),
        ({"chance_of_success": 0}, "at a chance of 0 % no value of your shares makes up for it."),
        (
            {"chance_of_success": 0.5, "share_value": 60_000},
            "leaves you $3,000 more than Jürgens & Co by December 2027, at 50 %.",
        ),
    ],
)
def test_one_sentence_says_what_would_make_up_for_the_best_offer(inputs, said):
    seen, _, _ = offered(NOW, **inputs)
    assert finding_sentence(seen).endswith(said)


def test_where_no_value_is_enough_at_the_base_rate_nothing_is_not_said_to_be_enough():
    # Beside the job the plan is likelier than the 78 % of businesses still open after a year.
    beside = NOW.model_copy(update={"evenings": 0.85})
    seen, _, _ = offered(beside, chance_of_success=0.9)
    assert seen.both.value_needed
    assert "at that chance no value of them is enough, but" in needed_sentence(seen)


def test_every_job_and_founding_stand_side_by_side():
    seen, ways, _ = offered(NOW, HALF, chance_of_success=0.1)
    rows = beside_rows(seen, ways)
    assert [row["Way"] for row in rows] == [
        "No offer yet", "Jürgens & Co", "Half-time",
        "Founding, as planned", "Founding, if it fails",
    ]  # fmt: skip
    assert [row["Savings Dec 2027"] for row in rows] == [
        "$15.5K", "$27.5K", "$9,500", "-$8,500", "$9,500",
    ]  # fmt: skip
    assert [row["Salary forgone"] for row in rows[:3]] == ["$24K", "$36K", "$18K"]
    assert rows[2]["Shares must bring"] == "no value is enough"
    assert rows[3]["Lowest savings"] == "-$8,500"


def test_each_job_has_a_line_and_the_one_looked_at_closely_is_drawn_as_such():
    seen, ways, runway = offered(NOW, HALF)
    rows = job_rows(runway, seen, ways)
    named = {row["label"]: row["what"] for row in rows if row["what"].endswith("name")}
    assert named == {
        "No offer yet": "other name", "Jürgens & Co": "job name", "Half-time": "other name",
        "As planned": "planned name", "If it fails": "failed name",
    }  # fmt: skip
    assert len({row["line"] for row in rows if row["what"] == "other"}) == 2
    assert finding(seen).startswith("Savings in December 2027: $27.5K with Jürgens & Co")


def test_jobs_of_one_name_have_columns_of_their_own():
    _, ways, runway = offered(NOW, NOW.model_copy(update={"id": "other", "name": "As planned"}))
    assert list(job_table(runway, ways, 12))[1:] == [
        "No offer yet (USD)", "Jürgens & Co (USD)", "As planned 2 (USD)", "As planned (USD)",
        "If it fails (USD)",
    ]  # fmt: skip


def test_what_an_offer_pays_is_traced_to_its_own_terms():
    seen, _, _ = offered(HALF.model_copy(update={"tax": 0.25, "salary": 90_000}))
    pay = next(one for one in traced(seen) if one.name == "Pay from a job")
    assert pay.parts[:3] == (
        "$135,000 a year", "tax and contributions 25 %", "begins in 0 weeks",
    )  # fmt: skip


def test_what_the_evenings_are_worth_is_part_of_what_is_traced():
    seen, _, _ = offered(HALF, share_value=200_000, chance_of_success=0.2)
    how = {one.name: one.how for one in traced(seen)}
    assert "what the idea takes" in how["Savings with a job, Dec 2027"]
    assert "10 % of the shares beside it" in how["Founding less job, on average"]
    assert "less the 10 % beside the job" in how["Your shares would have to bring"]


def test_a_long_name_does_not_fill_the_finding():
    seen, _, _ = offered(NOW.model_copy(update={"name": "Ü" * 200}))
    assert f"with {'Ü' * 39}…, " in finding(seen)
    assert len(finding_sentence(seen)) < 200


@pytest.fixture
def idea_id(store):
    return store.create("Clinic notes", plan=Plan(start=START), rounds=ROUNDS)


def opened(app, store, idea_id, record=None):
    if record:
        store.save(store.founder(), "household", record, 0)
    app.query_params["idea"] = idea_id
    page = app.run().switch_page(PAGE).run()
    page.session_state["founder_tab"] = "Job or founding"
    return page.run()


def household(store):
    return store.load(store.founder(), "household").record


def said(page):
    elements = [*page.header, *page.subheader, *page.markdown, *page.caption]
    return "\n".join(element.value.replace("\\", "") for element in elements)


def field(page, name):
    key = f"founder_job_field_{name}"
    return next(f for f in page.text_input if f.key and f.key.startswith(key))


def test_without_a_household_the_tab_leads_to_the_money(app, store, idea_id):
    page = opened(app, store, idea_id)
    page.button(key="founder_job_money").click().run()
    assert not page.exception
    assert page.session_state["founder_tab"] == "Money"


def test_without_a_salary_it_asks_for_one_and_then_answers(app, store, idea_id):
    page = opened(app, store, idea_id, home(job_salary=0, last_salary=36_000))
    assert "the salary of a job that you could have is missing" in said(page)
    page.button(key="founder_job_last").click().run()
    assert not page.exception
    assert household(store).inputs["job_salary"] == 36_000
    assert "founding costs you $180K in salary forgone" in said(page)


def test_fewer_years_are_compared(app, store, idea_id):
    page = opened(app, store, idea_id, home())
    page.radio(key="founder_job_years").set_value(1).run()
    assert "Until December 2027 founding costs you $24K" in said(page)


def test_the_value_of_the_shares_comes_from_rounds_with_its_source(app, store, idea_id):
    page = opened(app, store, idea_id, home())
    page.button(key="founder_job_use").click().run()
    record = household(store)
    assert record.inputs["share_value"] == 0.8 * 0.6 * 20_000_000
    assert record.sources["share_value"].text == (
        "Rounds of Clinic notes: sold for $20M, Ann gets $12,000,000, less 20 % tax"
    )
    assert page.button(key="founder_job_use").disabled
    page.selectbox(key="founder_job_holder").set_value("Ben").run()
    assert not page.button(key="founder_job_use").disabled


def test_a_value_typed_over_it_no_longer_has_that_source(app, store, idea_id):
    page = opened(app, store, idea_id, home())
    page.button(key="founder_job_use").click().run()
    field(page, "share_value").set_value("1m").run()
    assert household(store).inputs["share_value"] == 1_000_000
    assert "share_value" not in household(store).sources


def test_a_company_in_another_currency_says_nothing_of_the_shares(app, store, idea_id):
    page = opened(app, store, idea_id, home("EUR"))
    assert not page.exception
    assert "The company counts in USD, your household in EUR" in said(page)
    assert "founding costs you €120K in salary forgone" in said(page)


def test_an_idea_without_rounds_leads_to_them(app, store):
    page = opened(app, store, store.create("New"), home())
    assert not page.exception
    assert "says who holds how many shares" in said(page)


def test_the_first_offer_is_one_click_away_and_then_edited_in_place(app, store, idea_id):
    page = opened(app, store, idea_id, home(last_salary=30_000))
    page.button(key="founder_offer_add").click().run()
    assert not page.exception
    (offer,) = household(store).offers
    assert (offer.name, offer.salary) == ("First offer", 30_000)
    assert page.selectbox(key="founder_job_way").value in ("", offer.id)


def test_the_best_offer_is_looked_at_until_another_one_is_chosen(app, store, idea_id):
    record = home().model_copy(update={"offers": (NOW, HALF)})
    page = opened(app, store, idea_id, record)
    assert page.selectbox(key="founder_job_way").value == NOW.id
    assert "less than Jürgens & Co by December 2031" in said(page)
    page.selectbox(key="founder_job_way").set_value(HALF.id).run()
    assert not page.exception
    assert "more than Half-time by December 2031, at 10 %" in said(page)
    assert "leaves you the evenings" in said(page)


def test_a_better_offer_is_looked_at_as_long_as_nobody_chose(app, store, idea_id):
    record = home().model_copy(update={"offers": (NOW, HALF)})
    page = opened(app, store, idea_id, record)
    assert page.selectbox(key="founder_job_way").value == NOW.id
    better = record.model_copy(
        update={"offers": (NOW, HALF.model_copy(update={"salary": 900_000}))}
    )
    store.save(store.founder(), "household", better, 1)
    assert page.run().selectbox(key="founder_job_way").value == HALF.id
    page.selectbox(key="founder_job_way").set_value("").run()
    store.save(store.founder(), "household", record, 2)
    assert page.run().selectbox(key="founder_job_way").value == ""


def test_an_offer_alone_is_enough_and_the_missing_way_back_is_said(app, store, idea_id):
    record = home(job_salary=0).model_copy(update={"offers": (NOW,)})
    page = opened(app, store, idea_id, record)
    assert not page.exception
    assert any("leads to a job that pays nothing" in one.value for one in page.warning)


def test_an_offer_is_read_as_it_is_typed_in_germany():
    typed = {
        "name": "Käßmann",
        "salary": "74.000,00",
        "evenings": "5 %",
        "tax": "",
        "exchange": "1,06",
    }
    (row,) = OFFERS.read([TypedRow("a", typed)], ()).rows
    assert (row.salary, row.evenings, row.tax, row.exchange) == (74_000, 0.05, None, 1.06)
    wrong = OFFERS.read([TypedRow("a", {"name": "X", "salary": "-5", "tax": "80 %"})], ())
    assert wrong.problems[1] == "X: Tax on it: It must be between 0 % and 70 %, got 80 %."
    assert "between 0 and 1,000,000,000, got -5" in wrong.problems[0]
