"""Random plans: within what is declared, at its limits, empty, and with names that bite."""

from datetime import date

from hypothesis import strategies as st

from venture.model import Choice, Input, Table
from venture.plan import MODEL, Plan, Row, Scenario

NASTY_NAMES = (
    "", "=1+1", "+1", "-1", "@SUM(A1)", "'quoted'", 'say "hi"', "a & b < c", "#REF!", "Pro", "pro",
    "x" * 200, "émoji 🚀", "‏עסק", "会社", "https://example.com", "{=1}", "a,b;c", "TRUE", "1e5",
)  # fmt: skip


def numbers(declared: Input) -> st.SearchStrategy[float]:
    """Values of an input: its limits, its default, and whatever lies between."""
    edges = st.sampled_from([declared.lowest, declared.default, declared.highest])
    if declared.whole:
        return edges | st.integers(int(declared.lowest), int(declared.highest)).map(float)
    between = st.floats(declared.lowest, declared.highest, allow_subnormal=False)
    usual = st.floats(declared.lowest, min(declared.highest, max(1, declared.default * 10)))
    return edges | (between | usual).map(lambda x: round(x, 4)).filter(
        lambda x: declared.lowest <= x <= declared.highest
    )


def _values(table: Table) -> st.SearchStrategy[dict[str, float | str]]:
    return st.fixed_dictionaries(
        {
            column.name: st.sampled_from(column.options)
            if isinstance(column, Choice)
            else numbers(column)
            for column in table.columns
        }
    ).map(_in_order)


def _in_order(values: dict) -> dict:
    """Put the first month before the last."""
    if "end_month" in values:
        start, end = sorted((values["start_month"], values["end_month"]))
        return {**values, "start_month": start, "end_month": end}
    return values


def _rows(table: Table, most: int) -> st.SearchStrategy[tuple[Row, ...]]:
    names = st.sampled_from(NASTY_NAMES) | st.text(
        st.characters(exclude_categories=["Cs", "Cc"]), max_size=20
    )
    listed = st.lists(st.tuples(names, _values(table)), max_size=most)
    return listed.map(
        lambda some: tuple(
            Row(id=f"{table.name[:3]}-{i}", name=name, values=values)
            for i, (name, values) in enumerate(some)
        )
    )


@st.composite
def plans(draw, most_rows: int = 4) -> Plan:
    """Any plan that can be written down, with up to `most_rows` rows in each table."""
    months = st.dates(date(1990, 1, 1), date(2100, 12, 1))
    return Plan(
        inputs={name: draw(numbers(item)) for name, item in MODEL.inputs.items()},
        tables={name: draw(_rows(table, most_rows)) for name, table in MODEL.tables.items()},
        start=draw(months | st.just(date(2027, 1, 1))),
        currency=draw(st.sampled_from(["USD", "EUR", "JPY", "CHF", "INR", "XOF"])),
    )


@st.composite
def plans_that_raise(draw) -> Plan:
    """Plans that raise much within few months, so that most SAFEs and notes become shares."""
    table = MODEL.tables["funding"]
    near = {"month": st.integers(1, 8).map(float)}
    values = st.tuples(_values(table), st.fixed_dictionaries(near)).map(lambda two: two[0] | two[1])
    rows = draw(st.lists(values, max_size=8))
    raised = tuple(Row(id=f"f-{i}", name=f"Row {i}", values=row) for i, row in enumerate(rows))
    return draw(plans(most_rows=1)).with_rows("funding", raised)


@st.composite
def plans_with_scenarios(draw, most_rows: int = 2) -> Plan:
    """Any plan with up to three scenarios, which change some of its numbers."""
    plan = draw(plans(most_rows=most_rows))
    numbers_of = [s for s in plan.settings().values() if isinstance(s.declared, Input)]
    scenarios = []
    for position in range(draw(st.integers(1, 3))):
        varied = draw(st.lists(st.sampled_from(numbers_of), max_size=6, unique_by=lambda s: s.key))
        changes = {setting.key: draw(numbers(setting.declared)) for setting in varied}
        name = draw(st.sampled_from(["Downside", "Base", "downside", "=1+1", "a*?~b", "émoji 🚀"]))
        scenarios.append(Scenario(id=f"s-{position}", name=name, changes=changes))
    return plan.with_scenarios(scenarios)
