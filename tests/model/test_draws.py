import numpy as np
import pytest

from tests.plan.small_plans import plan_with
from venture.model import Range, drawn

PLAN = plan_with(costs=[{"amount": 1_000, "start_month": 3}])
AMOUNT, MONTH = "costs.r0.amount", "costs.r0.start_month"


def draw(key, over, samples=1_000):
    return drawn(PLAN, {key: over}, samples)[key]


def test_nine_of_ten_lie_between_measured_ends_and_half_below_what_was_measured():
    found = draw(AMOUNT, Range(low=500, high=2_000, of=1_000))
    assert np.mean((found >= 500) & (found <= 2_000)) == pytest.approx(0.9, abs=0.002)
    assert np.mean(found < 1_000) == pytest.approx(0.5, abs=0.001)


def test_a_value_that_was_rounded_out_of_its_range_is_drawn_within_it():
    found = draw(AMOUNT, Range(low=500, high=2_000, of=2_001))
    assert np.mean(found <= 2_000) == 1


def test_whole_numbers_stay_whole_and_nothing_leaves_what_its_input_allows():
    found = draw(MONTH, Range(low=-5, high=5, of=3, chance=None))
    assert set(found.tolist()) <= set(range(1, 6))
    assert set(found.tolist()) >= {1, 2, 3, 4}


def test_two_values_are_drawn_independently_and_every_time_the_same():
    ranges = {key: Range(low=1, high=9, of=3, chance=None) for key in (AMOUNT, MONTH)}
    first, again = (drawn(PLAN, ranges, 2_000) for _ in range(2))
    assert all((first[key] == again[key]).all() for key in ranges)
    assert abs(np.corrcoef(first[AMOUNT], first[MONTH])[0, 1]) < 0.06


@pytest.mark.parametrize("key", ["nothing", "costs.r0.function"])
def test_only_numbers_are_drawn(key):
    with pytest.raises(ValueError, match="no number called"):
        draw(key, Range(low=1, high=2, of=1))
