"""The versions of a canvas: name one, see what changed between two, go back to one."""

from itertools import groupby

import streamlit as st

from venture.canvas import BOXES, Canvas, Change, changes, escaped, wording
from venture.ui.frame import OpenIdea, local_time
from venture.workspace import Revision

_TITLES = {box.field: box.title for box in BOXES}


@st.dialog("Versions", width="medium", position="right")
def show_versions(idea: OpenIdea) -> None:
    """Open the drawer with the versions of the canvas."""
    versions = idea.store.history(idea.id, "canvas")
    if not versions:
        st.write("Nothing is written on this canvas yet. Every change you make will be kept here.")
        return
    _name_version(idea, versions[0])
    labels = {version.number: _label(version, versions[0]) for version in versions}
    if len(versions) == 1:
        st.write(f"{escaped(labels[versions[0].number])} is the only version so far.")
        return
    before, after = _choose(versions, labels)
    _show_changes(_canvas(idea, before), _canvas(idea, after))
    if before != versions[0].number and st.button(
        f"Go back to: {labels[before]}",
        key="canvas_restore",
        icon=":material/history:",
        help="Puts this version back. Undo takes that back again.",
    ):
        idea.store.restore(idea.id, "canvas", before)
        st.rerun()


def _name_version(idea: OpenIdea, newest: Revision) -> None:
    """Offer a name for how the canvas stands now."""

    def save() -> None:
        name = str(st.session_state.get("canvas_version_name", ""))
        if name.strip():
            idea.store.name_version(idea.id, "canvas", newest.number, name)
            st.session_state["canvas_version_name"] = ""

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Name this version",
            key="canvas_version_name",
            placeholder=newest.name or "Before the first interviews",
            max_chars=80,
        )
        st.button("Save name", key="canvas_save_name", on_click=save)


def _choose(versions: list[Revision], labels: dict[int, str]) -> tuple[int, int]:
    """Let the founder pick the two versions to compare; the newest two to begin with."""
    numbers = [version.number for version in versions]
    # A list keeps showing its old labels under the same key.
    generation = hash(tuple(labels.values()))
    left, right = st.columns(2)
    before = left.selectbox(
        "Compare",
        numbers,
        index=min(1, len(numbers) - 1),
        format_func=labels.__getitem__,
        key=f"canvas_compare_before_{generation}",
    )
    after = right.selectbox(
        "with",
        numbers,
        format_func=labels.__getitem__,
        key=f"canvas_compare_after_{generation}",
    )
    return before, after


def _label(version: Revision, newest: Revision) -> str:
    """Name a version by what the founder called it and when it was saved."""
    moment = local_time(version.saved_at)
    when = f"{moment.day} {moment:%b %Y, %H:%M}"
    if version.number == newest.number:
        when = f"Now ({when})"
    return f"{version.name} · {when}" if version.name else when


def _canvas(idea: OpenIdea, revision: int) -> Canvas:
    canvas: Canvas = idea.store.at(idea.id, "canvas", revision).record
    return canvas


def _show_changes(before: Canvas, after: Canvas) -> None:
    found = changes(before, after)
    if not found:
        st.write("These two versions say the same.")
    for field, in_box in groupby(found, key=lambda change: change.field):
        st.markdown(f"**{_TITLES[field]}**")
        for change in in_box:
            old, new = _described(change)
            left, right = st.columns(2)
            left.markdown(old)
            right.markdown(new)


def _described(change: Change) -> tuple[str, str]:
    """Put a change into words, as it was on the left and as it is on the right."""
    match change.kind:
        case "added":
            return "", f"**+ Added:** {escaped(change.after or '')}"
        case "removed":
            return f"**− Removed:** {escaped(change.before or '')}", ""
        case "moved":
            place = f"from {_TITLES[change.came_from]}" if change.came_from else "to another line"
            return (
                f"**↕ Moved** {place}: {escaped(change.before or '')}",
                f"**↕ Now:** {_worded(change, 'added')}",
            )
        case _:
            return (
                f"**~ Was:** {_worded(change, 'removed')}",
                f"**~ Now:** {_worded(change, 'added')}",
            )


def _worded(change: Change, side: str) -> str:
    """Write one side of a rewording, with the words that only it has underlined in colour."""
    spans = wording(change.before or "", change.after or "")
    mark = {"removed": "~~{}~~", "added": ":green-background[{}]"}[side]
    return " ".join(
        escaped(span.text) if span.kind == "same" else mark.format(escaped(span.text))
        for span in spans
        if span.kind in ("same", side)
    )
