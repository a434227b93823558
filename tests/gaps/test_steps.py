"""Every score opened: the last step is the score, and what went in stands by its name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import (
    LEVELS,
    SCORES,
    Answers,
    Criterion,
    Derived,
    Gap,
    Gaps,
    MarketPart,
    Need,
    Span,
    market_size,
    market_steps,
    need_scores,
    need_steps,
    ranking_steps,
    standing,
)

NEED = Criterion(id="need", name="Need", weight=75)
TIME = Criterion(id="time", name="Time", high=20, better="Less", weight=25)
TWO = Gaps(
    criteria=(NEED, TIME),
    gaps=(
        Gap(id="notes", name="Notes", values={"need": Span(low=6, high=10), "time": Span.at(10)}),
        Gap(id="swaps", name="Swaps", values={"need": Span.at(4), "time": Span.at(0)}),
    ),
)


def test_points_are_what_the_weighted_distance_from_the_best_ends_leaves_of_a_hundred():
    steps = ranking_steps(standing(TWO), 0, "Points")
    # 2 of 10 away times 75 %, and 10 of 20 away times 25 %.
    assert [row.amounts[3] for row in steps.rows] == pytest.approx([0.2, 0.5])
    assert [row.amounts[-1] for row in steps.rows] == pytest.approx([60, 12.5])
    assert [step.value for step in steps.steps] == pytest.approx([0.275, 72.5])


def test_the_founders_values_stand_by_their_names_with_where_they_come_from():
    one = TWO.changed(gaps=(TWO.gaps[0], Gap(id="pumps", name="Pumps")))
    known = {("pumps", "need"): Derived(7, 6, 8, "Needs", "")}
    found = standing(one, known)
    said = [
        [(row.name, row.source) for row in ranking_steps(found, n, "TOPSIS").rows] for n in (0, 1)
    ]
    assert said == [
        [("Need", "you typed 6 to 10, the middle counts"), ("Time", "you typed 10")],
        [
            ("Need", "from Needs: 7.0 (6.0 to 8.0)"),
            ("Time", "not known, the middle of 0 to 20 counts"),
        ],
    ]


def test_promethee_counts_how_clearly_each_beats_the_other():
    steps = ranking_steps(standing(TWO), 0, "PROMETHEE")
    # Ahead by 4 of 10 on need and behind by 10 of 20 on time: both count fully.
    assert [step.value for step in steps.steps] == pytest.approx([0.75, 0.25, 0.5])


def test_how_often_it_is_first_says_of_how_many_and_how_sure_that_is():
    found = standing(TWO)
    steps = ranking_steps(found, 0, "First in")
    drawn, first, within, share = (step.value for step in steps.steps)
    assert drawn == found.samples
    assert first / drawn == pytest.approx(share)
    assert within == pytest.approx(1.96 * np.sqrt(share * (1 - share) / drawn))
    assert steps.columns[-1] == "Mean weight where it wins"


values = st.one_of(st.none(), st.integers(0, 10))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(values, values), min_size=1, max_size=4))
def test_the_last_step_is_the_score(rows):
    gaps = tuple(
        Gap(
            name=f"Gap {n}",
            values={
                id_: Span.at(value)
                for id_, value in zip(("need", "time"), row, strict=True)
                if value is not None
            },
        )
        for n, row in enumerate(rows)
    )
    found = standing(TWO.changed(gaps=gaps))
    for row in range(len(rows)):
        for score in SCORES:
            scores = found.scores | {
                "Points": found.points.sum(axis=1),
                "First in": found.first_shares,
            }
            assert ranking_steps(found, row, score).score == pytest.approx(scores[score][row])


PARTS = (
    MarketPart(
        name="Homes",
        accounts=Span(low=100, high=200),
        price=Span.at(10),
        reachable=Span.at(0.5),
        winnable=Span.at(0.1),
        source="Register",
    ),
    MarketPart(name="Wards", accounts=Span.at(10), price=Span.at(10)),
)


@pytest.mark.parametrize(
    ("level", "name"), list(zip(LEVELS, ("total", "reachable", "winnable"), strict=True))
)
def test_the_last_step_of_a_market_is_its_size(level, name):
    steps = market_steps(PARTS, level)
    assert steps.score == getattr(market_size(PARTS), name)
    assert [row.source for row in steps.rows] == ["Register", "you typed it, no source"]


def test_what_can_be_won_is_a_product_for_each_part():
    steps = market_steps(PARTS, "SOM")
    assert steps.columns == ("Accounts", "Price a year", "Reachable", "Winnable", "Worth a year")
    assert steps.rows[0].amounts[-1] == Span(low=50, high=100)
    assert steps.steps[0].value == Span(low=6, high=11)


def test_the_last_step_of_a_need_is_its_score():
    answers = Answers(asked_importance=100, important=95, asked_satisfaction=100, satisfied=32)
    for need in (Need(name="A", importance=9, satisfaction=3), Need(name="B", answers=answers)):
        (one,) = need_scores([need])
        steps = need_steps(one)
        assert steps.score == one.score
        assert steps.rows[0].amounts[-1] == one.importance


def test_a_need_without_a_score_cannot_be_opened():
    (one,) = need_scores([Need(name="Notes")])
    with pytest.raises(ValueError, match="Notes has no score yet: not rated"):
        need_steps(one)
