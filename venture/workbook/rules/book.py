"""A workbook as the rules see it: its cells and styles, and the parts of the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from venture.workbook.formula import Formula
from venture.workbook.input_sheet import INPUTS_HEADING_ROW
from venture.workbook.layout import HOUSEHOLD_INPUTS, INPUTS, KEY, LONGER_PERIODS, MONTH_SHEETS

_CELL = re.compile(
    r"<c (?P<given>[^>]*?)(?:/>|>\s*(?:<f(?P<kind>[^>]*?)(?:/>|>(?P<formula>[^<]*)</f>))?\s*"
    r"(?:<v>(?P<value>[^<]*)</v>|<v\s*/>)?)"
)
KEYED_SHEETS = (INPUTS, HOUSEHOLD_INPUTS, *MONTH_SHEETS, *LONGER_PERIODS)
"""The sheets whose rows have keys."""
_GIVEN = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Stored:
    """What the file stores for a formula cell.

    Attributes:
        value: the text of the value; None where there is none.
        kind: "n" for a number, "str" for text, "b" for a truth value, "e" for an error.
    """

    value: str | None
    kind: str


class Book:
    """One workbook, read once and looked at by every rule.

    Attributes:
        workbook: as openpyxl read it, formulas as text.
        parts: the files inside, by name.
    """

    def __init__(self, data: bytes) -> None:
        """Read the bytes of a workbook that was written here.

        Raises:
            ValueError: they are no workbook.
        """
        try:
            with ZipFile(BytesIO(data)) as archive:
                self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.workbook: Workbook = load_workbook(BytesIO(data))
        except (BadZipFile, KeyError) as error:
            raise ValueError(
                "The data is not an .xlsx workbook, so it cannot be checked."
            ) from error

    @property
    def sheets(self) -> list[Worksheet]:
        """The sheets with cells, in the order of their tabs."""
        return list(self.workbook.worksheets)

    @cached_property
    def cells(self) -> dict[str, list[Cell]]:
        """The filled cells of each sheet, row by row."""
        return {
            sheet.title: [c for row in sheet.iter_rows() for c in row if c.value is not None]
            for sheet in self.sheets
        }

    @property
    def period_sheets(self) -> list[Worksheet]:
        """The sheets with a column for each month that the workbook has."""
        return [sheet for sheet in self.sheets if sheet.title in MONTH_SHEETS]

    def keys(self, sheet: str) -> list[tuple[int, str]]:
        """List the rows of a sheet that have a key, with the key."""
        if sheet not in KEYED_SHEETS:
            return []
        return [
            (cell.row, str(cell.value))
            for cell in self.cells.get(sheet, [])
            if cell.column == KEY
            and cell.row > INPUTS_HEADING_ROW
            and cell.value not in ("", "Key")
        ]

    def text(self, sheet: str, row: int, column: int) -> str:
        """Look up the text in a cell; empty where there is none."""
        if sheet not in self.workbook.sheetnames:
            return ""
        value = self.workbook[sheet].cell(row, column).value
        return "" if value is None else str(value)

    def key(self, where: str) -> str:
        """Say where something is by the key of its row, such as "Costs!running_cost.rent"."""
        sheet, _, address = where.partition("!")
        row = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        if not row.isdecimal() or sheet not in KEYED_SHEETS:
            return where
        return f"{sheet}!{self.text(sheet, int(row), KEY)}"

    def number(self, sheet: str, row: int, column: int) -> float | None:
        """Look up the number that is stored in a cell or behind its formula."""
        address = f"{get_column_letter(column)}{row}"
        stored = self.stored.get((sheet, address))
        if stored is not None:
            return float(stored.value) if stored.kind == "n" and stored.value else None
        value = self.workbook[sheet][address].value if sheet in self.workbook.sheetnames else None
        return float(value) if isinstance(value, int | float) else None

    @cached_property
    def formulas(self) -> list[Formula]:
        """Every formula of the workbook."""
        return list(self._formulas())

    def _formulas(self) -> Iterator[Formula]:
        for sheet, cells in self.cells.items():
            for cell in cells:
                if cell.data_type == "f":
                    yield Formula.at(sheet, cell.row, cell.column, _text(cell.value))

    @cached_property
    def formula_at(self) -> dict[tuple[str, int, int], Formula]:
        """Every formula by sheet, row and column."""
        return {(f.sheet, f.row, f.column): f for f in self.formulas}

    @cached_property
    def patterns(self) -> list[Formula]:
        """One formula for each calculation that occurs, the first with its pattern on its sheet."""
        first: dict[tuple[str, str], Formula] = {}
        for formula in self.formulas:
            first.setdefault((formula.sheet, formula.pattern), formula)
        return list(first.values())

    @cached_property
    def rows(self) -> dict[tuple[str, int], list[Formula]]:
        """The formulas of each row that has some, from left to right."""
        found: dict[tuple[str, int], list[Formula]] = {}
        for formula in self.formulas:
            found.setdefault((formula.sheet, formula.row), []).append(formula)
        return found

    @cached_property
    def stored(self) -> dict[tuple[str, str], Stored]:
        """What the file stores behind each formula, by sheet and address."""
        found = {}
        for sheet, part in self.sheet_parts():
            for match in _CELL.finditer(self.parts[part].decode()):
                if match["kind"] is not None:
                    given = dict(_GIVEN.findall(match["given"]))
                    value = None if match["value"] in (None, "") else unescape(match["value"])
                    if match["value"] == "" and given.get("t") == "str":
                        value = ""  # a formula may well say nothing
                    found[sheet, given.get("r", "")] = Stored(value, given.get("t", "n"))
        return found

    def sheet_parts(self) -> Iterable[tuple[str, str]]:
        """Pair each sheet's name with its part of the file."""
        relations = {
            given.get("Id", ""): given.get("Target", "")
            for given in self.elements("xl/_rels/workbook.xml.rels", "Relationship")
        }
        for given in self.elements("xl/workbook.xml", "sheet"):
            target = relations[given["id"]]
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part.startswith("xl/worksheets/"):
                yield given["name"], part

    def elements(self, part: str, tag: str) -> list[dict[str, str]]:
        """List the attributes of every element with a tag in a part, without namespaces."""
        text = self.parts.get(part, b"").decode()
        return [
            {name: unescape(value) for name, value in _GIVEN.findall(match)}
            for match in re.findall(rf"<(?:\w+:)?{tag}\b([^>]*)>", text)
        ]


def _text(value: object) -> str:
    """Write the formula of an array or a data table as text too."""
    if isinstance(value, ArrayFormula):
        return str(value.text or "=")
    return "=" if isinstance(value, DataTableFormula) else str(value)
