"""Saving the plan from the widgets of a page: every change at once, and nobody's change lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import streamlit as st

from venture.canvas import escaped
from venture.plan import Plan
from venture.ui.frame import OpenIdea
from venture.workspace import Conflict, Saved

_SEEN = "model_seen"
_REFUSED = "model_refused"


@dataclass(frozen=True)
class OpenPlan:
    """The plan that a page works on.

    Attributes:
        idea: whose plan it is.
        saved: the plan as it stands at the start of this run.
    """

    idea: OpenIdea
    saved: Saved[Plan]

    @property
    def record(self) -> Plan:
        """What is written down."""
        return self.saved.record

    def show(self, part: str) -> None:
        """Note that a part of the page shows this revision; its next change is one to it."""
        st.session_state[f"{_SEEN}_{part}"] = self.saved

    def change(self, part: str, edit: Callable[[Plan], Plan]) -> Saved[Plan] | None:
        """Save a change that was made in a part of the page. For callbacks.

        Where somebody else changed the same value in the meantime, theirs stands until the
        founder has chosen at the top of the page; the rest is saved.

        Args:
            part: the part of the page, as told to `show`.
            edit: makes the changed plan from the one that the part shows; a ValueError from it is
                shown as the reason why nothing was saved.

        Returns:
            The plan as saved; None where nothing was.
        """
        before: Saved[Plan] = st.session_state.get(f"{_SEEN}_{part}", self.saved)
        try:
            changed = edit(before.record)
        except ValueError as problem:
            st.session_state[_REFUSED] = str(problem)
            return None
        try:
            saved = self.idea.save("plan", changed, before.revision)
        except Conflict as conflict:
            merged = cast(Plan, conflict.merged)
            saved = self.idea.save("plan", merged, conflict.theirs.revision)
        st.session_state[f"{_SEEN}_{part}"] = saved
        return saved


def open_plan(idea: OpenIdea) -> OpenPlan:
    """Read the plan of an idea as it stands now."""
    return OpenPlan(idea, idea.load("plan"))


def undo_buttons(plan: OpenPlan) -> None:
    """Offer to take the last change back, and to bring it back again."""
    store, idea_id = plan.idea.store, plan.idea.id

    def undo() -> None:
        store.undo(idea_id, "plan")

    def redo() -> None:
        store.redo(idea_id, "plan")

    st.button(
        "Undo",
        key="model_undo",
        type="tertiary",
        icon=":material/undo:",
        disabled=not plan.saved.can_undo,
        on_click=undo,
        help="Take back the last change to the plan",
    )
    st.button(
        "Redo",
        key="model_redo",
        type="tertiary",
        icon=":material/redo:",
        disabled=not plan.saved.can_redo,
        on_click=redo,
        help="Bring back what was taken back last",
    )


def show_refused() -> None:
    """Say why the last change was not saved, if it was not."""
    problem = st.session_state.pop(_REFUSED, None)
    if problem:
        st.error(f"Not saved. {escaped(problem)}", icon=":material/error:")
