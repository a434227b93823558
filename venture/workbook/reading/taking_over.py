"""Puts changes from a workbook into a plan, all of them or some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from venture.founder import Household
from venture.funding import Rounds
from venture.model import Table
from venture.plan import MODEL, Plan, Row
from venture.workbook.household_layout import PREFIX, START_KEY, TABLES
from venture.workbook.layout import CURRENCY, START
from venture.workbook.reading.household_rows import HouseholdRows
from venture.workbook.reading.places import NAME
from venture.workbook.reading.records import Change
from venture.workbook.reading.round_rows import RoundRows
from venture.workbook.rounds_sheet import ROUND_TABLES
from venture.workbook.spare import may_be_spare, spare_row

SCENARIOS_PREFIX = "scenarios."
"""What the key of a change begins with that is made in a scenario; its id and a key follow."""


def apply(plan: Plan, changes: Iterable[Change]) -> Plan:
    """Take changes over; what was typed into an empty row of a table adds a row to the plan.

    Args:
        plan: the plan that the workbook was read against.
        changes: those of its reading that the founder accepts, in any order.

    Raises:
        ValueError: the plan has no such value (any more), or some changes do not go together,
            such as a last month before the first.
    """
    in_base: list[Change] = []
    in_scenarios: list[Change] = []
    for change in changes:
        of_scenario = change.key.startswith(SCENARIOS_PREFIX)
        (in_scenarios if of_scenario else in_base).append(change)
    return _apply_to_scenarios(_apply_to_base(plan, in_base), in_scenarios)


def _apply_to_base(plan: Plan, changes: list[Change]) -> Plan:
    by_row: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        table, *rest = change.key.split(".")
        if rest:
            by_row.setdefault((table, rest[0]), []).append(change)
        else:
            plan = _with_scalar(plan, change)
    for table, rows in changed_tables(plan.tables, MODEL.tables, by_row).items():
        plan = plan.with_rows(table, rows)
    return plan


def apply_to_rounds(record: Rounds, changes: Iterable[Change]) -> Rounds:
    """Take changes of the sheet Rounds over; what was typed into an empty row adds an entry.

    Args:
        record: what the workbook was read against.
        changes: those of its reading that the founder accepts, in any order.

    Raises:
        ValueError: the entry of a change is not there (any more).
    """
    by_row: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        table, row_id, _ = change.key.split(".")
        by_row.setdefault((table, row_id), []).append(change)
    rows = RoundRows(record)
    for table, changed in changed_tables(rows.tables, ROUND_TABLES, by_row).items():
        rows = rows.with_rows(table, changed)
    return rows.record


def apply_to_household(record: Household, changes: Iterable[Change]) -> Household:
    """Take changes of the sheet Household inputs over; an empty row filled in adds a row.

    Args:
        record: what the workbook was read against.
        changes: those of its reading that the founder accepts, in any order.

    Raises:
        ValueError: the household has no such value (any more), or some changes do not go together.
    """
    by_row: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        table, *rest = change.key.split(".")
        if rest:
            by_row.setdefault((table, rest[0]), []).append(change)
        elif change.key == START_KEY:
            record = record.model_copy(update={START: change.new})
        else:
            record = record.with_value(change.key.removeprefix(PREFIX), change.new)
    rows = HouseholdRows(record)
    for table, changed in changed_tables(rows.tables, TABLES, by_row).items():
        rows = rows.with_rows(table, changed)
    return rows.record


def changed_tables(
    tables: Mapping[str, tuple[Row, ...]],
    declared: Mapping[str, Table],
    changes: Mapping[tuple[str, str], list[Change]],
) -> dict[str, tuple[Row, ...]]:
    """Give the tables that change their new rows.

    Args:
        tables: all rows, by table.
        declared: the tables.
        changes: by table and row.

    Raises:
        ValueError: a row is not there (any more).
    """
    found = {name: {row.id: row for row in rows} for name, rows in tables.items()}
    for (table, row_id), some in changes.items():
        row = found.get(table, {}).get(row_id)
        if row is None and table in found and may_be_spare(row_id):
            row = spare_row(declared[table], row_id)
        if row is None:
            raise ValueError(f"There is no row for {some[0].label} any more.")
        found[table][row_id] = changed_row(row, some)
    changed = {table for table, _ in changes}
    return {name: tuple(rows.values()) for name, rows in found.items() if name in changed}


def _apply_to_scenarios(plan: Plan, changes: list[Change]) -> Plan:
    if not changes:
        return plan
    scenarios = {scenario.id: scenario for scenario in plan.scenarios}
    for change in changes:
        scenario_id, _, key = change.key.removeprefix(SCENARIOS_PREFIX).partition(".")
        scenario = scenarios.get(scenario_id)
        if scenario is None:
            raise ValueError(f"The plan has no scenario for {change.label} any more.")
        if key == NAME:
            scenarios[scenario_id] = scenario.model_copy(update={"name": str(change.new)})
            continue
        value = change.new if isinstance(change.new, float) else None
        scenarios[scenario_id] = scenario.differing(key, value)
    return plan.with_scenarios(scenarios.values())


def changed_row(row: Row, changes: Iterable[Change]) -> Row:
    """Take changes of one row over, without looking whether they go together."""
    name, values = row.name, dict(row.values)
    for change in changes:
        column = change.key.rpartition(".")[2]
        if column == NAME:
            name = str(change.new)
        else:
            assert isinstance(change.new, float | str)
            values[column] = change.new
    return row.model_copy(update={"name": name, "values": values})


def _with_scalar(plan: Plan, change: Change) -> Plan:
    if change.key in (START, CURRENCY):
        if change.key == START and not isinstance(change.new, date):
            raise ValueError(f"The start must be a date, got {change.new!r}.")
        return plan.model_copy(update={change.key: change.new})
    return plan.with_value(change.key, change.new)
