"""What the cells of a workbook must hold, by the keys in them and the app's own evaluation."""

import math
from collections.abc import Mapping

from tests.workbook.recalculation import Cell, Place, Value
from venture.model import By
from venture.plan import MODEL, Plan, Result, evaluate
from venture.workbook.layout import (
    FIRST_MONTH,
    FIRST_YEAR,
    KEY,
    LONGER_PERIODS,
    OPENING,
    PERIOD_SHEETS,
    QUARTERLY,
    TOTAL,
)


def figures(plan: Plan, at: Mapping[Place, Cell]) -> dict[Place, Value]:
    """Find the value that each cell with a plan's figure must have.

    Args:
        plan: the plan, evaluated here without any help of the workbook's.
        at: cells of the workbook, for the keys in its column A.
    """
    result = evaluate(plan)
    found: dict[Place, Value] = {}
    for (sheet, row, column), cell in at.items():
        if column != KEY or sheet not in (*LONGER_PERIODS, *PERIOD_SHEETS):
            continue
        line, member = _line_of(plan, str(cell.value))
        if line is None:
            continue
        if sheet in LONGER_PERIODS:
            found |= _longer(result, line, member, sheet, row)
        else:
            found |= _months(result, line, member, sheet, row, (sheet, row, OPENING) in at)
    return found


def _line_of(plan: Plan, key: str) -> tuple[str | None, int]:
    name, _, row_id = key.partition(".")
    if name not in MODEL.lines:
        return None, 0
    over = MODEL.lines[name].line.over
    if over is None:
        return name, 0
    members = [row.id for row in plan.tables[over.name]]
    # What nobody filled in is no row of the plan.
    return (name, members.index(row_id)) if row_id in members else (None, 0)


def _months(
    result: Result, line: str, member: int, sheet: str, row: int, opening: bool
) -> dict[Place, Value]:
    months = result[line][:, member, 0].tolist()
    found = {(sheet, row, FIRST_MONTH + n): _value(x) for n, x in enumerate(months[1:])}
    if opening or months[0]:
        found[sheet, row, OPENING] = _value(months[0])
    way = MODEL.lines[line].line.yearly
    if way != "formula":
        whole = {"sum": math.fsum(months[1:]), "last": months[-1], "first": months[1]}
        found[sheet, row, TOTAL] = _value(whole[way])
    return found


def _longer(result: Result, line: str, member: int, sheet: str, row: int) -> dict[Place, Value]:
    by: By = "quarter" if sheet == QUARTERLY else "year"
    columns = range(FIRST_YEAR, LONGER_PERIODS[sheet] + 1)
    periods = result.by_period(line, by)[:, member, 0].tolist()
    periods += [0.0] * (len(columns) - len(periods))
    return {(sheet, row, n): _value(x) for n, x in zip(columns, periods, strict=True)}


def _value(figure: float) -> Value:
    return "" if math.isnan(figure) else figure


def lines_in(places: Mapping[Place, Value]) -> int:
    """Count the rows with figures."""
    return len({(sheet, row) for sheet, row, _ in places})
