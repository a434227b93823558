import pytest

from venture.gaps import Criterion, Gap, Gaps, Judgement, Span, judged_pairs, standing
from venture.ui.gaps.acceptability_chart import acceptability_rows
from venture.ui.gaps.ranking_words import (
    agreement,
    answer,
    judgements_said,
    overturned,
    score_explained,
    uncertainty,
    when_each_wins,
)

NEED = Criterion(id="need", name="Need", weight=75)
TIME = Criterion(id="time", name="Time", high=20, better="Less", weight=25)


def gap(name, need, time):
    values = {"need": need, "time": time}
    known = {key: Span.at(value) for key, value in values.items() if value is not None}
    return Gap(name=name, values=known)


def stand(*gaps, criteria=(NEED, TIME), **changes):
    return standing(Gaps(criteria=criteria, gaps=gaps, **changes))


NOTES, SWAPS = gap("Notes", 8, 10), gap("Swaps", 4, 0)


def test_the_answer_names_the_winner_and_what_overturns_it():
    found = stand(NOTES, SWAPS)
    assert answer(found) == (
        "Notes is the best-supported gap: first under 89 % of the weightings that fit your order."
    )
    assert (
        overturned(found) == "It loses to Swaps if you care less than 56 % about Need (now 75 %)."
    )


def test_without_an_order_all_weightings_are_possible():
    equal = tuple(one.model_copy(update={"weight": 50}) for one in (NEED, TIME))
    assert answer(stand(NOTES, gap("Swaps", 4, 4), criteria=equal)).endswith(
        "of the possible weightings."
    )


def test_a_gap_that_is_best_in_everything_is_not_overturned():
    found = stand(NOTES, gap("Worse", 4, 12))
    assert "first under 100 %" in answer(found)
    assert overturned(found) == "No change of a single weight overturns it."


def test_one_gap_and_equal_gaps_have_no_winner():
    assert answer(stand(NOTES)).startswith("Notes is your only gap.")
    twins = stand(NOTES, NOTES.model_copy(update={"id": "twin", "name": "Twin"}))
    assert answer(twins) == "All 2 gaps are equal on what counts."
    assert overturned(twins) == ""
    three = stand(
        NOTES, NOTES.model_copy(update={"id": "twin", "name": "Twin"}), gap("Worse", 4, 12)
    )
    assert answer(three) == "Notes and Twin share the first place."


def test_a_winner_at_the_weights_that_wins_less_often_is_told():
    # At equal weights Middle is ahead by a hair; under most others one of the extremes is.
    equal = tuple(one.model_copy(update={"weight": 50}) for one in (NEED, TIME))
    found = stand(gap("Middle", 5, 9.9), gap("Left", 10, 20), gap("Right", 0, 0), criteria=equal)
    assert answer(found).startswith("Middle is first at your weights, but ")
    assert "is first under more of the possible weightings" in answer(found)


def test_unknown_values_are_counted_and_their_treatment_said():
    assert uncertainty(stand(NOTES, SWAPS)) == ""
    assert uncertainty(stand(NOTES, gap("Swaps", None, 0))).startswith(
        "1 of 4 values are not known."
    )


def test_the_score_says_what_speaks_for_and_against_a_gap():
    said = score_explained(stand(gap("Notes", 8, 15)), 0)
    assert said.startswith("Notes earns 66.2 of 100 points.")
    assert "Most for it speaks Need, 60.0 of 75.0 points." in said
    assert "Most against it speaks Time, 6.2 of 25.0 points." in said


def test_each_winner_says_what_one_has_to_care_about():
    lines = when_each_wins(stand(NOTES, SWAPS))
    assert lines[0].startswith("Notes wins")
    assert lines[1].startswith("Swaps wins if you care mostly about Time (47 % rather than 25 %)")


def test_methods_that_agree_and_methods_that_do_not():
    assert agreement(stand(NOTES, SWAPS)) == "All four methods put Notes first."
    # 9.9 and 10 are nearly the same on the scale of Time, but the ends of these two gaps.
    found = stand(
        gap("A", 8, 10),
        gap("B", 7, 9.9),
        criteria=(NEED, TIME.model_copy(update={"weight": 75.1})),
    )
    assert agreement(found) == (
        "The methods disagree: SPOTIS, TOPSIS and PROMETHEE put A first; Weighted sum puts B first."
    )


def test_bars_of_the_chart_fill_a_hundred_per_cent():
    found = stand(NOTES, SWAPS, gap("C", 1, 20), gap("D", 2, 18), gap("E", 3, 16))
    rows = acceptability_rows(found, found.best_first)
    parts = rows[rows["what"] == "part"]
    whole = (parts["high"] - parts["low"]).groupby(parts["place"]).sum()
    assert whole.tolist() == pytest.approx([1] * 5)
    assert set(parts["rank"]) == {"1st", "2nd", "3rd", "later"}


def test_the_judgement_that_fits_worst_is_named_in_words():
    said = [("a", "b", 2), ("b", "c", 2), ("a", "c", 1 / 9)]
    pairs = judged_pairs("abc", [Judgement(one=o, other=p, times=t) for o, p, t in said])
    text = judgements_said(pairs, 3, {"a": "Need", "b": "Growth", "c": "Time"})
    assert text.startswith("Your judgements contradict each other: consistency ratio 1.")
    assert "the weights are not to be relied on" in text
    assert "What fits worst: you said that" in text


def test_missing_pairs_are_counted():
    pairs = judged_pairs("abc", [Judgement(one="a", other="b", times=2)])
    names = {"a": "Need", "b": "Growth", "c": "Time"}
    assert judgements_said(pairs, 3, names).startswith("1 of 3 pairs judged. Every criterion has")
