"""What the scores of needs say, in words."""

from collections.abc import Sequence
from math import isnan

from venture.gaps import BAND_LIMITS, FEWEST_ANSWERS, Need, NeedScore

UNDER_SERVED = BAND_LIMITS[0]
"""A score above this is an opportunity."""


def best_first(scores: Sequence[NeedScore]) -> list[NeedScore]:
    """Sort needs by their score, those without one last."""
    return sorted(scores, key=lambda one: (isnan(one.score), 0 if isnan(one.score) else -one.score))


def finding(scores: Sequence[NeedScore]) -> str:
    """Say which need is worth the effort most, and how sure that is."""
    ranked = [one for one in best_first(scores) if not isnan(one.score)]
    if not ranked:
        return "No need has been rated by enough people yet."
    best = ranked[0]
    score = f"{best.score:.1f} of 20"
    if best.score <= UNDER_SERVED:
        return f"No need here is badly served: {title(best.need)} scores highest, {score}."
    sentence = f"{title(best.need)} is the biggest unmet need: {score}"
    if isnan(best.low):
        return f"{sentence}, as you typed it. A survey tells how sure that is."
    return f"{sentence}, {_range(best)} with 90 % certainty. {_rivals(best, ranked[1:])}".strip()


def chart_title(scores: Sequence[NeedScore]) -> str:
    """Say in a few words what the landscape shows."""
    scored = [one for one in scores if not isnan(one.score)]
    under = sum(one.score > UNDER_SERVED for one in scored)
    over = sum(one.band == "Over-served" for one in scored)
    return f"{under:,} of {len(scored):,} needs under-served, {over:,} over-served"


def explanation(one: NeedScore) -> str:
    """Say how a score came to be, step by step, in sentences."""
    steps = [_importance(one), _satisfaction(one)]
    if isnan(one.score):
        return " ".join([*steps, _missing(one)])
    gap = max(one.importance - one.satisfaction, 0)
    steps.append(
        f"Score: importance {one.importance:.2f}, plus {gap:.2f} by which satisfaction lies below "
        f"it, is {one.score:.2f} of 20."
        if gap
        else f"Satisfaction is not below importance, so nothing is added: {one.score:.1f} of 20."
    )
    steps.append(f"{one.band}.")
    if not isnan(one.low):
        steps.append(
            f"So many answers leave {_range(one)} likely (90 %). This counts chance only, not "
            "whom you did not ask."
        )
    return " ".join(steps)


def _importance(one: NeedScore) -> str:
    found = one.need.answers
    if found and found.asked_importance:
        share = found.important / found.asked_importance
        return (
            f"{found.important:,} of {found.asked_importance:,} people ({100 * share:.0f} %) gave "
            f"its importance one of the highest answers: importance {one.importance:.2f}."
        )
    return "" if isnan(one.importance) else f"You typed the importance {one.importance:g}."


def _satisfaction(one: NeedScore) -> str:
    found = one.need.answers
    if found and found.asked_satisfaction:
        share = found.satisfied / found.asked_satisfaction
        return (
            f"{found.satisfied:,} of {found.asked_satisfaction:,} ({100 * share:.0f} %) are "
            f"satisfied with what they do today: satisfaction {one.satisfaction:.2f}."
        )
    return "" if isnan(one.satisfaction) else f"You typed the satisfaction {one.satisfaction:g}."


def _missing(one: NeedScore) -> str:
    if one.band == "Too few to tell":
        return (
            f"Too few to tell: {one.respondents} answered, and below {FEWEST_ANSWERS} each single "
            "answer moves the score too far."
        )
    return "A score needs both: type the importance and the satisfaction, or ask people."


def _rivals(best: NeedScore, others: Sequence[NeedScore]) -> str:
    """Say which needs could as well be first."""
    close = [one for one in others if not isnan(one.high) and one.high >= best.low]
    if not close:
        return ""
    more = len(close) - 1
    also = f" and {more:,} more" if more else ""
    return f"That it is first is not certain: {title(close[0].need)}{also} could score as high."


def title(need: Need) -> str:
    """Name a need and whose it is."""
    return f"{need.name} ({need.segment})" if need.segment else need.name


def _range(one: NeedScore) -> str:
    return f"{one.low:.1f} to {one.high:.1f}"
