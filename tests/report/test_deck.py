import io

import openpyxl
import pytest
from pptx import Presentation

from tests.report.ideas import SAMPLES, sample, typed
from venture.plan import evaluate
from venture.report import Dossier, deck_pptx


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
