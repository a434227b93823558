"""Any workbook's cells, through the gate."""

from datetime import date, datetime
from io import BytesIO

import pytest
import xlsxwriter

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
