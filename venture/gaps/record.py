"""Needs, gaps, market size and competitors as the founder wrote them down."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, model_validator

from venture.gaps.span import Span
from venture.model import Named

LONGEST_TEXT = 2_000
MOST_GAPS = 2_000
MOST_CRITERIA = 15
MOST_ROWS = 5_000
LARGEST = 10**12
"""Of anything that is counted or paid, and of a scale's ends."""

WeightsBy = Literal["Sliders", "Ranking", "Pairs"]


class Answers(BaseModel):
    """What a survey says about one need, among the people of one segment.

    Attributes:
        asked_importance: how many rated its importance.
        important: how many of them chose one of the two highest of five boxes.
        asked_satisfaction: how many rated their satisfaction with what they do today.
        satisfied: how many of them chose one of the two highest.
    """

    model_config = ConfigDict(frozen=True)

    asked_importance: int = Field(ge=0, le=LARGEST)
    important: int = Field(ge=0, le=LARGEST)
    asked_satisfaction: int = Field(ge=0, le=LARGEST)
    satisfied: int = Field(ge=0, le=LARGEST)

    @model_validator(mode="after")
    def _parts_of_the_whole(self) -> Self:
        if self.important > self.asked_importance or self.satisfied > self.asked_satisfaction:
            raise ValueError("More people chose the two highest boxes than were asked.")
        return self


class Need(Named):
    """A job that people want done, or an outcome they want, as one segment sees it.

    Attributes:
        importance: typed rating, 0..10; None where it is not known, or a survey says it.
        satisfaction: typed rating of what they do today, 0..10.
        answers: what a survey says; it counts before the typed ratings.
    """

    segment: str = Field("", max_length=200, title="Segment", description="Whose need it is.")
    importance: FiniteFloat | None = Field(
        None,
        ge=0,
        le=10,
        title="Importance",
        description="How important it is to them, 0 to 10, as they say and not as you think.",
    )
    satisfaction: FiniteFloat | None = Field(
        None,
        ge=0,
        le=10,
        title="Satisfaction",
        description="How well what they do today serves it, 0 to 10.",
    )
    answers: Answers | None = None


class Survey(BaseModel):
    """Where surveyed needs come from.

    Attributes:
        file: its name.
        day: when it was read in.
        respondents: rows with any answer that could be read.
        speaks_for: ids of the statements on the canvas that it supports.
        speaks_against: ids of those that it does not.
    """

    model_config = ConfigDict(frozen=True)

    file: str = Field(max_length=300)
    day: date
    respondents: int = Field(ge=0)
    speaks_for: tuple[str, ...] = Field((), max_length=200)
    speaks_against: tuple[str, ...] = Field((), max_length=200)


class Criterion(Named):
    """What a gap is judged by, on a scale that is fixed beforehand.

    Attributes:
        meaning: what the ends of its scale stand for.
        weight: how much it counts against the others, 0..100, when weights are set by sliders.
    """

    meaning: str = Field(
        "",
        max_length=500,
        title="What it means",
        description="What the lowest and the highest value stand for.",
    )
    low: FiniteFloat = Field(
        0, ge=-LARGEST, le=LARGEST, title="Lowest", description="Where its scale begins."
    )
    high: FiniteFloat = Field(
        10, ge=-LARGEST, le=LARGEST, title="Highest", description="Where its scale ends."
    )
    better: Literal["More", "Less"] = Field(
        "More", title="Better is", description="Whether more of it or less of it is better."
    )
    weight: float = Field(50, ge=0, le=100)

    @model_validator(mode="after")
    def _has_a_scale(self) -> Self:
        if self.low >= self.high:
            raise ValueError(
                f"The scale of {self.name} must begin below its end, got {self.low:g} to "
                f"{self.high:g}."
            )
        return self

    def at(self, share: float) -> float:
        """Give the value so far up the scale, 0 for its low end and 1 for its high end."""
        return self.low + share * (self.high - self.low)


class Gap(Named):
    """Something in the market that nobody does well.

    Attributes:
        note: why the founder thinks so.
        values: by the id of the criterion; one left out is not known and counts as anything,
            unless another part of the record says it.
        needs: ids of the needs that it serves; one that is gone says nothing.
        market_part: id of the part of the market that it belongs to; empty where none is named.
    """

    note: str = Field(
        "", max_length=LONGEST_TEXT, title="Why", description="Why you think that it is a gap."
    )
    values: dict[str, Span] = Field(default_factory=dict)
    needs: tuple[str, ...] = Field((), max_length=MOST_ROWS)
    market_part: str = ""


class Judgement(BaseModel):
    """How many times as important one criterion is as another, 1/9..9."""

    model_config = ConfigDict(frozen=True)

    one: str
    other: str
    times: float = Field(ge=1 / 9, le=9)


class MarketPart(Named):
    """A part of the market, counted from below.

    Attributes:
        accounts: how many customers there are.
        price: what one pays in a year, in the plan's currency.
        reachable: share that product, region and channel can reach, 0..1.
        winnable: share of those that can be won within the horizon, 0..1.
    """

    accounts: Span = Field(Span.at(0), title="Accounts", description="How many there are.")
    price: Span = Field(
        Span.at(0), title="Price a year", description="What one of them would pay in a year."
    )
    reachable: Span = Field(
        Span.at(1),
        title="Reachable (%)",
        description="How many of them your product, region and channel can reach.",
    )
    winnable: Span = Field(
        Span.at(0.1),
        title="Winnable (%)",
        description="How many of the reachable you can win within the plan.",
    )
    source: str = Field("", max_length=500, title="Source", description="Who counted, where.")
    day: date | None = Field(None, title="Of", description="When it was read.")

    @model_validator(mode="after")
    def _in_range(self) -> Self:
        for what, span, most in (
            ("Accounts", self.accounts, LARGEST),
            ("Price a year", self.price, LARGEST),
            ("Reachable", self.reachable, 1),
            ("Winnable", self.winnable, 1),
        ):
            if span.low < 0 or span.high > most:
                allowed = "between 0 % and 100 %" if most == 1 else f"between 0 and {LARGEST:,}"
                raise ValueError(f"{self.name}: {what} must be {allowed}.")
        return self


class Competitor(Named):
    """Somebody who serves the market today, "they do it by hand" included.

    Attributes:
        serves_badly: ids of the needs that it serves badly.
        serves_well: ids of the needs that it serves well.
    """

    serves: str = Field("", max_length=500, title="Serves", description="Whom, and with what.")
    price: str = Field("", max_length=200, title="Price", description="What one pays them.")
    good_at: str = Field(
        "", max_length=LONGEST_TEXT, title="Does well", description="Why customers stay."
    )
    bad_at: str = Field(
        "",
        max_length=LONGEST_TEXT,
        title="Serves badly",
        description="What their customers complain about, in their words.",
    )
    source: str = Field("", max_length=500, title="Source", description="Where you saw it.")
    serves_badly: tuple[str, ...] = Field((), max_length=MOST_ROWS)
    serves_well: tuple[str, ...] = Field((), max_length=MOST_ROWS)


class Gaps(BaseModel):
    """All that is written down about the market.

    Attributes:
        needs: a row for each need and segment.
        survey: where surveyed needs come from.
        criteria: what gaps are judged by.
        gaps: the candidates.
        weights_by: how the founder says what counts: by sliders, by ranking the criteria, or by
            comparing them in pairs.
        order: ids of the criteria from the most important on, when they are ranked.
        judgements: pairs that were compared.
        market: parts of the market of the idea.
        competitors: who serves it today.
    """

    model_config = ConfigDict(frozen=True)

    needs: tuple[Need, ...] = Field((), max_length=MOST_ROWS)
    survey: Survey | None = None
    criteria: tuple[Criterion, ...] = Field((), max_length=MOST_CRITERIA)
    gaps: tuple[Gap, ...] = Field((), max_length=MOST_GAPS)
    weights_by: WeightsBy = "Sliders"
    order: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    market: tuple[MarketPart, ...] = Field((), max_length=MOST_ROWS)
    competitors: tuple[Competitor, ...] = Field((), max_length=MOST_ROWS)

    def with_criteria(self, criteria: tuple[Criterion, ...]) -> Gaps:
        """Take other criteria; what was said about those that are gone goes with them."""
        left = {one.id for one in criteria}
        gaps = tuple(
            gap
            if gap.values.keys() <= left
            else gap.model_copy(
                update={"values": {id_: v for id_, v in gap.values.items() if id_ in left}}
            )
            for gap in self.gaps
        )
        return self.changed(
            criteria=criteria,
            gaps=gaps,
            order=tuple(id_ for id_ in self.order if id_ in left),
            judgements=tuple(one for one in self.judgements if {one.one, one.other} <= left),
        )

    @model_validator(mode="after")
    def _has_no_twins(self) -> Self:
        for rows in (self.needs, self.criteria, self.gaps, self.market, self.competitors):
            ids = Counter(row.id for row in rows)
            if twice := [row.name for row in rows if ids[row.id] > 1]:
                raise ValueError(f"'{twice[0]}' and '{twice[1]}' have the same id.")
        return self

    def changed(self, **values: Any) -> Gaps:
        """Change some fields.

        Raises:
            ValueError: a value is not allowed.
        """
        fields = {name: getattr(self, name) for name in Gaps.model_fields}
        return Gaps(**(fields | values))
