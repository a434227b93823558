"""Rows that were sorted: their keys moved with them, the names of their cells did not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from venture.model import Table
from venture.plan import Plan, Setting
from venture.workbook.reading.household_rows import HouseholdRows
from venture.workbook.reading.places import Places, Target
from venture.workbook.reading.values import entered, same

Sorted = TypeVar("Sorted", Plan, HouseholdRows)


def trusted_after_sorting(places: Places, settings: Mapping[str, Setting]) -> set[str]:
    """Find the values that stand elsewhere than their names say only because rows were sorted.

    Sorting swaps rows among each other: the cells that the keys lead to are the cells that the
    names lead to, only in another order. Where a plan is known and the names explain its values
    better than the keys do, somebody sorted the keys without the values: nothing is trusted.

    Args:
        places: where the values stand.
        settings: what the values were before; empty if that is not known.

    Returns:
        The keys of the values.
    """
    trusted: set[str] = set()
    declared = places.declared
    tables = (_keys(places, table) for table in declared.tables.values())
    for keys in (list(declared.scalars), *tables):
        pairs = places.disagreements(keys)
        if _only_swapped(pairs) and not _keys_moved_alone(places, pairs, settings):
            trusted |= pairs.keys()
    return trusted


def rows_before_sorting(places: Places) -> dict[tuple[str, int], str]:
    """Say whose rows those of sorted tables were before, which formulas still take them for.

    Sorting moves values and keys, and leaves formulas elsewhere and names as they are.

    Returns:
        The key that each row had, by its sheet and row.
    """
    found: dict[tuple[str, int], str] = {}
    for table in places.declared.tables.values():
        pairs = places.disagreements(_keys(places, table))
        if _only_swapped(pairs):
            found |= {by_name[:2]: key.rpartition(".")[0] for key, (_, by_name) in pairs.items()}
    return found


def as_before_sorting(places: Places, record: Sorted) -> Sorted:
    """Put the rows of a plan or a household into the order in which formulas still take them.

    Args:
        places: where the values stand.
        record: with the rows of the workbook, in the order in which they stand now.
    """
    before = {key: row for (_, row), key in rows_before_sorting(places).items()}

    for name in {key.partition(".")[0] for key in before}:
        rows = {f"{name}.{row.id}": row for row in record.tables[name]}
        at = {key: before.get(key) or places.rows(key)[0][1] for key in rows}
        in_order = tuple(rows[key] for key in sorted(rows, key=at.__getitem__))
        record = record.with_rows(name, in_order)
    return record


def _keys(places: Places, table: Table) -> list[str]:
    """List the keys of all values of a table's rows in the workbook."""
    members = places.members(table.name)
    return [f"{table.name}.{m}.{column.name}" for m in members for column in table.columns]


def _only_swapped(pairs: dict[str, tuple[Target, Target]]) -> bool:
    """Tell whether keys and names lead to the same cells, in whatever order."""
    return {by_key for by_key, _ in pairs.values()} == {by_name for _, by_name in pairs.values()}


def _keys_moved_alone(
    places: Places, pairs: dict[str, tuple[Target, Target]], settings: Mapping[str, Setting]
) -> bool:
    """Tell whether the names find more of the values of before than the keys do."""
    known = [(settings[key], *pair) for key, pair in pairs.items() if key in settings]
    by_key = sum(_unchanged(places, setting, at) for setting, at, _ in known)
    by_name = sum(_unchanged(places, setting, at) for setting, _, at in known)
    return by_name > by_key


def _unchanged(places: Places, setting: Setting, at: Target) -> bool:
    try:
        now = entered(places.cell(at), setting.declared, None)
    except ValueError:
        return False
    return same(setting.value, now)
