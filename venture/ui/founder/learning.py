"""The learning plan on the page: hours a week, courses on the calendar, and what waits for them."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from venture.canvas import escaped
from venture.founder import (
    ClosedGap,
    LearningPlan,
    calendar_file,
    first_month_from,
    learning_dues,
    ready_from,
)
from venture.model import months_between
from venture.plan import money
from venture.ui.founder.learning_chart import MOST_BARS, learning_chart
from venture.ui.founder.plan_changes import change_plan
from venture.ui.founder.plan_roles import LAST_START_YEAR, with_start
from venture.ui.founder.saving import OpenPlan, OpenSkills
from venture.ui.founder.skill_words import chart_words, day_words
from venture.ui.harmless_csv import download_csv

_PART = "learning"
_MOST_PROBLEMS = 8


def learning(skills: OpenSkills, plan: LearningPlan, currency: str, today: date) -> None:
    """Show the courses that are not done yet on the calendar.

    Args:
        skills: with the courses.
        plan: the same on the calendar.
        currency: of what they cost.
        today: for what has passed.
    """
    if plan.lessons:
        learning_chart(plan, chart_words(plan, currency), today)
        more = len(plan.lessons) - MOST_BARS
        beyond = f" {more:,} more stand in the table of days." if more > 0 else ""
        st.caption(f"Each bar is a course, a diamond the last day to enrol.{beyond}")
        _problems(plan)
    _settings(skills)
    if plan.lessons:
        _days(plan, currency)
        _downloads(plan, currency, today)


def learning_delay(gaps: Sequence[ClosedGap], planned: OpenPlan) -> None:
    """Say from when on the skills for the first stages are there, beside the plan's start."""
    ready = ready_from(gaps)
    if ready is None or not planned.saved.revision:
        return
    start = planned.record.start
    if ready <= start:
        st.markdown(
            f"What you learn for testing and building is there from {day_words(ready)} on, before "
            f"the plan starts in {start:%B %Y}."
        )
        return
    month = first_month_from(ready)
    st.markdown(
        f"**Learning delays the idea.** What testing and building need is there from "
        f"{day_words(ready)} on; the plan starts in {start:%B %Y}, {_months(start, month)} too "
        "early."
    )
    if month.year <= LAST_START_YEAR:
        said = f"Your plan starts in {month:%B %Y} now, and all its months moved with it."

        def move() -> None:
            change_plan(planned, lambda seen: with_start(seen, month), said)

        st.button(
            f"Start the plan in {month:%B %Y}",
            key="founder_plan_start",
            icon=":material/event:",
            help="Everything in the plan moves with it: sales, hires, rounds",
            on_click=move,
        )


def _months(early: date, late: date) -> str:
    count = months_between(early, late)
    return "a month" if count == 1 else f"{count:,} months"


def _problems(plan: LearningPlan) -> None:
    found = [(one.course.name, text) for one in plan.lessons for text in one.problems]
    if not found:
        return
    lines = [f"- {escaped(f'{name}: {text}')}" for name, text in found[:_MOST_PROBLEMS]]
    more = len(found) - len(lines)
    lines += [f"- and {more:,} more"] if more > 0 else []
    st.warning("\n".join(lines), icon=":material/warning:")


def _settings(skills: OpenSkills) -> None:
    """Ask for hours a week and the first day."""
    skills.show(_PART)
    hours, start = "founder_hours_a_week", "founder_learning_start"
    st.session_state[hours] = float(skills.record.hours_a_week)
    st.session_state[start] = skills.record.start
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            "Hours a week for learning",
            min_value=1.0,
            max_value=100.0,
            step=1.0,
            format="%g",
            key=hours,
            on_change=_saves(skills, "hours_a_week", hours),
            width=220,
        )
        st.date_input(
            "Learning begins",
            value=None,
            min_value=date(1990, 1, 1),
            max_value=date(2100, 12, 31),
            key=start,
            format="YYYY-MM-DD",
            help="Empty for today: what is not done then moves on with every day.",
            on_change=_saves(skills, "start", start),
            width=220,
        )


def _saves(skills: OpenSkills, field: str, key: str) -> Callable[[], None]:
    def save() -> None:
        # The checks of a widget are made in the browser alone.
        value = st.session_state[key]
        skills.change(_PART, lambda seen: type(seen)(**(dict(seen) | {field: value})))

    return save


def _days(plan: LearningPlan, currency: str) -> None:
    drawer = st.expander(
        "Each course with its days and cost", key="founder_days", on_change="rerun"
    )
    if drawer.open:
        with drawer:
            st.dataframe(
                _table(plan, lambda cost: money(cost, currency)),
                hide_index=True,
                key="founder_days_table",
                alt="Each course with its first day, its last day and its cost",
            )


def _table(plan: LearningPlan, cost: Callable[[float], Any]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "Course": one.course.name,
                "Teaches": one.course.skill,
                "Hours": f"{one.course.hours:g}",
                "Starts": one.start.isoformat(),
                "Done": one.finish.isoformat(),
                "Cost": cost(one.cost),
                "Look at": " ".join(one.problems),
            }
            for one in plan.lessons
        ]
    )


def _downloads(plan: LearningPlan, currency: str, today: date) -> None:
    with st.container(horizontal=True):
        st.download_button(
            "Add to calendar",
            data=lambda: calendar_file(learning_dues(plan, today), datetime.now(UTC)),
            file_name="learning-plan.ics",
            mime="text/calendar",
            key="founder_learning_calendar",
            on_click="ignore",
            icon=":material/calendar_add_on:",
            help="A file that every calendar reads: courses, and the last days to enrol",
        )
        download_csv(
            lambda: _table(plan, lambda cost: cost).rename(columns={"Cost": f"Cost ({currency})"}),
            "learning-plan",
            key="founder_learning_csv",
        )
