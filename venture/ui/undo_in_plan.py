"""Taking back what another page changed in the plan, as long as nothing else was changed since."""

from collections.abc import Callable

import streamlit as st

from venture.canvas import escaped
from venture.plan import Plan
from venture.ui.open_section import OpenSection
from venture.workspace import Saved

_OTHERWISE = "Change the value on the Model page, where Undo goes back step by step."


def remember_change(key: str, saved: Saved[Plan], text: str = "") -> None:
    """Note a change of the plan that `undo_in_plan` may take back. For callbacks.

    Args:
        key: of the button that will take it back.
        saved: the plan with the change.
        text: what was changed, as it stands before the button; empty where the page says it.
    """
    st.session_state[_changed(key)] = (saved.revision, text)


def undo_in_plan(
    planned: OpenSection[Plan], key: str, then: Callable[[], object] | None = None
) -> None:
    """Offer to take back the change that was remembered, while it is the last one of the plan.

    Args:
        planned: the plan as the page works on it.
        key: of the button.
        then: called once it was taken back.
    """
    revision, text = st.session_state.get(_changed(key), (0, ""))
    if not revision or revision != planned.saved.revision:
        return

    def undo() -> None:
        # Another tab may have changed the plan after this button was drawn.
        if planned.take_back(revision, _OTHERWISE) and then:
            then()

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if text:
            st.caption(escaped(text), width="stretch")
        st.button(
            "Undo in the plan",
            key=key,
            type="tertiary",
            icon=":material/undo:",
            on_click=undo,
            help="Take back the last change to the plan",
        )


def _changed(key: str) -> str:
    return f"{key}_changed"
