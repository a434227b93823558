"""Claims, interviews, experiments and decisions as the founder wrote them down."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    model_validator,
)

from venture.model import Named

LONGEST_TEXT = 20_000
MOST_ROWS = 5_000
MOST_ANSWERS = 20_000
MOST_MONTHS = 120
MOST_REASONS_TO_STOP = 100
LARGEST = 10**12
"""Of anything that is counted or paid."""

ClaimKind = Literal["Desirability", "Viability", "Feasibility"]
Choice = Literal["Persevere", "Pivot", "Stop"]
Commitment = Literal["Time", "Reputation", "Money"]


def _nearby(moment: datetime) -> datetime:
    # Near the ends of what a computer counts, no other time zone can say the same moment.
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(
            f"A moment must lie between the years {FIRST_YEAR} and {LAST_YEAR}, "
            f"got the year {moment.year}."
        )
    return moment


FIRST_YEAR, LAST_YEAR = 1900, 2200
WrittenAt = Annotated[datetime, AfterValidator(_nearby)]
"""When something was written down, in UTC."""


class Entry(BaseModel):
    """A frozen part of a record."""

    model_config = ConfigDict(frozen=True)


class Claim(Entry):
    """What the founder says about a statement on the canvas, which is the claim itself.

    Attributes:
        id: that of the statement, which stays when its text is edited.
        kind: whether people want it, it pays, or it can be done; None for what its block suggests.
        importance: how much of the idea falls with it, 1..5; None while nobody has said.
        settings: keys of the numbers of the plan that rest on it, besides those that an
            experiment with this claim measures; one that is gone from the plan is kept.
    """

    id: str = Field(max_length=60)
    kind: ClaimKind | None = None
    importance: int | None = Field(None, ge=1, le=5)
    settings: tuple[Annotated[str, Field(max_length=200)], ...] = Field((), max_length=200)


class Link(Entry):
    """A record speaks for or against a claim.

    Attributes:
        claim: id of the statement.
        supports: True for, False against.
    """

    claim: str = Field(max_length=60)
    supports: bool = True


class NeedMentioned(Entry):
    """A need that came up, in the person's words, and how painful it is, 1..5."""

    text: str = Field(max_length=300)
    pain: int = Field(3, ge=1, le=5)


class Committed(Entry):
    """What somebody gave, which says more than what they said."""

    kind: Commitment
    what: str = Field("", max_length=500)


class PriceAnswer(Entry):
    """The four prices of one respondent, in the plan's currency.

    Attributes:
        too_cheap: below it they would doubt the quality.
        cheap: a bargain.
        expensive: worth thinking twice.
        too_expensive: not to be considered.
        buys_at_cheap: how likely they would buy at `cheap`, 0..1; None if not asked.
        buys_at_expensive: how likely they would buy at `expensive`, 0..1.
    """

    too_cheap: FiniteFloat = Field(ge=0, le=LARGEST)
    cheap: FiniteFloat = Field(ge=0, le=LARGEST)
    expensive: FiniteFloat = Field(ge=0, le=LARGEST)
    too_expensive: FiniteFloat = Field(ge=0, le=LARGEST)
    buys_at_cheap: float | None = Field(None, ge=0, le=1)
    buys_at_expensive: float | None = Field(None, ge=0, le=1)


class Interview(Named):
    """One conversation; its name is the person's, or what the founder calls them.

    Attributes:
        segment: which kind of customer they are.
        day: when it was.
        notes: what was said.
        today: what they do about it today.
        quotes: in their own words.
        needs: what came up, and how painful it is.
        prices: what they would pay.
        commitments: what they gave.
        links: the claims it speaks for or against.
    """

    segment: str = Field("", max_length=200)
    day: date
    notes: str = Field("", max_length=LONGEST_TEXT)
    today: str = Field("", max_length=LONGEST_TEXT)
    quotes: tuple[str, ...] = Field((), max_length=100)
    needs: tuple[NeedMentioned, ...] = Field((), max_length=100)
    prices: PriceAnswer | None = None
    commitments: tuple[Committed, ...] = Field((), max_length=50)
    links: tuple[Link, ...] = Field((), max_length=200)


class BarChange(Entry):
    """The pass bar was changed after it had been locked."""

    at: WrittenAt
    before: FiniteFloat
    after: FiniteFloat
    why: str = Field(max_length=500)


class Result(Entry):
    """What was counted on one day.

    Attributes:
        variant: "A", or "B" where two are compared.
        trials: people who saw it; for a cost, the money spent.
        successes: how many of them did what was hoped; for a cost, customers won.
        written_at: when it was first written down, in UTC; a bar that was locked after that is
            not tested by it. None where nobody noted it.
    """

    day: date
    variant: Literal["A", "B"] = "A"
    trials: FiniteFloat = Field(ge=0, le=LARGEST)
    successes: int = Field(ge=0, le=LARGEST)
    written_at: WrittenAt | None = None


class WithdrawnResult(Entry):
    """A result that no longer counts, kept so that everybody sees that it was there.

    Attributes:
        at: when it was taken away or corrected, in UTC.
        result: what was counted.
        why: the reason.
    """

    at: WrittenAt
    result: Result
    why: str = Field(max_length=500)


class Experiment(Named):
    """A small test with a pass bar that is set before its results.

    Attributes:
        hypothesis: what is believed.
        method: key of the catalogue.
        measures: "rate" for a share of people, "cost" for money spent for each success.
        metric: what is counted as a success.
        bar: the share (or the cost) from which it is a pass; None while nobody has set it.
        locked_at: since when the bar is fixed, in UTC; None before.
        bar_changes: every change after that.
        setting: key of the plan's input that it measures; empty for none.
        months_observed: over how many months people were watched; it counts where the input is a
            share each month, as churn is.
        claims: ids of the statements that it tests; its verdict says whether they hold.
        planned_trials: how many were meant to be counted.
        ends: when it is to be over.
        results: by day and variant.
        withdrawn: results that were taken away or corrected, in the order in which they were.
    """

    hypothesis: str = Field("", max_length=1_000)
    method: str = Field("interviews", max_length=60)
    measures: Literal["rate", "cost"] = "rate"
    metric: str = Field("", max_length=300)
    bar: FiniteFloat | None = Field(None, ge=0, le=LARGEST)
    locked_at: WrittenAt | None = None
    bar_changes: tuple[BarChange, ...] = ()
    setting: str = Field("", max_length=200)
    months_observed: int = Field(1, ge=1, le=MOST_MONTHS)
    claims: tuple[str, ...] = Field((), max_length=200)
    planned_trials: int | None = Field(None, ge=1)
    started: date | None = None
    ends: date | None = None
    results: tuple[Result, ...] = Field((), max_length=MOST_ROWS)
    withdrawn: tuple[WithdrawnResult, ...] = ()

    @model_validator(mode="after")
    def _can_be(self) -> Self:
        if self.measures == "rate" and self.bar is not None and self.bar > 1:
            raise ValueError(f"The pass bar of a rate is at most 100 %, got {self.bar:.0%}.")
        return self


class MustHave(Entry):
    """Answers to "How would you feel if you could no longer use it?" (Sean Ellis).

    Attributes:
        links: the claims it speaks for or against.
    """

    day: date
    very: int = Field(0, ge=0, le=LARGEST)
    somewhat: int = Field(0, ge=0, le=LARGEST)
    not_at_all: int = Field(0, ge=0, le=LARGEST)
    source: str = Field("", max_length=500)
    links: tuple[Link, ...] = Field((), max_length=200)


class PriceSurvey(Entry):
    """Van Westendorp's four questions, asked of many.

    Attributes:
        day: when it was read in.
        source: the file, or who asked whom.
        answers: one for each respondent, also those out of order.
        missing: respondents who were left out because they did not name all four prices.
        unreadable: respondents who were left out because an answer was no price.
        links: the claims it speaks for or against.
    """

    day: date
    source: str = Field("", max_length=500)
    answers: tuple[PriceAnswer, ...] = Field((), max_length=MOST_ANSWERS)
    missing: int = Field(0, ge=0)
    unreadable: int = Field(0, ge=0)
    links: tuple[Link, ...] = Field((), max_length=200)


class Applied(Entry):
    """A result moved a number of the plan.

    Attributes:
        setting: key of the plan's input.
        low: lower end of the range that the result gives, 90 %.
        high: upper end.
        said: where it comes from, in words.
        experiment: id of the experiment; "prices" for the pricing survey.
    """

    at: WrittenAt
    setting: str = Field(max_length=200)
    before: FiniteFloat
    after: FiniteFloat
    low: FiniteFloat
    high: FiniteFloat
    said: str = Field(max_length=500)
    experiment: str = Field("", max_length=60)


class KillCriterion(Entry):
    """When to stop, written down before one knows.

    Attributes:
        text: "no pre-order by", "fewer than 3 of 20 would pay".
        by: when it is looked at.
        written: the day it was written down.
        met: True when it came about, so that one stops; None while it is open.
        decided: the day on which that was said.
        withdrawn: the day on which it was taken away; None for one that counts.
        why_withdrawn: the reason.
    """

    id: str = Field(pattern=r"^[A-Za-z0-9-]{1,40}$")
    text: str = Field(max_length=500)
    by: date | None = None
    written: date
    met: bool | None = None
    decided: date | None = None
    withdrawn: date | None = None
    why_withdrawn: str = Field("", max_length=500)


class Decision(Entry):
    """What was decided, when and why."""

    day: date
    choice: Choice
    why: str = Field("", max_length=LONGEST_TEXT)


class WithdrawnExperiment(Entry):
    """An experiment that no longer counts, kept so that everybody sees that it was there."""

    id: str = Field(max_length=60)
    at: WrittenAt
    experiment: Experiment
    why: str = Field(max_length=500)


class Evidence(BaseModel):
    """All that was asked, tried, learned and decided.

    Attributes:
        claims: what the founder says about statements of the canvas; one that is not there is as
            its block suggests.
        interviews: in the order they were written down.
        experiments: likewise.
        must_have: the latest survey of users.
        prices: the pricing survey.
        prices_from_interviews: whether prices named in interviews count as answers to it.
        applied: what results changed in the plan.
        withdrawn: experiments that were taken away after they had a bar or a result.
        kill_criteria: when to stop, also those that were taken away.
        decisions: in the order they were made.
        deliberation: what speaks for and against a decision that is not made yet.
    """

    model_config = ConfigDict(frozen=True)

    claims: tuple[Claim, ...] = Field((), max_length=MOST_ROWS)
    interviews: tuple[Interview, ...] = Field((), max_length=MOST_ROWS)
    experiments: tuple[Experiment, ...] = Field((), max_length=MOST_ROWS)
    must_have: MustHave | None = None
    prices: PriceSurvey | None = None
    prices_from_interviews: bool = True
    applied: tuple[Applied, ...] = ()
    withdrawn: tuple[WithdrawnExperiment, ...] = Field((), max_length=MOST_ROWS)
    kill_criteria: tuple[KillCriterion, ...] = Field((), max_length=MOST_REASONS_TO_STOP)
    decisions: tuple[Decision, ...] = ()
    deliberation: str = Field("", max_length=LONGEST_TEXT)

    @property
    def latest_decisions(self) -> tuple[Decision, ...]:
        """The decisions, the latest first; of two on one day the one that was written down last."""
        return tuple(sorted(self.decisions, key=lambda one: one.day)[::-1])

    def changed(self, **values: Any) -> Evidence:
        """Change some fields.

        Raises:
            ValueError: a value is not allowed.
        """
        fields = {name: getattr(self, name) for name in Evidence.model_fields}
        return Evidence(**(fields | values))
