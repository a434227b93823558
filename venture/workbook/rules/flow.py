"""Rules about how formulas hang together: what follows from what, and nothing twice."""

from __future__ import annotations

import re

from openpyxl.formula.tokenizer import Token

from venture.workbook.formula import Formula, Reference, place, rewritten
from venture.workbook.layout import (
    FIRST_MONTH,
    FIRST_YEAR,
    HEADING_ROW,
    LAST_MONTH,
    LAST_YEAR,
    LONGER_PERIODS,
    MONTH_ROW,
    MONTH_SHEETS,
    OPENING,
    SHEETS,
    TIMELINE,
)
from venture.workbook.rules.book import Book
from venture.workbook.rules.rule import Complaints, rule
from venture.workbook.varied import SCENARIOS

Place = tuple[str, int, int]
_WHOLE_LINES = re.compile(r"(?:^|!)\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|[0-9]+:\$?[0-9]+)$")
_COMPARISONS = {"<", "<=", ">", ">=", "=", "<>"}


@rule("L17", "warning", "No link to a link", "FAST 3.06-02")
def daisy_chains(book: Book) -> Complaints:
    """A formula that only repeats another cell looks at the cell where the figure is made.

    A row's own total may repeat one of its months, and a value that differs between scenarios is
    read from Inputs like any other.
    """
    for formula in book.patterns:
        target = _linked(formula, book)
        if target is not None and _linked(target, book) is not None:
            yield formula.place, f"{formula.text} repeats {target.place}, itself only {target.text}"


def _linked(formula: Formula, book: Book) -> Formula | None:
    """Find the formula of another row that a link repeats; none where it leads to an input."""
    link = formula.link
    if link is None or (link.sheet, link.first_row) == (formula.sheet, formula.row):
        return None
    if link.sheet == SCENARIOS:
        return None
    return book.formula_at.get((link.sheet, link.first_row, link.first_column))


@rule("L20", "error", "No figure depends on itself", "FAST 1.01-11; ICAEW code, circularity")
def circles(book: Book) -> Complaints:
    """No circle of formulas, and the file does not ask for repeated calculation."""
    for given in book.elements("xl/workbook.xml", "calcPr"):
        if given.get("iterate") in ("1", "true"):
            yield "Workbook", "The file asks for iterative calculation"
    circle = _circle(_precedents(book))
    if circle:
        yield place(*circle[0]), "Depends on itself: " + " -> ".join(place(*at) for at in circle)


def _precedents(book: Book) -> dict[Place, list[Place]]:
    """List for each formula the formulas that it looks at."""
    known = book.formula_at
    spread: dict[Reference, list[Place]] = {}
    found: dict[Place, list[Place]] = {}
    for at, formula in known.items():
        precedents = found[at] = []
        for reference in formula.references:
            if reference.single:
                cell = (reference.sheet, reference.first_row, reference.first_column)
                if cell in known:
                    precedents.append(cell)
            else:
                if reference not in spread:
                    spread[reference] = [cell for cell in reference.cells() if cell in known]
                precedents += spread[reference]
    return found


def _circle(precedents: dict[Place, list[Place]]) -> list[Place]:
    """Find one circle, if there is one, by going down as deep as it goes."""
    done: set[Place] = set()
    for start in precedents:
        if start in done:
            continue
        path: dict[Place, None] = {start: None}
        waiting = [iter(precedents[start])]
        while waiting:
            following = next(waiting[-1], None)
            if following is None:
                waiting.pop()
                done.add(path.popitem()[0])
            elif following in path:
                steps = list(path)
                return [*steps[steps.index(following) :], following]
            elif following not in done:
                path[following] = None
                waiting.append(iter(precedents[following]))
    return []


@rule("L18", "warning", "Nothing is calculated twice", "FAST 1.01-07; ICAEW-20 no. 15")
def calculated_twice(book: Book) -> Complaints:
    """No two rows have the same formula; a second row looks at the first instead."""
    seen: dict[str, Formula] = {}
    for (sheet, row), formulas in book.rows.items():
        formula = next((f for f in formulas if f.column == FIRST_MONTH), None)
        if sheet not in MONTH_SHEETS or row <= HEADING_ROW or formula is None or formula.link:
            continue
        resolved = rewritten(formula.text, sheet, str)
        if resolved in seen and formula.references:
            yield formula.place, f"{seen[resolved].place} calculates the same: {formula.text}"
        seen.setdefault(resolved, formula)


@rule("L19", "warning", "Figures flow from left to right and down", "FAST 1.02-01, 2.01-04")
def flow(book: Book) -> Complaints:
    """A formula looks at rows above it and sheets before it, or at the month before."""
    for formula in book.patterns:
        if formula.sheet in MONTH_SHEETS and formula.row > HEADING_ROW:
            for reference in formula.references:
                if _against_the_flow(formula, reference):
                    yield formula.place, f"The formula looks ahead: {formula.text}"
                    break


def _against_the_flow(formula: Formula, reference: Reference) -> bool:
    if reference.last_column < formula.column or reference.sheet not in SHEETS:
        return False
    if reference.sheet == formula.sheet:
        return reference.last_row > formula.row
    return SHEETS.index(reference.sheet) > SHEETS.index(formula.sheet)


@rule("L22", "warning", "Ranges reach over all months or so far", "FAST 3.02-03")
def partial_ranges(book: Book) -> Complaints:
    """A range along the months begins with the first and ends with the last or with this one."""
    for formula in book.patterns:
        for token in formula.tokens:
            if _WHOLE_LINES.search(token.value) and token.subtype == Token.RANGE:
                yield formula.place, f"The formula looks at whole rows or columns: {formula.text}"
        for reference in formula.references:
            if _partial(formula, reference):
                yield formula.place, f"A range leaves months or years out: {formula.text}"
                break


def _partial(formula: Formula, reference: Reference) -> bool:
    if reference.first_column == reference.last_column:
        return False
    if reference.sheet in MONTH_SHEETS:
        firsts, last = (OPENING, FIRST_MONTH), LAST_MONTH
    elif reference.sheet in LONGER_PERIODS:
        firsts, last = (FIRST_YEAR, FIRST_YEAR), LAST_YEAR
    else:
        return False
    so_far = reference.sheet == formula.sheet and reference.last_column == formula.column
    return reference.first_column not in firsts or not (so_far or reference.last_column == last)


@rule("L37", "warning", "Months are told apart by flags", "FAST 3.07-01")
def date_tests(book: Book) -> Complaints:
    """What begins and ends is a row of 0 and 1; formulas do not compare months themselves."""
    for formula in book.patterns:
        if formula.sheet == TIMELINE or formula.column < FIRST_MONTH or formula.row <= HEADING_ROW:
            continue
        compares = any(t.type == Token.OP_IN and t.value in _COMPARISONS for t in formula.tokens)
        months = any(
            r.sheet in MONTH_SHEETS and r.first_row in (MONTH_ROW, HEADING_ROW) and r.single
            for r in formula.references
        )
        if compares and months:
            yield formula.place, f"The formula compares months: {formula.text}"
