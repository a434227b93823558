"""The NumPy reading of a model: all lines, all months, many scenarios side by side.

Arrays have the axes (month, member, scenario); month 0 is the opening column. An axis of length
one stands for "the same everywhere", so a line that no scenario touches is calculated once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from venture.model.expression import (
    Array,
    Expression,
    Word,
)
from venture.model.model import Compiled, Model, Step, line_behind
from venture.model.symbols import (
    Ago,
    Calendar,
    ColumnSymbol,
    Cumulative,
    InputSymbol,
    LineSymbol,
    Reference,
    SeriesSymbol,
    Total,
    Trailing,
)

BLOCK = 512
"""Scenarios calculated at a time, so that a line's array stays in the processor's cache."""


@dataclass(frozen=True)
class Values:
    """What a model is evaluated with.

    Attributes:
        inputs: by name, shape (1, 1, 1) or (1, 1, scenarios).
        columns: by table and column, shape (1, members, 1) or (1, members, scenarios); a choice
            as the position of its option.
        members: the names of each table's rows.
        start: the first day of month 1.
        months: how many months.
        year_start: the month of the year in which a fiscal year begins.
        series: by name, shape (months + 1, 1, 1) or (months + 1, 1, scenarios).
        present: by table, shape (1, members, scenarios): which rows a scenario has; a table that is
            not named has all its rows in all of them.
        calendars: the words of the calendar, shape (months, 1, scenarios), where scenarios start
            in different months; empty where all start in `start`.
    """

    inputs: Mapping[str, Array]
    columns: Mapping[tuple[str, str], Array]
    members: Mapping[str, tuple[str, ...]]
    start: date
    months: int
    year_start: int = 1
    series: Mapping[str, Array] = field(default_factory=dict)
    present: Mapping[str, NDArray[np.bool_]] = field(default_factory=dict)
    calendars: Mapping[str, Array] = field(default_factory=dict)

    @cached_property
    def scenarios(self) -> int:
        """How many scenarios there are."""
        arrays = [*self.inputs.values(), *self.columns.values(), *self.series.values()]
        return max((array.shape[2] for array in arrays), default=1)

    @cached_property
    def calendar(self) -> Mapping[str, Array]:
        """The words of the calendar, shape (months, 1, 1) or (months, 1, scenarios)."""
        if self.calendars:
            return self.calendars
        month = np.arange(1.0, self.months + 1).reshape(-1, 1, 1)
        count = self.start.month - 1 + month - 1
        ends = np.datetime64(self.start, "M") + np.arange(self.months + 1)
        days = np.diff(ends.astype("datetime64[D]")).astype(float)
        return {
            "month": month,
            # A year that does not begin in January is named after the one in which it ends.
            "year": self.start.year + np.floor((count + (13 - self.year_start) % 12) / 12),
            "month_of_year": count % 12 + 1,
            "days": days.reshape(-1, 1, 1),
        }

    def block(self, start: int) -> Values:
        """Take some of the scenarios."""

        def part(array: NDArray[Any]) -> NDArray[Any]:
            return array if array.shape[2] == 1 else array[:, :, start : start + BLOCK]

        return Values(
            {name: part(array) for name, array in self.inputs.items()},
            {name: part(array) for name, array in self.columns.items()},
            self.members,
            self.start,
            self.months,
            self.year_start,
            {name: part(array) for name, array in self.series.items()},
            {name: part(array) for name, array in self.present.items()},
            {name: part(array) for name, array in self.calendars.items()},
        )


def evaluate(model: Model, values: Values, lines: Iterable[str] | None = None) -> dict[str, Array]:
    """Calculate lines and all that they need.

    Args:
        model: the declarations.
        values: what is set from outside.
        lines: names of the lines wanted; None for all.

    Returns:
        For each line an array of shape (months + 1, members, scenarios); the last axis is 1 where
        no scenario makes a difference. NaN where there is no figure.

    Raises:
        ValueError: a line is not known.
    """
    wanted = None if lines is None else list(lines)
    steps = model.steps(wanted)
    if values.scenarios <= BLOCK:
        done = _run(model, values, steps)
        return done if wanted is None else {name: done[name] for name in wanted}
    keep = list(model.lines) if wanted is None else wanted
    parts: dict[str, list[Array]] = {name: [] for name in keep}
    for start in range(0, values.scenarios, BLOCK):
        done = _run(model, values.block(start), steps)
        for name in keep:
            parts[name].append(done[name])
    return {
        name: arrays[0] if arrays[0].shape[2] == 1 else np.concatenate(arrays, axis=2)
        for name, arrays in parts.items()
    }


def _run(model: Model, values: Values, steps: Iterable[Step]) -> dict[str, Array]:
    done: dict[str, Array] = {}
    months = _Months(values, done, slice(1, values.months + 1))
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        for step in steps:
            if step.recurrent:
                _run_months([model.lines[name] for name in step.lines], values, done)
            else:
                (name,) = step.lines
                compiled = model.lines[name]
                result = compute(compiled.tree, months)
                array = _space(compiled, values, done, result.shape[2])
                array[1:] = result
                done[name] = array
    return done


def _space(compiled: Compiled, values: Values, done: Mapping[str, Array], scenarios: int) -> Array:
    """Make room for a line, its opening column filled."""
    opening = compute(compiled.opening, _Months(values, done, slice(0, 1)))
    table = compiled.line.over
    members = len(values.members[table.name]) if table else 1
    array = np.empty((values.months + 1, members, max(scenarios, opening.shape[2])))
    array[0] = opening[0]
    return array


def _run_months(group: list[Compiled], values: Values, done: dict[str, Array]) -> None:
    """Calculate lines that feed on their own last month, one month after the other.

    What does not feed back is calculated for all months beforehand.
    """
    names = {compiled.line.name for compiled in group}
    width = _width(group, names, values, done)
    for compiled in group:
        done[compiled.line.name] = _space(compiled, values, done, width)
    whole = _Months(values, done, slice(1, values.months + 1))
    formulas = [
        (done[c.line.name], _by_month(_shortened(c.tree, names, whole), values, done))
        for c in group
    ]
    for month in range(1, values.months + 1):
        for array, formula in formulas:
            array[month] = formula(month)[0]


def _by_month(
    tree: Expression, values: Values, done: Mapping[str, Array]
) -> Callable[[int], Array]:
    """Read a tree once for all months: what it points at is looked up before they are counted."""
    if isinstance(tree, Word):
        number = tree.number
        parts = [_by_month(operand, values, done) for operand in tree.operands]
        if len(parts) == 2:  # the most frequent by far, and without a list twice as fast
            one, other = parts
            return lambda month: number(one(month), other(month))
        return lambda month: number(*[part(month) for part in parts])
    match tree:
        case _Ahead(array=array) if array.shape[0] == 1:
            return lambda _: array
        case _Ahead(array=array):
            return lambda month: array[month - 1 : month]
        case LineSymbol(line=line, lag=lag):
            figures = done[line.name]
            return lambda month: figures[month - lag : month - lag + 1]
    return lambda month: compute(tree, _Months(values, done, slice(month, month + 1)))


@dataclass(frozen=True, eq=False)
class _Ahead(Reference):
    """A part of a formula that was calculated for all months beforehand."""

    array: Array


def _shortened(tree: Expression, names: set[str], whole: _Months) -> Expression:
    """Calculate the largest parts of a tree that do not depend on the named lines."""
    looked_at = [line_behind(part) for part in tree.walk()]
    if not any(symbol is not None and symbol.line.name in names for symbol in looked_at):
        return _Ahead(compute(tree, whole))
    if not tree.operands:
        return tree
    shorter = copy(tree)
    shorter.operands = tuple(_shortened(operand, names, whole) for operand in tree.operands)
    return shorter


def _width(
    group: list[Compiled], names: set[str], values: Values, done: Mapping[str, Array]
) -> int:
    """How many scenarios the lines of a group tell apart."""
    if values.calendars:
        return values.scenarios
    widths = [1]
    for compiled in group:
        for part in [*compiled.tree.walk(), *compiled.opening.walk()]:
            if isinstance(part, InputSymbol):
                widths.append(values.inputs[part.input.name].shape[2])
            elif isinstance(part, SeriesSymbol):
                widths.append(values.series[part.series.name].shape[2])
            elif isinstance(part, ColumnSymbol):
                widths.append(values.columns[part.table.name, part.column.name].shape[2])
        widths += [done[s.line.name].shape[2] for s in compiled.uses() if s.line.name not in names]
    return max(widths)


class _Months:
    """Looks references up for a span of months."""

    def __init__(self, values: Values, done: Mapping[str, Array], span: slice) -> None:
        self.values = values
        self.done = done
        self.span = span

    def look_up(self, reference: Expression) -> Array:
        """Find the figures that a reference points at."""
        values = self.values
        match reference:
            case _Ahead(array=array):
                return array if array.shape[0] == 1 else array[self._rows]
            case LineSymbol(line=line, lag=lag):
                return self.done[line.name][self.span.start - lag : self.span.stop - lag]
            case InputSymbol(input=item):
                return values.inputs[item.name]
            case SeriesSymbol(series=series):
                return values.series[series.name][self.span]
            case ColumnSymbol(table=table, column=column):
                return values.columns[table.name, column.name]
            case Calendar(word=word):
                return values.calendar[word][self._rows]
            case Total():
                return added_up(reference, self, values.present)
            case Cumulative(of=of):
                months = self.done[of.line.name][1 : self.span.stop]
                return np.cumsum(months, axis=0)[self.span.start - 1 :]
            case Trailing(of=of, months=months):
                return self._trailing(self.done[of.line.name], months)
            case Ago(of=of, months=months):
                return self._ago(self.done[of.line.name], compute(months, self))
        raise AssertionError(f"no reading for {type(reference).__name__}")

    @property
    def _rows(self) -> slice:
        return slice(self.span.start - 1, self.span.stop - 1)

    def _ago(self, line: Array, months: Array) -> Array:
        """Look back, each member and scenario by its own number of months."""
        rows = np.arange(self.span.start, self.span.stop).reshape(-1, 1, 1) - months.astype(int)
        shape = np.broadcast_shapes(line.shape[1:], rows.shape[1:])
        there = np.broadcast_to(rows, (len(rows), *shape))
        figures = np.broadcast_to(line, (len(line), *shape))
        found = np.take_along_axis(figures, np.maximum(there, 0), axis=0)
        return np.where(there > 0, found, 0.0)

    def _trailing(self, line: Array, months: Expression) -> Array:
        """Add up the last months, for each length that the scenarios ask for."""
        lengths = compute(months, self)
        found = [
            (lengths == length, self._window(line, int(length))) for length in np.unique(lengths)
        ]
        result = found[0][1]
        for where, window in found[1:]:
            result = np.where(where, window, result)
        return result

    def _window(self, line: Array, length: int) -> Array:
        return np.concatenate(
            [
                line[max(1, month - length + 1) : month + 1].sum(axis=0, keepdims=True)
                for month in range(self.span.start, self.span.stop)
            ]
        )


class LookUp(Protocol):
    """Finds the figures that references point at."""

    def look_up(self, reference: Expression) -> Array:
        """Find figures, shape (periods, members, scenarios) or what broadcasts to it."""


def added_up(
    reference: Total, at: LookUp, present: Mapping[str, NDArray[np.bool_]] | None = None
) -> Array:
    """Add a line or a column up over a table's members, or over those with one option.

    Args:
        reference: what is added up.
        at: where its figures are looked up.
        present: which members there are, as in `Values`.
    """
    figures = at.look_up(reference.of)
    if reference.only is not None:
        figures = figures * compute(reference.only, at)
    if present and reference.table in present:
        figures = np.where(present[reference.table], figures, 0.0)
    result: Array = figures.sum(axis=1, keepdims=True)
    return result


def compute(tree: Expression, at: LookUp) -> Array:
    """Read an expression.

    Returns:
        An array that broadcasts to (periods, members, scenarios).
    """
    if isinstance(tree, Word):
        result: Array = tree.number(*[compute(operand, at) for operand in tree.operands])
        return result
    return at.look_up(tree)
