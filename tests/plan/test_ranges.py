from datetime import date

import pytest

from tests.plan.small_plans import plan_with
from venture.plan import (
    Plan,
    Range,
    Scenario,
    Source,
    drivers,
    range_words,
    runway_spread,
    source_words,
    stated_range,
    value_with_range,
)

RENT = "costs.r0.amount"
PAGE = Source(text="From your landing page, 12 of 400, 3 Oct 2026", day=date(2026, 10, 3))


@pytest.fixture
def plan() -> Plan:
    """Ten months of cash, and rent that may be half or twice as much."""
    plan = plan_with({"opening_cash": 10_000}, costs=[{"amount": 1_000}])
    return plan.with_source(RENT, PAGE).with_range(RENT, Range(low=500, high=2_000, of=1_000))


def rent(plan):
    return plan.settings()[RENT]


def test_a_range_belongs_to_its_value_and_comes_back_with_it(plan):
    known = plan.range(rent(plan))
    typed = plan.with_value(RENT, 900)
    assert typed.range(rent(typed)) is None
    again = typed.with_value(RENT, 1_000)
    assert again.range(rent(again)) == known == Range(low=500, high=2_000, of=1_000)


def test_a_range_of_a_value_that_differs_in_a_scenario_does_not_apply_there(plan):
    less = Scenario(id="less", name="Less", changes={RENT: 800})
    there = plan.with_scenarios((less,)).in_scenario("less")
    assert there.range(rent(there)) is None
    same = Scenario(id="same", name="Same", changes={"opening_cash": 9_000})
    there = plan.with_scenarios((same,)).in_scenario("same")
    assert there.range(rent(there)) is not None


def test_a_range_is_taken_away_and_belongs_to_a_value_of_the_plan(plan):
    assert plan.with_range(RENT, None).ranges == {}
    with pytest.raises(ValueError, match="no value called 'nothing'"):
        plan.with_range("nothing", None)
    with pytest.raises(ValueError, match="begins with the lower value, got 2 to 1"):
        Range(low=2, high=1, of=1)


def test_a_plan_with_ranges_comes_back_from_json_identical(plan):
    assert Plan.model_validate_json(plan.model_dump_json()) == plan


def test_a_value_with_a_range_is_moved_over_it_and_the_others_by_a_tenth(plan):
    found = {driver.setting.key: driver for driver in drivers(plan, count=None)}
    assert (found[RENT].lower, found[RENT].higher) == (500, 2_000)
    assert found[RENT].over == plan.ranges[RENT]
    cash = found["opening_cash"]
    assert (cash.lower, cash.higher, cash.over) == (9_000, 11_000, None)


def test_what_was_measured_well_moves_the_plan_less(plan):
    assert drivers(plan, 1)[0].setting.key == RENT
    well = plan.with_range(RENT, Range(low=999, high=1_001, of=1_000))
    assert drivers(well, 1)[0].setting.key == "opening_cash"


def test_a_range_beyond_the_limits_of_a_value_ends_there():
    plan = plan_with({"payroll_burden": 0.1}).with_range(
        "payroll_burden", Range(low=-0.5, high=9, of=0.1)
    )
    assert runway_spread(plan) is not None
    plan = plan_with({"opening_cash": 10}).with_range("opening_cash", Range(low=-5, high=20, of=10))
    found = next(d for d in drivers(plan, None) if d.setting.key == "opening_cash")
    assert (found.lower, found.higher) == (0, 20)


def test_money_runs_out_between_the_months_of_the_two_ends(plan):
    """At 2,000 a month it is below zero in month 6, at 500 in month 21."""
    spread = runway_spread(plan)
    assert (spread.earliest, spread.latest) == (6, 21)
    assert spread.sentence == (
        "Over the known ranges, one value at a time, money runs out between Jun 2027 and "
        "Sep 2028. Widest: Row 0: Amount a month, $1,000 ($500 to $2,000, from your landing page)."
    )


def test_one_value_is_moved_at_a_time_and_the_widest_is_named(plan):
    """Cash of 8,000 or 12,000 ends in month 9 or 13; both at once would reach month 5 and 25."""
    both = plan.with_range("opening_cash", Range(low=8_000, high=12_000, of=10_000))
    spread = runway_spread(both)
    assert (spread.earliest, spread.latest, spread.widest.key) == (6, 21, RENT)


def test_an_end_at_which_money_lasts_is_said(plan):
    spread = runway_spread(plan.with_range(RENT, Range(low=10, high=2_000, of=1_000)))
    assert (spread.earliest, spread.latest) == (6, None)
    assert "in Jun 2027 at the earliest, or not within 5 years" in spread.sentence


def test_a_range_that_changes_no_month_says_so(plan):
    spread = runway_spread(plan.with_range(RENT, Range(low=990, high=1_000, of=1_000)))
    assert spread.sentence == (
        "At either end of each range, one at a time, money runs out in Nov 2027."
    )


def test_where_money_lasts_at_both_ends_its_lowest_point_is_given():
    plan = plan_with({"opening_cash": 10}).with_range("opening_cash", Range(low=5, high=20, of=10))
    assert runway_spread(plan).sentence == (
        "Over the known ranges, one value at a time, money lasts, and its lowest point is between "
        "$5 and $20. Widest: Cash at the start, $10 ($5 to $20, bank statement)."
    )
    without_effect = plan_with({"opening_cash": 10}).with_range(
        "payroll_burden", Range(low=0.1, high=0.2, of=0.12)
    )
    assert runway_spread(without_effect).sentence == (
        "At either end of each range, one at a time, money lasts."
    )


def test_without_ranges_there_is_nothing_to_say(plan):
    assert runway_spread(plan.with_range(RENT, None)) is None
    assert runway_spread(plan.with_value(RENT, 900)) is None


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (216.88, 845.77, "$220 to $850"),
        (28.71, 35.24, "$29 to $35"),
        (9.117, 10.943, "$9.10 to $10.90"),
        (1_000, 1_000, "$1,000 to $1,000"),
        (12_345, 45_678, "$12,000 to $46,000"),
    ],
)
def test_the_ends_have_as_many_digits_as_the_range_is_worth(plan, low, high, said):
    assert range_words(Range(low=low, high=high, of=low), rent(plan), plan) == said


def test_the_source_is_followed_by_the_range_as_long_as_it_applies(plan):
    said = "From your landing page, 12 of 400, 3 Oct 2026. 90 % range $500 to $2,000"
    assert source_words(rent(plan), plan) == said
    typed = plan.with_value(RENT, 900)
    assert source_words(rent(typed), typed) == PAGE.text
    assert value_with_range(rent(typed), typed) == "$900"


def test_the_least_and_the_most_that_somebody_holds_possible_are_as_they_are(plan):
    guessed = plan.with_range(RENT, Range(low=512, high=2_003, of=1_000, chance=None))
    assert stated_range(rent(guessed), guessed) == "Range $512 to $2,003"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Pricing survey, 46 answers: optimal price", "pricing survey"),
        ("Market size: Homes: 10,000 accounts x 50 %", "market size"),
        ("NPS survey 2.0", "NPS survey 2.0"),
        ("", ""),
    ],
)
def test_a_source_in_a_few_words(text, where):
    assert Source(text=text).where == where
