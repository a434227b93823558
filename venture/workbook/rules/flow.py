"""Rules about how formulas hang together: what follows from what, and nothing twice."""

from __future__ import annotations

from venture.workbook.rules.book import Book
from venture.workbook.rules.formula import Formula, Reference, place
from venture.workbook.rules.rule import Complaints, rule

Place = tuple[str, int, int]


@rule("L17", "warning", "No link to a link", "FAST 3.06-02")
def daisy_chains(book: Book) -> Complaints:
    """A formula that only repeats another cell looks at the cell where the figure is made."""
    for formula in book.patterns:
        target = _linked(formula, book)
        if target is not None and target.link is not None:
            yield formula.place, f"{formula.text} repeats {target.place}, itself only {target.text}"


def _linked(formula: Formula, book: Book) -> Formula | None:
    """Find the formula that a link repeats; none where it leads to an input."""
    link = formula.link
    if link is None:
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
