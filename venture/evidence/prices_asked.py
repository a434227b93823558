"""What people would pay, as a survey says and as they said in interviews."""

from collections.abc import Iterable

from venture.evidence.record import Evidence, Interview, PriceAnswer, PriceSurvey
from venture.evidence.wording import number_of


def prices_named(interviews: Iterable[Interview]) -> tuple[PriceAnswer, ...]:
    """List the prices that people named in interviews, the latest of each person.

    Example:
        >>> from datetime import date
        >>> answers = PriceAnswer(too_cheap=5, cheap=10, expensive=20, too_expensive=30)
        >>> first = Interview(name="Ann", day=date(2026, 10, 1), prices=answers)
        >>> again = Interview(name="ann ", day=date(2026, 10, 8), prices=answers)
        >>> len(prices_named([first, again]))
        1
    """
    by_day = sorted(interviews, key=lambda interview: interview.day)
    latest = {(_folded(one.name), _folded(one.segment)): one.prices for one in by_day if one.prices}
    return tuple(latest.values())


def prices_asked(evidence: Evidence) -> PriceSurvey | None:
    """Put the prices from interviews beside the answers of the pricing survey.

    Returns:
        The survey itself where interviews name no price or are to be left out; None without any
        answers.
    """
    named = prices_named(evidence.interviews) if evidence.prices_from_interviews else ()
    survey = evidence.prices
    if not named:
        return survey
    last = max(interview.day for interview in evidence.interviews if interview.prices)
    if survey is None or not survey.answers:
        source = f"{len(named):,} from interviews"
        return (survey or PriceSurvey(day=last)).model_copy(
            update={"day": last, "source": source, "answers": named}
        )
    from_survey = number_of(len(survey.answers), "answer")
    told = f"{from_survey} from the survey, {len(named):,} from interviews"
    return survey.model_copy(
        update={
            "day": max(survey.day, last),
            "source": f"{survey.source}: {told}" if survey.source else told,
            "answers": (*survey.answers, *named),
        }
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
