"""The learning plan as bars on the calendar, with the last days to enrol."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from venture.evidence import day_words
from venture.founder import LearningPlan, Lesson
from venture.ui.chart_parts import on_day, only, specification

# Each has a contrast of at least 3 to 1 with the white and with the black of the two themes.
_BAR, _DEADLINE, _TODAY, _NAME = "#0d9488", "#b45f06", "#767676", "#767676"
_ROW_HEIGHT, _BAR_HEIGHT = 38, 12
_LONGEST_NAME = 40
MOST_BARS = 20


def learning_chart(plan: LearningPlan, finding: str, today: date) -> None:
    """Draw the courses one below the other, the first ones only where there are many.

    Args:
        plan: one course at least.
        finding: what the chart shows; its title, and for those who do not see it.
        today: marked where it is in sight.
    """
    st.markdown(f"**{finding}**")
    st.vega_lite_chart(_rows(plan, today), _spec(), key="founder_learning_chart", alt=finding)


def _rows(plan: LearningPlan, today: date) -> pd.DataFrame:
    lessons = plan.lessons[:MOST_BARS]
    days = [day for one in lessons for day in (one.start, _end(one))]
    days += [one.course.deadline for one in lessons if one.course.deadline]
    first, last = min(days), max(days)
    rows: list[dict[str, Any]] = []
    for place, lesson in enumerate(lessons):
        rows += _of_lesson(lesson, f"{place:03}", first + (last - first) / 2)
    if first <= today <= last:
        rows.append({"what": "today", "start": on_day(today), "text": "Today"})
    return pd.DataFrame(rows)


def _of_lesson(lesson: Lesson, row: str, middle: date) -> list[dict[str, Any]]:
    course = lesson.course
    name = course.name
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME - 1]}…"
    at = {"row": row, "start": on_day(lesson.start), "end": on_day(_end(lesson))}
    days = f"{day_words(lesson.start)} to {day_words(lesson.finish)}"
    # A name that begins in the right half is set to the left of the bar's end, where there is room.
    late = lesson.start > middle
    rows = [
        {"what": "course", **at, "text": course.name, "days": days},
        {
            "what": "late name" if late else "name",
            **at,
            "start": at["end"] if late else at["start"],
            "text": name,
        },
    ]
    if course.deadline:
        rows.append(
            {
                "what": "deadline",
                **at,
                "start": on_day(course.deadline),
                "text": course.name,
                "days": day_words(course.deadline),
            }
        )
    return rows


def _end(lesson: Lesson) -> date:
    """The day after the last one: a bar reaches to the end of its last day."""
    return lesson.finish + timedelta(days=1)


@lru_cache
def _spec() -> dict[str, Any]:
    x = alt.X("start:T").axis(format="%-d %b %y", title=None, labelOverlap=True, tickCount=6)
    y = alt.Y("row:N").axis(None)
    named = [alt.Tooltip("text:N", title="Course"), alt.Tooltip("days:N", title="When")]
    enrol = [alt.Tooltip("text:N", title="Course"), alt.Tooltip("days:N", title="Enrol by")]
    chart = alt.layer(
        only("today").mark_rule(color=_TODAY, strokeDash=[3, 3]).encode(x),
        only("today")
        .mark_text(color=_TODAY, align="left", fontSize=11)
        .encode(x, y=alt.value(-7), text="text:N"),
        only("course")
        .mark_bar(color=_BAR, height=_BAR_HEIGHT, cornerRadius=2, yOffset=8)
        .encode(x, y, x2="end:T", tooltip=named),
        _names("name", "left", x, y),
        _names("late name", "right", x, y),
        only("deadline")
        .mark_point(fill=_DEADLINE, stroke="white", shape="diamond", size=110, opacity=1, yOffset=8)
        .encode(x, y, tooltip=enrol),
    ).properties(height={"step": _ROW_HEIGHT})
    return specification(chart)


def _names(what: str, align: Any, x: alt.X, y: alt.Y) -> Any:
    return (
        only(what)
        .mark_text(color=_NAME, align=align, fontSize=12, yOffset=-8)
        .encode(x, y, text="text:N")
    )
