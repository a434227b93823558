"""Saving shares and rounds from the widgets of the page: every change at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import streamlit as st

from venture.canvas import escaped
from venture.funding import Rounds
from venture.plan import Plan
from venture.ui.frame import OpenIdea
from venture.workspace import Conflict, Saved

_SEEN = "rounds_seen"
_REFUSED = "rounds_refused"


@dataclass(frozen=True)
class OpenRounds:
    """The shares and rounds that the page works on.

    Attributes:
        idea: whose they are.
        saved: what is written down at the start of this run.
        plan: the idea's plan, whose currency counts.
    """

    idea: OpenIdea
    saved: Saved[Rounds]
    plan: Plan

    @property
    def record(self) -> Rounds:
        """What is written down."""
        return self.saved.record

    def show(self, part: str) -> None:
        """Note that a part of the page shows this revision; its next change is one to it."""
        st.session_state[f"{_SEEN}_{part}"] = self.saved

    def change(self, part: str, edit: Callable[[Rounds], Rounds]) -> None:
        """Save a change that was made in a part of the page. For callbacks.

        Where somebody else changed the same value in the meantime, theirs stands until the
        founder has chosen at the top of the page; the rest is saved.

        Args:
            part: the part of the page, as told to `show`.
            edit: makes the changed record from the one that the part shows; a ValueError from it
                is shown as the reason why nothing was saved.
        """
        before: Saved[Rounds] = st.session_state.get(f"{_SEEN}_{part}", self.saved)
        try:
            changed = edit(before.record)
        except ValueError as problem:
            st.session_state[_REFUSED] = str(problem)
            return
        try:
            saved = self.idea.save("rounds", changed, before.revision)
        except Conflict as conflict:
            merged = cast(Rounds, conflict.merged)
            saved = self.idea.save("rounds", merged, conflict.theirs.revision)
        st.session_state[f"{_SEEN}_{part}"] = saved


def open_rounds(idea: OpenIdea) -> OpenRounds:
    """Read the shares and rounds of an idea as they stand now."""
    return OpenRounds(idea, idea.load("rounds"), idea.load("plan").record)


def undo_buttons(rounds: OpenRounds) -> None:
    """Offer to take the last change back, and to bring it back again."""
    store, idea_id = rounds.idea.store, rounds.idea.id

    def undo() -> None:
        store.undo(idea_id, "rounds")

    def redo() -> None:
        store.redo(idea_id, "rounds")

    st.button(
        "Undo",
        key="rounds_undo",
        type="tertiary",
        icon=":material/undo:",
        disabled=not rounds.saved.can_undo,
        on_click=undo,
        help="Take back the last change on this page",
    )
    st.button(
        "Redo",
        key="rounds_redo",
        type="tertiary",
        icon=":material/redo:",
        disabled=not rounds.saved.can_redo,
        on_click=redo,
        help="Bring back what was taken back last",
    )


def show_refused() -> None:
    """Say why the last change was not saved, if it was not."""
    problem = st.session_state.pop(_REFUSED, None)
    if problem:
        st.error(f"Not saved. {escaped(problem)}", icon=":material/error:")
