"""A small plan's workbook, and edits to it as a founder makes them."""

import pickle
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from venture.plan import MODEL, Plan, Row
from venture.workbook import write
from venture.workbook.formula import Reference, rewritten
from venture.workbook.input_sheet import NAME
from venture.workbook.read import Reading, read

Edit = Callable[[Workbook], None]


def row(row_id: str, name: str, **values: float | str) -> Row:
    return Row(id=row_id, name=name, values=values)


@cache
def plan() -> Plan:
    return Plan(
        inputs={"opening_cash": 80_000, "yearly_raise": 0.03},
        tables={
            "streams": (
                row("pro", "Pro", price=49, churn=0.04, new_customers=8),
                row("team", "Team", price=199, churn=0.02, new_customers=2),
                row("big", "Enterprise", price=900, churn=0.01, start_month=12),
            ),
            "roles": (row("eng", "Engineer", function="Product", start_month=3, end_month=40),),
            "costs": (row("host", "Hosting", amount=120, function="Cost of revenue"),),
        },
        start=date(2027, 1, 1),
        currency="EUR",
    )


@cache
def exported() -> bytes:
    return write(plan(), "Clinic notes", "idea-1")


def edited(edit: Edit, data: bytes | None = None) -> bytes:
    book: Workbook = pickle.loads(_opened(data or exported()))
    edit(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@lru_cache(maxsize=4)
def _opened(data: bytes) -> bytes:
    """Open a workbook for many edits: a copy takes a quarter of the time that opening takes."""
    return pickle.dumps(load_workbook(BytesIO(data)))


@cache
def read_edited(edit: Edit) -> Reading:
    return read(edited(edit), plan(), "idea-1")


def cell(book: Workbook, key: str, column: str = "", sheet: str = "Inputs") -> Cell:
    """Find the cell of a value by its key, and by its column's key in a table."""
    cells = book[sheet]["A"]
    (at,) = [c.row for c in cells if c.value == key]
    if not column:
        return book[sheet].cell(at, 4)
    (keys,) = [c.row for c in cells if c.value == f"{key.partition('.')[0]}:columns"]
    if column == "name":
        return book[sheet].cell(at, 2)
    (found,) = [c.column for c in book[sheet][keys] if c.value == column]
    return book[sheet].cell(at, found)


def said(reading: Reading) -> dict[str, tuple[object, object]]:
    return {change.key: (change.old, change.new) for change in reading.changes}


def nothing_else(reading: Reading) -> bool:
    return not (reading.problems or reading.ignored or reading.warnings)


def put(target: Cell, value: object) -> None:
    target.value = value  # type: ignore[assignment]  # whatever a founder may type


def move(book: Workbook, sheet: str, first: int, rows: int) -> None:
    """Shift a sheet down from a row on, names and formulas following, as inserting rows does."""
    inputs = book[sheet]
    last = get_column_letter(inputs.max_column)
    inputs.move_range(f"A{first}:{last}{inputs.max_row}", rows=rows)

    def moved(reference: Reference) -> str:
        down = rows if reference.sheet == sheet and reference.first_row >= first else 0
        below = rows if reference.sheet == sheet and reference.last_row >= first else 0
        start = f"{get_column_letter(reference.first_column)}{reference.first_row + down}"
        end = f"{get_column_letter(reference.last_column)}{reference.last_row + below}"
        return (
            f"'{reference.sheet}'!{start}:{end}" if start != end else f"'{reference.sheet}'!{start}"
        )

    for other in book:
        for line in other.iter_rows():
            for found in line:
                if found.data_type == "f":
                    found.value = rewritten(str(found.value), other.title, moved)
    for name in book.defined_names.values():
        place = name.attr_text
        if place.startswith(f"{sheet}!$"):
            at, row = place.rsplit("$", 1)
            if int(row) >= first:
                name.attr_text = f"{at}${int(row) + rows}"


_LAST_COLUMN = NAME + len(MODEL.tables["streams"].columns)


def sort_streams(book: Workbook, first_column: int = 1, last_column: int = _LAST_COLUMN) -> None:
    """Reverse the rows of the revenue streams, as sorting does; names stay where they are."""
    sheet = book["Inputs"]
    rows = [c.row for c in sheet["A"] if str(c.value).startswith("streams.")]
    values = [
        [sheet.cell(at, column).value for column in range(first_column, last_column + 1)]
        for at in rows
    ]
    for at, line in zip(rows, reversed(values), strict=True):
        for column, value in enumerate(line, first_column):
            sheet.cell(at, column).value = value
