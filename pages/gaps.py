"""Market gaps: which one is worth the effort, and how sure one can be of that."""

import streamlit as st

from venture.ui.frame import current_idea
from venture.ui.gaps import (
    PAGE,
    competitors,
    market,
    needs,
    open_gaps,
    ranking_answer,
    ranking_tab,
    with_late_edits,
)
from venture.ui.open_section import show_refused, undo_buttons
from venture.ui.survey_links import claims_of

idea = current_idea()
gaps = with_late_edits(open_gaps(idea))

ranking_answer(gaps)
show_refused(PAGE)
with st.container(horizontal=True):
    undo_buttons(gaps, "on this page")

needed, ranked, sized, serving = st.tabs(
    ["Needs", "Gaps", "Market size", "Competitors"], key="gaps_tab", on_change="rerun"
)
if needed.open:
    with needed:
        needs(gaps, claims_of(idea))
if ranked.open:
    with ranked:
        ranking_tab(gaps)
if sized.open:
    with sized:
        market(gaps)
if serving.open:
    with serving:
        competitors(gaps)
