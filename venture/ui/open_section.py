"""Saving a section from the widgets of a page: every change at once, and nobody's change lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

import streamlit as st
from pydantic import BaseModel

from venture.canvas import escaped
from venture.model import why_refused
from venture.ui.frame import OpenIdea
from venture.workspace import Conflict, Saved

Record = TypeVar("Record", bound=BaseModel)


@dataclass(frozen=True)
class OpenSection(Generic[Record]):
    """A section of an idea that a page works on.

    Attributes:
        idea: whose it is.
        section: its name in the workspace.
        page: what the page's keys in the session begin with.
        saved: the section as it stands at the start of this run.
    """

    idea: OpenIdea
    section: str
    page: str
    saved: Saved[Record]

    @property
    def record(self) -> Record:
        """What is written down."""
        return self.saved.record

    def show(self, part: str) -> None:
        """Note that a part of the page shows this revision; its next change is one to it."""
        st.session_state[self._seen(part)] = self.saved

    def change(self, part: str, edit: Callable[[Record], Record]) -> Saved[Record] | None:
        """Save a change that was made in a part of the page. For callbacks.

        Where somebody else changed the same value in the meantime, theirs stands until the
        founder has chosen at the top of the page; the rest is saved.

        Args:
            part: the part of the page, as told to `show`.
            edit: makes the changed record from the one that the part shows; a ValueError from it
                is shown as the reason why nothing was saved.

        Returns:
            The section as saved; None where nothing was.
        """
        before: Saved[Record] = st.session_state.get(self._seen(part), self.saved)
        try:
            changed = edit(before.record)
        except ValueError as problem:
            self.refuse(why_refused(problem))
            return None
        try:
            saved = self.idea.save(self.section, changed, before.revision)
        except Conflict as conflict:
            merged = cast(Record, conflict.merged)
            saved = self.idea.save(self.section, merged, conflict.theirs.revision)
        st.session_state[self._seen(part)] = saved
        return saved

    def refuse(self, problem: str) -> None:
        """Have the page say why nothing was saved. For callbacks."""
        st.session_state[_refused(self.page)] = f"Not saved. {problem}"

    def take_back(self, revision: int, otherwise: str) -> bool:
        """Take one change back, unless something was saved after it. For callbacks.

        Args:
            revision: what the change was saved as.
            otherwise: what to do where something was, as a sentence.

        Returns:
            Whether it was taken back; where not, the page says why.
        """
        try:
            self.idea.store.undo(self.idea.id, self.section, revision)
        except ValueError as problem:
            text = f"Not taken back. {problem} {otherwise}"
            st.session_state[_refused(self.page)] = text
            return False
        return True

    def _seen(self, part: str) -> str:
        return f"{self.page}_seen_{part}"


def undo_buttons(opened: OpenSection[Record], what: str) -> None:
    """Offer to take the last change back, and to bring it back again.

    Args:
        opened: the section.
        what: the end of "Take back the last change ...".
    """
    store, idea_id, section = opened.idea.store, opened.idea.id, opened.section

    def undo() -> None:
        store.undo(idea_id, section)

    def redo() -> None:
        store.redo(idea_id, section)

    st.button(
        "Undo",
        key=f"{opened.page}_undo",
        type="tertiary",
        icon=":material/undo:",
        disabled=not opened.saved.can_undo,
        on_click=undo,
        help=f"Take back the last change {what}",
    )
    st.button(
        "Redo",
        key=f"{opened.page}_redo",
        type="tertiary",
        icon=":material/redo:",
        disabled=not opened.saved.can_redo,
        on_click=redo,
        help="Bring back what was taken back last",
    )


def show_refused(page: str) -> None:
    """Say why the last change on a page was not saved or not taken back, if it was not.

    It stands where this is called, and for a while in the corner too: who typed further down a
    long page would not see it else.
    """
    problem = st.session_state.pop(_refused(page), None)
    if problem:
        st.error(escaped(problem), icon=":material/error:")
        st.toast(escaped(problem), icon=":material/error:", duration="long")


def _refused(page: str) -> str:
    return f"{page}_refused"
