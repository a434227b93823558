"""What is missing: each gap with the choice to learn, hire, find a partner, or do without."""

from collections.abc import Sequence
from functools import partial
from typing import Any, get_args

import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    LEVELS,
    ClosedGap,
    Course,
    NeededSkill,
    SkillFit,
    SkillsNeeded,
    Way,
    with_level,
)
from venture.ui.founder.plan_changes import change_plan
from venture.ui.founder.plan_roles import role_of, role_words, stage_month, with_role
from venture.ui.founder.saving import OpenPlan, OpenSkills, OpenSkillsNeeded
from venture.ui.founder.skill_words import gap_words, lesson_words
from venture.ui.frame import MODEL
from venture.ui.typed_cells import month_names

_PART, _OWN_PART = "gaps", "gap_skills"
_WAYS: tuple[Way, ...] = get_args(Way)
_ON_A_PAGE = 10
_NO_ROLE = ""


def skill_gap_list(
    needed: OpenSkillsNeeded, skills: OpenSkills, planned: OpenPlan, gaps: Sequence[ClosedGap]
) -> None:
    """Show the gaps, the most important first, and how each is closed.

    Args:
        needed: where the choices are saved.
        skills: where levels and courses are saved.
        planned: where roles are saved.
        gaps: in the order in which they are shown; one at least.
    """
    needed.show(_PART)
    skills.show(_OWN_PART)
    pages = -(-len(gaps) // _ON_A_PAGE)
    page = 1
    if pages > 1:
        st.caption(f"{len(gaps):,} gaps, the most important first.")
        key = "founder_gaps_page"
        st.session_state[key] = min(st.session_state.get(key, 1), pages)
        page = st.pagination(pages, key=key)
    for gap in gaps[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]:
        with st.container(border=True, gap="small"):
            _gap(needed, skills, planned, gap)


def _gap(needed: OpenSkillsNeeded, skills: OpenSkills, planned: OpenPlan, gap: ClosedGap) -> None:
    one = gap.fit.needed
    st.markdown(f"**{escaped(one.name)}**  \n{escaped(gap_words(gap.fit))}")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        _level(skills, gap.fit)
        _way(needed, one)
    if one.way == "Hire":
        _hire(needed, planned, one)
    elif one.way == "Partner":
        _partner(needed, one)
    if one.way in ("Learn", None):
        _learn(skills, gap)
    elif gap.lessons:
        names = ", ".join(lesson.course.name for lesson in gap.lessons)
        st.caption(escaped(f"Still among your courses: {names}. Delete what you no longer need."))


def _level(skills: OpenSkills, fit: SkillFit) -> None:
    name, key = fit.needed.name, f"founder_level_{fit.needed.id}"

    def save() -> None:
        level = int(st.session_state[key])
        skills.change(_OWN_PART, lambda seen: with_level(seen, name, level))

    st.session_state[key] = fit.level
    st.selectbox(
        f"You today: {escaped(name)}",
        range(len(LEVELS)),
        format_func=LEVELS.__getitem__,
        key=key,
        on_change=save,
        width=320,
    )


def _way(needed: OpenSkillsNeeded, one: NeededSkill) -> None:
    key = f"founder_way_{one.id}"
    st.session_state[key] = one.way
    st.radio(
        f"How to close the gap: {escaped(one.name)}",
        _WAYS,
        index=None,
        key=key,
        horizontal=True,
        label_visibility="collapsed",
        on_change=lambda: _change(needed, one.id, way=st.session_state[key]),
        width="content",
    )


def _change(needed: OpenSkillsNeeded, id_: str, **values: Any) -> None:
    def edit(seen: SkillsNeeded) -> SkillsNeeded:
        rows = (one.model_copy(update=values) if one.id == id_ else one for one in seen.needed)
        return seen.model_copy(update={"needed": tuple(rows)})

    needed.change(_PART, edit)


def _learn(skills: OpenSkills, gap: ClosedGap) -> None:
    """Say which courses teach it, or offer to write one down."""
    name = gap.fit.needed.name
    if gap.lessons:
        st.caption(escaped(lesson_words(gap.lessons)))
        return
    course = Course(name=f"Learn {name}"[:200], skill=name)

    def add() -> None:
        skills.change(
            _OWN_PART, lambda seen: seen.model_copy(update={"courses": (*seen.courses, course)})
        )

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("No course teaches it yet.", width="content")
        st.button(
            "Add a course",
            key=f"founder_course_{gap.fit.needed.id}",
            icon=":material/add:",
            type="tertiary",
            help=escaped(f"Add a course that teaches {name}; its hours and cost are typed below"),
            on_click=add,
        )


def _hire(needed: OpenSkillsNeeded, planned: OpenPlan, one: NeededSkill) -> None:
    """Say which role of the plan brings it, and offer to add one."""
    if not planned.saved.revision:
        st.caption("This idea has no plan yet. Once it has one, choose here who is hired.")
        st.page_link(MODEL.file, label="Open the Model page", icon=MODEL.icon)
        return
    plan = planned.record
    roles = {role.id: role_words(plan, role) for role in plan.tables["roles"]}
    brings = role_of(plan, one)
    key = f"founder_role_{one.id}"
    st.session_state[key] = brings.id if brings else _NO_ROLE
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            "Role in the plan that brings it",
            [_NO_ROLE, *roles],
            format_func=lambda id_: roles.get(id_, "None yet"),
            key=key,
            on_change=lambda: _change(needed, one.id, role=st.session_state[key]),
            width=320,
        )
        if brings is None:
            _add_role(needed, planned, one)
    if brings is not None and not float(brings.values["salary"]):
        st.caption(escaped(f"{brings.name} has no salary in the plan yet; type it on Model."))


def _add_role(needed: OpenSkillsNeeded, planned: OpenPlan, one: NeededSkill) -> None:
    names = month_names(planned.record)
    key = f"founder_role_month_{one.id}"
    st.session_state.setdefault(key, stage_month(planned.record, one.stage))
    st.selectbox(
        "Or a new one, from",
        range(1, len(names) + 1),
        format_func=lambda month: names[month - 1],
        key=key,
        help="Test and Build begin with the plan, Launch when customers can come, Grow a year "
        "later.",
        width=150,
    )
    st.button(
        "Add it to the plan",
        key=f"founder_role_add_{one.id}",
        icon=":material/add:",
        help=escaped(f"Add the role {one.name} to the people of the plan, without a salary yet"),
        on_click=partial(_hire_from, needed, planned, one, key),
    )


def _hire_from(needed: OpenSkillsNeeded, planned: OpenPlan, one: NeededSkill, key: str) -> None:
    month = int(st.session_state[key])
    before = {role.id for role in planned.record.tables["roles"]}
    said = f"{one.name} is a role in your plan now, from {planned.record.month(month):%B %Y}."
    if change_plan(planned, lambda seen: with_role(seen, one.name, month), said):
        after = planned.idea.load("plan").record.tables["roles"]
        new = [role.id for role in after if role.id not in before and role.name == one.name]
        _change(needed, one.id, role=new[-1] if new else "")


def _partner(needed: OpenSkillsNeeded, one: NeededSkill) -> None:
    key = f"founder_partner_{one.id}"
    st.session_state[key] = one.who
    st.text_input(
        "Who brings it",
        key=key,
        max_chars=300,
        placeholder="A name, or the kind of person you look for",
        on_change=lambda: _change(needed, one.id, who=st.session_state[key].strip()),
        width=420,
    )
