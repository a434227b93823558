"""The text reading of a model: any figure, its formula in words and the figures that went in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from venture.model.declare import Choice
from venture.model.evaluate import Values
from venture.model.expression import (
    Array,
    Expression,
    Number,
    Word,
)
from venture.model.model import Compiled
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

CALENDAR_WORDS = {
    "month": "number of the month",
    "year": "fiscal year",
    "month_of_year": "month of the year",
    "days": "days of the month",
}


@dataclass(frozen=True)
class Part:
    """A figure that went into another.

    Attributes:
        name: the key of the line, the input or the table's column.
        label: what people call it, with the month or the member where that differs.
        unit: of the value; empty for a choice.
        value: the figure, or the option chosen.
        is_line: True when the figure is calculated and can be explained in turn.
        month: the month it is of; None for inputs.
        member: the position of the table's row it is of; None where there is one figure only.
        source: where an input's default comes from; empty for lines.
    """

    name: str
    label: str
    unit: str
    value: float | str
    is_line: bool
    month: int | None = None
    member: int | None = None
    source: str = ""


@dataclass(frozen=True)
class Explanation:
    """Where a figure comes from.

    Attributes:
        name: the key of the line.
        label: what people call it.
        unit: of the value.
        value: the figure; NaN where there is none.
        month: counted from 1; 0 is the opening balance.
        formula: the formula in words.
        help: what the line means.
        parts: what went in, in the order of the formula.
    """

    name: str
    label: str
    unit: str
    value: float
    month: int
    formula: str
    help: str
    parts: tuple[Part, ...]


def in_words(tree: Expression) -> str:
    """Write a formula in words, with the labels of what it uses."""
    if isinstance(tree, Word):
        return tree.text(*[in_words(operand) for operand in tree.operands])
    match tree:
        case InputSymbol(input=item):
            return item.label
        case SeriesSymbol(series=series):
            return series.label
        case ColumnSymbol(column=column):
            return column.label
        case LineSymbol(line=line, lag=lag):
            return f"{line.label} last month" if lag else line.label
        case Calendar(word=word):
            return CALENDAR_WORDS[word]
        case Total(of=of):
            table = of.table if isinstance(of, ColumnSymbol) else of.line.over
            assert table is not None
            only = f" where {in_words(tree.only)}" if tree.only is not None else ""
            return f"{in_words(of)} (total of {table.label.lower()}{only})"
        case Cumulative(of=of):
            return f"{of.line.label} (all months so far)"
        case Trailing(of=of, months=LineSymbol(line=months)):
            return f"{of.line.label} (last months; how many: {months.label})"
        case Ago(of=of, months=LineSymbol(line=months)):
            return f"{of.line.label} (months before; how many: {months.label})"
        case Trailing(of=of, months=months):
            return f"{of.line.label} (last {in_words(months)} months)"
        case Ago(of=of, months=months):
            return f"{of.line.label} ({in_words(months)} months before)"
    raise AssertionError(f"no words for {type(tree).__name__}")


def explain(
    compiled: Compiled,
    values: Values,
    arrays: Mapping[str, Array],
    month: int,
    member: int = 0,
    scenario: int = 0,
) -> Explanation:
    """Explain one figure.

    Args:
        compiled: the line.
        values: what the model was evaluated with.
        arrays: the figures of the line and of all that it uses.
        month: counted from 1; 0 explains the opening balance.
        member: the position of the table's row, for a line over a table.
        scenario: which scenario.
    """
    line = compiled.line
    tree = compiled.tree if month else compiled.opening
    at = _At(values, arrays, month, member, scenario)
    parts = {p: None for part in tree.walk() if isinstance(part, Reference) for p in at.parts(part)}
    name = f": {values.members[line.over.name][member]}" if line.over else ""
    return Explanation(
        name=line.name,
        label=line.label + name,
        unit=line.unit,
        value=_pick(arrays[line.name], month, member, scenario),
        month=month,
        formula=in_words(tree),
        help=line.help,
        parts=tuple(parts),
    )


@dataclass(frozen=True)
class _At:
    """One figure's place: what went into it is looked up from there."""

    values: Values
    arrays: Mapping[str, Array]
    month: int
    member: int
    scenario: int

    def parts(self, reference: Reference) -> list[Part]:
        match reference:
            case InputSymbol(input=item):
                value = _pick(self.values.inputs[item.name], 0, 0, self.scenario)
                return [Part(item.name, item.label, item.unit, value, False, source=item.source)]
            case SeriesSymbol(series=series):
                figures = self.values.series[series.name]
                value = _pick(figures, self.month, 0, self.scenario)
                return [Part(series.name, series.label, series.unit, value, False, self.month)]
            case ColumnSymbol():
                return [self._column(reference, self.member)]
            case LineSymbol(lag=lag):
                return [self._line(reference, self.month - lag, self.member)]
            case Calendar(word=word):
                value = float(self.values.calendar[word][self.month - 1, 0, 0])
                return [Part(word, CALENDAR_WORDS[word], "month", value, False)]
            case Total():
                return self._members(reference)
            case Cumulative(of=of):
                months = range(1, self.month + 1)
                return [self._line(of, month, self.member) for month in months]
            case Trailing(of=of, months=months):
                first = max(1, self.month - self._length(months) + 1)
                return [self._line(of, m, self.member) for m in range(first, self.month + 1)]
            case Ago(of=of, months=months):
                month = self.month - self._length(months)
                return [self._line(of, month, self.member)] if month > 0 else []
        raise AssertionError(f"no parts for {type(reference).__name__}")

    def _length(self, months: Expression) -> int:
        """Read how many months are looked at or looked back."""
        match months:
            case InputSymbol(input=item):
                return int(_pick(self.values.inputs[item.name], 0, 0, self.scenario))
            case ColumnSymbol(table=table, column=column):
                figures = self.values.columns[table.name, column.name]
                return int(_pick(figures, 0, self.member, self.scenario))
            case LineSymbol(line=line):
                return int(_pick(self.arrays[line.name], self.month, self.member, self.scenario))
            case Number(value=value):
                return int(value)
        raise AssertionError(f"no length for {type(months).__name__}")

    def _members(self, total: Total) -> list[Part]:
        of = total.of
        table = of.table if isinstance(of, ColumnSymbol) else of.line.over
        assert table is not None
        rows = list(range(len(self.values.members[table.name])))
        if total.only is not None:
            choice = total.only.column
            codes = self.values.columns[table.name, choice.column.name]
            rows = [r for r in rows if _pick(codes, 0, r, self.scenario) == total.only.code]
        if isinstance(of, ColumnSymbol):
            return [self._column(of, row) for row in rows]
        return [self._line(of, self.month - of.lag, row) for row in rows]

    def _column(self, symbol: ColumnSymbol, row: int) -> Part:
        table, column = symbol.table, symbol.column
        figure = _pick(self.values.columns[table.name, column.name], 0, row, self.scenario)
        value = _option(column, figure) if isinstance(column, Choice) else figure
        unit = "" if isinstance(column, Choice) else column.unit
        name = f"{table.name}.{column.name}"
        label = f"{column.label}: {self.values.members[table.name][row]}"
        source = "" if isinstance(column, Choice) else column.source
        return Part(name, label, unit, value, False, member=row, source=source)

    def _line(self, symbol: LineSymbol, month: int, row: int) -> Part:
        line = symbol.line
        member = row if line.over else None
        value = _pick(self.arrays[line.name], month, row, self.scenario)
        label = line.label if month == self.month else f"{line.label}, month {month}"
        if month == 0:
            label = f"{line.label}, opening balance"
        if line.over:
            label += f": {self.values.members[line.over.name][row]}"
        return Part(line.name, label, line.unit, value, True, month, member)


def _option(choice: Choice, code: float) -> str:
    return choice.options[int(code)] if code >= 0 else ""


def _pick(array: Array, month: int, member: int, scenario: int) -> float:
    """Take one figure; an axis of length one is the same everywhere."""
    place = (month, member, scenario)
    index = tuple(min(i, n - 1) for i, n in zip(place, array.shape, strict=True))
    return float(array[index])
