"""Market gaps: which one is worth the effort, and how sure one can be of that."""

import streamlit as st

from venture.ui.frame import current_idea
from venture.ui.gaps import (
    COMPETITORS,
    MARKET,
    NEEDS,
    PAGE,
    competitors,
    market,
    needs,
    open_gaps,
)
from venture.ui.open_section import show_refused, undo_buttons

idea = current_idea()
gaps = open_gaps(idea)
for table in (NEEDS, MARKET, COMPETITORS):
    if table.save_late_edits(gaps):
        gaps = open_gaps(idea)

st.title("Which gap is worth the effort", anchor=False)
show_refused(PAGE)
with st.container(horizontal=True):
    undo_buttons(gaps, "on this page")

needed, sized, serving = st.tabs(
    ["Needs", "Market size", "Competitors"], key="gaps_tab", on_change="rerun"
)
if needed.open:
    with needed:
        needs(gaps)
if sized.open:
    with sized:
        market(gaps)
if serving.open:
    with serving:
        competitors(gaps)
