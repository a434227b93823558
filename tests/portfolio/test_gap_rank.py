from tests.portfolio.ideas_to_sum_up import two_gaps
from venture.gaps import Criterion, Gap, Gaps, Span, standing
from venture.portfolio import gap_rank


def test_no_gap_or_none_with_a_value_is_not_scored_yet():
    named = Gaps(criteria=two_gaps().criteria, gaps=(Gap(name="Notes"), Gap(name="Swaps")))
    assert gap_rank(Gaps()) is None
    assert gap_rank(named) is None


def test_where_no_criterion_counts_nothing_is_scored():
    unweighed = two_gaps().criteria[0].model_copy(update={"weight": 0})
    assert gap_rank(two_gaps().changed(criteria=(unweighed,))) is None


def test_the_best_gap_is_named_with_how_often_it_comes_first():
    assert str(gap_rank(two_gaps())) == "Notes, first in 100 % of possible weightings"


def test_it_says_the_same_as_the_page_of_the_gaps():
    pain, speed = Criterion(id="pain", name="Pain", weight=60), Criterion(id="speed", name="Speed")
    gaps = Gaps(
        criteria=(pain, speed),
        gaps=(
            Gap(name="Notes", values={"pain": Span(low=6, high=9), "speed": Span.at(3)}),
            Gap(name="Swaps", values={"pain": Span.at(5), "speed": Span(low=4, high=9)}),
        ),
    )
    found, page = gap_rank(gaps), standing(gaps)
    assert found.share == page.first_shares[page.leaders[0]]
    assert found.name == page.gaps[page.leaders[0]].name
    assert "sensible weightings" in str(found)


def test_a_single_gap_and_a_shared_place_say_so():
    alone = two_gaps().changed(gaps=two_gaps().gaps[:1])
    twins = two_gaps().changed(
        gaps=tuple(
            gap.model_copy(update={"values": {"pain": Span.at(4)}}) for gap in two_gaps().gaps
        )
    )
    assert str(gap_rank(alone)) == "Notes, the only one"
    assert str(gap_rank(twins)) == "2 of 2 share the first place"
