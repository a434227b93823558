"""An idea without shares yet: why to think of them now, and two ways to start."""

import streamlit as st

from venture.funding import Holder, Rounds, example
from venture.ui.frame import OpenIdea


def start_rounds(idea: OpenIdea) -> None:
    """Ask how to start the cap table of an idea, and start it.

    Args:
        idea: the idea; its rounds were never saved.
    """
    st.title("Who will own the company?")
    st.write(
        "Every round, SAFE and option takes a part of the company from its founders. See now what "
        "is left for you after the rounds that you plan, and what an exit would bring to whom."
    )

    def start(rounds: Rounds) -> None:
        idea.save("rounds", rounds, base=0)

    with st.container(horizontal=True):
        st.button(
            "Open an example",
            key="rounds_start_example",
            type="primary",
            icon=":material/auto_stories:",
            help="Two founders, a pool, two SAFEs and two rounds, to be changed into your own",
            on_click=lambda: start(example()),
        )
        st.button(
            "Start with two founders",
            key="rounds_start_own",
            help="Ten million shares: nine for two founders, one for the option pool",
            on_click=lambda: start(_two_founders()),
        )


def _two_founders() -> Rounds:
    return Rounds(
        holders=(
            Holder(name="Founder 1", shares=4_500_000),
            Holder(name="Founder 2", shares=4_500_000),
            Holder(name="Unissued pool", kind="Unissued pool", shares=1_000_000),
        )
    )
