"""What can be done with a whole idea: switch, rename, duplicate, export, archive, delete."""

import re

import streamlit as st

from venture.canvas import escaped
from venture.ui.frame import IDEAS
from venture.workspace import About, Saved, Store

ARCHIVED = "frame_archived"
_LONGEST_LABEL = 48


@st.fragment
def idea_menu(store: Store, idea_id: str) -> None:
    """Show the name of the idea being worked on; pressed, it opens what can be done with it."""
    about: Saved[About] = store.load(idea_id, "about")
    menu = st.popover(
        escaped(shortened(about.record.name)),
        type="tertiary",
        key=f"frame_menu_{idea_id}",
        on_change="rerun",
    )
    if menu.open:
        with menu:
            _switch(store, idea_id)
            idea_actions(store, idea_id, about, "frame")


def idea_actions(store: Store, idea_id: str, about: Saved[About], page: str) -> None:
    """Show the fields and buttons that change an idea as a whole.

    Args:
        store: where it is saved.
        idea_id: the idea.
        about: its name and pitch as they stand.
        page: what the keys of the widgets begin with.
    """
    _name_and_pitch(store, idea_id, about, page)
    if st.button(
        "Duplicate",
        key=f"{page}_duplicate_{idea_id}",
        icon=":material/content_copy:",
        width="stretch",
    ):
        open_here(store.duplicate(idea_id))
    st.download_button(
        "Export as a file",
        data=lambda: store.export_idea(idea_id),
        file_name=f"{file_stem(about.record.name)}.json",
        mime="application/json",
        key=f"{page}_export_{idea_id}",
        on_click="ignore",
        icon=":material/download:",
        width="stretch",
    )
    if about.record.archived:
        _bring_back(store, idea_id, page)
    else:
        _archive(store, idea_id, about.record.name, page)
    if st.button(
        "Delete for good",
        key=f"{page}_delete_{idea_id}",
        type="tertiary",
        icon=":material/delete:",
        width="stretch",
    ):
        _confirm_delete(store, idea_id, about.record.name)


def open_here(idea_id: str) -> None:
    """Work on another idea, on the same page."""
    st.query_params["idea"] = idea_id
    st.rerun()


def shortened(text: str, longest: int = _LONGEST_LABEL) -> str:
    """Cut a text so that it fits a line.

    Example:
        >>> shortened("Handover notes for clinics", 14)
        'Handover notes…'
    """
    return text if len(text) <= longest else text[:longest].rstrip() + "…"


def file_stem(name: str) -> str:
    """Make a file name of an idea's name, without its ending.

    Example:
        >>> file_stem("Clinic handover: notes & more")
        'clinic-handover-notes-more'
    """
    return "-".join(re.findall(r"\w+", name.lower()))[:60] or "idea"


def _switch(store: Store, idea_id: str) -> None:
    names = {idea.id: idea.name for idea in store.ideas() if idea.id != idea_id}
    if not names:
        return
    chosen = st.selectbox(
        "Switch to",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Another idea",
        key=f"frame_switch_{idea_id}",
    )
    if chosen:
        open_here(chosen)


def _name_and_pitch(store: Store, idea_id: str, about: Saved[About], page: str) -> None:
    # The revision is in the keys: what somebody else saved shows up instead of what was typed here.
    end = f"{idea_id}_{about.revision}"

    def save() -> None:
        typed = {field: st.session_state[f"{page}_{field}_{end}"] for field in ("name", "pitch")}
        try:
            changed = About(**about.record.model_dump() | typed)
            store.save(idea_id, "about", changed, about.revision)
        except ValueError:
            st.session_state[f"{page}_name_{end}"] = about.record.name

    st.text_input(
        "Name", about.record.name, key=f"{page}_name_{end}", on_change=save, max_chars=120
    )
    st.text_area(
        "In one sentence",
        about.record.pitch,
        key=f"{page}_pitch_{end}",
        on_change=save,
        max_chars=400,
        height=80,
    )


def _archive(store: Store, idea_id: str, name: str, page: str) -> None:
    if st.button(
        "Archive", key=f"{page}_archive_{idea_id}", icon=":material/archive:", width="stretch"
    ):
        store.archive(idea_id)
        st.session_state[ARCHIVED] = (idea_id, name)
        st.switch_page(IDEAS.file)


def _bring_back(store: Store, idea_id: str, page: str) -> None:
    if st.button(
        "Bring back",
        key=f"{page}_bring_back_{idea_id}",
        icon=":material/unarchive:",
        width="stretch",
    ):
        store.archive(idea_id, archived=False)
        st.rerun()


@st.dialog("Delete for good", width="small")
def _confirm_delete(store: Store, idea_id: str, name: str) -> None:
    st.write(
        f"**{escaped(name)}** goes with its canvas, its plan and every earlier version. "
        "This cannot be undone. To keep a copy, export it as a file first."
    )
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("Keep it", key="frame_delete_no"):
            st.rerun()
        if st.button("Delete for good", key="frame_delete_yes", type="primary"):
            store.delete(idea_id)
            st.session_state.pop("frame_idea", None)
            st.switch_page(IDEAS.file)
