"""The canvas as a sheet of paper: PDF for printing, PNG for slides and messages."""

import json
import re
import unicodedata
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import font_source_sans_pro
import typst

from venture.canvas import BLOCKS, COLUMNS, Block, Box, Canvas, one_line

Paper = Literal["A4", "Letter"]
SIZES: dict[Paper, tuple[float, float]] = {"A4": (297, 210), "Letter": (279.4, 215.9)}
"""Width and height of a landscape page, in millimetres."""

# Latin and Arabic numbers are everywhere; for other scripts the machine's own fonts are tried last.
_FONTS = ("Source Sans Pro", "Noto Sans", "DejaVu Sans", "Liberation Sans")
# A web address or a typo without a blank would otherwise run out of its box.
_ENDLESS_WORD = re.compile("[!-~\u00a1-\u04ff]{21,}")
_PIXELS_PER_INCH = 200


def canvas_pdf(canvas: Canvas, name: str, on: date | None = None, paper: Paper = "A4") -> bytes:
    """Draw the canvas on one landscape page.

    The letters get smaller, down to 6.5 points, until the text fits. What does not fit then
    continues on a second page; nothing is cut. The same canvas gives the same bytes on the same
    machine.

    Args:
        canvas: what to draw.
        name: the idea's name, printed on top.
        on: the day the canvas was last changed; None leaves it out.
        paper: the sheet it will be printed on.
    """
    return _compiled(_sheet(canvas, name, on, paper, endless=False), "pdf")


def canvas_png(canvas: Canvas, name: str, on: date | None = None, paper: Paper = "A4") -> bytes:
    """Draw the canvas as one picture at 200 dots per inch.

    A picture has no second page: it grows taller than the paper where the text needs it.

    Args:
        canvas: what to draw.
        name: the idea's name, printed on top.
        on: the day the canvas was last changed; None leaves it out.
        paper: whose proportions it takes.
    """
    return _compiled(_sheet(canvas, name, on, paper, endless=True), "png")


def _compiled(sheet: dict[str, Any], format: Literal["pdf", "png"]) -> bytes:
    return typst.compile(
        files("venture.report").joinpath("canvas_sheet.typ").read_bytes(),
        font_paths=_fonts(),
        sys_inputs={"sheet": json.dumps(sheet)},
        format=format,
        ppi=_PIXELS_PER_INCH,
        timestamp=0,
    )


@cache
def _fonts() -> typst.Fonts:
    """Find the fonts once: looking through a machine's fonts takes longer than drawing."""
    return typst.Fonts(font_paths=[Path(font_source_sans_pro.font_directory)])


def _sheet(
    canvas: Canvas, name: str, on: date | None, paper: Paper, *, endless: bool
) -> dict[str, Any]:
    """Bring everything that is printed into the form that the drawing reads."""
    width, height = SIZES[paper]
    return {
        "name": one_line(name),
        "date": f"{on.day} {on:%B %Y}" if on else "",
        "width": width,
        "height": height,
        "endless": endless,
        "fonts": _FONTS,
        "columns": COLUMNS,
        "blocks": [_block(canvas, block) for block in BLOCKS],
    }


def _block(canvas: Canvas, block: Block) -> dict[str, Any]:
    place = block.place
    return _box(canvas, block.box) | {
        "place": {
            "column": place.column,
            "row": place.row,
            "columns": place.columns,
            "rows": place.rows,
        },
        "part": _box(canvas, block.sub_part) if block.sub_part else None,
    }


def _box(canvas: Canvas, box: Box) -> dict[str, Any]:
    return {
        "title": box.title,
        "statements": [
            {"text": _breakable(statement.text), "rtl": reads_from_the_right(statement.text)}
            for statement in canvas.statements(box.field)
        ],
    }


def reads_from_the_right(text: str) -> bool:
    """Tell whether a text begins in a script that runs from right to left.

    Example:
        >>> reads_from_the_right("2024: المشكلة"), reads_from_the_right("Problem: المشكلة")
        (True, False)
    """
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def _breakable(text: str) -> str:
    """Let a word that is longer than a line break anywhere."""
    return _ENDLESS_WORD.sub(lambda word: "\u200b".join(word[0]), text)
