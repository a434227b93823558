"""The chapter about money from investors: what is asked for, and who owns what afterwards."""

from __future__ import annotations

from venture.funding import FOUNDERS, GROUPS, TODAY, ownership_by_round
from venture.plan import money
from venture.report.blocks import (
    SHARE,
    Block,
    Chapter,
    ColumnChart,
    Grid,
    Heading,
    Points,
    Series,
    Words,
)
from venture.report.facts import NOT_FOR, Facts, sentence
from venture.report.plan_figures import asked_of_plan
from venture.report.typesetting import isolated

_MOST_HOLDERS = 25


def rounds_chapter(facts: Facts) -> Chapter | None:
    """Write the chapter; None where neither rounds nor money from outside are written down."""
    asks, planned = ask_words(facts), asked_of_plan(facts) if facts.has_plan else ()
    if not facts.has_rounds and not planned:
        return None
    blocks: list[Block] = []
    if asks:
        blocks.append(Points(asks))
    if planned:
        blocks += [Heading("Money from outside in the plan"), Points(planned)]
    return Chapter("Rounds", (*blocks, *_ownership(facts), *_conversions(facts), *_findings(facts)))


def ask_words(facts: Facts) -> tuple[str, ...]:
    """List the rounds, SAFEs and notes, each in a sentence."""
    rounds = facts.dossier.rounds
    found = [
        f"{isolated(one.name)}: {facts.short(one.investment)} at {facts.short(one.pre_money)} "
        "pre-money"
        for one in rounds.rounds
        if one.investment and one.pre_money
    ]
    for safe in rounds.safes:
        if safe.investment:
            terms = [f"cap {facts.short(safe.cap)}"] if safe.cap else []
            terms += [f"{safe.discount:.0%} discount".replace("%", " %")] if safe.discount else []
            found.append(
                _with_terms(f"SAFE, {isolated(safe.name)}: {facts.short(safe.investment)}", terms)
            )
    for note in rounds.notes:
        if note.investment:
            terms = [f"cap {facts.short(note.cap)}"] if note.cap else []
            terms += [f"{note.interest:.1%} interest".replace("%", " %")]
            found.append(
                _with_terms(f"Note, {isolated(note.name)}: {facts.short(note.investment)}", terms)
            )
    return tuple(found)


def all_asked(facts: Facts) -> tuple[str, ...]:
    """List what is asked for: the rounds, or else the money that the plan counts on."""
    return ask_words(facts) or (asked_of_plan(facts, of_investors=True) if facts.has_plan else ())


def founders_words(facts: Facts) -> str:
    """Say what the founders own today and at the end; empty where nobody holds shares."""
    stages = facts.caps.by_group()
    if not sum(facts.caps.holdings.values()):
        return ""
    today = f"Founders own {_part(stages[0][FOUNDERS])} today"
    if not facts.caps.results:
        return f"{today}."
    last = isolated(facts.caps.results[-1].round.name)
    return f"{today} and {_part(stages[-1][FOUNDERS])} after {last}."


def ownership_chart(facts: Facts) -> ColumnChart:
    """Draw who owns which part today and after each round."""
    stages = facts.caps.by_group()
    series = tuple(
        Series(group, tuple(stage[group] for stage in stages))
        for group in GROUPS
        if any(stage[group] for stage in stages)
    )
    labels = (TODAY, *(result.round.name for result in facts.caps.results))
    return ColumnChart(founders_words(facts).rstrip("."), labels, series, SHARE)


def _ownership(facts: Facts) -> tuple[Block, ...]:
    if not sum(facts.caps.holdings.values()):
        return ()
    frame = ownership_by_round(facts.caps.holdings, facts.caps.results)
    last = facts.caps.stages[-1]
    total = sum(last.values())
    rows = [
        (
            str(holder),
            *(_part(share) for share in frame.loc[holder]),
            f"{last.get(str(holder), 0):,}",
        )
        for holder in frame.index[:_MOST_HOLDERS]
    ]
    rows.append(("All", *("100 %" for _ in frame.columns), f"{total:,}"))
    headings = ("Holder", *(str(name) for name in frame.columns), "Shares at the end")
    widths = (2.5, *(1.0 for _ in frame.columns), 1.6)
    table = Grid(headings, tuple(rows), widths, numbers=1, strong=(len(rows) - 1,))
    chart = (ownership_chart(facts),) if facts.caps.results else ()
    more = len(frame.index) - _MOST_HOLDERS
    note = (Words(f"And {more:,} more holders in the workspace.", quiet=True),) if more > 0 else ()
    return (Heading("Who owns the company"), *chart, table, *note)


def _conversions(facts: Facts) -> tuple[Block, ...]:
    rows = tuple(
        (
            result.round.name,
            one.holder,
            money(round(one.amount), facts.currency),
            one.basis,
            f"{money(one.price, facts.currency) if one.price >= 1 else f'{one.price:.4f}'}",
            f"{one.shares + one.pro_rata:,}",
        )
        for result in facts.caps.results
        for one in result.conversions
    )
    if not rows:
        return ()
    headings = ("Round", "Holder", "Converts", "At", "A share", "Shares")
    table = Grid(headings, rows, (1.6, 2, 1.3, 1.5, 1, 1.3), numbers=4)
    return (Heading("What converts"), table)


def _findings(facts: Facts) -> tuple[Block, ...]:
    if not facts.has_rounds:
        return (
            Words("No shares and rounds are written down, so ownership is not known.", quiet=True),
        )
    return tuple(Words(sentence(text), quiet=True) for text in facts.caps.findings[:6])


def _with_terms(text: str, terms: list[str]) -> str:
    return f"{text} ({', '.join(terms)})" if terms else text


def _part(share: float) -> str:
    return f"{share * 100:.1f} %" if share else NOT_FOR
