"""Reading an interview from what stands in its form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from pydantic import ValidationError

from venture.evidence import Committed, Interview, Link, NeedMentioned, PriceAnswer
from venture.model import why_refused
from venture.tables import typed_number

PRICES = {
    "too_cheap": "Too cheap",
    "cheap": "Cheap",
    "expensive": "Expensive",
    "too_expensive": "Too expensive",
}
_USUAL_PAIN = 3


@dataclass(frozen=True)
class TypedInterview:
    """What stands in the form of an interview.

    Attributes:
        name: of the person.
        day: when they were spoken to; None while it is being typed.
        texts: segment, what they do today and notes, by field.
        quotes: one on each line.
        prices: as typed, by the keys of `PRICES`.
        needs: rows of need and pain.
        given: rows of kind and what.
        links: ids of claims that it speaks for (True) and against (False).
    """

    name: str
    day: date | None
    texts: Mapping[str, str]
    quotes: str
    prices: Mapping[str, str]
    needs: pd.DataFrame
    given: pd.DataFrame
    links: Mapping[bool, Sequence[str]]


def read_interview(
    typed: TypedInterview, kept: Interview, called: str
) -> tuple[Interview, list[str]]:
    """Make the interview that stands in the form, as far as it can be read.

    Args:
        typed: what stands there.
        kept: the interview as it is saved so far; prices and links that cannot be read stay as
            they are there.
        called: the person's name while none is typed; empty where one has to be.

    Returns:
        The interview, and what of it could not be read.

    Raises:
        ValueError: nothing can be saved: person or date are missing, or a text is too long.
    """
    if typed.day is None:
        raise ValueError("An interview needs a date.")
    problems: list[str] = []
    prices, links = kept.prices, kept.links
    try:
        prices = _prices(typed.prices, kept.prices)
    except ValueError as problem:
        problems.append(str(problem))
    try:
        links = _links(typed.links)
    except ValueError as problem:
        problems.append(str(problem))
    try:
        read = Interview(
            id=kept.id,
            name=typed.name.strip() or called or "Unknown",
            day=typed.day,
            **typed.texts,
            quotes=tuple(line.strip() for line in typed.quotes.splitlines() if line.strip()),
            needs=_needs(typed.needs),
            prices=prices,
            commitments=_commitments(typed.given),
            links=links,
        )
    except ValidationError as error:
        raise ValueError(why_refused(error)) from None
    empty = Interview(id=kept.id, name=read.name, day=read.day)
    if not typed.name.strip() and (not called or read == empty):
        raise ValueError("An interview needs a person. Type their name, or what you call them.")
    return read, problems


def _needs(table: pd.DataFrame) -> tuple[NeedMentioned, ...]:
    return tuple(
        NeedMentioned(text=" ".join(str(row["need"]).split()), pain=int(row["pain"] or _USUAL_PAIN))
        for row in _rows(table)
        if str(row["need"] or "").strip()
    )


def _commitments(table: pd.DataFrame) -> tuple[Committed, ...]:
    return tuple(
        Committed(kind=row["kind"] or "Time", what=str(row["what"] or "").strip())
        for row in _rows(table)
        if row["kind"] or row["what"]
    )


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {str(name): None if pd.isna(value) else value for name, value in row.items()}
        for row in table.to_dict("records")
    ]
    return rows


def _links(typed: Mapping[bool, Sequence[str]]) -> tuple[Link, ...]:
    if set(typed[True]) & set(typed[False]):
        raise ValueError("A claim stands on both sides. Choose whether it speaks for or against.")
    return tuple(
        Link(claim=claim, supports=supports)
        for supports, claims in typed.items()
        for claim in claims
    )


def _prices(typed: Mapping[str, str], before: PriceAnswer | None) -> PriceAnswer | None:
    if not any(text.strip() for text in typed.values()):
        return None
    found = {}
    for field, text in typed.items():
        label = PRICES[field]
        if not text.strip():
            raise ValueError(f"{label} is empty. Type all four prices, or none.")
        try:
            found[field] = typed_number(text)
        except ValueError as problem:
            raise ValueError(f"{label}: {problem}") from None
        if found[field] < 0:
            raise ValueError(f"{label} must be zero or more, got {text.strip()}.")
    asked = {
        name: getattr(before, name) if before else None
        for name in ("buys_at_cheap", "buys_at_expensive")
    }
    return PriceAnswer(**found, **asked)
