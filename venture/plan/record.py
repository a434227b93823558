"""The plan as somebody wrote it down: values for what is declared, and nothing that is derived."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.numbers import is_currency
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from venture.model import By, Choice, Input, Name, Period, Table, complaints, month_of, periods
from venture.plan.declared import MODEL, MONTHS
from venture.plan.milestone import Milestone, milestone_complaints
from venture.plan.scenario import Scenario, scenario_complaints

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


class Source(BaseModel):
    """Where a value comes from.

    Attributes:
        text: who said so, where; in the founder's words.
        day: when it was read or measured; None where nobody said.
    """

    model_config = ConfigDict(frozen=True)

    text: str = Field(max_length=500)
    day: date | None = None


@dataclass(frozen=True)
class Setting:
    """One value of a plan and what is declared about it.

    Attributes:
        key: the input's name, or table, row id and column joined by dots.
        declared: the input or choice.
        value: what it is set to.
        table: the table it stands in; None for an input of the whole plan.
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


class Plan(BaseModel):
    """A startup's financial plan: inputs, tables, the month it starts and its currency.

    Attributes:
        inputs: by name; an input left out has its default.
        tables: rows by the table's name.
        start: the first day of month 1.
        currency: ISO 4217 code.
        scenarios: what would be different, each against the values above.
        milestones: what is done once a figure is high enough.
        sources: where values come from, by their key; one whose row is gone is kept and shown
            nowhere.
    """

    model_config = ConfigDict(frozen=True)

    inputs: dict[str, float] = {}
    tables: dict[str, tuple[Row, ...]] = {}
    start: date = Field(default_factory=_next_month)
    currency: str = "USD"
    scenarios: tuple[Scenario, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    sources: dict[str, Source] = {}

    @field_validator("start")
    @classmethod
    def _first_of_month(cls, start: date) -> date:
        if not 1990 <= start.year <= 2100:
            raise ValueError(f"The plan must start between 1990 and 2100, got {start}.")
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
        """Fill in every default, so that a saved plan keeps its values when defaults change."""
        if not isinstance(given, dict):
            return given
        inputs = {item.name: item.default for item in MODEL.inputs.values()}
        inputs |= given.get("inputs") or {}
        tables: dict[str, Any] = dict.fromkeys(MODEL.tables, ())
        tables |= given.get("tables") or {}
        return {**given, "inputs": inputs, "tables": tables}

    @model_validator(mode="after")
    def _checked(self) -> Plan:
        problems = [*self._unknown(), *self._bad_values(), *scenario_complaints(self.scenarios)]
        problems += milestone_complaints(self.milestones)
        if problems:
            raise ValueError("\n".join(problems))
        for name, rows in self.tables.items():
            self.tables[name] = tuple(_completed(MODEL.tables[name], row) for row in rows)
        return self

    def _unknown(self) -> Iterator[str]:
        for name in self.inputs.keys() - MODEL.inputs.keys():
            yield f"No input is called {name!r}."
        for name in self.tables.keys() - MODEL.tables.keys():
            yield f"No table is called {name!r}."

    def _bad_values(self) -> Iterator[str]:
        for name in MODEL.tables.keys() & self.tables.keys():
            yield from _bad_rows(MODEL.tables[name], self.tables[name])
        for name in MODEL.inputs.keys() & self.inputs.keys():
            yield from complaints(MODEL.inputs[name], self.inputs[name])

    def settings(self) -> dict[str, Setting]:
        """List every value of the plan by its key, inputs first, then table by table."""
        found = [Setting(n, item, self.inputs[n]) for n, item in MODEL.inputs.items()]
        for name, table in MODEL.tables.items():
            for row in self.tables[name]:
                found += [
                    Setting(f"{name}.{row.id}.{c.name}", c, row.values[c.name], table, row)
                    for c in table.columns
                ]
        return {setting.key: setting for setting in found}

    def used_groups(self, table: str) -> set[str]:
        """Name the groups of a table's columns that some row asks for or has set otherwise."""
        columns = MODEL.tables[table].columns
        return set().union(*(_used_groups(columns, row) for row in self.tables[table]))

    def used_settings(self) -> dict[str, Setting]:
        """List the values of the plan without those of groups that a row does not use."""
        found = self.settings()
        for name, table in MODEL.tables.items():
            for row in self.tables[name]:
                used = _used_groups(table.columns, row)
                for column in table.columns:
                    if column.group and column.group not in used:
                        del found[f"{name}.{row.id}.{column.name}"]
        return found

    def value(self, key: str) -> Value:
        """Look one value up by its key.

        Raises:
            ValueError: the plan has no such value.
        """
        return self._setting(key).value

    def with_value(self, key: str, value: object) -> Plan:
        """Change one value.

        Args:
            key: the input's name, or table, row id and column joined by dots.
            value: the new value; rates are 0..1.

        Raises:
            ValueError: the plan has no such value, or it is not allowed.
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

    def with_rows(self, table: str, rows: tuple[Row, ...]) -> Plan:
        """Change all rows of a table; what a row leaves out has its default.

        Raises:
            ValueError: some values are not allowed; one line for each.
        """
        declared = MODEL.tables[table]
        problems = list(_bad_rows(declared, rows))
        if problems:
            raise ValueError("\n".join(problems))
        return self._with(table, tuple(_completed(declared, row) for row in rows))

    def source(self, setting: Setting) -> Source:
        """Say where a value comes from: as written down, or as declared for everybody."""
        declared = setting.declared.source if isinstance(setting.declared, Input) else ""
        return self.sources.get(setting.key) or Source(text=declared)

    def with_source(self, key: str, source: Source | None) -> Plan:
        """Write down where a value comes from; None takes it away.

        Raises:
            ValueError: the plan has no such value.
        """
        self._setting(key)
        kept = {other: known for other, known in self.sources.items() if other != key}
        return self.model_copy(update={"sources": kept | ({key: source} if source else {})})

    def with_scenarios(self, scenarios: Iterable[Scenario]) -> Plan:
        """Change all scenarios.

        Raises:
            ValueError: some of them are not allowed; one line for each.
        """
        kept = tuple(scenarios)
        problems = list(scenario_complaints(kept))
        if problems:
            raise ValueError("\n".join(problems))
        return self.model_copy(update={"scenarios": kept})

    def with_scenario(self, scenario: Scenario) -> Plan:
        """Add a scenario, or put it in the place of the one with its id.

        Raises:
            ValueError: it is not allowed; one line for each reason.
        """
        known = {one.id: one for one in self.scenarios}
        return self.with_scenarios({**known, scenario.id: scenario}.values())

    def without_scenario(self, scenario_id: str) -> Plan:
        """Take a scenario away."""
        return self.with_scenarios(one for one in self.scenarios if one.id != scenario_id)

    def with_milestones(self, milestones: Iterable[Milestone]) -> Plan:
        """Change all milestones.

        Raises:
            ValueError: some of them are not allowed; one line for each.
        """
        kept = tuple(milestones)
        problems = list(milestone_complaints(kept))
        if problems:
            raise ValueError("\n".join(problems))
        return self.model_copy(update={"milestones": kept})

    def in_scenario(self, scenario_id: str) -> Plan:
        """Give the plan as it would be in a scenario, which has no scenarios of its own.

        Raises:
            ValueError: the plan has no such scenario.
        """
        found = next((s for s in self.scenarios if s.id == scenario_id), None)
        if found is None:
            raise ValueError(f"The plan has no scenario called {scenario_id!r}.")
        known = self.settings().keys()
        plan = self.model_copy(update={"scenarios": ()})
        for key, value in found.changes.items():
            plan = plan.with_value(key, value) if key in known else plan
        return plan

    def month(self, month: int) -> date:
        """The first day of a plan month, counted from 1."""
        return month_of(self.start, month)

    @property
    def year_start(self) -> int:
        """The month of the year, 1 to 12, in which a fiscal year begins."""
        return int(self.inputs["fiscal_year_start"])

    def periods(self, by: By) -> list[Period]:
        """Cut the plan into months, or into the quarters or years of its fiscal year."""
        return periods(self.start, MONTHS, by, self.year_start)

    def _with(self, table: str, rows: tuple[Row, ...]) -> Plan:
        return self.model_copy(update={"tables": {**self.tables, table: rows}})

    def _setting(self, key: str) -> Setting:
        found = self.settings().get(key)
        if found is None:
            raise ValueError(f"The plan has no value called {key!r}.")
        return found


def new_row(table: str, name: str, **values: Value) -> Row:
    """Make a row with an id of its own; what is left out has its default."""
    row = Row(id=uuid.uuid4().hex[:8], name=name, values=values)
    return _completed(MODEL.tables[table], row)


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


__all__ = ["MONTHS", "Plan", "Row", "Setting", "Value", "new_row"]
