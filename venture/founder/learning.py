"""The learning plan: courses one after the other, when each is done, and what they cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

import numpy as np

from venture.founder.dates import Due
from venture.founder.skills import Course, Skills
from venture.model import Array, months_between

_FAR = date(2300, 1, 1)
"""Where counting days ends; nobody plans so far ahead."""
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Lesson:
    """A course on the calendar.

    Attributes:
        course: what is taken.
        start: its first day.
        finish: its last day.
        problems: what does not fit, in words.
    """

    course: Course
    start: date
    finish: date
    problems: tuple[str, ...] = ()

    @property
    def cost(self) -> float:
        """What is paid for it; nothing where it is free for people who lost their job."""
        return cost_of(self.course)


@dataclass(frozen=True)
class LearningPlan:
    """What is still to be learned, in order.

    Attributes:
        lessons: the courses that are not done yet.
        hours_a_week: for learning.
    """

    lessons: tuple[Lesson, ...]
    hours_a_week: float

    @property
    def cost(self) -> float:
        """What the courses cost together."""
        return sum(lesson.cost for lesson in self.lessons)

    @property
    def finish(self) -> date | None:
        """The day on which the last one is done; None where nothing is left to learn."""
        return max((lesson.finish for lesson in self.lessons), default=None)


def cost_of(course: Course) -> float:
    """Say what is paid for a course; nothing where it is free for people who lost their job."""
    return 0.0 if course.free_if_laid_off else course.cost


def weeks_of(lessons: Iterable[Lesson]) -> int:
    """Count the weeks from the first day of some courses to their last, the last one begun whole.

    Example:
        >>> weeks_of([Lesson(Course(name="A"), date(2027, 3, 1), date(2027, 3, 8))])
        2
    """
    some = list(lessons)
    if not some:
        return 0
    first, last = min(one.start for one in some), max(one.finish for one in some)
    return ceil(((last - first).days + 1) / 7)


def learning_plan(skills: Skills, today: date) -> LearningPlan:
    """Put the courses that are not done on the calendar, one after the other.

    A week's hours are spread evenly over its seven days, and a course takes whole days. One whose
    first day is fixed begins on it, also while the one before goes on; the next begins when both
    are done. One without hours takes a day.

    Args:
        skills: courses in their order, hours a week, and when learning begins.
        today: when it begins where nobody said.

    Example:
        >>> course = Course(name="Accounting", hours=16)
        >>> plan = learning_plan(Skills(courses=(course,)), date(2027, 3, 1))
        >>> plan.lessons[0].finish
        datetime.date(2027, 3, 14)
    """
    lessons: list[Lesson] = []
    free = skills.start or today
    for course in skills.courses:
        if course.done:
            continue
        start = course.start or free
        days = max(1, ceil(course.hours * 7 / skills.hours_a_week - _ROUNDING))
        finish = _after(start, days - 1)
        problems = _out_of_time(course, start, finish, today)
        problems += _out_of_hours(course, start, finish, lessons, skills.hours_a_week)
        lessons.append(Lesson(course, start, finish, tuple(problems)))
        free = max(free, _after(finish, 1))
    return LearningPlan(tuple(lessons), skills.hours_a_week)


def course_costs(skills: Skills, today: date, start: date, months: int) -> Array:
    """Lay out what courses cost by calendar month, each in the month in which it starts.

    A course that is done was paid in the month it began in or, where nobody said when that was, in
    the one it was finished in. One that is still to begin, but before the first month, is paid in
    that month: the savings at its beginning do not know of it yet.

    Args:
        skills: with the courses.
        today: when learning begins where nobody said.
        start: any day of the first month.
        months: how many months to look ahead.

    Returns:
        Shape (months,).
    """
    costs = np.zeros(months)
    planned = {one.course.id: one.start for one in learning_plan(skills, today).lessons}
    for course in skills.courses:
        day = planned.get(course.id) or course.start or course.done
        if day is None:
            continue
        month = months_between(start, day)
        if month < 0 and not course.done and day >= today:
            month = 0
        if 0 <= month < months:
            costs[month] += cost_of(course)
    return costs


def learning_dues(plan: LearningPlan, today: date) -> list[Due]:
    """List the courses and the days by which to enrol, for a calendar."""
    dues = []
    for lesson in plan.lessons:
        course = lesson.course
        hours = f"{course.hours:g} hours, {plan.hours_a_week:g} a week."
        why = " ".join(filter(None, [f"Teaches {course.skill}." if course.skill else "", hours]))
        dues.append(
            Due(f"course-{course.id}", lesson.start, course.name, why, "Founder", lesson.finish)
        )
        if course.deadline and course.deadline >= today:
            what = f"Last day to enrol: {course.name}"
            dues.append(Due(f"enrol-{course.id}", course.deadline, what, why, "Founder"))
    return dues


def _after(day: date, days: int) -> date:
    return day + timedelta(days=min(days, max(0, (_FAR - day).days)))


def _out_of_time(course: Course, start: date, finish: date, today: date) -> list[str]:
    """Say which of a course's days have passed, or come too late."""
    found = []
    # Who has begun is enrolled.
    missed = course.deadline if start >= today else None
    if missed and missed < today:
        found.append(f"Enrolment closed on {_words(missed)}.")
    elif missed and missed < start:
        found.append(
            f"Enrol by {_words(missed)}: it starts only on {_words(start)}. "
            "Move it up where its place is lost by then."
        )
    if finish < today:
        found.append(f"It was to be done by {_words(finish)}. Say when you finished it.")
    return found


def _out_of_hours(
    course: Course, start: date, finish: date, before: list[Lesson], hours_a_week: float
) -> list[str]:
    """Say what its hours clash with, or that they are missing."""
    found = []
    along = [one for one in before if one.start <= finish and one.finish >= start]
    if along:
        last = max(along, key=lambda one: one.finish)
        found.append(
            f"It goes on at the same time as {last.course.name}, until {_words(last.finish)}: both "
            f"take more than {hours_a_week:g} hours a week."
        )
    if not course.hours:
        found.append("How many hours does it take? Without them it counts as one day.")
    if finish >= _FAR:
        found.append(f"It takes centuries at {hours_a_week:g} hours a week.")
    return found


def _words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
