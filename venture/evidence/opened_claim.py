"""The strength and the risk of a claim, figure by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from venture.evidence.knowledge import WeighedClaim
from venture.evidence.record import Interview
from venture.evidence.said import MOST_BY_SURVEY, OWN_CONVICTION, as_interviews, interview_weight
from venture.evidence.step import Step
from venture.evidence.strength import KNOWN, MOST
from venture.evidence.surveys import LinkedSurvey
from venture.tables import day_words

_MOST_NAMES = 5


def claim_steps(claim: WeighedClaim) -> tuple[Step, ...]:
    """Open the strength and the risk of a claim."""
    lack = claim.risk / claim.importance
    strength = claim.strength.value
    judged = "you judged it" if claim.judged else "nobody has judged it, so the middle counts"
    return (
        *_asked(claim),
        Step("Strength", f"{strength:.2g} of {MOST:g}", _strength(claim), _tests(claim)),
        Step(
            "Importance",
            f"{claim.importance} of 5",
            f"How much of the idea falls with it: {judged}",
        ),
        Step(
            "Lack of evidence",
            f"{lack:.2f}",
            f"log({MOST:g} / {strength:.2g}) / log({MOST:g} / {OWN_CONVICTION:g}): 1 with your own "
            f"conviction alone, 0 at a strength of {MOST:g}, less by as much with each tenfold",
        ),
        Step(
            "Risk",
            f"{claim.risk:.1f} of 5",
            f"Importance {claim.importance} x lack of evidence {lack:.2f}; the claims are sorted "
            "by it",
        ),
    )


def _asked(claim: WeighedClaim) -> Iterator[Step]:
    supporting, against = claim.linked.supporting, claim.linked.against
    if supporting:
        weights = Counter(interview_weight(one) for one in supporting)
        parts = " + ".join(f"{count:,} x {weight}" for weight, count in sorted(weights.items()))
        yield Step(
            "Interviews for it",
            f"{sum(weight * count for weight, count in weights.items()):,}",
            f"{parts}: one counts once, with time given twice, with reputation three times, with "
            "money five times",
            f"your interviews with {_names(supporting)}",
        )
    if against:
        yield Step(
            "Interviews against it",
            f"{len(against):,}",
            "Each is taken off once",
            f"your interviews with {_names(against)}",
        )
    yield from _surveyed("for", claim.linked.surveys)
    yield from _surveyed("against", claim.linked.surveys_against)


def _surveyed(side: str, surveys: Sequence[LinkedSurvey]) -> Iterator[Step]:
    if not surveys:
        return
    largest = max(surveys, key=lambda one: one.answers)
    yield Step(
        f"Largest survey {side} it",
        f"as {as_interviews(largest.answers):.3g} interviews",
        "Up to 3 answers count like interviews, 30 like 3 of them, each tenfold more like 8.5 "
        f"more; no survey carries a claim past {MOST_BY_SURVEY:g}",
        "; ".join(map(str, surveys)),
    )


def _names(interviews: Sequence[Interview]) -> str:
    latest = sorted(interviews, key=lambda one: one.day, reverse=True)
    names = [f"{one.name} ({day_words(one.day)})" for one in latest[:_MOST_NAMES]]
    more = len(latest) - len(names)
    return ", ".join(names) + (f" and {more:,} more" if more else "")


def _strength(claim: WeighedClaim) -> str:
    found = claim.strength
    if found.refuted:
        return "Refuted: no more than your own conviction is left"
    if found.label.startswith("supported"):
        return (
            f"{found.label[:1].upper()}{found.label[1:]}; that method's strength counts, or that "
            "of the interviews where it is more"
        )
    if not found.supporting and not found.against:
        return "Nothing counts for it yet but your own conviction"
    return (
        "What speaks for it, in interviews, less what speaks against it: 1 gives 0.5, 3 give 1, "
        f"20 and more give {KNOWN:g}; between them it grows evenly"
    )


def _tests(claim: WeighedClaim) -> str:
    names = [one.name for one in claim.linked.experiments[:_MOST_NAMES]]
    more = len(claim.linked.experiments) - len(names)
    if not names:
        return "the records that are linked to it, after I. Gilad's confidence meter"
    return f"the experiments {', '.join(names)}" + (f" and {more:,} more" if more else "")
