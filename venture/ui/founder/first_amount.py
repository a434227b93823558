"""A number that is asked for first, typed as people write it: 42.000,50 or 42k."""

from dataclasses import replace

import streamlit as st

from venture.canvas import escaped
from venture.founder import Household
from venture.model import Input
from venture.ui.founder.saving import PAGE
from venture.ui.typed_value import typed_value


def first_amount(label: str, key: str, usual: int, declared: Input, help_text: str) -> float | None:
    """Ask for a number, and say what is wrong with one that cannot be taken.

    Args:
        label: what stands above the field.
        key: the end of its key.
        usual: what stands in it at first; an empty field counts as 0 where that is 0.
        declared: which numbers are allowed.
        help_text: what it means.

    Returns:
        The number; None where what was typed is none, or not allowed.
    """
    field = first_key(key)
    st.session_state.setdefault(field, f"{usual:,}")
    typed = st.text_input(label, key=field, help=escaped(help_text))
    try:
        number = typed_value(typed if typed.strip() or usual else "0", declared, Household())
        return float(replace(declared, label=label).check(number, ""))
    except ValueError as problem:
        st.error(escaped(str(problem)))
        return None


def first_key(key: str) -> str:
    """Name the field in the session."""
    return f"{PAGE}_first_{key}"
