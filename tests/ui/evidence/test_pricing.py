"""The Pricing tab without a browser."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from venture.evidence import Evidence, MustHave, PriceAnswer, PriceSurvey
from venture.plan import template
from venture.ui.evidence.price_answers import typed_answer
from venture.ui.evidence.price_chart import shown_prices
from venture.ui.evidence.pricing import left_out, measured, price_finding

PAGE = "pages/evidence.py"
FIELDS = ("too_cheap", "cheap", "expensive", "too_expensive")
CSV = "Too cheap;Cheap;Expensive;Too expensive\n10;20;30;40\n11;21;31;41\n9;abc;1;2\n12;22;32;\n"


def answer(shift, likely=None):
    """Prices around 20 to 40, each person a little higher than the one before."""
    prices = [10 + shift, 20 + shift, 30 + shift, 45 + shift]
    asked = {"buys_at_cheap": likely, "buys_at_expensive": likely and likely / 2}
    return PriceAnswer(**dict(zip(FIELDS, prices, strict=True)), **asked)


def survey(count, likely=None):
    answers = tuple(answer(number % 23, likely) for number in range(count))
    return PriceSurvey(day=date(2026, 10, 3), source="Clinics", answers=answers)


@pytest.fixture
def opened(app, store):
    def at(**sections):
        idea_id = store.create("Clinic notes", **sections)
        app.query_params["idea"] = idea_id
        app.session_state["evidence_tab"] = "Pricing"
        page = app.run().switch_page(PAGE).run()
        return page, idea_id

    return at


def evidence(store, idea_id):
    return store.load(idea_id, "evidence").record


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_without_answers_it_says_what_to_ask(opened):
    page, _ = opened()
    assert not page.exception
    assert "begin to be expensive" in said(page.markdown)
    assert "growth has come more easily" in said(page.markdown)


@pytest.mark.parametrize("count", [3, 5_000])
def test_few_and_many_answers_are_shown(opened, count):
    page, _ = opened(evidence=Evidence(prices=survey(count, 0.8)), plan=template("subscription"))
    assert not page.exception
    assert "The acceptable range is" in said(page.subheader)
    assert len(page.get("vega_lite_chart")) == 2
    assert ("In brackets" in said(page.caption)) == (count == 5_000)


def test_one_answer_is_too_few_and_says_so(opened):
    page, _ = opened(evidence=Evidence(prices=survey(1)))
    assert "One answer is too few" in said(page.info)


def test_the_convention_changes_the_range_and_stands_at_the_chart(opened):
    page, _ = opened(evidence=Evidence(prices=survey(46)))
    narrow = said(page.subheader)
    page.radio(key="evidence_price_convention").set_value("complement").run()
    assert said(page.subheader) != narrow
    assert "(complement convention)" in said(page.caption)


def test_answers_typed_are_added(opened, store):
    page, idea_id = opened()
    page.session_state["evidence_price_typed"] = True
    page.run()
    for field, text in zip(
        ("too_cheap", "cheap", "expensive", "too_expensive"),
        ("9,50", "20", "30", "45"),
        strict=True,
    ):
        page.text_input(key=f"evidence_price_{field}_0").set_value(text)
    page.selectbox(key="evidence_price_buys_at_cheap_0").set_value(5)
    page.button(key="evidence_price_add").click().run()
    (saved,) = evidence(store, idea_id).prices.answers
    assert (saved.too_cheap, saved.too_expensive, saved.buys_at_cheap) == (9.5, 45, 0.7)


def test_a_price_out_of_order_is_refused_with_what_was_typed_kept(opened, store):
    page, idea_id = opened()
    page.session_state["evidence_price_typed"] = True
    page.run()
    for field, text in zip(FIELDS, ("50", "20", "30", "45"), strict=True):
        page.text_input(key=f"evidence_price_{field}_0").set_value(text)
    page.button(key="evidence_price_add").click().run()
    assert "must rise from too cheap" in said(page.error)
    assert page.text_input(key="evidence_price_too_cheap_0").value == "50"
    assert evidence(store, idea_id).prices is None


def test_a_file_is_read_looked_at_and_taken_over(opened, store):
    page, idea_id = opened()
    page.file_uploader(key="evidence_price_file_0").upload("prices.csv", CSV.encode(), "text/csv")
    page.run()
    assert "2 of 4 respondents named four prices" in said(page.markdown)
    assert "Row 4: Cheap, a bargain: 'abc' is not a number" in said(page.warning)
    page.button(key="evidence_price_take").click().run()
    saved = evidence(store, idea_id).prices
    assert (len(saved.answers), saved.missing, saved.unreadable) == (2, 1, 1)
    assert saved.source == "prices.csv"


def test_pasted_cells_without_known_headings_are_mapped_on_screen(opened, store):
    page, idea_id = opened()
    pasted = "A\tB\tC\tD\n10\t20\t30\t40\n"
    page.text_area(key="evidence_price_text_0").set_value(pasted).run()
    assert "Choose the columns" in said(page.info)
    for place, field in enumerate(FIELDS):
        page.selectbox(key=f"evidence_price_column_0_{field}_4").set_value(place)
    page.run()
    page.button(key="evidence_price_take").click().run()
    assert evidence(store, idea_id).prices.answers[0].too_expensive == 40


def test_a_workbook_is_read_from_the_sheet_chosen(opened, store):
    page, idea_id = opened()
    written = BytesIO()
    with xlsxwriter.Workbook(written) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Asked in October"])
        answers = book.add_worksheet("Answers")
        answers.write_row(0, 0, ["Too cheap", "Cheap", "Expensive", "Too expensive"])
        answers.write_row(1, 0, [9.5, 20, 30, 45])
    upload = page.file_uploader(key="evidence_price_file_0")
    upload.upload("prices.xlsx", written.getvalue(), "application/octet-stream").run()
    page.selectbox(key="evidence_price_sheet_0").set_value("Answers").run()
    page.button(key="evidence_price_take").click().run()
    assert evidence(store, idea_id).prices.answers[0].too_cheap == 9.5


def test_a_second_file_may_be_added_to_the_first(opened, store):
    page, idea_id = opened(evidence=Evidence(prices=survey(30)))
    page.session_state["evidence_price_import"] = True
    page.run()
    page.text_area(key="evidence_price_text_0").set_value(CSV).run()
    page.checkbox(key="evidence_price_add_0").check().run()
    page.button(key="evidence_price_take").click().run()
    assert len(evidence(store, idea_id).prices.answers) == 32


def test_what_is_no_table_says_why(opened):
    page, _ = opened()
    page.file_uploader(key="evidence_price_file_0").upload("empty.csv", b" \n", "text/csv").run()
    assert "empty.csv cannot be read. There is nothing in it." in said(page.error)


def test_the_price_goes_into_the_plan_with_its_source(opened, store):
    plan = template("subscription")
    page, idea_id = opened(evidence=Evidence(prices=survey(46)), plan=plan)
    page.button(key="evidence_price_use").click().run()
    key = f"streams.{plan.tables['streams'][0].id}.price"
    changed = store.load(idea_id, "plan").record
    (applied,) = evidence(store, idea_id).applied
    assert changed.value(key) == applied.after != plan.value(key)
    assert (applied.before, applied.experiment) == (plan.value(key), "prices")
    assert applied.low <= applied.after <= applied.high
    found = changed.range(changed.settings()[key])
    assert (found.low, found.high, found.chance) == (applied.low, applied.high, 0.9)
    assert changed.sources[key].text == "Pricing survey, 46 answers: optimal price"
    assert changed.sources[key].day == date(2026, 10, 3)
    page.button(key="evidence_price_undo").click().run()
    assert store.load(idea_id, "plan").record.value(key) == plan.value(key)
    assert evidence(store, idea_id).applied == ()


def test_a_price_of_ones_own_is_used_and_said_to_be_that(opened, store):
    plan = template("subscription")
    page, idea_id = opened(evidence=Evidence(prices=survey(46)), plan=plan)
    page.text_input(key="evidence_price_own").set_value("29").run()
    page.button(key="evidence_price_use").click().run()
    (applied,) = evidence(store, idea_id).applied
    assert applied.low == applied.after == applied.high == 29
    assert store.load(idea_id, "plan").record.ranges == {}
    assert "of your own" in applied.said


def test_users_who_would_miss_it(opened, store):
    page, idea_id = opened(
        evidence=Evidence(must_have=MustHave(day=date(2026, 10, 3), very=15, somewhat=24))
    )
    page.number_input(key="evidence_must_very_0").set_value(16).run()
    assert evidence(store, idea_id).must_have.very == 16
    assert "16 of 40 would be very disappointed: 40 %; 90 % interval 28 % to 53 %" in said(
        page.markdown
    )


def test_the_sentence_has_range_price_and_how_sure():
    known = measured(survey(230), "classic")
    assert price_finding(known, "USD").startswith("The acceptable range is $")
    assert known.intervals is not None
    assert known.demand is None


def test_who_was_left_out_is_said_with_the_reasons():
    rows = survey(4).model_copy(update={"missing": 2})
    backwards = PriceAnswer(too_cheap=4, cheap=3, expensive=2, too_expensive=1)
    rows = rows.model_copy(update={"answers": (*rows.answers, backwards)})
    assert left_out(rows, measured(rows, "classic").found) == (
        "4 answers count; left out: 1 with prices out of order, 2 with a price missing."
    )


def test_outliers_do_not_squeeze_the_chart():
    far = PriceAnswer(too_cheap=1, cheap=2, expensive=3, too_expensive=99_999)
    rows = survey(230)
    rows = rows.model_copy(update={"answers": (*rows.answers, far)})
    assert max(shown_prices(measured(rows, "classic").found)) < 100


def test_a_price_that_is_no_number_names_its_question():
    texts = {"too_cheap": "ten", "cheap": "2", "expensive": "3", "too_expensive": "4"}
    with pytest.raises(ValueError, match="Too cheap: 'ten' is not a number"):
        typed_answer(texts, {})


def test_a_price_beyond_all_prices_is_refused_in_plain_words(opened, store):
    page, idea_id = opened()
    page.session_state["evidence_price_typed"] = True
    page.run()
    for field, text in zip(FIELDS, ("10", "20", "30", "4000b"), strict=True):
        page.text_input(key=f"evidence_price_{field}_0").set_value(text)
    page.button(key="evidence_price_add").click().run()
    assert said(page.error) == (
        "Not added. Too expensive must be 1,000,000,000,000 or less, got 4,000,000,000,000."
    )
    assert evidence(store, idea_id).prices is None


def test_more_answers_than_are_kept_are_refused_in_plain_words(opened, store):
    page, idea_id = opened(evidence=Evidence(prices=survey(20_000)))
    page.session_state["evidence_price_typed"] = True
    page.run()
    for field, text in zip(FIELDS, ("10", "20", "30", "40"), strict=True):
        page.text_input(key=f"evidence_price_{field}_0").set_value(text)
    page.button(key="evidence_price_add").click().run()
    assert "Not saved. There may be 20,000 answers at most, and there would be 20,001." in said(
        page.error
    )
    assert len(evidence(store, idea_id).prices.answers) == 20_000
