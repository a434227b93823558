"""A text area whose text is saved as it stands; what changes elsewhere shows up in it."""

from collections.abc import Callable
from typing import Any

import streamlit as st


def kept_text(
    label: str, saved: str, *, key: str, keep: Callable[[str], object], **look: Any
) -> None:
    """Show a text and save it, without blanks around it, whenever it is reported.

    Args:
        label: what stands above it.
        saved: the text as it stands.
        key: of the widget.
        keep: saves the text; gives something falsy where it could not, and the text stays.
        look: further arguments of ``st.text_area``.
    """
    known = f"{key}_saved"
    if key not in st.session_state or st.session_state.get(known) != saved:
        st.session_state[key] = st.session_state[known] = saved

    def typed() -> None:
        text = st.session_state[key].strip()
        if keep(text):
            st.session_state[known] = text  # so that a blank being typed at its end stays

    st.text_area(label, key=key, on_change=typed, **look)
