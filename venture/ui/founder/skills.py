"""The tab Skills: what you can do against what the idea needs, and what to learn."""

from datetime import date

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    ClosedGap,
    LearningPlan,
    SkillFit,
    closed_gaps,
    expertise,
    learning_plan,
    skill_fits,
    skill_gaps,
)
from venture.ui.founder.learning import learning, learning_delay
from venture.ui.founder.plan_changes import open_plan, say_changed
from venture.ui.founder.saving import (
    PLAN_PAGE,
    OpenPlan,
    OpenSkills,
    OpenSkillsNeeded,
    open_skills,
    open_skills_needed,
)
from venture.ui.founder.skill_gap_list import skill_gap_list
from venture.ui.founder.skill_tables import (
    COURSES,
    COURSES_IMPORT,
    NEEDED,
    NEEDED_IMPORT,
    SKILLS,
    SKILLS_IMPORT,
)
from venture.ui.founder.skill_words import closing, having, knowing
from venture.ui.founder.skills_start import start_skills
from venture.ui.frame import OpenIdea
from venture.ui.harmless_csv import download_rows
from venture.ui.open_section import show_refused, undo_buttons


def skills_tab(idea: OpenIdea, founder: OpenIdea) -> None:
    """Show skills, gaps and the learning plan."""
    skills, needed = _with_late_edits(open_skills(founder), open_skills_needed(idea))
    for page in (skills.page, needed.page, PLAN_PAGE):
        show_refused(page)
    if not (skills.record.skills or skills.record.courses or needed.record.needed):
        start_skills(skills, needed)
        return
    today = date.today()
    planned = open_plan(idea)
    currency = founder.load("household").record.currency
    plan = learning_plan(skills.record, today)
    fits = skill_fits(skills.record.skills, needed.record.needed)
    gaps = closed_gaps(skill_gaps(fits), plan)
    _answer(fits, gaps, plan, currency)
    found = expertise(fits)
    if found and skills.record.skills:
        st.caption(escaped(knowing(found)))
    _undo(skills, needed)
    if not fits:
        _needed(needed)
    _missing(skills, needed, planned, gaps)
    st.header("What to learn, and until when", anchor=False)
    learning(skills, plan, currency, today)
    _courses(skills, currency)
    if fits:
        _needed(needed)
    _own(skills)


def _answer(fits: list[SkillFit], gaps: list[ClosedGap], plan: LearningPlan, currency: str) -> None:
    """Say how many of the needed skills are there, and what the others take."""
    if not fits:
        st.header("Which skills does this idea need?", anchor=False)
        st.write("Type them into the first table; what you lack then stands here.")
        return
    st.header(escaped(having(fits)), anchor=False)
    if gaps:
        st.markdown(escaped(closing(gaps, plan, currency)))


def _undo(skills: OpenSkills, needed: OpenSkillsNeeded) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("Your skills and courses", width="content")
        undo_buttons(skills, "to your skills and courses")
        st.caption("What the idea needs", width="content")
        undo_buttons(needed, "to what the idea needs")


def _missing(
    skills: OpenSkills, needed: OpenSkillsNeeded, planned: OpenPlan, gaps: list[ClosedGap]
) -> None:
    say_changed(planned)
    if gaps:
        st.header("What is missing", anchor=False)
        learning_delay(gaps, planned)
        skill_gap_list(needed, skills, planned, gaps)


def _courses(skills: OpenSkills, currency: str) -> None:
    st.subheader("Courses", anchor=False)
    st.caption(
        f"In the order in which you take them; costs in {currency}. What they cost is paid from "
        "the household's money in the month in which they start."
    )
    COURSES.show(skills, "Courses, in the order in which they are taken")
    download_rows(lambda: COURSES.written(skills.record), "courses", key="founder_courses_csv")
    COURSES_IMPORT.show(skills)


def _needed(needed: OpenSkillsNeeded) -> None:
    st.header("What this idea needs", anchor=False)
    NEEDED.show(needed, "Skills that this idea needs, with stage, level and importance")
    st.caption("Called as in your own skills, whatever the case. Rows can be pasted in.")
    download_rows(lambda: NEEDED.written(needed.record), "needed-skills", key="founder_needed_csv")
    NEEDED_IMPORT.show(needed)


def _own(skills: OpenSkills) -> None:
    st.header("What you can do", anchor=False)
    SKILLS.show(skills, "Your skills, with level, years and what shows them")
    st.caption("Yours for every idea. Rows copied from a spreadsheet can be pasted in.")
    download_rows(lambda: SKILLS.written(skills.record), "skills", key="founder_skills_csv")
    SKILLS_IMPORT.show(skills)


def _with_late_edits(
    skills: OpenSkills, needed: OpenSkillsNeeded
) -> tuple[OpenSkills, OpenSkillsNeeded]:
    """Save edits of which no callback was told, and give the records as they stand then."""
    for save in (SKILLS.save_late_edits, COURSES.save_late_edits):
        if save(skills):
            skills = open_skills(skills.idea)
    if NEEDED.save_late_edits(needed):
        needed = open_skills_needed(needed.idea)
    return skills, needed
