from datetime import date

from venture.plan import Plan, Range, new_row
from venture.portfolio import base_rate, outlook
from venture.portfolio.survival import survivals

START = date(2027, 1, 1)


def burning(cash: float) -> Plan:
    """1,000 a month is spent, nothing comes in."""
    plan = Plan(start=START, inputs={"opening_cash": cash})
    return plan.with_rows("costs", [new_row("costs", "Rent", amount=1_000)])


def measured(plan: Plan, key: str, low: float, high: float) -> Plan:
    value = plan.settings()[key].value
    return plan.with_range(key, Range(low=low, high=high, of=value))


def test_money_lasts_until_the_month_that_closes_below_zero():
    found = outlook(burning(2_500))
    assert (str(found), found.runway_months) == ("until Mar 2027", 2)
    assert found.cash_out == date(2027, 3, 1)


def test_money_that_lasts_and_a_plan_without_numbers_say_so():
    assert str(outlook(burning(1_000_000))) == "lasts all 5 years"
    assert str(outlook(Plan(start=START))) == "nothing is planned yet"


def test_the_runway_moves_over_the_known_ranges():
    found = outlook(measured(burning(2_500), "opening_cash", 1_500, 4_500))
    assert found.measured == (1, 4)
    assert str(found) == "until Mar 2027 (Feb 2027 to May 2027 over the known ranges)"


def test_a_runway_that_may_last_says_so_in_words_that_fit_the_sentence():
    known = measured(burning(2_500), "opening_cash", 1_500, 900_000)
    said = "until Mar 2027 (over the known ranges Feb 2027 at worst, all 5 years at best)"
    assert str(outlook(known)) == said


def test_several_measured_numbers_move_together():
    plan = burning(2_500)
    rent = f"costs.{plan.tables['costs'][0].id}.amount"
    plan = measured(measured(plan, "opening_cash", 2_000, 4_000), rent, 500, 2_000)
    assert outlook(plan).measured == (1, 8)


def test_a_range_counts_only_for_the_number_that_it_was_found_for():
    plan = measured(burning(2_500), "opening_cash", 1_500, 4_500)
    assert outlook(plan.with_value("opening_cash", 5_500)).measured is None


def test_the_price_is_that_of_the_streams():
    streams = [new_row("streams", "Wards", price=149), new_row("streams", "Archive", price=39)]
    plan = burning(0).with_rows("streams", streams)
    assert outlook(plan).price_words == "$39 to $149"
    assert outlook(plan.with_rows("streams", streams[:1])).price_words == "$149"
    assert outlook(burning(0)).price_words == "none"


def test_customers_are_those_after_a_year():
    row = new_row("streams", "Wards", new_customers=2, growth=0, churn=0)
    plan = burning(0).with_rows("streams", [row])
    assert outlook(plan).customers == 24


def test_the_chance_to_survive_is_that_the_money_lasts_over_the_known_ranges():
    sure = measured(burning(61_000), "opening_cash", 60_000, 90_000)
    even = measured(burning(60_000), "opening_cash", 1_000, 90_000)
    broke = measured(burning(2_500), "opening_cash", 1_500, 4_500)
    assert [str(one) for one in survivals([sure, even, broke, burning(60_000)])] == [
        "money lasts 5 years in 95 % of cases",
        "money lasts 5 years in 50 % of cases",
        "money lasts 5 years in no case",
        "not known, no number that is planned was measured yet",
    ]


def test_beside_it_stands_how_businesses_in_general_fare():
    assert "51 are still open after 5 years" in base_rate()
