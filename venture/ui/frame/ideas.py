"""Starting an idea, importing one, and finding one of those that are there."""

import streamlit as st

from venture.canvas import escaped
from venture.ui.frame.idea_menu import shortened
from venture.ui.frame.navigation import CANVAS, IDEAS
from venture.ui.frame.samples import Sample, samples
from venture.workspace import IdeaSummary, Store

_MOST_SHOWN = 12
_READABLE_WIDTH = 640  # pixels, about 70 letters
_OPENED = "ideas_upload_opened"
"""Under which the session counts how often the import was opened."""


def first_start(store: Store) -> None:
    """Welcome somebody who has no idea saved yet: start with their own, or look at a sample."""
    st.title("What is your idea?")
    st.markdown(
        "Write it down in a sentence. Then fill in the canvas, set the numbers, and see how long "
        "the money lasts and what would have to be true. Everything stays on this machine.",
        width=_READABLE_WIDTH,
    )
    own, sample = st.columns(2)
    with own.container(border=True, height="stretch"):
        st.header("Start with my idea")
        _start_form(store, "first")
    with sample.container(border=True, height="stretch"):
        st.header("Open a sample")
        _sample_list(store)
    if st.button(
        "Import an idea from a file", key="first_import", type="tertiary", icon=":material/upload:"
    ):
        import_idea(store)


def idea_list(ideas: list[IdeaSummary]) -> None:
    """Show the ideas that were worked on last, each with a way to open it."""
    with st.grid(3, min_column_width=280):
        for idea in ideas[:_MOST_SHOWN]:
            with st.container(border=True, height="stretch"):
                st.header(escaped(shortened(idea.name, 80)), anchor=False)
                open_link(idea.id)
    if len(ideas) > _MOST_SHOWN:
        st.page_link(IDEAS.file, label="All ideas", icon=IDEAS.icon)


def open_link(idea_id: str) -> None:
    """Offer to work on an idea, beginning with its canvas."""
    st.page_link(
        CANVAS.file,
        label="**Open**",
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={"idea": idea_id},
    )


@st.dialog("New idea")
def new_idea(store: Store) -> None:
    """Ask for a name and a sentence, then open the canvas."""
    _start_form(store, "new")


@st.dialog("Open a sample")
def open_sample(store: Store) -> None:
    """Offer the samples; opening one makes a copy that one can change."""
    _sample_list(store)


def import_idea(store: Store) -> None:
    """Open the dialog that reads an idea from a file; each time it asks for a new file."""
    st.session_state[_OPENED] = st.session_state.get(_OPENED, 0) + 1
    _import_dialog(store)


@st.dialog("Import an idea")
def _import_dialog(store: Store) -> None:
    st.write("Choose a file that was exported here or on another machine.")
    key = f"ideas_upload_{st.session_state[_OPENED]}"
    file = st.file_uploader("Idea file", type="json", key=key)
    if file is None:
        return
    try:
        idea_id = store.import_idea(file.getvalue())
    except ValueError as problem:
        st.error(str(problem), icon=":material/error:")
        return
    _open(idea_id)


def _start_form(store: Store, page: str) -> None:
    with st.form(f"{page}_form", border=False):
        name = st.text_input(
            "Name of the idea",
            key=f"{page}_name",
            max_chars=120,
            placeholder="Payslip check",
        )
        pitch = st.text_area(
            "In one sentence: for whom, and what gets better",
            key=f"{page}_pitch",
            max_chars=400,
            height=80,
            placeholder="Bookkeepers find a wrong payslip before it is paid, not after.",
        )
        started = st.form_submit_button("Start", type="primary", key=f"{page}_start")
    if started:
        try:
            idea_id = store.create(name, pitch=pitch)
        except ValueError as problem:
            st.error(str(problem), icon=":material/error:")
            return
        _open(idea_id)


def _sample_list(store: Store) -> None:
    st.write("A complete idea to look around in, with made-up but believable numbers.")
    for sample in samples():
        _sample(store, sample)


def _sample(store: Store, sample: Sample) -> None:
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        st.markdown(f"**{escaped(sample.name)}**  \n{escaped(sample.pitch)}", width="stretch")
        if st.button("Open", key=f"sample_{sample.file.stem}", help=sample.name):
            _open(store.import_idea(sample.text()))


def _open(idea_id: str) -> None:
    st.switch_page(CANVAS.file, query_params={"idea": idea_id})
