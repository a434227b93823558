"""Rows, columns and sheets that were moved, sorted, copied or deleted are found by their keys."""

from openpyxl import Workbook

from tests.workbook.edits import (
    cell,
    edited,
    move,
    nothing_else,
    plan,
    read_edited,
    said,
    sort_streams,
)
from venture.workbook.read import read


def insert_rows(book: Workbook) -> None:
    """Insert two rows above the inputs as a spreadsheet does, names and formulas following."""
    move(book, "Inputs", 5, rows=2)


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


def test_sorted_rows_are_read_by_their_keys() -> None:
    def edit(book: Workbook) -> None:
        cell(book, "streams.big", "price").value = 950
        sort_streams(book)

    reading = read_edited(edit)
    assert said(reading) == {"streams.big.price": (900.0, 950.0)}
    assert nothing_else(reading)


def test_keys_sorted_without_their_values_change_nothing_and_are_reported() -> None:
    reading = read_edited(lambda book: sort_streams(book, last_column=1))
    assert not any(change.key.endswith("price") for change in reading.changes)
    assert "streams.pro.price" in {problem.key for problem in reading.problems}
    assert reading.plan.value("streams.pro.price") == 49


def test_a_formula_changed_after_sorting_is_still_found_and_has_its_rows_name() -> None:
    def edit(book: Workbook) -> None:
        sort_streams(book)
        price = cell(book, "list_price.pro", sheet="Revenue").row
        book["Revenue"][f"K{price}"] = 7

    (ignored,) = read_edited(edit).ignored
    assert ignored.message.startswith("The formula of Price: Pro was typed over")


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
        for column in range(1, sheet.max_column + 1):
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
