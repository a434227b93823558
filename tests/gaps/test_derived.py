"""What a gap's values are where other parts of the record know them."""

import pytest

from venture.gaps import (
    USUAL_CRITERIA,
    Answers,
    Competitor,
    Criterion,
    Derived,
    Gap,
    Gaps,
    MarketPart,
    Need,
    Span,
    counting,
    derived_values,
    standing,
)

NOTES = Need(id="notes", name="Notes", importance=9, satisfaction=3)  # scores 15
SWAPS = Need(id="swaps", name="Swaps", importance=6, satisfaction=7)  # scores 6
ASKED = Need(
    id="asked",
    name="Asked",
    answers=Answers(asked_importance=200, important=190, asked_satisfaction=200, satisfied=64),
)
WARDS = MarketPart(
    id="wards",
    name="Wards",
    accounts=Span.at(1_000),
    price=Span.at(10_000),
    winnable=Span(low=0.1, high=1),
)


def gaps_with(gap, criteria=USUAL_CRITERIA, **more):
    return Gaps(criteria=criteria, gaps=(gap,), needs=(NOTES, SWAPS, ASKED), **more)


def derived(gap, criterion, **more):
    return derived_values(gaps_with(gap, **more)).get((gap.id, criterion))


def test_a_gap_that_names_nothing_derives_nothing():
    assert derived_values(gaps_with(Gap(name="A"), market=(WARDS,))) == {}


def test_need_is_the_score_of_the_need_that_the_gap_serves():
    found = derived(Gap(name="A", needs=("notes",)), "need")
    assert (found.value, found.low, found.high, found.source) == (15, 15, 15, "Needs")
    assert found.words == "the opportunity score of Notes, 15.0 of 20"


def test_the_range_of_a_surveyed_need_comes_along():
    found = derived(Gap(name="A", needs=("asked",)), "need")
    assert found.said == "from Needs: 15.8 (15.0 to 16.5)"


def test_several_needs_count_with_their_mean_and_one_that_is_gone_with_nothing():
    found = derived(Gap(name="A", needs=("notes", "swaps", "gone")), "need")
    assert found.value == pytest.approx(10.5)
    assert "mean opportunity score of 2 needs" in found.words


def test_another_scale_keeps_the_place_of_the_score():
    of_ten = Criterion(name="Need", high=10)
    gap = Gap(name="A", needs=("notes",))
    found = derived_values(gaps_with(gap, (of_ten,)))
    assert found[gap.id, of_ten.id].value == pytest.approx(7.5)


def test_a_criterion_that_points_the_other_way_is_left_to_the_founder():
    less = Criterion(id="need", name="Need", high=20, better="Less")
    assert derived_values(gaps_with(Gap(name="A", needs=("notes",)), (less,))) == {}


def test_market_size_says_whether_one_ten_or_a_hundred_people_can_live_of_it():
    # 1,000,000 to 10,000,000 a year pay 10 to 100 people at 100,000.
    gap = Gap(name="A", market_part="wards")
    found = derived(gap, "market-size", market=(WARDS,))
    assert (found.low, found.high) == pytest.approx((5, 10))
    assert found.words.startswith("1,000,000 to 10,000,000 a year can be won in Wards")
    cheaper = derived_values(gaps_with(gap, market=(WARDS,)), person_cost=1_000_000)
    assert cheaper[gap.id, "market-size"].low == 0


def test_a_scale_in_money_takes_the_amount():
    money = Criterion(id="market-size", name="Market size", high=5_000_000)
    gap = Gap(name="A", market_part="wards")
    found = derived_values(gaps_with(gap, (money,), market=(WARDS,)))[gap.id, "market-size"]
    assert (found.low, found.value, found.high) == (1_000_000, 5_000_000, 5_000_000)


@pytest.mark.parametrize(
    ("badly", "well", "value"), [(3, 0, 5), (0, 2, 10), (1, 1, 7.5), (0, 0, None)]
)
def test_competition_counts_who_serves_its_needs_badly_and_well(badly, well, value):
    rivals = [Competitor(name=f"B{n}", serves_badly=("notes",)) for n in range(badly)]
    rivals += [Competitor(name=f"W{n}", serves_well=("notes", "swaps")) for n in range(well)]
    rivals.append(Competitor(name="Other", serves_well=("swaps",)))
    found = derived(Gap(name="A", needs=("notes",)), "competition", competitors=tuple(rivals))
    assert (found and found.value) == value


def test_one_who_serves_two_needs_differently_is_half_way():
    rival = Competitor(name="B", serves_badly=("notes",), serves_well=("swaps",))
    gap = Gap(name="A", needs=("notes", "swaps"))
    found = derived(gap, "competition", competitors=(rival,))
    assert found.value == 7.5
    assert "1 some needs well and some badly" in found.words


@pytest.mark.parametrize(("rivals", "words"), [(1, "1 serves it badly"), (2, "2 serve it badly")])
def test_rivals_are_counted_in_words(rivals, words):
    some = tuple(Competitor(name=f"B{n}", serves_badly=("notes",)) for n in range(rivals))
    found = derived(Gap(name="A", needs=("notes",)), "competition", competitors=some)
    assert found.words.startswith(words)


def test_what_was_typed_counts_before_what_is_derived():
    gap = Gap(name="A", needs=("notes",), values={"need": Span.at(3)})
    gaps = gaps_with(gap)
    known = derived_values(gaps)
    assert known[gap.id, "need"].value == 15
    assert counting(gaps, known) == {}
    assert standing(gaps, known).values[0, 0] == 3


def test_the_ranking_counts_the_value_itself_and_draws_from_its_range():
    gap = Gap(id="a", name="A")
    need = Criterion(id="need", name="Need", high=20)
    known = {
        ("a", "need"): Derived(14, 10, 15, "Needs", ""),
        ("gone", "need"): Derived(1, 1, 1, "", ""),
    }
    found = standing(gaps_with(gap, (need,)), known)
    assert found.values[0, 0] == 14
    assert (found.low[0, 0], found.high[0, 0]) == (10, 15)
    assert found.points[0, 0] == pytest.approx(70)
    assert found.unknown == 0
    assert found.derived.keys() == {("a", "need")}
