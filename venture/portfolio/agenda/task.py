"""Something to do or to know of, and the weeks that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, get_args

from venture.founder import Due

Kind = Literal[
    "Reason to stop",
    "Decision",
    "Claim",
    "Experiment",
    "Interviews",
    "Canvas",
    "Outreach",
    "Learning",
    "Plan",
    "Event",
    "Money",
]
"""What something due is about, the most important first."""

_IMPORTANCE: tuple[Kind, ...] = get_args(Kind)
_OUR_WORDS = _IMPORTANCE[: _IMPORTANCE.index("Learning")]
_LONGEST = 140
_AHEAD = timedelta(days=365)
_FAR: tuple[Kind, ...] = ("Decision", "Money")


@dataclass(frozen=True)
class Task:
    """Something to do or to know of.

    Attributes:
        due: what, when and why, and on which page.
        kind: what it is about.
        dated: whether it has a day of its own; else it stands at the end of this week.
        idea: the id of the idea that it belongs to; empty for the founder's own.
        idea_name: what that is called.
    """

    due: Due
    kind: Kind
    dated: bool = True
    idea: str = ""
    idea_name: str = ""

    @property
    def deadline(self) -> date:
        """The last day on which it is in time."""
        return self.due.last or self.due.day

    def counts_on(self, today: date) -> date:
        """Give the day that it is listed by: its first, or its last while it goes on."""
        return self.due.day if self.due.day >= today else self.deadline

    def of(self, idea: str, name: str) -> Task:
        """Say which idea it belongs to; its id then is of that idea alone."""
        due = replace(self.due, id=f"{idea}-{self.due.id}")
        return replace(self, due=due, idea=idea, idea_name=name)


@dataclass(frozen=True)
class Week:
    """What is due, by week. Weeks begin on Monday.

    Attributes:
        today: the day from which it is seen.
        overdue: what was due before today.
        this: what is due until Sunday, or goes on.
        next: what is due in the week after.
        later: what comes after that.
    """

    today: date
    overdue: tuple[Task, ...] = ()
    this: tuple[Task, ...] = ()
    next: tuple[Task, ...] = ()
    later: tuple[Task, ...] = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All of it, in its order."""
        return (*self.overdue, *self.this, *self.next, *self.later)

    @property
    def most_important(self) -> Task | None:
        """What to do first of what is overdue or due this week; None where nothing is.

        What can wait for its day comes after all that cannot; then the kinds stand in their order.
        """
        return min(
            (*self.overdue, *self.this),
            key=lambda task: (task.dated and task.due.day > self.today, _place(task)),
            default=None,
        )

    def coming(self) -> Iterator[Due]:
        """Give what has a day of its own from today on, for a calendar.

        What can still change much is given for twelve months, what is about money however far off.
        """
        for task in self.tasks:
            near = task.kind in _FAR or task.due.day < self.today + _AHEAD
            if task.dated and self.today <= task.deadline and near:
                yield _named(task)

    def __str__(self) -> str:
        """Say how the week stands, and what comes first."""
        first = self.most_important
        said = _counted(len(self.this), len(self.overdue))
        return f"{said} Most important: {_within(first).rstrip('.')}." if first else said


def week_of(tasks: Iterable[Task], today: date) -> Week:
    """Sort what is due into weeks, each by day.

    Args:
        tasks: in any order.
        today: on the founder's calendar.
    """
    sunday = last_day_of_week(today)
    found: dict[str, list[Task]] = {"overdue": [], "this": [], "next": [], "later": []}
    for task in sorted(tasks, key=lambda one: (one.counts_on(today), _place(one), one.due.id)):
        found[_when(task, today, sunday)].append(task)
    return Week(today, **{name: tuple(some) for name, some in found.items()})


def last_day_of_week(today: date) -> date:
    """Give the Sunday of the week that a day is in.

    Example:
        >>> last_day_of_week(date(2028, 2, 29))
        datetime.date(2028, 3, 5)
    """
    return today + timedelta(days=6 - today.weekday())


def quoted(text: str) -> str:
    """Put what the founder wrote between quotation marks, cut where it is very long."""
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return f"“{cut.rstrip('.')}”"


def _place(task: Task) -> int:
    return _IMPORTANCE.index(task.kind)


def _when(task: Task, today: date, sunday: date) -> str:
    if task.dated and task.deadline < today:
        return "overdue"
    if task.due.day <= sunday:
        return "this"
    return "next" if task.due.day <= sunday + timedelta(days=7) else "later"


def _counted(due: int, overdue: int) -> str:
    said = {0: "nothing is due", 1: "1 thing is due"}.get(due, f"{due:,} things are due")
    late = {0: "", 1: ", 1 is overdue"}.get(overdue, f", {overdue:,} are overdue")
    return f"This week: {said}{late}."


def _within(task: Task) -> str:
    """Write a task as it stands within a sentence; names of the founder stay as they are."""
    what = task.due.what
    if task.kind in _OUR_WORDS and not what.startswith("“"):
        what = what[:1].lower() + what[1:]
    return f"{what} ({task.idea_name})" if task.idea_name else what


def _named(task: Task) -> Due:
    what = f"{task.due.what} ({task.idea_name})" if task.idea_name else task.due.what
    return replace(task.due, what=what)
