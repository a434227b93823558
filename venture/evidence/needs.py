"""Needs that came up in interviews: how often, how painful, and whether new ones still come."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from venture.evidence.record import Interview

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True)
class NeedFound:
    """A need, and the interviews that it came up in.

    Attributes:
        text: in the words of the first who mentioned it.
        interviews: how many mentioned it.
        pain: how painful it was to them on average, 1..5.
    """

    text: str
    interviews: int
    pain: float


@dataclass(frozen=True)
class NewNeeds:
    """What one interview added.

    Attributes:
        day: when it was.
        person: whom it was with.
        new: needs that no earlier interview had brought.
        known: different needs known after it.
    """

    day: date
    person: str
    new: int
    known: int


def folded(text: str) -> str:
    """Write a need so that case, articles, signs and a plural s do not count.

    Example:
        >>> folded("The handover notes get lost!") == folded("handover note gets lost")
        True
    """
    words = [word for word in _WORD.findall(text.casefold()) if word not in _ARTICLES]
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in words)


def needs_found(interviews: Iterable[Interview]) -> tuple[NeedFound, ...]:
    """List needs by how often and how painful they are: the sum of their pains, highest first."""
    texts: dict[str, str] = {}
    pains: dict[str, list[int]] = {}
    for interview in _by_day(interviews):
        for key, pain in _worst(interview).items():
            pains.setdefault(key, []).append(pain)
        for need in interview.needs:
            texts.setdefault(folded(need.text), need.text)
    ranked = sorted(pains, key=lambda key: -sum(pains[key]))
    return tuple(
        NeedFound(texts[key], len(pains[key]), sum(pains[key]) / len(pains[key])) for key in ranked
    )


def saturation(interviews: Iterable[Interview]) -> tuple[NewNeeds, ...]:
    """Count the new needs that each interview brought, by date.

    Interviews in which no need was noted say nothing about it and are left out.
    """
    known: set[str] = set()
    found = []
    for interview in _by_day(interviews):
        needs = set(_worst(interview))
        if needs:
            new = len(needs - known)
            known |= needs
            found.append(NewNeeds(interview.day, interview.name, new, len(known)))
    return tuple(found)


def saturation_sentence(found: tuple[NewNeeds, ...]) -> str:
    """Say whether interviews still bring new needs; nothing where none was noted.

    Example:
        >>> day = date(2026, 10, 1)
        >>> saturation_sentence((NewNeeds(day, "Ann", 2, 2), NewNeeds(day, "Ben", 0, 2)))
        'The last interview brought no new need.'
    """
    if not found:
        return ""
    quiet = 0
    for one in reversed(found):
        if one.new:
            break
        quiet += 1
    if not quiet:
        new = found[-1].new
        return f"The last interview brought {new:,} new need{'' if new == 1 else 's'}."
    if quiet == 1:
        return "The last interview brought no new need."
    return f"The last {quiet:,} interviews brought no new need."


def _by_day(interviews: Iterable[Interview]) -> list[Interview]:
    return sorted(interviews, key=lambda interview: interview.day)


def _worst(interview: Interview) -> dict[str, int]:
    """Give each need that an interview mentions once, with its worst pain."""
    found: dict[str, int] = {}
    for need in interview.needs:
        key = folded(need.text)
        if key:
            found[key] = max(found.get(key, 0), need.pain)
    return found
