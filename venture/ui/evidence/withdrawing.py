"""Withdrawing something from the record, which takes a reason."""

from collections.abc import Callable

import streamlit as st

_LONGEST = 500


def withdraw(key: str, act: Callable[[str], object], *, disabled: bool = False) -> None:
    """Ask why something no longer counts, and withdraw it once that is said.

    Args:
        key: of the button; that of the field ends in "_why".
        act: withdraws it for the reason that it is given. Runs in a callback.
        disabled: whether there is nothing to withdraw yet.
    """
    st.text_input("Why it no longer counts", key=f"{key}_why", max_chars=_LONGEST)

    def click() -> None:
        why = st.session_state[f"{key}_why"]
        if why.strip() and act(why):
            st.session_state[f"{key}_why"] = ""

    clicked = st.button(
        "Withdraw", key=key, icon=":material/remove_circle:", disabled=disabled, on_click=click
    )
    # At the top of the page it would be out of sight. After a withdrawal this is not drawn again,
    # or what was withdrawn last is no longer chosen.
    if clicked and not disabled and not st.session_state[f"{key}_why"].strip():
        st.error("Say why it no longer counts. That stays in the record.")
