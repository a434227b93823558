"""What an uploaded workbook holds, as plain values that cannot be changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from xlsxwriter.utility import xl_rowcol_to_cell


@dataclass(frozen=True, slots=True)
class SheetError:
    """An error that a spreadsheet shows in a cell instead of a value.

    Attributes:
        code: as the spreadsheet shows it, such as ``#REF!``.
    """

    code: str

    def __str__(self) -> str:
        """Give the error as the founder sees it."""
        return self.code


Value = float | str | bool | datetime | SheetError | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it shows and how that is calculated.

    Attributes:
        sheet: name of the sheet it stands on.
        row: counted from 1.
        column: counted from 1.
        value: what was stored; ``None`` for an empty cell, and for a formula that was saved by a
            program that does not calculate.
        formula: text that begins with ``=``; ``None`` where there is no formula.
    """

    sheet: str
    row: int
    column: int
    value: Value = None
    formula: str | None = None

    @property
    def address(self) -> str:
        """Name the cell within its sheet.

        Example:
            >>> Cell("Inputs", row=7, column=28).address
            'AB7'
        """
        return str(xl_rowcol_to_cell(self.row - 1, self.column - 1))

    @property
    def place(self) -> str:
        """Name the cell within the workbook, for messages.

        Example:
            >>> Cell("Inputs", row=7, column=5).place
            'Inputs, cell E7'
        """
        return f"{self.sheet}, cell {self.address}"


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A name given to a place in the workbook.

    Attributes:
        name: as it was typed.
        refers_to: the text behind it, such as ``Inputs!$E$7`` or ``#REF!``.
        target: sheet, row and column (from 1) where it stands for exactly one cell; else ``None``.
    """

    name: str
    refers_to: str
    target: tuple[str, int, int] | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its filled cells, and the names that hold on this sheet only.

    Attributes:
        name: as on its tab.
        cells: (row, column), both from 1 -> cell; empty cells are not in it.
        names: the names of the sheet, which a copied sheet gets as twins of the workbook's.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    names: Mapping[str, DefinedName] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> Cell:
        """Look a cell up.

        Args:
            row: counted from 1.
            column: counted from 1.

        Returns:
            The cell; one without value and formula where nothing is filled in.

        Example:
            >>> Sheet("Inputs", {}).cell(2, 3).value is None
            True
        """
        return self.cells.get((row, column)) or Cell(self.name, row, column)


@dataclass(frozen=True, slots=True)
class Contents:
    """All that was read from an uploaded workbook.

    Attributes:
        sheets: name -> sheet, in the order of the tabs; sheets that are only a chart are left out.
        names: the names that hold in the whole workbook.
        epoch: the year from which the workbook counts its days, 1900 or 1904; dates among the
            values are already right for it.
    """

    sheets: Mapping[str, Sheet]
    names: Mapping[str, DefinedName]
    epoch: int
