"""The Evidence page without a browser: claims and interviews."""

from datetime import date, timedelta

import pytest

from venture.canvas import Canvas, with_text
from venture.evidence import Claim, Evidence, Interview, Link, NeedMentioned

PAGE = "pages/evidence.py"
CANVAS = with_text(
    with_text(Canvas(), "problem", "Notes get lost"), "revenue_streams", "Clinics pay monthly"
)
PROBLEM = CANVAS.problem[0].id
PAYS = CANVAS.revenue_streams[0].id


def talk(name, day=1, claim=PROBLEM, supports=True, **fields):
    links = (Link(claim=claim, supports=supports),)
    return Interview(name=name, day=date(2026, 10, day), links=links, **fields)


@pytest.fixture
def open_page(app, store):
    def opened(evidence=None, canvas=CANVAS, tab="Claims"):
        idea_id = store.create("Clinic notes", canvas=canvas, evidence=evidence or Evidence())
        app.query_params["idea"] = idea_id
        app.session_state["evidence_tab"] = tab
        return app.run().switch_page(PAGE).run(), idea_id

    return opened


def saved(store, idea_id):
    return store.load(idea_id, "evidence").record


def test_an_empty_canvas_sends_to_the_canvas(open_page):
    page, _ = open_page(canvas=Canvas())
    assert not page.exception
    assert page.title[0].value == "What does this idea rest on?"
    assert page.get("page_link")[0].proto.label == "Write on the canvas"


def test_the_answer_counts_claims_and_names_what_to_test_next(open_page):
    evidence = Evidence(interviews=(talk("Ann"), talk("Ben", 2), talk("Cy", 3, PAYS, False)))
    page, _ = open_page(evidence)
    assert not page.exception
    assert page.title[0].value.startswith("You know 0, believe 1 and hope 0 of the 2 claims")
    assert "1 is refuted" in page.title[0].value
    rows = page.dataframe[0].value
    assert dict(zip(rows["claim"], rows["evidence"], strict=True)) == {
        "Clinics pay monthly": "refuted",
        "Notes get lost": "2 interviews",
    }


def test_importance_and_kind_are_saved_and_the_table_stays_as_it_is(open_page, store):
    page, idea_id = open_page()
    page.selectbox(key="evidence_claim").set_value(PAYS).run()
    assert "untested" in "\n".join(one.value for one in page.markdown)
    assert list(page.dataframe[0].value["claim"]) == ["Notes get lost", "Clinics pay monthly"]
    store.save(idea_id, "evidence", Evidence(claims=(Claim(id=PAYS, importance=5),)), 1)
    page.run()
    assert list(page.dataframe[0].value["claim"]) == ["Clinics pay monthly", "Notes get lost"]
    assert page.title[0].value.endswith("Test next: Clinics pay monthly.")


def test_an_interview_is_written_down_and_nothing_is_lost_when_it_is_refused(open_page, store):
    page, idea_id = open_page(tab="Interviews")
    page.button(key="evidence_new_interview").click().run()
    page.text_area(key="evidence_interview_notes_1").set_value("She showed me the book")
    page.text_input(key="evidence_interview_cheap_1").set_value("4,50")
    page.session_state["evidence_interview_needs_1"] = {
        "edited_rows": {},
        "added_rows": [{"need": "Lost notes", "pain": 5}],
        "deleted_rows": [],
    }
    page.button(key="evidence_interview_save_1").click().run()
    assert "Type all four prices, or none." in page.error[0].value
    assert page.text_area(key="evidence_interview_notes_1").value == "She showed me the book"
    (unnamed,) = saved(store, idea_id).interviews
    assert (unnamed.name, unnamed.notes) == ("Person 1", "She showed me the book")
    page.text_input(key="evidence_interview_name_1").set_value("Ann")
    page.text_input(key="evidence_interview_cheap_1").set_value("")
    page.multiselect(key="evidence_interview_for_1").set_value([PROBLEM])
    page.button(key="evidence_interview_save_1").click().run()
    assert not page.error
    (ann,) = saved(store, idea_id).interviews
    assert (ann.name, ann.notes, ann.links) == (
        "Ann",
        "She showed me the book",
        (Link(claim=PROBLEM),),
    )
    assert ann.needs == (NeedMentioned(text="Lost notes", pain=5),)
    assert page.title[0].value.startswith("You know 0, believe 1")


def test_an_interview_is_saved_field_by_field_until_it_is_cancelled(open_page, store):
    page, idea_id = open_page(tab="Interviews")
    page.button(key="evidence_new_interview").click().run()
    assert "Not saved yet. An interview needs a person" in page.caption[-1].value
    page.button(key="evidence_interview_save_1").click().run()
    assert "needs a person" in page.error[0].value
    assert saved(store, idea_id).interviews == ()
    page.text_input(key="evidence_interview_name_1").set_value("Ann").run()
    page.text_area(key="evidence_interview_notes_1").set_value("Half of").run()
    page.text_area(key="evidence_interview_notes_1").set_value("Half of what she said").run()
    assert saved(store, idea_id).interviews[0].notes == "Half of what she said"
    page.button(key="evidence_interview_cancel_1").click().run()
    assert saved(store, idea_id).interviews == ()


def test_a_correction_that_is_cancelled_is_taken_back(open_page, store):
    ann = talk("Ann")
    page, idea_id = open_page(Evidence(interviews=(ann,)), tab="Interviews")
    page.button(key=f"evidence_edit_{ann.id}").click().run()
    assert len(store.history(idea_id, "evidence", every=True)) == 1
    page.text_input(key="evidence_interview_name_1").set_value("").run()
    assert "An interview needs a person" in page.caption[-1].value
    page.text_input(key="evidence_interview_name_1").set_value("Anna").run()
    assert saved(store, idea_id).interviews[0].name == "Anna"
    page.button(key="evidence_interview_cancel_1").click().run()
    assert saved(store, idea_id).interviews == (ann,)


def test_an_interview_is_corrected_deleted_and_brought_back(open_page, store):
    ann = talk("Ann", segment="Nurses", quotes=("It hurts",))
    page, idea_id = open_page(Evidence(interviews=(ann, talk("Ben", 2))), tab="Interviews")
    page.button(key=f"evidence_edit_{ann.id}").click().run()
    page.text_input(key="evidence_interview_segment_1").set_value("Managers")
    page.button(key="evidence_interview_save_1").click().run()
    assert saved(store, idea_id).interviews[0] == ann.model_copy(update={"segment": "Managers"})
    page.button(key=f"evidence_delete_{ann.id}").click().run()
    assert [one.name for one in saved(store, idea_id).interviews] == ["Ben"]
    page.button(key="evidence_undo").click().run()
    assert [one.name for one in saved(store, idea_id).interviews] == ["Ann", "Ben"]


def test_an_interview_of_a_day_that_no_calendar_shows_can_be_corrected(open_page):
    ann = Interview(name="Ann", day=date(206, 10, 3))
    page, _ = open_page(Evidence(interviews=(ann,)), tab="Interviews")
    page.button(key=f"evidence_edit_{ann.id}").click().run()
    assert not page.exception
    assert page.date_input[0].value == ann.day


def test_a_pasted_table_is_taken_over(open_page, store):
    page, idea_id = open_page(tab="Interviews")
    page.session_state["evidence_upload_0"] = True
    page.run()
    page.text_area(key="evidence_upload_text_0").set_value(
        "Who;When;Pains;Too cheap;Cheap;Expensive;Too expensive;Shoe size\n"
        "Ann;31.10.2026;Lost notes (5);1,5;2,5;3;4;40\nBen;soon;;;;;;"
    ).run()
    assert not page.exception
    assert "Ben left out" in page.warning[0].value.replace("\\", "")
    page.button(key="evidence_take").click().run()
    (ann,) = saved(store, idea_id).interviews
    assert (ann.name, ann.day, ann.prices.cheap) == ("Ann", date(2026, 10, 31), 2.5)
    assert page.header[0].value == "The last interview brought 1 new need"


def test_an_interview_that_is_there_already_is_not_taken_over_again(open_page, store):
    page, idea_id = open_page(tab="Interviews")
    text = "Who;When\nAnn;31.10.2026\n"
    for round_, more in enumerate(("", "Ben;31.10.2026\n")):
        page.session_state[f"evidence_upload_{round_}"] = True
        page.run()
        page.text_area(key=f"evidence_upload_text_{round_}").set_value(text + more).run()
        page.button(key="evidence_take").click().run()
    assert [one.name for one in saved(store, idea_id).interviews] == ["Ann", "Ben"]


def test_five_thousand_interviews_are_searched_and_paged(open_page):
    evidence = Evidence(
        interviews=tuple(
            Interview(
                name=f"Person {number}",
                segment="Nurses" if number % 2 else "Managers",
                day=date(2020, 1, 1) + timedelta(days=number % 1000),
                needs=(NeedMentioned(text=f"Need {number % 40}"),),
                links=(Link(claim=PROBLEM),),
            )
            for number in range(5_000)
        )
    )
    page, _ = open_page(evidence)
    assert not page.exception
    assert page.title[0].value.startswith("You know 1, believe 0 and hope 1")
    page.session_state["evidence_tab"] = "Interviews"
    page.run()
    assert page.header[0].value == "The last 4,804 interviews brought no new need"
    shown = [one for one in page.expander if "Person" in one.label]
    assert len(shown) == 20
    page.text_input(key="evidence_search").set_value("person 4711").run()
    assert [one.label for one in page.expander if "Person" in one.label]
    assert any("1 of 5,000" in one.value for one in page.caption)


def test_without_evidence_the_canvas_stays_bare(app, store):
    app.query_params["idea"] = store.create("Notes", canvas=CANVAS)
    page = app.run().switch_page("pages/lean_canvas.py").run()
    assert page.toggle(key="canvas_evidence").value is False
    assert not any("untested" in one.value for one in page.markdown)


def test_the_address_of_a_claim_opens_what_it_rests_on_once(app, open_page):
    app.query_params["claim"] = PAYS
    page, _ = open_page(Evidence(interviews=(talk("Cy", 3, PAYS),)))
    assert not page.exception
    assert "**Clinics pay monthly**" in [text.value for text in page.markdown]
    assert page.selectbox(key="evidence_claim").value == PAYS
    assert "**Clinics pay monthly**" not in [text.value for text in page.run().markdown]


def test_the_address_of_a_claim_that_is_gone_opens_nothing(app, open_page):
    app.query_params["claim"] = "gone"
    page, _ = open_page()
    assert not page.exception
    assert page.selectbox(key="evidence_claim").value != "gone"


def test_the_growth_of_all_claims_is_said_and_drawn(open_page):
    page, _ = open_page(Evidence(interviews=(talk("Ann"), talk("Cy", 3, PAYS, False))))
    said = (
        "**Since 1 Oct 2026, 1 of 2 claims became believed and 1 was refuted; none is known yet.**"
    )
    assert said in [text.value for text in page.markdown]
    alts = [chart.proto.alt for chart in page.get("vega_lite_chart")]
    assert any("Now 0 known, 1 believed, 0 hoped, 1 refuted." in alt for alt in alts)


def test_without_records_no_growth_is_drawn(open_page):
    page, _ = open_page()
    assert len(page.get("vega_lite_chart")) == 1
