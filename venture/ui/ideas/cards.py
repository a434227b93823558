"""Ideas as cards."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.portfolio import Overview
from venture.ui.frame import (
    CANVAS,
    EVIDENCE,
    GAPS,
    RUNWAY,
    idea_actions,
    menu_key,
    open_link,
    reports_asked_for,
    shortened,
)
from venture.ui.ideas.comparison import compare_box
from venture.ui.ideas.words import evidence_line, problem_line
from venture.workspace import Store

_PAGES = {"canvas": CANVAS, "gaps": GAPS, "evidence": EVIDENCE, "plan": RUNWAY}


def cards(store: Store, ideas: Sequence[Overview], today: date, *, can_compare: bool) -> None:
    """Show a card for each idea.

    Args:
        store: where they are saved.
        ideas: those of this page.
        today: the day that the next steps are for.
        can_compare: whether there is more than one to choose from.
    """
    with st.grid(3, min_column_width=300):
        for idea in ideas:
            with st.container(border=True, height="stretch", key=f"ideas_card_{idea.idea.id}"):
                _card(store, idea, today, can_compare)


def _card(store: Store, idea: Overview, today: date, can_compare: bool) -> None:
    saved = idea.idea
    st.header(escaped(shortened(saved.name, 80)), anchor=False)
    if saved.pitch:
        st.write(escaped(shortened(saved.pitch, 160)))
    st.space("stretch")
    if not saved.problem:
        st.caption("  \n".join(_lines(idea)))
    if problem := problem_line(idea):
        st.markdown(problem)
    if saved.problem:
        return
    _next_step(idea, today)
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        open_link(saved.id)
        if can_compare:
            compare_box(saved)
        _more(store, saved.id, saved.name)


def _lines(idea: Overview) -> list[str]:
    lines = [
        f":material/flag: Stage: {idea.stage}",
        f":material/travel_explore: Gap: {escaped(idea.gap_words)}",
        f":material/fact_check: Evidence: {evidence_line(idea)}",
        f":material/timeline: Money: {escaped(idea.money_words)}",
        f":material/casino: Chance to survive: {escaped(idea.survival_words)}",
    ]
    return [":material/archive: Archived", *lines] if idea.idea.archived else lines


def _next_step(idea: Overview, today: date) -> None:
    """Say what to do next, beside the way to the page on which that is done."""
    step = idea.next_step(today)
    if step is None:
        return
    page = _PAGES[step.section]
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        st.markdown(f"Next: {escaped(step.text)}", width="stretch")
        st.page_link(
            page.file,
            label=page.title,
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params={"idea": idea.idea.id},
        )


@st.fragment
def _more(store: Store, idea_id: str, name: str) -> None:
    menu = st.popover("More", key=menu_key("ideas", idea_id), on_change="rerun")
    if menu.open:
        with menu:
            about = store.load(idea_id, "about")
            idea_actions(store, idea_id, about, "ideas", copied=lambda _: st.rerun())
    reports_asked_for(store, idea_id, name)
