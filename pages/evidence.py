"""Evidence: what is known of the idea, and how well."""

import streamlit as st

from venture.ui.evidence import PAGE, experiments_tab, open_evidence, timeline_tab
from venture.ui.frame import current_idea
from venture.ui.open_section import show_refused, undo_buttons

idea = current_idea()
evidence = open_evidence(idea)

st.title("What you know, believe and hope", anchor=False)
show_refused(PAGE)
with st.container(horizontal=True):
    undo_buttons(evidence, "on this page")

experiments, learned = st.tabs(["Experiments", "Timeline"], key="evidence_tab", on_change="rerun")
if experiments.open:
    with experiments:
        experiments_tab(evidence)
if learned.open:
    with learned:
        timeline_tab(evidence)
