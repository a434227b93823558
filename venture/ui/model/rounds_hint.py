"""Below the plan's funding: that the Rounds page says otherwise, and the way there."""

import streamlit as st

from venture.canvas import escaped
from venture.ui.deals import mismatches
from venture.ui.frame import ROUNDS
from venture.ui.model.saving import OpenPlan


def differs_from_rounds(plan: OpenPlan) -> None:
    """Name the deals of which plan and Rounds page do not say the same; nothing where they do."""
    rounds = plan.idea.load("rounds")
    found = mismatches(plan.record, rounds.record) if rounds.revision else []
    if not found:
        return
    names = ", ".join(one.name for one in found)
    st.caption(escaped(f"This table and the page {ROUNDS.title} do not say the same of: {names}."))
    st.page_link(ROUNDS.file, label=f"Compare on {ROUNDS.title}", icon=ROUNDS.icon)
