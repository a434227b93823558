import io
import re
import struct
from datetime import date

import pytest
from pypdf import PdfReader

from venture.canvas import BOXES, LONGEST_TEXT, SYMBOLS, Canvas, Mark, with_text
from venture.report import canvas_pdf, canvas_png

NAME = "Clinic handover notes"
DAY = date(2026, 11, 22)


def canvas(**texts):
    filled = Canvas()
    for field, text in texts.items():
        filled = with_text(filled, field, text)
    return filled


def everywhere(text):
    return canvas(**{box.field: text for box in BOXES})


def lines(count, words):
    return "\n".join(f"line{n} " + "of a shift " * words for n in range(count))


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


def printed(pdf):
    """All letters and figures of a PDF without the blanks that line breaks add."""
    text = "".join(page.extract_text() for page in read(pdf).pages)
    return re.sub(r"\s", "", text.replace("\u200b", ""))


SHEETS = {
    "empty": Canvas(),
    "one line each": everywhere("Nurses hand over on paper"),
    "long": everywhere(lines(5, 4)),
}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_the_canvas_is_one_landscape_page(sheet, paper):
    pages = read(canvas_pdf(sheet, NAME, DAY, paper)).pages
    sizes = {"A4": (842, 595), "Letter": (792, 612)}
    assert [(round(p.mediabox.width), round(p.mediabox.height)) for p in pages] == [sizes[paper]]


def test_the_page_names_the_idea_the_day_and_every_box():
    text = read(canvas_pdf(Canvas(), NAME, DAY)).pages[0].extract_text()
    assert NAME in text
    assert "22 November 2026" in text
    assert all(box.title in text for box in BOXES)


def test_a_canvas_without_a_date_prints_none():
    text = read(canvas_pdf(Canvas(), NAME)).pages[0].extract_text()
    assert "Lean canvas" in text
    assert "·" not in text


@pytest.mark.parametrize(
    "text",
    [lines(5, 4), lines(40, 12), lines(90, 3), "a" * 2000, "a b " * (LONGEST_TEXT // 4)],
    ids=["long", "very long", "many lines", "one endless word", "one endless line"],
)
def test_nothing_is_cut_however_long_the_text_is(text):
    pdf = canvas_pdf(everywhere(text), NAME, DAY)
    words = re.sub(r"\s", "", text)
    found = printed(pdf)
    if words.startswith("line"):
        for line in text.splitlines():
            assert found.count(re.sub(r"\s", "", line)) >= len(BOXES)
    else:
        assert found.count("a") >= len(BOXES) * words.count("a")


def test_one_long_box_continues_on_a_second_page_that_names_it():
    pages = read(canvas_pdf(canvas(problem=lines(60, 3)), NAME, DAY)).pages
    assert len(pages) == 2
    assert "continues on the next page" in pages[0].extract_text()
    assert "Problem, continued" in pages[1].extract_text()
    assert "Page 2 of 2" in pages[1].extract_text()


@pytest.mark.parametrize(
    "typed",
    [
        "#let x = 1",
        "*bold* _it_ `code`",
        "=cmd|'/c calc'!A0",
        '#import "@preview/x:1.0.0"',
        "$x^2$ <a> @b \\ //c",
    ],
)
def test_what_was_typed_is_printed_as_it_stands(typed):
    pdf = canvas_pdf(canvas(problem=typed), typed, DAY)
    assert printed(pdf).count(re.sub(r"\s", "", typed)) == 2


def test_text_in_every_direction_and_script_is_printed():
    canvas_pdf(canvas(problem="ممرضات في عيادات\n五分間で病棟\n👩‍⚕️ Łódź Ж Ω"), "مرحبا 五", DAY)


def test_the_same_canvas_gives_the_same_bytes():
    sheet = everywhere("Nurses hand over on paper")
    assert canvas_pdf(sheet, NAME, DAY) == canvas_pdf(sheet, NAME, DAY)
    assert canvas_png(sheet, NAME, DAY) == canvas_png(sheet, NAME, DAY)


def png_size(png):
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def test_the_picture_has_200_dots_per_inch():
    assert png_size(canvas_png(Canvas(), NAME, DAY)) == (2339, 1654)


def test_a_picture_grows_taller_rather_than_cutting_text():
    width, height = png_size(canvas_png(canvas(problem=lines(90, 3)), NAME, DAY))
    assert (width, height > 1654) == (2339, True)


def all_marked(sheet, text="12 interviews, 1 against"):
    levels = list(SYMBOLS)
    statements = [one for box in BOXES for one in sheet.statements(box.field)]
    return {one.id: Mark(levels[n % 4], text) for n, one in enumerate(statements)}


def test_marks_stand_behind_their_statements_and_are_explained_below():
    sheet = canvas(problem="Notes get lost\nNurses wait")
    marks = {sheet.problem[0].id: Mark("believed", "2 interviews")}
    text = " ".join(read(canvas_pdf(sheet, NAME, marks=marks)).pages[0].extract_text().split())
    assert "Notes get lost 2 interviews • Nurses wait" in text
    assert text.endswith("known believed hoped refuted")
    assert "hoped" not in printed(canvas_pdf(sheet, NAME))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_long_canvas_with_marks_still_is_one_page(paper):
    sheet = SHEETS["long"]
    pdf = canvas_pdf(sheet, NAME, DAY, paper, all_marked(sheet))
    assert len(read(pdf).pages) == 1
    assert printed(pdf).count("12interviews,1against") == 5 * len(BOXES)


def test_no_mark_is_cut_however_long_the_text_is():
    sheet = everywhere(lines(40, 12))
    pdf = canvas_pdf(sheet, NAME, DAY, marks=all_marked(sheet, "2 interviews"))
    assert printed(pdf).count("2interviews") == 40 * len(BOXES)


def test_a_picture_with_marks_differs_from_one_without():
    sheet = canvas(problem="ممرضات في عيادات")
    assert canvas_png(sheet, NAME, marks=all_marked(sheet)) != canvas_png(sheet, NAME)
