"""The cells of a sheet, what they show together with the formulas behind them, in one pass."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser


class Stored(NamedTuple):
    """A cell as it is stored.

    Attributes:
        row: counted from 1.
        column: counted from 1.
        kind: what openpyxl calls the type of the value, such as "n" or "e".
        value: what is shown; the stored result where there is a formula.
        formula: begins with an equals sign; None where there is none.
    """

    row: int
    column: int
    kind: str
    value: Any
    formula: str | None


class _Parser(WorkSheetParser):  # type: ignore[misc]  # openpyxl has no type information
    """Reads values like openpyxl, which gives either those or formulas, and keeps both."""

    def parse_cell(self, element: Element) -> Stored:
        """Read one cell."""
        shown = super().parse_cell(element)
        formula = None
        if element.find(FORMULA_TAG) is not None:
            behind = self.parse_formula(element)
            text = getattr(behind, "text", behind)  # an array's formula is kept in an object
            formula = text if isinstance(text, str) else "="  # a data table has none
        return Stored(shown["row"], shown["column"], shown["data_type"], shown["value"], formula)


def stored_cells(sheet: ReadOnlyWorksheet, last_row: int, last_column: int) -> Iterator[Stored]:
    """Go through the filled cells of a sheet, row by row.

    Args:
        sheet: of a workbook that was opened for its values alone.
        last_row: the last that is read.
        last_column: the last that is read.
    """
    book = sheet.parent
    with sheet._get_source() as source:
        parser = _Parser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, row in parser.parse():
            if number > last_row:
                return
            for cell in row:
                filled = cell.value is not None or cell.formula is not None
                if filled and cell.column <= last_column:
                    yield cell
