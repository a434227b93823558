"""Figures, opened one by one: how each came to be, and from what."""

from collections.abc import Callable, Sequence

import streamlit as st

from venture.canvas import escaped
from venture.evidence import Step


def opened_figures(label: str, key: str, steps: Callable[[], Sequence[Step]]) -> None:
    """Offer to open figures; they are worked out once somebody does.

    Args:
        label: what is offered.
        key: of the widget.
        steps: gives the figures, in the order in which one leads to the next.
    """
    box = st.expander(label, key=key, on_change="rerun")
    if box.open:
        with box:
            st.markdown("\n".join(f"1. {_line(step)}" for step in steps()))


def _line(step: Step) -> str:
    source = f" From {escaped(step.source)}." if step.source else ""
    return f"**{escaped(step.what)}: {escaped(step.value)}.** {escaped(step.how)}.{source}"
