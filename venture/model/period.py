"""Quarters and years: what becomes of months when they are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from venture.model.evaluate import Values, added_up, compute
from venture.model.expression import (
    Array,
    Expression,
)
from venture.model.model import Model
from venture.model.symbols import (
    ColumnSymbol,
    InputSymbol,
    LineSymbol,
    Total,
)

By = Literal["month", "quarter", "year"]


@dataclass(frozen=True)
class Period:
    """Some months in a row.

    Attributes:
        label: such as "Mar 2027", "Q1 2027" or "2027".
        first: the first month, counted from 1.
        last: the last month.
    """

    label: str
    first: int
    last: int


def month_of(start: date, month: int) -> date:
    """The first day of a plan month, counted from 1.

    Example:
        >>> month_of(date(2026, 12, 1), 2)
        datetime.date(2027, 1, 1)
    """
    years, rest = divmod(start.month - 1 + month - 1, 12)
    return date(start.year + years, rest + 1, 1)


def months_between(start: date, day: date) -> int:
    """Count the calendar months from that of one day to that of another; below zero for before.

    Example:
        >>> months_between(date(2026, 12, 31), date(2027, 1, 1))
        1
        >>> months_between(date(2028, 2, 29), date(2027, 2, 1))
        -12
    """
    return 12 * (day.year - start.year) + day.month - start.month


def periods(start: date, months: int, by: By, year_start: int = 1) -> list[Period]:
    """Cut the plan's months into calendar months, or the quarters or years of its fiscal year.

    Args:
        start: the first day of month 1.
        months: how many.
        by: "month", "quarter" or "year".
        year_start: the month of the year in which a fiscal year begins; a year that does not begin
            in January is named after the calendar year in which it ends.

    Example:
        >>> [p.label for p in periods(date(2026, 11, 1), 4, "year")]
        ['2026', '2027']
        >>> [p.label for p in periods(date(2026, 11, 1), 4, "quarter", year_start=10)]
        ['Q1 FY 2027', 'Q2 FY 2027']
    """
    found: list[Period] = []
    for month in range(1, months + 1):
        label = _label(month_of(start, month), by, year_start)
        if found and found[-1].label == label:
            found[-1] = Period(label, found[-1].first, month)
        else:
            found.append(Period(label, month, month))
    return found


def _label(day: date, by: By, year_start: int) -> str:
    if by == "month":
        return f"{day:%b %Y}"
    ahead = year_start > 1 and day.month >= year_start
    year = f"{'FY ' if year_start > 1 else ''}{day.year + ahead}"
    return f"Q{(day.month - year_start) % 12 // 3 + 1} {year}" if by == "quarter" else year


def put_together(
    model: Model, values: Values, arrays: Mapping[str, Array], name: str, spans: list[Period]
) -> Array:
    """Put a line's months together into longer periods, each unit in its own way.

    Args:
        model: the declarations.
        values: what the model was evaluated with.
        arrays: the monthly figures of the line and of all that it uses.
        name: the line.
        spans: the periods.

    Returns:
        Shape (periods, members, scenarios).
    """
    compiled = model.line(name)
    if compiled.line.yearly == "formula":
        return compute(compiled.tree, _Periods(model, values, arrays, spans))
    array = arrays[name]
    if compiled.line.yearly == "last":
        return array[[span.last for span in spans]]
    if compiled.line.yearly == "first":
        return array[[span.first for span in spans]]
    summed: Array = np.stack([array[s.first : s.last + 1].sum(axis=0) for s in spans])
    return summed


class _Periods:
    """Looks references up for longer periods."""

    def __init__(
        self, model: Model, values: Values, arrays: Mapping[str, Array], spans: list[Period]
    ) -> None:
        self.model = model
        self.values = values
        self.arrays = arrays
        self.spans = spans

    def look_up(self, reference: Expression) -> Array:
        """Find the figures that a reference points at."""
        match reference:
            case LineSymbol(line=line):
                return put_together(self.model, self.values, self.arrays, line.name, self.spans)
            case InputSymbol(input=item):
                return self.values.inputs[item.name]
            case ColumnSymbol(table=table, column=column):
                return self.values.columns[table.name, column.name]
            case Total():
                return added_up(reference, self)
        raise AssertionError(f"no yearly reading for {type(reference).__name__}")
