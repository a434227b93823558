"""An idea without a plan yet: why it needs one, and three ways to start."""

import streamlit as st

from venture.plan import Plan, template
from venture.ui.frame import OpenIdea

_TEMPLATES = {
    "subscription": ("Subscription", "Customers pay every month for software or a service."),
    "marketplace": ("Marketplace", "You keep a fee of what buyers and sellers trade."),
    "service": ("Service", "You sell projects first, and a product grows out of them."),
}


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
        for name, (title, text) in _TEMPLATES.items():
            with st.container(border=True, height="stretch"):
                st.header(title, anchor=False)
                st.write(text)
                st.space("stretch")
                st.button(
                    "Start from this",
                    key=f"{page}_start_{name}",
                    help=f"{title}: a plan with usual rows and cautious values",
                    on_click=lambda name=name: start(template(name)),
                )
    st.button(
        "Start with an empty plan",
        key=f"{page}_start_blank",
        type="tertiary",
        on_click=lambda: start(Plan(inputs={"opening_cash": 0})),
    )
