"""What the chapters of a report are made of, however it is written: as PDF, Markdown or slides."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from venture.plan import money

SHARE, COUNT = "share", "count"
"""Units besides a currency."""


@dataclass(frozen=True)
class Heading:
    """A heading within a chapter."""

    text: str


@dataclass(frozen=True)
class Words:
    """A paragraph.

    Attributes:
        text: what it says.
        quiet: whether it is a note in small letters.
    """

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Points:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes:
        headings: of its columns.
        rows: texts, as many in each as there are headings.
        widths: of the columns against each other; 0 for as wide as its text.
        numbers: from which column on there are numbers, which stand on the right.
        strong: places of the rows that sum up.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: int = 99
    strong: tuple[int, ...] = ()


@dataclass(frozen=True)
class Series:
    """One line or one part of the columns of a chart.

    Attributes:
        name: what it is called.
        values: a number for each period.
        first: place of the period in which a line begins.
    """

    name: str
    values: tuple[float, ...]
    first: int = 0

    def at(self, place: int) -> float | None:
        """Give the number of a period; None where the line has none."""
        place -= self.first
        return self.values[place] if 0 <= place < len(self.values) else None


@dataclass(frozen=True)
class Mark:
    """Something that happens in a month of a line chart.

    Attributes:
        place: of the month, from 0.
        label: what stands beside it.
        kind: "out", "even", "money" or "decide".
    """

    place: int
    label: str
    kind: str


@dataclass(frozen=True)
class LineChart:
    """Lines over time, with what happens to the first of them.

    Attributes:
        title: the finding.
        months: the first day of each; only those of `ticks` are written.
        ticks: places of the months that are named.
        lines: the first one is the one that counts, the others are dashed.
        marks: on the first line.
        unit: a currency, `SHARE` or `COUNT`.
    """

    title: str
    months: tuple[date, ...]
    ticks: tuple[int, ...]
    lines: tuple[Series, ...]
    marks: tuple[Mark, ...]
    unit: str


@dataclass(frozen=True)
class ColumnChart:
    """Columns over time, made of parts on top of each other.

    Attributes:
        title: the finding.
        periods: their labels.
        parts: from the bottom up.
        unit: a currency, `SHARE` or `COUNT`.
    """

    title: str
    periods: tuple[str, ...]
    parts: tuple[Series, ...]
    unit: str


@dataclass(frozen=True)
class Bar:
    """One bar of a bar chart.

    Attributes:
        label: what it is.
        low: where the range begins that is known.
        high: where it ends; the same where the number is known.
        words: the number in words.
    """

    label: str
    low: float
    high: float
    words: str


@dataclass(frozen=True)
class BarChart:
    """Bars beside each other, one below the other.

    Attributes:
        title: the finding.
        bars: the longest first.
        whole: what the full width stands for.
        parts: what the dark and the pale part of a bar mean.
    """

    title: str
    bars: tuple[Bar, ...]
    whole: float
    parts: tuple[str, str] = ("At least", "At most")


Chart = LineChart | ColumnChart | BarChart
Block = Heading | Words | Points | Grid | Chart


@dataclass(frozen=True)
class Chapter:
    """A part of a report with its own heading.

    Attributes:
        title: its heading.
        blocks: what it says.
        own_page: whether it begins on a new page of paper.
    """

    title: str
    blocks: tuple[Block, ...]
    own_page: bool = False


def amount_words(value: float, unit: str) -> str:
    """Write a number of a chart shortly.

    Example:
        >>> amount_words(0.4, SHARE), amount_words(1_250, COUNT), amount_words(1_250_000, "USD")
        ('40 %', '1,250', '$1.25M')
    """
    if unit == SHARE:
        return f"{value * 100:.0f} %"
    return f"{value:,.0f}" if unit == COUNT else money(value, unit, short=True)


def axis(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Choose round numbers for an axis, from at or below the lowest to at or above the highest.

    Example:
        >>> axis(-120, 430)
        (-200.0, 0.0, 200.0, 400.0, 600.0)
        >>> axis(0, 0)
        (0.0, 1.0)
    """
    low, high = min(low, 0.0), max(high, 0.0)
    if high <= low:
        return (0.0, 1.0)
    rough = (high - low) / count
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * times for times in (1, 2, 2.5, 5, 10) if size * times >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(place * step for place in range(first, last + 1))
