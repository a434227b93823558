"""The idea that a page works on: which one it is, reading it, saving it."""

import os
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

import streamlit as st
from pydantic import BaseModel
from streamlit.delta_generator import DeltaGenerator

from venture.ui.frame import conflict
from venture.ui.frame.idea_menu import ARCHIVED_LAST, idea_menu
from venture.ui.frame.ideas import first_start, idea_list
from venture.ui.frame.moments import saved_note
from venture.ui.frame.navigation import CURRENT_IDEA, open_store, require_frame, title_tab
from venture.workspace import About, Conflict, Saved, Store

Record = TypeVar("Record", bound=BaseModel)

_IN_ADDRESS = "idea"


@dataclass(frozen=True)
class OpenIdea:
    """The idea that this page works on.

    Attributes:
        id: what the store and the address call it.
        name: what the founder calls it.
        store: for what is not offered here, such as history and undo.
    """

    id: str
    name: str
    store: Store
    _note: DeltaGenerator = field(repr=False)

    def load(self, section: str) -> Saved[Any]:
        """Read a section as it stands now."""
        return self.store.load(self.id, section)

    def save(self, section: str, record: Record, base: int) -> Saved[Record]:
        """Save a section and say so at the top of the page.

        Call it in a widget's callback, or in a page outside of a fragment: what the body of a
        fragment writes to the top of the page is gone with its next run.

        Args:
            section: a key of ``venture.workspace.SECTIONS``.
            record: the section as it should be.
            base: the revision that the change was made to.

        Raises:
            Conflict: somebody changed the same entry since; nothing was saved. The next run of
                the whole page shows both texts and asks.
        """
        try:
            saved = self.store.save(self.id, section, record, base)
        except Conflict as met:
            conflict.remember(self.id, section, met, base)
            raise
        self.say_saved(saved.saved_at)
        return saved

    def say_saved(self, moment: datetime | None) -> None:
        """Show at the top of the page when the idea was last saved; nothing for never."""
        if moment is not None:
            note = saved_note(moment, datetime.now(moment.tzinfo))
            self._note.caption(note, text_alignment="right")


def current_idea() -> OpenIdea:
    """Draw the line with the idea being worked on and give that idea. The first call of a page.

    The idea is the one in the address, else the one that this tab works on, else the one opened
    last. Where there is none yet, or the address names one that does not exist, the page says
    what to do instead, and ends.
    """
    require_frame()
    store = open_store()
    idea_id = _chosen(store)
    if idea_id is None:
        first_start(store)
        st.stop()
    try:
        about: About = store.load(idea_id, "about").record
    except ValueError:
        _unknown_idea(store)
    _work_on(idea_id)
    title_tab(about.name)
    return _header(store, idea_id, about)


def founder_beside(idea: OpenIdea) -> OpenIdea:
    """Give what belongs to the founder as something to load from and save to, as an idea is.

    The note at the top then tells the latest save of both. What two people changed at the same
    time there is shown and asked about.
    """
    founder = replace(idea, id=idea.store.founder(), name="Founder")
    founder.say_saved(idea.store.last_saved(idea.id, founder.id))
    conflict.show_conflict(idea.store, founder.id)
    return founder


def _chosen(store: Store) -> str | None:
    chosen = st.query_params.get(_IN_ADDRESS) or st.session_state.get(CURRENT_IDEA)
    if chosen:
        return str(chosen)
    ideas = [idea.id for idea in store.ideas()]
    last = _opened_last().get(_workspace_key())
    return last if last in ideas else next(iter(ideas), None)


def _work_on(idea_id: str) -> None:
    """Remember the idea in the address, in this tab and for the next tab."""
    if st.session_state.get(CURRENT_IDEA) not in (None, idea_id):
        _forget_widgets()
    st.session_state[CURRENT_IDEA] = idea_id
    st.session_state.pop(ARCHIVED_LAST, None)
    _opened_last()[_workspace_key()] = idea_id
    if st.query_params.get(_IN_ADDRESS) != idea_id:
        st.query_params[_IN_ADDRESS] = idea_id


def _forget_widgets() -> None:
    # What the widgets of a page hold belongs to the idea that was open before; how the list of all
    # ideas is sorted and narrowed does not.
    for key in list(st.session_state):
        if not str(key).startswith(("frame_", "ideas_")):
            del st.session_state[key]
    # So does what pages wrote into the address.
    for name in [name for name in st.query_params if name != _IN_ADDRESS]:
        del st.query_params[name]


def _header(store: Store, idea_id: str, about: About) -> OpenIdea:
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key="frame_header",
    ):
        idea_menu(store, idea_id)
        note = st.empty()
    idea = OpenIdea(idea_id, about.name, store, note)
    idea.say_saved(store.last_saved(idea_id))
    conflict.show_conflict(store, idea_id)
    return idea


def _unknown_idea(store: Store) -> None:
    st.session_state.pop(CURRENT_IDEA, None)
    ideas = store.ideas(archived=True)
    if ideas:
        st.title("This idea is not here")
        st.write("It was deleted, or the address belongs to another workspace. These are here:")
        idea_list(ideas)
    else:
        first_start(store)
    st.stop()


@st.cache_resource(show_spinner=False)
def _opened_last() -> dict[str, str]:
    return {}


def _workspace_key() -> str:
    return os.environ.get("VENTURE_DATABASE_URL", "")
