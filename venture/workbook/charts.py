"""The charts of the Dashboard: native, so that they follow what is changed in the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xlsxwriter.chart import Chart

from venture.workbook.addresses import letters, quoted
from venture.workbook.figures import Figures
from venture.workbook.layout import (
    ANNUAL,
    FIRST_MONTH,
    FIRST_YEAR,
    HEADING_ROW,
    LABEL,
    LAST_MONTH,
    LAST_YEAR,
    TIMELINE,
    TIMELINE_ROWS,
    Layout,
)
from venture.workbook.period_sheet import largest
from venture.workbook.sheet import Sheet
from venture.workbook.styles import INK, QUIET

CASH, REVENUE, FUNDING, OUT = "#0D9488", "#0F766E", "#3B76F0", "#DC2626"
COSTS = ("#B45309", "#A855F7", "#3B76F0", "#767676")
STREAMS = (
    "#0D9488", "#3B76F0", "#A855F7", "#B45309", "#DC2626", "#4D7C0F", "#BE185D", "#767676",
)  # fmt: skip
_WIDTH, _HEIGHT, _ROWS = 440, 290, 15
_FONT = {"name": "Arial", "size": 8, "color": QUIET}
_GRID = {"visible": True, "line": {"color": "#E3E6E6", "width": 0.5}}
_DATES = {"date_axis": True, "num_format": "mmm yy", "major_unit": 12, "major_unit_type": "months"}


@dataclass(frozen=True)
class _Series:
    """One line, or the columns of one colour.

    Attributes:
        line: the line of the plan.
        colour: of the series.
        member: the position of the table's row.
        dashed: True for what did not happen, such as cash without funding.
    """

    line: str
    colour: str
    member: int = 0
    dashed: bool = False


def add_charts(sheet: Sheet, layout: Layout, figures: Figures, row: int) -> None:
    """Put the charts below each other, two side by side, from a row on."""
    pen = _Pen(sheet, layout, figures)
    charts = (
        pen.cash(),
        pen.revenue(),
        pen.costs(),
        pen.people(),
        pen.recurring(),
        pen.burn(),
        pen.profit(),
        pen.years(),
    )
    for n, chart in enumerate(charts):
        chart.set_size({"width": _WIDTH, "height": _HEIGHT})
        place = {
            "x_offset": 4,
            "y_offset": 4,
            "object_position": 2,
            "description": f"{chart.title.name}; the sheets hold the figures.",
        }
        sheet.raw.insert_chart(row - 1 + n // 2 * _ROWS, n % 2 * 2, chart, place)


class _Pen:
    """Draws charts of a plan's lines."""

    def __init__(self, sheet: Sheet, layout: Layout, figures: Figures) -> None:
        self.book = sheet.book
        self.layout = layout
        self.figures = figures

    def cash(self) -> Chart:
        series = [_Series("cash", CASH), _Series("cash_without_funding", OUT, dashed=True)]
        return self._drawn("Cash at month end, with and without funding", series)

    def revenue(self) -> Chart:
        members = len(self.layout.plan.tables["streams"])
        if not 1 <= members <= len(STREAMS):
            return self._drawn("Revenue by month", [_Series("revenue", REVENUE)], "column")
        series = [_Series("stream_revenue", STREAMS[n], n) for n in range(members)]
        chart = self._drawn("Revenue by month: streams and total", series, "column", "stacked")
        # A stream that is added in an empty row has no column: the total shows it.
        chart.combine(self._chart([_Series("revenue", INK)], "line"))
        return chart

    def costs(self) -> Chart:
        lines = ("cost_of_revenue", "product_costs", "sales_and_marketing", "general_costs")
        series = [_Series(line, COSTS[n]) for n, line in enumerate(lines)]
        chart = self._drawn("Costs by function, against revenue", series, "column", "stacked")
        chart.combine(self._chart([_Series("revenue", INK)], "line"))
        chart.set_y_axis(self._axis(["cash_paid", "revenue"]))
        return chart

    def people(self) -> Chart:
        return self._drawn(
            "People paid, in full-time equivalents", [_Series("headcount", FUNDING)], "column"
        )

    def recurring(self) -> Chart:
        chart = self._drawn(
            "MRR (columns) and paying customers (line, right)", [_Series("mrr", REVENUE)], "column"
        )
        customers = self._chart([_Series("paying_customers", COSTS[0])], "line", second=True)
        customers.set_y2_axis(
            self._axis(["paying_customers"]) | {"major_gridlines": {"visible": False}}
        )
        chart.combine(customers)
        return chart

    def burn(self) -> Chart:
        series = [_Series("net_burn", OUT), _Series("money_raised", FUNDING)]
        return self._drawn("Net burn and money raised by month", series, "column")

    def profit(self) -> Chart:
        """Text cells are drawn as zero, so there is no chart of a margin that may be empty."""
        series = [_Series("gross_profit", CASH), _Series("operating_profit", INK)]
        return self._drawn("Gross profit and operating profit by month", series)

    def years(self) -> Chart:
        chart = self.book.add_chart({"type": "column"})
        first, last = letters(FIRST_YEAR), letters(LAST_YEAR)
        for name, colour in (("revenue", CASH), ("operating_profit", INK)):
            row = self.layout.annual[name].first
            chart.add_series(
                {
                    "name": [ANNUAL, row - 1, LABEL - 1],
                    "categories": f"={ANNUAL}!${first}${HEADING_ROW}:${last}${HEADING_ROW}",
                    "values": f"={ANNUAL}!${first}${row}:${last}${row}",
                    "fill": {"color": colour},
                    "gap": 80,
                }
            )
        chart.set_x_axis({"num_font": _FONT, "label_position": "low"})
        self._dress(
            chart, "Revenue and operating profit by fiscal year", ["revenue", "operating_profit"]
        )
        return chart

    def _drawn(
        self, title: str, series: list[_Series], kind: str = "line", subtype: str = ""
    ) -> Chart:
        chart = self._chart(series, kind, subtype)
        chart.set_x_axis(
            _DATES
            | {"num_font": _FONT, "label_position": "low", "line": {"color": INK, "width": 1}}
        )
        self._dress(chart, title, [one.line for one in series])
        return chart

    def _dress(self, chart: Chart, title: str, lines: list[str]) -> None:
        font = {"name": "Arial", "size": 10, "bold": True, "color": INK}
        chart.set_title({"name": title, "name_font": font, "overlay": False})
        chart.set_y_axis(self._axis(lines))
        chart.set_legend({"position": "bottom", "font": _FONT})
        chart.set_chartarea({"border": {"color": "#D5DADA"}})

    def _chart(
        self, series: list[_Series], kind: str, subtype: str = "", *, second: bool = False
    ) -> Chart:
        chart = self.book.add_chart({"type": kind} | ({"subtype": subtype} if subtype else {}))
        for one in series:
            chart.add_series(self._series(one, kind) | ({"y2_axis": True} if second else {}))
        return chart

    def _series(self, one: _Series, kind: str) -> dict[str, Any]:
        rows = self.layout.lines[one.line]
        row = rows.first + one.member
        first, last = letters(FIRST_MONTH), letters(LAST_MONTH)
        dates = TIMELINE_ROWS["month_end"]
        drawn: dict[str, Any] = {
            "name": [rows.sheet, row - 1, LABEL - 1],
            "categories": f"={TIMELINE}!${first}${dates}:${last}${dates}",
            "values": f"={quoted(rows.sheet)}!${first}${row}:${last}${row}",
        }
        if kind == "column":
            return drawn | {"fill": {"color": one.colour}, "gap": 25}
        line: dict[str, Any] = {"color": one.colour, "width": 2}
        return drawn | {"line": line | ({"dash_type": "dash"} if one.dashed else {})}

    def _axis(self, lines: list[str]) -> dict[str, Any]:
        """Write amounts short, by the size of the largest."""
        top = max(largest(self.figures.months(line)) for line in lines)
        number = "#,##0"
        if top >= 2e6:
            number = '#,##0.0,,"M"'
        elif top >= 1e4:
            number = '#,##0,"k"'
        return {
            "num_format": number,
            "num_font": _FONT,
            "major_gridlines": _GRID,
            "line": {"none": True},
        }
