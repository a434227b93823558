"""A model filled in: values for what it declares, as somebody wrote them down; nothing derived."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Self

import numpy as np
from babel.numbers import is_currency
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from venture.model.declare import Choice, Input, Table, complaints
from venture.model.evaluate import Values
from venture.model.expression import Array
from venture.model.model import Model
from venture.model.names import Name
from venture.model.period import month_of
from venture.model.source import Range, Source

Value = float | str


def _next_month() -> date:
    return month_of(date.today().replace(day=1), 2)


class Row(BaseModel):
    """One row of a table.

    Attributes:
        id: what stays when the name changes; letters, digits and hyphens.
        name: what the founder calls it.
        values: by column; a column left out has its default.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(pattern=r"^[A-Za-z0-9-]{1,40}$")
    name: Name = Field(max_length=200)
    values: dict[str, Value] = {}


@dataclass(frozen=True)
class Setting:
    """One value of a filled-in model and what is declared about it.

    Attributes:
        key: the input's name, or table, row id and column joined by dots.
        declared: the input or choice.
        value: what it is set to.
        table: the table it stands in; None for an input of the whole model.
        row: the row it stands in.
    """

    key: str
    declared: Input | Choice
    value: Value
    table: Table | None = None
    row: Row | None = None

    @property
    def label(self) -> str:
        """What people call it, with its row."""
        return f"{self.row.name}: {self.declared.label}" if self.row else self.declared.label


class Filled(BaseModel):
    """What a model declares, filled in: inputs, tables, the month it starts and its currency.

    Attributes:
        inputs: by name; an input left out has its default.
        tables: rows by the table's name.
        start: the first day of month 1.
        currency: ISO 4217 code.
        sources: where values come from, by their key; one whose row is gone is kept and shown
            nowhere.
        ranges: between which ends values may lie, likewise; one of another value than there is
            now is kept and applies to nothing.
    """

    model_config = ConfigDict(frozen=True)

    declared: ClassVar[Model]
    """What is filled in; each kind of record says which model it is of."""
    noun: ClassVar[str]
    """What such a record is called in messages, such as "plan"."""

    inputs: dict[str, float] = {}
    tables: dict[str, tuple[Row, ...]] = {}
    start: date = Field(default_factory=_next_month)
    currency: str = "USD"
    sources: dict[str, Source] = {}
    ranges: dict[str, Range] = {}

    @field_validator("start")
    @classmethod
    def _first_of_month(cls, start: date) -> date:
        if not 1990 <= start.year <= 2100:
            raise ValueError(f"The {cls.noun} must start between 1990 and 2100, got {start}.")
        return start.replace(day=1)

    @field_validator("currency")
    @classmethod
    def _known_currency(cls, currency: str) -> str:
        if not is_currency(currency):
            raise ValueError(f"No currency has the code {currency!r}. Type one such as USD or EUR.")
        return currency

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, given: Any) -> Any:
        """Fill in every default, so that a saved record keeps its values when defaults change."""
        if not isinstance(given, dict):
            return given
        inputs = {item.name: item.default for item in cls.declared.inputs.values()}
        inputs |= given.get("inputs") or {}
        tables: dict[str, Any] = dict.fromkeys(cls.declared.tables, ())
        tables |= given.get("tables") or {}
        return {**given, "inputs": inputs, "tables": tables}

    @model_validator(mode="after")
    def _checked(self) -> Self:
        problems = [*self._unknown(), *self._bad_values(), *self._complaints()]
        if problems:
            raise ValueError("\n".join(problems))
        for name, rows in self.tables.items():
            self.tables[name] = tuple(_completed(self.declared.tables[name], row) for row in rows)
        return self

    def _complaints(self) -> Iterator[str]:
        """Say what else is wrong, of what a kind of record has besides its model's values."""
        yield from ()

    def _unknown(self) -> Iterator[str]:
        for name in self.inputs.keys() - self.declared.inputs.keys():
            yield f"No input is called {name!r}."
        for name in self.tables.keys() - self.declared.tables.keys():
            yield f"No table is called {name!r}."

    def _bad_values(self) -> Iterator[str]:
        for name in self.declared.tables.keys() & self.tables.keys():
            yield from _bad_rows(self.declared.tables[name], self.tables[name])
        for name in self.declared.inputs.keys() & self.inputs.keys():
            yield from complaints(self.declared.inputs[name], self.inputs[name])

    def settings(self) -> dict[str, Setting]:
        """List every value by its key, inputs first, then table by table."""
        found = [Setting(n, item, self.inputs[n]) for n, item in self.declared.inputs.items()]
        for name, table in self.declared.tables.items():
            for row in self.tables[name]:
                found += [
                    Setting(f"{name}.{row.id}.{c.name}", c, row.values[c.name], table, row)
                    for c in table.columns
                ]
        return {setting.key: setting for setting in found}

    def used_groups(self, table: str) -> set[str]:
        """Name the groups of a table's columns that some row asks for or has set otherwise."""
        columns = self.declared.tables[table].columns
        return set().union(*(_used_groups(columns, row) for row in self.tables[table]))

    def used_settings(self) -> dict[str, Setting]:
        """List the values without those of groups that a row does not use."""
        found = self.settings()
        for name, table in self.declared.tables.items():
            for row in self.tables[name]:
                used = _used_groups(table.columns, row)
                for column in table.columns:
                    if column.group and column.group not in used:
                        del found[f"{name}.{row.id}.{column.name}"]
        return found

    def value(self, key: str) -> Value:
        """Look one value up by its key.

        Raises:
            ValueError: there is no such value.
        """
        return self._setting(key).value

    def with_value(self, key: str, value: object) -> Self:
        """Change one value.

        Args:
            key: the input's name, or table, row id and column joined by dots.
            value: the new value; rates are 0..1.

        Raises:
            ValueError: there is no such value, or it is not allowed.
        """
        setting = self._setting(key)
        checked = setting.declared.check(value, setting.row.name if setting.row else "")
        if setting.table is None or setting.row is None:
            assert isinstance(checked, float)
            return self.model_copy(update={"inputs": {**self.inputs, key: checked}})
        values = {**setting.row.values, setting.declared.name: checked}
        row = setting.row.model_copy(update={"values": values})
        rows = self.tables[setting.table.name]
        return self._with(setting.table.name, tuple(row if r.id == row.id else r for r in rows))

    def with_rows(self, table: str, rows: tuple[Row, ...]) -> Self:
        """Change all rows of a table; what a row leaves out has its default.

        Raises:
            ValueError: some values are not allowed; one line for each.
        """
        declared = self.declared.tables[table]
        problems = list(_bad_rows(declared, rows))
        if problems:
            raise ValueError("\n".join(problems))
        return self._with(table, tuple(_completed(declared, row) for row in rows))

    def source(self, setting: Setting) -> Source:
        """Say where a value comes from: as written down, or as declared for everybody."""
        declared = setting.declared.source if isinstance(setting.declared, Input) else ""
        return self.sources.get(setting.key) or Source(text=declared)

    def with_source(self, key: str, source: Source | None) -> Self:
        """Write down where a value comes from; None takes it away.

        Raises:
            ValueError: there is no such value.
        """
        self._setting(key)
        kept = {other: known for other, known in self.sources.items() if other != key}
        return self.model_copy(update={"sources": kept | ({key: source} if source else {})})

    def range(self, setting: Setting) -> Range | None:
        """Give the range of a value; None where there is none for the value as it is now."""
        known = self.ranges.get(setting.key)
        return known if known is not None and known.of == setting.value else None

    def known_ranges(self) -> dict[str, Range]:
        """List the ranges of the numbers that the model uses, by their key."""
        found = {
            key: self.range(setting)
            for key, setting in self.used_settings().items()
            if key in self.ranges and isinstance(setting.declared, Input)
        }
        return {key: known for key, known in found.items() if known}

    def with_range(self, key: str, found: Range | None) -> Self:
        """Write down between which ends a value may lie; None takes that away.

        Raises:
            ValueError: there is no such value.
        """
        self._setting(key)
        kept = {other: known for other, known in self.ranges.items() if other != key}
        return self.model_copy(update={"ranges": kept | ({key: found} if found else {})})

    def values_for(
        self,
        months: int,
        scenarios: Mapping[str, Array] | None = None,
        series: Mapping[str, Array] | None = None,
        year_start: int = 1,
    ) -> Values:
        """Give the values in the form that the model is evaluated with.

        Args:
            months: how many months to look ahead.
            scenarios: for each value that varies, its key and one number for each scenario.
            series: the figures from elsewhere by name, shape (months + 1,) or (months + 1, 1,
                scenarios); one left out is zero in every month.
            year_start: the month of the year in which a fiscal year begins.

        Raises:
            ValueError: a key is not that of a number, or a name not that of a series.
        """
        varied, given = scenarios or {}, series or {}
        known = self.settings() if varied else {}
        for key in varied:
            if key not in known or isinstance(known[key].declared, Choice):
                raise ValueError(f"The {self.noun} has no number called {key!r}.")
        for name in given.keys() - self.declared.series.keys():
            raise ValueError(f"The {self.noun} has no series called {name!r}.")
        tables = self.declared.tables
        return Values(
            inputs={
                name: varied.get(name, np.array([value])).reshape(1, 1, -1)
                for name, value in self.inputs.items()
            },
            columns={
                (table.name, column.name): self._column(table, column, varied)
                for table in tables.values()
                for column in table.columns
            },
            members={name: tuple(row.name for row in rows) for name, rows in self.tables.items()},
            start=self.start,
            months=months,
            year_start=year_start,
            series={
                name: given.get(name, np.zeros(months + 1)).reshape(months + 1, 1, -1)
                for name in self.declared.series
            },
        )

    def _column(
        self, table: Table, column: Input | Choice, scenarios: Mapping[str, Array]
    ) -> Array:
        rows = self.tables[table.name]
        if isinstance(column, Choice):
            codes = [column.options.index(str(row.values[column.name])) for row in rows]
            return np.array(codes, dtype=float).reshape(1, -1, 1)
        usual = np.array([row.values[column.name] for row in rows], dtype=float).reshape(1, -1, 1)
        keys = [f"{table.name}.{row.id}.{column.name}" for row in rows] if scenarios else []
        if not any(key in scenarios for key in keys):
            return usual
        numbers = [scenarios.get(key, usual[0, place]) for place, key in enumerate(keys)]
        width = max(len(array) for array in numbers)
        filled = [np.broadcast_to(array, (width,)) for array in numbers]
        return np.array(filled).reshape(1, len(rows), width)

    def month(self, month: int) -> date:
        """The first day of a month, counted from 1."""
        return month_of(self.start, month)

    def _with(self, table: str, rows: tuple[Row, ...]) -> Self:
        return self.model_copy(update={"tables": {**self.tables, table: rows}})

    def _setting(self, key: str) -> Setting:
        found = self.settings().get(key)
        if found is None:
            raise ValueError(f"The {self.noun} has no value called {key!r}.")
        return found


def filled_row(table: Table, name: str, **values: Value) -> Row:
    """Make a row with an id of its own; what is left out has its default."""
    return _completed(table, Row(id=uuid.uuid4().hex[:8], name=name, values=values))


def _used_groups(columns: Iterable[Input | Choice], row: Row) -> set[str]:
    """Name the groups of columns that a row asks for or has set otherwise than the default."""
    changed = {c.group for c in columns if row.values[c.name] != c.default}
    asked = {c.asks.get(str(row.values[c.name]), "") for c in columns if isinstance(c, Choice)}
    return (changed | asked) - {""}


def _completed(table: Table, row: Row) -> Row:
    values = {
        column.name: column.check(row.values.get(column.name, column.default))
        for column in table.columns
    }
    return row if values == row.values else row.model_copy(update={"values": values})


def _bad_rows(table: Table, rows: tuple[Row, ...]) -> Iterator[str]:
    yield from table.complaints([row.id for row in rows])
    for row in rows:
        known = {column.name: column for column in table.columns}
        for name, value in row.values.items():
            if name not in known:
                yield f"{table.label} has no column {name!r}."
            else:
                yield from complaints(known[name], value, row.name)
        yield from _wrong_order(row)


def _wrong_order(row: Row) -> Iterator[str]:
    start, end = row.values.get("start_month"), row.values.get("end_month")
    if isinstance(start, float | int) and isinstance(end, float | int) and end < start:
        yield f"{row.name}: the last month ({end:g}) lies before the first ({start:g})."
