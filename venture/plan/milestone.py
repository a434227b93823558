"""Milestones: what the founder does once a figure of the plan is high enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from venture.model import Input, Name, complaints
from venture.plan.declared import MODEL

MOST_MILESTONES = 12
LONGEST_MILESTONE_NAME = 60

MEASURES = ("mrr", "revenue", "paying_customers", "cash", "ebitda", "headcount")
"""The lines that a milestone may watch, the usual one first."""

MILESTONE_AMOUNT = Input(
    "amount",
    "Passes",
    "ratio",
    default=20_000,
    lowest=-1_000_000_000,
    highest=1_000_000_000_000,
    step=1_000,
    help="The milestone is reached in the first month that closes with so much or more.",
)


class Milestone(BaseModel):
    """Something to do once a line passes an amount.

    Attributes:
        id: what stays when the name changes; letters, digits and hyphens.
        name: what is to be done, such as "Hire the second engineer".
        line: the name of the line watched, one of `MEASURES`.
        amount: reached in the first month in which the line is so much or more.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(pattern=r"^[A-Za-z0-9-]{1,40}$")
    name: Name = Field(min_length=1, max_length=LONGEST_MILESTONE_NAME)
    line: str = MEASURES[0]
    amount: float = MILESTONE_AMOUNT.default

    @property
    def condition(self) -> str:
        """The line and its amount, such as "MRR passes 20,000"."""
        return f"{MODEL.line(self.line).line.label} passes {self.amount:,.10g}"


@dataclass(frozen=True)
class Reached:
    """A milestone and when it is reached.

    Attributes:
        milestone: what was written down.
        month: the first month in which it is reached, from 1; None when not within the plan.
    """

    milestone: Milestone
    month: int | None


def first_month(figures: np.ndarray[tuple[int], np.dtype[np.float64]], amount: float) -> int | None:
    """Find the first month in which a line is at least an amount.

    Args:
        figures: the line, the opening balance first, shape (months + 1,).
        amount: how much.

    Example:
        >>> first_month(np.array([9.0, 1.0, 2.0, 3.0]), 2), first_month(np.zeros(4), 2)
        (2, None)
    """
    found = np.flatnonzero(figures[1:] >= amount)
    return int(found[0]) + 1 if len(found) else None


def milestone_complaints(milestones: Iterable[Milestone]) -> Iterable[str]:
    """Say what is wrong with milestones; nothing if all is well."""
    seen: set[str] = set()
    for number, milestone in enumerate(milestones, 1):
        if number == MOST_MILESTONES + 1:
            yield f"A plan may have {MOST_MILESTONES} milestones at most."
        if milestone.id in seen:
            yield f"Two milestones have the key {milestone.id!r}."
        seen.add(milestone.id)
        if milestone.line not in MEASURES:
            yield f"{milestone.name}: a milestone cannot watch {milestone.line!r}."
        yield from complaints(MILESTONE_AMOUNT, milestone.amount, milestone.name)
