"""The inputs of the plan: what holds for the whole of it, and the tables with their totals."""

from datetime import date
from functools import lru_cache, partial

import streamlit as st
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from venture.canvas import escaped
from venture.model import Input, Table, month_of
from venture.plan import MODEL, Plan, Result, money
from venture.ui.plan_saving import OpenPlan
from venture.ui.statement_rows import spans
from venture.ui.table_editor import table_editor
from venture.ui.typed_rows import read_value, shown

TOTALS = {
    "streams": "revenue",
    "roles": "payroll",
    "costs": "running_costs",
    "one_offs": "one_off_costs",
    "funding": "money_raised",
}
"""Tables, and the line that adds each of them up."""

_WHOLE = "whole"
_EARLIER, _LATER = 36, 60
_FIRST_CURRENCIES = ("USD", "EUR", "GBP", "CHF", "CAD", "AUD")


def plan_inputs(plan: OpenPlan, result: Result) -> None:
    """Show everything that the founder sets."""
    st.subheader("The whole plan", anchor=False)
    plan.show(_WHOLE)
    with st.grid("auto", min_column_width=210):
        _start(plan)
        _currency(plan)
        for item in MODEL.inputs.values():
            with st.container(gap="xsmall"):
                _input(plan, item)
    for table in MODEL.tables.values():
        st.subheader(table.label, anchor=False)
        st.caption(table.help)
        table_editor(plan, table)
        _totals(result, table)


def _start(plan: OpenPlan) -> None:
    key = "model_start"
    this_month = date.today().replace(day=1)
    near = {month_of(this_month, month) for month in range(1 - _EARLIER, _LATER)}
    st.session_state[key] = plan.record.start
    st.selectbox(
        "First month",
        sorted(near | {plan.record.start}),
        format_func=lambda day: f"{day:%B %Y}",
        key=key,
        help="Month 1 of the plan. Everything that is planned for a month moves with it.",
        on_change=partial(_save_choice, plan, "start", key),
    )


def _currency(plan: OpenPlan) -> None:
    key = "model_currency"
    st.session_state[key] = plan.record.currency
    st.selectbox(
        "Currency",
        list(dict.fromkeys([*_currencies(), plan.record.currency])),
        format_func=lambda code: f"{code} – {get_currency_name(code, locale='en_US')}",
        key=key,
        help="All amounts are in it. Changing it renames the amounts; it does not convert them.",
        on_change=partial(_save_choice, plan, "currency", key),
    )


def _save_choice(plan: OpenPlan, field: str, key: str) -> None:
    chosen = st.session_state[key]
    plan.change(_WHOLE, lambda seen: Plan.model_validate(seen.model_dump() | {field: chosen}))


def _input(plan: OpenPlan, item: Input) -> None:
    key = f"model_{item.name}"
    problem = _synchronised(plan.record, item, key)
    st.text_input(
        f"{item.label} (%)" if item.unit == "rate" else item.label,
        key=key,
        help=f"{item.help} Source: {item.source}.",
        on_change=partial(_save_input, plan, item, key),
    )
    if problem:
        st.error(f"Not saved yet. {escaped(problem)}", icon=":material/error:")


def _synchronised(plan: Plan, item: Input, key: str) -> str:
    """Let a field show what is saved, unless what was typed cannot be read; then say why."""
    saved = plan.inputs[item.name]
    try:
        if key in st.session_state:
            read_value(item, st.session_state[key], "", plan)
    except ValueError as problem:
        return str(problem)
    st.session_state[key] = shown(item, saved, plan)
    return ""


def _save_input(plan: OpenPlan, item: Input, key: str) -> None:
    try:
        value = read_value(item, st.session_state[key], "", plan.record)
    except ValueError:
        return  # said beside the field in this run
    plan.change(_WHOLE, lambda seen: seen.with_value(item.name, value))


def _totals(result: Result, table: Table) -> None:
    if table.name not in TOTALS:
        return
    line = MODEL.line(TOTALS[table.name]).line
    figures = result.by_period(line.name, "year")[:, 0, 0]
    years = " · ".join(
        f"{span.label} **{escaped(money(float(figure), result.plan.currency))}**"
        for span, figure in zip(spans(result, "year"), figures, strict=True)
    )
    st.markdown(f"{line.label} by year: {years}")


@lru_cache
def _currencies() -> tuple[str, ...]:
    """List the currencies that are tender somewhere today, the usual ones first."""
    today = {
        str(code)
        for territory in get_global("territory_currencies")
        for code in get_territory_currencies(territory)
    }
    return (*_FIRST_CURRENCIES, *sorted(today - set(_FIRST_CURRENCIES)))
