"""The cells of a workbook that did not come from here, as plain values."""

from datetime import date, datetime

from venture.plan import Cell
from venture.workbook.contents import Sheet, SheetError, Value
from venture.workbook.gate import open_upload


def read_tables(data: bytes) -> dict[str, list[list[Cell]]]:
    """Read the sheets of any workbook, through the same gate as the workbooks of the app.

    Args:
        data: the bytes of the .xlsx file, from anywhere.

    Returns:
        Rows of cells by the sheet's name; sheets without any are left out. A formula stands for
        the value that was saved with it, an error such as ``#REF!`` for its text.

    Raises:
        Refused: the file cannot be read safely.
    """
    sheets = open_upload(data).sheets
    return {name: _rows(sheet) for name, sheet in sheets.items() if sheet.cells}


def _rows(sheet: Sheet) -> list[list[Cell]]:
    last_row = max(row for row, _ in sheet.cells)
    last_column = max(column for _, column in sheet.cells)
    return [
        [_plain(sheet.cell(row, column).value) for column in range(1, last_column + 1)]
        for row in range(1, last_row + 1)
    ]


def _plain(value: Value) -> Cell:
    if isinstance(value, bool | SheetError):
        return str(value)
    return _day(value) if isinstance(value, datetime) else value


def _day(moment: datetime) -> date:
    return moment.date()
