"""Rounds and cap table: who owns the company after each round, and who gets what at an exit."""

import streamlit as st

from venture.canvas import escaped
from venture.funding import cap_table
from venture.ui.frame import current_idea
from venture.ui.open_section import show_refused, undo_buttons
from venture.ui.rounds import (
    PAGE,
    conversions,
    entry_tables,
    exit_waterfall,
    open_rounds,
    ownership_chart,
    plan_deals,
    round_by_round,
    rounds_answer,
    sentence,
    stage_names,
    start_rounds,
    with_late_edits,
)

idea = current_idea()
rounds = with_late_edits(open_rounds(idea))
if not rounds.saved.revision:
    start_rounds(idea)
    st.stop()
table = cap_table(rounds.record)
currency = rounds.plan.currency

rounds_answer(table, currency)
show_refused(PAGE)
for finding in table.findings:
    st.warning(escaped(finding), icon=":material/edit:")
if sum(table.holdings.values()):
    ownership_chart(stage_names(table), table.by_group(), sentence(table, currency))
with st.container(horizontal=True):
    undo_buttons(rounds, "on this page")

entered, stages, converted, sold = st.tabs(
    ["Shares and investors", "Round by round", "Conversion", "Exit"],
    key="rounds_tab",
    on_change="rerun",
)
if entered.open:
    with entered:
        plan_deals(rounds)
        entry_tables(rounds)
if stages.open:
    with stages:
        round_by_round(table, currency)
if converted.open:
    with converted:
        conversions(table, currency)
if sold.open:
    with sold:
        exit_waterfall(rounds, table)
