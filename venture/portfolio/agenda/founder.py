"""All that is due for the founder, whatever the idea."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from venture.founder import Due, Event, Network, Skills, learning_dues, learning_plan
from venture.portfolio.agenda.task import Kind, Task

PAGE = "Founder"
_DECISION = "decision-date"


def founder_agenda(
    skills: Skills, network: Network, money: Iterable[Due], today: date
) -> list[Task]:
    """List what is due for the founder, now and later.

    Events and what happens to money leave the list when they are over; the day to decide by stays.

    Args:
        skills: with the courses, which are put one after the other.
        network: with the events.
        money: the days on which something about the household's money happens.
        today: on the founder's calendar.
    """
    return [
        *(Task(due, "Learning") for due in learning_dues(learning_plan(skills, today), today)),
        *(_event(one, one.day) for one in network.events if one.day and one.day >= today),
        *_money(money, today),
    ]


def _event(event: Event, day: date) -> Task:
    return Task(Due(f"event-{event.id}", day, event.name, event.place, PAGE), "Event")


def _money(dues: Iterable[Due], today: date) -> Iterator[Task]:
    for due in dues:
        kind: Kind = "Decision" if due.id == _DECISION else "Money"
        if kind == "Decision" or due.day >= today:
            yield Task(due, kind)
