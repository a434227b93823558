"""No criteria yet: why to judge gaps by some, and two ways to start."""

from collections.abc import Callable

import streamlit as st

from venture.gaps import USUAL_CRITERIA, Gaps, example
from venture.ui.gaps.gap_import import import_gaps
from venture.ui.gaps.ranking_tables import CRITERIA
from venture.ui.gaps.saving import OpenGaps

_PART = "start"


def start_ranking(opened: OpenGaps) -> None:
    """Ask what the gaps shall be judged by."""
    opened.show(_PART)

    def start(make: Callable[[Gaps], Gaps]) -> None:
        opened.change(_PART, make)

    st.markdown(
        "The gap that annoys you most is seldom the one worth twelve months. Judge every gap that "
        "you have seen by the same criteria, and see which one stands up whatever you care about."
    )
    st.markdown(
        "*Handover notes between shifts: need 14 - 16 of 20, competition 4 - 5 of 10, first "
        "revenue after 3 - 5 months.*"
    )
    with st.container(horizontal=True):
        st.button(
            "Start with the nine usual criteria",
            key="gaps_start_usual",
            type="primary",
            icon=":material/checklist:",
            on_click=start,
            args=(_with_usual_criteria,),
        )
        if not opened.record.gaps:
            st.button(
                "Open an example",
                key="gaps_start_example",
                icon=":material/auto_stories:",
                help="Three gaps with their values, to be changed into your own",
                on_click=start,
                args=(_with_example,),
            )
    import_gaps(opened)
    st.caption("Or type your own criteria:")
    CRITERIA.show(opened, "What the gaps are judged by, with the scale of each")


def _with_usual_criteria(seen: Gaps) -> Gaps:
    return seen.changed(criteria=USUAL_CRITERIA)


def _with_example(seen: Gaps) -> Gaps:
    made = example()
    return seen.changed(
        criteria=made.criteria, gaps=made.gaps, weights_by=made.weights_by, order=made.order
    )
