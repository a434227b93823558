"""Values of gaps that come from elsewhere: from needs, the market's size, and competitors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isnan, log10

from venture.gaps.market import market_size
from venture.gaps.need_scores import NeedScore, need_scores
from venture.gaps.record import Competitor, Criterion, Gap, Gaps, MarketPart
from venture.gaps.span import Span
from venture.gaps.usual_criteria import usual_criterion

PERSON_COST = 100_000.0
"""What a person costs a company in a year, where nobody says otherwise."""

_HIGHEST_SCORE = 20
_LARGEST_COMPANY = 100
"""People at whom the usual scale of market size ends."""
_AMOUNTS_FROM = 1_000
"""A scale of market size that ends above this holds amounts of money."""

Place = tuple[str, str]
"""Id of a gap, id of a criterion."""


@dataclass(frozen=True)
class Derived:
    """A value that was not typed but comes from elsewhere.

    Attributes:
        value: on the scale of the criterion.
        low: the least that it could be.
        high: the most.
        source: where it comes from, as the founder calls the place.
        words: what is known there, and how the value follows from it.
    """

    value: float
    low: float
    high: float
    source: str
    words: str

    @property
    def said(self) -> str:
        """Where it comes from, the value and its range.

        Example:
            >>> Derived(14.21, 13.1, 15.0, "Needs", "").said, Derived(5, 5, 5, "Needs", "").said
            ('from Needs: 14.2 (13.1 to 15.0)', 'from Needs: 5.0')
        """
        ends = [f"{end:,.1f}" for end in (self.low, self.high)]
        likely = f" ({' to '.join(ends)})" if ends[0] != ends[1] else ""
        return f"from {self.source}: {self.value:,.1f}{likely}"


def derived_values(gaps: Gaps, *, person_cost: float = PERSON_COST) -> dict[Place, Derived]:
    """Derive what follows from the needs and the part of the market that a gap names.

    Need comes from the opportunity scores of its needs, market size from what can be won in its
    part of the market, competition from who serves its needs well or badly. The criteria are
    found by their id among the usual ones, else by their name; one that points the other way
    round is left to the founder.

    Args:
        gaps: what is written down.
        person_cost: what a person costs a company in a year. On the usual scale of market size 0
            pays one of them, 5 ten and 10 a hundred.

    Returns:
        By gap and criterion, whether the founder typed over it or not.
    """
    found: dict[Place, Derived] = {}
    asked = {need for gap in gaps.gaps for need in gap.needs}
    if asked and (need := usual_criterion(gaps.criteria, "need")):
        scored = need_scores([one for one in gaps.needs if one.id in asked])
        scores = {one.need.id: one for one in scored if not isnan(one.score)}
        for gap in gaps.gaps:
            if served := [scores[id_] for id_ in gap.needs if id_ in scores]:
                found[gap.id, need.id] = _need(served, need)
    if asked and (rivalry := usual_criterion(gaps.criteria, "competition", "Less")):
        for gap in gaps.gaps:
            if derived := _competition(gap, gaps.competitors, rivalry):
                found[gap.id, rivalry.id] = derived
    if size := usual_criterion(gaps.criteria, "market-size"):
        parts = {part.id: part for part in gaps.market}
        for gap in gaps.gaps:
            part = parts.get(gap.market_part)
            if part and part.accounts.high and part.price.high:
                found[gap.id, size.id] = _market(part, size, person_cost)
    return found


def counting(gaps: Gaps, known: Mapping[Place, Derived]) -> dict[Place, Derived]:
    """Keep the values that count: of gaps and criteria that are there, where none was typed."""
    typed = {gap.id: gap.values for gap in gaps.gaps}
    criteria = {one.id for one in gaps.criteria}
    return {
        (gap, criterion): one
        for (gap, criterion), one in known.items()
        if gap in typed and criterion in criteria and criterion not in typed[gap]
    }


def _need(served: Sequence[NeedScore], criterion: Criterion) -> Derived:
    """Take the mean score of the needs, and of both ends of their ranges."""
    # A typed rating has no range: nobody said how sure it is.
    lows = [one.score if isnan(one.low) else one.low for one in served]
    highs = [one.score if isnan(one.high) else one.high for one in served]
    value, low, high = (
        sum(some) / len(served) for some in ([one.score for one in served], lows, highs)
    )
    what = (
        f"the opportunity score of {served[0].need.name}"
        if len(served) == 1
        else f"the mean opportunity score of {len(served):,} needs"
    )
    words = f"{what}, {value:.1f} of {_HIGHEST_SCORE}"
    return _on_scale([value, low, high], _HIGHEST_SCORE, criterion, "Needs", words)


def _market(part: MarketPart, criterion: Criterion, person_cost: float) -> Derived:
    won = market_size([part]).winnable
    ends = f"{won.low:,.0f} to {won.high:,.0f}" if won.low < won.high else f"{won.low:,.0f}"
    words = f"{ends} a year can be won in {part.name}"
    if criterion.high > _AMOUNTS_FROM:
        derived = Derived(won.middle, won.low, won.high, "Market size", words)
        return _within(derived, criterion)
    people = Span(low=won.low / person_cost, high=won.high / person_cost)
    words += f", which pays {people.low:,.1f} to {people.high:,.1f} people at {person_cost:,.0f}"
    steps = [_size_step(count) for count in (people.middle, people.low, people.high)]
    return _on_scale(steps, 1, criterion, "Market size", words)


def _size_step(people: float) -> float:
    """Place a number of people between one, 0, and a hundred, 1; ten are half way."""
    return log10(max(people, 1)) / log10(_LARGEST_COMPANY)


def _competition(
    gap: Gap, competitors: Sequence[Competitor], criterion: Criterion
) -> Derived | None:
    """Put those who serve its needs badly half way up the scale, those who do it well on top."""
    needs = set(gap.needs)
    shares = []
    for one in competitors:
        badly, well = len(needs & set(one.serves_badly)), len(needs & set(one.serves_well))
        if badly + well:
            shares.append(well / (badly + well))
    if not shares:
        return None
    well_served = sum(share == 1 for share in shares)
    mixed = sum(0 < share < 1 for share in shares)
    badly_served = len(shares) - well_served - mixed
    verb = "serves" if badly_served == 1 else "serve"
    words = f"{badly_served:,} {verb} it badly, {well_served:,} well"
    words += f", {mixed:,} some needs well and some badly" if mixed else ""
    words += "; all badly is half way up the scale, all well the top"
    place = 0.5 + sum(shares) / len(shares) / 2
    return _on_scale([place] * 3, 1, criterion, "Competitors", words)


def _on_scale(
    given: Sequence[float], most: float, criterion: Criterion, source: str, words: str
) -> Derived:
    """Bring a value and both ends of its range from 0..most to the scale of a criterion."""
    value, low, high = (criterion.at(one / most) for one in given)
    return _within(Derived(value, low, high, source, words), criterion)


def _within(derived: Derived, criterion: Criterion) -> Derived:
    """Cut what lies beyond the ends of the scale."""
    value, low, high = (
        min(max(one, criterion.low), criterion.high)
        for one in (derived.value, derived.low, derived.high)
    )
    return replace(derived, value=value, low=low, high=high)
