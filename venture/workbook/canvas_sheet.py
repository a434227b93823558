"""The canvas as a sheet that one can edit, print and pass on."""

import io
import textwrap
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from typing import Any, Literal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from venture.canvas import BLOCKS, ROWS, SYMBOLS, Block, Box, Canvas, Marks, one_line

Kind = Literal["title", "small title", "statement", "empty"]

# A sheet column for every stretch between two block edges, as the lower blocks are wider.
_EDGES = sorted(
    {b.place.column for b in BLOCKS} | {b.place.column + b.place.columns for b in BLOCKS}
)
_CHARACTERS = 15  # the width of one of the canvas's ten columns
_EDGE = {"align": "left", "indent": 1}
_LINE, _PADDING = 13.0, 6.0  # points
_LEAST_HEIGHTS = (190.0, 160.0, 110.0)  # of the three bands, so that it looks like a canvas
_HEIGHT_LIMIT = 409.0  # Excel's, for one row
_ONE_PAGE = 900.0  # points that are still readable when shrunk onto one page
_PAPER = {"A4": 9, "Letter": 1}
_HEADER_ROWS = 2
# A fixed day: the same canvas gives the same file.
_CREATED = datetime(2000, 1, 1)
# Arial has a free twin of the same widths on every system, so it breaks its lines the same there.
_FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
_INK, _QUIET, _ACCENT, _LINE_COLOUR = "#14181A", "#566063", "#0F766E", "#9AA5A6"


@dataclass(frozen=True)
class _Cell:
    kind: Kind
    text: str = ""
    mark: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands in the cell, the mark on a line of its own."""
        return (self.text, self.mark) if self.mark else (self.text,)


def write_canvas(
    canvas: Canvas,
    name: str,
    on: date | None = None,
    paper: Literal["A4", "Letter"] = "A4",
    marks: Marks | None = None,
) -> bytes:
    """Write the canvas as an Excel file of one printable landscape sheet, a cell a statement.

    What was typed is always text, never a formula or a link. The same canvas gives the same bytes.

    Args:
        canvas: what to write.
        name: the idea's name, put on top.
        on: the day the canvas was last changed; None leaves it out.
        paper: the sheet it will be printed on.
        marks: of its statements, put below each in the same cell; None leaves them out.
    """
    data = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": dict(_FONT),  # XlsxWriter changes what it is given
    }
    with xlsxwriter.Workbook(data, options) as book:
        book.set_properties({"title": f"{one_line(name)}: lean canvas", "created": _CREATED})
        _Sheet(book, canvas, marks or {}).write(one_line(name), on, paper)
    return data.getvalue()


class _Sheet:
    """The sheet while it is written."""

    def __init__(self, book: xlsxwriter.Workbook, canvas: Canvas, marks: Marks) -> None:
        self.sheet: Worksheet = book.add_worksheet("Lean canvas")
        self.cells = {block: _cells(canvas, block, marks) for block in BLOCKS}
        self.marked = bool(marks)
        self.bands = _rows_per_band(self.cells)

        @cache
        def style(**properties: Any) -> Format:
            return book.add_format({"font_color": _INK, "valign": "top"} | properties)

        self.style = style

    def write(self, name: str, on: date | None, paper: Literal["A4", "Letter"]) -> None:
        for n, (left, right) in enumerate(pairwise(_EDGES)):
            self.sheet.set_column(n, n, _CHARACTERS * (right - left), self.style())
        self._header(name, on)
        for block in BLOCKS:
            self._block(block)
        heights = self._heights()
        for n, height in enumerate(heights):
            self.sheet.set_row(_HEADER_ROWS + n, height)
        self._print_setup(paper, sum(heights))

    def _header(self, name: str, on: date | None) -> None:
        last = len(_EDGES) - 2
        self.sheet.set_row(0, 26)
        self.sheet.write_string(
            0, 0, name, self.style(bold=True, font_size=16, quote_prefix=True, valign="vcenter")
        )
        said = f"Lean canvas · {on.day} {on:%B %Y}" if on else "Lean canvas"
        # In a row of its own, so that a long name runs on across the sheet.
        key = ", ".join(f"{symbol} {level}" for level, symbol in SYMBOLS.items())
        said += f" · {key}" if self.marked else ""
        self.sheet.write_string(1, 0, said, self.style(font_color=_QUIET))
        self.sheet.print_area(0, 0, _HEADER_ROWS + sum(self.bands) - 1, last)

    def _block(self, block: Block) -> None:
        """Write a block from the top and draw its border around all the rows that it has."""
        first, rows = self._first_row(block), self._rows(block)
        left, right = _sheet_columns(block)
        filled = [*self.cells[block], *[_Cell("empty")] * (rows - len(self.cells[block]))]
        for n, cell in enumerate(filled):
            border: dict[str, Any] = {"top": int(n == 0), "bottom": int(n == rows - 1)}
            look = _look(cell.kind) | border | {"border_color": _LINE_COLOUR}
            row = first + n
            if right > left and cell.kind != "empty":
                # Only a merged cell wraps its text over more than one column.
                merged = self.style(**look, left=1, right=1)
                self.sheet.merge_range(row, left, row, right, "", merged)
                self._write(row, left, cell, merged)
                continue
            for column in range(left, right + 1):
                sides = {"left": int(column == left), "right": int(column == right)}
                self.sheet.write_blank(row, column, None, self.style(**look, **sides))
            if cell.kind != "empty":
                self._write(row, left, cell, self.style(**look, left=1, right=1))

    def _write(self, row: int, column: int, cell: _Cell, style: Format) -> None:
        if not cell.mark:
            self.sheet.write_string(row, column, cell.text, style)
            return
        quiet = self.style(font_color=_QUIET, font_size=8)
        parts = (self.style(), cell.text, quiet, f"\n{cell.mark}")
        self.sheet.write_rich_string(row, column, *parts, style)

    def _first_row(self, block: Block) -> int:
        return _HEADER_ROWS + sum(self.bands[: block.place.row - 1])

    def _rows(self, block: Block) -> int:
        return sum(self.bands[block.place.row - 1 : block.place.row - 1 + block.place.rows])

    def _heights(self) -> list[float]:
        """Give every row what its longest statement needs, and every band its least height."""
        heights = [_LINE + _PADDING] * sum(self.bands)
        for block in BLOCKS:
            first = self._first_row(block) - _HEADER_ROWS
            for n, cell in enumerate(self.cells[block], first):
                width = _CHARACTERS * block.place.columns
                needed = sum(_lines(line, width) for line in cell.lines) * _LINE + _PADDING
                heights[n] = min(_HEIGHT_LIMIT, max(heights[n], needed))
        for band in range(ROWS):
            rows = range(sum(self.bands[:band]), sum(self.bands[: band + 1]))
            missing = _LEAST_HEIGHTS[band] - sum(heights[n] for n in rows)
            heights[rows[-1]] = min(_HEIGHT_LIMIT, heights[rows[-1]] + max(0.0, missing))
        return heights

    def _print_setup(self, paper: Literal["A4", "Letter"], height: float) -> None:
        self.sheet.hide_gridlines(2)
        self.sheet.set_landscape()
        self.sheet.set_paper(_PAPER[paper])
        self.sheet.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.5)
        self.sheet.center_horizontally()
        self.sheet.fit_to_pages(1, 1 if height <= _ONE_PAGE else 0)
        self.sheet.repeat_rows(0, _HEADER_ROWS - 1)
        self.sheet.set_footer("&R&8Page &P of &N")


def _cells(canvas: Canvas, block: Block, marks: Marks) -> list[_Cell]:
    """List what stands in a block from top to bottom."""

    def statements(box: Box) -> list[_Cell]:
        return [
            _Cell("statement", s.text, str(marks.get(s.id, "")))
            for s in canvas.statements(box.field)
        ]

    cells = [_Cell("title", block.title), *statements(block.box)]
    if block.sub_part:
        cells += [_Cell("empty")] if canvas.statements(block.box.field) else []
        cells += [_Cell("small title", block.sub_part.title), *statements(block.sub_part)]
    return cells


def _rows_per_band(cells: dict[Block, list[_Cell]]) -> list[int]:
    """Count the rows of each of the three bands: one more than the fullest block, to add to."""
    bands = [1] * ROWS
    for block in sorted(BLOCKS, key=lambda block: block.place.rows):
        first, end = block.place.row - 1, block.place.row - 1 + block.place.rows
        bands[end - 1] += max(0, len(cells[block]) + 1 - sum(bands[first:end]))
    return bands


def _sheet_columns(block: Block) -> tuple[int, int]:
    """Find the first and last column of the sheet that a block covers."""
    place = block.place
    return _EDGES.index(place.column), _EDGES.index(place.column + place.columns) - 1


def _look(kind: Kind) -> dict[str, Any]:
    match kind:
        case "title":
            return {"bold": True, "font_color": _ACCENT, "font_size": 11, **_EDGE}
        case "small title":
            return {"bold": True, "font_color": _QUIET, **_EDGE}
        case _:
            return {"text_wrap": True, "quote_prefix": True, **_EDGE}


def _lines(text: str, characters: int) -> int:
    """Estimate how many lines a text takes; Chinese and the like are twice as wide."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    share = 1 + wide / max(1, len(text))
    return max(1, len(textwrap.wrap(text, max(1, int(characters * 1.1 / share)))))
