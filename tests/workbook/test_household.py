"""The household's sheets: the app's figures in every cell, and what moves the plan moves them."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook
from openpyxl.styles import Protection

from tests.workbook.households_to_write import (
    WRITTEN_DOWN,
    household_figures,
    households,
    lines_in,
    paying,
    rich,
)
from tests.workbook.recalculation import cells, differences, in_ironcalc, in_libreoffice
from venture.founder import HOUSEHOLD as MODEL
from venture.founder import Household
from venture.plan import MODEL as PLAN_MODEL
from venture.plan import Plan
from venture.workbook import lint, write
from venture.workbook.household_layout import PREFIX, SECTIONS, HouseholdLayout
from venture.workbook.layout import (
    CHECK,
    CHECKS,
    DASHBOARD,
    FIRST_MONTH,
    HOUSEHOLD,
    HOUSEHOLD_INPUTS,
    KEY,
    MASTER_ROW,
    Layout,
)

COURSES = [0, 100, 0, 250]


def disagreements(plan, household, folder, courses=None):
    data = write(plan, household=household, course_costs=courses)
    stored, recalculated = cells(data), in_ironcalc(data, folder)
    formulas = {place: cell.value for place, cell in stored.items() if cell.formula is not None}
    expected = household_figures(plan, household, stored, courses)
    assert lines_in(expected) >= len(MODEL.lines) - 6  # lines over tables without rows have none
    return differences(formulas, recalculated) + differences(expected, recalculated)


@pytest.mark.parametrize("household", WRITTEN_DOWN.values(), ids=list(WRITTEN_DOWN))
def test_every_figure_of_a_household_that_somebody_thought_of_agrees(household, tmp_path):
    courses = COURSES if household == rich() else None
    assert disagreements(paying(), household, tmp_path, courses) == []


@settings(max_examples=1, deadline=None)
@given(household=households())
def test_every_figure_of_a_random_household_agrees(household, tmp_path_factory):
    plan = paying()
    assert disagreements(plan, household, tmp_path_factory.mktemp("random")) == []


def test_libreoffice_comes_to_the_same_figures(tmp_path):
    data = write(paying(), household=rich(date(2027, 1, 1)), course_costs=COURSES)
    got = in_libreoffice({"household": data}, tmp_path)["household"]
    stored = cells(data)
    own = {
        place: cell.value
        for place, cell in stored.items()
        if cell.formula is not None and place[0] in (HOUSEHOLD, HOUSEHOLD_INPUTS, CHECKS)
    }
    assert differences(own, got) == []


def test_what_is_typed_on_inputs_and_household_inputs_moves_the_households_cash(tmp_path):
    plan, home = paying(), rich(date(2027, 1, 1))
    data = write(plan, household=home)
    of_plan, of_home = Layout(plan).cells, HouseholdLayout(home).cells
    salary, first = of_plan["roles.ann.salary"], of_plan["roles.ann.start_month"]
    savings, owed = of_home["household_savings"], of_home["household_debts.card.owed"]
    typed = {salary: 90_000, first: 3, savings: 12_000, owed: 800}
    at = {(place.sheet, place.row, place.column): value for place, value in typed.items()}
    got = in_ironcalc(data, tmp_path, at)
    other = plan.with_value("roles.ann.salary", 90_000).with_value("roles.ann.start_month", 3)
    moved = home.with_value("savings", 12_000).with_value("debts.card.owed", 800)
    assert differences(household_figures(other, moved, cells(data)), got) == []
    assert got[CHECKS, MASTER_ROW, KEY].value == "MASTER CHECK: OK"


def test_a_figure_typed_over_a_formula_fails_its_check(tmp_path):
    broken = {
        "cash": "household.cash",
        "founder_wages": "household.wages",
        "founder_money": "household.money",
    }
    data = write(paying(), household=rich())
    stored = cells(data)
    rows = {(s, one.value): r for (s, r, c), one in stored.items() if c == KEY}
    lines = [rows[HOUSEHOLD, f"{PREFIX}{line}"] for line in broken]
    typed = {(HOUSEHOLD, row, FIRST_MONTH + 4): 7_777 for row in lines}
    got = in_ironcalc(data, tmp_path, typed)
    marks = [(CHECKS, rows[CHECKS, check], CHECK) for check in broken.values()]
    assert [stored[mark].value for mark in marks] == [1, 1, 1]
    assert [got[mark].value for mark in marks] == [0, 0, 0]
    assert got[HOUSEHOLD, MASTER_ROW, KEY].value == "MASTER CHECK: 3 failed"


def test_the_workbook_breaks_no_rule():
    assert lint(write(paying(), household=rich(), course_costs=COURSES)) == []


def test_rules_hold_on_the_households_sheets_too():
    book = load_workbook(BytesIO(write(paying(), household=rich())))
    inputs, sheet, checks = book[HOUSEHOLD_INPUTS], book[HOUSEHOLD], book[CHECKS]
    rows = {cell.value: cell.row for cell in (*inputs["A"], *sheet["A"], *checks["A"])}
    savings, tax = rows["household_savings"], rows["household_tax_rate"]
    living, shared = rows["household_living_costs"], rows["household_founder_wages"]
    sheet["K6"] = 46_000
    sheet[f"L{living}"] = 4_000
    sheet[f"M{living}"] = "=1+1"
    sheet[f"C{shared}"] = "bananas"
    inputs[f"D{savings}"].protection = Protection(locked=True)
    inputs[f"D{savings}"].number_format = "0%"
    inputs[f"J{savings}"] = ""
    inputs[f"E{tax}"] = "=1+1"
    checks[f"A{rows['household.wages']}"] = ""
    data = BytesIO()
    book.save(data)
    found = {(one.rule, one.where) for one in lint(data.getvalue())}
    assert {
        ("L36", "Household!K6"),
        ("L05", f"Household!L{living}"),
        ("L06", f"Household!M{living}"),
        ("L26", f"Household!C{shared}"),
        ("L29", f"Household inputs!D{savings}"),
        ("L32", f"Household inputs!D{savings}"),
        ("L33", f"Household inputs!J{savings}"),
        ("L04", f"Household inputs!E{tax}"),
        ("L40", "Checks"),
    } <= found


def test_the_dashboard_says_until_when_the_households_money_lasts():
    poor = Household(start=date(2027, 6, 1), inputs={"savings": 9_000, "living_now": 4_500})
    shown = [
        cells(write(Plan(start=date(2027, 6, 1)), household=household))[DASHBOARD, 5, 2].value
        for household in (poor, WRITTEN_DOWN["long before"])
    ]
    end_of_july = (date(2027, 7, 31) - date(1899, 12, 30)).days
    assert shown == [end_of_july, "As far as 5 years can be seen"]


def test_the_household_is_left_out_unless_it_is_given():
    names = load_workbook(BytesIO(write(Plan(start=date(2027, 1, 1)))), read_only=True).sheetnames
    assert not {HOUSEHOLD, HOUSEHOLD_INPUTS} & set(names)


def test_every_section_of_the_household_has_its_place():
    assert set(SECTIONS) == MODEL.sections().keys()


def test_no_key_of_the_plan_begins_like_those_of_the_household():
    keys = [*PLAN_MODEL.inputs, *PLAN_MODEL.tables, *PLAN_MODEL.lines]
    assert [key for key in keys if key.startswith(PREFIX)] == []
