"""Answers to surveys put into the record: those of one person, or all that were read."""

from __future__ import annotations

from datetime import date
from typing import Any

from venture.evidence.price_table import PriceTable
from venture.evidence.record import Evidence, MustHave, PriceAnswer, PriceSurvey


def with_price_survey(
    record: Evidence, read: PriceTable, day: date, source: str, add: bool
) -> Evidence:
    """Put a survey that was read in the place of the one that is there, or add it to that."""
    before = record.prices if add else None
    return record.changed(
        prices=PriceSurvey(
            day=day,
            source=source,
            answers=((*before.answers, *read.answers) if before else read.answers),
            missing=read.missing + (before.missing if before else 0),
            unreadable=read.unreadable + (before.unreadable if before else 0),
            links=before.links if before else (),
        )
    )


def with_price_answer(record: Evidence, answer: PriceAnswer, today: date) -> Evidence:
    """Add the answers of one person to the survey."""
    survey = record.prices or PriceSurvey(day=today, source="Asked one by one")
    answers = (*survey.answers, answer)
    values = {name: getattr(survey, name) for name in PriceSurvey.model_fields}
    return record.changed(prices=PriceSurvey(**(values | {"answers": answers, "day": today})))


def with_must_have(record: Evidence, today: date, **values: Any) -> Evidence:
    """Change some of what is known of users who would miss it.

    Raises:
        ValueError: a value is not allowed.
    """
    before = record.must_have or MustHave(day=today)
    fields = {name: getattr(before, name) for name in MustHave.model_fields}
    return record.changed(must_have=MustHave(**(fields | values)))
