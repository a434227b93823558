"""An idea without a plan yet: why it needs one, and ways to start."""

import streamlit as st

from venture.plan import TEMPLATES, Plan, template
from venture.ui.frame import OpenIdea


def start_plan(idea: OpenIdea, page: str) -> None:
    """Ask how to start the plan of an idea, and start it.

    Args:
        idea: the idea; its plan was never saved.
        page: what the widgets' keys begin with.
    """
    st.title("How long would the money last?")
    st.write(
        "A plan answers that from a few numbers: what you have, what customers pay, what people "
        "cost. Start from a plan of your kind of business and put your own numbers in."
    )

    def start(plan: Plan) -> None:
        idea.save("plan", plan, base=0)

    with st.grid(3, min_column_width=240):
        for name, kind in TEMPLATES.items():
            with st.container(border=True, height="stretch"):
                st.header(kind.label, anchor=False)
                st.write(kind.text)
                st.space("stretch")
                st.button(
                    "Start from this",
                    key=f"{page}_start_{name}",
                    help=f"{kind.label}: a plan with usual rows and cautious, sourced values",
                    on_click=lambda name=name: start(template(name)),
                )
    st.button(
        "Start with an empty plan",
        key=f"{page}_start_blank",
        type="tertiary",
        on_click=lambda: start(Plan(inputs={"opening_cash": 0})),
    )
