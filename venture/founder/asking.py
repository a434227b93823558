"""Outreach step by step: to ask, asked, scheduled, talked, referred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from typing import get_args

from venture.founder.network import (
    MOST_APPROACHES,
    Approach,
    Contact,
    Moved,
    Network,
    Outreach,
    Purpose,
    Step,
)

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
STEPS: tuple[Step, ...] = get_args(Step)
"""In the order in which they follow each other; the last one ends it."""

_WAITING = ("To ask", "Asked", "Scheduled")
REMIND_AFTER = timedelta(days=7)
"""After how long somebody who was asked is to be asked again."""


def is_open(approach: Approach) -> bool:
    """Tell whether there is still something to do: they have not talked, or a date is set."""
    return approach.step in _WAITING or approach.next_day is not None


def is_overdue(approach: Approach, today: date) -> bool:
    """Tell whether its next date has passed."""
    return approach.next_day is not None and approach.next_day < today


def ask(
    outreach: Outreach,
    contact: str,
    purpose: Purpose,
    about: str,
    today: date,
    *,
    next_day: date | None = None,
    through: str = "",
    merged: Collection[str] = (),
) -> Outreach:
    """Put a contact on the list of whom to ask.

    Args:
        outreach: so far.
        contact: the id of whom.
        purpose: what for.
        about: which segment or skill.
        today: when this was decided.
        next_day: when to ask.
        through: the id of who introduces them.
        merged: ids of contacts that turned out to be this one.

    Raises:
        ValueError: they are on the list for this already, or the list is full.
    """
    ids = {contact, *merged}
    for one in outreach.approaches:
        if one.contact in ids and (one.purpose, one.about) == (purpose, about) and is_open(one):
            raise ValueError("They are on the list for this already. See Outreach.")
    if len(outreach.approaches) >= MOST_APPROACHES:
        raise ValueError(f"There may be {MOST_APPROACHES:,} entries at most. Delete some first.")
    new = Approach(
        contact=contact,
        purpose=purpose,
        about=about,
        steps=(Moved(step="To ask", day=today),),
        next_day=next_day,
        through=through,
    )
    return outreach.model_copy(update={"approaches": (*outreach.approaches, new)})


def moved(outreach: Outreach, id_: str, step: Step, today: date) -> Outreach:
    """Move an approach to another step, and note the day.

    Who was asked is to be asked again after `REMIND_AFTER`. Every other step begins without a next
    date: the one before was for another thing.
    """

    def move(approach: Approach) -> Approach:
        if approach.step == step:
            return approach
        steps = (*approach.steps, Moved(step=step, day=today))
        next_day = today + REMIND_AFTER if step == "Asked" else None
        return approach.model_copy(update={"step": step, "steps": steps, "next_day": next_day})

    return _changed(outreach, id_, move)


def rescheduled(outreach: Outreach, id_: str, next_day: date | None) -> Outreach:
    """Set when to act next; None for nothing to do."""
    return _changed(outreach, id_, lambda one: one.model_copy(update={"next_day": next_day}))


def interviewed(outreach: Outreach, id_: str, interview: str) -> Outreach:
    """Note the id of the interview that came of an approach."""
    return _changed(outreach, id_, lambda one: one.model_copy(update={"interview": interview}))


def left_out(outreach: Outreach, id_: str) -> Outreach:
    """Take an approach off the list."""
    kept = tuple(one for one in outreach.approaches if one.id != id_)
    return outreach.model_copy(update={"approaches": kept})


def in_order(approaches: Sequence[Approach]) -> list[Approach]:
    """Put what is due first on top, then what has no date, then what is done, newest first."""
    newest_first = list(approaches)[::-1]
    return sorted(newest_first, key=lambda one: (not is_open(one), one.next_day or date.max))


def step_counts(outreach: Outreach) -> dict[Step, int]:
    """Count the approaches at each step, in the order of the steps."""
    counts = Counter(approach.step for approach in outreach.approaches)
    return {step: counts[step] for step in STEPS}


def referrals(outreach: Outreach, network: Network) -> dict[str, list[Contact]]:
    """List by the id of a contact whom they introduced: as the network or the outreach says.

    Example:
        >>> known = (Contact(id="ann", name="Ann"), Contact(name="Ben", introduced_by="ann"))
        >>> [one.name for one in referrals(Outreach(), Network(contacts=known))["ann"]]
        ['Ben']
    """
    known = network.by_id()
    said = [(one.introduced_by, one.id) for one in network.contacts if one.introduced_by]
    said += [(one.through, one.contact) for one in outreach.approaches if one.through]
    found: dict[str, dict[str, Contact]] = {}
    for introducer, introduced in said:
        if introducer in known and introduced in known:
            of = found.setdefault(known[introducer].id, {})
            of[known[introduced].id] = known[introduced]
    return {id_: list(of.values()) for id_, of in found.items()}


def _changed(outreach: Outreach, id_: str, change: Callable[[Approach], Approach]) -> Outreach:
    approaches = tuple(change(one) if one.id == id_ else one for one in outreach.approaches)
    return outreach.model_copy(update={"approaches": approaches})
