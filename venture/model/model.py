"""A model: declarations brought together, checked, and put into the order of calculation."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any

from venture.model.declare import SAME, Input, Line, Series, Table
from venture.model.expression import (
    Arithmetic,
    Expression,
    Nothing,
    expression,
)
from venture.model.symbols import (
    CALENDAR,
    Ago,
    Calendar,
    ColumnSymbol,
    Cumulative,
    InputSymbol,
    LineSymbol,
    SeriesSymbol,
    Total,
    Trailing,
)


@dataclass(frozen=True)
class Compiled:
    """A line with its formula as a tree.

    Attributes:
        line: the declaration.
        section: the heading it stands under.
        tree: the formula.
        opening: the balance before the first month; the number 0 where none was declared.
    """

    line: Line
    section: str
    tree: Expression
    opening: Expression

    def uses(self) -> tuple[LineSymbol, ...]:
        """List the lines that the formulas look at, each with its lag, in reading order.

        The openings that the line's own opening looks at count without a lag.
        """
        return self._uses

    @cached_property
    def _uses(self) -> tuple[LineSymbol, ...]:
        found = [line_behind(part) for part in [*self.tree.walk(), *self.opening.walk()]]
        return tuple({(s.line.name, s.lag): s for s in found if s is not None}.values())


@dataclass(frozen=True)
class Step:
    """Lines that are calculated together.

    Attributes:
        lines: their names, in order.
        recurrent: True when they feed on their own last month and go month by month.
    """

    lines: tuple[str, ...]
    recurrent: bool


class Model:
    """Inputs, tables and lines that belong together.

    Attributes:
        inputs: by name, in the order declared.
        tables: by name, in the order declared.
        series: by name, what comes from elsewhere month by month.
        lines: by name, in the order declared, with their formulas as trees.
    """

    def __init__(
        self,
        inputs: Iterable[Input],
        tables: Iterable[Table],
        lines: Mapping[str, Iterable[Line]],
        series: Iterable[Series] = (),
    ) -> None:
        """Call every formula once, with symbols, and refuse what cannot be calculated.

        Args:
            inputs: the numbers set from outside.
            tables: the lists filled in from outside.
            lines: the lines of each section, by the section's title.
            series: the figures that come from elsewhere month by month.

        Raises:
            ValueError: a name is used twice or unknown, a formula uses what it may not, or some
                lines need each other within one month.
        """
        self.inputs = {item.name: item for item in inputs}
        self.tables = {table.name: table for table in tables}
        self.series = {one.name: one for one in series}
        placed = {line.name: (title, line) for title, some in lines.items() for line in some}
        declared = {n: line for n, (_, line) in placed.items()}
        self._names = _Names(self.inputs, self.tables, declared, self.series)
        self.lines = {
            name: self._compile(line, line.statement or title)
            for name, (title, line) in placed.items()
        }
        for compiled in self.lines.values():
            self._check(compiled)
        self._steps = _order(self.lines)

    @classmethod
    def of(cls, **modules: ModuleType) -> Model:
        """Gather what modules declare; each module's name is written as its section's title.

        Args:
            modules: section title, with underscores for spaces, and the module; lines of one form
                may stand in it as a tuple.
        """
        declared = {title.replace("_", " "): _declared(m) for title, m in modules.items()}
        everything = [item for items in declared.values() for item in items]
        return cls(
            _distinct(item for item in everything if isinstance(item, Input)),
            _distinct(item for item in everything if isinstance(item, Table)),
            {
                title: [item for item in items if isinstance(item, Line)]
                for title, items in declared.items()
            },
            _distinct(item for item in everything if isinstance(item, Series)),
        )

    def sections(self) -> dict[str, list[Compiled]]:
        """List the lines under their headings, in the order declared."""
        found: dict[str, list[Compiled]] = {}
        for compiled in self.lines.values():
            found.setdefault(compiled.section, []).append(compiled)
        return found

    def is_subtotal(self, name: str) -> bool:
        """Tell whether a line is a sum or difference of lines under its own heading.

        Raises:
            ValueError: the line is not known.
        """
        own = self.line(name)
        return isinstance(own.tree, Arithmetic) and all(
            (isinstance(part, Arithmetic) and part.sign in "+-")
            or (
                isinstance(part, LineSymbol)
                and not part.lag
                and self.lines[part.line.name].section == own.section
            )
            for part in own.tree.walk()
        )

    def line(self, name: str) -> Compiled:
        """Look a line up by its key.

        Raises:
            ValueError: there is none; the message offers the nearest.
        """
        if name not in self.lines:
            raise ValueError(_unknown(name, self.lines))
        return self.lines[name]

    def steps(self, wanted: Iterable[str] | None = None) -> list[Step]:
        """List the steps that calculate the lines asked for, and what those need, in order.

        Args:
            wanted: names of lines; None for all.

        Raises:
            ValueError: a line is not known.
        """
        if wanted is None:
            return list(self._steps)
        needed: set[str] = set()
        waiting = [self.line(name).line.name for name in wanted]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += [symbol.line.name for symbol in self.lines[name].uses()]
        return [step for step in self._steps if needed.intersection(step.lines)]

    def _compile(self, line: Line, section: str) -> Compiled:
        try:
            tree = expression(line.formula(self._names))
            opening = tree if line.opening == SAME else expression(0)
            if callable(line.opening):
                opening = expression(line.opening(self._names))
        except (ValueError, TypeError) as error:
            raise ValueError(f"In the line {line.name!r}: {error}") from error
        return Compiled(line, section, tree, opening)

    def _check(self, compiled: Compiled) -> None:
        line = compiled.line
        for tree in (compiled.tree, compiled.opening):
            for part in tree.walk():
                _check_table(line, part)
        for part in compiled.opening.walk():
            lagged = isinstance(part, LineSymbol) and part.lag
            if lagged or isinstance(part, Calendar | Trailing | Cumulative | Ago | SeriesSymbol):
                raise ValueError(
                    f"The opening of {line.name!r} may only use inputs, columns and openings."
                )
        for symbol in compiled.uses():
            if _may_be_nothing(self.lines[symbol.line.name]):
                raise ValueError(
                    f"{line.name!r} uses {symbol.line.name!r}, which may be nothing. "
                    "Only a figure that is always there can be reckoned with."
                )
        if line.yearly == "formula":
            _check_yearly(compiled)


class _Names:
    """What a formula is called with: every name of the model as a symbol."""

    def __init__(
        self,
        inputs: dict[str, Input],
        tables: dict[str, Table],
        lines: dict[str, Line],
        series: dict[str, Series],
    ) -> None:
        for name in [*tables, *lines, *series]:
            if sum(name in known for known in (inputs, tables, lines, series, CALENDAR)) > 1:
                raise ValueError(f"The name {name!r} is used twice.")
        self._known: dict[str, Any] = {
            **{name: InputSymbol(item) for name, item in inputs.items()},
            **{name: _Columns(table) for name, table in tables.items()},
            **{name: LineSymbol(line) for name, line in lines.items()},
            **{name: SeriesSymbol(one) for name, one in series.items()},
            **{word: Calendar(word) for word in CALENDAR},
        }

    def __getattr__(self, name: str) -> Any:
        if name not in self._known:
            raise ValueError(_unknown(name, self._known))
        return self._known[name]


class _Columns:
    """A table's columns as symbols."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __getattr__(self, name: str) -> ColumnSymbol:
        columns = {column.name: column for column in self._table.columns}
        if name not in columns:
            known = [f"{self._table.name}.{column}" for column in columns]
            raise ValueError(_unknown(f"{self._table.name}.{name}", known))
        return ColumnSymbol(self._table, columns[name])


def _unknown(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=3)
    offer = " or ".join(repr(other) for other in near)
    return f"No line or input is called {name!r}." + (f" Did you mean {offer}?" if offer else "")


def line_behind(part: Expression) -> LineSymbol | None:
    """Find the line behind a reference, last month's where this month's is never looked at."""
    if isinstance(part, Ago):
        return LineSymbol(part.of.line, 1 if part.before else 0)
    of = part.of if isinstance(part, Total | Trailing | Cumulative) else part
    return of if isinstance(of, LineSymbol) else None


def _may_be_nothing(compiled: Compiled) -> bool:
    return any(isinstance(part, Nothing) for part in compiled.tree.walk())


def _check_table(line: Line, part: Expression) -> None:
    """Refuse a figure per member where one figure is wanted, or the members of another table."""
    if isinstance(part, Total):
        return
    symbol = line_behind(part)
    if isinstance(part, ColumnSymbol):
        name, table = f"{part.table.name}.{part.column.name}", part.table
    elif symbol is not None and symbol.line.over is not None:
        name, table = symbol.line.name, symbol.line.over
    else:
        return
    if table == line.over:
        return
    raise ValueError(
        f"The line {line.name!r} uses {name!r}, which has one figure for each {table.member}. "
        "Use total(...) to add them up."
    )


def _check_yearly(compiled: Compiled) -> None:
    for part in compiled.tree.walk():
        lagged = isinstance(part, LineSymbol) and part.lag
        if lagged or isinstance(part, Calendar | Trailing | Cumulative | Ago | SeriesSymbol):
            raise ValueError(
                f"The line {compiled.line.name!r} cannot be worked out from a year's figures; "
                "say yearly='sum', 'last' or 'first'."
            )


def _declared(module: ModuleType) -> list[object]:
    """List what a module declares, in its order."""
    found: list[object] = []
    for value in vars(module).values():
        found += value if isinstance(value, tuple) else [value]
    return found


def _distinct(items: Iterable[Any]) -> list[Any]:
    """Drop what several modules import from each other."""
    return list({id(item): item for item in items}.values())


def _order(lines: Mapping[str, Compiled]) -> list[Step]:
    """Put lines after what they use; those that feed on their own last month form one step.

    Raises:
        ValueError: lines need each other within one month; names them in a circle.
    """
    names = list(lines)
    any_month = {name: {s.line.name for s in lines[name].uses()} for name in names}
    this_month = {name: {s.line.name for s in lines[name].uses() if not s.lag} for name in names}
    rank = {name: i for i, name in enumerate(_sorted_by_use(names, this_month))}
    steps = []
    for group in _components(names, any_month):
        ordered = tuple(sorted(group, key=rank.__getitem__))
        recurrent = len(group) > 1 or ordered[0] in any_month[ordered[0]]
        steps.append(Step(ordered, recurrent))
    return steps


def _sorted_by_use(names: list[str], uses: Mapping[str, set[str]]) -> list[str]:
    """Sort so that everything stands after what it uses."""
    done: dict[str, None] = {}
    path: list[str] = []

    def visit(name: str) -> None:
        if name in path:
            circle = " -> ".join([*path[path.index(name) :], name])
            raise ValueError(f"These lines need each other within one month: {circle}.")
        if name not in done:
            path.append(name)
            for other in sorted(uses[name]):
                visit(other)
            path.pop()
            done[name] = None

    for name in names:
        visit(name)
    return list(done)


def _components(names: list[str], uses: Mapping[str, set[str]]) -> list[list[str]]:
    """Group lines that lead back to themselves (Tarjan 1972); used groups come first."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(uses[name]):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            group = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            found.append(group)

    for name in names:
        if name not in index:
            visit(name)
    return found
