"""The full report as a PDF."""

from __future__ import annotations

from typing import Any

from venture.plan import month_name
from venture.report.blocks import (
    BarChart,
    Block,
    ColumnChart,
    Grid,
    Heading,
    LineChart,
    Points,
    Words,
    amount_words,
    axis,
)
from venture.report.canvas_sheet import sheet
from venture.report.chapters import chapters, has_canvas
from venture.report.chart_words import chart_words
from venture.report.dossier import Dossier
from venture.report.facts import gather, shortened
from venture.report.typesetting import SIZES, Paper, printable, typeset

FOOTER = "Every figure agrees with the workbook"
_LONGEST_NAME = 60
_LONGEST_CELL = 600
_LETTERS_A_LINE = 100
_SHORT = 24
"""What takes so few lines stays on one page."""


def report_pdf(dossier: Dossier, paper: Paper = "A4") -> bytes:
    """Write the full report, with the canvas on a page of its own.

    The same idea gives the same bytes on the same machine.

    Args:
        dossier: the idea.
        paper: the sheet it will be printed on.
    """
    facts = gather(dossier)
    longer, shorter = SIZES[paper]
    day = f"{dossier.day.day} {dossier.day:%B %Y}" if dossier.day else ""
    report = {
        "name": dossier.name,
        "short-name": shortened(dossier.name, _LONGEST_NAME),
        "title": f"{dossier.name}: report",
        "kind": "Report",
        "date": day,
        "footer": FOOTER if facts.has_plan else "",
        "width": shorter,
        "height": longer,
        "canvas": has_canvas(facts),
        "chapters": [
            {
                "title": one.title,
                "own-page": one.own_page,
                "blocks": [block_data(block) for block in one.blocks],
            }
            for one in chapters(facts)
        ],
    }
    canvas = sheet(dossier.canvas, dossier.name, dossier.day, paper)
    return typeset("report", canvas | {"report": printable(report)}, day=dossier.day)


def block_data(block: Block) -> dict[str, Any]:
    """Bring a block into the form that the drawing reads."""
    match block:
        case Heading(text):
            return {"kind": "heading", "text": text}
        case Words(text, quiet):
            return {"kind": "words", "text": text, "quiet": quiet}
        case Points(items):
            lines = sum(1 + len(item) // _LETTERS_A_LINE for item in items)
            return {"kind": "points", "items": items, "short": lines <= _SHORT}
        case Grid():
            return {
                "kind": "grid",
                "headings": block.headings,
                "rows": [[shortened(cell, _LONGEST_CELL) for cell in row] for row in block.rows],
                "short": _height(block) <= _SHORT,
                "widths": block.widths,
                "numbers": block.numbers,
                "strong": block.strong,
            }
        case LineChart():
            return _lines(block) | {"alt": chart_words(block)}
        case ColumnChart():
            return _columns(block) | {"alt": chart_words(block)}
        case BarChart():
            return {
                "alt": chart_words(block),
                "kind": "bars",
                "title": block.title,
                "whole": block.whole or 1,
                "bars": [vars(bar) for bar in block.bars],
            }


def _height(grid: Grid) -> float:
    """Say roughly how many lines a table takes."""
    whole = sum(grid.widths) or 1
    return sum(
        max(
            1 + min(len(cell), _LONGEST_CELL) * whole / (_LETTERS_A_LINE * (share or whole))
            for cell, share in zip(row, grid.widths, strict=True)
        )
        for row in grid.rows
    )


def _lines(chart: LineChart) -> dict[str, Any]:
    values = [value for line in chart.lines for value in line.values]
    return {
        "kind": "lines",
        "title": chart.title,
        "periods": len(chart.months),
        "ticks": [
            {"place": place, "label": month_name(chart.months[place])} for place in chart.ticks
        ],
        "axis": _axis(min(values), max(values), chart.unit),
        "lines": [vars(line) for line in chart.lines],
        "marks": [vars(mark) for mark in chart.marks],
    }


def _columns(chart: ColumnChart) -> dict[str, Any]:
    columns = list(zip(*(part.values for part in chart.parts), strict=True))
    ups = [sum(value for value in column if value > 0) for column in columns]
    downs = [sum(value for value in column if value < 0) for column in columns]
    return {
        "kind": "columns",
        "title": chart.title,
        "periods": chart.periods,
        "axis": _axis(min(downs, default=0.0), max(ups, default=0.0), chart.unit),
        "parts": [vars(part) for part in chart.parts],
        "totals": [amount_words(sum(column), chart.unit) for column in columns]
        or ["" for _ in chart.periods],
    }


def _axis(low: float, high: float, unit: str) -> list[dict[str, Any]]:
    return [{"at": at, "label": amount_words(at, unit)} for at in axis(low, high)]
