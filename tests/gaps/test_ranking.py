"""Each way of ranking against a published table, and against what its source promises."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from venture.gaps import promethee, spotis, topsis, weighted_sum

TEN = [(0, 10)] * 3
tables = arrays(float, (4, 3), elements=st.integers(1, 10).map(float))
weightings = st.lists(st.integers(1, 9), min_size=3, max_size=3)


def test_weighted_sum_gives_the_published_table():
    # Rizan, 2020, with shares of the highest value.
    table = [
        [0.75, 0.5, 0.75, 0, 0, 0, 1],
        [0.75, 1, 0.75, 0, 0, 0, 0.75],
        [0.75, 0.75, 0.75, 0, 0.5, 0.25, 1],
        [0.5, 0.5, 0.75, 1, 0.5, 0, 0.75],
    ]
    weights = [0.1, 0.1, 0.1, 0.15, 0.2, 0.25, 0.1]
    found = weighted_sum(table, weights, scale="max")
    assert found == pytest.approx([0.35, 0.375, 0.825, 0.642], abs=5e-4)


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        ("min-max", [0, 1]),
        ("max", [(0.5 + 0.25) / 2, 1]),
        ("sum", [(1 / 3 + 1 / 5) / 2, (2 / 3 + 4 / 5) / 2]),
        ("none", [(1 - 4) / 2, (2 - 1) / 2]),
    ],
)
def test_every_scale_turns_costs_round(scale, expected):
    found = weighted_sum([[1, 4], [2, 1]], [1, 1], costs=[1], scale=scale)
    assert found == pytest.approx(expected)


def test_a_criterion_on_which_all_are_equal_decides_nothing():
    assert weighted_sum([[3, 1], [3, 2]], [9, 1]) == pytest.approx([0, 0.1])
    assert topsis([[3], [3]], [1]).tolist() == [0.5, 0.5]


def test_topsis_gives_the_published_table():
    # G. Tzeng and J. Huang, 2011, "Multiple Attribute Decision Making".
    table = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
    found = topsis(table, [0.3, 0.4, 0.3])
    assert found == pytest.approx([0.5037, 0.6581, 0.7482, 0.3340], abs=5e-5)


def test_spotis_gives_the_published_table():
    # J. Dezert, A. Tchamova, D. Han and J. Tacnet, 2020, "The SPOTIS Rank Reversal Free Method for
    # Multi-Criteria Decision-Making Support", FUSION: four alternatives, the second criterion a
    # cost. The second score is given as 0.3707 and is 0.3705 exactly, hence the tolerance.
    table = [[10.5, -3.1, 1.7], [-4.7, 0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]]
    bounds = [(-5, 12), (-6, 10), (-8, 5)]
    found = spotis(table, [0.2, 0.3, 0.5], bounds, costs=[1])
    assert found == pytest.approx([0.1989, 0.3707, 0.3063, 0.7491], abs=3e-4)
    assert found.argsort().tolist() == [0, 2, 1, 3]


def test_promethee_gives_the_published_table():
    # J. Papathanasiou and N. Ploskas, 2018, "Multiple Criteria Decision Aid".
    table = [[8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]]
    found = promethee(table, [0.4, 0.3, 0.1, 0.2], indifference=1, preference=2)
    assert found == pytest.approx([-0.26, -0.52, -0.22, 0.36, 0.70, -0.06])


def test_promethee_without_a_way_between_prefers_at_once():
    found = promethee([[1], [2], [4]], [1], indifference=1, preference=1)
    assert found == pytest.approx([-0.5, -0.5, 1])
    assert promethee([[7]], [1], indifference=0, preference=0).tolist() == [0]


@given(tables, weightings)
def test_net_flows_sum_to_zero(table, weights):
    flows = promethee(table, weights, indifference=1, preference=[2, 3, 4])
    assert flows.sum() == pytest.approx(0, abs=1e-12)
    assert np.abs(flows).max() <= 1 + 1e-12


@given(tables, weightings)
def test_taking_one_away_never_reorders_the_others_under_spotis(table, weights):
    whole = spotis(table, weights, TEN, costs=[2])
    assert spotis(table[1:], weights, TEN, costs=[2]) == pytest.approx(whole[1:])


@given(tables, weightings)
def test_being_better_on_everything_ranks_higher_on_every_way(table, weights):
    table[0] = table.max(axis=0) + 1
    bounds = [(0, 11)] * 3
    assert spotis(table, weights, bounds).argmin() == 0
    assert topsis(table, weights).argmax() == 0
    assert weighted_sum(table, weights).argmax() == 0
    assert promethee(table, weights, indifference=0, preference=1).argmax() == 0


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: topsis([1, 2], [1, 1]), "a row for each alternative and a column"),
        (lambda: topsis([], []), "got the shape"),
        (lambda: topsis([[1, np.nan]], [1, 1]), "got nan in row 1, column 2"),
        (lambda: topsis([[1, 2]], [1]), "one weight for each of 2 criteria, got 1"),
        (lambda: topsis([[1, 2]], [0, 0]), "All weights are zero"),
        (lambda: topsis([[1, 2]], [1, -1]), "zero or more, got -1"),
        (lambda: topsis([[1, 2]], [1, 1], costs=[2]), "no criterion 2. Costs are places from 0"),
        (lambda: weighted_sum([[1]], [1], scale="z"), "one of min-max, max, sum, none; got 'z'"),
        (lambda: weighted_sum([[-1]], [1], scale="sum"), "needs values of zero or more"),
        (lambda: weighted_sum([[0]], [1], costs=[0], scale="max"), "costs above zero"),
        (lambda: spotis([[1]], [1], [(1, 1)]), "must begin below its end, got 1 to 1"),
        (lambda: spotis([[1]], [1], [1]), "a lowest and a highest value for each of 1"),
        (lambda: spotis([[9]], [1], [(0, 5)]), "9 in row 1 is outside of the scale of criterion 0"),
        (lambda: promethee([[1]], [1], indifference=2, preference=1), "must not be below"),
        (lambda: promethee([[1]], [1], indifference=-1, preference=1), "zero or more, got -1"),
        (lambda: promethee([[1]], [1], indifference=[1, 1], preference=1), "criteria, got 2"),
    ],
)
def test_what_cannot_be_ranked_is_refused_with_the_reason(wrong, says):
    with pytest.raises(ValueError, match=says):
        wrong()
