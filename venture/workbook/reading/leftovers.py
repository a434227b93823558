"""What stands in an edited workbook and belongs to no value of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from venture.founder import HOUSEHOLD
from venture.plan import MODEL
from venture.workbook.household_layout import PREFIX
from venture.workbook.layout import SHEETS
from venture.workbook.reading.comparison import Tables
from venture.workbook.reading.places import NAME, KeyedSheet, Places
from venture.workbook.reading.records import Ignored
from venture.workbook.reading.values import shown
from venture.workbook.spare import may_be_spare
from venture.workbook.varied import COLUMNS_KEY

_LINES = {*MODEL.lines, *(f"{PREFIX}{name}" for name in HOUSEHOLD.lines)}
_LIKE_A_KEY = re.compile(r"[a-z][a-z_]*(?:[.:][\w.-]+)?")


def leftovers(places: Places, record: Tables) -> list[Ignored]:
    """List rows added by hand, unknown keys, and copies of rows and sheets.

    Args:
        places: the workbook.
        record: what it is compared with.
    """
    found: list[Ignored] = []
    settings = record.settings()
    main = _main_sheets(places, settings)
    named = {at[:2] for key in settings for at in places.by_name(key) if at is not None}
    for sheet in places.sheets:
        if sheet not in main:
            message = "The sheet is a copy; what was changed on it is not read."
            found.append(Ignored(sheet.sheet.name, "", message))
            continue
        found += _unknown_keys(sheet, record)
        found += _copied_rows(sheet)
        found += _rows_by_hand(sheet, named)
    return found


def _main_sheets(places: Places, keys: Iterable[str]) -> list[KeyedSheet]:
    """Leave out sheets all of whose keys stand on another one, to which the names point."""
    named = {target[0] for key in keys for target in places.by_name(key) if target is not None}
    pointed_at = [sheet for sheet in places.sheets if sheet.sheet.name in named]
    known = {key for sheet in pointed_at for key in sheet.rows}
    return [s for s in places.sheets if s in pointed_at or not s.rows.keys() <= known]


def _unknown_keys(sheet: KeyedSheet, record: Tables) -> Iterator[Ignored]:
    """Report keys that the app does not have."""
    known = {f"{name}.{row.id}" for name, rows in record.tables.items() for row in rows}
    for (row, column), cell in sorted(sheet.sheet.cells.items()):
        key = cell.value
        if column != sheet.key_column or row <= sheet.heading_row or not isinstance(key, str):
            continue
        if (
            key in known
            or (sheet.declared.is_key(key) and "." not in key)
            or not _LIKE_A_KEY.fullmatch(key)
        ):
            continue
        name, _, row_id = key.partition(".")
        table = sheet.declared.tables.get(name)
        if table and may_be_spare(row_id):
            continue  # nobody filled this row in
        what = f"row of {table.label}" if table else "input"
        yield Ignored(
            sheet.sheet.name,
            cell.address,
            f"The plan has no {what} with the key {key!r}, so the row was not read. Add it in the "
            "app.",
        )


def _copied_rows(sheet: KeyedSheet) -> Iterator[Ignored]:
    """Report keys that stand more than once on a sheet."""
    for key, rows in sheet.rows.items():
        if len(rows) > 1:
            where = " and ".join(str(row) for row in rows)
            yield Ignored(
                sheet.sheet.name,
                sheet.sheet.cell(rows[-1], sheet.key_column).address,
                f"The key {key!r} stands in rows {where}. A copied row is not read: copy only "
                "what stands beside the grey key, into an empty row of the table.",
            )


def _rows_by_hand(sheet: KeyedSheet, named: set[tuple[str, int]]) -> Iterator[Ignored]:
    """Report rows of tables that have values and no key, and that no name of the plan knows."""
    keyed = sorted((row, key) for key, rows in sheet.rows.items() for row in rows)
    for position, (row, key) in enumerate(keyed):
        table = sheet.declared.tables.get(key.replace(":", ".").partition(".")[0])
        if table is None or (":" in key and not key.endswith(":source")):
            continue
        end = keyed[position + 1][0] if position + 1 < len(keyed) else row + 200
        columns = sheet.columns(table.name)
        for new in range(row + 1, end):
            cells = [sheet.sheet.cell(new, column) for column in sorted(columns.values())]
            filled = [cell for cell in cells if cell.value is not None]
            keyed_after_all = sheet.declared.is_key(sheet.sheet.cell(new, sheet.key_column).value)
            if not filled or keyed_after_all or (sheet.sheet.name, new) in named:
                continue
            name = shown(sheet.sheet.cell(new, columns[NAME])) if NAME in columns else ""
            called = f" {name!r}" if name else ""
            yield Ignored(
                sheet.sheet.name,
                filled[0].address,
                f"The row{called} was added by hand below {table.label} and has no grey key, so "
                "it was not read. Fill in an empty row of the table, or add it in the app.",
            )


def other_sheets(*places: Places) -> Iterator[Ignored]:
    """Report sheets that were added, told apart from renamed ones by having no key of ours.

    Args:
        places: of the plan, of shares and rounds, of the household.
    """
    all_keyed = [keyed.sheet for one in places for keyed in one.sheets]
    for name, sheet in places[0].contents.sheets.items():
        keyed = any(one is sheet for one in all_keyed)
        if name in SHEETS or keyed or not sheet.cells:
            continue
        ours = any(
            isinstance(cell.value, str)
            and (cell.value.partition(".")[0] in _LINES or cell.value == COLUMNS_KEY)
            for cell in sheet.cells.values()
        )
        if not ours:
            yield Ignored(name, "", "The sheet was added in the spreadsheet; it is not read.")
