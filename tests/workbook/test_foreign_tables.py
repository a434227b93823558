"""Any workbook's cells, through the gate."""

from datetime import date, datetime
from io import BytesIO

import pytest
import xlsxwriter

from tests.workbook.test_gate_attacks import with_rows
from venture.plan import monthly_figures
from venture.workbook import Refused, read_tables


def workbook():
    data = BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet("Export")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["Month", "Revenue", "Cash"])
        sheet.write_datetime(1, 0, datetime(2027, 1, 31), day)
        sheet.write_number(1, 1, 1250.5)
        sheet.write_formula(1, 2, "=B2*2", value=2501)
        sheet.write_string(2, 0, "Total")
        book.add_worksheet("Empty")
    return data.getvalue()


def test_the_cells_of_each_sheet_come_as_plain_values():
    assert read_tables(workbook()) == {
        "Export": [
            ["Month", "Revenue", "Cash"],
            [date(2027, 1, 31), 1250.5, 2501],
            ["Total", None, None],
        ]
    }


def test_monthly_figures_are_found_in_them():
    found = monthly_figures(read_tables(workbook())["Export"])
    assert found.months == (date(2027, 1, 1),)
    assert {column.heading: column.values for column in found.columns} == {
        "Revenue": (1250.5,),
        "Cash": (2501,),
    }


def test_what_the_gate_refuses_is_refused_here_too():
    with pytest.raises(Refused, match="The file is empty"):
        read_tables(b"")
    with pytest.raises(Refused, match="old Excel format"):
        read_tables(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def test_a_sheet_of_thousands_of_rows_is_read_to_its_end_and_tells_how_far_it_is():
    data = BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet("Answers")
        for row in range(3_000):
            sheet.write_row(row, 0, [f"Nurse {row}", row % 5 + 1, "Ja, täglich"])
        book.add_worksheet("Notes").write(1, 1, "only here")
    told = []
    found = read_tables(data.getvalue(), told.append)
    assert len(found["Answers"]) == 3_000
    assert found["Answers"][-1] == ["Nurse 2999", 5.0, "Ja, täglich"]
    assert found["Notes"] == [[None, None], [None, "only here"]]
    assert told == sorted(told)
    assert told[-1] == 1


def test_every_kind_of_cell_comes_as_it_is_shown():
    data = BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet("Kinds")
        hours = book.add_format({"num_format": "[h]:mm"})
        sheet.write_row(0, 0, [True, 0.1, "two\nlines", "100%"])
        sheet.write_formula(1, 1, "=1/0", value="#DIV/0!")
        sheet.write_formula(1, 2, '="a"&"b"', value="ab")
        sheet.write_number(1, 3, 1.5, hours)
        sheet.write_rich_string(2, 0, "very ", book.add_format({"bold": True}), "important")
    assert read_tables(data.getvalue())["Kinds"] == [
        ["True", 0.1, "two\nlines", "100%"],
        [None, "#DIV/0!", "ab", date(1899, 12, 31)],
        ["very important", None, None, None],
    ]


def test_text_within_a_cell_and_how_it_is_pronounced_are_told_apart():
    cell = "<is><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></is>"
    row = f'<row r="2"><c r="B2" t="inlineStr">{cell}</c></row>'
    assert read_tables(with_rows(row)) == {"Inputs": [[None, None], [None, "東京"]]}
