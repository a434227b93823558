"""Slides drawn as a PowerPoint file: native text, tables, charts and notes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Length

from venture.canvas import one_line
from venture.report.blocks import Chart, Grid
from venture.report.slide import Slide
from venture.report.slide_charts import draw_chart
from venture.report.slide_text import (
    FAINT,
    INK,
    INNER,
    LEFT,
    PAPER,
    POINT,
    QUIET,
    WIDTH,
    Box,
    cut,
    describe,
    fitting,
    in_one_line,
    write,
)
from venture.report.typesetting import isolated

_HEIGHT, _TOP, _BOTTOM = Inches(7.5), Inches(1.45), Inches(6.75)
_TITLE_ONLY, _TITLE_AND_TEXT = 5, 1
_CELLS, _CELLS_BESIDE_CHART = (14, Inches(0.36)), (12, Inches(0.32))
"""Size of the letters in a table, and height of its rows."""
_LONGEST_NOTES = 4_000


def written(name: str, pitch: str, day: str, slides: Sequence[Slide]) -> bytes:
    """Write a title slide and the slides after it."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, _HEIGHT
    deck.core_properties.title = cut(name, 200)
    deck.core_properties.author = ""
    deck.core_properties.last_modified_by = ""
    deck.core_properties.language = "en"
    deck.core_properties.created = deck.core_properties.modified = datetime.now()
    _title_slide(deck, name, pitch, day)
    for number, slide in enumerate(slides, 2):
        footer = " · ".join(filter(None, (isolated(cut(name, 60)), day, str(number))))
        _slide(deck, slide, footer)
    data = io.BytesIO()
    deck.save(data)
    return data.getvalue()


def _title_slide(deck: Any, name: str, pitch: str, day: str) -> None:
    shapes = deck.slides.add_slide(deck.slide_layouts[_TITLE_AND_TEXT]).shapes
    _place(shapes.title, (LEFT, Inches(2.2), INNER, Inches(1.5)))
    shapes.title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    write(shapes.title.text_frame, [cut(name, 120)], 40, INK, bold=True)
    body = shapes.placeholders[1]
    _place(body, (LEFT, Inches(3.9), INNER, Inches(2.2)))
    lines = [cut(pitch, 400), day] if pitch else [day]
    write(body.text_frame, lines, 20, QUIET)


def _slide(deck: Any, slide: Slide, footer: str) -> None:
    layout = deck.slide_layouts[_TITLE_AND_TEXT if slide.points else _TITLE_ONLY]
    page = deck.slides.add_slide(layout)
    _place(page.shapes.title, (LEFT, Inches(0.45), INNER, Inches(0.8)))
    write(page.shapes.title.text_frame, [slide.title], 30, INK, bold=True)
    page.shapes.title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    words, picture = _boxes(slide)
    if slide.points:
        body = page.shapes.placeholders[1]
        _place(body, words)
        points, size = fitting(slide.points, words)
        write(body.text_frame, points, size, INK, bullets=len(points) > 1)
    cells = _CELLS if all(isinstance(one, Grid) for one in slide.blocks) else _CELLS_BESIDE_CHART
    boxes = _stacked(slide.blocks, picture, cells[1])
    for block, box in zip(slide.blocks, boxes, strict=True):
        if isinstance(block, Grid):
            _table(page.shapes, block, box, *cells)
        else:
            draw_chart(page.shapes, block, box)
    line = page.shapes.add_textbox(LEFT, Inches(6.95), INNER, Inches(0.35))
    write(line.text_frame, [footer], 10, QUIET)
    page.notes_slide.notes_text_frame.text = _notes(slide.notes)


def _boxes(slide: Slide) -> tuple[Box, Box]:
    """Share a slide between words and what stands beside or below them."""
    height = Emu(_BOTTOM - _TOP)
    whole = (LEFT, _TOP, INNER, height)
    if not slide.blocks:
        return whole, whole
    if any(isinstance(block, Grid) for block in slide.blocks):
        top = Inches(1.0 if len(slide.points) > 1 else 0.8)
        return (
            (LEFT, _TOP, INNER, top),
            (LEFT, Emu(_TOP + top), INNER, Emu(height - top)),
        )
    wide, gap = Emu(int(INNER * 0.4)), Inches(0.3)
    rest = Emu(INNER - wide - gap)
    return (LEFT, _TOP, wide, height), (Emu(LEFT + wide + gap), _TOP, rest, height)


def _stacked(blocks: Sequence[Grid | Chart], box: Box, row: Length) -> list[Box]:
    """Put blocks below each other; a table takes the room of its rows, of a height each."""
    left, top, width, height = box
    tables = sum(row * (1 + len(one.rows)) for one in blocks if isinstance(one, Grid))
    charts = [one for one in blocks if not isinstance(one, Grid)]
    found: list[Box] = []
    for block in blocks:
        if isinstance(block, Grid):
            tall = row * (1 + len(block.rows))
        else:
            tall = int((height - tables) / len(charts)) - int(Inches(0.1))
        found.append((left, Emu(top), width, Emu(tall)))
        top = Emu(top + tall + Inches(0.1))
    return found


def _table(shapes: Any, grid: Grid, box: Box, size: float, tall: Length) -> None:
    frame = shapes.add_table(1 + len(grid.rows), len(grid.headings), *box)
    describe(frame, f"Table: {', '.join(one for one in grid.headings if one)}")
    table = frame.table
    table.horz_banding = False
    total = sum(grid.widths)
    for column, share in zip(table.columns, grid.widths, strict=True):
        column.width = Emu(int(box[2] * share / total))
    for y, row in enumerate((grid.headings, *grid.rows)):
        table.rows[y].height = tall
        for x, text in enumerate(row):
            cell = table.cell(y, x)
            cell.margin_top = cell.margin_bottom = Inches(0.03)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.fill.solid()
            cell.fill.fore_color.rgb = FAINT if y == 0 else PAPER
            strong = y == 0 or y - 1 in grid.strong
            line = in_one_line(text, table.columns[x].width / POINT - 16, size)
            write(cell.text_frame, [line], size, INK, bold=strong)
            if x >= grid.numbers:
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = box


def _notes(text: str) -> str:
    return "\n".join(one_line(line) for line in text.splitlines())[:_LONGEST_NOTES]
