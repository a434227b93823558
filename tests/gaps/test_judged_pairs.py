import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import Judgement, judged_pairs


def judged(*said):
    return [Judgement(one=one, other=other, times=times) for one, other, times in said]


def test_the_published_matrix_judged_pair_by_pair():
    # The example of the analytic hierarchy process that is also in the test of pairwise weights.
    said = judged(
        ("a", "b", 1), ("a", "c", 5), ("a", "d", 3), ("b", "c", 5), ("d", "b", 1 / 3), ("d", "c", 3)
    )
    found = judged_pairs("abcd", said)
    assert found.weights == pytest.approx([0.3899, 0.3899, 0.0679, 0.1524], abs=0.00005)
    assert found.consistency_ratio == pytest.approx(0.0161, abs=0.00005)
    assert found.consistent
    assert found.missing == ()


def test_nothing_is_weighed_while_criteria_are_not_linked():
    found = judged_pairs("abcd", judged(("a", "b", 2), ("c", "d", 2)))
    assert found.weights is None
    assert found.consistent is None
    assert found.missing == (("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"))


def test_the_pairs_that_link_a_criterion_are_asked_first():
    found = judged_pairs("abcd", judged(("a", "b", 2), ("b", "c", 2)))
    assert found.missing == (("a", "d"), ("b", "d"), ("c", "d"), ("a", "c"))


def test_a_judgement_that_contradicts_the_others_is_named():
    found = judged_pairs("abc", judged(("a", "b", 3), ("b", "c", 3), ("c", "a", 9)))
    assert found.consistent is False
    assert found.worst.judgement.times in (3, 1 / 9)


@pytest.mark.parametrize("times", [1.5, 2, 3, 5, 7])
def test_of_a_circle_in_which_all_fit_as_badly_the_first_one_said_is_named(times):
    said = [("b", "c", times), ("c", "a", times), ("a", "b", times)]
    for start in range(3):
        found = judged_pairs("abc", judged(*said[start:], *said[:start]))
        named = {found.worst.judgement.one, found.worst.judgement.other}
        assert named == set(said[start][:2])


def test_the_worst_is_the_one_that_was_turned_round():
    said = judged(("a", "b", 2), ("a", "c", 4), ("a", "d", 8), ("b", "c", 2), ("c", "d", 2))
    found = judged_pairs("abcd", [*said, *judged(("d", "b", 4))])
    worst = found.worst
    assert (worst.judgement.one, worst.judgement.other) == ("b", "d")
    assert worst.judgement.times == 1 / 4
    assert worst.times == pytest.approx(4)


def test_the_later_of_two_judgements_of_a_pair_counts_and_strangers_do_not():
    said = judged(("a", "b", 9), ("b", "a", 4), ("a", "gone", 3))
    assert judged_pairs("ab", said).weights == pytest.approx([0.2, 0.8])


def test_one_criterion_needs_no_pairs():
    found = judged_pairs("a", [])
    assert found.weights.tolist() == [1]
    assert found.consistent
    assert judged_pairs("", []).weights is None


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 3), min_size=2, max_size=6), st.randoms())
def test_judgements_that_agree_give_back_the_weights_whichever_are_missing(sizes, random):
    names = "abcdef"[: len(sizes)]
    chain = [
        (names[place - 1], names[place], sizes[place - 1] / sizes[place])
        for place in range(1, len(sizes))
    ]
    more = [
        (names[one], names[other], sizes[one] / sizes[other])
        for one in range(len(sizes))
        for other in range(one + 2, len(sizes))
        if random.random() < 0.5
    ]
    found = judged_pairs(names, judged(*chain, *more))
    assert found.weights == pytest.approx([size / sum(sizes) for size in sizes])
    assert found.worst is None
