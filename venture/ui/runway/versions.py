"""Undo, pinning a version, comparing with it, and going back to it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.ui.runway.differences import Difference
from venture.ui.runway.plan import COMPARED, VERSIONS, RunwayPlan
from venture.ui.runway.scenario import BASE

_AS_FOUND = "The plan as it was when you opened this page"
_COMPARE_HEIGHT = 360
_PINNED = "runway_pinned_now"
_PIN = "runway_pin"
_NAME = "runway_pin_name"
_PROBLEM = "runway_pin_problem"


@st.fragment(key=VERSIONS)
def version_buttons(runway: RunwayPlan) -> None:
    """Offer to take changes back, and to keep and compare versions."""
    runway.buttons = runway.buttons_now()
    _say_pinned()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _undo(runway)
        if runway.scenario_id is None:
            _pin(runway)
        _compare(runway)


def _undo(runway: RunwayPlan) -> None:
    store, idea_id = runway.idea.store, runway.idea.id

    def undo() -> None:
        store.undo(idea_id, "plan")
        st.rerun()

    def redo() -> None:
        store.redo(idea_id, "plan")
        st.rerun()

    st.button(
        "Undo",
        key="runway_undo",
        icon=":material/undo:",
        disabled=not runway.saved.can_undo,
        on_click=undo,
    )
    st.button(
        "Redo",
        key="runway_redo",
        icon=":material/redo:",
        disabled=not runway.saved.can_redo,
        on_click=redo,
    )


def _pin(runway: RunwayPlan) -> None:
    def pin() -> None:
        try:
            runway.pin(st.session_state[_NAME])
        except ValueError as problem:
            st.session_state[_PROBLEM] = str(problem)
        else:
            st.session_state.pop(_PROBLEM, None)
            st.session_state[_PINNED] = st.session_state.pop(_NAME)
            st.session_state[_PIN] = False  # closes the form
            st.rerun()

    with (
        st.popover("Pin this version", icon=":material/keep:", key=_PIN, on_change="rerun"),
        st.form("runway_pin_form", border=False),
    ):
        st.session_state.setdefault(_NAME, _suggested())
        st.text_input("Name of the version", key=_NAME, max_chars=80)
        st.form_submit_button("Pin", key="runway_pin_now", on_click=pin, type="primary")
        if _PROBLEM in st.session_state:
            st.error(st.session_state[_PROBLEM])


def _say_pinned() -> None:
    name = st.session_state.pop(_PINNED, None)
    if name is not None:
        st.toast(f"Pinned: {escaped(name)}", icon=":material/keep:")


def _suggested() -> str:
    zone = st.context.timezone
    now = datetime.now(ZoneInfo(zone) if zone else None)
    return f"{now.day} {now:%b %H:%M}"


def _compare(runway: RunwayPlan) -> None:
    found = runway.differences()
    count = f"{len(found)} {'change' if len(found) == 1 else 'changes'}"
    popover = st.popover(
        f"Compare with {BASE}: {count}" if runway.scenario_id else f"Compare: {count}",
        icon=":material/difference:",
        key="runway_compare",
        on_change="rerun",
    )
    # As high as what follows, so that it opens to the side on which there is room for it.
    with popover.container(height=_COMPARE_HEIGHT, border=False):
        if popover.open:
            if runway.scenario_id is None:
                _choice(runway)
            _changes(runway, found)


def _choice(runway: RunwayPlan) -> None:
    names = {0: _AS_FOUND} | {v.number: v.name or "" for v in runway.versions}
    named = runway.baseline.name is not None
    st.session_state.setdefault(COMPARED, runway.baseline.revision if named else 0)
    st.selectbox(
        "Compare with",
        names,
        key=COMPARED,
        format_func=names.__getitem__,
        on_change=st.rerun,
        persist_state="session",
    )


def _changes(runway: RunwayPlan, found: list[Difference]) -> None:
    def go_back() -> None:
        runway.go_back()
        st.rerun()

    scenario = runway.scenario
    if not found:
        what = BASE if scenario else "it"
        st.write(f"Nothing differs from {what}. Move a slider, and the change shows here.")
        return
    rows = [(escaped(d.what), escaped(d.before), escaped(d.after)) for d in found]
    columns = ["Differs", BASE, "Here"] if scenario else ["Changed", "Then", "Now"]
    st.table(pd.DataFrame(rows, columns=columns).set_index(columns[0]))
    st.button(
        f"Make all as in {BASE}" if scenario else "Reset all to then",
        key="runway_reset_all",
        icon=":material/restart_alt:",
        on_click=go_back,
    )
