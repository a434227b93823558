"""The symbols that formulas are called with: each points at a figure.

Whoever reads a tree looks them up: NumPy in arrays, the workbook in cells, people by their labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np

from venture.model.declare import Choice, Input, Line, Series, Table
from venture.model.expression import Array, Comparison, Condition, Expression, Number

CalendarWord = Literal["month", "year", "month_of_year", "days"]
CALENDAR: tuple[CalendarWord, ...] = get_args(CalendarWord)
"""What a formula may ask the calendar for."""


@dataclass(frozen=True, eq=False)
class Reference(Expression):
    """Points at a figure that whoever reads the tree looks up."""


@dataclass(frozen=True, eq=False)
class InputSymbol(Reference):
    """The value of an input."""

    input: Input

    @property
    def whole(self) -> bool:
        """True for inputs that take whole numbers only."""
        return self.input.whole

    @property
    def above_zero(self) -> bool:
        """True for inputs that are declared above zero."""
        return self.input.lowest > 0


@dataclass(frozen=True, eq=False)
class SeriesSymbol(Reference):
    """This month's figure of what comes from elsewhere."""

    series: Series


@dataclass(frozen=True, eq=False)
class ColumnSymbol(Reference):
    """The value of a table's column, for each member."""

    table: Table
    column: Input | Choice

    def __eq__(self, other: Any) -> Condition:  # type: ignore[override]  # a symbol, not a bool
        if isinstance(self.column, Choice):
            return ChoiceIs(self, self.column.check(other))
        return Comparison("=", self, other)

    __hash__ = object.__hash__

    @property
    def whole(self) -> bool:
        """True for columns that take whole numbers only."""
        return isinstance(self.column, Input) and self.column.whole


@dataclass(frozen=True, eq=False)
class LineSymbol(Reference):
    """The value of a line in this month, or `lag` months before."""

    line: Line
    lag: int = 0

    @property
    def previous(self) -> LineSymbol:
        """Last month's value; the opening balance in the first month."""
        if self.lag:
            raise ValueError(f"{self.line.name}.previous.previous is not offered. Declare a line.")
        return LineSymbol(self.line, 1)


@dataclass(frozen=True, eq=False)
class Calendar(Reference):
    """The month counted from 1, the fiscal year, the month of the year, or its days (28-31)."""

    word: CalendarWord

    @property
    def whole(self) -> bool:
        """True: months, years and days are counted."""
        return True

    @property
    def above_zero(self) -> bool:
        """True: they are counted from 1."""
        return True


@dataclass(frozen=True, eq=False)
class Total(Reference):
    """The sum of a line or a column over its table's members, or over those with one option."""

    of: LineSymbol | ColumnSymbol
    only: ChoiceIs | None = None

    @property
    def table(self) -> str:
        """The name of the table over whose members is added up."""
        table = self.of.table if isinstance(self.of, ColumnSymbol) else self.of.line.over
        return table.name if table else ""


@dataclass(frozen=True, eq=False)
class Trailing(Reference):
    """The sum of a line over the last so many months, this one included."""

    of: LineSymbol
    months: Number | InputSymbol | LineSymbol

    def walk(self) -> Iterator[Expression]:
        """Yield this and the number of months."""
        yield self
        yield self.months


@dataclass(frozen=True, eq=False)
class Ago(Reference):
    """The value of a line some months before; 0 where that was before the first month."""

    of: LineSymbol
    months: Number | InputSymbol | ColumnSymbol | LineSymbol

    @property
    def before(self) -> bool:
        """True when it can never be this month's value."""
        if isinstance(self.months, ColumnSymbol):
            return isinstance(self.months.column, Input) and self.months.column.lowest > 0
        return self.months.above_zero

    def walk(self) -> Iterator[Expression]:
        """Yield this and the number of months."""
        yield self
        yield self.months


@dataclass(frozen=True, eq=False)
class Cumulative(Reference):
    """The sum of a line over all months so far, this one included."""

    of: LineSymbol


class ChoiceIs(Condition):
    """Whether a column of words has one of its options."""

    def __init__(self, column: ColumnSymbol, option: str) -> None:
        assert isinstance(column.column, Choice)
        self.column = column
        self.option = option
        self.code = column.column.options.index(option)
        self.operands = (column,)

    def number(self, column: Array) -> Array:
        return np.equal(column, self.code)

    def excel(self, column: str) -> str:
        return f'{column}="{self.option}"'

    def text(self, column: str) -> str:
        return f'{column} is "{self.option}"'
