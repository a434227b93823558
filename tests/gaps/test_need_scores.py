import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import Answers, Need, band_of, need_scores, pooled


def asked(people, important, satisfied, **fields):
    answers = Answers(
        asked_importance=people,
        important=important,
        asked_satisfaction=people,
        satisfied=satisfied,
    )
    return Need(**{"name": "Notes", "answers": answers} | fields)


def scored(*needs):
    return need_scores(needs)


def test_the_published_example_comes_out_of_counted_answers():
    # A. Ulwick, 2002, Harvard Business Review: 95 % find it important, 32 % are satisfied: 15.8.
    (found,) = scored(asked(100, 95, 32))
    assert found.score == pytest.approx(15.8)
    assert found.band == "Extreme opportunity"
    assert found.low < found.score < found.high


@pytest.mark.parametrize(
    ("importance", "satisfaction", "band"),
    [
        (9.5, 3.2, "Extreme opportunity"),
        (9, 6, "Solid opportunity"),  # exactly 12 is not above 12
        (9, 5.9, "High opportunity"),
        (5, 0, "Appropriately served"),  # exactly 10
        (7, 7, "Appropriately served"),
        (6.9, 7, "Over-served"),
        (0, 0, "Appropriately served"),
        (10, 0, "Extreme opportunity"),
    ],
)
def test_bands_begin_above_their_limits(importance, satisfaction, band):
    assert band_of(importance, satisfaction) == band


@pytest.mark.parametrize("people", [0, 1, 2, 4])
def test_of_a_handful_of_people_nothing_is_said(people):
    (found,) = scored(asked(people, people, 0))
    assert found.band == "Too few to tell"
    assert math.isnan(found.score)
    assert found.respondents == people


def test_typed_ratings_have_a_score_and_no_range():
    (found,) = scored(Need(name="Notes", importance=9.5, satisfaction=3.2))
    assert found.score == pytest.approx(15.8)
    assert math.isnan(found.low)


def test_a_need_that_nobody_rated_is_listed_without_a_score():
    (found,) = scored(Need(name="Notes", importance=9))
    assert found.band == "Not rated"
    assert found.importance == 9


def test_answers_count_before_what_was_typed():
    (found,) = scored(asked(10, 10, 0, importance=1, satisfaction=9))
    assert found.score == 20


def test_more_people_make_the_range_narrower():
    few, many = scored(asked(20, 16, 4), asked(2_000, 1_600, 400))
    assert few.high - few.low > 5 * (many.high - many.low)


def test_ranges_agree_with_draws_from_the_two_shares():
    random = np.random.default_rng(0)
    for people, important, satisfied in [(5, 5, 0), (12, 7, 6), (200, 190, 64), (40, 10, 30)]:
        one, other = (
            10 * random.beta(part + 0.5, people - part + 0.5, 200_000)
            for part in (important, satisfied)
        )
        drawn = np.quantile(one + np.maximum(one - other, 0), [0.05, 0.95])
        (found,) = scored(asked(people, important, satisfied))
        low, high = min(drawn[0], found.score), max(drawn[1], found.score)
        assert [found.low, found.high] == pytest.approx([low, high], abs=0.08)


def test_the_range_holds_the_true_score_about_nine_times_in_ten():
    random = np.random.default_rng(1)
    important, satisfied = random.binomial(60, 0.8, 800), random.binomial(60, 0.3, 800)
    found = scored(*(asked(60, int(a), int(b)) for a, b in zip(important, satisfied, strict=True)))
    held = [one.low <= 13 <= one.high for one in found]
    assert 0.87 <= np.mean(held) <= 0.93


@settings(max_examples=40)
@given(st.integers(0, 300), st.data())
def test_the_range_holds_the_counted_score_and_stays_on_the_scale(people, data):
    important, satisfied = (data.draw(st.integers(0, people)) for _ in range(2))
    (found,) = scored(asked(people, important, satisfied))
    if people >= 5:
        assert 0 <= found.low <= found.score <= found.high <= 20


def test_segments_are_put_together_by_their_answers():
    together = pooled(
        [
            asked(10, 10, 0, segment="Nurses"),
            asked(30, 0, 30, segment="Doctors", name="notes"),
            Need(name="Notes", importance=3, satisfaction=3),
        ]
    )
    assert [(n.name, n.segment, n.answers.asked_importance) for n in together] == [
        ("Notes", "", 40)
    ]
    assert together[0].answers.important == 10
