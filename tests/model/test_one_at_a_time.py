"""Values moved a little, one at a time."""

import pytest

from venture.founder import Household
from venture.model import Range, moved, one_at_a_time

SETTINGS = Household(inputs={"savings": 50_000, "benefit_weeks": 26}).settings()


@pytest.mark.parametrize(
    ("key", "ends"),
    [
        ("savings", (45_000, 55_000)),
        ("benefit_weeks", (23, 29)),
        ("benefit_waiting", (0, 2)),
        ("benefit_month", (1, 2)),
        ("full_time_month", (6, 8)),
    ],
)
def test_a_value_is_moved_by_a_tenth_and_whole_ones_by_one_at_least(key, ends):
    assert moved(SETTINGS[key]) == ends


def test_a_value_with_a_range_is_moved_to_its_ends():
    over = Range(low=40_000, high=70_000, of=50_000, chance=None)
    assert moved(SETTINGS["savings"], over) == (40_000, 70_000)


def test_scenario_0_is_as_it_was_set_and_only_one_value_differs_in_each_other():
    two = [SETTINGS["savings"], SETTINGS["benefit_weeks"]]
    scenarios = one_at_a_time(two, [moved(setting) for setting in two])
    assert scenarios["savings"].tolist() == [50_000, 45_000, 55_000, 50_000, 50_000]
    assert scenarios["benefit_weeks"].tolist() == [26, 26, 26, 23, 29]
