"""A workbook that shows other figures than the app says so, unless something else explains it."""

import re

import pytest

from tests.workbook.edits import exported, plan
from tests.workbook.test_parity_libreoffice import rewritten
from venture.plan import Scenario, evaluate
from venture.workbook import write
from venture.workbook.layout import Layout
from venture.workbook.read import read

CASH = Layout(plan()).lines["cash"]
PART = f"xl/worksheets/sheet{Layout(plan()).sheets.index(CASH.sheet) + 1}.xml"


def with_cash(shown: str, kind: str = "") -> bytes:
    """Store another result for the cash of the third month, formulas as they were."""
    cell = re.compile(rf'(<c r="J{CASH.first}"[^>]*?)( t="\w+")?(><f>.*?</f><v>)[^<]*')
    return rewritten(exported(), PART, lambda text: cell.sub(rf"\g<1>{kind}\g<3>{shown}", text))


def test_other_figures_than_the_apps_are_a_warning_with_the_month_and_the_cell() -> None:
    reading = read(with_cash("5000000"), plan())
    here = evaluate(plan())["cash"][3, 0, 0]
    assert reading.plan == plan()
    (warning,) = reading.warnings
    assert f"cash at the end of March 2027 is 5,000,000 there (Cash flow, cell J{CASH.first})" in (
        warning
    )
    assert f"and {here:,.0f} here" in warning


def test_an_error_among_the_figures_is_a_warning() -> None:
    (warning,) = read(with_cash("#REF!", ' t="e"'), plan()).warnings
    assert "shows errors where its figures were" in warning


@pytest.mark.parametrize("chosen", ["Lean", "Base"])
def test_the_figures_are_those_of_the_scenario_that_is_chosen(chosen: str) -> None:
    lean = Scenario(id="lean", name="Lean", changes={"opening_cash": 40_000})
    both = plan().with_scenarios([lean])
    row = Layout(both).scalars["scenario"].row
    cell = re.compile(rf'<c r="D{row}"( s="\d+") t="s"><v>\d+</v></c>')
    inline = rf'<c r="D{row}"\1 t="inlineStr"><is><t>{chosen}</t></is></c>'
    data = rewritten(write(both), "xl/worksheets/sheet3.xml", lambda text: cell.sub(inline, text))
    assert len(read(data, both).warnings) == (chosen == "Lean")


def test_what_was_not_taken_over_explains_other_figures() -> None:
    with_scenario = plan().with_scenarios([Scenario(id="lean", name="Lean")])
    reading = read(with_cash("5000000"), with_scenario)
    assert "no sheet Scenarios" in reading.ignored[0].message
    assert reading.warnings == ()
