"""Published ranges: on Sources with who said so, on Dashboard what they call the metrics.

A range is a heading on Sources and a row for each of its bands, the lowest first: what it is
called, and the value from which it counts. Dashboard counts the bands that a figure has reached.
"""

from __future__ import annotations

from venture.plan import Benchmark
from venture.workbook.addresses import letters
from venture.workbook.layout import LABEL, SOURCES, UNIT
from venture.workbook.sheet import Sheet

FROM, SAYS, YEAR = UNIT + 1, UNIT + 2, UNIT + 3
_HEADINGS = {LABEL: "Published range", UNIT: "Unit", FROM: "From", SAYS: "Source", YEAR: "Of"}


class PublishedRanges:
    """Where the published ranges stand on Sources.

    Attributes:
        known: those that are meant for the plan.
        top: the row of their headings.
    """

    def __init__(self, known: list[Benchmark], top: int) -> None:
        self.known = known
        self.top = top

    def rows(self, line: str) -> tuple[int, int]:
        """Give the first and the last row of a metric's bands."""
        row = self.top + 1
        for one in self.known:
            if one.line == line:
                return row + 1, row + len(one.bands)
            row += 1 + len(one.bands)
        raise ValueError(f"No published range is written for {line!r}.")

    def words(self, line: str, value: str) -> str:
        """Say what a metric's range calls the value in a cell, as a formula.

        Args:
            line: the metric.
            value: the cell; it holds a number.
        """
        first, last = self.rows(line)
        names, starts = (
            f"{SOURCES}!${letters(column)}${first}:${letters(column)}${last}"
            for column in (LABEL, FROM)
        )
        return f'INDEX({names},1+COUNTIF({starts},"<="&ROUND({value},9)),1)'

    def write(self, sheet: Sheet) -> None:
        """Write the ranges below the values of the plan."""
        if not self.known:
            return
        for column, heading in _HEADINGS.items():
            sheet.text(self.top, column, heading, "period" if column == FROM else "heading")
        for one in self.known:
            first, _ = self.rows(one.line)
            sheet.text(first - 1, LABEL, one.label, "group")
            sheet.text(first - 1, SAYS, f"{one.author}, {one.title}. For {one.meant_for}.", "note")
            sheet.number(first - 1, YEAR, one.year, "note", unit="year")
            _write_bands(sheet, one, first)


def _write_bands(sheet: Sheet, benchmark: Benchmark, first: int) -> None:
    for row, band in enumerate(benchmark.bands, first):
        sheet.text(row, LABEL, band.words, "member")
        sheet.text(row, UNIT, benchmark.unit, "unit")
        if row > first:
            sheet.number(row, FROM, band.start, "figure", unit=benchmark.unit)
