"""Plans that the workbook is proven with: templates, samples, random ones, pairs of one shape."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from tests.plan_strategy import NASTY_NAMES, numbers, plans
from tests.workbook.recalculation import Place, Value
from venture.model import Choice
from venture.plan import MODEL, TEMPLATES, Plan, Row, template
from venture.workbook.input_sheet import NAME, Block
from venture.workbook.layout import INPUTS, Layout

SAMPLES = sorted((Path(__file__).parents[2] / "sample_data").glob("*.json"))


def sample(file: Path) -> Plan:
    """Take the plan out of an exported idea."""
    (idea,) = json.loads(file.read_text())["ideas"]
    return Plan.model_validate(idea["sections"]["plan"]["content"])


def written_down() -> dict[str, Plan]:
    """The plans that somebody thought of: templates, samples, an empty one, one that bites."""
    found = {name: template(name) for name in TEMPLATES}
    found |= {file.stem: sample(file) for file in SAMPLES}
    found["empty"] = Plan(start=date(2027, 1, 1))
    found["nasty"] = nasty()
    found["raising"] = raising()
    return found


def raising() -> Plan:
    """A plan whose SAFE and notes become shares in two rounds, the last note in none."""
    raised = (
        ("Convertible note", 100_000, 1, 0.06),
        ("SAFE", 150_000, 3, 0),
        ("Priced round", 600_000, 13, 0),
        ("Convertible note", 80_000, 13, 0.08),
        ("Convertible note", 50_000, 20, 0.05),
        ("Priced round", 2_000_000, 31, 0),
        ("Convertible note", 70_000, 40, 0.04),
    )
    columns = ("kind", "amount", "month", "interest")
    rows = tuple(
        Row(id=f"deal-{n}", name=f"Deal {n}", values=dict(zip(columns, values, strict=True)))
        for n, values in enumerate(raised, 1)
    )
    return template("subscription").with_rows("funding", rows)


def nasty() -> Plan:
    """A plan whose names look like anything but names, and whose keys differ only in their case."""
    names = [*NASTY_NAMES, "two\nlines", "tab\there", "bell\x07", "\ufffe", " spaces ", "_x0041_"]
    rows = tuple(
        Row(id=f"Row-{n}" if n % 2 else f"row-{n - n % 2 + 1}", name=name, values={"amount": n})
        for n, name in enumerate(names)
    )
    return Plan(tables={"costs": rows}, start=date(2027, 11, 1))


def at_random(strategy: st.SearchStrategy, count: int) -> list:
    """Draw the same examples in every run."""
    found: list = []

    @settings(
        max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate]
    )
    @given(strategy)
    def draw(example: object) -> None:
        found.append(example)

    keep: Callable[[], None] = draw
    keep()
    return found


@st.composite
def pairs(draw) -> tuple[Plan, Plan]:
    """Two plans with the same rows: only the values, the names and the start differ."""
    one = draw(plans())
    tables = {
        name: tuple(_changed(draw, name, row) for row in rows) for name, rows in one.tables.items()
    }
    inputs = {name: draw(numbers(item)) for name, item in MODEL.inputs.items()}
    start = draw(st.dates(date(1990, 1, 1), date(2100, 12, 1)))
    return one, Plan(inputs=inputs, tables=tables, start=start, currency="EUR")


def _changed(draw, table: str, row: Row) -> Row:
    values = {
        column.name: draw(
            st.sampled_from(column.options) if isinstance(column, Choice) else numbers(column)
        )
        for column in MODEL.tables[table].columns
    }
    if "end_month" in values:
        ends = sorted((values["start_month"], values["end_month"]))
        values |= dict(zip(("start_month", "end_month"), ends, strict=True))
    return Row(id=row.id, name=draw(st.sampled_from(["Other", "=2+2", ""])), values=values)


@st.composite
def additions(draw) -> tuple[Plan, dict[Place, Value]]:
    """A plan, and what is typed into some cells of the empty rows of its workbook."""
    plan = draw(plans(most_rows=2))
    typed: dict[Place, Value] = {}
    for block in Layout(plan).blocks.values():
        empty = [row for row, slot in enumerate(block.slots, block.first) if slot.row is None]
        for row in draw(st.lists(st.sampled_from(empty), max_size=2, unique=True)):
            typed |= _typed_row(draw, block, row)
    assume(typed)
    return plan, typed


def _typed_row(draw, block: Block, row: int) -> dict[Place, Value]:
    columns = draw(st.lists(st.sampled_from(block.table.columns), unique_by=lambda c: c.name))
    values = {
        column.name: draw(
            st.sampled_from(column.options) if isinstance(column, Choice) else numbers(column)
        )
        for column in columns
    }
    if {"start_month", "end_month"} <= values.keys():
        ends = sorted((values["start_month"], values["end_month"]))
        values |= dict(zip(("start_month", "end_month"), ends, strict=True))
    typed = {(INPUTS, row, block.column(name)): value for name, value in values.items()}
    return typed | {(INPUTS, row, NAME): draw(st.sampled_from(["Other", "=2+2", "Rent"]))}


def as_typed(plan: Plan, layout: Layout) -> dict[Place, Value]:
    """List what a founder would type on Inputs to turn a workbook's plan into another."""
    changes: dict[Place, Value] = {
        (INPUTS, place.row, place.column): _shown(plan, key) for key, place in layout.values.items()
    }
    for name, block in layout.blocks.items():
        for row, member in zip(range(block.first, block.last + 1), plan.tables[name], strict=False):
            changes[INPUTS, row, NAME] = member.name
    return changes


def _shown(plan: Plan, key: str) -> Value:
    if key == "start":
        return float((plan.start - date(1899, 12, 30)).days)
    return plan.currency if key == "currency" else plan.value(key)
