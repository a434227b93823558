"""Rules about what people see first: the Cover, print set-up, and text that stays text."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from venture.workbook.formula import place
from venture.workbook.layout import (
    ANNUAL,
    CAP_TABLE,
    COVER,
    DASHBOARD,
    HEADING_ROW,
    HOUSEHOLD,
    HOUSEHOLD_INPUTS,
    INPUTS,
    PRICING,
    QUARTERLY,
    ROUNDS,
    STATEMENTS,
)
from venture.workbook.rules.book import KEYED_SHEETS, Book
from venture.workbook.rules.rule import Complaints, rule
from venture.workbook.varied import SCENARIOS

_ROUNDS = (ROUNDS, PRICING, CAP_TABLE)
ONE_PAGE_WIDE = (COVER, DASHBOARD, INPUTS, SCENARIOS, ANNUAL, *_ROUNDS, HOUSEHOLD_INPUTS)
PRINTED = (*ONE_PAGE_WIDE, *STATEMENTS, QUARTERLY, HOUSEHOLD)
"""The sheets by month are printed twelve months to a page."""


@rule("L28", "warning", "The sign convention is stated", "ICAEW code, sign convention")
def sign_convention(book: Book) -> Complaints:
    """The Cover says when a figure is positive.

    Whether each line keeps to it is not checked: a line does not declare its sign.
    """
    if not any("sign" in text.lower().split() or "signs" in text.lower() for text in _cover(book)):
        yield COVER, "The Cover does not say what positive and negative figures mean"


@rule("L31", "warning", "The Cover explains every colour of figures", "FAST App. A; ICAEW code")
def colour_key(book: Book) -> Complaints:
    """Whoever meets a colour finds on the Cover what it means."""
    looks: dict[int, tuple[str, str]] = {}

    def look(cell: Cell) -> tuple[str, str]:
        style = cell.style_id
        if style not in looks:
            looks[style] = (_colour(cell.font.color), _colour(cell.fill.fgColor))
        return looks[style]

    explained = {look(cell) for cell in book.cells.get(COVER, [])}
    seen: set[tuple[str, str]] = set()
    for sheet in (*KEYED_SHEETS, SCENARIOS, *_ROUNDS):
        for cell in book.cells.get(sheet, []):
            figure = cell.data_type in "nf" and cell.row > HEADING_ROW
            if figure and look(cell) not in explained | seen:
                seen.add(look(cell))
                yield place(sheet, cell.row, cell.column), "The Cover does not explain this colour"


def _colour(colour: Color | None) -> str:
    """Write a colour without its transparency; empty for black or none."""
    rgb = colour.rgb if colour is not None and isinstance(colour.rgb, str) else ""
    return "" if rgb == "00000000" else rgb[2:]


@rule(
    "L44", "warning", "Prints well, says what it is, and text is text", "FAST 1.02-02; ASVS 1.2.10"
)
def print_and_text(book: Book) -> Complaints:
    """Landscape, one page wide, titles repeated; title and date set; no text that could act."""
    for sheet in book.sheets:
        if sheet.title in PRINTED:
            one_page = sheet.title in (COVER, DASHBOARD)
            if not one_page and sheet.page_setup.orientation != "landscape":
                yield sheet.title, "The sheet is not printed in landscape"
            if sheet.title in ONE_PAGE_WIDE and not _one_page_wide(sheet):
                yield sheet.title, "The sheet is not printed one page wide"
            if not one_page and not sheet.print_title_rows:
                yield sheet.title, "The headings are not repeated on every page"
    if not book.workbook.properties.title:
        yield "docProps/core.xml", "The file has no title"
    for part in book.parts:
        if "vbaProject" in part:
            yield part, "The file has macros"
    for sheet_name, cells in book.cells.items():
        for cell in cells:
            could_act = cell.data_type == "s" and str(cell.value).startswith(("=", "+", "-", "@"))
            if could_act and not cell.quotePrefix:
                yield place(sheet_name, cell.row, cell.column), f"The text {cell.value!r} could act"


def _one_page_wide(sheet: Worksheet) -> bool:
    fits = sheet.sheet_properties.pageSetUpPr
    return bool(fits and fits.fitToPage and sheet.page_setup.fitToWidth in (None, 1))


def _cover(book: Book) -> list[str]:
    return [str(cell.value) for cell in book.cells.get(COVER, [])]
