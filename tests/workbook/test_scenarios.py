"""Scenarios in the workbook: one cell switches all sheets, and what was typed comes back."""

from functools import cache
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl import Workbook

from tests.plan_strategy import plans_with_scenarios
from tests.workbook.edits import edited, plan, put
from tests.workbook.expected import figures
from tests.workbook.recalculation import (
    Place,
    cells,
    differences,
    in_ironcalc,
    in_libreoffice,
    without_titles,
)
from venture.plan import MODEL, Plan, Row, Scenario, evaluate
from venture.workbook import lint, write
from venture.workbook.input_sheet import VALUE
from venture.workbook.layout import INPUTS, SHEETS, Layout
from venture.workbook.read import Reading, read
from venture.workbook.varied import BASE, LIVE, SCENARIO, SCENARIOS

LEAN = Scenario(
    id="lean",
    name="Lean",
    changes={"opening_cash": 40_000, "streams.pro.price": 39, "roles.eng.start_month": 9},
)
BOLD = Scenario(id="bold", name="Bold", changes={"streams.pro.price": 59, "yearly_raise": 0})


def with_both() -> Plan:
    return plan().with_scenarios([LEAN, BOLD])


@cache
def written() -> bytes:
    return write(with_both(), plan_id="idea-1")


def selector(of: Plan) -> Place:
    return INPUTS, Layout(of).scalars[SCENARIO].row, VALUE


def value_at(of: Plan, key: str, scenario: int) -> tuple[int, int]:
    """Row and column of a value on Scenarios; 0 is the base."""
    return Layout(of).varied.rows[key], BASE + scenario


def typed(values: dict[tuple[str, int], object]) -> bytes:
    """Type values into the sheet Scenarios, by key and number of the scenario."""

    def edit(book: Workbook) -> None:
        for (key, scenario), value in values.items():
            put(book[SCENARIOS].cell(*value_at(with_both(), key, scenario)), value)

    return edited(edit, written())


def test_a_plan_without_scenarios_has_no_such_sheet() -> None:
    names = openpyxl.load_workbook(BytesIO(write(plan()))).sheetnames
    assert SCENARIOS not in names
    with_scenarios = openpyxl.load_workbook(BytesIO(written())).sheetnames
    assert [name for name in with_scenarios if name != SCENARIOS] == names
    assert with_scenarios == [name for name in SHEETS if name in with_scenarios]


def test_inputs_fetch_what_differs_and_keep_the_rest() -> None:
    book = openpyxl.load_workbook(BytesIO(written()))
    layout = Layout(with_both())
    differing = {"opening_cash", "yearly_raise", "streams.pro.price", "roles.eng.start_month"}
    assert set(layout.varied.keys) == differing
    for key, place in layout.values.items():
        value = book[INPUTS].cell(place.row, place.column).value
        is_link = str(value).startswith("=Scenarios!")
        assert is_link == (key in differing)
    row, column = value_at(with_both(), "yearly_raise", 1)
    assert book[SCENARIOS].cell(row, column).value is None
    assert book[SCENARIOS].cell(row, column + 1).value == 0


def test_lint_finds_nothing_in_a_workbook_with_scenarios() -> None:
    assert lint(written()) == []
    assert lint(write(plan().with_scenarios([Scenario(id="s", name="Nothing yet")]))) == []


@pytest.mark.soak
@settings(max_examples=40, deadline=None)
@given(plan=plans_with_scenarios())
def test_lint_finds_nothing_in_any(plan: Plan) -> None:
    assert lint(write(plan)) == []


@settings(max_examples=3, deadline=None)
@given(plan=plans_with_scenarios())
def test_the_selector_makes_the_workbook_that_of_the_plan_in_the_scenario(
    plan: Plan, tmp_path_factory
) -> None:
    folder = tmp_path_factory.mktemp("scenarios")
    data = write(plan)
    keys = cells(data)
    expected = [plan.with_scenarios(()), *(plan.in_scenario(s.id) for s in plan.scenarios)]
    for name, there in zip(Layout(plan).varied.names, expected, strict=True):
        got = in_ironcalc(data, folder, {selector(plan): name})
        assert differences(figures(there, keys), got) == []


def test_the_selector_gives_every_scenarios_figures_in_ironcalc(tmp_path) -> None:
    both = with_both()
    data = written()
    places = {"Base": plan(), "Lean": both.in_scenario("lean"), "Bold": both.in_scenario("bold")}
    for name, there in places.items():
        got = in_ironcalc(data, tmp_path, {selector(both): name})
        assert differences(figures(there, cells(data)), got) == []
        assert not [place for place, cell in got.items() if cell.is_error]


def test_the_selector_gives_every_scenarios_figures_in_libreoffice(tmp_path) -> None:
    both = with_both()
    places = {"Base": plan(), "Lean": both.in_scenario("lean"), "Bold": both.in_scenario("bold")}

    def choose(name: str) -> bytes:
        _, row, column = selector(both)
        return edited(lambda book: put(book[INPUTS].cell(row, column), name), written())

    chosen = {name: choose(name) for name in places}
    got = in_libreoffice({name: without_titles(data) for name, data in chosen.items()}, tmp_path)
    for name, there in places.items():
        assert differences(figures(there, got[name]), got[name]) == []
        assert read(chosen[name], both).plan == both


def test_a_name_that_is_no_scenario_shows_the_base_and_fails_a_check(tmp_path) -> None:
    data = written()
    got = in_ironcalc(data, tmp_path, {selector(with_both()): "Luck"})
    assert differences(figures(plan(), cells(data)), got) == []
    assert got["Checks", 3, 1].value == "Scenario Luck. MASTER CHECK: 1 failed"


def test_what_was_written_comes_back() -> None:
    data = written()
    assert read(data, with_both(), "idea-1") == Reading(with_both())
    assert read(data).plan == with_both()


@pytest.mark.soak
@settings(max_examples=40, deadline=None)
@given(before=plans_with_scenarios())
def test_any_scenarios_survive_the_way_through_a_workbook(before: Plan) -> None:
    data = write(before)
    assert read(data, before) == Reading(before)
    alone = read(data)
    assert alone.problems == ()
    for mine, theirs in zip(before.scenarios, alone.plan.scenarios, strict=True):
        assert (mine.id, mine.changes) == (theirs.id, theirs.changes)


def test_two_scenarios_of_one_name_can_both_be_chosen() -> None:
    twins = plan().with_scenarios([LEAN, LEAN.model_copy(update={"id": "other"})])
    assert Layout(twins).varied.names == ("Base", "Lean", "Lean (2)")


def test_the_live_values_hold_the_base_when_written() -> None:
    book = openpyxl.load_workbook(BytesIO(written()), data_only=True)
    row, _ = value_at(with_both(), "opening_cash", 0)
    assert book[SCENARIOS].cell(row, LIVE).value == 80_000
    cash = Layout(with_both()).lines["cash"]
    shown = book[cash.sheet].cell(cash.first, 68 - 1).value
    assert shown == pytest.approx(evaluate(plan())["cash"][60, 0, 0])


def test_every_number_of_a_plan_may_differ() -> None:
    full = Plan(tables={n: (Row(id="a", name="A"),) for n in MODEL.tables})
    numbers = {k: s.value for k, s in full.settings().items() if isinstance(s.value, float)}
    everything = full.with_scenarios([Scenario(id="all", name="All", changes=numbers)])
    data = write(everything)
    assert lint(data) == []
    assert read(data, everything) == Reading(everything)
