import io
from datetime import date

import openpyxl
import pytest
from pptx import Presentation

from tests.report.founders import brought, household
from tests.report.ideas import SAMPLES, sample, typed
from venture.plan import Plan, evaluate, new_row
from venture.report import Dossier, deck_pptx

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    return sample(SAMPLES[0], tmp_path_factory.mktemp("ideas"))


@pytest.fixture(scope="module")
def slides(clinic):
    return opened(deck_pptx(clinic))


def opened(deck):
    return list(Presentation(io.BytesIO(deck)).slides)


def charts(slides):
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


def words(slides):
    found = []
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
        found.append(slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "")
    return "\n".join(found)


def test_the_deck_has_a_slide_for_each_question_an_investor_asks(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [
        "Clinic handover notes",
        "Problem",
        "Who has it",
        "Why now: the gap",
        "Solution",
        "Evidence",
        "Market",
        "Business model",
        "Plan",
        "Why this founder",
        "Ask",
        "Risks",
    ]


def test_the_cash_of_the_plan_is_a_native_chart(clinic, slides):
    plan = next(slide for slide in slides if slide.shapes.title.text_frame.text == "Plan")
    cash = evaluate(clinic.plan, ["cash"])["cash"][:, 0, 0]
    drawn = charts([plan])[0].plots[0].series[0]
    assert list(drawn.values) == pytest.approx(cash, abs=0.01)
    assert "204,914" not in words([plan])
    assert all(f"{cash[month]:,.0f}" in words([plan]) for month in (12, 24, 60))


def test_nothing_that_was_typed_becomes_a_formula_behind_a_chart():
    slides = opened(deck_pptx(typed("=1+1")))
    found = charts(slides)
    assert len(found) >= 4
    for chart in found:
        blob = chart.part.chart_workbook.xlsx_part.blob
        sheet = openpyxl.load_workbook(io.BytesIO(blob)).active
        assert [cell for row in sheet.rows for cell in row if cell.data_type == "f"] == []
    assert "=1+1" in words(slides)


def test_the_deck_opens_whatever_was_typed():
    lines = ("\x00\x07\x0b bell", "W" * 3_000, "ممرضات في عيادات", "五分間で病棟 👩‍⚕️")
    text = "\n".join(lines)
    assert len(opened(deck_pptx(typed(text, name=text)))) == 12


def test_the_deck_of_an_empty_idea_says_what_is_missing():
    text = words(opened(deck_pptx(Dossier("Nothing yet"))))
    assert "There is no financial plan yet." in text
    assert "Not written down yet." in text


def test_nobody_who_was_interviewed_is_named_on_a_slide_or_in_its_notes():
    text = words(opened(deck_pptx(typed("Nurses hand over on paper"))))
    assert "Zacharias" not in text
    assert "Never again on paper" not in text


def test_every_bar_is_named_and_marks_of_nearly_the_same_month_share_one_label():
    idea = brought(household=household())
    skills, savings = charts(opened(deck_pptx(idea)))[:2]
    assert skills.plots[0].categories[0].startswith("Law: none yet")
    assert 'tickLblSkip val="1"' in skills.category_axis._element.xml
    labels = [text.text for text in savings._chartSpace.iter(f"{DRAWING}t")]
    assert [text for text in labels if "2027" in text and " in " not in text] == [
        "Decide by 4 Mar 2027",
        "Savings out Apr 2027",
    ]
    assert len(list(savings._chartSpace.iter(f"{CHART}dLbl"))) == 1


def test_the_ask_says_what_the_plan_lacks_without_it():
    funding = (new_row("funding", "Savings", kind="Paid in by owners", amount=9_000.0, month=1.0),)
    rent = (new_row("costs", "Rent", amount=1_000.0),)
    plan = Plan(start=date(2027, 1, 1)).with_rows("funding", funding).with_rows("costs", rent)
    ask = words(opened(deck_pptx(Dossier("Notes", plan=plan)))[-2:-1])
    assert "No money from investors is planned." in ask
    assert "The plan counts on $9,000 from outside; without any, it would lack $10K" in ask
    assert "Savings: $9,000 in January 2027 (paid in by owners)" in ask


def test_a_name_that_reads_from_the_right_does_not_turn_the_day_at_the_foot():
    name = "ملاحظات"
    problem = opened(deck_pptx(Dossier(name, day=date(2026, 11, 20))))[1]
    foot = next(one for one in problem.shapes if "2026" in one.text_frame.text).text_frame
    assert foot.text == f"\u2068{name}\u2069 · 20 November 2026 · 2"
    assert foot.paragraphs[0]._p.pPr.get("rtl") is None
