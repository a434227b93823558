"""The inputs of the plan: what holds for the whole of it, and the tables with their totals."""

from collections.abc import Iterable, Mapping
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from venture.canvas import escaped
from venture.evidence import Resting
from venture.model import Input, Table
from venture.plan import MODEL, Plan, Result, Value, money, source_words
from venture.ui.current_widget import current_widget, is_current
from venture.ui.model.known_values import say_known
from venture.ui.model.milestones import milestones
from venture.ui.model.rounds_hint import differs_from_rounds
from venture.ui.model.saving import OpenPlan
from venture.ui.model.sources import sources
from venture.ui.model.statement_rows import spans
from venture.ui.resting import resting_of, say_refuted
from venture.ui.start_and_currency import currency_choice, start_choice
from venture.ui.table_editor import table_editor
from venture.ui.typed_cells import read_value, shown

TOTALS = {
    "streams": "revenue",
    "roles": "payroll",
    "costs": "running_costs",
    "one_offs": "one_off_costs",
    "equipment": "capital_spending",
    "funding": "money_raised",
    "loans": "loans_drawn",
}
"""Tables, and the line that adds each of them up."""

SELDOM_GROUPS = ("Prices", "Payment terms", "Tax", "Metrics")
SELDOM_TABLES = ("seasons", "equipment", "loans")
"""What many plans do without, so it is one step away."""

_MARKS = {"rate": " (%)", "days": " (days)"}
_WHOLE = "whole"


def plan_inputs(plan: OpenPlan, result: Result) -> None:
    """Show everything that the founder sets."""
    resting = resting_of(plan.idea)
    say_refuted(plan.record, resting)
    st.header("The whole plan", anchor=False)
    plan.show(_WHOLE)
    with _grid():
        start_choice(plan, _WHOLE)
        currency_choice(plan, _WHOLE)
        _inputs(plan, [item for item in MODEL.inputs.values() if item.group not in SELDOM_GROUPS])
    say_known(plan.record, "", resting)
    *most, last = SELDOM_GROUPS
    title = f"{', '.join(most)} and {last}".capitalize()
    with st.expander(title, key="model_seldom"), _grid():
        _inputs(plan, [item for item in MODEL.inputs.values() if item.group in SELDOM_GROUPS])
    for table in MODEL.tables.values():
        if table.name in SELDOM_TABLES:
            used = bool(plan.record.tables[table.name])
            with st.expander(table.label, expanded=used, key=f"model_seldom_{table.name}"):
                _table(plan, result, table, resting)
        else:
            st.header(table.label, anchor=False)
            _table(plan, result, table, resting)
    milestones(plan, result)
    sources(plan)


def _grid() -> DeltaGenerator:
    return st.grid("auto", min_column_width=210)


def _inputs(plan: OpenPlan, items: Iterable[Input]) -> None:
    for item in items:
        with st.container(gap="xsmall"):
            _input(plan, item)


def _table(plan: OpenPlan, result: Result, table: Table, resting: Mapping[str, Resting]) -> None:
    st.caption(table.help)
    table_editor(plan, table)
    say_known(plan.record, table.name, resting)
    _totals(result, table)
    if table.name == "funding":
        differs_from_rounds(plan)


def _input(plan: OpenPlan, item: Input) -> None:
    saved = plan.record.inputs[item.name]
    key = current_widget(
        f"model_{item.name}", lambda text: _means(text, item, plan.record) in (None, saved)
    )
    problem = ""
    if key in st.session_state:
        try:
            read_value(item, st.session_state[key], "", plan.record)
            st.session_state[key] = shown(item, saved, plan.record)
        except ValueError as error:
            problem = str(error)
    else:
        st.session_state[key] = shown(item, saved, plan.record)
    st.text_input(
        f"{item.label}{_MARKS.get(item.unit, '')}",
        key=key,
        help=_help(item, plan.record),
        on_change=partial(_save_input, plan, item, key),
    )
    if problem:
        st.error(f"Not saved yet. {escaped(problem)}", icon=":material/error:")


def _help(item: Input, plan: Plan) -> str:
    source = source_words(plan.settings()[item.name], plan)
    return escaped(f"{item.help} Source: {source.rstrip('.')}.")


def _save_input(plan: OpenPlan, item: Input, key: str) -> None:
    if not is_current(key):
        return
    value = _means(st.session_state[key], item, plan.record)
    if value is not None:  # else it is said beside the field in this run
        plan.change(_WHOLE, lambda seen: seen.with_value(item.name, value))


def _means(text: str, item: Input, plan: Plan) -> Value | None:
    """Read what stands in a field; None where that cannot be read."""
    # The field shows rounded digits; as long as it shows what is saved, that is what it means.
    if text == shown(item, plan.inputs[item.name], plan):
        return plan.inputs[item.name]
    try:
        return read_value(item, text, "", plan)
    except ValueError:
        return None


def _totals(result: Result, table: Table) -> None:
    if table.name not in TOTALS:
        return
    line = MODEL.line(TOTALS[table.name]).line
    figures = result.by_period(line.name, "year")[:, 0, 0]
    years = " · ".join(
        f"{span.label} **{escaped(money(round(float(figure)), result.plan.currency))}**"
        for span, figure in zip(spans(result, "year"), figures, strict=True)
    )
    st.markdown(f"{line.label} by year: {years}")
