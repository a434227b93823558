from dataclasses import replace
from datetime import date

import numpy as np

from tests.model.toy import GARDEN, RAIN, values
from venture.model import evaluate, evaluate_many

HERB, FLOWER = (2.5, 0.1, 1, 0, "herb"), (4, 0, 3, 2, "flower")
LINES = list(GARDEN.lines)


def assert_as_alone(*fillings):
    """Every line of every filling is what it would be by itself."""
    for found, filling in zip(evaluate_many(GARDEN, fillings, LINES), fillings, strict=True):
        alone = evaluate(GARDEN, filling, LINES)
        for name in LINES:
            expected = np.broadcast_to(alone[name], found[name].shape)
            assert found[name].shape[1] == alone[name].shape[1]
            np.testing.assert_allclose(found[name], expected, rtol=1e-12, atol=1e-12)


def test_fillings_of_other_numbers_are_evaluated_as_each_by_itself():
    assert_as_alone(values(), values(shelf=3, window=2), values(shelf=0))


def test_rows_that_only_others_have_count_for_nothing():
    assert_as_alone(values(), values(rows=(HERB,)), values(rows=()), values(rows=(FLOWER, HERB)))


def test_each_keeps_its_own_scenarios():
    assert_as_alone(values(shelf=[1, 2, 3]), values(rows=(HERB,)), values(window=[1, 12]))


def test_each_starts_in_its_own_month_and_has_its_own_series():
    later = replace(values(), start=date(2027, 4, 1), year_start=7)
    dry = replace(values(), series={"rain": 0 * RAIN.reshape(-1, 1, 1)})
    assert_as_alone(values(), later, dry)


def test_more_scenarios_than_a_block_holds_stay_apart():
    shelves = np.linspace(0, 40, 300)
    assert_as_alone(values(shelf=shelves), values(shelf=shelves[::-1], rows=(HERB,)))


def test_nothing_to_evaluate_gives_nothing():
    assert evaluate_many(GARDEN, [], LINES) == []
