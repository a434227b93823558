"""The canvas as a sheet of paper: PDF for printing, PNG for slides and messages."""

from dataclasses import asdict
from datetime import date
from typing import Any

from venture.canvas import BLOCKS, COLUMNS, SYMBOLS, Block, Box, Canvas, Marks, one_line
from venture.report.typesetting import (
    SIZES,
    Paper,
    breakable,
    reads_from_the_right,
    typeset,
)


def canvas_pdf(
    canvas: Canvas,
    name: str,
    on: date | None = None,
    paper: Paper = "A4",
    marks: Marks | None = None,
) -> bytes:
    """Draw the canvas on one landscape page.

    The letters get smaller, down to 6.5 points, until the text fits. What does not fit then
    continues on a second page; nothing is cut. The same canvas gives the same bytes on the same
    machine.

    Args:
        canvas: what to draw.
        name: the idea's name, printed on top.
        on: the day the canvas was last changed; None leaves it out.
        paper: the sheet it will be printed on.
        marks: of its statements; None leaves them out.
    """
    return typeset("canvas_sheet", sheet(canvas, name, on, paper, marks), day=on)


def canvas_png(
    canvas: Canvas,
    name: str,
    on: date | None = None,
    paper: Paper = "A4",
    marks: Marks | None = None,
) -> bytes:
    """Draw the canvas as one picture at 200 dots per inch.

    A picture has no second page: it grows taller than the paper where the text needs it.

    Args:
        canvas: what to draw.
        name: the idea's name, printed on top.
        on: the day the canvas was last changed; None leaves it out.
        paper: whose proportions it takes.
        marks: of its statements; None leaves them out.
    """
    return typeset("canvas_sheet", sheet(canvas, name, on, paper, marks, endless=True), "png")


def sheet(
    canvas: Canvas,
    name: str,
    on: date | None,
    paper: Paper,
    marks: Marks | None = None,
    *,
    endless: bool = False,
) -> dict[str, Any]:
    """Bring everything that is printed into the form that the drawing reads."""
    width, height = SIZES[paper]
    return {
        "name": one_line(name),
        "date": f"{on.day} {on:%B %Y}" if on else "",
        "width": width,
        "height": height,
        "endless": endless,
        "columns": COLUMNS,
        "blocks": [_block(canvas, block, marks or {}) for block in BLOCKS],
        "levels": list(SYMBOLS) if marks else [],
    }


def _block(canvas: Canvas, block: Block, marks: Marks) -> dict[str, Any]:
    place = block.place
    return _box(canvas, block.box, marks) | {
        "place": {
            "column": place.column,
            "row": place.row,
            "columns": place.columns,
            "rows": place.rows,
        },
        "part": _box(canvas, block.sub_part, marks) if block.sub_part else None,
    }


def _box(canvas: Canvas, box: Box, marks: Marks) -> dict[str, Any]:
    return {
        "title": box.title,
        "statements": [
            {
                "text": breakable(statement.text),
                "rtl": reads_from_the_right(statement.text),
                "mark": asdict(marks[statement.id]) if statement.id in marks else None,
            }
            for statement in canvas.statements(box.field)
        ],
    }
