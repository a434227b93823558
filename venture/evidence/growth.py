"""How the knowledge of an idea grew: how many of its claims stood on what, day by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from venture.evidence.knowledge import WeighedClaim
from venture.evidence.strength import Level, grown
from venture.tables import day_words

_SECOND_DAY = date.min + timedelta(days=1)


@dataclass(frozen=True)
class Standing:
    """How many of the claims stood on what at the end of a day.

    Attributes:
        day: when that was.
        known: as `Knowledge.known`, and the others likewise.
        believed: at least one customer had said so.
        hoped: nothing was stronger than own conviction.
        refuted: the evidence was against them.
    """

    day: date
    known: int
    believed: int
    hoped: int
    refuted: int

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """Known, believed, hoped and refuted."""
        return self.known, self.believed, self.hoped, self.refuted


@dataclass(frozen=True)
class Growth:
    """What became of the claims since the first of them was put to somebody.

    Attributes:
        since: the first day on which something was learned; None before it.
        standings: of the day before that, when everything was hoped, and of each day since on
            which one of the four numbers changed.
    """

    since: date | None = None
    standings: tuple[Standing, ...] = ()

    def __str__(self) -> str:
        """Say it in one sentence; nothing where nothing was learned yet."""
        if self.since is None:
            return ""
        return f"Since {day_words(self.since)}, {_said(self.standings[-1])}"


def growth(claims: Sequence[WeighedClaim]) -> Growth:
    """Count what stood on what, day by day, by the dates of the records.

    A claim that was written down later counts as hoped before, as nobody had asked about it.

    Args:
        claims: those on the canvas now.

    Example:
        >>> print(growth([]))
        <BLANKLINE>
    """
    changes: dict[date, list[tuple[int, Level]]] = {}
    for number, claim in enumerate(claims):
        for day, strength in grown(claim.linked):
            changes.setdefault(day, []).append((number, strength.level))
    if not changes:
        return Growth()
    since = min(changes)
    levels: list[Level] = ["hoped"] * len(claims)
    found = [_standing(max(since, _SECOND_DAY) - timedelta(days=1), levels)]
    for day in sorted(changes):
        for number, level in changes[day]:
            levels[number] = level
        now = _standing(day, levels)
        if now.numbers != found[-1].numbers:
            found.append(now)
    return Growth(since, tuple(found))


def _said(now: Standing) -> str:
    claims = sum(now.numbers)
    of_all = "of 1 claim" if claims == 1 else f"of {claims:,} claims"
    was = "was" if now.refuted == 1 else "were"
    also = f" and {now.refuted:,} {was} refuted" if now.refuted else ""
    if now.known:
        return f"{now.known:,} {of_all} became known{also}."
    if now.believed:
        return f"{now.believed:,} {of_all} became believed{also}; none is known yet."
    if now.refuted:
        return f"{now.refuted:,} {of_all} {was} refuted; none is known yet."
    return f"none {of_all} became more than a hope."


def _standing(day: date, levels: Sequence[Level]) -> Standing:
    count = Counter(levels)
    return Standing(day, count["known"], count["believed"], count["hoped"], count["refuted"])
