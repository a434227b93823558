"""What stands on the sheet Scenarios of an edited workbook, or is gone, and is not taken over."""

from __future__ import annotations

from collections.abc import Iterator

from venture.plan import Plan
from venture.workbook.contents import Sheet
from venture.workbook.layout import LABEL
from venture.workbook.reading.places import Places
from venture.workbook.reading.records import Ignored
from venture.workbook.reading.scenario_sheet import ScenarioSheet
from venture.workbook.reading.values import shown
from venture.workbook.varied import BASE_ID, MARK

_MOVED = (
    "The rows were sorted or moved, so that Inputs now shows other values than before and the "
    "figures of the workbook are mixed up. The values themselves were read by their keys."
)


def scenario_leftovers(places: Places, plan: Plan) -> Iterator[Ignored]:
    """List scenarios that came or went, and what was added beside or below them by hand.

    Args:
        places: the workbook.
        plan: what it is compared with.
    """
    found = ScenarioSheet.of(places.contents)
    if found.sheet is None:
        if plan.scenarios:
            message = "The workbook has no sheet Scenarios. The app keeps its scenarios."
            yield Ignored("", "", message)
        return
    for name in found.copies:
        yield Ignored(name, "", "The sheet is a copy; what was changed on it is not read.")
    yield from _came_or_went(found, found.sheet, plan)
    if BASE_ID in found.columns:
        yield from _columns_by_hand(found, found.sheet)
        yield from _rows_by_hand(found, found.sheet)
        yield from _typed_over(found, places, plan)


def _came_or_went(found: ScenarioSheet, sheet: Sheet, plan: Plan) -> Iterator[Ignored]:
    known = {scenario.id: scenario.name for scenario in plan.scenarios}
    for scenario_id in found.names.keys() - known:
        message = f"The plan has no scenario {found.names[scenario_id]!r} any more."
        yield Ignored(sheet.name, "", message)
    for scenario_id, name in known.items():
        if scenario_id not in found.columns:
            message = f"The scenario {name!r} is not in the workbook. The app keeps it: "
            yield Ignored(sheet.name, "", message + "delete it in the app.")


def _columns_by_hand(found: ScenarioSheet, sheet: Sheet) -> Iterator[Ignored]:
    """Report columns with values and no key."""
    known, rows = set(found.columns.values()), {found.ids_row - 1, *found.rows.values()}
    filled: dict[int, int] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        beside = column > found.columns[BASE_ID] and column not in known
        if beside and row in rows and cell.value is not None:
            filled.setdefault(column, row)
    for column, row in filled.items():
        name = shown(sheet.cell(found.ids_row - 1, column))
        called = f" {name!r}" if name else ""
        yield Ignored(
            sheet.name,
            sheet.cell(row, column).address,
            f"The scenario{called} was added by hand and has no grey key, so it was not read. Add "
            "it in the app.",
        )


def _rows_by_hand(found: ScenarioSheet, sheet: Sheet) -> Iterator[Ignored]:
    """Report rows with values in scenarios and no key."""
    columns = set(found.columns.values())
    seen: set[int] = set()
    for (row, column), cell in sorted(sheet.cells.items()):
        keyed = shown(sheet.cell(row, found.key_column)).startswith(MARK)
        if row <= found.ids_row or column not in columns or keyed or cell.value is None:
            continue
        if row not in seen:
            seen.add(row)
            name = shown(sheet.cell(row, LABEL))
            called = f" {name!r}" if name else ""
            yield Ignored(
                sheet.name,
                cell.address,
                f"The row{called} was added by hand and has no grey key, so it was not read. "
                "Choose in the app what differs in a scenario.",
            )


def _typed_over(found: ScenarioSheet, places: Places, plan: Plan) -> Iterator[Ignored]:
    """Report what stands on Inputs itself where the value differs between scenarios."""
    settings, moved = plan.settings(), False
    for key in (key for key in found.rows if key in settings):
        base, linked = found.base(key), None
        for cell in [places.cell(at) for at in places.by_key(key)][:1]:
            linked = found.linked(cell)
            empty = cell.formula is None and cell.value is None
            if base is not None and not empty and linked is None:
                yield Ignored(
                    cell.sheet,
                    cell.address,
                    f"{settings[key].label} differs between scenarios, so that it is read from "
                    "the sheet Scenarios. What was typed over it here is not read: type it into "
                    f"{base.place}.",
                )
        moved = moved or linked not in (None, key)
    if moved and found.sheet is not None:
        yield Ignored(found.sheet.name, "", _MOVED)
