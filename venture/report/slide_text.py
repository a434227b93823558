"""Text on slides: its colours, letters that fit, and cuts that keep a layout whole."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Inches, Length, Pt

from venture.canvas import one_line
from venture.report.facts import shortened
from venture.report.typesetting import reads_from_the_right, unbroken

WIDTH, LEFT = Inches(13.333), Inches(0.7)
INNER = Emu(WIDTH - 2 * LEFT)
INK, QUIET, ACCENT, FAINT, PAPER = (
    RGBColor.from_string(shade) for shade in ("14181A", "566063", "0F766E", "EEF2F1", "FFFFFF")
)
SHADES = tuple(
    RGBColor.from_string(shade) for shade in ("0B4F4A", "3FA096", "B9DCD7", "6B7578", "DFE4E4")
)
FONT = "Arial"
POINT = 12_700
"""One, in the unit of a slide."""

_SIZES = (24, 22, 20, 18, 16, 14, 12, 11)
_NARROW = 2  # where sizes begin that suit a narrow column
_LONGEST_POINTS, _LONGEST_NAME = (260, 180, 120, 80, 40), 40
_LETTER, _LEADING, _AFTER = 0.52, 1.2, 0.45  # of a letter, as shares of its size
Box = tuple[Length, Length, Length, Length]
"""Left, top, width and height."""


def write(
    frame: Any,
    lines: Sequence[str],
    size: float,
    colour: RGBColor,
    *,
    bold: bool = False,
    bullets: bool = False,
) -> None:
    """Put lines into a shape, each as a paragraph in its own direction."""
    frame.word_wrap = True
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.bold, run.font.name = Pt(size), bold, FONT
        run.font.color.rgb = colour
        paragraph.alignment = PP_ALIGN.LEFT
        properties = paragraph._p.get_or_add_pPr()
        if reads_from_the_right(line):
            properties.set("rtl", "1")
            paragraph.alignment = PP_ALIGN.RIGHT
        if bullets:
            paragraph.space_after = Pt(size * _AFTER)
        else:
            properties.set("marL", "0")
            properties.set("indent", "0")
            properties.append(properties.makeelement(_NO_BULLET, {}))


_NO_BULLET = "{http://schemas.openxmlformats.org/drawingml/2006/main}buNone"


def fitting(lines: Sequence[str], box: Box) -> tuple[list[str], float]:
    """Choose the largest letters in which lines stay in a box, by rough widths, or cut them."""
    sizes = _SIZES[_NARROW:] if box[2] < INNER else _SIZES
    whole = [cut(line, _LONGEST_POINTS[0]) for line in lines]
    tries = [(whole, size) for size in sizes]
    tries += [([cut(line, most) for line in lines], sizes[-1]) for most in _LONGEST_POINTS]
    return next((one for one in tries if _height(*one, box) <= box[3] / POINT - 16), tries[-1])


def _height(lines: Sequence[str], size: float, box: Box) -> float:
    width = box[2] / POINT - 40
    rows = sum(max(1, math.ceil(_letters(line) * size * _LETTER / width)) for line in lines)
    return rows * size * _LEADING + len(lines) * size * _AFTER


def in_one_line(text: str, width: float, size: float) -> str:
    """Cut a text to a width in points, roughly."""
    most = len(one_line(text))
    while most > 1 and _letters(cut(text, most)) * size * _LETTER > width:
        most -= 1
    return cut(text, most)


def _letters(text: str) -> float:
    """Count letters by their width; capitals and letters of East Asia are wider."""
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF" or letter in "WM@":
        return 1.9
    return 1.3 if letter.isupper() else 1.0


def cut(text: str, most: int) -> str:
    """Cut a text to a number of letters."""
    return shortened(unbroken(one_line(text)), most)


def describe(frame: Any, words: str) -> None:
    """Say what a table or chart shows to those who cannot see it."""
    frame._element.nvGraphicFramePr.cNvPr.set("descr", cut(words, 500))


def label(text: str) -> str:
    """Make a name safe for the sheet behind a chart, where "=..." would be a formula."""
    plain = cut(text, _LONGEST_NAME) or " "
    return f" {plain}" if plain.startswith(("=", "+", "-", "@")) else plain
