"""Rules about single formulas: what they may call, hold and look at."""

from collections.abc import Callable

from venture.workbook.rules.book import Book
from venture.workbook.rules.rule import Complaints, rule

NUMBERS = {0, 1, 2, 12}
"""What may stand in a formula: nothing, one, the two of an average, and the months of a year."""

_SAFE = (
    "SUM MIN MAX ABS ROUND ROUNDUP ROUNDDOWN INT MOD IF AND OR NOT INDEX MATCH SUMIF SUMIFS "
    "COUNTIF COUNT COUNTA SUMPRODUCT DATE EOMONTH EDATE YEAR MONTH DAY PMT IPMT PPMT TEXT "
    "COLUMNS"
)
SAFE_FUNCTIONS = frozenset(_SAFE.split())
"""Functions on which Excel, LibreOffice, Google Sheets, IronCalc and Gnumeric agree."""

PRESENTATION_FUNCTIONS = SAFE_FUNCTIONS | {"IFERROR"}
VOLATILE = {"OFFSET", "INDIRECT", "NOW", "TODAY", "RAND", "RANDBETWEEN", "CELL", "INFO"}
LONGEST = 120
MOST_PRECEDENTS = 8


@rule("L08", "error", "No number hidden in a formula", "FAST 3.04-01; ICAEW code, hardcoding")
def hidden_numbers(book: Book) -> Complaints:
    """Every number but 0, 1, 2 and 12 is an input; so may be the 9 decimals that ROUND snaps to."""
    for formula in book.patterns:
        for number, function, argument in formula.numbers():
            digits = function in ("ROUND", "ROUNDUP", "ROUNDDOWN") and argument == 2
            if float(number) not in NUMBERS and not (digits and number == "9"):
                yield formula.place, f"The number {number} stands in {formula.text}"


@rule("L09", "warning", "Formulas are short", "FAST 3.03-01, 3.03-02")
def long_formulas(book: Book) -> Complaints:
    """A formula that fills more than a line of the screen is hard to check."""
    for formula in book.patterns:
        if len(formula.text) > LONGEST:
            yield formula.place, f"The formula has {len(formula.text)} characters: {formula.text}"


@rule("L10", "warning", "No IF within an IF", "FAST 3.03-07")
def nested_if(book: Book) -> Complaints:
    """Two questions in one formula make four cases that nobody tests."""
    for formula in book.patterns:
        if formula.deepest("IF") > 1:
            yield formula.place, f"An IF stands within an IF: {formula.text}"


@rule("L11", "warning", "A formula looks at few cells", "ICAEW code, complexity; threshold ours")
def many_precedents(book: Book) -> Complaints:
    """More than eight cells or ranges cannot be kept in mind."""
    for formula in book.patterns:
        count = len(set(formula.references))
        if count > MOST_PRECEDENTS:
            yield formula.place, f"The formula looks at {count} cells or ranges: {formula.text}"


@rule("L12", "error", "No volatile or indirect function", "FAST 4.01-03")
def volatile_functions(book: Book) -> Complaints:
    """Such functions hide what they look at, or change although nobody changed an input."""
    yield from _calls(book, lambda name: name in VOLATILE, "is volatile or indirect")


@rule("L13", "error", "Only functions on which all programs agree", "Own measurement, 2026")
def unsafe_functions(book: Book) -> Complaints:
    """A function outside the list is missing or differs in one of the programs tried."""
    yield from _calls(
        book,
        lambda name: name not in PRESENTATION_FUNCTIONS,
        "is not on the list of functions that all programs calculate alike",
    )


@rule("L14", "warning", "No NPV", "FAST 4.01-02")
def net_present_value(book: Book) -> Complaints:
    """NPV discounts the first period too, which few people expect."""
    yield from _calls(book, lambda name: name == "NPV", "discounts the first period too")


def _calls(book: Book, wrong: Callable[[str], bool], why: str) -> Complaints:
    for formula in book.patterns:
        for name in dict.fromkeys(formula.functions):
            if wrong(name):
                yield formula.place, f"{name} {why}: {formula.text}"


@rule("L15", "error", "No array formula, no function of newer Excel only", "FAST 3.03-09")
def array_formulas(book: Book) -> Complaints:
    """Array formulas and functions with a hidden prefix fail in other programs."""
    for sheet, part in book.sheet_parts():
        text = book.parts[part].decode()
        if 't="array"' in text or 't="dataTable"' in text:
            yield sheet, "The sheet has an array formula or a data table"
    for formula in book.patterns:
        if "_xlfn." in formula.text.lower() or "_xlws." in formula.text.lower():
            yield formula.place, f"A function exists in newer Excel only: {formula.text}"


@rule("L16", "error", "INDEX names a row and a column", "Own measurement, 2026: Gnumeric")
def short_index(book: Book) -> Complaints:
    """INDEX with one number on a row is an error in Gnumeric."""
    for formula in book.patterns:
        if any(count < 3 for count in formula.argument_counts("INDEX")):
            yield formula.place, f"INDEX needs a row and a column: {formula.text}"


@rule("L23", "error", "No error anywhere", "FAST 3.03-11; ICAEW code, checks")
def errors(book: Book) -> Complaints:
    """Neither a formula nor a stored value is an error."""
    for formula in book.formulas:
        if "#" in formula.text and any(token.subtype == "ERROR" for token in formula.tokens):
            yield formula.place, f"The formula holds an error: {formula.text}"
    for (sheet, address), stored in book.stored.items():
        if stored.kind == "e":
            yield f"{sheet}!{address}", f"The stored value is the error {stored.value}"


@rule("L24", "error", "Every formula stores its value", "Own measurement, 2026: previews, pandas")
def missing_values(book: Book) -> Complaints:
    """Programs that do not calculate show the stored value, or 0 where there is none.

    A formula that may say "" may have nothing stored: that is how an empty text is stored.
    """
    for formula in book.formulas:
        address = formula.place.rpartition("!")[2]
        stored = book.stored.get((formula.sheet, address))
        if (stored is None or stored.value is None) and '""' not in formula.text:
            yield formula.place, "The formula has no stored value"
