"""An idea in one line, and the orders that ideas can be listed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from venture.portfolio.facts import Facts
from venture.portfolio.gap_rank import NOT_SCORED, GapRank
from venture.portfolio.next_step import NextStep, next_step
from venture.portfolio.outlook import NO_PLAN, Outlook
from venture.portfolio.portfolio import (
    FACTS,
    GAP,
    OUTLOOK,
    SURVIVAL,
    Heads,
    Part,
    Portfolio,
    Unreadable,
)
from venture.portfolio.stage import STAGES
from venture.portfolio.survival import Survival
from venture.workspace import IdeaSummary

UNREADABLE = "cannot be read"


@dataclass(frozen=True)
class Overview:
    """What a list or a comparison says of an idea.

    Attributes:
        idea: its name, and when it was saved.
        facts: what is written down; None where it is damaged.
        gap: the gap that comes first; None while none is scored.
        outlook: what the plan comes to; None without one.
        survival: with which chance its money lasts; None without one.
        problems: what cannot be read of it.
    """

    idea: IdeaSummary
    facts: Facts | None
    gap: GapRank | None
    outlook: Outlook | None
    survival: Survival | None = None
    problems: tuple[str, ...] = ()

    @property
    def stage(self) -> str:
        """How far it is."""
        return self.facts.stage if self.facts else UNREADABLE

    @property
    def gap_words(self) -> str:
        """Where its gap stands."""
        return str(self.gap or NOT_SCORED)

    @property
    def evidence_words(self) -> str:
        """How well it is backed."""
        return str(self.facts or UNREADABLE)

    @property
    def money_words(self) -> str:
        """How long its money lasts."""
        return str(self.outlook or NO_PLAN)

    @property
    def survival_words(self) -> str:
        """With which chance it survives."""
        return str(self.survival or NO_PLAN)

    def next_step(self, today: date) -> NextStep | None:
        """What to do next; None where that cannot be told."""
        return next_step(self.facts, today) if self.facts else None

    def next_words(self, today: date) -> str:
        """The same in words."""
        step = self.next_step(today)
        return step.text if step else UNREADABLE


def overviews(
    portfolio: Portfolio,
    ideas: Iterable[IdeaSummary],
    heads: Heads,
    progress: Callable[[int, int], None] | None = None,
) -> list[Overview]:
    """Sum ideas up, in their order.

    Args:
        portfolio: what is known of them already.
        ideas: as the store lists them; one that is no longer there is left out.
        heads: the newest revisions, as the store gives them.
        progress: as in `Portfolio.tell`, once for each part.
    """
    here = [idea for idea in ideas if idea.id in heads]
    ids = [idea.id for idea in here]
    told = [portfolio.tell(part, ids, heads, progress) for part in (FACTS, GAP, OUTLOOK, SURVIVAL)]
    return [_overview(idea, *(part.get(idea.id) for part in told)) for idea in here]


def _overview(
    idea: IdeaSummary, known: object, gap: object, plan: object, chance: object
) -> Overview:
    parts = (known, gap, plan, chance)
    problems = [one.problem for one in parts if isinstance(one, Unreadable)]
    if idea.problem:
        problems.insert(0, idea.problem)
    return Overview(
        idea,
        known if isinstance(known, Facts) else None,
        gap if isinstance(gap, GapRank) else None,
        plan if isinstance(plan, Outlook) else None,
        chance if isinstance(chance, Survival) else None,
        tuple(dict.fromkeys(problems)),
    )


Place = tuple[float, ...]


@dataclass(frozen=True)
class Order:
    """A way to list ideas.

    Attributes:
        part: what has to be known of all of them first.
        place: gives the place of what is known, lowest first; None for the end of the list.
    """

    part: Part[object]
    place: Callable[[object], Place | None]


def _by_stage(known: object) -> Place | None:
    return (list(STAGES).index(known.stage),) if isinstance(known, Facts) else None


def _by_evidence(known: object) -> Place | None:
    if not isinstance(known, Facts) or not known.claims:
        return None
    return tuple(-known.backing[level] / known.claims for level in ("known", "believed"))


def _by_gap(rank: object) -> Place | None:
    return (-rank.share,) if isinstance(rank, GapRank) and rank.of > 1 else None


def _by_money(plan: object) -> Place | None:
    return (-plan.runway_months,) if isinstance(plan, Outlook) and not plan.empty else None


def _by_survival(found: object) -> Place | None:
    chance = found.chance if isinstance(found, Survival) else None
    return None if chance is None else (-chance,)


SAVED_LAST, NAME = "Saved last", "Name"
# By what the founder chooses; None where nothing has to be worked out.
ORDERS: dict[str, Order | None] = {
    SAVED_LAST: None,
    NAME: None,
    "Stage": Order(FACTS, _by_stage),
    "Evidence": Order(FACTS, _by_evidence),
    "Gap": Order(GAP, _by_gap),
    "Money lasts longest": Order(OUTLOOK, _by_money),
    "Chance to survive": Order(SURVIVAL, _by_survival),
}


def ordered(
    ideas: list[IdeaSummary],
    by: str,
    portfolio: Portfolio,
    heads: Heads,
    progress: Callable[[int, int], None] | None = None,
) -> list[IdeaSummary]:
    """List ideas in another order; of equal ones, the one saved last comes first.

    Args:
        ideas: the one saved last first.
        by: a key of `ORDERS`.
        portfolio: what is known of them already.
        heads: the newest revisions, as the store gives them.
        progress: as in `Portfolio.tell`.
    """
    order = ORDERS[by]
    if order is None:
        return ideas if by == SAVED_LAST else sorted(ideas, key=lambda one: one.name.casefold())
    told: Mapping[str, object] = portfolio.tell(
        order.part, [idea.id for idea in ideas], heads, progress
    )
    places = {idea.id: order.place(told.get(idea.id)) for idea in ideas}
    return sorted(ideas, key=lambda one: (places[one.id] is None, places[one.id] or ()))
