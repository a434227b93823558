"""An idea without a plan yet: why it needs one, and ways to start."""

from collections.abc import Callable

import streamlit as st

from venture.canvas import escaped
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
    _from_another(idea, page, start)
    st.button(
        "Start with an empty plan",
        key=f"{page}_start_blank",
        type="tertiary",
        on_click=lambda: start(Plan(inputs={"opening_cash": 0})),
    )


def _from_another(idea: OpenIdea, page: str, start: Callable[[Plan], None]) -> None:
    """Offer the plans of other ideas, of which this one gets a copy."""
    others = [other for other in idea.store.ideas() if other.id != idea.id]
    if not others:
        return
    names = {other.id: other.name for other in others}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Or start from an earlier idea's plan",
            list(names),
            index=None,
            format_func=lambda other: names[other],
            placeholder="Choose an idea",
            key=f"{page}_start_from",
            width=360,
        )
        found = idea.store.load(chosen, "plan") if chosen else None
        st.button(
            "Copy its plan",
            key=f"{page}_start_copy",
            disabled=not (found and found.revision),
            on_click=lambda: start(found.record) if found else None,
        )
    if found and not found.revision:
        st.caption(f"{escaped(names[str(chosen)])} has no plan yet.")
