"""Evidence: what is known of the idea, and how well."""

import streamlit as st

from venture.evidence import weighed_claims
from venture.portfolio import needs_survey, premises_of
from venture.ui.evidence import (
    PAGE,
    claims_tab,
    decision_tab,
    evidence_answer,
    experiments_tab,
    interviews_tab,
    open_evidence,
    open_plan,
    pricing_tab,
    timeline_tab,
)
from venture.ui.frame import current_idea
from venture.ui.open_section import show_refused, undo_buttons

idea = current_idea()
evidence = open_evidence(idea)
planned = open_plan(idea)
premises = premises_of(idea.load("canvas").record)
surveys = needs_survey(idea.load("gaps").record)
claims = weighed_claims(premises, evidence.record, surveys)

evidence_answer(claims)
show_refused(PAGE)
with st.container(horizontal=True):
    undo_buttons(evidence, "on this page")

claimed, asked, tried, priced, learned, decided = st.tabs(
    ["Claims", "Interviews", "Experiments", "Pricing", "Timeline", "Decision"],
    key="evidence_tab",
    on_change="rerun",
)
if claimed.open:
    with claimed:
        claims_tab(evidence, planned, claims)
if asked.open:
    with asked:
        interviews_tab(evidence, premises)
if tried.open:
    with tried:
        experiments_tab(evidence)
if priced.open:
    with priced:
        pricing_tab(evidence, planned, premises)
if learned.open:
    with learned:
        timeline_tab(evidence, surveys)
if decided.open:
    with decided:
        decision_tab(evidence, planned, claims)
