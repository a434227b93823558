"""The tab Needs without a browser; tables are edited through the state of their editors."""

from io import BytesIO

import pytest
import xlsxwriter

from venture.gaps import Answers, Gaps, Need

PAGE = "pages/gaps.py"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS = "Nurse;5;1;x\nDoctor;4,0;n/a;\n" * 9
SURVEY = f"Role;Importance: Speed;Satisfaction: Speed;Comment\n{ROWS}"


def surveyed(name, people, important, satisfied, segment=""):
    return Need(
        name=name,
        segment=segment,
        answers=Answers(
            asked_importance=people,
            important=important,
            asked_satisfaction=people,
            satisfied=satisfied,
        ),
    )


@pytest.fixture
def opened(app, store):
    def open_page(*needs):
        idea_id = store.create("Clinic", gaps=Gaps(needs=needs))
        app.query_params["idea"] = idea_id
        app.run().switch_page(PAGE)
        # AppTest leaves an expander closed that a browser would open with a click.
        app.session_state["gaps_survey_open"] = True
        return app.run(), idea_id

    return open_page


def needs_of(store, idea_id):
    return store.load(idea_id, "gaps").record.needs


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def edit(page, edited=None, added=(), deleted=()):
    number = page.session_state["gaps_needs_table"].number
    page.session_state[f"gaps_needs_{number}"] = {
        "edited_rows": edited or {},
        "added_rows": list(added),
        "deleted_rows": list(deleted),
    }
    return page.run()


def test_without_needs_the_tab_teaches_by_an_example_that_can_be_taken_back(opened, store):
    page, idea_id = opened()
    assert "What do people need" in said(page.markdown)
    page.button(key="gaps_needs_example").click().run()
    assert "Know at once which patient changed during the shift (Nurses) is the big" in said(
        page.markdown
    )
    page.button(key="gaps_undo").click().run()
    assert needs_of(store, idea_id) == ()


def test_the_answer_names_the_need_its_score_and_how_sure_that_is(opened):
    page, _ = opened(
        surveyed("Notes", 100, 95, 32), surveyed("Rota", 100, 90, 30), surveyed("Parking", 3, 3, 0)
    )
    text = said(page.markdown)
    assert "Notes is the biggest unmet need: 15.8 of 20, 14." in text
    assert "That it is first is not certain: Rota could score as high." in text
    table = page.dataframe[0].value
    assert table["What it is"].tolist()[-1] == "Too few to tell"
    assert page.get("vega_lite_chart")


def test_a_typed_rating_is_edited_and_surveyed_needs_stay_as_they_are(opened, store):
    page, idea_id = opened(surveyed("Notes", 100, 95, 32), Need(name="Rota", importance=5))
    edit(page, edited={0: {"satisfaction": "2,5"}}, added=[{"name": "Parking", "importance": "3"}])
    notes, rota, parking = needs_of(store, idea_id)
    assert notes.answers.important == 95
    assert (rota.importance, rota.satisfaction) == (5, 2.5)
    assert parking.importance == 3
    edit(page, edited={0: {"satisfaction": "11"}})
    assert "It must be between 0 and 10, got 11" in said(page.error)


def test_needs_are_filtered_by_segment(opened):
    page, _ = opened(
        surveyed("Notes", 50, 50, 0, "Nurses"), surveyed("Notes", 50, 0, 50, "Doctors")
    )
    assert "Notes (Nurses) is the biggest unmet need: 20.0 of 20" in said(page.markdown)
    page.selectbox(key="gaps_segment").set_value("Doctors").run()
    assert "No need here is badly served: Notes (Doctors) scores highest" in said(page.markdown)
    assert page.dataframe[0].value["What it is"].tolist() == ["Over-served"]


def test_a_number_that_stands_for_no_answer_is_asked_about(opened):
    page, _ = opened()
    page.text_area(key="gaps_survey_text_0").set_value("A imp,A sat\n" + "5,1\n99,2\n" * 4).run()
    (asked,) = page.multiselect
    assert (asked.label, asked.value) == ("Importance: no answer is written as", [99.0])
    assert how_read(page) == [4, 4, 0]
    asked.set_value([]).run()
    # Now 99 is an answer, so the scale must be one up to 100.
    assert how_read(page) == [4, 0, 0]


def how_read(page):
    """Give for the first column how many answers are high, missing and not read."""
    read = next(frame.value for frame in page.dataframe if "Not read" in frame.value)
    return read[["High", "No answer", "Not read"]].iloc[0].tolist()


def test_a_survey_is_pasted_mapped_and_taken_over(opened, store):
    page, idea_id = opened(Need(name="Rota", importance=5))
    page.text_area(key="gaps_survey_text_0").set_value(SURVEY).run()
    text = said(page.markdown)
    assert "18 people found" in text
    assert "18 of 18 people gave an answer in 2 segments" in text
    page.button(key="gaps_survey_take").click().run()
    rota, nurses, doctors = needs_of(store, idea_id)
    assert (nurses.segment, nurses.answers.satisfied) == ("Nurse", 0)
    assert doctors.answers.asked_satisfaction == 0
    survey = store.load(idea_id, "gaps").record.survey
    assert (survey.file, survey.respondents) == ("pasted cells", 18)
    page.selectbox(key="gaps_segment").set_value("All segments as one market").run()
    assert "One market hides who is served worst" in said(page.warning)
    page.button(key="gaps_survey_remove").click().run()
    assert needs_of(store, idea_id) == (rota,)


def test_a_file_with_cells_that_cannot_be_read_tells_them(opened):
    page, _ = opened()
    data = b"A imp,A sat\n" + b"5,soon\n" * 3 + b"4,2\n"
    page.file_uploader(key="gaps_survey_file_0").upload("needs.csv", data, "text/csv").run()
    assert "3 answers could not be read" in said(page.warning)
    assert page.button(key="gaps_survey_take").label == "Take over 1 need"


def test_columns_that_are_not_recognised_are_mapped_by_hand(opened, store):
    page, idea_id = opened()
    page.text_area(key="gaps_survey_text_0").set_value("Q1,Q2\n" + "5,1\n" * 8).run()
    assert "No column is known to hold ratings" in said(page.error)
    page.session_state["gaps_survey_columns_1_"] = {
        "edited_rows": {
            0: {"Stands for": "Importance", "Need": "Speed"},
            1: {"Stands for": "Satisfaction", "Need": "speed"},
        },
        "added_rows": [],
        "deleted_rows": [],
    }
    page.run()
    page.button(key="gaps_survey_take").click().run()
    (need,) = needs_of(store, idea_id)
    assert (need.name, need.answers.important, need.answers.satisfied) == ("Speed", 8, 0)


def workbook(rows):
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Cover").write(0, 0, "Our survey")
        sheet = book.add_worksheet("Answers")
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
    return file.getvalue()


def test_a_workbook_is_read_however_many_rows_it_has(opened):
    page, _ = opened()
    head = ["Role", "Speed (imp)", "Speed (sat)"]
    upload = page.file_uploader(key="gaps_survey_file_0").upload
    upload("survey.xlsx", workbook([head, *[["Nurse", 5, 1]] * 6]), XLSX).run()
    assert "6 of 6 people gave an answer. Speed (Nurse) is the biggest" in said(page.markdown)
    upload = page.file_uploader(key="gaps_survey_file_0").upload
    upload("long.xlsx", workbook([head, *[["Nurse", 5, 1]] * 2_100]), XLSX).run()
    assert "2,100 of 2,100 people gave an answer" in said(page.markdown)


def test_another_file_is_not_read_with_the_columns_of_the_one_before(opened):
    page, _ = opened()
    page.text_area(key="gaps_survey_text_0").set_value("A imp,A sat\n5,1\n").run()
    assert page.session_state["gaps_survey_read"] == 1
    page.text_area(key="gaps_survey_text_0").set_value("B sat,B imp\n5,1\n").run()
    assert page.session_state["gaps_survey_read"] == 2


def test_what_is_no_table_is_refused_in_words(opened):
    page, _ = opened()
    page.text_area(key="gaps_survey_text_0").set_value("hello").run()
    assert "There is no table here" in said(page.error)


def test_a_score_opened_says_how_it_came_to_be(opened):
    page, _ = opened(surveyed("Notes", 100, 95, 32))
    page.session_state["gaps_score_open"] = True
    page.run()
    text = said(page.markdown)
    assert "95 of 100 people (95 %)" in text
    assert "importance 9.50, plus 6.30 by which satisfaction lies below it, is 15.80 of 20" in text


def test_five_thousand_needs_are_shown(opened):
    page, _ = opened(*(surveyed(f"Need {n}", 50, n % 50, n % 7) for n in range(5_000)))
    assert not page.exception
    assert len(page.dataframe[0].value) == 5_000
    assert "The 1,000 highest scores of 5,000 are drawn." in said(page.caption)


def test_many_typed_needs_are_edited_once_somebody_asks_for_them(opened):
    page, _ = opened(*(Need(name=f"Need {n}") for n in range(501)))
    assert "gaps_needs_table" not in page.session_state
    page.session_state["gaps_typed_open"] = True
    page.run()
    assert len(page.session_state["gaps_needs_table"].rows) == 501
