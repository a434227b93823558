"""Workbooks and parts of workbooks that are not ours, not ours any more, or not ours yet."""

from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbook.edits import cell, edited, exported, move, plan, put, read_edited, row, said
from venture.plan import Plan
from venture.workbook.gate import Refused
from venture.workbook.layout import TEMPLATE_VERSION
from venture.workbook.read import read


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
        at = max(c.row for c in sheet["A"] if str(c.value).startswith("costs.")) + 1
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


@pytest.mark.soak
@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
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
