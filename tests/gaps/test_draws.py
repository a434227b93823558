import numpy as np
import pytest

from venture.gaps import Draws


def test_what_is_drawn_does_not_hang_on_what_was_drawn_before():
    fresh, used = Draws(keep=True), Draws()
    used.values(0, 50, 2, 3)
    used.weights(0, 50, (2, 1))
    for draws in (used, fresh, fresh):
        assert draws.weights(0, 50, (1, 1, 1)).tolist() == Draws().weights(0, 50, (1,) * 3).tolist()
        assert draws.ties(1, 50, 2).tolist() == Draws().ties(1, 50, 2).tolist()


def test_blocks_and_seeds_draw_other_numbers():
    drawn = [Draws(seed).ties(block, 50, 1).tolist() for seed in (0, 1) for block in (0, 1)]
    assert len({str(one) for one in drawn}) == 4


def test_weights_sum_to_one_and_fall_from_group_to_group():
    weights = Draws().weights(0, 2_000, (1, 2, 1))
    assert weights.sum(axis=0) == pytest.approx(np.ones(2_000), abs=1e-5)
    assert (weights[0] >= weights[1:].max(axis=0)).all()
    assert (weights[3] <= weights[:3].min(axis=0)).all()
    # Of those that stand together either is the larger one, each way as often.
    assert (weights[1] > weights[2]).mean() == pytest.approx(0.5, abs=0.05)
