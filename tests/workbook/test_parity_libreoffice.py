"""LibreOffice, made to recalculate, comes to the app's figures in every cell."""

import re

import pytest

from tests.plan_strategy import plans
from tests.workbook.expected import figures
from tests.workbook.plans_to_write import (
    additions,
    as_typed,
    at_random,
    pairs,
    written_down,
)
from tests.workbook.recalculation import (
    Place,
    Value,
    cells,
    differences,
    in_libreoffice,
    rewritten,
    with_values,
    without_titles,
)
from venture.plan import TEMPLATES, Plan, evaluate, template
from venture.workbook import read, write
from venture.workbook.layout import FIRST_MONTH, LAST_MONTH, Layout

RANDOM_PLANS, TYPED_PLANS = 2, 1
MORE_CASH = 1_000_000.0


@pytest.fixture(scope="module")
def plans_by_name() -> dict[str, Plan]:
    """The templates are left to IronCalc, which takes a tenth of the time."""
    drawn = at_random(plans(most_rows=3), RANDOM_PLANS)
    chosen = {name: plan for name, plan in written_down().items() if name not in TEMPLATES}
    return chosen | {f"random-{n}": plan for n, plan in enumerate(drawn)}


@pytest.fixture(scope="module")
def typed() -> dict[str, tuple[Plan, Plan]]:
    return {f"typed-{n}": pair for n, pair in enumerate(at_random(pairs(), TYPED_PLANS))}


@pytest.fixture(scope="module")
def added() -> dict[str, tuple[Plan, dict[Place, Value]]]:
    return {f"added-{n}": drawn for n, drawn in enumerate(at_random(additions(), TYPED_PLANS))}


@pytest.fixture(scope="module")
def files(plans_by_name, typed, added) -> dict[str, bytes]:
    found = {name: write(plan) for name, plan in plans_by_name.items()}
    for name, (one, other) in typed.items():
        found[name] = with_values(write(one), as_typed(other, Layout(one)))
    found |= {name: with_values(write(one), cells) for name, (one, cells) in added.items()}
    found["canary"] = with_stale_values()
    return {name: without_titles(data) for name, data in found.items()}


@pytest.fixture(scope="module")
def recalculated(files, tmp_path_factory):
    return in_libreoffice(files, tmp_path_factory.mktemp("recalculated"))


def with_stale_values() -> bytes:
    """A workbook with more opening cash than its stored results were worked out from."""
    plan = template("subscription")
    row = Layout(plan).values["opening_cash"].row
    old = re.compile(rf'(<c r="D{row}"[^>]*><v>)[^<]*')
    typed = rf"\g<1>{MORE_CASH:g}"
    return rewritten(write(plan), "xl/worksheets/sheet3.xml", lambda text: old.sub(typed, text))


def cash_in(found) -> list[Value]:
    rows = Layout(template("subscription")).lines["cash"]
    columns = range(FIRST_MONTH, LAST_MONTH + 1)
    return [found[rows.sheet, rows.first, column].value for column in columns]


def test_the_engine_really_recalculates_and_would_not_by_itself(recalculated, tmp_path):
    plan = template("subscription")
    right = evaluate(plan.with_value("opening_cash", MORE_CASH))["cash"][1:, 0, 0].tolist()
    stale = evaluate(plan)["cash"][1:, 0, 0].tolist()
    assert cash_in(recalculated["canary"]) == pytest.approx(right)
    trusting = in_libreoffice({"canary": with_stale_values()}, tmp_path, recalculate=False)
    assert cash_in(trusting["canary"]) == pytest.approx(stale)


def test_every_figure_of_every_plan_agrees(plans_by_name, files, recalculated):
    wrong: dict[str, list[str]] = {}
    for name, plan in plans_by_name.items():
        stored = cells(files[name])
        formulas = {at: cell.value for at, cell in stored.items() if cell.formula is not None}
        wrong[name] = differences(formulas, recalculated[name])
        wrong[name] += differences(figures(plan, stored), recalculated[name])
    assert {name: found[:5] for name, found in wrong.items() if found} == {}


def test_values_typed_into_the_workbook_give_the_other_plans_figures(typed, files, recalculated):
    for name, (_, other) in typed.items():
        expected = figures(other, cells(files[name]))
        assert differences(expected, recalculated[name]) == []


def test_rows_typed_into_empty_rows_give_the_figures_of_the_plan_that_comes_back(
    added, files, recalculated
):
    for name, (plan, typed) in added.items():
        assert typed
        back = read(files[name], plan).plan
        assert differences(figures(back, cells(files[name])), recalculated[name]) == []


def test_no_cell_shows_an_error(recalculated):
    wrong = [
        (name, place)
        for name, found in recalculated.items()
        for place, cell in found.items()
        if cell.is_error
    ]
    assert wrong == []
