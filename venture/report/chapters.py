"""The full report, chapter by chapter, before anybody writes it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from venture.report.blocks import Block, Chapter, Heading, Points, Words
from venture.report.evidence_chapter import asked_words, evidence_chapter, knowledge_words
from venture.report.facts import Facts
from venture.report.founder_chapter import founder_chapter, founder_words
from venture.report.gap_chapter import gap_chapter, gap_words
from venture.report.market_chapter import market_chapter, market_words
from venture.report.plan_chapter import (
    assumptions_chapter,
    plan_chapter,
    statements_chapter,
)
from venture.report.plan_figures import key_figures, part_years, plan_words
from venture.report.risk_chapter import risk_chapter, risk_words, sources_chapter
from venture.report.rounds_chapter import all_asked, founders_words, rounds_chapter


@dataclass(frozen=True)
class Part:
    """A chapter that is left out where there is nothing to say, and what is said instead."""

    write: Callable[[Facts], Chapter | None]
    without: str = ""


_PARTS = (
    Part(gap_chapter, "No gap in the market was written down yet."),
    Part(market_chapter, "Nobody counted the market yet."),
    Part(evidence_chapter, "Nothing is claimed, asked or tried yet."),
    Part(founder_chapter, "Nothing is written down yet about what the founder brings."),
    Part(plan_chapter, "There is no financial plan yet."),
    Part(statements_chapter),
    Part(rounds_chapter, "No rounds and no money from outside are planned yet."),
    Part(risk_chapter),
    Part(assumptions_chapter),
    Part(sources_chapter),
)


def chapters(facts: Facts) -> tuple[Chapter, ...]:
    """Write the chapters, a summary first; the canvas is not among them."""
    return (_summary(facts), *filter(None, (part.write(facts) for part in _PARTS)))


def left_out(facts: Facts) -> tuple[str, ...]:
    """Say of each part that there is nothing to say."""
    canvas = () if has_canvas(facts) else ("The lean canvas is empty.",)
    parts = (part.without for part in _PARTS if part.without and not part.write(facts))
    return (*canvas, *parts)


def has_canvas(facts: Facts) -> bool:
    """Tell whether anything stands on the canvas."""
    return bool(facts.claims)


def _summary(facts: Facts) -> Chapter:
    dossier, missing = facts.dossier, left_out(facts)
    said = (
        gap_words(facts),
        market_words(facts),
        f"{knowledge_words(facts)} {asked_words(facts)}" if facts.claims else "",
        founder_words(facts),
        plan_words(facts),
        *(f"Asked for: {text}." for text in all_asked(facts)[:3]),
        founders_words(facts),
        *(risk_words(facts, 2) if facts.claims else ()),
    )
    blocks: list[Block] = []
    if dossier.pitch:
        blocks.append(Words(dossier.pitch))
    if any(said):
        blocks.append(Points(tuple(filter(None, said))))
    if facts.has_plan:
        blocks += [Heading("Key figures"), key_figures(facts)]
        if months := part_years(facts):
            blocks.append(Words(months, quiet=True))
    if missing:
        blocks += [Heading("Left out"), Points(missing)]
    return Chapter("In short", tuple(blocks))
