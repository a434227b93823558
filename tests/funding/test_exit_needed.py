"""The price of the company at which a holder gets an amount, with numbers to check in the head."""

from math import inf

import pytest

from venture.funding import Holder, RoundEntry, Rounds, cap_table, exit_needed, exit_proceeds

OWNED = (Holder(name="Ann", shares=6_000_000), Holder(name="Ben", shares=2_000_000))
SEED = RoundEntry(name="Seed", investment=2_000_000, pre_money=8_000_000)


def test_investors_get_their_money_back_first_where_that_is_more_than_their_part():
    table = cap_table(Rounds(holders=OWNED, rounds=(SEED,)))
    assert exit_needed(table, "Ann", 3_000_000) == pytest.approx(2_000_000 + 4_000_000)


def test_the_needed_price_brings_the_amount():
    table = cap_table(Rounds(holders=OWNED, rounds=(SEED,)))
    for amount in (1.0, 5_000_000, 60_000_000):
        price = exit_needed(table, "Ben", amount)
        assert exit_proceeds(table, price).proceeds["Ben"] == pytest.approx(amount)


@pytest.mark.parametrize(("holder", "amount", "price"), [("Ann", 0, 0), ("Nobody", 1, inf)])
def test_nothing_needs_no_price_and_who_holds_nothing_never_gets_anything(holder, amount, price):
    assert exit_needed(cap_table(Rounds(holders=OWNED)), holder, amount) == price
