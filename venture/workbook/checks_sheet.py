"""The sheet Checks: what must hold, what needs attention, and the master check of them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from venture.model import Choice, Compiled
from venture.plan import MODEL, MONTHS
from venture.workbook.addresses import Place, letters, quoted
from venture.workbook.figures import Figures
from venture.workbook.input_sheet import HIGHEST, LOWEST, Block
from venture.workbook.layout import (
    ALERTS_ROW,
    CHECK,
    CHECKS,
    CURRENCY,
    FAILED_ROW,
    FIRST_CHECK_ROW,
    FIRST_MONTH,
    FIRST_YEAR,
    KEY,
    LABEL,
    LAST_MONTH,
    LAST_YEAR,
    MASTER_ROW,
    MONTH_ROW,
    NOTE,
    OPENING,
    START,
    TOTAL,
    UNIT,
    Layout,
    Rows,
)
from venture.workbook.period_sheet import write_section
from venture.workbook.sheet import Sheet
from venture.workbook.varied import BASE_NAME, CHOSEN_ROW, SCENARIO, SCENARIOS

_NEARLY_ZERO = 5e-10
_TOTAL, _CHECK = letters(TOTAL), letters(CHECK)


@dataclass(frozen=True)
class Check:
    """A row with a number and a mark that follows from it.

    Attributes:
        key: of the row.
        label: what is checked.
        formula: the number.
        value: the number as the app has it.
        unit: of the number.
    """

    key: str
    label: str
    formula: str
    value: float = 0.0
    unit: str = "count"


@dataclass(frozen=True)
class Alert:
    """What is on where a number is above a limit.

    Attributes:
        check: the number.
        limit: as a formula.
        most: the limit as the app has it.
    """

    check: Check
    limit: str = "0"
    most: float = 0


@dataclass(frozen=True)
class CapTableChecks:
    """What the cap table gives to be checked.

    Attributes:
        checks: numbers that must be zero.
        alerts: what needs attention.
    """

    checks: Sequence[Check]
    alerts: Sequence[Alert]


def write_checks(
    sheet: Sheet,
    layout: Layout,
    figures: Figures,
    cap_table: CapTableChecks | None = None,
    household: Sequence[Check] = (),
) -> str:
    """Write the checks by month, those of the sheets, the alerts, and count them all.

    Args:
        sheet: Checks.
        layout: where everything stands.
        figures: the plan's.
        cap_table: what must hold in the cap table and what to look at; None where there is none.
        household: what must hold in the household's money; empty where there is none.

    Returns:
        What the master check says.
    """
    lines = MODEL.sections()[CHECKS]
    failed = 0
    sheet.text(FIRST_CHECK_ROW - 1, LABEL, "Zero in every month", "section")
    write_section(sheet, layout, figures, lines)
    for compiled in (c for c in lines if c.line.check):
        failed += _mark_months(sheet, layout, figures, compiled)
    row = max(layout.lines[c.line.name].last for c in lines) + 2
    for title, checks in (
        ("Years agree with months", list(_years(layout, figures))),
        ("Inputs are within their limits", list(_limits(layout))),
        *([("The cap table adds up", list(cap_table.checks))] if cap_table else []),
        *([("The household's money adds up", list(household))] if household else []),
    ):
        failed += sum(abs(check.value) >= _NEARLY_ZERO for check in checks)
        row = _write_list(sheet, row, title, checks, "IF(ROUND({cell},9)=0,1,0)")
    _count(sheet, FAILED_ROW, "failed", "Checks that fail", f"COUNTIF({_marks(row - 2)},0)", failed)
    alerts = [*_alerts(layout, figures), *(cap_table.alerts if cap_table else ())]
    on = _write_alerts(sheet, row, alerts)
    marks = f"{_CHECK}{row + 1}:{_CHECK}{row + len(alerts)}"
    _count(sheet, ALERTS_ROW, "alerts", "Alerts: look at these", f"SUM({marks})", on)
    count = f"${_CHECK}${FAILED_ROW}"
    master = f'"MASTER CHECK: "&IF({count}=0,"OK",{count}&" failed")'
    said = f"MASTER CHECK: {failed} failed" if failed else "MASTER CHECK: OK"
    if layout.plan.scenarios:
        master = f'"Scenario "&in_{SCENARIO}&". "&{master}'
        said = f"Scenario {BASE_NAME}. {said}"
    sheet.formula(MASTER_ROW, KEY, master, said, "master")
    return said


def _marks(last: int) -> str:
    return f"{_CHECK}{FIRST_CHECK_ROW}:{_CHECK}{last}"


def _mark_months(sheet: Sheet, layout: Layout, figures: Figures, compiled: Compiled) -> int:
    """Mark whether a line is zero in all months; give 1 when it is not."""
    row = layout.lines[compiled.line.name].first
    span = f"{letters(OPENING)}{row}:{letters(LAST_MONTH)}{row}"
    holds = bool(np.abs(figures.months(compiled.line.name)).max() < _NEARLY_ZERO)
    template = f"IF(AND(ROUND(MAX({span}),9)=0,ROUND(MIN({span}),9)=0),1,0)"
    sheet.formula(row, CHECK, template, float(holds), "figure", unit="count")
    _colour(sheet, row, "good", "bad")
    return int(not holds)


def _write_list(sheet: Sheet, row: int, title: str, checks: list[Check], mark: str) -> int:
    """Write checks below each other.

    Returns:
        The row of the next heading.
    """
    sheet.text(row, LABEL, title, "section")
    for n, check in enumerate(checks, 1):
        _write_check(sheet, row + n, check, mark, float(abs(check.value) < _NEARLY_ZERO))
        _colour(sheet, row + n, "good", "bad")
    return row + len(checks) + 2


def _write_check(sheet: Sheet, row: int, check: Check, mark: str, value: float) -> None:
    sheet.text(row, KEY, check.key, "key")
    sheet.text(row, LABEL, check.label, "label")
    sheet.text(row, UNIT, {"deviation": "ratio"}.get(check.unit, check.unit), "unit")
    sheet.formula(row, TOTAL, check.formula, check.value, "figure", unit=check.unit)
    sheet.formula(row, CHECK, mark.format(cell=f"{_TOTAL}{row}"), value, "figure", unit="count")


def _count(sheet: Sheet, row: int, key: str, label: str, formula: str, value: int) -> None:
    sheet.text(row, KEY, key, "key")
    sheet.text(row, LABEL, label, "group")
    sheet.text(row, UNIT, "count", "unit")
    sheet.formula(row, CHECK, formula, float(value), "master", unit="count")


def _years(layout: Layout, figures: Figures) -> Iterator[Check]:
    """Compare the years of each line that is added up with its months, as a share of both."""
    for name, annual in layout.annual.items():
        if annual.line.yearly != "sum":
            continue
        by_month, by_year = figures.months(name)[1:], figures.longer(name, "year")
        for member, key in enumerate(annual.keys):
            months = _range(layout.lines[name], member, FIRST_MONTH, LAST_MONTH)
            years = _range(annual, member, FIRST_YEAR, LAST_YEAR)
            scale = max(1.0, float(np.abs(by_month[:, member]).max()))
            difference = float(by_year[:, member].sum() - by_month[:, member].sum())
            yield Check(
                f"annual.{key}" if key else "",
                annual.line.label,
                f"(SUM({years})-SUM({months}))/MAX(1,MAX({months}),0-MIN({months}))",
                difference / scale,
                "deviation",
            )


def _range(rows: Rows, member: int, first: int, last: int) -> str:
    row = rows.first + member
    return f"{quoted(rows.sheet)}!{letters(first)}{row}:{letters(last)}{row}"


def _limits(layout: Layout) -> Iterator[Check]:
    """Count the values outside their limits, which pasting lets through."""
    for key, place in layout.scalars.items():
        if key == SCENARIO:
            chosen = f"{SCENARIOS}!{layout.varied.across(CHOSEN_ROW)}"
            yield Check(f"limits.{key}", "Scenario", f"IF(SUM({chosen})=0,1,0)")
        elif key != CURRENCY:
            label = "First month" if key == START else MODEL.inputs[key].label
            yield scalar_limits(key, label, place)
    for block in layout.blocks.values():
        yield from table_limits(block)


def scalar_limits(key: str, label: str, place: Place) -> Check:
    """Tell whether a value in no table lies outside its limits, which stand beside it."""
    sheet = quoted(place.sheet)
    low, high = (f"{sheet}!${letters(c)}${place.row}" for c in (LOWEST, HIGHEST))
    cell = f"{place.address}:{place.address.split('!')[1]}"
    return Check(f"limits.{key}", label, _outside(cell, low, high))


def table_limits(block: Block) -> Iterator[Check]:
    """Count the values of a table outside their limits, column by column."""
    sheet = quoted(block.sheet)
    for column in block.table.columns:
        letter = letters(block.column(column.name))
        cells = f"{sheet}!${letter}${block.first}:${letter}${block.last}"
        if isinstance(column, Choice):
            offered = "".join(f'-COUNTIF({cells},"{option}")' for option in column.options)
            formula = f"COUNTA({cells}){offered}"
        else:
            low, high = (f"{sheet}!${letter}${block.about(word)}" for word in ("lowest", "highest"))
            formula = _outside(cells, low, high)
        key = f"limits.{block.table.name}.{column.name}"
        yield Check(key, f"{block.table.label}: {column.label}", formula)


def _outside(cells: str, low: str, high: str) -> str:
    """Count what is below, above, or no number at all; blank cells do not count."""
    below, above = f'COUNTIF({cells},"<"&{low})', f'COUNTIF({cells},">"&{high})'
    return f"{below}+{above}+COUNTA({cells})-COUNT({cells})"


def _alerts(layout: Layout, figures: Figures) -> Iterator[Alert]:
    """List what needs attention in the plan."""
    last_month = f"${letters(LAST_MONTH)}${MONTH_ROW}"
    for name, key, label, limit, most in (
        ("cash_out_month", "alert.cash_below_zero", "Cash falls below zero", "0", 0),
        ("break_even_month", "alert.no_break_even", "No break-even", last_month, MONTHS),
    ):
        source = f"{quoted(layout.lines[name].sheet)}!{_TOTAL}{layout.lines[name].first}"
        yield Alert(Check(key, label, source, figures.final(name), "month"), limit, most)


def _write_alerts(sheet: Sheet, row: int, alerts: list[Alert]) -> int:
    """Write what needs attention, and give how much of it there is."""
    sheet.text(row, LABEL, "Alerts", "section")
    on = 0
    for place, alert in enumerate(alerts, row + 1):
        value = float(alert.check.value > alert.most)
        _write_check(sheet, place, alert.check, f"IF({{cell}}>{alert.limit},1,0)", value)
        sheet.text(place, NOTE, "Does not count in the master check.", "note")
        _colour(sheet, place, "warn", "good")
        on += int(value)
    return on


def _colour(sheet: Sheet, row: int, one: str, zero: str) -> None:
    """Colour a mark by what it says."""
    for value, look in ((1, one), (0, zero)):
        rule = {"type": "cell", "criteria": "==", "value": value, "format": sheet.styles(look)}
        sheet.raw.conditional_format(row - 1, CHECK - 1, row - 1, CHECK - 1, rule)
