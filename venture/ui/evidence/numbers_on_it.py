"""The numbers of the plan that rest on a claim: chosen by the founder, or measured with it."""

import streamlit as st

from venture.canvas import escaped
from venture.evidence import WeighedClaim, with_settings
from venture.model import Input
from venture.plan import Plan
from venture.ui.evidence.saving import OpenEvidence


def numbers_on_it(opened: OpenEvidence, plan: Plan, claim: WeighedClaim) -> None:
    """Let the founder choose the numbers of the plan that rest on a claim.

    Args:
        opened: the section of the page, of which the part "claims" is shown.
        plan: whose numbers.
        claim: what they rest on.
    """
    labels = {
        key: setting.label
        for key, setting in plan.used_settings().items()
        if isinstance(setting.declared, Input)
    }
    claim_id = claim.premise.id
    said = next((one.settings for one in opened.record.claims if one.id == claim_id), ())
    gone = [key for key in said if key not in labels]
    widget = f"evidence_claim_numbers_{claim_id}"
    st.session_state[widget] = [key for key in said if key in labels]

    def save() -> None:
        chosen = [*st.session_state[widget], *gone]
        opened.change("claims", lambda seen: with_settings(seen, claim_id, chosen))

    st.multiselect(
        "Numbers of the plan that rest on it",
        list(labels),
        format_func=labels.__getitem__,
        key=widget,
        placeholder="None chosen",
        help="When the claim is refuted, these numbers are marked wherever you change them.",
        on_change=save,
    )
    measured = dict.fromkeys(one.setting for one in claim.linked.experiments)
    names = [labels[key] for key in measured if key in labels and key not in said]
    if names:
        st.caption(escaped(f"Measured by an experiment that tests it: {', '.join(names)}."))
