"""The full report as a text document."""

from __future__ import annotations

from venture.canvas import as_markdown as canvas_markdown
from venture.canvas import escaped, one_line
from venture.plan import month_name
from venture.report.blocks import (
    BarChart,
    Block,
    ColumnChart,
    Grid,
    Heading,
    LineChart,
    Points,
    Series,
    Words,
    amount_words,
)
from venture.report.chapters import chapters, has_canvas
from venture.report.dossier import Dossier
from venture.report.facts import NOT_FOR, gather


def report_markdown(dossier: Dossier) -> str:
    """Write the full report as Markdown, with a table in the place of each chart."""
    facts = gather(dossier)
    day = f"_{dossier.day.day} {dossier.day:%B %Y}_\n\n" if dossier.day else ""
    text = f"# {escaped(dossier.name)}\n\n{day}"
    for place, chapter in enumerate(chapters(facts)):
        text += f"## {escaped(chapter.title)}\n\n"
        text += "".join(f"{_block(block)}\n\n" for block in chapter.blocks)
        if place == 0 and has_canvas(facts):
            text += _canvas(dossier)
    return text.rstrip() + "\n"


def _canvas(dossier: Dossier) -> str:
    """Write the canvas two headings further down than it stands alone."""
    lines = canvas_markdown(dossier.canvas, dossier.name).splitlines()[2:]
    deeper = (f"#{line}" if line.startswith("#") else line for line in lines)
    return "## Lean canvas\n\n" + "\n".join(deeper) + "\n\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"### {escaped(text)}"
        case Words(text, quiet):
            return f"_{escaped(text)}_" if quiet else escaped(text)
        case Points(items):
            return "\n".join(f"- {escaped(item)}" for item in items)
        case Grid():
            return _table(block.headings, block.rows, block.numbers)
        case BarChart():
            bars = tuple((bar.label, bar.words) for bar in block.bars)
            return _titled(block.title, _table(("", ""), bars, 1))
        case ColumnChart():
            rows = tuple(
                (part.name, *(amount_words(value, block.unit) for value in part.values))
                for part in block.parts
            )
            return _titled(block.title, _table(("", *block.periods), rows, 1))
        case LineChart():
            return _titled(block.title, _line_table(block))


def _line_table(chart: LineChart) -> str:
    """Write the named periods of a chart, and what happens in between."""
    places = chart.ticks
    rows = tuple(
        (line.name, *(_at(line, place, chart.unit) for place in places)) for line in chart.lines
    )
    table = _table(("", *(month_name(chart.months[place]) for place in places)), rows, 1)
    marks = "\n".join(
        f"- {month_name(chart.months[mark.place])}: {escaped(mark.label)}" for mark in chart.marks
    )
    return f"{table}\n\n{marks}" if marks else table


def _at(line: Series, place: int, unit: str) -> str:
    value = line.at(place)
    return NOT_FOR if value is None else amount_words(value, unit)


def _titled(title: str, table: str) -> str:
    return f"**{escaped(title)}**\n\n{table}"


def _table(headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...], numbers: int) -> str:
    rule = ["---:" if place >= numbers else "---" for place in range(len(headings))]
    lines = [_row(headings), _row(tuple(rule), plain=True), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: tuple[str, ...], *, plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else _cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """Escape what stands in a cell, which begins no line: "3.1 %" is no list there."""
    return escaped(f"a{one_line(text)}")[1:]
