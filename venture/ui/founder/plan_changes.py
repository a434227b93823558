"""Changes that the tab Skills makes in the idea's plan, said and taken back."""

from collections.abc import Callable

import streamlit as st

from venture.canvas import escaped
from venture.plan import Plan
from venture.ui.founder import saving
from venture.ui.founder.saving import PLAN_PAGE, OpenPlan
from venture.ui.frame import OpenIdea

_PART = "skills"
_CHANGED = f"{PLAN_PAGE}_changed"


def open_plan(idea: OpenIdea) -> OpenPlan:
    """Read the idea's plan as it stands now; it counts once it was saved."""
    opened = saving.open_plan(idea)
    opened.show(_PART)
    return opened


def change_plan(planned: OpenPlan, edit: Callable[[Plan], Plan], said: str) -> bool:
    """Change the plan and remember what to say about it; tell whether it was saved.

    For callbacks.
    """
    saved = planned.change(_PART, edit)
    if saved:
        st.session_state[_CHANGED] = (saved.revision, said)
    return saved is not None


def say_changed(planned: OpenPlan) -> None:
    """Say what this tab changed in the plan last and offer the way back; nothing since others."""
    revision, said = st.session_state.get(_CHANGED, (0, ""))
    if not said or revision != planned.saved.revision:
        return
    store, idea_id = planned.idea.store, planned.idea.id

    def undo() -> None:
        store.undo(idea_id, "plan")

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(escaped(said), width="content")
        st.button(
            "Undo in the plan",
            key=f"{PLAN_PAGE}_back",
            type="tertiary",
            icon=":material/undo:",
            on_click=undo,
            help="Take back the last change to the plan",
        )
