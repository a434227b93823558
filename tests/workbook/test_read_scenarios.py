"""What was typed into the sheet Scenarios comes back; what is not taken over is named."""

from openpyxl import Workbook

from tests.workbook.edits import edited, nothing_else, plan, put, said
from tests.workbook.test_scenarios import BOLD, LEAN, typed, value_at, with_both, written
from venture.plan import Scenario
from venture.workbook import apply, write
from venture.workbook.input_sheet import VALUE
from venture.workbook.layout import INPUTS, Layout
from venture.workbook.read import read
from venture.workbook.varied import BASE, SCENARIOS


def test_values_typed_for_the_base_and_for_a_scenario_come_back() -> None:
    both = with_both()
    data = typed(
        {
            ("opening_cash", 0): 70_000,
            ("opening_cash", 2): 90_000,
            ("streams.pro.price", 1): None,
            ("roles.eng.start_month", 1): 12,
        },
    )
    reading = read(data, both, "idea-1")
    assert said(reading) == {
        "opening_cash": (80_000, 70_000),
        "scenarios.lean.streams.pro.price": (39, "as in the base"),
        "scenarios.lean.roles.eng.start_month": (9, 12),
        "scenarios.bold.opening_cash": ("as in the base", 90_000),
    }
    assert nothing_else(reading)
    lean, bold = reading.plan.scenarios
    assert lean.changes == {"opening_cash": 40_000, "roles.eng.start_month": 12}
    assert bold.changes == {**BOLD.changes, "opening_cash": 90_000}
    assert reading.plan.value("opening_cash") == 70_000
    assert apply(both, reading.changes) == reading.plan


def test_what_a_scenario_cannot_be_is_a_problem() -> None:
    both = with_both()
    reading = read(typed({("yearly_raise", 2): 7, ("opening_cash", 1): "x"}), both, "idea-1")
    assert {problem.label for problem in reading.problems} == {
        "Bold: Raise each year",
        "Lean: Cash at the start",
    }
    assert reading.plan == both


def test_a_value_typed_over_the_link_on_inputs_is_reported() -> None:
    both = with_both()
    place = Layout(both).values["opening_cash"]
    data = edited(lambda book: put(book[INPUTS].cell(place.row, VALUE), 1), written())
    reading = read(data, both)
    assert reading.plan == both
    (ignored,) = reading.ignored
    assert "Cash at the start differs between scenarios" in ignored.message


def test_a_formula_typed_over_the_link_on_inputs_is_reported_with_the_cell_to_use() -> None:
    both = with_both()
    place = Layout(both).values["opening_cash"]
    data = edited(lambda book: put(book[INPUTS].cell(place.row, VALUE), "=1000*90"), written())
    (ignored,) = read(data, both).ignored
    row, _ = value_at(both, "opening_cash", 0)
    assert ignored.message.endswith(f"type it into Scenarios, cell E{row}.")


def test_scenarios_that_came_or_went_since_are_left_alone() -> None:
    data = written()
    known = plan().with_scenarios([LEAN, Scenario(id="new", name="New")])
    reading = read(data, known)
    assert reading.changes == reading.problems == ()
    gone, new = reading.ignored
    assert "no scenario 'Bold' any more" in gone.message
    assert "scenario 'New' is not in the workbook. The app keeps it" in new.message
    assert reading.plan == known


def test_a_workbook_without_the_sheet_keeps_the_scenarios_and_says_so() -> None:
    reading = read(write(plan()), with_both())
    assert reading.plan == with_both()
    (ignored,) = reading.ignored
    assert "no sheet Scenarios" in ignored.message


def test_a_scenario_that_was_renamed_comes_back_with_its_name() -> None:
    twins = plan().with_scenarios([LEAN, LEAN.model_copy(update={"id": "other"})])
    exported = write(twins)
    data = edited(lambda book: put(book[SCENARIOS].cell(5, BASE + 1), " Worst case "), exported)
    reading = read(data, twins)
    assert said(reading) == {"scenarios.lean.name": ("Lean", "Worst case")}
    assert [s.name for s in reading.plan.scenarios] == ["Worst case", "Lean"]
    assert nothing_else(reading)
    nameless = edited(lambda book: put(book[SCENARIOS].cell(5, BASE + 1), None), exported)
    (problem,) = read(nameless, twins).problems
    assert "has no name" in problem.message


def test_columns_and_rows_added_by_hand_are_reported() -> None:
    def edit(book: Workbook) -> None:
        sheet = book[SCENARIOS]
        last = sheet.max_row
        sheet.cell(5, BASE + 3).value = "Mine"
        sheet.cell(last + 1, 2).value = "Payroll burden"
        sheet.cell(last + 1, BASE + 1).value = 0.2

    reading = read(edited(edit, written()), with_both())
    assert reading.plan == with_both()
    assert [ignored.message.partition(" was added by hand")[0] for ignored in reading.ignored] == [
        "The scenario 'Mine'",
        "The row 'Payroll burden'",
    ]


def test_a_copy_of_the_sheet_is_set_aside_wherever_it_stands() -> None:
    both = with_both()

    def edit(book: Workbook) -> None:
        copy = book.copy_worksheet(book[SCENARIOS])
        book.move_sheet(copy, -len(book.sheetnames))
        put(book[SCENARIOS].cell(*value_at(both, "opening_cash", 1)), 30_000)

    reading = read(edited(edit, written()), both)
    assert said(reading) == {"scenarios.lean.opening_cash": (40_000, 30_000)}
    (ignored,) = reading.ignored
    assert ignored.message.startswith("The sheet is a copy")


def test_a_renamed_sheet_with_moved_rows_is_read_by_its_keys() -> None:
    both = with_both()

    def edit(book: Workbook) -> None:
        sheet = book[SCENARIOS]
        sheet.title = "Szenarien"
        put(sheet.cell(*value_at(both, "opening_cash", 1)), 30_000)
        sheet.move_range(f"A8:Z{sheet.max_row}", rows=5)

    reading = read(edited(edit, written()), both)
    assert said(reading) == {"scenarios.lean.opening_cash": (40_000, 30_000)}
    assert reading.problems == ()


def test_scenarios_survive_keys_and_names_that_somebody_spoilt() -> None:
    def edit(book: Workbook) -> None:
        for column in range(BASE, BASE + 3):
            book[SCENARIOS].cell(6, column).value = "not a key!"
            book[SCENARIOS].cell(5, column).value = None

    alone = read(edited(edit, written()))
    assert alone.plan.scenarios == ()


def test_sorted_rows_are_read_by_their_keys_and_named_once() -> None:
    both = with_both()

    def edit(book: Workbook) -> None:
        sheet = book[SCENARIOS]
        rows = sorted(Layout(both).varied.rows.values())
        columns = (1, 2, *range(BASE, BASE + 3))
        old = {row: [sheet.cell(row, column).value for column in columns] for row in rows}
        for row, other in zip(rows, reversed(rows), strict=True):
            for column, value in zip(columns, old[other], strict=True):
                put(sheet.cell(row, column), value)

    reading = read(edited(edit, written()), both)
    assert reading.plan == both
    (ignored,) = reading.ignored
    assert ignored.message.startswith("The rows were sorted or moved")
