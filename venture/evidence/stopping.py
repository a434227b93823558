"""What a founder does with reasons to stop and with decisions: write down, answer, withdraw."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from venture.evidence.experiments import reason
from venture.evidence.record import (
    MOST_REASONS_TO_STOP,
    Choice,
    Decision,
    Evidence,
    KillCriterion,
)
from venture.model import Named, one_line


def with_decision(record: Evidence, choice: Choice | None, day: date) -> Evidence:
    """Add a decision; why it is made is what was written down so far.

    Raises:
        ValueError: nothing is chosen, or no reason is given.
    """
    if choice is None:
        raise ValueError(f"Choose what you decide: {', '.join(get_args(Choice))}.")
    why = record.deliberation.strip()
    if not why:
        raise ValueError("Type why: in a year you will want to know.")
    made = Decision(day=day, choice=choice, why=why)
    return record.changed(decisions=(*record.decisions, made), deliberation="")


def with_criterion(record: Evidence, text: str, by: date | None, today: date) -> Evidence:
    """Write a reason to stop down, with the day on which that was done.

    Raises:
        ValueError: there is no text, or there are too many.
    """
    if not one_line(text):
        raise ValueError("Type what would make you stop.")
    if len(record.kill_criteria) >= MOST_REASONS_TO_STOP:
        raise ValueError(
            f"There may be {MOST_REASONS_TO_STOP} reasons to stop at most, also withdrawn ones."
        )
    new = KillCriterion(id=Named(name="New").id, text=one_line(text), by=by, written=today)
    return record.changed(kill_criteria=(*record.kill_criteria, new))


def with_criterion_answered(
    record: Evidence, criterion_id: str, met: bool | None, today: date
) -> Evidence:
    """Say whether a reason to stop came about, with the day; None while that is open."""
    decided = None if met is None else today
    return _with_changed(record, criterion_id, met=met, decided=decided)


def without_criterion(record: Evidence, criterion_id: str, today: date, why: str) -> Evidence:
    """Withdraw a reason to stop; it stays in the record with the day and the reason.

    Raises:
        ValueError: no reason is given.
    """
    said = reason(why, "this reason to stop")
    return _with_changed(record, criterion_id, withdrawn=today, why_withdrawn=said)


def _with_changed(record: Evidence, criterion_id: str, **values: Any) -> Evidence:
    return record.changed(
        kill_criteria=tuple(
            one.model_copy(update=values) if one.id == criterion_id else one
            for one in record.kill_criteria
        )
    )
