"""Where things stand on the Runway page."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

# What Streamlit has no word for: the verdict stays in sight while one moves a slider further down,
# also on a phone; on a desk the figures and the chart stay as well, right of the sliders, although
# they come first on a phone, where columns stand below each other in the order they are made. What
# is said of ranges has room for its longest sentence, so that the figures below do not jump.
_STYLE = """
<style>
.st-key-runway_verdict h1 { font-size: 1.375rem; padding: 0.5rem 0; }
.st-key-runway_spread { min-height: 2.8rem; }
@media (max-width: 640px) {
  .st-key-runway_verdict h1 { font-size: 1.0625rem; }
  .st-key-runway_spread { min-height: 5.6rem; }
}
[data-testid="stLayoutWrapper"]:has(> .st-key-runway_verdict) {
  position: sticky; top: 3.75rem; z-index: 10; background: light-dark(%(light)s, %(dark)s);
  padding-bottom: 1rem; /* as much as a heading's text reaches beyond its box */
}
@media (min-width: 641px) {
  .st-key-runway_body > * > [data-testid="stHorizontalBlock"] { flex-direction: row-reverse; }
}
@media (min-width: 641px) and (min-height: 740px) {
  [data-testid="stLayoutWrapper"]:has(> .st-key-runway_answer_place) {
    position: sticky; top: 8.5rem;
  }
}
</style>
"""


def answer_and_settings() -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """Make the places for the verdict, for the answer and for the sliders."""
    grounds = {name: st.get_option(f"theme.{name}.backgroundColor") for name in ("light", "dark")}
    st.html(_STYLE % grounds)
    verdict = st.container(key="runway_verdict")
    with st.container(key="runway_body"):
        answer, settings = st.columns([13, 7], gap="large")
        return (
            verdict,
            answer.container(key="runway_answer_place"),
            settings.container(key="runway_settings"),
        )
