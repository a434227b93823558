"""How far an idea is: the first part of the work that is not done yet."""

from __future__ import annotations

from typing import Literal

from venture.canvas import BLOCKS, Canvas
from venture.evidence import Choice

Stage = Literal["Canvas", "Scoring", "Testing", "Planning", "Deciding", "Going ahead", "Stopped"]

STAGES: dict[Stage, str] = {
    "Canvas": "Blocks of the canvas are empty. The unfair advantage may stay so.",
    "Scoring": "No two gaps in the market can be ranked, and nobody was asked.",
    "Testing": "An experiment has no verdict, or a claim that it cannot do without is only hoped "
    "for or refuted.",
    "Planning": "It is tested, and has no financial plan.",
    "Deciding": "Canvas, tests and plan are there: go on, change course or stop.",
    "Going ahead": "All of that is there, and you decided to persevere.",
    "Stopped": "Your latest decision is to stop.",
}
"""What each stage means, in the order of the work."""

_MAY_STAY_EMPTY = "unfair_advantage"


def stage_of(
    *,
    canvas: Canvas,
    can_rank: bool,
    asked: bool,
    tested: bool,
    has_plan: bool,
    decided: Choice | None,
) -> Stage:
    """Say how far an idea is.

    A plan or a decision that comes before the tests does not put an idea past them.

    Args:
        canvas: what is claimed.
        can_rank: whether gaps in the market can be ranked.
        asked: whether there is any interview or experiment; then scoring was passed over.
        tested: whether every experiment has its verdict and every claim that the idea cannot do
            without is backed by somebody.
        has_plan: whether a plan was ever saved.
        decided: the latest decision.

    Example:
        >>> stage_of(
        ...     canvas=Canvas(),
        ...     can_rank=True,
        ...     asked=False,
        ...     tested=False,
        ...     has_plan=True,
        ...     decided="Persevere",
        ... )
        'Canvas'
    """
    if decided == "Stop":
        return "Stopped"
    fields = [block.box.field for block in BLOCKS if block.box.field != _MAY_STAY_EMPTY]
    if not all(canvas.statements(field) for field in fields):
        return "Canvas"
    if not can_rank and not asked:
        return "Scoring"
    if not tested:
        return "Testing"
    if not has_plan:
        return "Planning"
    return "Going ahead" if decided == "Persevere" else "Deciding"
