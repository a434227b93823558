"""Evidence: what is known of the idea, and how well."""

import streamlit as st

from venture.evidence import Standing
from venture.ui.evidence import PAGE, decision, open_evidence, open_plan, pricing
from venture.ui.frame import current_idea
from venture.ui.open_section import show_refused, undo_buttons

idea = current_idea()
evidence = open_evidence(idea)
planned = open_plan(idea)

st.title("What you know, believe and hope", anchor=False)
show_refused(PAGE)
with st.container(horizontal=True):
    undo_buttons(evidence, "on this page")

prices, decided = st.tabs(["Pricing", "Decision"], key="evidence_tab", on_change="rerun")
if prices.open:
    with prices:
        pricing(evidence, planned)
if decided.open:
    with decided:
        decision(evidence, planned, Standing())
