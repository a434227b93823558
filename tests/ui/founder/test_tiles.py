"""The four figures of the household."""

from datetime import date

from tests.founder.held import held
from venture.founder import Household, household_runway, spread
from venture.ui.founder.tiles import household_tiles

POOR = Household(
    start=date(2027, 1, 1),
    inputs={
        "savings": 3_500,
        "reserve": 1_000,
        "living_now": 1_000,
        "lean_month": 60,
        "inflation": 0,
        "search_weeks": 4,
        "first_pay_weeks": 0,
    },
)


def count(household, scenarios=None):
    return household_runway(household, scenarios=scenarios)


def tiles(household=POOR, today=date(2027, 2, 10), between=None):
    return [(t.label, t.value, t.note) for t in household_tiles(count(household), today, between)]


def test_the_figures_say_how_long_by_when_how_fast_and_what_is_missing():
    assert tiles() == [
        ("Money lasts", "2 months", "short in Mar 2027"),
        ("Decide by", "1 Feb 2027", "4 weeks before money runs out"),
        ("Burn in Feb 2027", "$1,000", "all that goes out less all that comes in"),
        ("Short by", "$500", "at the end of Mar 2027"),
    ]


def test_money_that_lasts_has_no_date():
    lasting = POOR.with_value("living_now", 0).with_value("living_lean", 0)
    lasting = lasting.with_value("living_emergency", 0)
    assert tiles(lasting)[:2] == [
        ("Money lasts", "5+ years", "as far as can be seen"),
        ("Decide by", "no date", "money lasts"),
    ]
    assert tiles(lasting)[3] == ("Lowest savings", "$3,500", "in Jan 2027")


def test_ranges_say_what_happens_if_it_goes_badly():
    between = spread(POOR, {"savings": held(2_500, 6_000)}, count)
    assert [note for _, _, note in tiles(between=between)[:2]] == [
        "short in Feb 2027 if it goes badly",
        "4 Jan 2027 if it goes badly",
    ]


def test_a_day_outside_of_the_months_takes_the_nearest():
    assert tiles(today=date(2020, 1, 1))[2][0] == "Burn in Jan 2027"
    assert tiles(today=date(2040, 1, 1))[2][0] == "Burn in Dec 2031"
