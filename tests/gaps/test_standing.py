import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import RANKING_METHODS, USUAL_CRITERIA, Criterion, Gap, Gaps, Span, standing

NEED = Criterion(id="need", name="Need", weight=75)
TIME = Criterion(id="time", name="Time", low=0, high=20, better="Less", weight=25)


def gap(name, **values):
    spans = {key: Span.at(value) for key, value in values.items()}
    return Gap(name=name, values=spans)


NOTES, SWAPS = gap("Notes", need=8, time=10), gap("Swaps", need=4, time=0)
TWO = Gaps(criteria=(NEED, TIME), gaps=(NOTES, SWAPS))


def test_points_add_up_to_what_is_left_of_a_hundred():
    found = standing(TWO)
    assert found.points.tolist() == [[60, 12.5], [30, 25]]
    assert found.points.sum(axis=1) == pytest.approx(100 * (1 - found.scores["SPOTIS"]))


def test_all_four_methods_rank_and_the_first_is_first():
    found = standing(TWO)
    assert all(found.ranks[method].tolist() == [1, 2] for method in RANKING_METHODS)
    assert found.leaders == [0]


def test_weights_that_fit_the_order_leave_the_first_place_where_it_is_mostly():
    # Notes lead while the weight w of need keeps 0.2 w + 0.5 (1 - w) below 0.6 w: above 5/9.
    # It is even between 1/2 and 1, so that is 8 of 9.
    found = standing(TWO)
    assert found.first_shares == pytest.approx([8 / 9, 1 / 9], abs=0.01)
    assert found.overturn.weight == pytest.approx(5 / 9)
    assert found.overturn.winner == 1
    assert found.usual_weights.tolist() == [0.75, 0.25]


def test_a_value_that_is_not_known_counts_as_the_middle_and_as_anything_on_the_scale():
    found = standing(TWO.changed(gaps=(gap("Sure", need=6, time=10), gap("Unsure", time=10))))
    assert found.unknown == 1
    assert found.points[1].tolist() == [37.5, 12.5]
    assert found.first_shares == pytest.approx([0.6, 0.4], abs=0.02)


def test_a_value_outside_of_its_scale_counts_as_its_end_and_is_told():
    found = standing(TWO.changed(gaps=(gap("Notes", need=12, time=10),)))
    assert found.points[0, 0] == 75
    assert found.outside == (
        "Notes: Need is outside of its scale, 0 to 10, and counts as the end of it. Change the "
        "value or the scale.",
    )


def test_gaps_that_are_the_same_share_the_first_place():
    same = tuple(NOTES.model_copy(update={"id": name}) for name in ("one", "two", "three"))
    found = standing(TWO.changed(gaps=same))
    assert found.leaders == [0, 1, 2]
    assert found.overturn is None
    assert all(found.ranks[method].tolist() == [1, 1, 1] for method in RANKING_METHODS)


def test_a_criterion_without_weight_decides_nothing():
    found = standing(TWO.changed(criteria=(NEED, TIME.model_copy(update={"weight": 0}))))
    assert found.first_shares.tolist() == [1, 0]
    assert found.robustness.central_weights[0].tolist() == [1, 0]
    assert found.overturn.criterion == 1


def test_nothing_stands_without_gaps_criteria_or_weights():
    none = tuple(one.model_copy(update={"weight": 0}) for one in TWO.criteria)
    assert standing(Gaps()) is None
    assert standing(TWO.changed(gaps=())) is None
    assert standing(TWO.changed(criteria=())) is None
    assert standing(TWO.changed(criteria=none)) is None


def test_a_single_gap_on_a_single_criterion_stands_first():
    found = standing(TWO.changed(criteria=(NEED,), gaps=(NOTES,)))
    assert found.leaders == [0]
    assert found.first_shares.tolist() == [1]


def test_a_thousand_gaps_are_drawn_less_often():
    many = tuple(gap(f"Gap {number}", need=number % 7) for number in range(1_000))
    found = standing(TWO.changed(gaps=many))
    assert found.samples == 5_000
    assert found.robustness.acceptability.sum(axis=0) == pytest.approx(np.ones(1_000))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 10), min_size=2, max_size=2), min_size=2, max_size=5))
def test_leaving_out_a_gap_never_reorders_the_others(rows):
    gaps = tuple(gap(f"Gap {n}", need=a, time=b) for n, (a, b) in enumerate(rows))
    whole, part = standing(TWO.changed(gaps=gaps)), standing(TWO.changed(gaps=gaps[:-1]))
    assert whole.scores["SPOTIS"][:-1] == pytest.approx(part.scores["SPOTIS"])


def test_the_usual_criteria_are_nine_with_a_meaning_each():
    assert len(USUAL_CRITERIA) == len({one.id for one in USUAL_CRITERIA}) == 9
    assert all(one.meaning.endswith(".") for one in USUAL_CRITERIA)
    less = [one.name for one in USUAL_CRITERIA if one.better == "Less"]
    assert less == ["Competition", "Time to first revenue"]
