"""Charts on slides, as native charts whose numbers can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.util import Inches, Pt

from venture.report.blocks import (
    COUNT,
    SHARE,
    BarChart,
    Chart,
    ColumnChart,
    LineChart,
    Mark,
    amount_words,
)
from venture.report.chart_words import chart_words
from venture.report.slide_text import (
    ACCENT,
    FONT,
    INK,
    QUIET,
    SHADES,
    Box,
    cut,
    describe,
    label,
    write,
)

_NEAR = 0.15
"""Marks nearer than this part of a chart's width would cover each other's names."""
_LOW = Inches(3)
"""A chart of less height has small letters."""
_PLAIN = {SHARE: "0%", COUNT: "#,##0.#"}


def draw_chart(shapes: Any, chart: Chart, box: Box) -> None:
    """Draw a chart into a box of a slide."""
    match chart:
        case LineChart():
            _line_chart(shapes, chart, box)
        case ColumnChart():
            _column_chart(shapes, chart, box)
        case BarChart():
            _bar_chart(shapes, chart, box)


def _line_chart(shapes: Any, chart: LineChart, box: Box) -> None:
    data = CategoryChartData(number_format=_PLAIN.get(chart.unit, "#,##0"))
    data.categories = chart.months
    for line in chart.lines:
        values = (line.at(place) for place in range(len(chart.months)))
        rounded = [None if value is None else round(value, 2) for value in values]
        data.add_series(label(line.name), rounded)
    drawn = _added(shapes, XL_CHART_TYPE.LINE, data, box, chart)
    _legend(drawn, len(chart.lines))
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _every_year(drawn.category_axis)
    _amounts(drawn.value_axis, chart.unit, [v for line in chart.lines for v in line.values])
    for place, series in enumerate(drawn.plots[0].series):
        series.smooth = False
        series.format.line.width = Pt(2.5 if place == 0 else 1.5)
        series.format.line.color.rgb = ACCENT if place == 0 else QUIET
        if place:
            series.format.line.dash_style = MSO_LINE.DASH
    _name_marks(drawn, chart)


def _name_marks(drawn: Any, chart: LineChart) -> None:
    """Write what happens to the first line; what happens at nearly the same time in one label."""
    # More names than these would cover each other; the others are among the points.
    money_marks = [mark for mark in chart.marks if mark.kind == "money"]
    shown = [mark for mark in chart.marks if mark.kind != "money"] + money_marks[:1]
    together: list[list[Mark]] = []
    for mark in sorted(shown, key=lambda one: one.place):
        if together and mark.place - together[-1][0].place < len(chart.months) * _NEAR:
            together[-1].append(mark)
        else:
            together.append([mark])
    for marks in together:
        name = drawn.plots[0].series[0].points[marks[0].place].data_label
        name.position = XL_LABEL_POSITION.ABOVE
        write(name.text_frame, [label(mark.label) for mark in marks], 10, INK)


def _column_chart(shapes: Any, chart: ColumnChart, box: Box) -> None:
    data = CategoryChartData(number_format=_PLAIN.get(chart.unit, "#,##0"))
    data.categories = [label(period) for period in chart.periods]
    for part in chart.parts:
        data.add_series(label(part.name), [round(value, 4) for value in part.values])
    drawn = _added(shapes, XL_CHART_TYPE.COLUMN_STACKED, data, box, chart)
    _legend(drawn, len(chart.parts))
    drawn.plots[0].gap_width = 60
    drawn.plots[0].overlap = 100
    totals = [sum(column) for column in zip(*(part.values for part in chart.parts), strict=True)]
    _amounts(drawn.value_axis, chart.unit, totals)
    if chart.unit == SHARE:
        drawn.value_axis.maximum_scale = 1
    for series, shade in zip(drawn.plots[0].series, SHADES, strict=False):
        _filled(series, shade)


def _bar_chart(shapes: Any, chart: BarChart, box: Box) -> None:
    """Draw bars from the first on top, each with its number in words beside its name."""
    data = CategoryChartData()
    bars = chart.bars[::-1]
    data.categories = [f"{label(bar.label)}: {bar.words}" for bar in bars]
    data.add_series(chart.parts[0], [bar.low for bar in bars])
    ranges = any(bar.high > bar.low for bar in bars)
    if ranges:
        data.add_series(chart.parts[1], [bar.high - bar.low for bar in bars])
    drawn = _added(shapes, XL_CHART_TYPE.BAR_STACKED, data, box, chart)
    _legend(drawn, 2 if ranges else 1)
    drawn.plots[0].gap_width = 60
    drawn.plots[0].overlap = 100
    _name_all(drawn.category_axis)
    drawn.value_axis.visible = False
    drawn.value_axis.has_major_gridlines = False
    drawn.value_axis.maximum_scale = chart.whole or 1
    for series, shade in zip(drawn.plots[0].series, (ACCENT, SHADES[2]), strict=False):
        _filled(series, shade)


def _added(shapes: Any, kind: Any, data: Any, box: Box, chart: Chart) -> Any:
    frame = shapes.add_chart(kind, *box, data)
    describe(frame, chart_words(chart))
    drawn = frame.chart
    drawn.font.size, drawn.font.name = Pt(12 if box[3] > _LOW else 10), FONT
    drawn.font.color.rgb = QUIET
    drawn.has_title = True
    write(drawn.chart_title.text_frame, [cut(chart.title, 120)], 13, INK, bold=True)
    drawn.value_axis.major_gridlines.format.line.color.rgb = SHADES[-1]
    drawn.value_axis.format.line.fill.background()
    return drawn


def _legend(drawn: Any, series: int) -> None:
    drawn.has_legend = series > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.BOTTOM
        drawn.legend.include_in_layout = False


def _filled(series: Any, shade: RGBColor) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = shade


def _every_year(axis: Any) -> None:
    """Name every twelfth month; the library has no word for that."""
    axis.tick_labels.number_format = "mmm yyyy"
    axis.tick_labels.number_format_is_linked = False
    axis._element.find(f"{_CHART}baseTimeUnit").set("val", "months")
    for tag, value in (("majorUnit", "12"), ("majorTimeUnit", "months")):
        for old in axis._element.findall(f"{_CHART}{tag}"):
            axis._element.remove(old)
        axis._element.append(axis._element.makeelement(f"{_CHART}{tag}", {"val": value}))


def _name_all(axis: Any) -> None:
    """Name every bar, also where there is little room; the library has no word for that."""
    every = axis._element.makeelement(f"{_CHART}tickLblSkip", {"val": "1"})
    axis._element.find(f"{_CHART}noMultiLvlLbl").addprevious(every)


_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def _amounts(axis: Any, unit: str, values: Sequence[float]) -> None:
    """Write the amounts of an axis shortly, with their currency."""
    symbol = f'"{amount_words(0, unit).removesuffix("0").strip()}"'
    largest = max((abs(value) for value in values), default=0)
    millions = f'{symbol}0.0,,"M"' if largest >= 2e6 else ""
    thousands = f'{symbol}#,##0,"K"' if largest >= 2e4 else f"{symbol}#,##0"
    axis.tick_labels.number_format = _PLAIN.get(unit) or millions or thousands
    axis.tick_labels.number_format_is_linked = False
