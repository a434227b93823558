"""How much it says what people say: in interviews, and in surveys.

Source:
    Itamar Gilad's confidence meter (Evidence-Guided, 2023): one to three customers 0.5 to 1,
    market data such as a survey 1 to 3, twenty interviews 3. How points between are found, how
    commitments count and what the number of answers is worth are ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log10

from venture.evidence.record import Commitment, Interview
from venture.evidence.surveys import LinkedSurvey

OWN_CONVICTION = 0.01
MOST_BY_SURVEY = 2.9
"""Below what counts as known: what people tick is not what they do."""

GIVEN: dict[Commitment, int] = {"Time": 2, "Reputation": 3, "Money": 5}
"""How many interviews without a commitment one counts for in which somebody gave this."""

_INTERVIEWS = ((0, OWN_CONVICTION), (1, 0.5), (3, 1.0), (20, 3.0))
"""Strength by the number of interviews; between two of these it grows evenly."""

_FEW_ANSWERS = 30


def by_interviews(count: float) -> float:
    """Give the strength of so many interviews.

    Example:
        >>> [by_interviews(count) for count in (0, 1, 2, 3, 20, 500)]
        [0.01, 0.5, 0.75, 1.0, 3.0, 3.0]
    """
    for (few, low), (many, high) in pairwise(_INTERVIEWS):
        if count < many:
            return low + (high - low) * max(count - few, 0) / (many - few)
    return _INTERVIEWS[-1][1]


def by_survey(answers: int) -> float:
    """Give the strength of a survey with so many answers.

    Up to three count like interviews, up to 30 it is 1, and every tenfold adds 1.

    Example:
        >>> [round(by_survey(count), 2) for count in (1, 3, 30, 300, 3_000, 200_000)]
        [0.5, 1.0, 1.0, 2.0, 2.9, 2.9]
    """
    return by_interviews(as_interviews(answers))


def as_interviews(answers: int) -> float:
    """Say how many interviews are as strong as a survey with so many answers."""
    (few, low), (many, high) = _INTERVIEWS[-2:]
    if answers <= few:
        return answers
    above = log10(max(answers, _FEW_ANSWERS) / _FEW_ANSWERS)
    return few + min(above, MOST_BY_SURVEY - low) * (many - few) / (high - low)


@dataclass(frozen=True)
class Heard:
    """The records of what people say of one claim.

    Attributes:
        supporting: interviews that speak for it.
        against: interviews that speak against it.
        surveys: those that speak for it.
        surveys_against: those that speak against it.
    """

    supporting: Sequence[Interview] = ()
    against: Sequence[Interview] = ()
    surveys: Sequence[LinkedSurvey] = ()
    surveys_against: Sequence[LinkedSurvey] = ()


@dataclass(frozen=True)
class Said:
    """What people say of one claim, counted.

    Attributes:
        interviews: how many speak for it.
        interviews_against: how many speak against it.
        counted: those for it, as many times as what was given makes them count.
        surveys: how many speak for it.
        surveys_against: how many speak against it.
        largest: as how many interviews the largest survey for it counts.
        largest_against: likewise, against it.
    """

    interviews: int = 0
    interviews_against: int = 0
    counted: int = 0
    surveys: int = 0
    surveys_against: int = 0
    largest: float = 0
    largest_against: float = 0

    def and_also(self, heard: Heard) -> Said:
        """Count more records."""
        return Said(
            self.interviews + len(heard.supporting),
            self.interviews_against + len(heard.against),
            self.counted + sum(map(interview_weight, heard.supporting)),
            self.surveys + len(heard.surveys),
            self.surveys_against + len(heard.surveys_against),
            max([self.largest, *(as_interviews(one.answers) for one in heard.surveys)]),
            max([self.largest_against, *(as_interviews(a.answers) for a in heard.surveys_against)]),
        )

    @property
    def supporting(self) -> int:
        """How many records speak for the claim."""
        return self.interviews + self.surveys

    @property
    def against(self) -> int:
        """How many records speak against it."""
        return self.interviews_against + self.surveys_against

    @property
    def refutes(self) -> bool:
        """Whether more was said against it than for it."""
        return self._counted_against > self.counted + self.largest

    @property
    def strength(self) -> float:
        """What all of it amounts to; a survey never carries it past `MOST_BY_SURVEY`."""
        alone = self.counted - self._counted_against
        most = max(MOST_BY_SURVEY, by_interviews(alone))
        return min(by_interviews(alone + self.largest), most)

    @property
    def words(self) -> str:
        """Name the records: "2 interviews and 1 survey, 1 against"."""
        named = [(self.interviews, "interview"), (self.surveys, "survey")]
        told = [f"{n:,} {what}{'' if n == 1 else 's'}" for n, what in named if n]
        words = " and ".join(told)
        return f"{words}, {self.against:,} against" if self.against else words

    @property
    def _counted_against(self) -> float:
        return self.interviews_against + self.largest_against


def interview_weight(interview: Interview) -> int:
    """Say how many interviews without a commitment one counts for, by the most that was given."""
    return max([1, *(GIVEN[given.kind] for given in interview.commitments)])
