"""What is changed on the household's sheets in a spreadsheet comes back to the app."""

from datetime import date, datetime

from tests.workbook.edits import cell, edited, put
from tests.workbook.households_to_write import inputs_alone, paying, read_back, rich
from venture.plan import Plan
from venture.workbook import apply_to_household, read, write
from venture.workbook.household_layout import HouseholdLayout
from venture.workbook.layout import HOUSEHOLD, HOUSEHOLD_INPUTS

HOME = rich()
DATA = inputs_alone(HOME)


def changed(values):
    """Type values over others, by their keys without what all keys of the household begin with."""

    def edit(book):
        for key, value in values.items():
            row_key, column = key.rsplit(".", 1) if "." in key else (key, "")
            put(cell(book, f"household_{row_key}", column, HOUSEHOLD_INPUTS), value)

    return read_back(edited(edit, DATA), HOME)


def test_an_untouched_workbook_changes_nothing():
    reading = read_back(DATA, HOME)
    assert (reading.record, reading.changes) == (HOME, ())
    assert (reading.problems, reading.ignored) == ((), ())


def test_values_typed_over_come_back_in_the_founders_words():
    reading = changed({"savings": 50_000, "debts.card.owed": "$4000", "incomes.days.name": "Days"})
    assert [(c.label, c.old, c.new, c.sheet) for c in reading.changes] == [
        ("Savings", 30_000, 50_000, HOUSEHOLD_INPUTS),
        ("Name of =Days", "=Days", "Days", HOUSEHOLD_INPUTS),
        ("Card: Owed", 5_000, 4_000, HOUSEHOLD_INPUTS),
    ]
    assert reading.record == apply_to_household(HOME, reading.changes)
    assert reading.record.inputs["savings"] == 50_000
    assert reading.record.tables["debts"][0].values["owed"] == 4_000
    assert reading.record.tables["incomes"][1].name == "Days"


def test_another_first_month_comes_back():
    assert changed({"start": datetime(2028, 3, 15)}).record.start == date(2028, 3, 1)


def test_a_first_month_in_another_century_is_refused():
    (problem,) = changed({"start": datetime(1900, 1, 1)}).problems
    assert "The household must start between 1990 and 2100" in problem.message


def test_a_debt_typed_into_an_empty_row_is_added():
    empty = next(slot.id for slot in HouseholdLayout(HOME).slots["debts"] if slot.row is None)
    reading = changed({f"debts.{empty}.name": "Car", f"debts.{empty}.owed": 9_000})
    added = reading.record.tables["debts"][1]
    assert (added.name, added.values["owed"], added.values["payment"]) == ("Car", 9_000, 0)


def test_what_cannot_be_read_is_named_with_its_cell_and_the_rest_comes_back():
    reading = changed({"tax_rate": 28, "debts.card.interest": "lots", "reserve": 1_000})
    layout = HouseholdLayout(HOME)
    rows = [layout.cells[f"household_{key}"].row for key in ("tax_rate", "debts.card.interest")]
    assert [problem.cell for problem in reading.problems] == [f"D{row}" for row in rows]
    first, second = (problem.message for problem in reading.problems)
    assert "between 0 % and 70 %" in first
    assert "The app keeps 28 %." in first
    assert "'lots' is not a number" in second
    assert reading.record == HOME.with_value("reserve", 1_000)


def test_a_last_month_before_the_first_is_refused():
    reading = changed({"health.cobra.start_month": 30})
    assert reading.record == HOME
    assert "the last month (18) lies before the first (30)" in reading.problems[0].message


def test_a_household_without_one_here_is_said_not_to_be_read():
    reading = read_back(DATA, None)
    assert (reading.record, reading.changes) == (None, ())
    assert "is not read" in reading.ignored[0].message


def test_a_row_added_by_hand_below_the_last_table_is_reported():
    block = HouseholdLayout(HOME).blocks["debts"]

    def edit(book):
        put(book[HOUSEHOLD_INPUTS].cell(block.last + 1, block.column("owed")), 700)

    (ignored,) = read_back(edited(edit, DATA), HOME).ignored
    assert "below Debts" in ignored.message


def test_sorted_rows_keep_their_values():
    def edit(book):
        sheet, block = book[HOUSEHOLD_INPUTS], HouseholdLayout(HOME).blocks["one_offs"]
        for column in range(1, block.column("month") + 1):
            one, other = (sheet.cell(block.first + n, column) for n in (0, 1))
            one.value, other.value = other.value, one.value

    reading = read_back(edited(edit, DATA), HOME)
    assert (reading.record, reading.problems) == (HOME, ())


def test_a_whole_workbook_gives_plan_and_household_and_what_was_typed_over_formulas():
    def edit(book):
        put(cell(book, "household_savings", sheet=HOUSEHOLD_INPUTS), 50_000)
        put(cell(book, "opening_cash"), 77_000)
        rows = {one.value: one.row for one in book[HOUSEHOLD]["A"]}
        put(book[HOUSEHOLD].cell(rows["household_cash"], 10), 5_000)
        put(book[HOUSEHOLD].cell(rows["household_debt_left.card"], 11), "=1+1")
        put(book[HOUSEHOLD].cell(rows["household_founder_wages"], 12), 3_000)

    data = edited(edit, write(paying(), "Idea", "idea-1", household=HOME))
    reading = read(data, paying(), "idea-1", household=HOME)
    assert reading.household == HOME.with_value("savings", 50_000)
    assert reading.plan == paying().with_value("opening_cash", 77_000)
    done = {"J": "Savings left was typed over", "K": "Left of the debt: Card was changed"}
    done |= {"L": "Wages of founders was typed over"}
    assert {one.cell[0]: one.message for one in reading.ignored} == {
        column: f"The formula of {what} in the spreadsheet; the app keeps its own."
        for column, what in done.items()
    }
    assert reading.problems == ()


def test_an_untouched_whole_workbook_changes_nothing_with_courses_in_it():
    data = write(paying(), "Idea", "idea-1", household=HOME, course_costs=[0, 300])
    reading = read(data, paying(), "idea-1", household=HOME)
    assert (reading.household, reading.household_changes, reading.changes) == (HOME, (), ())
    assert (reading.problems, reading.ignored, reading.warnings) == ((), (), ())


def test_a_workbook_without_the_household_leaves_it_as_it_is():
    plan = Plan(start=date(2027, 1, 1))
    reading = read(write(plan), plan, household=HOME)
    assert (reading.household, reading.household_changes, reading.ignored) == (None, (), ())
