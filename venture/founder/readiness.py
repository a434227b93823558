"""From when on the skills are there, and what each gap waits for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from venture.founder.learning import LearningPlan, Lesson
from venture.founder.skill_gaps import SkillFit, skill_key
from venture.founder.skills import Stage

FIRST_STAGES: tuple[Stage, ...] = ("Test", "Build")
"""Stages that cannot begin without their skills."""


@dataclass(frozen=True)
class ClosedGap:
    """A gap with what is known about closing it.

    Attributes:
        fit: the gap.
        lessons: the courses that teach it, whatever way was chosen.
    """

    fit: SkillFit
    lessons: tuple[Lesson, ...]

    @property
    def is_learned(self) -> bool:
        """Whether it is closed by learning: chosen, or not decided while courses teach it."""
        way = self.fit.needed.way
        return bool(self.lessons) and way in ("Learn", None)

    @property
    def is_open(self) -> bool:
        """Whether nothing closes it yet: no way chosen and no course, or learned from nothing."""
        return not self.lessons and self.fit.needed.way in ("Learn", None)

    @property
    def ready(self) -> date | None:
        """The day after the last of its courses; None where it is not learned."""
        if not self.is_learned:
            return None
        return max(one.finish for one in self.lessons) + timedelta(days=1)


def closed_gaps(gaps: Iterable[SkillFit], plan: LearningPlan) -> list[ClosedGap]:
    """Put beside each gap the courses that teach it; together they are taken to be enough."""
    teaching: dict[str, list[Lesson]] = defaultdict(list)
    for lesson in plan.lessons:
        teaching[skill_key(lesson.course.skill)].append(lesson)
    return [ClosedGap(gap, tuple(teaching[skill_key(gap.needed.name)])) for gap in gaps]


def ready_from(gaps: Sequence[ClosedGap], stages: Sequence[Stage] = FIRST_STAGES) -> date | None:
    """Give the day from which what is learned for some stages is there.

    Returns:
        None where nothing has to be learned for them. Gaps that nothing closes yet do not count.
    """
    days = [gap.ready for gap in gaps if gap.ready and gap.fit.needed.stage in stages]
    return max(days, default=None)


def first_month_from(day: date) -> date:
    """Give the first day of the first month that begins on a day or after it.

    Example:
        >>> first_month_from(date(2028, 2, 29)), first_month_from(date(2027, 3, 1))
        (datetime.date(2028, 3, 1), datetime.date(2027, 3, 1))
    """
    if day.day == 1:
        return day
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)
