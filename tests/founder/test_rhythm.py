from datetime import date, timedelta

import pytest

from venture.founder import Rhythm, review_on, with_answer

FRIDAY = date(2026, 11, 27)


def test_a_review_keeps_what_was_answered_with_its_day():
    rhythm = with_answer(Rhythm(interviews_a_week=3), FRIDAY, "learned", "They use paper")
    rhythm = with_answer(rhythm, FRIDAY, "next", "Ask more")
    (review,) = rhythm.reviews
    assert (review.day, review.learned, review.changed) == (FRIDAY, "They use paper", "")
    assert review.next == "Ask more"
    assert rhythm.interviews_a_week == 3


def test_an_answer_can_be_corrected_on_its_day_and_another_day_is_another_review():
    rhythm = with_answer(Rhythm(), FRIDAY, "learned", "They use papr")
    rhythm = with_answer(rhythm, FRIDAY, "learned", "They use paper")
    rhythm = with_answer(rhythm, FRIDAY + timedelta(days=7), "learned", "They pay")
    assert [review.learned for review in rhythm.reviews] == ["They use paper", "They pay"]
    assert review_on(rhythm, FRIDAY) == rhythm.reviews[0]


def test_a_review_without_any_answer_is_none():
    rhythm = with_answer(Rhythm(), FRIDAY, "changed", "The price")
    assert with_answer(rhythm, FRIDAY, "changed", "").reviews == ()


def test_an_answer_has_an_end():
    with pytest.raises(ValueError, match="5000"):
        with_answer(Rhythm(), FRIDAY, "next", "x" * 5_001)


def test_a_goal_stays_within_what_anybody_can_do():
    with pytest.raises(ValueError, match="less than or equal to 50"):
        Rhythm().changed(interviews_a_week=51)
