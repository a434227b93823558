"""The chapter about evidence: claims with their strength, experiments, interviews, prices."""

from __future__ import annotations

from collections import Counter

import numpy as np

from venture.evidence import (
    Experiment,
    Verdict,
    WeighedClaim,
    bar_words,
    cost_words,
    day_words,
    method_of,
    must_have_share,
    price_intervals,
    price_sensitivity,
    prices_asked,
    rate_words,
    rounded_price,
    trials_words,
)
from venture.plan import currency_symbol, money
from venture.report.blocks import Block, Chapter, Grid, Heading, Words
from venture.report.facts import NOT_FOR, Facts, counted, sentence
from venture.report.typesetting import isolated

LEVELS = ("known", "believed", "hoped", "refuted")
_MOST_CLAIMS = 100
_MOST_TESTS = 20
_MOST_INTERVIEWS = 40
_RANGE = 0.9


def evidence_chapter(facts: Facts) -> Chapter | None:
    """Write the chapter; None where nothing is claimed, asked or tried."""
    blocks = (
        *_claims(facts),
        *_tests(facts),
        *_interviews(facts),
        *_prices(facts),
        *_must_have(facts),
        *_decisions(facts),
    )
    return Chapter("Evidence", blocks) if blocks else None


def knowledge_words(facts: Facts) -> str:
    """Say how many of the claims stand on what; empty where nothing is claimed."""
    known = facts.known
    if not known.claims:
        return ""
    text = (
        f"Of {counted(known.claims, 'claim')} that the idea rests on, {known.known:,} known, "
        f"{known.believed:,} believed, {known.hoped:,} hoped"
    )
    return f"{text}, {known.refuted:,} refuted." if known.refuted else f"{text}."


def asked_words(facts: Facts) -> str:
    """Say how much was asked and tried."""
    record = facts.dossier.evidence
    done = [counted(len(record.interviews), "interview")]
    decided = sum(one.outcome in ("supported", "refuted") for _, one in facts.tests)
    tried = f" ({decided:,} decided)" if facts.tests else ""
    done.append(f"{counted(len(facts.tests), 'experiment')}{tried}")
    if prices := prices_asked(record):
        done.append(counted(len(prices.answers), "answer") + " about prices")
    return f"Behind it: {', '.join(done)}."


def at_level(facts: Facts, level: str) -> list[WeighedClaim]:
    """List the claims of one level, the most important first."""
    found = [claim for claim in facts.claims if claim.strength.level == level]
    return sorted(found, key=lambda claim: -claim.importance)


def result_words(experiment: Experiment, judged: Verdict, currency: str) -> str:
    """Say what was counted; the number of an experiment without results is not known."""
    counts, symbol = judged.counted, currency_symbol(currency)
    known = judged.posterior
    if known is None:
        return NOT_FOR
    low, high = known.interval(_RANGE)
    if experiment.measures == "rate":
        amount = f"{counts.successes:,} of {counts.trials:,.0f} {trials_words(experiment)}"
        return f"{amount}: {rate_words(low)} to {rate_words(high)}"
    won = f"{counts.successes:,} for {cost_words(counts.trials, symbol)}"
    span = " to ".join(cost_words(round(end, 2), symbol) for end in (low, high))
    return f"{won}: {span} each"


def _claims(facts: Facts) -> tuple[Block, ...]:
    if not facts.claims:
        return ()
    rows = tuple(
        (
            claim.premise.text,
            claim.kind,
            f"{claim.importance}" if claim.judged else NOT_FOR,
            claim.strength.level.capitalize(),
            rests_on(claim),
        )
        for level in LEVELS
        for claim in at_level(facts, level)
    )
    headings = ("Claim", "Kind", "Weight", "Standing", "Rests on")
    note = (
        "Known: twenty interviews or a passed test. Believed: at least one customer said so. "
        "Hoped: own conviction. Weight, 1 to 5: how much of the idea falls with it, as the "
        "founders judge."
    )
    return (
        Words(f"{knowledge_words(facts)} {asked_words(facts)}"),
        Words(note, quiet=True),
        Grid(headings, rows[:_MOST_CLAIMS], (6, 0, 0, 0, 2.6)),
        *_more(len(rows) - _MOST_CLAIMS),
    )


def rests_on(claim: WeighedClaim) -> str:
    """Say what a claim stands on, where its level is said elsewhere."""
    label = claim.strength.label
    return f"{claim.strength.against:,} against" if label == "refuted" else label


def _tests(facts: Facts) -> tuple[Block, ...]:
    if not facts.tests:
        return ()
    symbol = currency_symbol(facts.currency)
    rows = tuple(
        (
            one.name,
            method_of(one.method).name,
            bar_words(one, symbol),
            result_words(one, judged, facts.currency),
            sentence(judged.sentence),
        )
        for one, judged in facts.tests[:_MOST_TESTS]
    )
    headings = ("Experiment", "Method", "Bar", "Counted, likely range", "Verdict")
    note = (
        "Supported when the chance to reach the bar is 90 % or more, refuted at 10 % or less. The "
        "likely range holds the true number with 90 %. Only results after the bar count."
    )
    table = Grid(headings, rows, (2.6, 1.6, 1.6, 2.4, 4))
    return (
        Heading("Experiments"),
        table,
        *_more(len(facts.tests) - _MOST_TESTS),
        Words(note, quiet=True),
    )


def _interviews(facts: Facts) -> tuple[Block, ...]:
    interviews = facts.dossier.evidence.interviews
    if not interviews:
        return ()
    segments = Counter(one.segment or "no segment" for one in interviews)
    gave = sum(bool(one.commitments) for one in interviews)
    days = [day_words(day(one.day for one in interviews)) for day in (min, max)]
    when = f"from {days[0]} to {days[1]}" if days[0] != days[1] else f"on {days[0]}"
    top = ", ".join(f"{isolated(name)} ({count:,})" for name, count in segments.most_common(8))
    text = (
        f"{counted(len(interviews), 'conversation')} {when}: {top}. "
        f"{f'{gave:,}' if gave else 'None'} of them gave time, reputation or money."
    )
    if not facts.dossier.personal_data:
        note = "Names and quotes of those who were asked are left out of this report."
        return (Heading("Interviews"), Words(text), Words(note, quiet=True))
    rows = tuple(
        (
            one.name,
            one.segment or NOT_FOR,
            day_words(one.day),
            " / ".join(one.quotes) or NOT_FOR,
            "; ".join(f"{c.kind}: {c.what}" if c.what else c.kind for c in one.commitments)
            or NOT_FOR,
        )
        for one in interviews[:_MOST_INTERVIEWS]
    )
    table = Grid(("Who", "Segment", "When", "Said", "Gave"), rows, (2, 1.6, 1.3, 4, 2.6))
    more = _more(len(interviews) - _MOST_INTERVIEWS)
    return (Heading("Interviews"), Words(text), table, *more)


def price_words(facts: Facts) -> str:
    """Say what people find an acceptable price; empty where nobody was asked."""
    survey = prices_asked(facts.dossier.evidence)
    if survey is None or not survey.answers:
        return ""
    answers = np.array(
        [[a.too_cheap, a.cheap, a.expensive, a.too_expensive] for a in survey.answers]
    )
    found = price_sensitivity(answers)
    if found.optimal_price is None or found.acceptable_range is None:
        return found.reason
    known = price_intervals(answers)
    sure = f" ({_span(facts, known.optimal_price)} in 9 of 10 such surveys)" if known else ""
    return (
        f"Acceptable is {_span(facts, found.acceptable_range)}; as many find it too cheap as too "
        f"expensive at {_price(facts, found.optimal_price)}{sure}."
    )


def _prices(facts: Facts) -> tuple[Block, ...]:
    survey, text = prices_asked(facts.dossier.evidence), price_words(facts)
    if survey is None or not text:
        return ()
    note = (
        f"Van Westendorp's four questions, {counted(len(survey.answers), 'answer')}, read "
        f"{day_words(survey.day)}. What people say they accept is not what they pay."
    )
    return (Heading("Prices"), Words(text), Words(note, quiet=True))


def _must_have(facts: Facts) -> tuple[Block, ...]:
    record = facts.dossier.evidence.must_have
    found = must_have_share(record) if record else None
    if found is None:
        return ()
    low, high = (rate_words(end) for end in found.interval)
    text = (
        f"{found.very:,} of {found.asked:,} users would be very disappointed without it: "
        f"{rate_words(found.share)}, likely {low} to {high}. {found.verdict}"
    )
    return (Heading("Would users miss it"), Words(text))


def _decisions(facts: Facts) -> tuple[Block, ...]:
    decisions = facts.dossier.evidence.latest_decisions
    if not decisions:
        return ()
    rows = tuple((day_words(one.day), one.choice, one.why or NOT_FOR) for one in decisions[:10])
    return (Heading("Decisions so far"), Grid(("When", "Decision", "Why"), rows, (0, 0, 5)))


def _more(count: int) -> tuple[Block, ...]:
    return (Words(f"And {count:,} more in the workspace.", quiet=True),) if count > 0 else ()


def _price(facts: Facts, price: float) -> str:
    return money(rounded_price(price), facts.currency)


def _span(facts: Facts, ends: tuple[float, float]) -> str:
    return " to ".join(_price(facts, end) for end in ends)
