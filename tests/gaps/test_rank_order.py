import pytest

from venture.gaps import rank_order_centroid

# F. Barron and B. Barrett, 1996, "Decision Quality Using Ranked Attribute Weights", Management
# Science 42, the table of rank-order centroid weights.
PUBLISHED = {
    2: [0.7500, 0.2500],
    3: [0.6111, 0.2778, 0.1111],
    4: [0.5208, 0.2708, 0.1458, 0.0625],
    5: [0.4567, 0.2567, 0.1567, 0.0900, 0.0400],
    6: [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278],
    7: [0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204],
    8: [0.3397, 0.2147, 0.1522, 0.1106, 0.0793, 0.0543, 0.0335, 0.0156],
    9: [0.3143, 0.2032, 0.1477, 0.1106, 0.0828, 0.0606, 0.0421, 0.0262, 0.0123],
}


@pytest.mark.parametrize("criteria", PUBLISHED)
def test_the_published_table_of_centroid_weights(criteria):
    assert rank_order_centroid(criteria) == pytest.approx(PUBLISHED[criteria], abs=0.00005)


def test_one_criterion_has_all_the_weight():
    assert rank_order_centroid(1).tolist() == [1]


def test_without_a_criterion_there_is_nothing_to_weigh():
    with pytest.raises(ValueError, match="at least one criterion to weigh, got 0"):
        rank_order_centroid(0)
