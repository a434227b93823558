"""Values edited in a workbook come back old against new; the rest is named, and nothing guessed."""

import re
import zipfile
from datetime import date, datetime
from functools import cache
from io import BytesIO

import pytest
from hypothesis import Phase, given, settings
from openpyxl import Workbook, load_workbook

from tests.plan_strategy import plans
from tests.workbook.edits import (
    cell,
    edited,
    exported,
    nothing_else,
    plan,
    put,
    read_edited,
    said,
    sort_streams,
)
from tests.workbook.office import libreoffice
from tests.workbook.plans_to_write import written_down
from venture.plan import MODEL, Plan, Row
from venture.workbook import write
from venture.workbook.layout import Layout
from venture.workbook.read import Change, Reading, apply, read

# ------------------------------------------------------------------ round trips


@cache
def written(name: str) -> bytes:
    return write(written_down()[name])


@pytest.mark.parametrize("name", written_down())
def test_a_workbook_that_nobody_edited_reads_as_the_plan(name: str) -> None:
    before = written_down()[name]
    reading = read(written(name), before)
    assert (reading.plan, reading.changes) == (before, ())
    assert nothing_else(reading)


@pytest.mark.parametrize("name", ["nasty", "raising", "clinic-handover-notes"])
def test_a_workbook_tells_the_whole_plan_to_one_who_does_not_know_it(name: str) -> None:
    before = written_down()[name]
    reading = read(written(name))
    assert reading.changes == ()
    assert nothing_else(reading)
    assert_equal(reading.plan, before)


def test_the_largest_plan_that_can_be_written_down_is_read_too() -> None:
    full = {
        name: tuple(Row(id=f"r{i}", name=f"Row {i}") for i in range(table.most))
        for name, table in MODEL.tables.items()
    }
    largest = Plan(tables=full, start=date(2027, 1, 1))
    assert read(write(largest), largest).plan == largest


@settings(max_examples=3, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
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
    at = load_workbook(BytesIO(exported()), read_only=True)["Inputs"]
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


Typed = tuple[str, str, object]
"""The key of a value, its column where it stands in a table, and what is typed there."""


@cache
def all_typed(*cells: Typed) -> Reading:
    """Type into many cells of one workbook, and into one more that must come back all the same."""

    def edit(book: Workbook) -> None:
        for key, column, typed in cells:
            put(cell(book, key, column), typed)
        cell(book, "yearly_raise").value = 0.05

    assert len({(key, column) for key, column, _ in cells}) == len(cells)
    return read_edited(edit)


NUMBERS_AS_TEXT = [
    ("streams.pro", "price", "1 234,50 €", 1234.5),
    ("streams.team", "price", "€99", 99.0),
    ("streams.big", "price", "1'250.75", 1250.75),
    ("costs.host", "amount", "(12)", None),
    ("opening_cash", "", "1,234", None),
]


@pytest.mark.parametrize(("key", "column", "typed", "meant"), NUMBERS_AS_TEXT)
def test_numbers_typed_as_text_are_read_only_where_they_mean_one_thing(
    key: str, column: str, typed: str, meant: float | None
) -> None:
    reading = all_typed(*(one[:3] for one in NUMBERS_AS_TEXT))
    key = f"{key}.{column}" if column else key
    before = plan().value(key)
    if meant is not None:
        assert said(reading)[key] == (before, meant)
        return
    (problem,) = [one for one in reading.problems if one.key == key]
    assert problem.found == typed
    assert problem.message.endswith(f"The app keeps {before:,.0f}.")
    assert reading.plan.value(key) == before


def test_of_numbers_typed_as_text_nothing_but_those_that_mean_one_thing_is_a_change() -> None:
    reading = all_typed(*(one[:3] for one in NUMBERS_AS_TEXT))
    changed = {f"{key}.{column}" for key, column, _, meant in NUMBERS_AS_TEXT if meant}
    assert said(reading).keys() == {"yearly_raise", *changed}
    assert len(reading.problems) == len(NUMBERS_AS_TEXT) - len(changed)


CANNOT_BE_TAKEN = [
    ("streams.pro", "churn", 20, "Type 20 % for 20 %"),
    ("streams.pro", "price", -1, "between 0 and"),
    ("streams.pro", "start_month", 2.5, "whole number"),
    ("streams.team", "price", None, "The cell is empty"),
    ("streams.big", "price", "cheap", "'cheap' is not a number"),
    ("costs.host", "amount", "#N/A", "shows the error #N/A"),
    ("roles.eng", "salary", True, "TRUE is not a number"),
    ("streams.pro", "new_customers", datetime(2027, 3, 1), "holds a date"),
    ("roles.eng", "function", "Magic", "must be one of"),
    ("opening_cash", "", "$5000", "the plan is in EUR"),
    ("start", "", "soon", "is not a date"),
    ("currency", "", "ABC", "No currency has the code 'ABC'"),
    ("costs.host", "name", "x" * 201, "200 characters"),
]
NEITHER = [
    ("roles.eng", "function", None, "Choose one of"),
    ("start", "", datetime(2200, 1, 1), "between 1990 and 2100"),
]
"""In a workbook of their own, as each cell can only be wrong in one way."""


@pytest.mark.parametrize("wrong", [CANNOT_BE_TAKEN, NEITHER], ids=["first", "second"])
def test_what_cannot_be_taken_is_all_that_is_not_and_the_rest_works(
    wrong: list[tuple[str, str, object, str]],
) -> None:
    reading = all_typed(*(one[:3] for one in wrong))
    keys = [f"{key}.{column}" if column else key for key, column, *_ in wrong]
    assert sorted(problem.key for problem in reading.problems) == sorted(keys)
    assert said(reading) == {"yearly_raise": (0.03, 0.05)}


@pytest.mark.parametrize(
    ("wrong", "key", "column", "expected"),
    [(wrong, one[0], one[1], one[3]) for wrong in (CANNOT_BE_TAKEN, NEITHER) for one in wrong],
)
def test_what_cannot_be_taken_is_named_by_cell_and_reason(
    wrong: list[tuple[str, str, object, str]], key: str, column: str, expected: str
) -> None:
    reading = all_typed(*(one[:3] for one in wrong))
    key = f"{key}.{column}" if column else key
    (problem,) = [problem for problem in reading.problems if problem.key == key]
    assert problem.sheet == "Inputs"
    assert expected in problem.message
    assert "The app keeps" in problem.message


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
    at = f"D{Layout(plan()).values['opening_cash'].row}"
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
    change = Change("streams.old.price", "Old: Price", "money", "Inputs", "D9", 1.0, 2.0)
    with pytest.raises(ValueError, match="no row for Old: Price"):
        apply(plan(), [change])


# ------------------------------------------------------------------ LibreOffice


def edit_much(book: Workbook) -> None:
    cell(book, "opening_cash").value = "=80000+15000"
    cell(book, "streams.pro", "churn").value = 0.055
    cell(book, "streams.team", "price").value = "199,50"
    cell(book, "start").value = datetime(2027, 4, 1)
    sort_streams(book)


@pytest.fixture(scope="module")
def saved_by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Let LibreOffice open workbooks and save them: as they are, and as .ods and back."""
    folder = tmp_path_factory.mktemp("saved")

    def save(kind: str, *names: str) -> None:
        files = [str(folder / name) for name in names]
        libreoffice(
            folder / "profile", "--convert-to", kind, "--outdir", str(folder / kind), *files
        )

    for name, data in {"xlsx": exported(), "ods": exported(), "edited": edited(edit_much)}.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    save("ods", "ods.xlsx", "edited.xlsx")
    save("xlsx", "xlsx.xlsx", "ods/ods.ods", "ods/edited.ods")
    return {file.stem: file.read_bytes() for file in (folder / "xlsx").iterdir()}


@pytest.mark.parametrize("by_way_of", ["xlsx", "ods"])
def test_what_libreoffice_saves_reads_like_what_was_exported(
    saved_by_libreoffice: dict[str, bytes], by_way_of: str
) -> None:
    reading = read(saved_by_libreoffice[by_way_of], plan(), "idea-1")
    assert reading == Reading(plan())


def test_edits_survive_libreoffice(saved_by_libreoffice: dict[str, bytes]) -> None:
    reading = read(saved_by_libreoffice["edited"], plan(), "idea-1")
    assert said(reading) == {
        "start": (date(2027, 1, 1), date(2027, 4, 1)),
        "opening_cash": (80_000.0, 95_000.0),
        "streams.pro.churn": (0.04, 0.055),
        "streams.team.price": (199.0, 199.5),
    }
    assert reading.problems == ()
