import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.gaps import opportunity_score

ratings = st.floats(0, 10)


def test_what_is_important_and_badly_served_scores_high():
    # A. Ulwick, 2002: importance 9.5 and satisfaction 3.2 give 15.8.
    assert opportunity_score(9.5, 3.2) == pytest.approx(15.8)


def test_satisfaction_above_importance_takes_nothing_off():
    assert opportunity_score([4, 10], [9, 0]).tolist() == [4, 20]


@given(ratings, ratings)
def test_every_score_lies_between_zero_and_twenty(importance, satisfaction):
    assert importance <= opportunity_score(importance, satisfaction) <= 20


@pytest.mark.parametrize("wrong", [-0.1, 10.5, np.nan, np.inf])
def test_a_rating_off_the_scale_is_refused(wrong):
    with pytest.raises(ValueError, match="satisfaction must be between 0 and 10, got"):
        opportunity_score([5], [wrong])


def test_ratings_of_different_needs_are_refused():
    with pytest.raises(ValueError, match="2 ratings of importance and 1 of satisfaction"):
        opportunity_score([5, 6], [5])
