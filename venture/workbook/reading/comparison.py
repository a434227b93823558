"""Compares an edited workbook with a plan, value by value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from venture.model import Input, Table
from venture.plan import MODEL, Plan, Row, Scenario, Setting
from venture.workbook.contents import Cell
from venture.workbook.layout import CURRENCY, START
from venture.workbook.reading.new_rows import counts_as_zero, is_filled, new_rows
from venture.workbook.reading.places import NAME, Found, Places
from venture.workbook.reading.records import Change, Entered, Ignored, Problem
from venture.workbook.reading.scenario_sheet import AS_BASE, ScenarioSheet
from venture.workbook.reading.sorting import trusted_after_sorting
from venture.workbook.reading.taking_over import SCENARIOS_PREFIX, changed_row
from venture.workbook.reading.values import (
    entered,
    entered_currency,
    entered_name,
    entered_scenario_name,
    entered_start,
    same,
    shown,
    written,
)
from venture.workbook.spare import may_be_spare
from venture.workbook.varied import Varied

Read = Callable[[Cell], Entered]


class Comparison:
    """What a workbook says, against a plan.

    Attributes:
        plan: what the workbook is compared with, and in it the rows that are new in the workbook.
        changes: values that differ.
        problems: values that could not be read.
        ignored: what stays as it is in the plan.
    """

    def __init__(self, places: Places, plan: Plan, *, certain: bool) -> None:
        """Read every value.

        Args:
            places: where the values stand.
            plan: what they are compared with.
            certain: True where the plan is what the founder has; False where it holds defaults
                for the rows that were found in the workbook.
        """
        self.problems: list[Problem] = []
        self._new: set[str] = set()
        self.plan = self._with_new_rows(places, plan)
        self._settings = self.plan.settings()
        self.changes: list[Change] = []
        self.ignored: list[Ignored] = []
        self._places = places
        self._scenarios = ScenarioSheet.of(places.contents)
        self._certain = certain
        self._currency = plan.currency
        self._trusted = trusted_after_sorting(places, self.plan if certain else None)
        self._compare_plan()
        for name, table in MODEL.tables.items():
            self._compare_table(table, self.plan.tables[name])
        for scenario in self.plan.scenarios:
            self._compare_scenario(scenario)

    def _with_new_rows(self, places: Places, plan: Plan) -> Plan:
        """Add the rows that were filled in, as far as their tables may grow."""
        for name, rows in new_rows(places, plan).items():
            table, members = MODEL.tables[name], plan.tables[name]
            room = table.most - len(members)
            plan = plan.with_rows(name, (*members, *rows[:room]))
            self._new |= {f"{name}.{row.id}" for row in rows[:room]}
            self.problems += [_no_room(places, table, row) for row in rows[room:]]
        return plan

    def _compare_plan(self) -> None:
        """Read what belongs to the whole plan."""
        plan = self.plan
        self._compare(CURRENCY, "Currency", "", plan.currency, lambda c: entered_currency(c, plan))
        if self.changes:
            self._currency = str(self.changes[0].new)
        self._compare(START, "First month", "date", plan.start, lambda c: entered_start(c, plan))
        for setting in self._settings.values():
            if setting.table is None:
                self._compare_setting(setting)

    def _compare_table(self, table: Table, rows: tuple[Row, ...]) -> None:
        """Read the rows of a table that the plan has."""
        missing = self._missing_columns(table)
        for row in rows:
            key = f"{table.name}.{row.id}"
            if self._lost(table, row):
                continue
            before = len(self.changes)
            if NAME not in missing:
                old = "" if key in self._new else row.name
                self._compare(f"{key}.{NAME}", f"Name of {row.name}", "", old, entered_name)
            for column in table.columns:
                if column.name not in missing:
                    self._compare_setting(self._settings[f"{key}.{column.name}"])
            self._drop_what_does_not_go_together(table, row, before)

    def _compare_scenario(self, scenario: Scenario) -> None:
        """Read a scenario's name and what differs in it; a blank cell says that nothing does."""
        self._compare_scenario_name(scenario)
        for key in self._scenarios.rows:
            cell, setting = self._scenarios.cell(scenario.id, key), self._settings.get(key)
            if cell is None or setting is None or not isinstance(setting.declared, Input):
                continue
            declared = setting.declared

            def read(cell: Cell, declared: Input = declared) -> Entered:
                blank = cell.value is None and cell.formula is None
                return AS_BASE if blank else entered(cell, declared, self._currency, scenario.name)

            old = scenario.changes.get(key, AS_BASE)
            label = f"{scenario.name}: {setting.label}"
            whole_key = f"{SCENARIOS_PREFIX}{scenario.id}.{key}"
            self._compare(whole_key, label, declared.unit, old, read, Found(cell))

    def _compare_scenario_name(self, scenario: Scenario) -> None:
        cell = self._scenarios.name(scenario.id)
        if cell is None:
            return
        varied = Varied(self.plan)
        as_written = dict(zip(varied.ids, varied.names, strict=True))[scenario.id]

        def read(cell: Cell) -> Entered:
            name = entered_scenario_name(cell)
            return scenario.name if name == as_written else name

        key = f"{SCENARIOS_PREFIX}{scenario.id}.{NAME}"
        self._compare(key, f"Name of {scenario.name}", "", scenario.name, read, Found(cell))

    def _compare_setting(self, setting: Setting) -> None:
        declared, row, table = setting.declared, setting.row, setting.table
        unit = getattr(declared, "unit", "")

        def read(cell: Cell) -> Entered:
            if row and table and counts_as_zero(table, row.id, cell, declared):
                return 0.0
            return entered(cell, declared, self._currency, row.name if row else "")

        self._compare(setting.key, setting.label, unit, setting.value, read)

    def _compare(
        self, key: str, label: str, unit: str, old: Entered, read: Read, at: Found | None = None
    ) -> None:
        """Read one value, where it is known to stand, and note what is to be said about it."""
        found = at or self._found(key)
        cell = found.cell
        doubtful = f"{label} was not read: {found.doubt}. Undo that, or change it in the app."
        if cell is None or (found.doubt and not self._certain):
            self._complain(key, label, unit, cell, old, doubtful)
            return
        try:
            new = read(cell)
        except ValueError as error:
            self._complain(key, label, unit, cell, old, str(error))
            return
        if same(old, new) if self._certain else old == new:
            if cell.formula is not None:
                self._ignore(cell, f"{label} is a formula now; the app keeps {written(new, unit)}.")
        elif found.doubt:
            self._complain(key, label, unit, cell, old, doubtful)
        else:
            note = "New row" if self._is_new(key) else ""
            note = f"Calculated by {cell.formula}" if cell.formula is not None else note
            change = Change(key, label, unit, cell.sheet, cell.address, old, new, note)
            self.changes.append(change)

    def _found(self, key: str) -> Found:
        """Find a value's cell; a name has no defined name, its row's other values vouch for it."""
        base = self._scenarios.base(key)
        if base is not None:
            return Found(base)
        if key in self._trusted:
            return Found(self._places.cell(self._places.by_key(key)[0]))
        if key.endswith(f".{NAME}") and key.count(".") == 2:
            return self._places.find_name(key)
        return self._places.find(key)

    def _complain(
        self, key: str, label: str, unit: str, cell: Cell | None, old: Entered, why: str
    ) -> None:
        kept = written(old, unit)
        known = self._certain and not self._is_new(key)
        keeps = f"The app keeps {kept}." if known else f"The default is used: {kept}."
        sheet, address = (cell.sheet, cell.address) if cell else ("", "")
        found = shown(cell) if cell else ""
        self.problems.append(Problem(key, label, sheet, address, found, f"{why} {keeps}"))

    def _is_new(self, key: str) -> bool:
        return key.rpartition(".")[0] in self._new

    def _ignore(self, cell: Cell | None, message: str) -> None:
        sheet, address = (cell.sheet, cell.address) if cell else ("", "")
        self.ignored.append(Ignored(sheet, address, message))

    def _missing_columns(self, table: Table) -> set[str]:
        """Find the columns of a table that are gone, and say so once for each."""
        sheets = [s for s in self._places.sheets if any(_belongs(k, table) for k in s.rows)]
        if not sheets:
            return set()  # the rows themselves are missing, which is said of each
        there = {column for sheet in sheets for column in sheet.columns(table.name)}
        labels = {NAME: "Name"} | {column.name: column.label for column in table.columns}
        for name in labels.keys() - there:
            self.ignored.append(
                Ignored(
                    sheets[0].sheet.name,
                    "",
                    f"The column {labels[name]!r} of {table.label} is missing, or its key in the "
                    f"row {table.name}:columns is. The app keeps its values.",
                )
            )
        return labels.keys() - there

    def _lost(self, table: Table, row: Row) -> bool:
        """Tell whether a row has no key in the workbook any more, and say so."""
        key = f"{table.name}.{row.id}"
        if self._places.rows(key):
            return False
        label = f"The row {row.name!r} of {table.label}"
        named = [self._places.by_name(f"{key}.{column.name}") for column in table.columns]
        left = [target for targets in named for target in targets if target is not None]
        if not left:
            message = f"{label} is not in the workbook. The app keeps it: delete it in the app."
            self._ignore(None, message)
            return True
        cell = self._places.cell(left[0])
        message = (
            f"{label} has lost its key, so it was not read and stays as it is in the app. Type "
            f"{key} into the key column of its row again."
        )
        problem = Problem(key, label, cell.sheet, cell.address, shown(cell), message)
        self.problems.append(problem)
        return True

    def _drop_what_does_not_go_together(self, table: Table, row: Row, before: int) -> None:
        """Turn changes into problems where a row would contradict itself."""
        changes = self.changes[before:]
        complaint = self._contradiction(table, row, changes)
        if not complaint:
            return
        bad = [c for c in changes if c.unit == "month"] or changes
        self.changes[before:] = [change for change in changes if change not in bad]
        for change in bad:
            cell = self._places.cell(self._places.by_key(change.key)[0])
            self._complain(change.key, change.label, change.unit, cell, change.old, complaint)

    def _contradiction(self, table: Table, row: Row, changes: list[Change]) -> str:
        """Say what is wrong with a row once all its changes are made; nothing if it can be."""
        if not changes:
            return ""
        changed = changed_row(row, changes)
        others = self.plan.tables[table.name]
        try:
            self.plan.with_rows(table.name, tuple(changed if o.id == row.id else o for o in others))
        except ValueError as error:
            return str(error)
        return ""


def _belongs(key: str, table: Table) -> bool:
    return key.startswith((f"{table.name}.", f"{table.name}:"))


def _no_room(places: Places, table: Table, row: Row) -> Problem:
    key = f"{table.name}.{row.id}"
    sheet, at = places.rows(key)[0]
    cell = sheet.sheet.cell(at, sheet.key_column)
    message = (
        f"{row.name} was not added: {table.label} may have {table.most} rows at most. Delete one "
        "in the app, then upload the workbook again."
    )
    return Problem(key, row.name, cell.sheet, cell.address, row.name, message)


def skeleton(places: Places, *, empty: bool = False) -> Plan:
    """Make a plan of defaults with the rows that the workbook has.

    Args:
        places: the workbook.
        empty: whether those count that nobody filled in.
    """
    return Plan(
        tables={name: tuple(_rows(places, name, empty)) for name in MODEL.tables},
        scenarios=tuple(ScenarioSheet.of(places.contents).scenarios()),
    )


def _rows(places: Places, name: str, empty: bool) -> Iterator[Row]:
    table = MODEL.tables[name]
    for row_id in places.members(name)[: table.most]:
        if empty or not may_be_spare(row_id) or is_filled(places, table, row_id):
            yield Row(id=row_id, name="")
