import pytest

from venture.gaps import Criterion, Gaps, Judgement, ranked_criteria, weighing

NEED, GROWTH, TIME = (
    Criterion(id=name.lower(), name=name, weight=weight)
    for name, weight in (("Need", 60), ("Growth", 20), ("Time", 20))
)
GAPS = Gaps(criteria=(NEED, GROWTH, TIME))


def test_sliders_are_scaled_to_one_and_equal_ones_stand_together():
    found = weighing(GAPS)
    assert found.weights == pytest.approx([0.6, 0.2, 0.2])
    assert found.order == ((0,), (1, 2))
    assert found.has_order


def test_equal_sliders_say_nothing_about_an_order():
    found = weighing(GAPS.changed(criteria=(NEED, NEED.model_copy(update={"id": "b"}))))
    assert found.order == ((0, 1),)
    assert not found.has_order


def test_a_criterion_without_weight_has_no_place_in_the_order():
    none = TIME.model_copy(update={"weight": 0})
    assert weighing(GAPS.changed(criteria=(NEED, none))).order == ((0,),)


def test_all_weights_zero_is_told_and_not_divided_by():
    none = tuple(one.model_copy(update={"weight": 0}) for one in GAPS.criteria)
    found = weighing(GAPS.changed(criteria=none))
    assert found.problem == "All weights are zero. Give at least one criterion a weight."
    assert found.weights.tolist() == [0, 0, 0]


def test_a_ranking_gives_centroid_weights_and_new_criteria_come_last():
    ranked = GAPS.changed(weights_by="Ranking", order=("time", "gone", "need"))
    assert ranked_criteria(ranked) == (TIME, NEED, GROWTH)
    assert weighing(ranked).weights == pytest.approx([0.2778, 0.1111, 0.6111], abs=0.00005)
    assert weighing(ranked).order == ((2,), (0,), (1,))


def test_pairs_give_weights_once_all_criteria_are_linked():
    said = (Judgement(one="need", other="growth", times=3),)
    pairs = GAPS.changed(weights_by="Pairs", judgements=said)
    assert weighing(pairs).problem.startswith("Compare more pairs")
    more = (*said, Judgement(one="need", other="time", times=3))
    found = weighing(pairs.changed(judgements=more))
    assert found.weights == pytest.approx([0.6, 0.2, 0.2])
    assert found.order == ((0,), (1, 2))
    assert found.pairs.missing == (("growth", "time"),)


@pytest.mark.parametrize("times", [(2, 3), (3, 2), (3, 3), (6, 6), (7, 7)])
def test_criteria_judged_alike_weigh_the_same_to_the_last_digit(times):
    # Both halves of the judgements are mirror images, but a solver's last digits are not.
    once, twice = times
    said = [("a", "b", 1), ("a", "c", once), ("b", "c", twice), ("a", "d", twice)]
    said += [("b", "d", once), ("c", "d", 1)]
    judgements = tuple(Judgement(one=one, other=other, times=t) for one, other, t in said)
    criteria = tuple(Criterion(id=name, name=name) for name in "abcd")
    found = weighing(Gaps(criteria=criteria, weights_by="Pairs", judgements=judgements))
    assert found.weights[0] == found.weights[1]
    assert found.weights[2] == found.weights[3]
    assert found.falling == [0, 1, 2, 3]


def test_without_criteria_there_is_nothing_to_weigh():
    assert weighing(Gaps()).problem == "Choose what you judge your gaps by."
