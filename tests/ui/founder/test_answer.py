from datetime import date

import pytest

from tests.founder.held import held
from venture.founder import Household, household_runway, spread
from venture.ui.founder.answer import answer_words, spread_words

QUIET = {"living_lean": 1_000, "living_now": 1_000, "inflation": 0, "emergency_month": 60}


def runway(**inputs):
    return household_runway(Household(start=date(2027, 1, 1), inputs={**QUIET, **inputs}))


@pytest.mark.parametrize(
    ("savings", "said"),
    [
        (3_500, "lasts until March 2027. Decide by 17 September 2026 to have a salary in time."),
        (500, "does not last through the first month. To have a salary in time you had to decide"),
        (100_000, "lasts beyond December 2031, with $40K left then."),
    ],
)
def test_the_answer_says_how_long_and_by_when(savings, said):
    words = answer_words(runway(savings=savings, living_emergency=1_000), date(2026, 8, 1))
    assert said in words


BETWEEN = {"living_emergency": 1_000, "savings": 3_500}


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((3_000, 6_000), "lasts until between March and May 2027. Decide by 17"),
        ((3_000, 14_000), "lasts until between March 2027 and January 2028."),
        ((3_000, 90_000), "lasts until July 2027 at the earliest, and maybe beyond December 2031."),
        ((3_500, 3_500), "lasts until March 2027. Decide by 17 September 2026"),
    ],
)
def test_the_answer_is_a_range_where_a_value_is_one(ends, said):
    poor = runway(**BETWEEN)

    def count(home, scenarios=None):
        return household_runway(home, scenarios=scenarios)

    found = spread(poor.household, {"savings": held(*ends)}, count)
    assert said in spread_words(found, poor, date(2026, 8, 1))


def test_a_decision_that_may_be_late_is_said_to_be():
    poor = runway(**BETWEEN)

    def count(home, scenarios=None):
        return household_runway(home, scenarios=scenarios)

    found = spread(poor.household, {"savings": held(3_000, 6_000)}, count)
    assert "even if it goes badly, you had to decide by" in spread_words(
        found, poor, date(2026, 12, 1)
    )
