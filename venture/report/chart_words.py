"""What a chart shows, in words, for those who cannot see it."""

from __future__ import annotations

from venture.plan import month_name
from venture.report.blocks import SHARE, BarChart, Chart, ColumnChart, LineChart, amount_words

_MOST = 12


def chart_words(chart: Chart) -> str:
    """Say what a chart shows: its finding, then its figures.

    Example:
        >>> from venture.report.blocks import Bar
        >>> chart_words(BarChart("Two are open", (Bar("After a year", 0.8, 0.8, "80 %"),), 1))
        'Two are open. After a year: 80 %.'
    """
    match chart:
        case BarChart():
            parts = [f"{bar.label}: {bar.words}" for bar in chart.bars]
        case ColumnChart():
            parts = [f"{name}: {_column(chart, n)}" for n, name in enumerate(chart.periods)]
        case LineChart():
            parts = [*_lines(chart), *(mark.label for mark in chart.marks)]
    return f"{chart.title}. {'; '.join(parts[:_MOST])}."


def _column(chart: ColumnChart, place: int) -> str:
    """Sum a column up; where its parts are shares, all of it is nothing to know."""
    if chart.unit != SHARE:
        return amount_words(sum(part.values[place] for part in chart.parts), chart.unit)
    shares = [(part.name, part.values[place]) for part in chart.parts if part.values[place]]
    return ", ".join(f"{name} {amount_words(share, SHARE)}" for name, share in shares)


def _lines(chart: LineChart) -> list[str]:
    """Name the first and the last amount of each line."""
    said = []
    for line in chart.lines:
        ends = (line.first, line.first + len(line.values) - 1)
        first, last = (
            f"{amount_words(amount, chart.unit)} in {month_name(chart.months[place])}"
            for place, amount in zip(ends, (line.values[0], line.values[-1]), strict=True)
        )
        said.append(f"{line.name} from {first} to {last}")
    return said
