import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.report.ideas import DAY, SAMPLES, sample, typed
from venture.canvas import MOST_STATEMENTS
from venture.evidence import SURVIVAL_SOURCE
from venture.plan import evaluate
from venture.report import Dossier, one_pager_pdf, report_markdown, report_pdf

EMPTY = Dossier("Nothing yet")


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda file: file.stem)
def idea(request, tmp_path_factory):
    return sample(request.param, tmp_path_factory.mktemp("ideas"))


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    return sample(SAMPLES[0], tmp_path_factory.mktemp("ideas"))


@pytest.fixture(scope="module")
def report(idea):
    return read(report_pdf(idea))


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


def text_of(pages):
    """All that is printed, with one blank where there are some."""
    text = " ".join(page.extract_text() for page in pages)
    return re.sub(r"\s+", " ", text.replace("\u200b", "").replace("\u00a0", " "))


def figures(plan, line):
    found = evaluate(plan, [line]).by_period(line, "year")[:, 0, 0]
    return [f"{value:,.0f}" for value in found if abs(value) >= 0.5]


def test_the_report_has_the_figures_of_the_plan(idea, report):
    text = text_of(report.pages)
    for line in ("revenue", "net_income", "cash", "total_assets", "cost_of_revenue"):
        assert all(figure in text for figure in figures(idea.plan, line)), line


def test_the_report_has_all_chapters_on_numbered_pages_and_the_canvas_on_its_own(idea, report):
    pages = [text_of([page]) for page in report.pages]
    assert 8 <= len(pages) <= 14
    assert all(f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1))
    wide = [n for n, page in enumerate(report.pages) if page.mediabox.width > page.mediabox.height]
    assert wide == [1]
    assert "Unfair advantage" in pages[1]
    titles = ("Size of the market", "Evidence", "Statements by year", "Risks", "Assumptions")
    assert all(title in pages[0] for title in ("Contents", "Lean canvas", *titles))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_one_pager_is_one_page_with_the_figures_of_the_plan(idea, paper):
    pages = read(one_pager_pdf(idea, paper)).pages
    size = {"A4": (595, 842), "Letter": (612, 792)}[paper]
    assert [(round(p.mediabox.width), round(p.mediabox.height)) for p in pages] == [size]
    text = text_of(pages)
    assert all(figure in text for figure in figures(idea.plan, "revenue"))
    assert all(title in text for title in ("Problem", "Evidence", "Risks", "Asked for", "Sources:"))
    assert "Every figure agrees with the workbook" in text


@settings(max_examples=4)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda text: text * 300),
    st.integers(1, 9_000),
)
def test_the_one_pager_is_one_page_whatever_is_typed(text, length):
    typed_lines = "\n".join(text[:length].splitlines()[:MOST_STATEMENTS])
    pages = read(one_pager_pdf(typed(typed_lines, text[:200] or "x"))).pages
    assert len(pages) == 1


@pytest.mark.parametrize(
    "text",
    ["W" * 3_000, "a word or two, " * 500, "line\n" * 60, "五分間で病棟" * 300, "ممرضات " * 300],
    ids=["endless", "long", "many lines", "Chinese", "Arabic"],
)
def test_long_texts_leave_the_one_pager_one_page_and_lose_nothing_at_its_foot(text):
    pages = read(one_pager_pdf(typed(text))).pages
    assert len(pages) == 1
    assert "Every figure agrees with the workbook" in text_of(pages)


def heights(page):
    """How far above the lower edge each piece of text is printed."""
    found = []

    def note(text, cm, tm, *_):
        if text.strip():
            found.append(cm[1] * tm[4] + cm[3] * tm[5] + cm[5])

    page.extract_text(visitor_text=note)
    return found


def test_a_report_of_long_texts_runs_over_no_page():
    pages = read(report_pdf(typed("Nurses hand over on paper. " * 200))).pages
    upright = [page for page in pages if page.mediabox.height > page.mediabox.width]
    assert len(upright) > 5
    assert all(min(heights(page)) > 30 for page in upright)


def test_an_empty_idea_gives_one_page_that_says_what_is_left_out():
    pages = read(report_pdf(EMPTY)).pages
    text = text_of(pages)
    assert len(pages) == 1
    assert "There is no financial plan yet." in text
    assert "The lean canvas is empty." in text
    assert "The plan counts" not in text
    assert SURVIVAL_SOURCE[:40] in text
    assert "Nothing yet" in text_of(read(one_pager_pdf(EMPTY)).pages)


def test_what_was_typed_is_printed_as_it_stands():
    lines = ("#let x = 1 *bold* _it_ `code`", "=cmd|'/c calc'!A0", "$x^2$ <a> @b \\ //c")
    idea = typed("\n".join(lines))
    for pdf in (one_pager_pdf(idea), report_pdf(idea)):
        printed = text_of(read(pdf).pages).replace(" ", "")
        assert all(line.replace(" ", "") in printed for line in lines)


PRIVATE = ("Zacharias Quill", "Never again on paper", "told in confidence", "paid forty dollars")


def test_who_was_interviewed_and_what_they_said_is_left_out_unless_asked_for():
    idea = typed("Nurses hand over on paper")
    written = [text_of(read(report_pdf(idea)).pages), report_markdown(idea)]
    written.append(text_of(read(one_pager_pdf(idea)).pages))
    assert not [word for word in PRIVATE for text in written if word in text]

    named = report_markdown(typed("Nurses hand over on paper", personal_data=True))
    assert "Zacharias Quill" in named
    assert "Never again on paper" in named


def test_the_same_idea_gives_the_same_bytes(clinic):
    assert one_pager_pdf(clinic) == one_pager_pdf(clinic)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_what_the_plan_comes_to_stays_on_one_page_of_either_paper(clinic, paper):
    pages = [text_of([page]) for page in read(report_pdf(clinic, paper)).pages]
    (plan,) = [page for page in pages if "Revenue by stream" in page]
    assert "What moves cash most" in plan
    assert "change of cash at the end of the plan" in plan


def alternatives(pdf):
    """The words that stand for the drawings of a PDF."""
    objects = (pdf.get_object(number) for number in range(1, pdf.trailer["/Size"]))
    tags = [one for one in objects if isinstance(one, dict) and one.get("/S") == "/Figure"]
    return [str(one["/Alt"]) for one in tags]


def test_a_pdf_has_a_title_a_language_a_day_an_outline_and_words_for_each_chart(clinic):
    pdf = read(report_pdf(clinic))
    assert pdf.metadata.title == "Clinic handover notes: report"
    assert pdf.metadata.creation_date.date() == DAY
    assert pdf.root_object["/Lang"] == "en"
    assert [entry.title for entry in pdf.outline[:3]] == [
        "In short",
        "Lean canvas",
        "The gap in the market",
    ]
    said = alternatives(pdf)
    assert len(said) == 7
    assert "Today: Founders 89 %, Options and pool 11 %; Seed:" in " ".join(said).replace(
        "\u00a0", " "
    )


def test_the_text_says_the_same_as_the_pdf(clinic):
    text = report_markdown(clinic)
    printed = text_of(read(report_pdf(clinic)).pages)
    summary = text[: text.index("### Key figures")].replace("\\", "")
    said = [line[2:] for line in summary.splitlines() if line.startswith("- ")]
    assert len(said) >= 8
    assert all(line in printed for line in said)
    assert text.startswith("# Clinic handover notes\n\n_20 November 2026_\n")
    assert DAY.year == 2026
    assert all(f"| {figure} " in text for figure in figures(clinic.plan, "cash"))


def test_every_row_of_a_table_has_as_many_cells_as_its_heading_whatever_is_typed():
    text = report_markdown(typed("a | b\n| *c* | <b> `|` =cmd|'x'!A0"))
    tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert len(tables) > 8
    for table in tables:
        cells = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert len(set(cells)) == 1, table
    assert "<b>" not in text.replace("\\<b\\>", "")
