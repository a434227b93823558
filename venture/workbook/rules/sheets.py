"""Rules about how the sheets are laid out: order, columns, headings, checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from venture.plan import MODEL
from venture.workbook.addresses import letters
from venture.workbook.formula import place
from venture.workbook.layout import (
    CAP_TABLE,
    CHECK,
    CHECKS,
    FIRST_MONTH,
    FIRST_ROW,
    HEADING_ROW,
    HOUSEHOLD,
    HOUSEHOLD_INPUTS,
    INPUTS,
    LABEL,
    LAST_MONTH,
    LONGER_PERIODS,
    MASTER_ROW,
    MONTH_SHEETS,
    OPENING,
    OPTIONAL_SHEETS,
    PERIOD_HEADINGS,
    SHEETS,
    TIMELINE,
)
from venture.workbook.rules.book import Book
from venture.workbook.rules.rule import Complaints, rule
from venture.workbook.varied import SCENARIOS

LONGEST_LABEL = 60


@rule("L01", "error", "Sheets stand in the order of the work", "FAST 1.01-01, 1.02-01")
def sheet_order(book: Book) -> Complaints:
    """Cover, dashboard, inputs, calculations, statements, years, checks: as declared."""
    found = tuple(book.workbook.sheetnames)
    wanted = tuple(name for name in SHEETS if name not in OPTIONAL_SHEETS or name in found)
    if found != wanted:
        yield "Workbook", f"The sheets are {', '.join(found)}; they should be {', '.join(wanted)}"


@rule("L03", "error", "All period sheets have the same columns", "FAST 1.01-02, 2.01-01")
def same_columns(book: Book) -> Complaints:
    """Whoever has read one period sheet can read all."""
    for sheet in book.period_sheets:
        headings = [sheet.cell(HEADING_ROW, column).value for column in range(1, FIRST_MONTH)]
        if headings != list(PERIOD_HEADINGS):
            yield f"{sheet.title}!A{HEADING_ROW}", f"The headings are {headings}"
        last = max(cell.column for cell in book.cells[sheet.title])
        if last != LAST_MONTH:
            yield sheet.title, f"The sheet ends in column {letters(last)}"


@rule("L04", "error", "Nothing is calculated on the inputs sheet", "FAST 2.04; ICAEW-20 no. 10")
def calculated_inputs(book: Book) -> Complaints:
    """Besides the master check, only values that differ between scenarios are formulas: links."""
    for formula in book.formulas:
        if formula.sheet in (INPUTS, HOUSEHOLD_INPUTS) and formula.row != MASTER_ROW:
            link = formula.link
            if link is None or link.sheet != SCENARIOS:
                yield formula.place, f"A formula stands among the inputs: {formula.text}"


@rule("L05", "error", "No number is typed among the figures", "FAST 3.01-01; ICAEW-20 no. 10, 14")
def typed_figures(book: Book) -> Complaints:
    """Every figure of every month, and every opening balance, is a formula."""
    for sheet in (*MONTH_SHEETS, *LONGER_PERIODS):
        first = OPENING if sheet not in LONGER_PERIODS else LABEL + 2
        for cell in book.cells.get(sheet, []):
            if cell.column >= first and cell.row > HEADING_ROW and cell.data_type == "n":
                yield place(sheet, cell.row, cell.column), f"The number {cell.value} is typed in"


@rule("L06", "error", "One formula for all months", "FAST 3.02-01; ICAEW-20 no. 12")
def one_formula_a_row(book: Book) -> Complaints:
    """A row that changes its formula on the way is where spreadsheets go wrong."""
    for (sheet, row), formulas in book.rows.items():
        months = {f.column: f for f in formulas if FIRST_MONTH < f.column <= LAST_MONTH}
        if sheet not in MONTH_SHEETS or not months:
            continue
        (usual, _), *_ = Counter(f.pattern for f in months.values()).most_common(1)
        for column in range(FIRST_MONTH + 1, LAST_MONTH + 1):
            if column not in months:
                yield place(sheet, row, column), "The formula of the row is missing"
            elif months[column].pattern != usual:
                text = months[column].text
                yield place(sheet, row, column), f"{text} is not the formula of the row"


@rule("L07", "error", "The first month has the formula of the others", "FAST 3.02-01, 2.02-05")
def first_month(book: Book) -> Complaints:
    """What is special about the beginning stands in the opening column."""
    for (sheet, row), formulas in book.rows.items():
        by_column = {f.column: f for f in formulas}
        first, second = by_column.get(FIRST_MONTH), by_column.get(FIRST_MONTH + 1)
        if sheet not in MONTH_SHEETS or second is None:
            continue
        if first is None or first.pattern != second.pattern:
            yield place(sheet, row, FIRST_MONTH), "The first month is calculated differently"


@rule("L27", "error", "Labels are short and tell rows apart", "FAST 3.05")
def labels(book: Book) -> Complaints:
    """No label of a line stands twice on a sheet; what founders call their rows is theirs."""
    for sheet in book.sheets:
        seen: dict[str, int] = {}
        for row, key in book.keys(sheet.title):
            label = str(sheet.cell(row, LABEL).value or "")
            if "." in key or ":" in key:
                continue
            if not label or len(label) > LONGEST_LABEL:
                yield place(sheet.title, row, LABEL), f"The label {label!r} is empty or too long"
            elif label in seen:
                yield place(sheet.title, row, LABEL), f"{label!r} stands in row {seen[label]} too"
            seen[label] = row


@rule("L36", "error", "All months follow from one start", "FAST 1.01-03, 2.01-02")
def timeline(book: Book) -> Complaints:
    """The month ends on Timeline increase, and every other sheet repeats them.

    A household has months of its own, counted on its sheet.
    """
    ends = [
        book.number(TIMELINE, HEADING_ROW, column) for column in range(FIRST_MONTH, LAST_MONTH + 1)
    ]
    for column, (before, end) in enumerate(pairwise(ends), FIRST_MONTH + 1):
        if before is None or end is None or end <= before:
            yield place(TIMELINE, HEADING_ROW, column), "The month does not follow the one before"
    for sheet in MONTH_SHEETS:
        if sheet in OPTIONAL_SHEETS and sheet not in book.cells:
            continue
        own = sheet if sheet == HOUSEHOLD else TIMELINE
        for column in range(FIRST_MONTH, LAST_MONTH + 1):
            formula = book.formula_at.get((sheet, HEADING_ROW, column))
            if formula is None:
                yield place(sheet, HEADING_ROW, column), "The month is typed in"
            elif sheet != TIMELINE and (formula.link is None or formula.link.sheet != own):
                yield formula.place, f"The month is not taken from {own}: {formula.text}"


@rule("L38", "error", "Headings and labels stay in view", "FAST 2.03; ICAEW code, layout")
def frozen_panes(book: Book) -> Complaints:
    """Every period sheet is frozen to the left of and above the first month."""
    expected = f"{letters(FIRST_MONTH)}{FIRST_ROW}"
    for sheet in book.period_sheets:
        if sheet.freeze_panes != expected:
            yield sheet.title, f"The sheet is frozen at {sheet.freeze_panes}, not at {expected}"


@rule("L39", "error", "One master check, always in view", "ICAEW code, checks; BPMS 11-8")
def master_check(book: Book) -> Complaints:
    """Every check is 1 or 0, and every sheet says on top whether all hold."""
    for sheet in (name for name in SHEETS if name in book.cells or name not in OPTIONAL_SHEETS):
        on_top = book.rows.get((sheet, MASTER_ROW), [])
        if not any(r.sheet == CHECKS for f in on_top for r in f.references):
            yield f"{sheet}!A{MASTER_ROW}", "The master check is not shown on top of the sheet"
    counted = set(_counted(book))
    for row, key in book.keys(CHECKS):
        where = place(CHECKS, row, CHECK)
        if not _is_check(key) and not key.startswith("alert."):
            continue
        if (CHECKS, row, CHECK) not in book.formula_at:
            yield where, f"The check {key!r} has no result"
        elif book.number(CHECKS, row, CHECK) not in (0, 1):
            yield where, f"The result of {key!r} is neither 1 nor 0"
        elif _is_check(key) != (row in counted):
            yield where, f"The master check counts {key!r} wrongly"


def _is_check(key: str) -> bool:
    """Tell whether a row of Checks must hold, other than an alert."""
    own = MODEL.lines.get(key)
    own_check = own is not None and own.line.check
    return own_check or key.startswith(("annual.", "limits.", "cap_table.", "household."))


def _counted(book: Book) -> Iterator[int]:
    """Yield the rows of Checks over which the failed checks are counted."""
    for row, key in book.keys(CHECKS):
        formula = book.formula_at.get((CHECKS, row, CHECK))
        if key == "failed" and formula is not None:
            for reference in formula.references:
                yield from range(reference.first_row, reference.last_row + 1)


@rule("L40", "error", "The checks that must be there are there", "ICAEW-20 no. 19; BPMS 11-1")
def required_checks(book: Book) -> Complaints:
    """Every check of the plan, the years against the months, and alerts apart from checks.

    What the cap table and the household have to check is there where the workbook has them.
    """
    found = {key for _, key in book.keys(CHECKS)}
    required = [name for name, compiled in MODEL.lines.items() if compiled.line.check]
    if CAP_TABLE in book.workbook.sheetnames:
        required.append("cap_table.ownership")
    if HOUSEHOLD in book.workbook.sheetnames:
        required += ["household.cash", "household.wages", "household.money"]
    for name in required:
        if name not in found:
            yield CHECKS, f"The check {name!r} is missing"
    for kind in ("annual.", "limits.", "alert."):
        if not any(key.startswith(kind) for key in found):
            yield CHECKS, f"No row checks {kind.rstrip('.')}"
