"""What other programs rely on refuses bad input with the value and what is allowed."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from venture import evidence, founder, gaps, plan

TABLE, EVEN = [[8, 2], [5, 7], [1, 1]], [1, 1]
SCALES = [(0, 10), (0, 10)]
NAN = float("nan")
PLAN = plan.template("subscription")

RANKINGS: dict[str, Callable[..., object]] = {
    "weighted sum": gaps.weighted_sum,
    "TOPSIS": gaps.topsis,
    "SPOTIS": lambda matrix, weights, **more: gaps.spotis(matrix, weights, SCALES, **more),
    "PROMETHEE": lambda matrix, weights, **more: gaps.promethee(
        matrix, weights, indifference=0, preference=1, **more
    ),
}


@pytest.mark.parametrize("rank", RANKINGS.values(), ids=RANKINGS)
@pytest.mark.parametrize(
    ("given", "words"),
    [
        (([[1, 2], [3]], EVEN), "The matrix must be numbers, in rows that are all as long, got"),
        (([["much", 1], [2, 3]], EVEN), "The matrix must be numbers"),
        (([[1e200, 1], [2, 3]], EVEN), "must be at most 1e+150 in size, got 1e+200"),
        ((TABLE, ["a", "b"]), "The weights must be numbers"),
        ((TABLE, [1, NAN]), "A weight must be zero or more, got nan"),
    ],
)
def test_a_ranking_names_what_is_no_number(rank, given, words) -> None:
    with pytest.raises(ValueError) as refused:
        rank(*given)
    assert words in str(refused.value)


@pytest.mark.parametrize("rank", RANKINGS.values(), ids=RANKINGS)
@pytest.mark.parametrize("costs", [[1.5], [2], [-1], ["a"], 1])
def test_a_ranking_names_a_cost_that_is_no_criterion(rank, costs) -> None:
    with pytest.raises(ValueError) as refused:
        rank(TABLE, EVEN, costs=costs)
    assert str(costs[0] if isinstance(costs, list) else costs) in str(refused.value)


BAD: dict[str, tuple[Callable[[], object], str]] = {
    "opportunity score": (
        lambda: gaps.opportunity_score("high", 5),
        "The importance must be numbers, in rows that are all as long, got 'high'.",
    ),
    "thresholds the wrong way round": (
        lambda: gaps.promethee(TABLE, EVEN, indifference=[0, 2], preference=1),
        "The threshold of preference, 1, must not be below that of indifference, 2.",
    ),
    "a negative threshold": (
        lambda: gaps.promethee(TABLE, EVEN, indifference=[0, -1], preference=1),
        "The threshold of indifference must be zero or more, got -1.",
    ),
    "a criterion against itself": (
        lambda: gaps.pairwise_weights([[2, 1], [1, 2]]),
        "A criterion counts once as much as itself, got 2.",
    ),
    "half a sample": (
        lambda: gaps.rank_acceptability(TABLE, TABLE, SCALES, samples=1.5),  # type: ignore[arg-type]  # what a notebook may pass
        "The samples must be a whole number from 1 to 1,000,000, got 1.5.",
    ),
    "a seed below zero": (
        lambda: gaps.rank_acceptability(TABLE, TABLE, SCALES, seed=-1),
        "The seed must be a whole number, zero or more, got -1.",
    ),
    "a count in words": (
        lambda: evidence.posterior("1", 4),  # type: ignore[arg-type]  # what a notebook may pass
        "A count must be a number, got '1'.",
    ),
    "half a prior": (
        lambda: evidence.posterior(1, 4, prior=(1,)),  # type: ignore[arg-type]  # what a notebook may pass
        "Give the prior as two numbers, got 1.",
    ),
    "a rate instead of a posterior": (
        lambda: evidence.chance_better(0.3, evidence.posterior(1, 4)),  # type: ignore[arg-type]  # what a notebook may pass
        "Compare what `posterior` gives, got 0.3.",
    ),
    "a price in words": (
        lambda: evidence.price_sensitivity([["cheap", 5, 6, 7]]),
        "Give a row of four prices for each respondent, all numbers, got [['cheap', 5, 6, 7]].",
    ),
    "half a month": (
        lambda: founder.household_runway(founder.Household(), months=1.5),  # type: ignore[arg-type]  # what a notebook may pass
        "Look at least one month ahead, in whole months, got 1.5.",
    ),
    "a start in words": (
        lambda: founder.household_runway(founder.Household(), "2027-01-01"),  # type: ignore[arg-type]  # what a notebook may pass
        "The start must be a day, got '2027-01-01'.",
    ),
    "one line": (
        lambda: plan.evaluate(PLAN, "cash"),
        "Give the lines as a list, such as ['cash'], got 'cash'.",
    ),
    "a scenario that is no number": (
        lambda: plan.evaluate(PLAN, ["cash"], scenarios={"opening_cash": [1, NAN]}),
        "opening_cash must be a number in each scenario, got nan.",
    ),
    "no scenario": (
        lambda: plan.evaluate(PLAN, ["cash"], scenarios={"opening_cash": []}),
        "opening_cash needs a number for each scenario, got none.",
    ),
    "revenue in words": (
        lambda: plan.default_alive("much", 1, 0.1, 1),  # type: ignore[arg-type]  # what a notebook may pass
        "revenue must be a number, got 'much'.",
    ),
}


@pytest.mark.parametrize(("call", "words"), BAD.values(), ids=BAD)
def test_a_promised_function_names_the_value_and_what_is_allowed(call, words) -> None:
    with pytest.raises(ValueError) as refused:
        call()
    assert str(refused.value) == words


def test_a_moment_will_do_for_the_start_of_a_household() -> None:
    from_moment = founder.household_runway(founder.Household(), datetime(2028, 2, 29, 12), 3)
    assert type(from_moment.household.start) is date
    assert from_moment.household.start == date(2028, 2, 1)
