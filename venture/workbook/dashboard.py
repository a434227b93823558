"""The sheet Dashboard: how long the money lasts, and the figures that say why."""

from __future__ import annotations

from dataclasses import dataclass

from venture.plan import MONTHS
from venture.workbook.addresses import letters, quoted
from venture.workbook.charts import add_charts
from venture.workbook.figures import Figures
from venture.workbook.household_layout import Home
from venture.workbook.layout import (
    FIRST_MONTH,
    HOUSEHOLD,
    LAST_MONTH,
    MASTER_ROW,
    TIMELINE,
    TIMELINE_ROWS,
    TOTAL,
    Layout,
)
from venture.workbook.published_ranges import PublishedRanges
from venture.workbook.sheet import Sheet

COLUMNS = 4
"""Tiles stand side by side in so many columns of equal width; charts are two columns wide."""
FIRST_TILE_ROW = MASTER_ROW + 3
TILE_ROWS = 4
_NOT = "Not in the plan"


@dataclass(frozen=True)
class _Tile:
    """A figure on its own.

    Attributes:
        label: what it is.
        formula: how it is found.
        value: what the app has for it.
        note: what it means, in a few words.
        unit: how it is shown.
    """

    label: str
    formula: str
    value: float | str
    note: str
    unit: str = ""


def write_dashboard(
    sheet: Sheet,
    layout: Layout,
    figures: Figures,
    ranges: PublishedRanges,
    home: Home | None = None,
) -> None:
    """Write the verdict, the tiles, the figures at three points in time, and the charts.

    Args:
        sheet: the Dashboard.
        layout: where everything stands.
        figures: the plan's.
        ranges: what metrics are compared with.
        home: the founder's household, where the workbook has it.
    """
    sheet.raw.set_column(0, COLUMNS - 1, 31, sheet.styles())
    finals = _Finals(layout, figures)
    sheet.formula(MASTER_ROW + 1, 1, *finals.verdict(), "group")
    if home is not None:
        _write_household(sheet, home)
    for n, tile in enumerate(finals.tiles()):
        _write_tile(sheet, FIRST_TILE_ROW + n // COLUMNS * TILE_ROWS, 1 + n % COLUMNS, tile)
    row = FIRST_TILE_ROW + 2 * TILE_ROWS
    heading = row
    row = _write_points(sheet, row, layout, figures)
    if ranges.known:
        row = _write_ranges(sheet, row + 1, heading, layout, figures, ranges)
    add_charts(sheet, layout, figures, row + 1)
    sheet.raw.freeze_panes(MASTER_ROW, 0)
    sheet.print_setup(tall=1)
    sheet.raw.set_portrait()


def _write_tile(sheet: Sheet, row: int, column: int, tile: _Tile) -> None:
    sheet.raw.set_row(row, 28)
    sheet.raw.set_row(row + 1, 24)
    sheet.text(row, column, tile.label, "tile label")
    sheet.formula(row + 1, column, tile.formula, tile.value, "tile", unit=tile.unit)
    sheet.text(row + 2, column, tile.note, "tile note")


def _write_household(sheet: Sheet, home: Home) -> None:
    """Write until when the household's money lasts: the end of a month, or as far as is seen."""
    rows = home.layout.lines["cash_out_month"]
    cell = f"{HOUSEHOLD}!${letters(TOTAL)}${rows.first}"
    month = int(home.figures.final("cash_out_month"))
    lasts = f"As far as {MONTHS // 12} years can be seen"
    formula = f'IF({cell}=0,"{lasts}",EOMONTH(in_household_start,{cell}-2))'
    until = home.figures.month_end(month - 1) if month else lasts
    sheet.text(MASTER_ROW + 2, 1, "Household's money lasts until", "group")
    sheet.formula(MASTER_ROW + 2, 2, formula, until, "group", "left", unit="date")


class _Finals:
    """Figures at the end of the plan, as formulas and as the app has them."""

    def __init__(self, layout: Layout, figures: Figures) -> None:
        self.layout = layout
        self.figures = figures

    def cell(self, line: str) -> str:
        """Name the cell with a line's total or end."""
        rows = self.layout.lines[line]
        return f"{quoted(rows.sheet)}!${letters(TOTAL)}${rows.first}"

    def months(self, line: str) -> str:
        """Name the months of a line."""
        rows = self.layout.lines[line]
        first, last = letters(FIRST_MONTH), letters(LAST_MONTH)
        return f"{quoted(rows.sheet)}!${first}${rows.first}:${last}${rows.first}"

    def verdict(self) -> tuple[str, str]:
        """Say in a sentence how long the money lasts."""
        cell, month = self.cell("cash_out_month"), self.figures.final("cash_out_month")
        lasts, out = "Cash lasts through the plan.", "Cash runs out in month "
        said = f"{out}{month:.0f} of the plan." if month else lasts
        return f'IF({cell}=0,"{lasts}","{out}"&{cell}&" of the plan.")', said

    def tiles(self) -> list[_Tile]:
        """List the tiles, the most important first."""
        alive = self.figures.final("default_alive_so_far")
        cash = self.figures.months("cash")[1:, 0]
        return [
            self._runway(),
            self._month("Cash runs out", "cash_out_month", "The first month that ends below zero"),
            self._final("Cash missing", "cash_missing", "What more would have been needed"),
            self._month("Break-even", "break_even_month", "From here on revenue covers all costs"),
            _Tile(
                "Default alive",
                f'IF({self.cell("default_alive_so_far")}=1,"Yes","No")',
                "Yes" if alive else "No",
                "Earns its costs at the end, and money in hand was enough all the way",
            ),
            self._final("Peak funding need", "peak_funding_need", "If no money came from outside"),
            _Tile(
                "Lowest cash",
                f"MIN({self.months('cash')})",
                float(cash.min()),
                "At the end of a month",
                "money",
            ),
            self._final("Cash at the end", "cash", "After the last month of the plan"),
        ]

    def _runway(self) -> _Tile:
        out, runway = self.cell("cash_out_month"), self.cell("runway_months")
        months = self.figures.final("runway_months")
        formula = f'IF({out}=0,{runway}&" months or more",{runway}&" months")'
        lasts = not self.figures.final("cash_out_month")
        value = f"{months:.0f} months" + (" or more" if lasts else "")
        return _Tile("Runway", formula, value, "Months that end with cash at zero or above")

    def _final(self, label: str, line: str, note: str) -> _Tile:
        return _Tile(label, self.cell(line), self.figures.final(line), note, "money")

    def _month(self, label: str, line: str, note: str) -> _Tile:
        """A month of the plan as a date, where it lies within the plan."""
        cell, month = self.cell(line), int(self.figures.final(line))
        row = TIMELINE_ROWS["month_end"]
        ends = f"{TIMELINE}!${letters(FIRST_MONTH)}${row}:${letters(LAST_MONTH)}${row}"
        outside = f"OR({cell}=0,{cell}>COLUMNS({ends}))"
        value = self.figures.month_end(month) if 1 <= month <= MONTHS else _NOT
        formula = f'IF({outside},"{_NOT}",INDEX({ends},1,MAX(1,{cell})))'
        return _Tile(label, formula, value, note, "date")


_POINTS = {12: "12", 24: "2*12", MONTHS: ""}
"""The months that are shown beside each other, and how a formula says so; none for the last."""
_SHOWN = (
    ("MRR", "mrr"),
    ("ARR", "arr"),
    ("Gross margin", "gross_margin"),
    ("Paying customers", "paying_customers"),
    ("Revenue per customer", "arpa"),
    ("People", "headcount"),
    ("Net burn", "net_burn"),
    ("Cash at month end", "cash"),
)

_RECURRING = (
    "Ranges for subscription businesses; the sheet Sources says what they are and who is meant."
)
_NOT_RECURRING = (
    "Most revenue does not recur any more, so ranges for subscription businesses do not count."
)


def _write_points(sheet: Sheet, row: int, layout: Layout, figures: Figures) -> int:
    """Write what the plan comes to after one year, after two, and at its end."""
    finals = _Finals(layout, figures)
    months = f"{TIMELINE}!${letters(FIRST_MONTH)}${TIMELINE_ROWS['month']}"
    months += f":${letters(LAST_MONTH)}${TIMELINE_ROWS['month']}"
    sheet.text(row, 1, "In month", "heading")
    for column, (month, formula) in enumerate(_POINTS.items(), 2):
        sheet.formula(row, column, formula or f"MAX({months})", month, "period", unit="count")
    for n, (label, line) in enumerate(_SHOWN, 1):
        _write_figures(sheet, row + n, label, line, finals, row)
    return row + len(_SHOWN) + 1


def _write_figures(
    sheet: Sheet, row: int, label: str, line: str, finals: _Finals, heading: int
) -> None:
    """Write a line at the points in time that stand in the row of the heading."""
    sheet.text(row, 1, label, "label")
    unit = finals.layout.lines[line].line.unit
    for column, month in enumerate(_POINTS, 2):
        formula = f"INDEX({finals.months(line)},1,{letters(column)}${heading})"
        value = float(finals.figures.months(line)[month, 0])
        sheet.formula(row, column, formula, value, "figure", unit=unit)


def _write_ranges(
    sheet: Sheet,
    row: int,
    heading: int,
    layout: Layout,
    figures: Figures,
    ranges: PublishedRanges,
) -> int:
    """Write what published ranges call the metrics, as long as most revenue recurs."""
    finals = _Finals(layout, figures)
    recurs = f"2*SUM({finals.months('mrr')})>SUM({finals.months('revenue')})"
    sheet.text(row, 1, "Against published ranges", "heading")
    for column, month in enumerate(_POINTS, 2):
        sheet.formula(row, column, f"{letters(column)}${heading}", month, "period", unit="count")
    formula = f'IF({recurs},"{_RECURRING}","{_NOT_RECURRING}")'
    sheet.formula(row + 1, 1, formula, _RECURRING, "note")
    for n, one in enumerate(ranges.known):
        first = row + 2 + 2 * n
        label = f"{one.label} (months)" if one.unit == "months" else one.label
        _write_figures(sheet, first, label, one.line, finals, heading)
        sheet.text(first + 1, 1, f"by {one.by}", "note")
        for column, month in enumerate(_POINTS, 2):
            cell = f"{letters(column)}{first}"
            formula = f'IF(AND({cell}<>"",{recurs}),{ranges.words(one.line, cell)},"")'
            words = one.words(float(figures.months(one.line)[month, 0]))
            sheet.formula(first + 1, column, formula, words, "note", "right")
    return row + 2 + 2 * len(ranges.known)
