"""The financial model: its inputs, what follows from them, and the way to Excel and back."""

import streamlit as st

from venture.canvas import escaped
from venture.plan import evaluate, headline
from venture.ui.frame import current_idea, founder_beside
from venture.ui.model import (
    PAGE,
    balance_sheet,
    cash_flow,
    checks,
    details,
    excel_download,
    failing_checks,
    forget_selection,
    metrics,
    open_plan,
    plan_against_actuals,
    plan_inputs,
    profit_and_loss,
    scenarios,
    show_wanted_figure,
    start_plan,
    taken_over,
    upload_button,
    with_late_edits,
    with_upload,
)
from venture.ui.open_section import show_refused, undo_buttons

idea = current_idea()
founder = founder_beside(idea)
plan = with_upload(with_late_edits(open_plan(idea)), founder)
if not plan.saved.revision:
    start_plan(idea, "model")
    st.stop()
result = evaluate(plan.record)

st.title("Financial model")
st.markdown(f"**{escaped(headline(result).sentence)}**")
failing_checks(result)
show_refused(PAGE)
taken_over(plan, founder)

with st.container(horizontal=True, vertical_alignment="center"):
    excel_download(idea, founder)
    upload_button(plan, founder)
    undo_buttons(plan, "to the plan")

inputs, what_if, earned, cash, balance, measured, parts, happened, checked = st.tabs(
    [
        "Inputs",
        "Scenarios",
        "Profit and loss",
        "Cash flow",
        "Balance sheet",
        "Metrics",
        "Details",
        "Actuals",
        "Checks",
    ],
    key="model_tab",
    on_change="rerun",
)
if inputs.open:
    with inputs:
        plan_inputs(plan, result)
if what_if.open:
    with what_if:
        scenarios(plan)
if earned.open:
    with earned:
        profit_and_loss(result, idea.name)
if cash.open:
    with cash:
        cash_flow(result, idea.name)
if balance.open:
    with balance:
        balance_sheet(result, idea.name)
if measured.open:
    with measured:
        metrics(result, idea.name)
if parts.open:
    with parts:
        details(result, idea.name)
if happened.open:
    with happened:
        plan_against_actuals(idea, result)
if checked.open:
    with checked:
        checks(result)

show_wanted_figure(result, closed=forget_selection)
