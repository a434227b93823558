"""The outline of a pitch deck: what stands on which slide, and what to say to it."""

from __future__ import annotations

from venture.evidence import SURVIVAL_SOURCE, bar_words
from venture.plan import currency_symbol
from venture.report.blocks import Grid
from venture.report.chapters import left_out
from venture.report.dossier import Dossier
from venture.report.evidence_chapter import LEVELS, asked_words, at_level, knowledge_words, rests_on
from venture.report.facts import NOT_FOR, Facts, few, gather
from venture.report.founder_chapter import skills_chart, why_words
from venture.report.gap_chapter import gap_chart, gap_words, overturn_words
from venture.report.household_figures import household_chart
from venture.report.market_chapter import market_chart, market_words
from venture.report.plan_chapter import agrees_words
from venture.report.plan_figures import (
    asked_of_plan,
    cash_chart,
    key_figures,
    need_words,
    part_years,
    plan_words,
    revenue_chart,
)
from venture.report.risk_chapter import risk_words, risky_claims, source_words, survival_chart
from venture.report.rounds_chapter import all_asked, founders_words, ownership_chart
from venture.report.slide import Slide

_MOST = 5
_NOT_YET = "Not written down yet."


def deck_pptx(dossier: Dossier) -> bytes:
    """Write the outline of a pitch deck with native tables, charts and notes.

    Args:
        dossier: the idea.
    """
    # The library for slides takes its time to import, and only a deck needs it.
    from venture.report.slides import written

    day = f"{dossier.day.day} {dossier.day:%B %Y}" if dossier.day else ""
    return written(dossier.name, dossier.pitch, day, slides(gather(dossier)))


def slides(facts: Facts) -> tuple[Slide, ...]:
    """Say what stands on which slide, after the title."""
    return (
        _of_canvas(facts, "Problem", ("problem", "existing_alternatives")),
        _of_canvas(facts, "Who has it", ("customer_segments", "early_adopters")),
        _gap(facts),
        _of_canvas(facts, "Solution", ("unique_value_proposition", "solution", "unfair_advantage")),
        _evidence(facts),
        _market(facts),
        _business_model(facts),
        _plan(facts),
        _founder(facts),
        _ask(facts),
        _risks(facts),
    )


_NAMES = {
    "existing_alternatives": "Today: ",
    "early_adopters": "First: ",
    "unfair_advantage": "Hard to copy: ",
    "channels": "Reached through: ",
    "cost_structure": "Costs: ",
}


def _of_canvas(facts: Facts, title: str, fields: tuple[str, ...]) -> Slide:
    points = _statements(facts, fields)
    standing = {claim.premise.text: claim.strength for claim in facts.claims}
    said = [
        f"{one.text} ({standing[one.text].level}, {standing[one.text].label})"
        for field in fields
        for one in facts.dossier.canvas.statements(field)
    ]
    notes = "What each statement rests on:\n" + "\n".join(said) if said else ""
    return Slide(title, points or (_NOT_YET,), notes=notes)


def _statements(facts: Facts, fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        f"{_NAMES.get(field, '')}{one.text}"
        for field in fields
        for one in facts.dossier.canvas.statements(field)[:3]
    )


def _gap(facts: Facts) -> Slide:
    found = facts.standing
    if found is None:
        return Slide("Why now: the gap", (_NOT_YET,))
    points = tuple(filter(None, (gap_words(facts), overturn_words(facts))))
    chart = (gap_chart(found),) if len(found.gaps) > 1 else ()
    first = found.gaps[found.leaders[0]]
    return Slide("Why now: the gap", points, chart, first.note)


def _evidence(facts: Facts) -> Slide:
    if not facts.claims:
        return Slide("Evidence", ("Nothing is claimed, asked or tried yet.",))
    rows = tuple(
        (
            level.capitalize(),
            f"{len(found):,}",
            found[0].premise.text if found else NOT_FOR,
            rests_on(found[0]) if found else NOT_FOR,
        )
        for level in LEVELS
        for found in [at_level(facts, level)]
    )
    table = Grid(
        ("Standing", "Claims", "The most important", "Rests on"), rows, (1.2, 0.9, 5.6, 2.1)
    )
    tests = "\n".join(f"{one.name}: {judged.sentence}." for one, judged in facts.tests[:_MOST])
    points = (knowledge_words(facts), asked_words(facts))
    return Slide("Evidence", points, (table, *_tests(facts)), tests)


def _tests(facts: Facts) -> tuple[Grid, ...]:
    symbol = currency_symbol(facts.currency)
    rows = tuple(
        (one.name, bar_words(one, symbol), judged.outcome.capitalize())
        for one, judged in facts.tests[:_MOST]
    )
    return (Grid(("Experiment", "Bar", "Outcome"), rows, (5, 2, 2)),) if rows else ()


def _market(facts: Facts) -> Slide:
    if facts.market is None:
        return Slide("Market", ("Nobody counted the market yet.",))
    sources = "\n".join(f"{one.name}: {one.source}" for one in facts.dossier.gaps.market[:_MOST])
    chart = market_chart(facts.market, facts.currency)
    return Slide("Market", (market_words(facts),), (chart,), sources)


def _business_model(facts: Facts) -> Slide:
    points = _statements(facts, ("revenue_streams", "channels", "cost_structure"))
    chart = (revenue_chart(facts),) if facts.has_plan else ()
    return Slide("Business model", points[:7] or (_NOT_YET,), chart)


def _plan(facts: Facts) -> Slide:
    if not facts.has_plan:
        return Slide("Plan", ("There is no financial plan yet.",))
    words = f"{plan_words(facts)} {part_years(facts)}".strip()
    notes = f"{agrees_words(facts)} {need_words(facts)}"
    return Slide("Plan", (words,), (cash_chart(facts), key_figures(facts)), notes)


def _founder(facts: Facts) -> Slide:
    charts = (skills_chart(facts, _MOST), household_chart(facts))
    points = why_words(facts) or (_NOT_YET,)
    notes = "Skills are as the founder judges them. People are counted, and nobody is named."
    return Slide("Why this founder", points, tuple(filter(None, charts)), notes)


def _ask(facts: Facts) -> Slide:
    asked = all_asked(facts) or ("No money from investors is planned.",)
    need = need_words(facts) if facts.has_plan else ""
    points = tuple(filter(None, (*few(asked, _MOST), founders_words(facts), need)))
    chart = (ownership_chart(facts),) if facts.caps.results else ()
    notes = "\n".join(asked_of_plan(facts)) if facts.has_plan else ""
    return Slide("Ask", points, chart, notes)


def _risks(facts: Facts) -> Slide:
    counting = [one for one in facts.dossier.evidence.kill_criteria if one.withdrawn is None]
    criteria = [f"We stop if: {one.text}" for one in counting[:2]]
    notes = "\n".join((*left_out(facts), *source_words(facts)[:_MOST], SURVIVAL_SOURCE))
    points = (*risk_words(facts, 4), *criteria) if risky_claims(facts) else risk_words(facts, 4)
    return Slide("Risks", points, (survival_chart(),), notes)
