"""What the ideas of a workspace come to, worked out once for each state of their sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar, cast

from venture.gaps import Draws
from venture.plan import Plan
from venture.portfolio.facts import Facts, facts
from venture.portfolio.gap_rank import GapRank, gap_rank
from venture.portfolio.known_values import FOUNDER_GAP_SECTIONS, GAP_SECTIONS, known_values
from venture.portfolio.outlook import Outlook, outlooks
from venture.portfolio.survival import Survival, survivals
from venture.workspace import Snapshot, StorageError, Store

Told = TypeVar("Told")
Given = TypeVar("Given")
Told_co = TypeVar("Told_co", covariant=True)
Heads = Mapping[str, Mapping[str, int]]

_AT_ONCE = 200


@dataclass(frozen=True)
class Unreadable:
    """A part of an idea that is damaged; ``problem`` says how."""

    problem: str

    def __str__(self) -> str:
        """Say it."""
        return self.problem


@dataclass(frozen=True)
class Part(Generic[Told_co]):
    """Something to know of an idea.

    Attributes:
        name: what it is kept under.
        sections: of the idea, what it is made from.
        tell: makes it from ideas and from what belongs to the founder, for each of them.
        founder_sections: of the founder, what it is made from.
    """

    name: str
    sections: tuple[str, ...]
    tell: Callable[[Sequence[Snapshot], Snapshot], Sequence[Told_co | Unreadable]]
    founder_sections: tuple[str, ...] = ()


def _facts(ideas: Sequence[Snapshot], _founder: Snapshot) -> list[Facts | Unreadable]:
    return [_told(_facts_of, idea) for idea in ideas]


def _facts_of(idea: Snapshot) -> Facts:
    return facts(
        idea.load("canvas").record,
        idea.load("gaps").record,
        idea.load("evidence").record,
        has_plan=idea.revision("plan") > 0,
    )


def _gaps(ideas: Sequence[Snapshot], founder: Snapshot) -> list[GapRank | Unreadable | None]:
    draws = Draws(keep=True)
    return [_told(partial(_gap_of, founder=founder, draws=draws), idea) for idea in ideas]


def _gap_of(idea: Snapshot, founder: Snapshot, draws: Draws) -> GapRank | None:
    gaps = idea.load("gaps").record
    known = known_values(
        gaps, lambda name: idea.load(name).record, lambda name: founder.load(name).record
    )
    return gap_rank(gaps, known, draws)


def _of_plans(
    tell: Callable[[list[Plan]], Sequence[Told]],
) -> Callable[[Sequence[Snapshot], Snapshot], list[Told | Unreadable | None]]:
    """Work all plans out at once; only reading one can fail, of which that idea says so."""

    def told(ideas: Sequence[Snapshot], _founder: Snapshot) -> list[Told | Unreadable | None]:
        read = [_told(_plan_of, idea) for idea in ideas]
        found = iter(tell([one for one in read if isinstance(one, Plan)]))
        return [next(found) if isinstance(one, Plan) else one for one in read]

    return told


def _plan_of(idea: Snapshot) -> Plan | None:
    return idea.load("plan").record if idea.revision("plan") else None


def _told(tell: Callable[[Given], Told], given: Given) -> Told | Unreadable:
    """Tell something; what is wrong with one idea is said of that idea and stops no other."""
    try:
        return tell(given)
    except (StorageError, ValueError, ArithmeticError) as problem:
        return Unreadable(str(problem))


FACTS: Part[Facts] = Part("facts", ("canvas", "gaps", "evidence", "plan"), _facts)
GAP: Part[GapRank | None] = Part("gap", GAP_SECTIONS, _gaps, FOUNDER_GAP_SECTIONS)
OUTLOOK: Part[Outlook | None] = Part("outlook", ("plan",), _of_plans(outlooks))
SURVIVAL: Part[Survival | None] = Part("survival", ("plan",), _of_plans(survivals))


class Portfolio:
    """The ideas of a workspace, summed up.

    What was worked out is kept in memory with the revisions that it was made from, and made anew
    once one of them is no longer the newest. May be used from many threads at once.
    """

    def __init__(self, store: Store) -> None:
        """Know nothing yet."""
        self._store = store
        self._kept: dict[tuple[str, str], tuple[tuple[int, ...], Any]] = {}

    def tell(
        self,
        part: Part[Told],
        idea_ids: Iterable[str],
        heads: Heads,
        progress: Callable[[int, int], None] | None = None,
    ) -> dict[str, Told | Unreadable]:
        """Say what ideas come to.

        Args:
            part: what is wanted: `FACTS`, `GAP`, `OUTLOOK` or `SURVIVAL`.
            idea_ids: the ideas.
            heads: the newest revisions of all ideas, as the store gives them.
            progress: told how many of those that have to be worked out are done, and of how many.

        Returns:
            By idea; one that is no longer there is left out.
        """
        wanted = [one for one in idea_ids if one in heads]
        founder = self._founder(part)
        missing = [one for one in wanted if not self._knows(part, one, heads, founder)]
        for start in range(0, len(missing), _AT_ONCE):
            if progress:
                progress(start, len(missing))
            self._work_out(part, missing[start : start + _AT_ONCE], founder)
        found = {one: self._kept.get((part.name, one)) for one in wanted}
        return {one: cast("Told | Unreadable", kept[1]) for one, kept in found.items() if kept}

    def forget_others(self, heads: Heads) -> None:
        """Let go of ideas that are no longer there."""
        for key in [key for key in list(self._kept) if key[1] not in heads]:
            self._kept.pop(key, None)

    def _founder(self, part: Part[Any]) -> Snapshot:
        """Read what a part is made from besides the idea."""
        if not part.founder_sections:
            return Snapshot({})
        founder = self._store.founder()
        found = self._store.snapshots([founder], part.founder_sections)
        return found.get(founder, Snapshot({}))

    def _knows(self, part: Part[Any], idea_id: str, heads: Heads, founder: Snapshot) -> bool:
        kept = self._kept.get((part.name, idea_id))
        newest = tuple(heads[idea_id].get(name, 0) for name in part.sections)
        return kept is not None and kept[0] == newest + _revisions(part, founder)

    def _work_out(self, part: Part[Any], idea_ids: list[str], founder: Snapshot) -> None:
        ideas = self._store.snapshots(idea_ids, part.sections)
        told = part.tell(list(ideas.values()), founder)
        for (idea_id, idea), one in zip(ideas.items(), told, strict=True):
            made_from = tuple(idea.revision(name) for name in part.sections)
            self._kept[part.name, idea_id] = made_from + _revisions(part, founder), one


def _revisions(part: Part[Any], founder: Snapshot) -> tuple[int, ...]:
    return tuple(founder.revision(name) for name in part.founder_sections)
