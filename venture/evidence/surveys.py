"""Surveys as evidence: who answered, and for or against which claims that speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from venture.evidence.must_have import must_have_share
from venture.evidence.price_sensitivity import in_order
from venture.evidence.record import Evidence, Link, MustHave, PriceSurvey
from venture.evidence.wording import rate_words
from venture.tables import day_words


@dataclass(frozen=True)
class LinkedSurvey:
    """A survey as the claims see it that it speaks for or against.

    Attributes:
        name: which survey it is: "Price survey".
        day: when it was.
        answers: how many respondents count.
        links: the claims it speaks for or against.
        found: what it found, in a few words; empty where its page says that better.
    """

    name: str
    day: date
    answers: int
    links: tuple[Link, ...]
    found: str = ""

    def __str__(self) -> str:
        """Name it with its numbers.

        Example:
            >>> str(LinkedSurvey("Price survey", date(2026, 10, 12), 212, ()))
            'Price survey, 212 answers, 12 Oct 2026'
        """
        return ", ".join(filter(None, (self.name, self.asked, self.found, day_words(self.day))))

    @property
    def asked(self) -> str:
        """Say how many answered."""
        return "1 answer" if self.answers == 1 else f"{self.answers:,} answers"


def linked_surveys(evidence: Evidence) -> Iterator[LinkedSurvey]:
    """Give the surveys of the evidence that somebody answered."""
    if evidence.prices and (asked := _price_survey(evidence.prices)).answers:
        yield asked
    if evidence.must_have and (users := _must_have(evidence.must_have)):
        yield users


def with_side(links: Sequence[Link], supports: bool, claims: Sequence[str]) -> tuple[Link, ...]:
    """Say anew which claims a record speaks for, or against; the other side stays.

    Args:
        links: those so far.
        supports: which side is said anew.
        claims: ids of the statements.

    Raises:
        ValueError: a claim would stand on both sides.
    """
    others = tuple(link for link in links if link.supports is not supports)
    if {link.claim for link in others} & set(claims):
        raise ValueError("A claim stands on both sides. Choose whether it speaks for or against.")
    return (*others, *(Link(claim=claim, supports=supports) for claim in claims))


def _price_survey(survey: PriceSurvey) -> LinkedSurvey:
    """Count those whose prices are in order: the others say nothing."""
    prices = [
        (one.too_cheap, one.cheap, one.expensive, one.too_expensive) for one in survey.answers
    ]
    count = int(in_order(np.array(prices, dtype=np.float64).reshape(-1, 4)).sum())
    return LinkedSurvey("Price survey", survey.day, count, survey.links)


def _must_have(survey: MustHave) -> LinkedSurvey | None:
    """Let it speak against a claim where the share of users lies below the bar with 90 %."""
    known = must_have_share(survey)
    if known is None:
        return None
    links = tuple(
        link.model_copy(update={"supports": link.supports and not known.below_bar})
        for link in survey.links
    )
    found = f"{rate_words(known.share)} would be very disappointed"
    return LinkedSurvey("Sean Ellis survey", survey.day, known.asked, links, found)
