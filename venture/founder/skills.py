"""Skills as somebody wrote them down: what I can do, what I learn, and what an idea needs."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from venture.model import Named

MOST_SKILLS = 500
LONGEST_TEXT = 2_000
LEVELS = ("None yet", "Beginner", "With help", "On my own", "Teach others")
"""What a level from 0 to 4 means."""

Stage = Literal["Test", "Build", "Launch", "Grow"]
Way = Literal["Learn", "Hire", "Partner", "Do without"]


def _of_our_time(day: date) -> date:
    if not 1990 <= day.year <= 2100:
        raise ValueError(f"The year must be between 1990 and 2100, got {day.year}.")
    return day


Day = Annotated[date, AfterValidator(_of_our_time)]


class Skill(Named):
    """Something that the founder can do.

    Attributes:
        level: position in `LEVELS`.
        years: for how long they have done it.
        evidence: what shows it: work, certificates, people who would say so.
    """

    level: int = Field(2, ge=0, le=4, title="Level", description="How well you can do it today.")
    years: float = Field(
        0, ge=0, le=70, title="Years", description="For how long you have done it."
    )
    evidence: str = Field(
        "",
        max_length=LONGEST_TEXT,
        title="What shows it",
        description="Work, certificates, people who would say so.",
    )


class Course(Named):
    """Something to learn from.

    Attributes:
        skill: what it teaches, by the name of the skill.
        provider: who offers it.
        hours: how long it takes in all.
        cost: in the household's currency.
        free_if_laid_off: whether it costs nothing for people who lost their job.
        certificate: whether it ends with one.
        deadline: the last day to enrol; None for none.
        start: when it begins; None for as soon as the one before it is done.
        done: when it was finished; None before.
        link: where it is found.
    """

    skill: str = Field(
        "",
        max_length=200,
        title="Teaches",
        description="The skill that it teaches, called as in the tables above.",
    )
    provider: str = Field("", max_length=200, title="Provider", description="Who offers it.")
    hours: float = Field(
        0, ge=0, le=10_000, title="Hours", description="How long it takes in all, exercises too."
    )
    cost: float = Field(
        0, ge=0, le=1_000_000, title="Cost", description="Paid in the month in which it starts."
    )
    free_if_laid_off: bool = Field(
        False,
        title="Free if laid off",
        description="Free for people who lost their job: it then counts as 0.",
    )
    certificate: bool = Field(
        False, title="Certificate", description="Whether it ends with a certificate."
    )
    deadline: Day | None = Field(
        None, title="Enrol by", description="The last day to enrol, such as 2027-03-31."
    )
    start: Day | None = Field(
        None,
        title="Starts",
        description="Its first day where that is fixed. Empty: once the one above it is done.",
    )
    done: Day | None = Field(
        None, title="Done", description="The day on which you finished it. Raise your level then."
    )
    link: str = Field("", max_length=1_000, title="Link", description="Where it is found.")


class Skills(BaseModel):
    """What a founder can do and is learning, whatever the idea.

    Attributes:
        skills: in the order written down.
        courses: in the order in which they are taken.
        hours_a_week: for learning.
        start: when learning begins; None for today.
    """

    model_config = ConfigDict(frozen=True)

    skills: tuple[Skill, ...] = Field((), max_length=MOST_SKILLS)
    courses: tuple[Course, ...] = Field((), max_length=MOST_SKILLS)
    hours_a_week: float = Field(8, ge=1, le=100)
    start: Day | None = None


class NeededSkill(Named):
    """A skill that an idea needs.

    Attributes:
        stage: from when on.
        level: position in `LEVELS` that is enough.
        importance: how much of the idea falls without it, 1..5.
        way: how a gap is closed; None while nobody has decided.
        role: the id of the role in the plan that brings it, where one is hired; empty for none.
        who: the partner who brings it, in words.
    """

    stage: Stage = Field("Build", title="From stage", description="From when on you need it.")
    level: int = Field(3, ge=1, le=4, title="Level needed", description="What is enough.")
    importance: int = Field(
        3,
        ge=1,
        le=5,
        title="Importance",
        description="How much of the idea falls without it: 1 little, 5 all of it.",
    )
    way: Way | None = Field(
        None,
        title="If you lack it",
        description="Learn it, hire somebody, find a partner, or do without.",
    )
    role: str = Field("", max_length=40)
    who: str = Field(
        "", max_length=300, title="Partner", description="Who brings it, where that is a partner."
    )


class SkillsNeeded(BaseModel):
    """The skills that an idea needs, by stage."""

    model_config = ConfigDict(frozen=True)

    needed: tuple[NeededSkill, ...] = Field((), max_length=MOST_SKILLS)
