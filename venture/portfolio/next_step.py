"""What to do next with an idea."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from venture.evidence import criterion_state, day_words
from venture.portfolio.facts import Facts, OpenTest


@dataclass(frozen=True)
class NextStep:
    """What to do next.

    Attributes:
        text: in a few words; texts of the founder stand in it as they were typed.
        section: the part of the idea that it is done in, a key of `SECTIONS`.
    """

    text: str
    section: str


def next_step(known: Facts, today: date) -> NextStep:
    """Say what to do next, what has a date first.

    1. A reason to stop that came about, or whose day is over.
    2. An experiment: one that ends, then one without an end, then one that has no bar yet.
    3. What the stage asks for: an empty block, the gaps, the riskiest claim, the plan, a decision.

    Args:
        known: what is written down.
        today: the day on which it is asked.
    """
    if known.stage == "Stopped" and known.decision:
        return NextStep(f"nothing: stopped on {day_words(known.decision.day)}", "evidence")
    return _reason_to_stop(known, today) or _experiment(known, today) or _of_stage(known)


def _reason_to_stop(known: Facts, today: date) -> NextStep | None:
    for state, words in (("met", "decide: it came about that"), ("overdue", "say whether")):
        for reason in known.stop_reasons:
            if criterion_state(reason, today) == state:
                return NextStep(f"{words} “{reason.text}”", "evidence")
    return None


def _experiment(known: Facts, today: date) -> NextStep | None:
    running = [test for test in known.tests if test.has_bar]
    if running:
        return NextStep(_ends(running[0], today), "evidence")
    return NextStep(f"lock the bar of {known.tests[0].name}", "evidence") if known.tests else None


def _ends(test: OpenTest, today: date) -> str:
    if test.ends is None:
        return f"{test.name}: add results"
    days = (test.ends - today).days
    if days < 0:
        return f"{test.name}: over since {day_words(test.ends)}, without a verdict"
    return f"{test.name}: {_days(days)}"


def _days(days: int) -> str:
    if days == 0:
        return "ends today"
    return f"{days:,} {'day' if days == 1 else 'days'} left"


def _of_stage(known: Facts) -> NextStep:
    match known.stage:
        case "Canvas" if known.canvas.next:
            return NextStep(f"fill in {known.canvas.next.title.lower()}", "canvas")
        case "Scoring":
            return NextStep("score two gaps in your market", "gaps")
        case "Planning":
            return NextStep("set the numbers of the plan", "plan")
        case "Deciding":
            return NextStep("decide: persevere, pivot or stop", "evidence")
    if known.riskiest:
        return NextStep(f"test: {known.riskiest.rstrip('.')}", "evidence")
    if known.backing["refuted"]:
        return NextStep("change what is refuted, on the canvas", "canvas")
    return NextStep("watch the numbers of the plan", "plan")
