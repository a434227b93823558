"""Widgets that always say what is saved, and that cannot bring an old value back.

The browser sends what all widgets hold with every event. One that was under way when a value
changed elsewhere still carries the old value, which would look as if it had just been typed. So a
widget is never given a new value: where it does not agree with what is saved, a new widget takes
its place, and what the old one says no longer counts.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st


def current_widget(name: str, agrees: Callable[[Any], bool]) -> str:
    """Give the key of a widget, a new one where what it holds does not agree with what is saved.

    Args:
        name: of the widget on its page.
        agrees: tells whether a value that the widget holds may stay.
    """
    key: str = st.session_state.get(name, f"{name}_0")
    held = st.session_state.get(key)
    if held is not None and not agrees(held):
        key = f"{name}_{int(key.rpartition('_')[2]) + 1}"
    st.session_state[name] = key
    return key


def is_current(key: str) -> bool:
    """Tell whether a widget is still the one on the page, so that what it says counts."""
    return bool(st.session_state.get(key.rpartition("_")[0]) == key)
