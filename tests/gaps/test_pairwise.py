import pytest

from venture.gaps import pairwise_weights


def test_weights_and_consistency_are_the_published_ones():
    # Saaty's eigenvector on a published table of four criteria.
    judgements = [[1, 1, 5, 3], [1, 1, 5, 3], [1 / 5, 1 / 5, 1, 1 / 3], [1 / 3, 1 / 3, 3, 1]]
    found = pairwise_weights(judgements)
    assert found.weights == pytest.approx([0.3899, 0.3899, 0.0679, 0.1524], abs=5e-5)
    assert found.consistency_ratio == pytest.approx(0.0161, abs=5e-5)
    assert found.consistent


def test_judgements_that_agree_give_their_weights_exactly():
    weights = [0.5, 0.3, 0.2]
    found = pairwise_weights([[one / other for other in weights] for one in weights])
    assert found.weights == pytest.approx(weights)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-9)


def test_a_circle_of_preferences_is_not_consistent():
    found = pairwise_weights([[1, 5, 1 / 5], [1 / 5, 1, 5], [5, 1 / 5, 1]])
    assert found.weights == pytest.approx([1 / 3] * 3)
    assert found.consistency_ratio > 1
    assert not found.consistent


def test_one_or_two_criteria_cannot_contradict_each_other():
    assert pairwise_weights([[1]]).weights.tolist() == [1]
    found = pairwise_weights([[1, 3], [1 / 3, 1]])
    assert found.weights == pytest.approx([0.75, 0.25])
    assert found.consistent


@pytest.mark.parametrize(
    ("judgements", "says"),
    [
        ([[1, 2]], "a row and a column for each criterion"),
        ([[1, 0], [1, 1]], "must be above zero, got 0"),
        ([[1, 2], [2, 1]], "Criteria 0 and 1 are judged as 2 and 2"),
        ([[2]], "once as much as itself"),
        ([[1] * 16] * 16, "At most 15 criteria"),
    ],
)
def test_judgements_that_make_no_sense_are_refused(judgements, says):
    with pytest.raises(ValueError, match=says):
        pairwise_weights(judgements)
