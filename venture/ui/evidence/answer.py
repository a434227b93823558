"""The answer on top: what is known, believed and hoped, and what to test next."""

from collections.abc import Sequence

import streamlit as st

from venture.canvas import escaped
from venture.evidence import WeighedClaim, knowledge
from venture.ui.frame import CANVAS

_NOTHING = "What does this idea rest on?"


def evidence_answer(claims: Sequence[WeighedClaim]) -> None:
    """Say in one sentence how the idea stands; without claims, where to write them down."""
    known = str(knowledge(claims))
    st.title(escaped(known) or _NOTHING, anchor=False)
    if known:
        return
    st.write(
        "Every statement on the canvas is a claim, and here you see which of them somebody backs. "
        'Write down one, such as "Clinics pay 49 a month for it", and then ask five of them.'
    )
    st.page_link(CANVAS.file, label="Write on the canvas", icon=CANVAS.icon)
