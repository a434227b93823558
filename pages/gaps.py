"""Market gaps: which one is worth the effort, and how sure one can be of that."""

import streamlit as st

from venture.ui.frame import current_idea
from venture.ui.gaps import COMPETITORS, PAGE, competitors, open_gaps
from venture.ui.open_section import show_refused, undo_buttons

idea = current_idea()
gaps = open_gaps(idea)
if COMPETITORS.save_late_edits(gaps):
    gaps = open_gaps(idea)

st.title("Which gap is worth the effort", anchor=False)
show_refused(PAGE)
with st.container(horizontal=True):
    undo_buttons(gaps, "on this page")

(serving,) = st.tabs(["Competitors"], key="gaps_tab", on_change="rerun")
if serving.open:
    with serving:
        competitors(gaps)
