"""What is done to a workbook in LibreOffice comes back, and means the same there and here."""

from collections.abc import Mapping

import pytest

from tests.workbook.edits import exported, nothing_else, plan, said
from tests.workbook.expected import figures
from tests.workbook.office import edited_by_libreoffice
from tests.workbook.recalculation import Cell, Place, Value, cells, differences, without_titles
from venture.plan import Plan
from venture.workbook.addresses import letters
from venture.workbook.input_sheet import NAME
from venture.workbook.layout import KEY, PERIOD_SHEETS, Layout
from venture.workbook.read import Reading, read

LAYOUT = Layout(plan())


def put(place: Place, value: Value) -> str:
    """The line of a macro that types a value; the cell counted from 1."""
    _, row, column = place
    cell = f"inputs.getCellByPosition({column - 1}, {row - 1})"
    return f'{cell}.String = "{value}"' if isinstance(value, str) else f"{cell}.Value = {value}"


def value_of(key: str, value: Value) -> str:
    place = LAYOUT.values[key]
    return put((place.sheet, place.row, place.column), value)


def added(table: str, name: str, **values: Value) -> list[str]:
    """The lines that fill in the first empty row of a table."""
    block = LAYOUT.blocks[table]
    row = next(n for n, slot in enumerate(block.slots, block.first) if slot.row is None)
    lines = [put(("Inputs", row, NAME), name)]
    return lines + [put(("Inputs", row, block.column(c)), v) for c, v in values.items()]


def whole_plan_figures(of: Plan, at: Mapping[Place, Cell]) -> dict[Place, Value]:
    """The figures of the lines with one row: those with a row a member keep their old places."""
    found = figures(of, at)
    return {
        place: value
        for place, value in found.items()
        if place[0] in PERIOD_SHEETS and "." not in str(at[place[0], place[1], KEY].value)
    }


SORTED = LAYOUT.blocks["streams"]
LAST_COLUMN = letters(SORTED.column(SORTED.table.columns[-1].name))
STREAMS = f"A{SORTED.first}:{LAST_COLUMN}{SORTED.last}"
EDITS = {
    "values": [value_of("opening_cash", 95000), value_of("streams.team.churn", 0.055)],
    "new rows": [
        *added("roles", "Designer", function="Product", people=1.5, salary=60000, start_month=4),
        *added("costs", "Rent", amount=900),
        *added("streams", "Students", price=9, new_customers=30),
        *added("loans", "Bank", amount=20000, interest=0.05),
    ],
    "sorted rows": [
        *added("streams", "A new one", price=9, new_customers=30),
        f'SortByName("{STREAMS}")',
    ],
    "sheets and columns": [
        value_of("opening_cash", 95000),
        'doc.Sheets.moveByName("Inputs", 9)',
        'doc.Sheets.moveByName("Checks", 0)',
        "inputs.Columns.getByIndex(0).IsVisible = False",
        "inputs.Columns.getByIndex(4).IsVisible = False",
        "inputs.Rows.insertByIndex(3, 2)",
    ],
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> dict[str, bytes]:
    given = without_titles(exported())
    return {
        name: edited_by_libreoffice(tmp_path_factory.mktemp("office"), given, *edits)
        for name, edits in EDITS.items()
    }


@pytest.fixture(scope="module")
def readings(saved) -> dict[str, Reading]:
    return {name: read(data, plan(), "idea-1") for name, data in saved.items()}


def test_values_that_were_changed_come_back(readings):
    assert said(readings["values"]) == {
        "opening_cash": (80_000, 95_000),
        "streams.team.churn": (0.02, 0.055),
    }
    assert nothing_else(readings["values"])


def test_rows_that_were_added_come_back(readings):
    tables = readings["new rows"].plan.tables
    _, designer = tables["roles"]
    assert (designer.name, designer.values["people"]) == ("Designer", 1.5)
    assert [row.name for row in tables["costs"]] == ["Hosting", "Rent"]
    (loan,) = tables["loans"]
    assert (loan.values["amount"], loan.values["term"]) == (20_000, 60)
    assert nothing_else(readings["new rows"])


def test_rows_that_were_sorted_keep_their_values(readings):
    reading = readings["sorted rows"]
    assert nothing_else(reading)
    assert reading.plan.tables["streams"][:3] == plan().tables["streams"]
    assert [row.name for row in reading.plan.tables["streams"][3:]] == ["A new one"]


def test_sheets_that_were_moved_and_columns_that_were_hidden_do_no_harm(saved, readings):
    assert said(readings["sheets and columns"]) == {"opening_cash": (80_000, 95_000)}
    assert readings["sheets and columns"].problems == ()
    first, *_ = cells(saved["sheets and columns"])
    assert first[0] == "Checks"


@pytest.mark.parametrize("name", EDITS)
def test_the_workbook_calculates_what_the_plan_does_that_came_back(name, saved, readings):
    at = cells(saved[name])
    expected = whole_plan_figures(readings[name].plan, at)
    assert len(expected) > 1_000
    assert differences(expected, at) == []
