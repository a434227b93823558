import random
import threading
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from venture.workbook import gate
from venture.workbook.contents import Contents, SheetError
from venture.workbook.gate import Refused, open_upload


def workbook(*rows: tuple[Any, ...], **options: Any) -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet("Inputs")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return file.getvalue()


def with_sheet(cells: str, data: bytes | None = None) -> bytes:
    """Put other XML in place of the rows of the first sheet."""
    return rewritten(
        data or workbook(("a",)),
        "xl/worksheets/sheet1.xml",
        lambda xml: (
            xml[: xml.index(b"<sheetData>") + 11]
            + cells.encode()
            + xml[xml.index(b"</sheetData>") :]
        ),
    )


def rewritten(data: bytes, part: str, change: Any) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info, change(content) if info.filename == part else content, 8)
    return file.getvalue()


def plan_sized() -> bytes:
    """Build a workbook as large as a real plan: 15 sheets, 10,800 formulas, 600 inputs."""
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        number = book.add_format({"num_format": "#,##0"})
        inputs = book.add_worksheet("Inputs")
        for row in range(600):
            inputs.write_row(row, 0, [f"in_{row}", f"Label of input {row}", *range(row, row + 38)])
        for row in range(100):
            book.define_name(f"in_x{row}_", f"=Inputs!$C${row + 1}")
        for sheet_number in range(12):
            sheet = book.add_worksheet(f"Months {sheet_number}")
            for row in range(15):
                sheet.write_row(row, 0, [f"k{sheet_number}_{row}", f"Line {row}", "money"])
                for column in range(7, 67):
                    before = xl_rowcol_to_cell(row, column - 1)
                    formula = f"=IF(Inputs!$C$1>0,Inputs!$D${row + 1}*{before},0)+in_x{row}_"
                    sheet.write_formula(row, column, formula, number, row * column / 7)
        book.add_worksheet("Cover").write("A1", "A plan")
        book.add_worksheet("Notes").write("A1", "None")
    return file.getvalue()


def cell_of(contents: Contents, row: int, column: int) -> Any:
    return contents.sheets["Inputs"].cell(row, column).value


def test_numbers_texts_and_truth_values_come_back_as_they_were_stored() -> None:
    read = open_upload(workbook(("price", 49.5, True, "ü ≤ 5 %\nnext line"), (None, -3)))
    assert [cell_of(read, 1, column) for column in range(1, 5)] == [
        "price",
        49.5,
        True,
        "ü ≤ 5 %\nnext line",
    ]
    assert cell_of(read, 2, 2) == -3.0
    assert cell_of(read, 2, 1) is None


def test_a_formula_comes_back_with_its_text_and_its_stored_value() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Inputs")
        sheet.write_formula("B2", "=30*1.5", None, 45)
        sheet.write_formula("B3", '="a"&"b"', None, "ab")
        sheet.write_formula("B4", "=1/0", None, "#DIV/0!")
        sheet.write_array_formula("B6:B7", "{=SUM(B2:B2*2)}", None, 90)
    read = open_upload(file.getvalue()).sheets["Inputs"]
    assert (read.cell(2, 2).formula, read.cell(2, 2).value) == ("=30*1.5", 45.0)
    assert read.cell(2, 2).place == "Inputs, cell B2"
    assert (read.cell(3, 2).formula, read.cell(3, 2).value) == ('="a"&"b"', "ab")
    assert read.cell(4, 2).value == SheetError("#DIV/0!")
    assert (read.cell(6, 2).formula, read.cell(6, 2).value) == ("=SUM(B2:B2*2)", 90.0)


def test_a_formula_saved_without_its_result_keeps_the_formula_and_no_value() -> None:
    cells = '<c r="A1"><f>1+1</f><v></v></c><c r="B1" t="str"><f>""</f><v></v></c>'
    read = open_upload(with_sheet(f'<row r="1">{cells}</row>'))
    assert read.sheets["Inputs"].cell(1, 1).formula == "=1+1"
    assert cell_of(read, 1, 1) is None
    assert cell_of(read, 1, 2) == ""  # the result is an empty text


@pytest.mark.parametrize("epoch", [1900, 1904])
def test_dates_are_right_in_both_calendars(epoch: int) -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"date_1904": epoch == 1904}) as book:
        sheet = book.add_worksheet("Inputs")
        month = book.add_format({"num_format": 'mmm yyyy "start"'})
        sheet.write_datetime("A1", datetime(2027, 3, 1), month)
        sheet.write_number("B1", 12, book.add_format({"num_format": '#,##0 "months"'}))
    read = open_upload(file.getvalue())
    assert read.epoch == epoch
    assert cell_of(read, 1, 1) == datetime(2027, 3, 1)
    assert cell_of(read, 1, 2) == 12.0


def test_a_date_outside_the_calendar_is_an_error_in_its_cell_only() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Inputs")
        sheet.write_number("A1", 1e15, book.add_format({"num_format": "yyyy"}))
        sheet.write_number("B1", 7)
    read = open_upload(file.getvalue())
    assert cell_of(read, 1, 1) == SheetError("#VALUE!")
    assert cell_of(read, 1, 2) == 7.0


@pytest.mark.parametrize(
    ("serial", "shown_as", "moment"),
    [
        (46327.75, "yyyy-mm-dd hh:mm", datetime(2026, 11, 1, 18)),
        (0.75, "hh:mm", datetime(1899, 12, 30, 18)),
        (1.5, "[h]:mm", datetime(1899, 12, 31, 12)),
    ],
)
def test_times_and_durations_stay_dates_and_never_become_plain_numbers(
    serial: float, shown_as: str, moment: datetime
) -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        shown = book.add_format({"num_format": shown_as})
        book.add_worksheet("Inputs").write_number("A1", serial, shown)
    assert cell_of(open_upload(file.getvalue()), 1, 1) == moment


@pytest.mark.parametrize("number", ["1e999", "9" * 400])
def test_a_number_too_large_to_calculate_with_is_an_error_in_its_cell_only(number: str) -> None:
    read = open_upload(with_sheet(f"<row><c><v>{number}</v></c><c><v>7</v></c></row>"))
    assert [cell_of(read, 1, 1), cell_of(read, 1, 2)] == [SheetError("#NUM!"), 7.0]


def test_names_of_the_workbook_and_of_a_sheet_are_kept_apart() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name in ("Inputs", "Inputs (2)", "Bob's"):
            book.add_worksheet(name).write("C2", 5)
        book.define_name("in_price", "=Inputs!$C$2")
        book.define_name("'Inputs (2)'!in_price", "='Inputs (2)'!$C$2")
        book.define_name("in_bob", "='Bob''s'!$C$2")
        book.define_name("in_gone", "=#REF!")
        book.define_name("in_range", "=Inputs!$C$2:$C$3")
        book.worksheets()[0].print_area("A1:C3")
    read = open_upload(file.getvalue())
    assert read.names["in_price"].target == ("Inputs", 2, 3)
    assert read.sheets["Inputs (2)"].names["in_price"].target == ("Inputs (2)", 2, 3)
    assert read.names["in_bob"].target == ("Bob's", 2, 3)
    assert read.names["in_gone"].refers_to == "#REF!"
    assert read.names["in_gone"].target is None
    assert read.names["in_range"].target is None
    assert set(read.names) == {"in_price", "in_bob", "in_gone", "in_range"}
    assert read.sheets["Inputs"].names == {}


def test_a_formula_stored_once_for_many_cells_is_written_out_in_each() -> None:
    cells = (
        '<row r="1"><c r="B1"><f t="shared" ref="B1:D1" si="0">A1*$A$1+in_x1_</f><v>1</v></c>'
        '<c r="C1"><f t="shared" si="0"/><v>2</v></c></row>'
        '<row r="3"><c r="D3"><f t="shared" si="0"/><v>3</v></c></row>'
    )
    read = open_upload(with_sheet(cells)).sheets["Inputs"]
    assert read.cell(1, 3).formula == "=B1*$A$1+in_x1_"
    assert read.cell(3, 4).formula == "=C3*$A$1+in_x1_"


def test_a_workbook_saved_by_openpyxl_has_the_same_formulas_without_results() -> None:
    ours, theirs = BytesIO(plan_sized()), BytesIO()
    openpyxl.load_workbook(ours).save(theirs)
    before, after = open_upload(ours.getvalue()), open_upload(theirs.getvalue())
    assert before.names == after.names
    for name, sheet in before.sheets.items():
        for place, cell in sheet.cells.items():
            seen = after.sheets[name].cells[place]
            assert seen.formula == cell.formula
            assert seen.value == (None if cell.formula else cell.value)


def test_cells_without_an_address_follow_each_other() -> None:
    read = open_upload(
        with_sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"/></row>')
    )
    assert [cell_of(read, 1, 1), cell_of(read, 1, 2), cell_of(read, 2, 2)] == [1.0, 2.0, None]


def test_text_stored_in_the_cell_and_formatted_text_are_read_whole() -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r></is></c>'
        '<c r="B1" t="inlineStr"><is><t>a_x000D_b</t></is></c></row>'
    )
    read = open_upload(with_sheet(cells))
    assert [cell_of(read, 1, 1), cell_of(read, 1, 2)] == ["one two", "a\rb"]


def test_cells_far_below_a_plan_are_left_out_but_do_not_disturb() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Inputs")
        sheet.write("A2000", "kept")
        sheet.write("A2001", "left out")
        sheet.write("GR1", "kept")
        sheet.write("GS1", "left out")
        sheet.write("XFD1048576", "left out")
    cells = open_upload(file.getvalue()).sheets["Inputs"].cells
    assert set(cells) == {(2000, 1), (1, 200)}


def test_an_empty_formatted_cell_at_the_end_of_a_sheet_does_not_disturb() -> None:
    read = open_upload(with_sheet('<row r="1048576"><c r="XFD1048576" s="0"/></row>'))
    assert read.sheets["Inputs"].cells == {}


def test_links_on_cells_and_charts_and_notes_are_let_in() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Inputs")
        sheet.write_url("A1", "https://example.org/source", string="Source")
        sheet.write_comment("A1", "From the census")
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Inputs!$A$1:$A$3"})
        sheet.insert_chart("D4", chart)
        alone = book.add_chart({"type": "line"})
        alone.add_series({"values": "=Inputs!$A$1:$A$3"})
        book.add_chartsheet("Chart").set_chart(alone)
    read = open_upload(file.getvalue())
    assert list(read.sheets) == ["Inputs"]
    assert cell_of(read, 1, 1) == "Source"


def test_a_workbook_as_large_as_a_plan_is_read_whole() -> None:
    read = open_upload(plan_sized())
    formulas = [c for sheet in read.sheets.values() for c in sheet.cells.values() if c.formula]
    assert len(read.sheets) == 15
    assert len(formulas) == 10_800
    assert all(isinstance(cell.value, float) for cell in formulas)
    assert read.names["in_x99_"].target == ("Inputs", 100, 3)


def test_uploads_are_read_side_by_side_in_a_server_with_threads() -> None:
    uploads = {number: workbook(("n", number)) for number in range(6)}
    seen: dict[int, Any] = {}
    threads = [
        threading.Thread(
            target=lambda n=n: seen.update({n: cell_of(open_upload(uploads[n]), 1, 2)})
        )
        for n in uploads
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {number: float(number) for number in uploads}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Change, remove or repeat a few bytes, inside the packed parts or between them."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 8])):
        at = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.choice([1, 4, 100])]
            case 2:
                changed[at:at] = changed[at : at + chance.choice([1, 4, 100])]
            case _:
                del changed[chance.randrange(len(changed)) :]
        changed = changed or bytearray(b"P")
    return bytes(changed)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """Damage the XML of one part and pack it again, so that the checksum is right."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        part = chance.choice(archive.namelist())
    return rewritten(data, part, lambda content: damaged(content, chance))


def refused_or_read(seed: int) -> str:
    chance = random.Random(seed)
    valid = workbook(("price", 49.5, "=B1*2"), ("start", True, "=A1"), ("x", 1, "5 %"))
    harm = chance.choice([damaged, damaged_inside])
    try:
        open_upload(harm(valid, chance))
    except Refused as refusal:
        return str(refusal)
    return "read"


def test_a_computer_that_is_too_busy_is_not_blamed_on_the_workbook(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gate, "PLAN", replace(gate.PLAN, seconds=0.001))
    with pytest.raises(Refused, match="Upload it again in a few minutes"):
        open_upload(workbook(("price", 49.5, "=B1*2")))


@pytest.mark.parametrize("block", range(10))
def test_a_damaged_workbook_is_refused_in_words_or_read(
    block: int, caplog: pytest.LogCaptureFixture
) -> None:
    outcomes = {refused_or_read(seed) for seed in range(block * 30, block * 30 + 30)}
    assert any("damaged" in outcome for outcome in outcomes)
    assert caplog.messages == []  # nothing happened that the reader was not made for


@pytest.mark.soak
@pytest.mark.parametrize("block", range(100))
def test_many_damaged_workbooks_are_refused_in_words_or_read(
    block: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert all(refused_or_read(seed) for seed in range(block * 100, block * 100 + 100))
    assert caplog.messages == []
