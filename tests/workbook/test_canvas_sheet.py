import io
from datetime import date

import openpyxl
import pytest

from tests.workbook.office import libreoffice
from venture.canvas import BLOCKS, BOXES, Canvas, Mark, with_text
from venture.workbook.canvas_sheet import write_canvas

HOSTILE = ["=1+1", "=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)", "{=1}", "http://x.example", "1234"]


def canvas(**texts):
    filled = Canvas()
    for field, text in texts.items():
        filled = with_text(filled, field, text)
    return filled


def everywhere(text):
    return canvas(**{box.field: text for box in BOXES})


def sheet(data):
    return openpyxl.load_workbook(io.BytesIO(data)).active


def cells(data):
    return [cell for row in sheet(data).iter_rows() for cell in row if cell.value is not None]


def texts(data):
    return [cell.value for cell in cells(data)]


def test_every_box_and_every_statement_has_a_cell_of_its_own():
    full = everywhere("First\nSecond")
    found = texts(write_canvas(full, "Handover", date(2026, 11, 22)))
    assert found.count("First") == found.count("Second") == len(BOXES)
    assert {box.title for box in BOXES} <= set(found)
    assert "Lean canvas · 22 November 2026" in found


def test_what_was_typed_is_text_and_never_a_formula_a_number_or_a_link():
    data = write_canvas(everywhere("\n".join(HOSTILE)), "=1+1")
    assert {cell.data_type for cell in cells(data)} == {"s"}
    assert all(cell.hyperlink is None for cell in cells(data))
    assert texts(data).count("=1+1") == len(BOXES) + 1
    assert all(cell.quotePrefix for cell in cells(data) if cell.value in HOSTILE)


def test_the_same_canvas_gives_the_same_bytes():
    assert write_canvas(everywhere("A"), "x") == write_canvas(everywhere("A"), "x")


def test_blocks_stand_in_their_classic_places():
    place = {cell.value: cell for cell in cells(write_canvas(everywhere("A\nB\nC"), "x"))}
    row = {block.title: place[block.title].row for block in BLOCKS}
    column = {block.title: place[block.title].column for block in BLOCKS}
    assert column["Problem"] < column["Solution"] < column["Unique value proposition"]
    assert column["Unfair advantage"] == column["Channels"] < column["Customer segments"]
    assert row["Problem"] == row["Solution"] == row["Customer segments"]
    assert row["Solution"] < row["Key metrics"] < row["Cost structure"] == row["Revenue streams"]


def test_tall_blocks_have_no_merged_cells():
    merged = sheet(write_canvas(everywhere("A"), "x")).merged_cells.ranges
    assert all(area.min_row == area.max_row for area in merged)


def test_it_prints_on_one_landscape_page_and_on_more_only_when_long():
    short = sheet(write_canvas(everywhere("A"), "x", paper="Letter"))
    assert (short.page_setup.orientation, short.page_setup.paperSize) == ("landscape", 1)
    assert short.sheet_properties.pageSetUpPr.fitToPage
    assert short.page_setup.fitToHeight in (None, 1)  # one is what Excel takes for nothing said
    long = sheet(write_canvas(everywhere("A line of some length\n" * 60), "x"))
    assert long.page_setup.fitToHeight == 0


def test_a_mark_stands_below_its_statement_in_the_same_cell():
    full = canvas(problem="=1+1\nNurses wait", revenue_streams="49 a month")
    marks = {
        full.problem[0].id: Mark("refuted", "refuted"),
        full.revenue_streams[0].id: Mark("hoped", "untested"),
    }
    data = write_canvas(full, "x", marks=marks)
    assert {"=1+1\n✕ refuted", "Nurses wait", "49 a month\n○ untested"} <= set(texts(data))
    assert {cell.data_type for cell in cells(data)} == {"s"}
    assert any("● known, ◐ believed, ○ hoped, ✕ refuted" in text for text in texts(data))


@pytest.mark.parametrize("text", ["", "Nurses hand over on paper\n五分間で病棟を引き継ぎ\n=1+1"])
def test_libreoffice_opens_and_prints_it(tmp_path, text):
    (tmp_path / "canvas.xlsx").write_bytes(write_canvas(everywhere(text), "Handover"))
    folder, file = str(tmp_path), str(tmp_path / "canvas.xlsx")
    libreoffice(tmp_path / "profile", "--convert-to", "pdf", "--outdir", folder, file)
    assert (tmp_path / "canvas.pdf").read_bytes().startswith(b"%PDF")
