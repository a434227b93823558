import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import overturn


def reweighed(weights, criterion, weight):
    """Give one criterion another weight; the others keep their proportions."""
    others = np.delete(weights, criterion)
    scaled = others / others.sum() * (1 - weight)
    return np.insert(scaled, criterion, weight)


def test_the_weight_at_which_two_are_equal_is_half_between_mirror_images():
    found = overturn([[0, 1], [1, 0]], [3, 1])
    assert (found.criterion, found.before, found.weight, found.winner) == (0, 0.75, 0.5, 1)
    assert found.change == 0.25


def test_the_nearest_of_several_rivals_is_the_one_that_wins():
    # At the first weight x: 1 - x for the leader, 0.9 for one rival, x and a bit for the other.
    found = overturn([[0, 1], [1, 0.8], [0.9, 0]], [0.9, 0.1])
    assert found.winner == 2
    assert found.weight == pytest.approx(1 / 1.9)


def test_changing_one_weight_and_scaling_all_again_overturns_at_the_same_place():
    # The way of E. Triantaphyllou and A. Sanchez, 1997, "A Sensitivity Analysis Approach for Some
    # Deterministic Multi-Criteria Decision Making Methods", Decision Sciences 28: two alternatives
    # are level once the difference of their scores over that of their values is taken from a
    # weight; then all weights are scaled to sum to 1, which keeps the others' proportions.
    values = np.array([[0.4, 0.2, 0.6], [0.3, 0.9, 0.1]])
    weights = np.array([0.5, 0.1, 0.4])
    scores = values @ weights
    changes = (scores[1] - scores[0]) / (values[1] - values[0])
    expected = (weights - changes) / (1 - changes)
    found = overturn(1 - values, weights)
    assert found.winner == 1
    assert found.weight == pytest.approx(expected[found.criterion])
    possible = (expected > 0) & (expected < 1)
    assert found.change == pytest.approx(np.abs(expected - weights)[possible].min())


def test_one_that_is_best_in_everything_is_not_overturned():
    assert overturn([[0.1, 0.2], [0.3, 0.4]], [1, 1]) is None


def test_one_alternative_or_one_criterion_leaves_nothing_to_overturn():
    assert overturn([[0.5, 0.2]], [1, 1]) is None
    assert overturn([[0.5], [0.2]], [1]) is None


def test_equal_alternatives_share_the_first_place_and_overturn_nothing():
    assert overturn([[0.5, 0.2], [0.5, 0.2]], [1, 1]) is None


def test_a_criterion_without_weight_can_be_given_some():
    found = overturn([[0, 1], [0.5, 0]], [1, 0])
    assert (found.criterion, found.before, found.winner) == (1, 0, 1)
    assert found.weight == pytest.approx(1 / 3)


TABLES = st.integers(2, 5).flatmap(
    lambda columns: st.tuples(
        st.lists(
            st.lists(st.integers(0, 10).map(lambda n: n / 10), min_size=columns, max_size=columns),
            min_size=2,
            max_size=5,
        ),
        st.lists(st.integers(1, 9), min_size=columns, max_size=columns),
    )
)


@settings(max_examples=150, deadline=None)
@given(TABLES)
def test_at_the_changed_weight_both_are_equal_and_a_little_less_keeps_the_order(case):
    table, weights = np.array(case[0]), np.array(case[1]) / sum(case[1])
    found, first = overturn(table, weights), int(np.argmin(table @ weights))
    if found is None or np.isclose(table @ weights, (table @ weights)[first]).sum() > 1:
        return
    there = table @ reweighed(weights, found.criterion, found.weight)
    assert there[found.winner] == pytest.approx(there[first])
    assert there.min() == pytest.approx(there[first])
    short = found.before + (found.weight - found.before) * 0.99
    nearly = table @ reweighed(weights, found.criterion, short)
    assert nearly[first] < nearly[found.winner]
    assert nearly[first] <= nearly.min() + 1e-9


@settings(max_examples=50, deadline=None)
@given(TABLES)
def test_where_nothing_is_found_no_weight_of_a_fine_grid_overturns(case):
    table, weights = np.array(case[0]), np.array(case[1]) / sum(case[1])
    first = int(np.argmin(table @ weights))
    ahead = table @ weights > (table @ weights)[first] + 1e-9  # those that share it cannot lose it
    found = overturn(table, weights)
    for criterion in range(len(weights)):
        for weight in np.linspace(0.001, 0.999, 50):
            total = table @ reweighed(weights, criterion, weight)
            if (total[ahead] < total[first] - 1e-9).any():
                assert found is not None
                assert found.change <= abs(weight - weights[criterion])
