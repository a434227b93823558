"""Rows that were typed into the empty rows of a workbook come back as rows of the plan."""

from openpyxl import Workbook
from openpyxl.cell import Cell

from tests.workbook.edits import cell, edited, exported, nothing_else, plan, put, read_edited, row
from venture.plan import Plan
from venture.workbook import apply, write
from venture.workbook.layout import SOURCE, Layout
from venture.workbook.read import read


def spare(table: str, n: int = 0, of: Plan | None = None) -> str:
    """The key of an empty row of the plan's workbook."""
    empty = [slot for slot in Layout(of or plan()).slots[table] if slot.row is None]
    return f"{table}.{empty[n].id}"


def typed(book: Workbook, key: str, **values: object) -> None:
    for column, value in values.items():
        put(cell(book, key, column), value)


def hire(book: Workbook) -> None:
    typed(book, spare("roles"), name="Designer", function="Product", people=1, salary=60_000)


def test_a_hire_typed_into_an_empty_row_comes_back_as_a_role() -> None:
    reading = read_edited(hire)
    engineer, designer = reading.plan.tables["roles"]
    assert (engineer,) == plan().tables["roles"]
    assert designer.name == "Designer"
    assert designer.values["function"] == "Product"
    assert (designer.values["people"], designer.values["salary"]) == (1, 60_000)
    assert (designer.values["start_month"], designer.values["end_month"]) == (1, 60)
    assert reading.plan.tables["costs"] == plan().tables["costs"]
    assert nothing_else(reading)


def test_each_value_that_was_typed_is_a_change_that_says_it_is_of_a_new_row() -> None:
    changes = {change.label: (change.old, change.new) for change in read_edited(hire).changes}
    assert changes == {
        "Name of Designer": ("", "Designer"),
        "Designer: Function": ("General", "Product"),
        "Designer: How many": (0.0, 1.0),
        "Designer: Salary a year": (0.0, 60_000.0),
    }
    assert {change.note for change in read_edited(hire).changes} == {"New row"}


def test_only_some_of_a_new_rows_values_may_be_taken_over() -> None:
    changes = [c for c in read_edited(hire).changes if c.key.endswith((".name", ".people"))]
    designer = apply(plan(), changes).tables["roles"][-1]
    assert (designer.name, designer.values["people"], designer.values["salary"]) == (
        "Designer",
        1,
        0,
    )


def test_empty_rows_are_no_rows_of_the_plan() -> None:
    assert read(exported(), plan()).plan == plan()
    assert read(exported()).plan == plan()


def test_a_name_alone_makes_a_row_and_so_does_an_amount_alone() -> None:
    def edit(book: Workbook) -> None:
        typed(book, spare("costs"), name="Rent")
        typed(book, spare("costs", 1), amount=900)

    _, rent, unnamed = read_edited(edit).plan.tables["costs"]
    assert (rent.name, rent.values["amount"]) == ("Rent", 0)
    assert (unnamed.name, unnamed.values["amount"], unnamed.values["end_month"]) == ("", 900, 60)


def test_a_file_uploaded_twice_adds_its_rows_once() -> None:
    data = edited(hire)
    once = read(data, plan()).plan
    again = read(data, once)
    assert again.changes == again.problems == ()
    assert again.plan == once


def test_a_row_that_was_added_makes_room_for_the_next() -> None:
    once = read_edited(hire).plan
    second = edited(lambda book: typed(book, spare("roles", of=once), name="Support"), write(once))
    names = [role.name for role in read(second, once).plan.tables["roles"]]
    assert names == ["Engineer", "Designer", "Support"]


def test_the_workbook_alone_has_the_new_row_too() -> None:
    assert read(edited(hire)).plan == read_edited(hire).plan


def test_a_cell_that_was_emptied_though_it_must_not_be_zero_is_a_problem() -> None:
    def edit(book: Workbook) -> None:
        typed(book, spare("costs"), name="Rent", amount=900, end_month=None)

    reading = read_edited(edit)
    (problem,) = reading.problems
    assert problem.label == "Rent: Last month"
    assert "The cell is empty" in problem.message
    assert "The default is used: 60" in problem.message
    assert reading.plan.tables["costs"][-1].values["end_month"] == 60


def test_what_cannot_be_read_in_a_new_row_is_a_problem_and_the_rest_is_read() -> None:
    def edit(book: Workbook) -> None:
        typed(book, spare("costs"), name="Rent", amount="a lot", start_month=3)

    reading = read_edited(edit)
    assert [problem.label for problem in reading.problems] == ["Rent: Amount a month"]
    assert reading.plan.tables["costs"][-1].values["start_month"] == 3


def test_a_new_row_that_ends_before_it_begins_keeps_the_usual_months() -> None:
    def edit(book: Workbook) -> None:
        typed(book, spare("costs"), name="Rent", amount=900, start_month=9, end_month=3)

    reading = read_edited(edit)
    assert {problem.label for problem in reading.problems} == {
        "Rent: First month",
        "Rent: Last month",
    }
    assert reading.plan.tables["costs"][-1].values["amount"] == 900


def _row_cells(book: Workbook, key: str) -> list[Cell]:
    at = cell(book, key, "name").row
    return [book["Inputs"].cell(at, column) for column in range(1, SOURCE)]


def test_new_rows_sorted_among_the_others_are_found_by_their_keys() -> None:
    def edit(book: Workbook) -> None:
        typed(book, spare("streams"), name="Students", price=9, new_customers=30)
        keys = ["streams.pro", "streams.team", "streams.big", spare("streams"), spare("streams", 1)]
        cells = [_row_cells(book, key) for key in keys]
        values = [[one.value for one in line] for line in cells]
        for line, sorted_values in zip(cells, [*values[3:], *values[:3]], strict=True):
            for one, value in zip(line, sorted_values, strict=True):
                put(one, value)

    reading = read_edited(edit)
    assert reading.problems == ()
    assert reading.plan.tables["streams"][:3] == plan().tables["streams"]
    (students,) = reading.plan.tables["streams"][3:]
    assert (students.name, students.values["price"]) == ("Students", 9)


def test_a_row_copied_with_its_key_into_an_empty_row_is_reported() -> None:
    def edit(book: Workbook) -> None:
        copied = [one.value for one in _row_cells(book, "costs.host")]
        for one, value in zip(_row_cells(book, spare("costs")), copied, strict=True):
            put(one, value)

    reading = read_edited(edit)
    assert reading.plan == plan()
    (ignored,) = [i for i in reading.ignored if "costs.host" in i.message]
    assert "copy only what stands beside the grey key" in ignored.message


def test_a_row_beyond_what_the_table_may_have_is_a_problem() -> None:
    def edit(book: Workbook) -> None:
        typed(book, spare("streams"), name="Students", price=9)

    rows = tuple(row(f"s{n}", f"Stream {n}") for n in range(15))
    full = plan().with_rows("streams", rows)
    reading = read(edited(edit), full)
    assert reading.plan == full
    (problem,) = [p for p in reading.problems if p.label == "Students"]
    assert "Revenue streams may have 15 rows at most" in problem.message
