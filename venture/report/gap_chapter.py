"""The chapter about the gap: which one it is, how robust that is, and who serves the market."""

from __future__ import annotations

import math

from venture.gaps import RANKING_METHODS, NeedScore, Standing, need_scores, share_words
from venture.report.blocks import Bar, BarChart, Block, Chapter, Grid, Heading, Words
from venture.report.facts import NOT_FOR, Facts, counted
from venture.report.typesetting import isolated

_MOST_GAPS = 12
_MOST_NEEDS = 10
_MOST_COMPETITORS = 12


def gap_chapter(facts: Facts) -> Chapter | None:
    """Write the chapter; None where neither gaps, needs nor competitors are written down."""
    blocks = (*_ranking(facts), *_needs(facts), *_competitors(facts))
    return Chapter("The gap in the market", blocks) if blocks else None


def gap_words(facts: Facts) -> str:
    """Say which gap comes first, and under how many weightings; empty where none is known."""
    found = facts.standing
    if found is None:
        return ""
    first, share = found.leaders[0], float(found.first_shares[found.leaders[0]])
    name = isolated(found.gaps[first].name)
    if len(found.gaps) == 1:
        return f"{name} is the only gap that was looked at, so it was compared with nothing."
    count = counted(len(found.gaps), "gap")
    if len(found.leaders) > 1:
        others = len(found.leaders) - 1
        return f"{name} shares the first of {count} with {counted(others, 'other')}."
    text = f"{name} ranks first of {count}, in {share_words(share)} of the {_weightings(found)}"
    often = found.most_often_first
    if found.first_shares[often] > share:
        other = share_words(float(found.first_shares[often]))
        return f"{text}, while {isolated(found.gaps[often].name)} is first in {other}."
    return f"{text}."


def overturn_words(facts: Facts) -> str:
    """Say what takes the first place away; empty where nobody has it alone."""
    found = facts.standing
    if found is None or len(found.leaders) != 1 or len(found.gaps) == 1:
        return ""
    change = found.overturn
    if change is None:
        return "No change of a single weight takes the first place away."
    way = "more" if change.weight > change.before else "less"
    criterion = isolated(found.criteria[change.criterion].name)
    beyond, now = f"{change.weight * 100:.1f} %", f"{change.before * 100:.1f} %"
    other = isolated(found.gaps[change.winner].name)
    return f"{other} comes first once {criterion} counts {way} than {beyond}; now it counts {now}."


def gap_chart(found: Standing) -> BarChart:
    """Draw how often each gap comes first."""
    rows = sorted(range(len(found.gaps)), key=lambda row: -found.first_shares[row])[:_MOST_GAPS]
    bars = tuple(
        Bar(found.gaps[row].name, share, share, share_words(share) if share else "never")
        for row in rows
        for share in [float(found.first_shares[row])]
    )
    best = isolated(found.gaps[found.most_often_first].name)
    share = share_words(float(found.first_shares[found.most_often_first]))
    return BarChart(f"{best} comes first in {share} of the {_weightings(found)}", bars, 1.0)


def _weightings(found: Standing) -> str:
    fits = "weightings that fit the founders' order of criteria"
    return fits if found.weighing.has_order else "possible weightings"


def _ranking(facts: Facts) -> tuple[Block, ...]:
    found = facts.standing
    if found is None:
        return ()
    blocks: list[Block] = [Words(f"{gap_words(facts)} {overturn_words(facts)}".strip())]
    if len(found.gaps) > 1:
        blocks.append(gap_chart(found))
    blocks += [_gap_table(found), Words(_agreement(found), quiet=True)]
    blocks += [Heading("What the gaps were judged by"), _criteria_table(found)]
    return (*blocks, *(Words(text, quiet=True) for text in _doubts(found)))


def _gap_table(found: Standing) -> Grid:
    rows = tuple(
        (
            f"{found.ranks['SPOTIS'][row]}",
            found.gaps[row].name,
            found.gaps[row].note or NOT_FOR,
            f"{found.points[row].sum():.1f}",
            share_words(share) if (share := float(found.first_shares[row])) else "never",
        )
        for row in found.best_first[:_MOST_GAPS]
    )
    headings = ("Rank", "Gap", "Why it is one", "Points of 100", "First in")
    return Grid(headings, rows, (0, 3, 5, 0, 0), numbers=3)


def _agreement(found: Standing) -> str:
    """Say how many of the methods put the same gap first."""
    leader = found.leaders[0]
    agree = [method for method in RANKING_METHODS if found.ranks[method][leader] == 1]
    text = f"{' and '.join(filter(None, [', '.join(agree[:-1]), agree[-1]]))}"
    how = f"Ranked by SPOTIS (Dezert and others, 2020). Of four published methods {len(agree)} "
    put = "puts" if len(agree) == 1 else "put"
    drawn = f"{found.samples:,} weightings were drawn (SMAA-2)"
    return f"{how}{put} {found.gaps[leader].name} first: {text}. {drawn}."


def _criteria_table(found: Standing) -> Grid:
    weights = found.weighing.weights
    rows = tuple(
        (
            one.name,
            one.meaning or NOT_FOR,
            f"{one.low:g} to {one.high:g}, {one.better.lower()} is better",
            f"{weights[place] * 100:.1f} %",
        )
        for place in found.weighing.falling
        for one in [found.criteria[place]]
    )
    return Grid(("Criterion", "What it means", "Scale", "Weight"), rows, (3, 5, 2.4, 0), numbers=3)


def _doubts(found: Standing) -> list[str]:
    values = len(found.gaps) * len(found.criteria)
    unknown = (
        f"{found.unknown:,} of {values:,} values are not known. In the ranking they count as the "
        "middle of their scale, in the chart as anything on it."
    )
    return ([unknown] if found.unknown else []) + list(found.outside[:3])


def _needs(facts: Facts) -> tuple[Block, ...]:
    needs = facts.dossier.gaps.needs
    if not needs:
        return ()
    scored = sorted(need_scores(needs), key=lambda one: -_or_lowest(one.score))
    shown = [one for one in scored if not math.isnan(one.score)][:_MOST_NEEDS]
    if not shown:
        return ()
    survey = facts.dossier.gaps.survey
    asked = f" {counted(survey.respondents, 'person', 'people')} answered." if survey else ""
    count = f"The {len(shown)} of {len(needs):,} needs" if len(shown) < len(needs) else "The needs"
    note = (
        f"{count} with the highest opportunity score (Ulwick): importance plus what satisfaction "
        f"lacks of it, 0 to 20.{asked} The range holds the true score in 9 of 10 cases."
    )
    return (Heading("Needs"), _need_table(shown), Words(note, quiet=True))


def _need_table(shown: list[NeedScore]) -> Grid:
    rows = tuple(
        (
            one.need.name,
            one.need.segment or NOT_FOR,
            f"{one.importance:.1f}",
            f"{one.satisfaction:.1f}",
            f"{one.score:.1f}",
            NOT_FOR if math.isnan(one.low) else f"{one.low:.1f} to {one.high:.1f}",
        )
        for one in shown
    )
    headings = ("Need", "Segment", "Importance", "Satisfaction", "Score", "Range")
    return Grid(headings, rows, (4, 2, 0, 0, 0, 0), numbers=2)


def _competitors(facts: Facts) -> tuple[Block, ...]:
    competitors = facts.dossier.gaps.competitors
    if not competitors:
        return ()
    rows = tuple(
        tuple(text or NOT_FOR for text in (c.name, c.price, c.good_at, c.bad_at))
        for c in competitors[:_MOST_COMPETITORS]
    )
    table = Grid(("Competitor", "Price", "Does well", "Serves badly"), rows, (2, 2, 3, 3))
    more = len(competitors) - len(rows)
    note = (Words(f"And {more:,} more in the workspace.", quiet=True),) if more else ()
    return (Heading("Who serves it today"), table, *note)


def _or_lowest(score: float) -> float:
    return -1.0 if math.isnan(score) else score
