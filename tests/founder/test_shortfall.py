from datetime import date

import pytest

from venture.founder import Household, growing_debts, household_runway, shortfalls
from venture.model import filled_row

HOUSEHOLD = Household(
    start=date(2027, 1, 1),
    inputs={"savings": 10_000, "living_now": 1_000, "lean_month": 60, "inflation": 0},
)


def short(household=HOUSEHOLD, **series):
    return [
        (one.month.month, one.needed, one.there)
        for one in shortfalls(household_runway(household, **series))
    ]


def test_what_the_household_has_is_enough_to_the_last_cent():
    assert short(founder_money=[9_000]) == []
    assert short(founder_money=[9_001]) == [(1, 9_001, 9_000)]


def test_what_may_not_be_touched_is_not_there_to_give():
    assert short(HOUSEHOLD.with_value("reserve", 4_000), founder_money=[0, 5_000]) == [
        (2, 5_000, 4_000)
    ]


def test_only_the_founders_own_share_counts():
    shared = HOUSEHOLD.with_value("share_of_founder_money", 0.5)
    assert short(shared, founder_money=[18_000]) == []


@pytest.mark.parametrize(
    ("interest", "payment", "grows"), [(0.24, 120, True), (0.24, 121, False), (0, 0, False)]
)
def test_a_debt_whose_payment_is_only_its_interest_is_never_paid_off(interest, payment, grows):
    debts = Household.declared.tables["debts"]
    card = filled_row(debts, "Card", owed=6_000, interest=interest, payment=payment)
    assert bool(growing_debts(Household(tables={"debts": (card,)}))) == grows
