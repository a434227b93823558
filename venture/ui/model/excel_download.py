"""The way to Excel: the plan as a workbook, written when the button is pressed."""

from datetime import date

import streamlit as st

from venture.founder import MONTHS, course_costs
from venture.ui.frame import OpenIdea, file_stem
from venture.workbook import write

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WITH_HOUSEHOLD = "model_with_household"
_WANTED = "model_household_wanted"


def excel_download(idea: OpenIdea, founder: OpenIdea) -> None:
    """Offer the plan as a workbook in which every figure is a formula.

    Args:
        idea: whose plan.
        founder: whose household may go with it; left out unless it is asked for.
    """
    store, idea_id, name = idea.store, idea.id, idea.name
    has_household = bool(founder.load("household").revision)
    with_household = has_household and bool(st.session_state.get(_WANTED))

    def workbook() -> bytes:
        # Read anew: what was typed just before the click may be saved after this page was drawn.
        rounds = store.load(idea_id, "rounds").record
        plan = store.load(idea_id, "plan").record
        if not with_household:
            return write(plan, name, idea_id, rounds)
        household, skills = (founder.load(part).record for part in ("household", "skills"))
        courses = course_costs(skills, date.today(), household.start, MONTHS)
        return write(plan, name, idea_id, rounds, household, courses)

    # Whoever sends the file on sees by its name what is in it.
    what = "-with-household" if with_household else ""
    st.download_button(
        "Download Excel",
        data=workbook,
        file_name=f"{file_stem(name)}{what}-{date.today():%Y-%m-%d}.xlsx",
        mime=EXCEL,
        key="model_download",
        type="primary",
        on_click="ignore",
        icon=":material/download:",
    )
    if has_household:
        _household_wanted()


def _household_wanted() -> None:
    """Ask whether the household goes into the workbook, and remember it in this session."""

    def remember() -> None:
        st.session_state[_WANTED] = st.session_state[_WITH_HOUSEHOLD]

    st.checkbox(
        "With my household's money",
        value=st.session_state.get(_WANTED, False),
        key=_WITH_HOUSEHOLD,
        on_change=remember,
        help="Adds two sheets with your own money from the page Founder, joined with the plan. "
        "Leave it out of what you send to others.",
        width="content",
    )
