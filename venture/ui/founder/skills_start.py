"""The tab Skills before anything is written down: why it helps, an example, and ways to start."""

import streamlit as st

from venture.founder import Course, NeededSkill, Skill, Skills, SkillsNeeded
from venture.ui.founder.saving import OpenSkills, OpenSkillsNeeded
from venture.ui.founder.skill_tables import NEEDED_IMPORT, SKILLS_IMPORT

_PART = "start"


def start_skills(skills: OpenSkills, needed: OpenSkillsNeeded) -> None:
    """Say why skills are worth writing down, and offer ways to start."""
    st.markdown(
        "**What can you do, and what does this idea need?** What is missing you learn, hire, find "
        "a partner for, or do without: each costs time or money, and it is better to know before."
    )
    skills.show(_PART)
    needed.show(_PART)
    with st.container(horizontal=True):
        st.button(
            "Start with an example",
            key="founder_skills_example",
            type="primary",
            icon=":material/auto_stories:",
            on_click=lambda: _example(skills, needed),
            help="Three skills that most ideas need, two of your own, and a course to change",
        )
        st.button(
            "Type the first one",
            key="founder_skills_first",
            on_click=lambda: _first(needed),
        )
    SKILLS_IMPORT.show(skills)
    NEEDED_IMPORT.show(needed)


def _first(needed: OpenSkillsNeeded) -> None:
    row = NeededSkill(name="New needed skill")
    needed.change(_PART, lambda seen: seen.model_copy(update={"needed": (*seen.needed, row)}))


def _example(skills: OpenSkills, needed: OpenSkillsNeeded) -> None:
    def own(seen: Skills) -> Skills:
        return seen.model_copy(
            update={
                "skills": (
                    Skill(
                        name="Build the first version",
                        level=3,
                        years=8,
                        evidence="Two products that shipped",
                    ),
                    Skill(name="Interview customers", level=1),
                ),
                "courses": (
                    Course(
                        name="An evening course in interviewing (example)",
                        skill="Interview customers",
                        hours=20,
                        cost=150,
                    ),
                ),
            }
        )

    def asked(seen: SkillsNeeded) -> SkillsNeeded:
        return seen.model_copy(
            update={
                "needed": (
                    NeededSkill(name="Interview customers", stage="Test", importance=5),
                    NeededSkill(name="Build the first version", importance=5),
                    NeededSkill(name="Bookkeeping", stage="Launch", level=2, importance=2),
                )
            }
        )

    skills.change(_PART, own)
    needed.change(_PART, asked)
