"""All that is due for one idea."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from venture.canvas import Canvas, filled
from venture.evidence import Evidence, WeighedClaim, day_words
from venture.founder import Approach, Due, Outreach
from venture.plan import Plan, currency_symbol, evaluate, money
from venture.portfolio.agenda.evidence import evidence_tasks
from venture.portfolio.agenda.task import Task, last_day_of_week, week_of

_ACT = {
    "To ask": "Ask {name}",
    "Asked": "Ask {name} again",
    "Scheduled": "Talk to {name}",
    "Talked": "Get back to {name}",
    "Referred": "Get back to {name}",
    "Declined": "Get back to {name}",
}
_FOR = {
    "Customer": "As a customer",
    "Skill": "For a skill",
    "Mentor": "As a mentor",
    "Partner": "As a partner",
    "Investor": "As an investor",
    "Job": "For a job",
}


@dataclass(frozen=True)
class IdeaRecords:
    """What is written down of an idea, as far as anything of it may be due.

    Attributes:
        id: of the idea.
        canvas: its statements.
        claims: the same, weighed by the evidence; empty where only what has a day is wanted.
        evidence: what was asked and tried.
        outreach: whom to ask for what.
        plan: None while none was saved.
    """

    id: str
    canvas: Canvas
    claims: Sequence[WeighedClaim]
    evidence: Evidence
    outreach: Outreach
    plan: Plan | None = None


def idea_agenda(
    records: IdeaRecords, names: Mapping[str, str], goal: int, today: date, idea_name: str = ""
) -> list[Task]:
    """List what is due for an idea, now and later; nothing once it was decided to stop.

    Things without a day of their own stand at the end of this week. An empty block of the canvas
    is named where nothing else is to be done this week but to talk to people.

    Args:
        records: of the idea.
        names: of the founder's contacts, by id.
        goal: how many interviews a week; 0 for none.
        today: on the founder's calendar.
        idea_name: to be told apart from others; empty where it is the only one.
    """
    decisions = records.evidence.latest_decisions
    if decisions and decisions[0].choice == "Stop":
        return []
    symbol = currency_symbol(records.plan.currency) if records.plan else ""
    found = [
        *evidence_tasks(records.evidence, records.claims, goal, today, symbol),
        *_outreach(records.outreach, names),
        *(_plan(records.plan, today) if records.plan else ()),
    ]
    week = week_of(found, today)
    if all(task.kind == "Interviews" for task in (*week.overdue, *week.this)):
        found += _canvas(records.canvas, today)
    return [task.of(records.id, idea_name) for task in found]


def dated_agenda(
    records: IdeaRecords, names: Mapping[str, str], today: date, idea_name: str
) -> list[Task]:
    """List only what has a day of its own, as `idea_agenda` does."""
    return [one for one in idea_agenda(records, names, 0, today, idea_name) if one.dated]


def _outreach(outreach: Outreach, names: Mapping[str, str]) -> Iterator[Task]:
    for approach in outreach.approaches:
        if approach.next_day is not None:
            name = names.get(approach.contact, "somebody who is no longer in your network")
            what = _ACT[approach.step].format(name=name)
            due = Due(
                f"outreach-{approach.id}", approach.next_day, what, _asked(approach), "Founder"
            )
            yield Task(due, "Outreach")


def _asked(approach: Approach) -> str:
    about = f": {approach.about}" if approach.about else ""
    since = f" {approach.step} on {day_words(approach.steps[-1].day)}." if approach.steps else ""
    return f"{_FOR[approach.purpose]}{about.rstrip('.')}.{since}"


def _plan(plan: Plan, today: date) -> Iterator[Task]:
    """List milestones and money from outside by the last day of their month."""
    if plan.milestones:
        reached = evaluate(plan, [one.line for one in plan.milestones]).milestones()
        for one in reached:
            if one.month:
                why = f"In the plan {one.milestone.condition} in this month."
                due = Due(
                    f"milestone-{one.milestone.id}", _end(plan, one.month), one.milestone.name
                )
                yield from _ahead(replace(due, why=why, page="Model"), today)
    for row in plan.tables["funding"]:
        amount, month = float(row.values["amount"]), int(float(row.values["month"]))
        if amount and month:
            why = f"{row.values['kind']}, {money(amount, plan.currency)} in the plan."
            due = Due(
                f"funding-{row.id}", _end(plan, month), f"Money arrives: {row.name}", why, "Model"
            )
            yield from _ahead(due, today)


def _ahead(due: Due, today: date) -> Iterator[Task]:
    """Leave out what the plan had for past months: what became of it stands among the actuals."""
    if due.day >= today:
        yield Task(due, "Plan")


def _end(plan: Plan, month: int) -> date:
    return plan.month(month + 1) - timedelta(days=1)


def _canvas(canvas: Canvas, today: date) -> Iterator[Task]:
    block = filled(canvas).next
    if block is not None:
        what = f"Fill in {block.title} on the canvas"
        why = "Every statement on it is a claim that can be tested."
        due = Due("canvas", last_day_of_week(today), what, why, "Canvas")
        yield Task(due, "Canvas", dated=False)
