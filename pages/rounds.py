"""Rounds and cap table: who owns the company after each round, and who gets what at an exit."""

import streamlit as st

from venture.canvas import escaped
from venture.funding import TABLES, cap_table
from venture.ui.frame import current_idea
from venture.ui.rounds import (
    entries_editor,
    exit_waterfall,
    open_rounds,
    ownership_chart,
    rounds_answer,
    sentence,
    show_conversions,
    show_holders,
    show_refused,
    show_rounds,
    stage_names,
    start_rounds,
    undo_buttons,
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
show_refused()
for finding in table.findings:
    st.warning(escaped(finding), icon=":material/edit:")
ownership_chart(stage_names(table), table.by_group(), sentence(table, currency))
with st.container(horizontal=True):
    undo_buttons(rounds)

for name, declared in TABLES.items():
    st.header(declared.label, anchor=False)
    st.caption(declared.help)
    entries_editor(rounds, name)

if table.holdings:
    st.header("Holders, round by round", anchor=False)
    show_holders(table)
if table.results:
    if table.results[0].conversions:
        st.header("How SAFEs and notes convert", anchor=False)
        show_conversions(table, currency)
    st.header("The rounds in numbers", anchor=False)
    show_rounds(table, currency)
if sum(table.holdings.values()):
    st.header("Exit", anchor=False)
    exit_waterfall(rounds, table)
