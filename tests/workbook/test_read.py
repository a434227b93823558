import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.plan_strategy import plans
from tests.workbook.plans_to_write import written_down
from venture.plan import MODEL, Plan, Row
from venture.workbook import write
from venture.workbook.formula import Reference, rewritten
from venture.workbook.gate import Refused
from venture.workbook.layout import TEMPLATE_VERSION
from venture.workbook.read import Change, Reading, apply, read

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
    book = load_workbook(BytesIO(data or exported()))
    edit(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


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


# ------------------------------------------------------------------ round trips


@pytest.mark.parametrize("known", [True, False], ids=["against the plan", "alone"])
@pytest.mark.parametrize("name", written_down())
def test_a_workbook_that_nobody_edited_reads_as_the_plan(name: str, known: bool) -> None:
    before = written_down()[name]
    reading = read(write(before), before if known else None)
    assert reading.changes == ()
    assert nothing_else(reading)
    if known:
        assert reading.plan == before
    else:
        assert_equal(reading.plan, before)


def test_the_largest_plan_that_can_be_written_down_is_read_too() -> None:
    full = {
        name: tuple(Row(id=f"r{i}", name=f"Row {i}") for i in range(table.most))
        for name, table in MODEL.tables.items()
    }
    largest = Plan(tables=full, start=date(2027, 1, 1))
    assert read(write(largest), largest).plan == largest


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(plans())
def test_any_plan_survives_the_way_through_a_workbook(before: Plan) -> None:
    data = write(before)
    against, alone = read(data, before), read(data)
    assert against == Reading(before)
    assert nothing_else(alone)
    assert_equal(alone.plan, before)


def assert_equal(found: Plan, expected: Plan) -> None:
    """Compare to the sixteen digits that a workbook stores; spreadsheets hold no control signs."""
    assert found.settings().keys() == expected.settings().keys()
    for key, setting in expected.settings().items():
        value = found.value(key)
        if isinstance(value, str):
            assert value == setting.value
        else:
            assert value == pytest.approx(setting.value, rel=1e-15, abs=0), key
    assert (found.start, found.currency) == (expected.start, expected.currency)
    for table, rows in expected.tables.items():
        printable = [r.name.replace("\x07", " ").replace("\ufffe", " ") for r in rows]
        assert [r.name for r in found.tables[table]] == printable


# ------------------------------------------------------------------ changed values


def test_changed_values_come_back_old_against_new_with_their_cells() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "opening_cash").value = 95_000
        cell(book, "streams.pro", "price").value = 59
        cell(book, "roles.eng", "function").value = "general"
        cell(book, "costs.host", "name").value = "Hosting and CDN"

    reading = read_edited(edit)
    assert said(reading) == {
        "opening_cash": (80_000.0, 95_000.0),
        "streams.pro.price": (49.0, 59.0),
        "roles.eng.function": ("Product", "General"),
        "costs.host.name": ("Hosting", "Hosting and CDN"),
    }
    first = reading.changes[0]
    assert (first.label, first.unit, first.sheet) == ("Cash at the start", "money", "Inputs")
    at = load_workbook(BytesIO(exported()))["Inputs"]
    assert at[first.cell].value == 80_000
    assert nothing_else(reading)
    assert reading.plan.value("streams.pro.price") == 59
    assert reading.plan.tables["costs"][0].name == "Hosting and CDN"


def test_start_and_currency_come_back() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "start").value = datetime(2027, 6, 15)
        cell(book, "currency").value = "usd"

    reading = read_edited(edit)
    assert said(reading) == {
        "currency": ("EUR", "USD"),
        "start": (date(2027, 1, 1), date(2027, 6, 1)),
    }
    assert (reading.plan.start, reading.plan.currency) == (date(2027, 6, 1), "USD")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1 234,50 €", 1234.5), ("€99", 99.0), ("1'250.75", 1250.75), ("(12)", None), ("1,234", None)],
)
def test_numbers_typed_as_text_are_read_only_where_they_mean_one_thing(
    typed: str, meant: float | None
) -> None:
    reading = read_edited(lambda book: put(cell(book, "streams.pro", "price"), typed))
    if meant is not None:
        assert said(reading) == {"streams.pro.price": (49.0, meant)}
        return
    (problem,) = reading.problems
    assert (problem.key, problem.found) == ("streams.pro.price", typed)
    assert problem.message.endswith("The app keeps 49.")
    assert reading.plan == plan()


def put(target: Cell, value: object) -> None:
    target.value = value  # type: ignore[assignment]  # whatever a founder may type


@pytest.mark.parametrize(
    ("key", "column", "typed", "expected"),
    [
        ("streams.pro", "churn", 20, "Type 20 % for 20 %"),
        ("streams.pro", "price", -1, "between 0 and"),
        ("streams.pro", "start_month", 2.5, "whole number"),
        ("streams.pro", "price", None, "The cell is empty"),
        ("streams.pro", "price", "cheap", "'cheap' is not a number"),
        ("streams.pro", "price", "#N/A", "shows the error #N/A"),
        ("streams.pro", "price", True, "TRUE is not a number"),
        ("streams.pro", "price", datetime(2027, 3, 1), "holds a date"),
        ("roles.eng", "function", "Marketing", "must be one of"),
        ("roles.eng", "function", None, "Choose one of"),
        ("opening_cash", "", "$5000", "the plan is in EUR"),
        ("start", "", "soon", "is not a date"),
        ("start", "", datetime(2200, 1, 1), "between 1990 and 2100"),
        ("currency", "", "ABC", "No currency has the code 'ABC'"),
        ("costs.host", "name", "x" * 201, "200 characters"),
    ],
)
def test_what_cannot_be_taken_is_named_by_cell_and_reason_and_the_rest_works(
    key: str, column: str, typed: object, expected: str
) -> None:
    def edit(book: Workbook) -> None:
        put(cell(book, key, column), typed)
        cell(book, "yearly_raise").value = 0.05

    reading = read_edited(edit)
    (problem,) = reading.problems
    assert problem.key == (f"{key}.{column}" if column else key)
    assert problem.sheet == "Inputs"
    assert expected in problem.message
    assert "The app keeps" in problem.message
    assert said(reading) == {"yearly_raise": (0.03, 0.05)}


def test_a_last_month_before_the_first_is_a_problem_and_other_values_of_the_row_count() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "roles.eng", "end_month").value = 2
        cell(book, "roles.eng", "salary").value = 70_000

    reading = read_edited(edit)
    (problem,) = reading.problems
    assert problem.key == "roles.eng.end_month"
    assert "lies before the first" in problem.message
    assert said(reading) == {"roles.eng.salary": (0.0, 70_000.0)}


def test_first_and_last_month_may_change_together() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "roles.eng", "start_month").value = 50
        cell(book, "roles.eng", "end_month").value = 55

    reading = read_edited(edit)
    assert said(reading).keys() == {"roles.eng.start_month", "roles.eng.end_month"}
    assert reading.plan.value("roles.eng.end_month") == 55


def test_numbers_that_differ_only_in_the_last_stored_digits_are_no_change() -> None:
    before = plan().with_value("yearly_raise", 1 / 7)
    data = edited(lambda book: put(cell(book, "yearly_raise"), 0.142857142857143), write(before))
    reading = read(data, before)
    assert reading.changes == ()
    assert reading.plan == before


# ------------------------------------------------------------------ formulas


def with_formula(formula: str, stored: str) -> bytes:
    """Put a formula with a stored result into the cell of the opening cash."""
    at = cell(load_workbook(BytesIO(exported())), "opening_cash").coordinate
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(exported())) as old, zipfile.ZipFile(file, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "xl/worksheets/sheet3.xml":
                text = content.decode()
                changed = re.sub(
                    rf'(<c r="{at}"[^>]*>)<v>80000</v>', rf"\1<f>{formula}</f>{stored}", text
                )
                assert changed != text
                content = changed.encode()
            new.writestr(info, content)
    return file.getvalue()


def test_a_formula_in_an_input_gives_its_stored_value_and_says_so() -> None:
    reading = read(with_formula("1000*90", "<v>90000</v>"), plan())
    (change,) = reading.changes
    assert (change.key, change.new) == ("opening_cash", 90_000.0)
    assert change.note == "Calculated by =1000*90"


def test_a_formula_without_stored_value_is_a_problem() -> None:
    reading = read(with_formula("1000*90", ""), plan())
    (problem,) = reading.problems
    assert problem.key == "opening_cash"
    assert "no stored result" in problem.message
    assert reading.plan == plan()


def test_a_formula_that_gives_the_old_value_is_no_change_but_is_not_kept() -> None:
    reading = read(with_formula("1000*80", "<v>80000</v>"), plan())
    assert reading.changes == ()
    (ignored,) = reading.ignored
    assert "is a formula now; the app keeps 80,000" in ignored.message


def test_changed_formulas_and_typed_figures_are_reported_by_line_and_cells() -> None:
    def edit(book: Workbook) -> None:
        revenue = book["Profit and loss"]
        (at,) = [c.row for c in revenue["A"] if c.value == "revenue"]
        for column in "KLM":
            revenue[f"{column}{at}"] = 5_000
        fees = book["Costs"]
        (fee,) = [c.row for c in fees["A"] if c.value == "payment_fees"]
        fees[f"Z{fee}"] = f"{fees[f'Z{fee}'].value}*2"

    reading = read_edited(edit)
    assert reading.changes == ()
    assert {i.cell.rstrip("0123456789") for i in reading.ignored} == {"K7:M", "Z"}
    texts = {ignored.sheet: ignored.message for ignored in reading.ignored}
    assert texts["Profit and loss"].startswith("The formula of Revenue was typed over")
    assert texts["Costs"].startswith("The formula of Payment fees was changed")


# ------------------------------------------------------------------ moved things


def insert_rows(book: Workbook) -> None:
    """Insert two rows above the inputs as a spreadsheet does, names and formulas following."""
    move(book, "Inputs", 5, rows=2)


def move(book: Workbook, sheet: str, first: int, rows: int) -> None:
    """Shift a sheet down from a row on, names and formulas following, as inserting rows does."""
    inputs = book[sheet]
    inputs.move_range(f"A{first}:Z{inputs.max_row}", rows=rows)

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


def test_inserted_rows_do_no_harm() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "opening_cash").value = 70_000
        insert_rows(book)

    reading = read_edited(edit)
    assert said(reading) == {"opening_cash": (80_000.0, 70_000.0)}
    assert nothing_else(reading)


def test_a_renamed_sheet_is_found_by_its_keys() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "opening_cash").value = 70_000
        book["Inputs"].title = "Annahmen 2027"
        for name in book.defined_names.values():
            name.attr_text = name.attr_text.replace("Inputs!", "'Annahmen 2027'!")
        for other in book:
            for found in (found for line in other.iter_rows() for found in line):
                if found.data_type == "f":
                    found.value = str(found.value).replace("Inputs!", "'Annahmen 2027'!")

    reading = read_edited(edit)
    assert said(reading) == {"opening_cash": (80_000.0, 70_000.0)}
    assert reading.changes[0].sheet == "Annahmen 2027"
    assert nothing_else(reading)


def sort_streams(book: Workbook, first_column: int = 1, last_column: int = 12) -> None:
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


def test_sorted_rows_are_read_by_their_keys() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "streams.big", "price").value = 950
        sort_streams(book)

    reading = read_edited(edit)
    assert said(reading) == {"streams.big.price": (900.0, 950.0)}
    assert reading.problems == ()


def test_keys_sorted_without_their_values_change_nothing_and_are_reported() -> None:
    reading = read_edited(lambda book: sort_streams(book, last_column=1))
    assert not any(change.key.endswith("price") for change in reading.changes)
    assert "streams.pro.price" in {problem.key for problem in reading.problems}
    assert reading.plan.value("streams.pro.price") == 49


def test_a_sorted_workbook_alone_is_read_by_its_keys() -> None:
    reading = read(edited(sort_streams))
    assert reading.problems == ()
    assert [r.name for r in reading.plan.tables["streams"]] == ["Enterprise", "Team", "Pro"]
    assert reading.plan.value("streams.big.price") == 900


def test_a_value_cut_and_pasted_elsewhere_is_not_guessed() -> None:
    def edit(book: Workbook) -> None:
        price = cell(book, "streams.pro", "price")
        book["Inputs"]["Z60"] = 59
        price.value = None
        book.defined_names["in_streams_pro_price"].attr_text = "Inputs!$Z$60"

    reading = read_edited(edit)
    (problem,) = reading.problems
    assert problem.key == "streams.pro.price"
    assert "The cell is empty" in problem.message
    assert reading.plan == plan()


def test_a_value_whose_name_leads_elsewhere_is_listed_and_kept() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "streams.pro", "price").value = 59
        book.defined_names["in_streams_pro_price"].attr_text = "Inputs!$Z$60"

    (problem,) = read_edited(edit).problems
    assert "its name now stands for Inputs, cell Z60" in problem.message


def test_a_value_whose_name_was_destroyed_is_listed_and_kept() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "streams.pro", "price").value = 59
        book.defined_names["in_streams_pro_price"].attr_text = "#REF!"

    reading = read_edited(edit)
    (problem,) = reading.problems
    assert "the cell that its name stood for was deleted" in problem.message
    assert reading.plan == plan()


def test_a_deleted_row_is_reported_and_kept() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Inputs"]
        at = cell(book, "streams.team", "price").row
        for column in range(1, 13):
            sheet.cell(at, column).value = None
        for name, defined in book.defined_names.items():
            if "_team_" in name:
                defined.attr_text = "#REF!"

    reading = read_edited(edit)
    assert reading.changes == reading.problems == ()
    (ignored,) = reading.ignored
    assert "'Team' of Revenue streams is not in the workbook" in ignored.message
    assert reading.plan == plan()


def test_a_row_without_its_key_is_one_problem() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "streams.team", "price").value = 5
        sheet = book["Inputs"]
        sheet.cell(cell(book, "streams.team", "price").row, 1).value = None

    reading = read_edited(edit)
    (problem,) = reading.problems
    assert (problem.key, problem.sheet) == ("streams.team", "Inputs")
    assert "Type streams.team into the key column" in problem.message
    assert reading.changes == reading.ignored == ()
    assert reading.plan == plan()


def test_a_deleted_column_is_reported_once() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Inputs"]
        column = cell(book, "streams.pro", "growth").column
        for row_id in ("pro", "team", "big"):
            sheet.cell(cell(book, f"streams.{row_id}", "price").row, column).value = None
            book.defined_names[f"in_streams_{row_id}_growth"].attr_text = "#REF!"
        (keys,) = [c.row for c in sheet["A"] if c.value == "streams:columns"]
        sheet.cell(keys, column).value = None

    reading = read_edited(edit)
    assert reading.changes == reading.problems == ()
    (ignored,) = [entry for entry in reading.ignored if entry.sheet == "Inputs"]
    assert "'Growth of new customers' of Revenue streams is missing" in ignored.message


def test_a_copied_sheet_is_set_aside() -> None:
    def edit(book: Workbook) -> None:
        copy = book.copy_worksheet(book["Inputs"])
        copy.title = "Inputs (2)"
        cell(book, "opening_cash", sheet="Inputs (2)").value = 1
        cell(book, "opening_cash").value = 70_000

    reading = read_edited(edit)
    assert said(reading) == {"opening_cash": (80_000.0, 70_000.0)}
    assert reading.problems == ()
    assert [(i.sheet, i.message) for i in reading.ignored] == [
        ("Inputs (2)", "The sheet is a copy; what was changed on it is not read.")
    ]


def test_a_copied_row_is_set_aside() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Inputs"]
        at = cell(book, "costs.host", "name").row
        for column in range(1, 10):
            sheet.cell(at + 1, column).value = sheet.cell(at, column).value
        sheet.cell(at + 1, 2).value = "Copied"

    reading = read_edited(edit)
    assert reading.changes == reading.problems == ()
    (ignored,) = reading.ignored
    assert "costs.host" in ignored.message


def test_label_and_value_merged_leave_an_empty_cell() -> None:
    def edit(book: Workbook) -> None:
        at = cell(book, "opening_cash").row
        book["Inputs"].merge_cells(f"B{at}:D{at}")

    (problem,) = read_edited(edit).problems
    assert problem.key == "opening_cash"
    assert "The cell is empty" in problem.message


def test_sheets_in_another_order_and_hidden_columns_do_no_harm() -> None:
    def edit(book: Workbook) -> None:
        book.move_sheet("Inputs", 5)
        book["Inputs"].column_dimensions["A"].hidden = True
        book["Checks"].sheet_state = "hidden"
        cell(book, "opening_cash").value = 70_000

    reading = read_edited(edit)
    assert said(reading) == {"opening_cash": (80_000.0, 70_000.0)}
    assert nothing_else(reading)


def test_columns_of_a_table_are_found_by_their_keys() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Inputs"]
        price, churn = (cell(book, "streams.pro", c).column for c in ("price", "churn"))
        for at in range(1, sheet.max_row + 1):
            if str(sheet.cell(at, 1).value).startswith("streams"):
                one, other = sheet.cell(at, price), sheet.cell(at, churn)
                one.value, other.value = other.value, one.value
        for row_id in ("pro", "team", "big"):
            names = [book.defined_names[f"in_streams_{row_id}_{c}"] for c in ("price", "churn")]
            names[0].attr_text, names[1].attr_text = names[1].attr_text, names[0].attr_text

    reading = read_edited(edit)
    assert reading.changes == reading.problems == ()


# ------------------------------------------------------------------ what is not ours


def test_a_row_inserted_inside_a_table_is_reported_and_no_formula_with_it() -> None:
    def edit(book: Workbook) -> None:
        at = cell(book, "streams.team", "price").row
        move(book, "Inputs", at, rows=1)
        book["Inputs"].cell(at, 2).value = "Students"
        book["Inputs"].cell(at, 4).value = 19

    reading = read_edited(edit)
    assert reading.changes == reading.problems == ()
    (ignored,) = reading.ignored
    assert "'Students' was added by hand below Revenue streams" in ignored.message


def test_rows_added_by_hand_and_unknown_keys_are_reported() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Inputs"]
        at = cell(book, "costs.host", "name").row + 1
        sheet.cell(at, 2).value = "Rent"
        sheet.cell(at, 4).value = 900
        sheet.cell(at + 20, 1).value = "streams.new"

    reading = read_edited(edit)
    assert reading.changes == reading.problems == ()
    messages = [ignored.message for ignored in reading.ignored]
    assert any("'Rent' was added by hand below Running costs" in m for m in messages)
    assert any("'streams.new'" in m for m in messages)


def test_a_sheet_of_the_founder_s_own_is_reported_once() -> None:
    reading = read_edited(lambda book: own_sheet(book.create_sheet("My notes")))
    assert [(i.sheet, i.cell) for i in reading.ignored] == [("My notes", "")]


def own_sheet(sheet: Worksheet) -> None:
    sheet["A1"] = "Ask Jo about churn"


def test_a_workbook_of_another_plan_is_read_with_a_warning() -> None:
    reading = read(exported(), plan(), "idea-2")
    assert reading.plan == plan()
    (warning,) = reading.warnings
    assert "another plan" in warning


def test_a_workbook_from_a_newer_version_is_refused() -> None:
    def edit(book: Workbook) -> None:
        at = book.defined_names["file_template_version"].attr_text.replace("$", "")
        book["Cover"][at.partition("!")[2]].value = TEMPLATE_VERSION + 1

    with pytest.raises(Refused, match="newer version"):
        read(edited(edit), plan())


def test_a_workbook_that_is_not_ours_is_refused() -> None:
    book = Workbook()
    book.active["A1"] = "Budget"
    file = BytesIO()
    book.save(file)
    with pytest.raises(Refused, match="not one that was downloaded here"):
        read(file.getvalue(), plan())


def test_a_workbook_without_its_key_column_is_refused_in_the_same_words() -> None:
    def edit(book: Workbook) -> None:
        for found in book["Inputs"]["A"]:
            found.value = None

    with pytest.raises(Refused, match="key column is gone"):
        read(edited(edit), plan())


def test_names_that_another_program_dropped_are_a_warning_only() -> None:
    def edit(book: Workbook) -> None:
        for name in list(book.defined_names):
            del book.defined_names[name]
        cell(book, "opening_cash").value = 70_000

    reading = read_edited(edit)
    assert said(reading) == {"opening_cash": (80_000.0, 70_000.0)}
    assert any("cross-check" in warning for warning in reading.warnings)


def test_a_plan_that_has_grown_since_keeps_its_new_rows() -> None:
    grown = plan().with_rows("costs", (*plan().tables["costs"], row("rent", "Rent", amount=900)))
    reading = read(exported(), grown)
    assert reading.plan == grown
    assert "'Rent' of Running costs is not in the workbook" in reading.ignored[0].message


@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(
        st.tuples(
            st.integers(1, 62),
            st.integers(1, 12),
            st.none()
            | st.booleans()
            | st.floats(-1e9, 1e9)
            | st.datetimes(datetime(1950, 1, 1), datetime(2200, 1, 1))
            | st.sampled_from(
                ["#REF!", "=1/0", "=A1", "", " ", "streams.pro", "streams.x y", "Key"]
            ),
        ),
        max_size=40,
    )
)
def test_whatever_is_typed_anywhere_gives_a_valid_plan_or_a_refusal(
    typed: list[tuple[int, int, object]],
) -> None:
    def edit(book: Workbook) -> None:
        for at, column, value in typed:
            put(book["Inputs"].cell(at, column), value)

    data = edited(edit)
    for known in (plan(), None):
        try:
            reading = read(data, known)
        except Refused:
            continue
        assert Plan.model_validate(reading.plan.model_dump()) == reading.plan
        for entry in (*reading.problems, *reading.ignored):
            assert entry.message.strip().endswith(".")


# ------------------------------------------------------------------ taking over


def test_some_of_the_changes_can_be_taken_over() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "opening_cash").value = 95_000
        cell(book, "streams.pro", "price").value = 59
        cell(book, "streams.pro", "name").value = "Solo"

    reading = read_edited(edit)
    some = [change for change in reading.changes if change.key.startswith("streams")]
    taken = apply(plan(), some)
    assert taken.value("opening_cash") == 80_000
    assert taken.value("streams.pro.price") == 59
    assert taken.tables["streams"][0].name == "Solo"
    assert apply(plan(), reading.changes) == reading.plan
    assert apply(plan(), []) == plan()


def test_changes_of_a_row_that_is_gone_are_refused_by_name() -> None:
    change = Change("streams.old.price", "Old: Price a month", "money", "Inputs", "D9", 1.0, 2.0)
    with pytest.raises(ValueError, match="no row for Old: Price a month"):
        apply(plan(), [change])


# ------------------------------------------------------------------ LibreOffice


def saved_by_libreoffice(folder: Path, data: bytes, *kinds: str) -> bytes:
    """Let LibreOffice open a workbook and save it, in each of the formats in turn."""
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice Calc is needed: apt-get install libreoffice-calc-nogui"
    file = folder / "model.xlsx"
    file.write_bytes(data)
    for kind in kinds:
        out = folder / kind.replace(".", "-")
        out.mkdir(exist_ok=True)
        command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--norestore", "--convert-to", kind, "--outdir", str(out), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        file = out / f"model.{kind}"
    return file.read_bytes()


@pytest.mark.parametrize("kinds", [("xlsx",), ("ods", "xlsx")], ids=["xlsx", "ods and back"])
def test_what_libreoffice_saves_reads_like_what_was_exported(
    tmp_path: Path, kinds: tuple[str, ...]
) -> None:
    reading = read(saved_by_libreoffice(tmp_path, exported(), *kinds), plan(), "idea-1")
    assert reading == Reading(plan())


def test_edits_survive_libreoffice(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "opening_cash").value = "=80000+15000"
        cell(book, "streams.pro", "churn").value = 0.055
        cell(book, "streams.team", "price").value = "199,50"
        cell(book, "start").value = datetime(2027, 4, 1)
        sort_streams(book)

    data = saved_by_libreoffice(tmp_path, edited(edit), "ods", "xlsx")
    reading = read(data, plan(), "idea-1")
    assert said(reading) == {
        "start": (date(2027, 1, 1), date(2027, 4, 1)),
        "opening_cash": (80_000.0, 95_000.0),
        "streams.pro.churn": (0.04, 0.055),
        "streams.team.price": (199.0, 199.5),
    }
    assert reading.problems == ()
