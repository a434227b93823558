"""The founder's week: how many people to talk to, and what each week came to."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from venture.model import Named

Question = Literal["learned", "changed", "next"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
LONGEST_ANSWER = 5_000
MOST_INTERVIEWS_A_WEEK = 50


class Review(BaseModel):
    """What a week came to, in the founder's words.

    Attributes:
        id: what stays.
        day: when it was written down.
        learned: what they know now that they did not know before.
        changed: what they changed because of it.
        next: what comes next.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(pattern=r"^[A-Za-z0-9-]{1,40}$")
    day: date
    learned: str = Field("", max_length=LONGEST_ANSWER)
    changed: str = Field("", max_length=LONGEST_ANSWER)
    next: str = Field("", max_length=LONGEST_ANSWER)


class Rhythm(BaseModel):
    """How a founder's weeks go, whatever the idea.

    Attributes:
        interviews_a_week: how many they mean to have; 0 for none.
        reviews: of past weeks, in the order written down.
    """

    model_config = ConfigDict(frozen=True)

    interviews_a_week: int = Field(5, ge=0, le=MOST_INTERVIEWS_A_WEEK)
    reviews: tuple[Review, ...] = Field((), max_length=5_000)

    def changed(self, **values: Any) -> Rhythm:
        """Change some fields.

        Raises:
            ValueError: a value is not allowed.
        """
        fields = {name: getattr(self, name) for name in Rhythm.model_fields}
        return Rhythm(**(fields | values))


def review_on(rhythm: Rhythm, day: date) -> Review:
    """Give the review of a day; an empty one where nothing was answered on it."""
    written = (review for review in reversed(rhythm.reviews) if review.day == day)
    return next(written, Review(id=Named(name="New").id, day=day))


def with_answer(rhythm: Rhythm, day: date, question: Question, text: str) -> Rhythm:
    """Answer one of the three questions of a day's review; without any answer there is none.

    Raises:
        ValueError: the answer is too long.
    """
    before = review_on(rhythm, day)
    answers = {name: getattr(before, name) for name in QUESTIONS} | {question: text}
    review = Review(id=before.id, day=day, **answers)
    kept = {one.id: one for one in rhythm.reviews} | {review.id: review}
    if not any(answers.values()):
        del kept[review.id]
    return rhythm.changed(reviews=tuple(kept.values()))
