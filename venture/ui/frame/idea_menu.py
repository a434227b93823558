"""What can be done with a whole idea: switch, rename, duplicate, export, archive, delete."""

import re
from collections.abc import Callable
from typing import Literal

import streamlit as st

from venture.canvas import escaped
from venture.ui.frame.navigation import CURRENT_IDEA, IDEAS
from venture.ui.frame.reports import show_reports
from venture.workspace import About, IdeaSummary, Saved, Store

ARCHIVED_LAST = "frame_archived"  # the id of the idea whose archiving can be undone
_LONGEST_LABEL = 48
_REPORTS_OF = "frame_reports_of"


@st.fragment
def idea_menu(store: Store, idea_id: str) -> None:
    """Show the name of the idea being worked on; pressed, it opens what can be done with it."""
    about: Saved[About] = store.load(idea_id, "about")
    archived = " (archived)" if about.record.archived else ""
    menu = st.popover(
        f"**{escaped(shortened(about.record.name))}**{archived}",
        key=menu_key("frame", idea_id),
        on_change="rerun",
    )
    if menu.open:
        with menu:
            _switch(store, idea_id)
            idea_actions(store, idea_id, about, "frame", work_on)
    reports_asked_for(store, idea_id, about.record.name)


def menu_key(page: str, idea_id: str) -> str:
    """Name the popover that holds `idea_actions`; it closes when a dialog takes its place."""
    return f"{page}_menu_{idea_id}"


def reports_asked_for(store: Store, idea_id: str, name: str) -> None:
    """Show the reports of an idea in a dialog, once its menu was asked for them and closed."""
    if st.session_state.get(_REPORTS_OF) == idea_id:
        del st.session_state[_REPORTS_OF]
        show_reports(store, idea_id, file_stem(name))


def idea_actions(
    store: Store, idea_id: str, about: Saved[About], page: str, copied: Callable[[str], None]
) -> None:
    """Show the fields and buttons that change an idea as a whole.

    Args:
        store: where it is saved.
        idea_id: the idea.
        about: its name and pitch as they stand.
        page: what the keys of the widgets begin with.
        copied: what to do with the id of a copy that was made.
    """
    _name_and_pitch(store, idea_id, about, page)
    if _pressed("Duplicate", "content_copy", f"{page}_duplicate_{idea_id}"):
        copied(store.duplicate(idea_id))
    _reports(page, idea_id)
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
        if _pressed("Bring back", "unarchive", f"{page}_bring_back_{idea_id}"):
            store.archive(idea_id, archived=False)
            st.rerun()
    elif _pressed("Archive", "archive", f"{page}_archive_{idea_id}"):
        store.archive(idea_id)
        st.session_state[ARCHIVED_LAST] = idea_id
        _leave(idea_id)
    if _pressed("Delete for good", "delete", f"{page}_delete_{idea_id}", quiet=True):
        _confirm_delete(store, idea_id, about.record.name)


def undo_archive(store: Store, ideas: list[IdeaSummary]) -> None:
    """Offer to take back the archiving that was done last, if that idea is still put away."""
    archived = {idea.id: idea.name for idea in ideas if idea.archived}
    idea_id = st.session_state.get(ARCHIVED_LAST)
    if idea_id not in archived:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f"Archived **{escaped(shortened(archived[idea_id]))}**.", width="content")
        st.button(
            "Undo",
            key="ideas_undo_archive",
            icon=":material/undo:",
            on_click=store.archive,
            args=(idea_id, False),
        )


def work_on(idea_id: str) -> None:
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


def _pressed(label: str, symbol: str, key: str, quiet: bool = False) -> bool:
    kind: Literal["secondary", "tertiary"] = "tertiary" if quiet else "secondary"
    return st.button(label, key=key, icon=f":material/{symbol}:", type=kind, width="stretch")


def _reports(page: str, idea_id: str) -> None:
    def ask() -> None:
        # An open menu would cover the dialog.
        st.session_state.update({menu_key(page, idea_id): False, _REPORTS_OF: idea_id})

    st.button(
        "Reports",
        key=f"{page}_reports_{idea_id}",
        icon=":material/description:",
        on_click=ask,
        width="stretch",
    )


def _switch(store: Store, idea_id: str) -> None:
    names = {idea.id: idea.name for idea in store.ideas() if idea.id != idea_id}
    if not names:
        return
    # The browser sends what it chose once more when somebody goes back at once; after a switch
    # this is another field, so that this does not switch again.
    switches = st.session_state.setdefault("frame_switches", 0)
    chosen = st.selectbox(
        "Switch to",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Another idea",
        key=f"frame_switch_{idea_id}_{switches}",
    )
    if chosen:
        st.session_state["frame_switches"] += 1
        work_on(chosen)


def _name_and_pitch(store: Store, idea_id: str, about: Saved[About], page: str) -> None:
    name, pitch, seen = (f"{page}_{part}_{idea_id}" for part in ("name", "pitch", "seen"))
    if st.session_state.get(seen) != about.revision or name not in st.session_state:
        # Somebody else may have renamed it since the fields were filled; those of a menu that was
        # closed in between are gone.
        st.session_state.update(
            {name: about.record.name, pitch: about.record.pitch, seen: about.revision}
        )

    def save() -> None:
        typed = {"name": st.session_state[name], "pitch": st.session_state[pitch]}
        try:
            changed = About.model_validate(about.record.model_dump() | typed)
        except ValueError:  # a blank name: the one before stays
            st.session_state[name] = about.record.name
            return
        st.session_state[seen] = store.save(idea_id, "about", changed, about.revision).revision

    st.text_input("Name", key=name, on_change=save, max_chars=120)
    st.text_area("In one sentence", key=pitch, on_change=save, max_chars=400, height=80)


@st.dialog("Delete for good", width="small")
def _confirm_delete(store: Store, idea_id: str, name: str) -> None:
    st.markdown(
        f"**{escaped(name)}** goes with its canvas, its plan and every earlier version. "
        "This cannot be undone. To keep a copy, export it as a file first."
    )
    with st.container(horizontal=True, horizontal_alignment="right"):
        if st.button("Keep it", key="frame_delete_no"):
            st.rerun()
        if st.button("Delete for good", key="frame_delete_yes", type="primary"):
            store.delete(idea_id)
            _leave(idea_id)


def _leave(idea_id: str) -> None:
    if st.session_state.get(CURRENT_IDEA) == idea_id:
        del st.session_state[CURRENT_IDEA]
    st.switch_page(IDEAS.file)
