"""All ideas: start one, open one, import one, compare some."""

import streamlit as st

from venture.ui.frame import (
    first_start,
    import_idea,
    new_idea,
    open_sample,
    open_store,
    require_frame,
    undo_archive,
)
from venture.ui.ideas import list_ideas

require_frame()
store = open_store()
ideas = store.ideas(archived=True)
if not ideas:
    first_start(store)
    st.stop()

with st.container(horizontal=True, vertical_alignment="center"):
    st.title("Your ideas")
    if st.button("New idea", key="ideas_new", type="primary", icon=":material/add:"):
        new_idea(store)
    if st.button("Import", key="ideas_import", icon=":material/upload:"):
        import_idea(store)
    if st.button("Open a sample", key="ideas_sample", icon=":material/auto_stories:"):
        open_sample(store)

undo_archive(store, ideas)
list_ideas(store, ideas)
