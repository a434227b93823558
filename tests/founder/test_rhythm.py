from datetime import date

import pytest

from venture.founder import Rhythm, with_review

FRIDAY = date(2026, 11, 27)


def test_a_review_keeps_what_was_answered_with_its_day():
    rhythm = with_review(Rhythm(interviews_a_week=3), FRIDAY, " They use paper \n", "", "Ask more")
    (review,) = rhythm.reviews
    assert (review.day, review.learned, review.changed) == (FRIDAY, "They use paper", "")
    assert rhythm.interviews_a_week == 3


def test_a_review_without_any_answer_is_none():
    with pytest.raises(ValueError, match="Answer one of the three questions"):
        with_review(Rhythm(), FRIDAY, " ", "", "\n")


def test_a_goal_stays_within_what_anybody_can_do():
    with pytest.raises(ValueError, match="less than or equal to 50"):
        Rhythm().changed(interviews_a_week=51)
