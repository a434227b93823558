import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import Draws, rank_acceptability
from venture.gaps.acceptability import first_shares

UNIT = [(0, 1), (0, 1)]
THREE = [[1, 0], [0, 1], [0.6, 0.6]]
SHARES = 0.01
"""Three times the error of 20,000 draws."""


def test_the_analytic_example_of_three_rows_on_two_criteria():
    # The third wins while both weights are above 0.4; each of the others in the rest.
    found = rank_acceptability(THREE, THREE, UNIT)
    assert found.acceptability[:, 0] == pytest.approx([0.4, 0.4, 0.2], abs=SHARES)
    assert found.central_weights[0] == pytest.approx([0.8, 0.2], abs=SHARES)
    assert found.central_weights[2] == pytest.approx([0.5, 0.5], abs=SHARES)
    assert found.confidence.tolist() == [1, 1, 1]


def test_a_known_order_of_the_criteria_leaves_fewer_weights():
    # With the first criterion ahead its weight is even between 0.5 and 1: row 3 wins below 0.6.
    found = rank_acceptability(THREE, THREE, UNIT, order=[0, 1])
    assert found.acceptability[:, 0] == pytest.approx([0.8, 0, 0.2], abs=SHARES)
    assert np.isnan(found.central_weights[1]).all()
    assert np.isnan(found.confidence[1])
    turned = rank_acceptability(THREE, THREE, UNIT, order=[1, 0])
    assert turned.acceptability[:, 0] == pytest.approx([0, 0.8, 0.2], abs=SHARES)


def test_of_a_cost_less_is_better():
    found = rank_acceptability([[1], [2]], [[1], [2]], [(0, 5)], costs=[0])
    assert found.acceptability.tolist() == [[1, 0], [0, 1]]


def test_values_that_overlap_win_as_often_as_they_lie_higher():
    # One is even between 0 and 1, the other between 0 and 2: the first is higher in a quarter.
    found = rank_acceptability([[0], [0]], [[1], [2]], [(0, 2)])
    assert found.acceptability[:, 0] == pytest.approx([0.25, 0.75], abs=SHARES)
    assert found.confidence == pytest.approx([0.25, 0.75], abs=2 * SHARES)


def test_two_that_are_the_same_share_the_ranks():
    found = rank_acceptability([[1, 2], [1, 2]], [[1, 2], [1, 2]], [(0, 3)] * 2)
    assert found.acceptability == pytest.approx(np.full((2, 2), 0.5), abs=2 * SHARES)


def test_the_same_seed_gives_the_same_shares():
    one, again, other = (rank_acceptability(THREE, THREE, UNIT, seed=s) for s in (1, 1, 2))
    assert one.acceptability.tolist() == again.acceptability.tolist()
    assert one.acceptability.tolist() != other.acceptability.tolist()


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_every_rank_is_taken_by_somebody_and_everybody_takes_a_rank(data):
    rows, columns = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 5))
    ends = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)
    ranges = np.array([[data.draw(ends) for _ in range(columns)] for _ in range(rows)])
    found = rank_acceptability(
        ranges[..., 0], ranges[..., 1], [(0, 1)] * columns, samples=500, costs=[0]
    )
    assert found.acceptability.sum(axis=0) == pytest.approx(np.ones(rows))
    assert found.acceptability.sum(axis=1) == pytest.approx(np.ones(rows))
    won = found.acceptability[:, 0] > 0
    assert found.central_weights[won].sum(axis=1) == pytest.approx(np.ones(won.sum()), abs=1e-5)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"high": [[1, 1]]}, r"the highest \(1, 2\)"),
        ({"low": [[2, 0], [0, 0]]}, "range 2 to 1 in row 1 must lie within the scale of crit"),
        ({"bounds": [(0, 1), (0.5, 1)]}, "within the scale of criterion 1, 0.5 to 1"),
        ({"order": [0, 0]}, r"each of the criteria 0 to 1 once, got \[0, 0\]"),
        ({"samples": 0}, "1 to 1,000,000, got 0"),
    ],
)
def test_what_cannot_be_drawn_is_refused(arguments, says):
    usual = {"low": [[0, 0], [0, 0]], "high": [[1, 1], [1, 1]], "bounds": UNIT}
    with pytest.raises(ValueError, match=says):
        rank_acceptability(**(usual | arguments))


def test_criteria_that_stand_together_in_the_order_may_each_be_the_more_important():
    # Among weights of three criteria the first is the largest in a third of all draws.
    rows = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    bounds = [(0, 1)] * 3
    either = rank_acceptability(rows, rows, bounds, order=[[0, 1], 2])
    assert either.acceptability[:, 0] == pytest.approx([0.5, 0.5, 0], abs=SHARES)
    # The two larger of three weights are 11/18 and 5/18 on average, so 4/9 for either of the two.
    means = (either.central_weights[:2] * either.acceptability[:2, :1]).sum(axis=0)
    assert means == pytest.approx([4 / 9, 4 / 9, 1 / 9], abs=SHARES)
    alike = rank_acceptability(rows, rows, bounds, order=[[0, 1, 2]])
    assert alike.acceptability[:, 0] == pytest.approx([1 / 3] * 3, abs=2 * SHARES)


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_the_first_places_alone_are_those_of_all_ranks_whoever_drew_before(data):
    rows, columns = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 4))
    ends = st.tuples(st.sampled_from([0, 0.5, 1]), st.sampled_from([0, 0.5, 1])).map(sorted)
    ranges = np.array([[data.draw(ends) for _ in range(columns)] for _ in range(rows)])
    together = data.draw(st.integers(0, columns))
    order = [list(range(together)), *range(together, columns)] if together else range(columns)
    table = ranges[..., 0], ranges[..., 1], [(0, 1)] * columns
    draws = Draws(keep=True)
    first_shares(*table, samples=5_000, draws=draws)
    found = rank_acceptability(*table, order=order, samples=5_000)
    alone = first_shares(*table, order=order, samples=5_000, draws=draws)
    assert alone.tolist() == found.acceptability[:, 0].tolist()
