"""Rules about the file itself: nothing hidden, nothing from outside, text is text."""

import re

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from venture.workbook.formula import place
from venture.workbook.layout import IDENTITY
from venture.workbook.rules.book import Book
from venture.workbook.rules.rule import Complaints, rule

_FROM_OUTSIDE = re.compile(
    r"externalLinks/|connections|embeddings/|oleObject|activeX|queryTable|ctrlProp", re.IGNORECASE
)
_OTHER_FILE = re.compile(r"\[\d+\]|\[[^\]]+\.xls\w?\]|\bDDE\(|\bWEBSERVICE\(|\|'?[^|]*'?!")
_LIKE_A_CELL = re.compile(
    r"[A-Z]{1,3}[0-9]{1,7}|[RC]|R[0-9]*C[0-9]*|R[0-9]+|C[0-9]+", re.IGNORECASE
)
_ONE_AREA = re.compile(
    r"(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!\$[A-Z]+\$[0-9]+(?::\$[A-Z]+\$[0-9]+)?"
)
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


@rule("L02", "error", "Sheet names say what is on the sheet", "ICAEW code, worksheet names")
def sheet_names(book: Book) -> Complaints:
    """A name is none that a program gives, fits on a tab and has no forbidden sign."""
    for name in book.workbook.sheetnames:
        if re.fullmatch(r"(?:Sheet|Table|Chart)\d*", name, re.IGNORECASE):
            yield name, "The name does not say what is on the sheet"
        if len(name) > 31 or re.search(r"[\[\]:*?/\\]", name):
            yield name, "The name is longer than 31 characters or has one of [ ] : * ? / \\"


@rule("L21", "error", "Nothing from outside the file", "FAST 1.03; ICAEW code, links")
def outside_links(book: Book) -> Complaints:
    """No link to another file, no data connection, no embedded object."""
    for part in book.parts:
        if _FROM_OUTSIDE.search(part):
            yield part, "The file has a link to another file, a connection or an object"
    for formula in book.patterns:
        if _OTHER_FILE.search(formula.text):
            yield formula.place, f"The formula looks outside the file: {formula.text}"


@rule("L41", "error", "No merged cells", "FAST 4.02-02")
def merged_cells(book: Book) -> Complaints:
    """Merged cells cannot be sorted, filled or read by their address."""
    for sheet in book.sheets:
        for area in sheet.merged_cells.ranges:
            yield f"{sheet.title}!{area}", "The cells are merged"


@rule("L42", "error", "Nothing hidden", "FAST 2.01-08; ICAEW code, hidden items")
def hidden(book: Book) -> Complaints:
    """No hidden sheet, row or column, and no figure that its format makes invisible."""
    for sheet in book.workbook.worksheets:
        if sheet.sheet_state != "visible":
            yield sheet.title, "The sheet is hidden"
        yield from _hidden_rows_and_columns(sheet)
    for sheet_name, cells in book.cells.items():
        unseen: dict[int, bool] = {}
        for cell in cells:
            style = cell.style_id
            if style not in unseen:
                unseen[style] = _invisible(cell)
            if unseen[style]:
                yield place(sheet_name, cell.row, cell.column), "The style shows nothing"


def _invisible(cell: Cell) -> bool:
    """Tell whether a cell's style hides what it holds: by its format, or white on white."""
    ink = cell.font.color.rgb if cell.font.color is not None else ""
    white = isinstance(ink, str) and ink.endswith("FFFFFF") and cell.fill.fill_type is None
    return white or cell.number_format.replace(" ", "") in (";;", ";;;")


def _hidden_rows_and_columns(sheet: Worksheet) -> Complaints:
    for row, shape in sheet.row_dimensions.items():
        if shape.hidden or shape.height == 0:
            yield f"{sheet.title}!{row}:{row}", "The row is hidden"
    for column, shape in sheet.column_dimensions.items():
        if shape.hidden or shape.width == 0:
            yield f"{sheet.title}!{column}:{column}", "The column is hidden"


@rule("L43", "error", "Names stand for input cells", "FAST 4.03-01, 4.03-02; ECMA-376, names")
def defined_names(book: Book) -> Complaints:
    """A name begins with in_, holds everywhere and stands for one place that is not calculated.

    So do the names of the cells that say what the workbook was written from.
    """
    for sheet in book.sheets:
        for name in sheet.defined_names:
            if not name.startswith(("_xlnm.", "Print_")):
                yield sheet.title, f"The name {name} holds on this sheet only"
    for name, defined in book.workbook.defined_names.items():
        given = name.startswith("in_") or name in IDENTITY
        if not given or _LIKE_A_CELL.fullmatch(name):
            yield "Workbook", f"The name {name} does not begin with in_ or reads like a cell"
        match = _ONE_AREA.fullmatch(defined.attr_text or "")
        if match is None or (match[1] or match[2]) not in book.workbook.sheetnames:
            yield "Workbook", f"The name {name} stands for {defined.attr_text}, not for one place"
