"""Rows of formulas below each other: a key, a label, a unit and figures, as the cap table has."""

from __future__ import annotations

from collections.abc import Sequence

from venture.workbook.layout import HEADING_ROW, KEY, LABEL, UNIT
from venture.workbook.live import Cell, Live, Operand, Page, Value, cell
from venture.workbook.sheet import Sheet

FIRST = UNIT + 1
"""The column of the first figure."""
_LETTERS = 13
"""Of a heading that fit into a line."""
_UNITS = {"share price": "per share", "part": "rate", "flag": "1 or 0", "text": ""}


class FigureRows(Page):
    """A sheet that is written from the top down.

    Attributes:
        row: the next one to be written.
    """

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.row = HEADING_ROW - 2

    def heading(self, title: Operand, headings: Sequence[Operand], note: str = "") -> None:
        """Write what the rows below are, and over each column what it holds."""
        self.row += 1
        if isinstance(title, Live):
            self.put(self.row, LABEL, title, "section")
        else:
            self.sheet.text(self.row, LABEL, str(title), "section")
        self.sheet.text(self.row, FIRST, note, "note")
        self.row += 1
        self.sheet.text(self.row, LABEL, "", "heading")
        self.sheet.text(self.row, UNIT, "Unit" if headings else "", "heading")
        for column, heading in enumerate(headings, FIRST):
            if isinstance(heading, Live):
                self.put(self.row, column, heading, "heading", "right")
            else:
                self.sheet.text(self.row, column, str(heading), "heading", "right")
        lines = max((len(h) // _LETTERS for h in headings if isinstance(h, str)), default=0)
        self.sheet.raw.set_row(self.row - 1, 14 * (1 + lines))
        self.row += 1

    def labels(self, key: str, label: Operand, unit: str, *looks: str) -> int:
        """Write the key, the label and the unit of the next row, and give the row."""
        row = self.row
        self.sheet.text(row, KEY, key, "key")
        if isinstance(label, Live):
            self.put(row, LABEL, label, *(looks or ("member",)))
        else:
            self.sheet.text(row, LABEL, str(label), *(looks or ("label",)))
        self.sheet.text(row, UNIT, _UNITS.get(unit, unit), *looks, "unit")
        self.row += 1
        return row

    def one(self, key: str, label: Operand, formula: Operand, unit: str) -> Cell:
        """Write a row with one figure."""
        return self.put(self.labels(key, label, unit), FIRST, formula, unit=unit)

    def figures(
        self, key: str, label: Operand, unit: str, formulas: Sequence[tuple[Operand, str]]
    ) -> list[Cell]:
        """Write a row whose figures have units of their own."""
        row = self.labels(key, label, unit)
        return [
            self.put(row, column, formula, *(("right",) if own == "text" else ()), unit=own)
            for column, (formula, own) in enumerate(formulas, FIRST)
        ]

    def at(self, row: int, column: int, value: Value) -> Cell:
        """Name a cell of this sheet."""
        return cell(self.sheet.name, row, column, value)

    def gap(self) -> None:
        """Leave a row empty."""
        self.row += 1
