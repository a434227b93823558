"""Long texts are reported while they are typed, so that a reload in the middle loses none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

_SCRIPT = Path(__file__).with_name("long_text.js")


def report_long_text() -> None:
    """Let every text area outside of forms report its text after a pause in typing."""
    _component()(key="frame_long_text", height=0)


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    script = _SCRIPT.read_text(encoding="utf-8")
    return st.components.v2.component("venture_long_text", js=script)
