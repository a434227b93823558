"""IronCalc, an engine that we did not write, comes to the app's figures in every cell."""

import pytest
from hypothesis import given, settings

from tests.plan_strategy import plans
from tests.workbook.expected import figures, lines_in
from tests.workbook.plans_to_write import additions, as_typed, pairs, written_down
from tests.workbook.recalculation import cells, differences, in_ironcalc, with_values
from venture.plan import MODEL, Plan
from venture.workbook import read, write
from venture.workbook.layout import LONGER_PERIODS, Layout

WRITTEN_DOWN = written_down()


def disagreements(plan: Plan, folder) -> list[str]:
    data = write(plan)
    stored = cells(data)
    recalculated = in_ironcalc(data, folder)
    formulas = {place: cell.value for place, cell in stored.items() if cell.formula is not None}
    return differences(formulas, recalculated) + differences(figures(plan, stored), recalculated)


@pytest.mark.parametrize("plan", WRITTEN_DOWN.values(), ids=list(WRITTEN_DOWN))
def test_every_figure_of_a_plan_that_somebody_thought_of_agrees(plan, tmp_path):
    assert disagreements(plan, tmp_path) == []


@settings(max_examples=4, deadline=None)
@given(plan=plans())
def test_every_figure_of_a_random_plan_agrees(plan, tmp_path_factory):
    assert disagreements(plan, tmp_path_factory.mktemp("random")) == []


@pytest.mark.soak
@settings(max_examples=150, deadline=None)
@given(plan=plans())
def test_every_figure_of_many_random_plans_agrees(plan, tmp_path_factory):
    assert disagreements(plan, tmp_path_factory.mktemp("random")) == []


@settings(max_examples=3, deadline=None)
@given(pair=pairs())
def test_values_typed_into_the_workbook_give_the_other_plans_figures(pair, tmp_path_factory):
    one, other = pair
    data = write(one)
    changes = as_typed(other, Layout(one))
    got = in_ironcalc(data, tmp_path_factory.mktemp("typed"), changes)
    assert differences(figures(other, cells(data)), got) == []
    assert not [place for place, cell in got.items() if cell.is_error]


@settings(max_examples=3, deadline=None)
@given(added=additions())
def test_rows_typed_into_empty_rows_give_the_figures_of_the_plan_that_comes_back(
    added, tmp_path_factory
):
    plan, typed = added
    data = write(plan)
    got = in_ironcalc(data, tmp_path_factory.mktemp("added"), typed)
    reading = read(with_values(data, typed), plan)
    assert reading.problems == ()
    assert differences(figures(reading.plan, cells(data)), got) == []


def test_the_comparison_reaches_every_line_of_the_plan(tmp_path):
    plan = WRITTEN_DOWN["subscription"]
    data = write(plan)
    expected = figures(plan, cells(data))
    members = {None: 1} | {name: len(rows) for name, rows in plan.tables.items()}
    lines = [one.line for one in MODEL.lines.values()]
    rows = sum(members[line.over.name if line.over else None] for line in lines)
    assert lines_in({place: 0.0 for place in expected if place[0] not in LONGER_PERIODS}) == rows
    assert len(expected) > 60 * rows
    wrong = dict.fromkeys(expected, 1000000000.0)
    assert len(differences(wrong, in_ironcalc(data, tmp_path))) == len(wrong)
