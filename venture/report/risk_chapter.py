"""The chapters about risks, about what becomes of others, and about sources."""

from __future__ import annotations

from datetime import date

from venture.evidence import (
    SURVIVAL_SOURCE,
    KillCriterion,
    WeighedClaim,
    bar_words,
    criterion_state,
    day_words,
    survival,
)
from venture.plan import currency_symbol
from venture.report.blocks import Bar, BarChart, Block, Chapter, Grid, Heading, Points, Words
from venture.report.facts import NOT_FOR, Facts, few, source_of
from venture.report.gap_chapter import overturn_words
from venture.report.plan_figures import plan_words
from venture.report.typesetting import isolated

_MOST_RISKS = 12
_MOST_SOURCES = 60
_YEARS = (1, 2, 3, 5, 10)
_NO_CLAIMS = "Nothing is claimed yet, so nobody can say which risks were looked at."


def risk_chapter(facts: Facts) -> Chapter:
    """Write what is refuted, what hangs on nothing, and what would end the idea."""
    blocks: list[Block] = []
    risks = risky_claims(facts)
    if risks:
        rows = tuple(
            (one.premise.text, _why(one), _refuted_by(facts, one)) for one in risks[:_MOST_RISKS]
        )
        table = Grid(("Claim", "Stands on", "What would refute it"), rows, (4, 1.8, 3.4))
        blocks += [Words("Refuted claims first, then those on which most hangs with least."), table]
        if len(risks) > _MOST_RISKS:
            more = f"And {len(risks) - _MOST_RISKS:,} more, which stand in the chapter Evidence."
            blocks.append(Words(more, quiet=True))
    else:
        blocks.append(Words(_nothing_risky(facts)))
    blocks += _reasons_to_stop(facts)
    others = tuple(filter(None, (plan_words(facts), overturn_words(facts))))
    if others:
        blocks += [Heading("In the plan and in the ranking"), Points(others)]
    blocks += [Heading("What becomes of others"), survival_chart()]
    blocks.append(Words(f"{SURVIVAL_SOURCE}. Staying open is not the same as earning.", quiet=True))
    return Chapter("Risks", tuple(blocks))


def risky_claims(facts: Facts) -> list[WeighedClaim]:
    """List refuted claims, then those neither known nor refuted, the riskiest first."""
    refuted = [one for one in facts.claims if one.strength.refuted]
    open_ones = [one for one in facts.claims if one.strength.level in ("believed", "hoped")]
    return refuted + open_ones


def risk_words(facts: Facts, most: int) -> tuple[str, ...]:
    """Write the first risks, each in a line."""
    found = tuple(
        f"{'Refuted' if one.strength.refuted else 'Open'}: "
        f"{isolated(one.premise.text.rstrip('.'))} ({_why(one)})."
        for one in risky_claims(facts)[:most]
    )
    return found or (_nothing_risky(facts),)


def survival_chart() -> BarChart:
    """Draw how many of a hundred new establishments are still open after some years."""
    bars = tuple(
        Bar(f"After {years} year{'s' if years > 1 else ''}", share, share, f"{share * 100:.0f} %")
        for years in _YEARS
        for share in [survival(years)]
    )
    half = round(100 * survival(5))
    return BarChart(f"Of 100 establishments opened, {half} are open after five years", bars, 1.0)


def sources_chapter(facts: Facts) -> Chapter:
    """List where the figures come from."""
    sources = source_words(facts)
    first: Block = (
        Points(few(sources, _MOST_SOURCES)) if sources else Words("No figure names a source yet.")
    )
    return Chapter("Sources and methods", (first, Heading("Methods"), Points(_METHODS)))


def source_words(facts: Facts) -> tuple[str, ...]:
    """List every source that is named, each once, with what it stands for."""
    dossier = facts.dossier
    found: dict[str, list[str]] = {}
    for part in dossier.gaps.market:
        found.setdefault(part.source, []).append(f"market, {part.name}")
    if dossier.gaps.survey:
        found.setdefault(dossier.gaps.survey.file, []).append("survey of needs")
    if dossier.evidence.prices:
        found.setdefault(dossier.evidence.prices.source, []).append("pricing survey")
    if dossier.evidence.must_have:
        found.setdefault(dossier.evidence.must_have.source, []).append("survey of users")
    for competitor in dossier.gaps.competitors:
        found.setdefault(competitor.source, []).append(competitor.name)
    if facts.has_plan:
        for setting in dossier.plan.used_settings().values():
            found.setdefault(source_of(dossier.plan, setting), []).append(setting.label)
    found.pop("", None)
    return tuple(f"{source} ({_for(what)})" for source, what in found.items())


def _for(what: list[str]) -> str:
    return "; ".join(what[:2]) + (f" and {len(what) - 2} more" if len(what) > 2 else "")


def _why(claim: WeighedClaim) -> str:
    if claim.strength.refuted:
        return f"{claim.strength.against:,} against"
    return f"{claim.strength.level}, {claim.strength.label}"


def _refuted_by(facts: Facts, claim: WeighedClaim) -> str:
    """Say which bar a claim has to pass, or that nobody set one."""
    symbol = currency_symbol(facts.currency)
    bars = [one for one in claim.linked.experiments if one.bar is not None]
    if not bars:
        return "No test with a bar is planned yet."
    return "; ".join(f"{one.name}, if not {bar_words(one, symbol)}" for one in bars[:2])


def _reasons_to_stop(facts: Facts) -> tuple[Block, ...]:
    criteria = facts.dossier.evidence.kill_criteria
    if not criteria:
        return ()
    rows = tuple(
        (one.text, day_words(one.by) if one.by else NOT_FOR, _state(one, facts.dossier.today))
        for one in criteria
    )
    table = Grid(("The founders stop if", "Looked at by", "Stands"), rows, (5, 1.6, 2))
    return (Heading("Reasons to stop, written down beforehand"), table)


def _state(criterion: KillCriterion, today: date) -> str:
    """Say how a reason to stop stands; one that was withdrawn says so, with the day and why."""
    if criterion.withdrawn:
        return f"withdrawn on {day_words(criterion.withdrawn)}: {criterion.why_withdrawn}"
    words = {"overdue": "overdue", "met": "it came about", "passed": "did not come about"}
    return words.get(criterion_state(criterion, today), "open")


def _nothing_risky(facts: Facts) -> str:
    return "No claim is refuted, and none hangs on nothing." if facts.claims else _NO_CLAIMS


_METHODS = (
    "Gaps: SPOTIS (Dezert and others, 2020), beside a weighted sum, TOPSIS and PROMETHEE II; how "
    "robust the order is by SMAA-2 (Lahdelma and Salminen, 2001).",
    "Needs: opportunity score (Ulwick). Prices: price sensitivity meter (van Westendorp, 1976).",
    "Claims: confidence meter (Gilad), from linked records only. Experiments: Beta posterior "
    "against a bar that was locked before the results.",
    "Plan: month by month over five years; years are sums or ends of months. Every figure is also "
    "a formula in the workbook that goes with this report.",
    "Rounds: as in the Post-Money Safe User Guide (Y Combinator, 2018).",
)
