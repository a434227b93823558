"""How far the founder's skills reach, and what it takes to close the gaps, in sentences."""

from collections.abc import Sequence
from datetime import date

from venture.founder import (
    LEVELS,
    ClosedGap,
    Expertise,
    LearningPlan,
    Lesson,
    SkillFit,
    cost_of,
    weeks_of,
)
from venture.plan import money


def having(fits: Sequence[SkillFit]) -> str:
    """Say how many of the skills that the idea needs are there.

    Args:
        fits: one at least.
    """
    count, there = len(fits), sum(not fit.short_by for fit in fits)
    if there == count:
        one = "You have the one skill this idea needs."
        return one if count == 1 else f"You have all {_of(count)}."
    if not there:
        if count == 1:
            return "You do not have the one skill this idea needs yet."
        return f"You have none of the {_of(count)} yet."
    return f"You have {there:,} of the {_of(count)}."


def closing(gaps: Sequence[ClosedGap], plan: LearningPlan, currency: str) -> str:
    """Say what it takes to close the gaps: time and money for what is learned, and the rest.

    Args:
        gaps: what is missing.
        plan: with the courses.
        currency: of their costs.

    Returns:
        Empty where nothing is missing.
    """
    if not gaps:
        return ""
    learned = [gap for gap in gaps if gap.is_learned]
    rest = [gap for gap in gaps if not gap.is_learned]
    sentences = [_learning(learned, len(gaps), plan, currency)] if learned else []
    parts = [
        (sum(gap.fit.needed.way == "Hire" for gap in rest), "somebody you hire brings {}"),
        (sum(gap.fit.needed.way == "Partner" for gap in rest), "a partner brings {}"),
        (sum(gap.fit.needed.way == "Do without" for gap in rest), "you do without {}"),
        (sum(gap.is_open for gap in rest), "{} still {} a course or another way"),
    ]
    said = [text.format(count, "needs" if count == 1 else "need") for count, text in parts if count]
    if said:
        lead = "Of the others, " if learned else "Of those missing, "
        sentences.append(f"{lead}{_listed(said)}.")
    return " ".join(sentences)


def knowing(found: Expertise) -> str:
    """Say how much of what the idea needs that is, and what Gaps takes it for."""
    in_full = ""
    if round(found.in_full, 2) < round(found.part, 2):
        in_full = f" ({100 * found.in_full:.0f} % counting only skills that reach their level)"
    return (
        f"Weighted by importance you have {100 * found.part:.0f} % of the levels needed{in_full}. "
        f"The page Gaps takes that for My expertise, {10 * found.part:.1f} of 10, where you "
        "typed nothing else."
    )


def gap_words(fit: SkillFit) -> str:
    """Say what is missing: "Needed from Test on: on my own. You: 2 years. Importance 5 of 5."."""
    years = f" You: {fit.years:g} {'year' if fit.years == 1 else 'years'}." if fit.years else ""
    needed = fit.needed
    return (
        f"Needed from {needed.stage} on: {LEVELS[needed.level].lower()}.{years} "
        f"Importance {needed.importance} of 5."
    )


def lesson_words(lessons: Sequence[Lesson]) -> str:
    """Say which courses teach a skill, and until when."""
    names = _listed([lesson.course.name for lesson in lessons])
    return f"{names}, until {day_words(max(lesson.finish for lesson in lessons))}."


def chart_words(plan: LearningPlan, currency: str) -> str:
    """Say what the chart of the learning plan shows."""
    count = len(plan.lessons)
    done = day_words(plan.finish) if plan.finish else ""
    cost = money(plan.cost, currency) if plan.cost else "nothing"
    what = "1 course" if count == 1 else f"{count:,} courses"
    return f"{what} until {done}, for {cost}"


def day_words(day: date) -> str:
    """Write a day: 12 February 2027."""
    return f"{day.day} {day:%B %Y}"


def _learning(learned: Sequence[ClosedGap], missing: int, plan: LearningPlan, currency: str) -> str:
    lessons = {one.course.id: one for gap in learned for one in gap.lessons}.values()
    finish = max(lesson.finish for lesson in lessons)
    weeks = weeks_of(one for one in plan.lessons if one.finish <= finish)
    cost = sum(cost_of(lesson.course) for lesson in lessons)
    if len(learned) < missing:
        what = f"{len(learned):,} of the {missing:,} missing"
    else:
        what = "the missing one" if missing == 1 else f"the {missing:,} missing"
    price = f"costs {money(cost, currency)}" if cost else "costs nothing"
    return (
        f"Learning {what} takes {weeks:,} {'week' if weeks == 1 else 'weeks'} at "
        f"{plan.hours_a_week:g} hours a week, until {day_words(finish)}, and {price}."
    )


def _of(count: int) -> str:
    return f"{count:,} skills this idea needs"


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1]
