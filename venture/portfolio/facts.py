"""What stands on an idea's canvas, among its gaps and in its evidence, in a few figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from venture.canvas import Canvas, Progress, filled
from venture.evidence import (
    Decision,
    Evidence,
    Experiment,
    KillCriterion,
    Level,
    WeighedClaim,
    bar_set_at,
    knowledge,
    outcome,
    weakest_needed,
    weighed_claims,
)
from venture.gaps import Gaps, weighing
from venture.portfolio.premises import has_evidence, needs_survey, premises_of
from venture.portfolio.stage import Stage, stage_of

LEVELS: tuple[Level, ...] = get_args(Level)

MARKS = 5
"""How many claims stand for all of them in a list."""


@dataclass(frozen=True)
class OpenTest:
    """An experiment without a verdict.

    Attributes:
        name: what the founder calls it.
        has_bar: whether its pass bar is locked.
        ends: when it is to be over; None where nobody said.
    """

    name: str
    has_bar: bool
    ends: date | None


@dataclass(frozen=True)
class Facts:
    """What is written down of an idea besides its plan.

    Attributes:
        stage: how far it is.
        canvas: how many blocks say something, and the next one to fill in.
        backing: how many claims stand on what, by level.
        marks: how the five claims stand that matter most, the best-backed first.
        riskiest: the claim to test next; empty where there is none.
        can_rank: whether two gaps or more can be ranked.
        tests: experiments without a verdict, the one that ends first before the others.
        stop_reasons: when to stop, as written down beforehand.
        decision: the latest one.
    """

    stage: Stage
    canvas: Progress
    backing: dict[Level, int]
    marks: tuple[Level, ...]
    riskiest: str
    can_rank: bool
    tests: tuple[OpenTest, ...]
    stop_reasons: tuple[KillCriterion, ...]
    decision: Decision | None

    @property
    def claims(self) -> int:
        """How many claims the idea rests on."""
        return sum(self.backing.values())

    def __str__(self) -> str:
        """Say how well it is backed: "2 known, 10 believed, 14 hoped"."""
        said = [f"{count:,} {level}" for level, count in self.backing.items() if count]
        return ", ".join(said) or "no claims yet"


def facts(canvas: Canvas, gaps: Gaps, evidence: Evidence, *, has_plan: bool) -> Facts:
    """Sum up what is written down of an idea.

    Args:
        canvas: its statements are the claims.
        gaps: candidates in the market.
        evidence: what was asked and tried.
        has_plan: whether a financial plan was ever saved.
    """
    surveys = needs_survey(gaps)
    claims = weighed_claims(premises_of(canvas), evidence, surveys)
    known = knowledge(claims)
    tests = _open_tests(evidence.experiments)
    decision = next(iter(evidence.latest_decisions), None)
    progress, can_rank = filled(canvas), _can_rank(gaps)
    return Facts(
        stage=stage_of(
            canvas=canvas,
            can_rank=can_rank,
            asked=has_evidence(evidence, surveys),
            tested=not tests and _is_backed(claims),
            has_plan=has_plan,
            decided=decision.choice if decision else None,
        ),
        canvas=progress,
        backing={
            "known": known.known,
            "believed": known.believed,
            "hoped": known.hoped,
            "refuted": known.refuted,
        },
        marks=_marks(claims),
        riskiest=known.next.premise.text if known.next else "",
        can_rank=can_rank,
        tests=tests,
        stop_reasons=evidence.kill_criteria,
        decision=decision,
    )


def _marks(claims: Sequence[WeighedClaim]) -> tuple[Level, ...]:
    """Say how the claims stand that matter most, of equally important ones the riskiest."""
    most = sorted(claims, key=lambda claim: -claim.importance)[:MARKS]
    levels = [claim.strength.level for claim in most]
    return tuple(level for level in LEVELS for _ in range(levels.count(level)))


def _can_rank(gaps: Gaps) -> bool:
    """Tell whether there is anything to rank: two gaps of which something is known, and weights."""
    return sum(bool(gap.values) for gap in gaps.gaps) > 1 and not weighing(gaps).problem


def _is_backed(claims: Sequence[WeighedClaim]) -> bool:
    """Tell whether somebody outside backs every claim that the idea cannot do without."""
    weakest = weakest_needed(claims)
    return weakest is not None and weakest.strength.level in ("known", "believed")


def _open_tests(experiments: Sequence[Experiment]) -> tuple[OpenTest, ...]:
    found = [
        OpenTest(one.name, bar_set_at(one) is not None, one.ends)
        for one in experiments
        if outcome(one) not in ("supported", "refuted")
    ]
    return tuple(sorted(found, key=lambda one: (one.ends is None, one.ends or date.max)))
