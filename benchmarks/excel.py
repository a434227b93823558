"""Writing the workbook, against XlsxWriter writing the same cells with nothing to think about."""

import io

import openpyxl
import xlsxwriter

from benchmarks.timing import Measured, median_ms
from venture import workbook
from venture.plan import template

Cells = dict[str, list[tuple[int, int, object]]]


def cells_of(data: bytes) -> Cells:
    """Everything that stands in a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {
        sheet.title: [
            (cell.row - 1, cell.column - 1, cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for sheet in book
    }


def write_plainly(cells: Cells) -> bytes:
    """The same cells, unformatted, with a constant behind each formula."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for title, some in cells.items():
            sheet = book.add_worksheet(title)
            for row, column, value in some:
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(row, column, value, None, 1.0)
                elif isinstance(value, (int, float)):
                    sheet.write_number(row, column, value)
                else:
                    sheet.write_string(row, column, str(value))
    return file.getvalue()


def measure() -> list[Measured]:
    """Measure the workbook."""
    plan = template("service")
    data = workbook.write(plan)
    cells = cells_of(data)
    ours = median_ms(lambda: workbook.write(plan), 5)
    plain = median_ms(lambda: write_plainly(cells), 5)
    reading = median_ms(lambda: workbook.read(data, plan), 3)
    count = sum(len(some) for some in cells.values())
    return [
        Measured(
            f"The workbook written ({count:,} cells, {len(data) / 1000:.0f} kB)",
            f"{ours:.0f} ms",
            f"{ours / plain:.1f} x XlsxWriter writing the same cells",
            "1,000 ms",
        ),
        Measured("The workbook read back, in a process of its own", f"{reading:.0f} ms"),
    ]
