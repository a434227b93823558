"""Ideas side by side: a row for each thing to know, with the best one named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from venture.canvas import BLOCKS
from venture.evidence import day_words
from venture.plan import MONTHS, money, month_name
from venture.portfolio.outlook import NO_PLAN, Outlook
from venture.portfolio.overview import UNREADABLE, Overview

MOST_COMPARED = 4
_NOT_KNOWN = "–"


@dataclass(frozen=True)
class ComparedRow:
    """One thing to know, of each idea.

    Attributes:
        label: what it is.
        texts: what is to be said, one for each idea.
        best: whether each idea is the best in it; all False where none can be called so.
    """

    label: str
    texts: tuple[str, ...]
    best: tuple[bool, ...]


Words = Callable[[Overview], str]
Score = Callable[[Overview], float | None]


def compared(ideas: Sequence[Overview], today: date) -> list[ComparedRow]:
    """Lay ideas out side by side.

    The best is named where more or less of it is better whatever the idea, and not all are equal.
    Shares of weightings are not compared: each idea's gap was weighed against others. Nor are
    customers who pay another price, or amounts in different currencies.

    Args:
        ideas: as many as there are to compare.
        today: the day that the next steps are for.
    """
    return [
        _row("Stage", ideas, lambda one: one.stage),
        _row("Canvas", ideas, _canvas),
        _row("Gap", ideas, lambda one: one.gap_words),
        _row("Evidence", ideas, lambda one: one.evidence_words, _backed),
        _row("Riskiest claim", ideas, _riskiest),
        _row("Money", ideas, lambda one: one.money_words, _runway),
        _row("Chance to survive", ideas, lambda one: one.survival_words, _survival),
        _row("Price", ideas, _of_plan(lambda plan: plan.price_words)),
        _row("Customers after a year", ideas, _of_plan(_customers)),
        _row("Break-even", ideas, _of_plan(_break_even), _soonest),
        _row("Lowest cash", ideas, _of_plan(_lowest), _highest_cash(ideas)),
        _row("Next step", ideas, lambda one: one.next_words(today)),
        _row("Decision", ideas, _decision),
    ]


def _row(
    label: str, ideas: Sequence[Overview], words: Words, score: Score | None = None
) -> ComparedRow:
    scores = [score(idea) if score else None for idea in ideas]
    known = [number for number in scores if number is not None]
    differ = len(set(known)) > 1
    best = max(known) if differ else None
    return ComparedRow(
        label,
        tuple(words(idea) for idea in ideas),
        tuple(best is not None and number == best for number in scores),
    )


def _canvas(idea: Overview) -> str:
    if idea.facts is None:
        return UNREADABLE
    return f"{idea.facts.canvas.blocks} of {len(BLOCKS)} blocks filled"


def _riskiest(idea: Overview) -> str:
    return (idea.facts and idea.facts.riskiest) or _NOT_KNOWN


def _backed(idea: Overview) -> float | None:
    """Weigh what is known before what is believed, as shares of all claims."""
    if idea.facts is None or not idea.facts.claims:
        return None
    backing = idea.facts.backing
    return (backing["known"] + backing["believed"] / 1_000) / idea.facts.claims


def _runway(idea: Overview) -> float | None:
    return idea.outlook.runway_months if idea.outlook and not idea.outlook.empty else None


def _survival(idea: Overview) -> float | None:
    return idea.survival.chance if idea.survival else None


def _of_plan(words: Callable[[Outlook], str]) -> Words:
    def written(idea: Overview) -> str:
        if idea.outlook is None:
            return NO_PLAN
        return _NOT_KNOWN if idea.outlook.empty else words(idea.outlook)

    return written


def _customers(plan: Outlook) -> str:
    return f"{plan.customers:,.0f}"


def _break_even(plan: Outlook) -> str:
    return month_name(plan.break_even) if plan.break_even else f"not within {MONTHS // 12} years"


def _soonest(idea: Overview) -> float | None:
    if idea.outlook is None or idea.outlook.empty:
        return None
    return -(idea.outlook.break_even or date.max).toordinal()


def _lowest(plan: Outlook) -> str:
    return money(plan.lowest_cash, plan.currency, short=True)


def _highest_cash(ideas: Sequence[Overview]) -> Score | None:
    """Compare amounts only where all are of one currency."""
    plans = [idea.outlook for idea in ideas if idea.outlook and not idea.outlook.empty]
    if len({plan.currency for plan in plans}) > 1:
        return None
    return lambda idea: idea.outlook.lowest_cash if idea.outlook in plans and idea.outlook else None


def _decision(idea: Overview) -> str:
    if idea.facts is None or idea.facts.decision is None:
        return "none yet"
    return f"{idea.facts.decision.choice}, {day_words(idea.facts.decision.day)}"
