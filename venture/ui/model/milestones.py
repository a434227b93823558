"""Milestones: what is to be done once a figure is high enough, and when that will be."""

import uuid
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.plan import (
    LONGEST_MILESTONE_NAME,
    MEASURES,
    MILESTONE_AMOUNT,
    MODEL,
    MOST_MILESTONES,
    Milestone,
    Reached,
    Result,
    month_name,
)
from venture.ui.model.saving import OpenPlan
from venture.ui.typed_value import typed_value

_PART = "milestones"
_NAME, _LINE, _AMOUNT = "model_milestone_name", "model_milestone_line", "model_milestone_amount"


def milestones(plan: OpenPlan, result: Result) -> None:
    """List the milestones with their months, and let some be added and taken away."""
    used = bool(plan.record.milestones)
    with st.expander("Milestones", expanded=used, key="model_milestones"):
        plan.show(_PART)
        st.caption(
            "What you do once a figure is high enough, such as hiring the second engineer when MRR "
            "passes 20,000. They are marked on the cash chart."
        )
        for reached in result.milestones():
            _row(plan, reached)
        if len(plan.record.milestones) < MOST_MILESTONES:
            _add(plan)


def _row(plan: OpenPlan, reached: Reached) -> None:
    one = reached.milestone
    when = month_name(plan.record.month(reached.month)) if reached.month else "not in this plan"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"**{escaped(one.name)}**: {escaped(one.condition)}, **{when}**", width="stretch"
        )
        st.button(
            "Remove",
            key=f"model_milestone_remove_{one.id}",
            type="tertiary",
            icon=":material/close:",
            help=f"Take {escaped(one.name)} away",
            on_click=partial(_remove, plan, one.id),
        )


def _remove(plan: OpenPlan, milestone_id: str) -> None:
    plan.change(
        _PART,
        lambda seen: seen.with_milestones(m for m in seen.milestones if m.id != milestone_id),
    )


def _add(plan: OpenPlan) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "What you do then",
            key=_NAME,
            max_chars=LONGEST_MILESTONE_NAME,
            placeholder="Hire the second engineer",
        )
        st.selectbox(
            "When", MEASURES, format_func=lambda name: MODEL.line(name).line.label, key=_LINE
        )
        st.text_input(
            MILESTONE_AMOUNT.label, key=_AMOUNT, placeholder="20,000", help=MILESTONE_AMOUNT.help
        )
        st.button("Add", key="model_milestone_add", on_click=partial(_added, plan))
    if problem := st.session_state.get("model_milestone_problem"):
        st.error(escaped(problem), icon=":material/error:")


def _added(plan: OpenPlan) -> None:
    """Add what was typed; where that cannot be read, it stays in the fields with the reason."""
    name, typed = st.session_state[_NAME].strip(), st.session_state[_AMOUNT]
    st.session_state["model_milestone_problem"] = ""
    try:
        if not name:
            raise ValueError("Type what you do then, such as Hire the second engineer.")
        amount = MILESTONE_AMOUNT.check(typed_value(typed, MILESTONE_AMOUNT, plan.record))
    except ValueError as problem:
        st.session_state["model_milestone_problem"] = str(problem)
        return
    fresh = Milestone(
        id=uuid.uuid4().hex[:8], name=name, line=st.session_state[_LINE], amount=amount
    )
    if plan.change(_PART, lambda seen: seen.with_milestones([*seen.milestones, fresh])):
        st.session_state[_NAME] = st.session_state[_AMOUNT] = ""
