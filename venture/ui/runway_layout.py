"""Where things stand on the Runway page."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

# Streamlit draws columns in the order in which they are made, also on a phone. There the answer
# comes first; on a wider screen the sliders stand at the left of it.
_STYLE = """
<style>
@media (min-width: 641px) {
  .st-key-runway_body > * > [data-testid="stHorizontalBlock"],
  .st-key-runway_body > [data-testid="stHorizontalBlock"] { flex-direction: row-reverse; }
}
</style>
"""


def answer_and_settings() -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """Make the places for the verdict, for the answer and for the sliders."""
    st.html(_STYLE)
    verdict = st.container(key="runway_verdict")
    with st.container(key="runway_body"):
        answer, settings = st.columns([13, 7], gap="large")
        return (
            verdict,
            answer.container(key="runway_answer_place"),
            settings.container(key="runway_settings"),
        )
