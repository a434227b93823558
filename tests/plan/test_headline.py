from datetime import date

import pytest

from venture.plan import (
    MONTHS,
    Plan,
    Row,
    default_alive,
    drivers,
    evaluate,
    headline,
    money,
    template,
)


def plan_with(opening_cash=1_000, cost=100, price=0, **more):
    stream = {"price": price, "new_customers": 1, "growth": 0, "churn": 0}
    return Plan(
        start=date(2026, 11, 1),
        inputs={"opening_cash": opening_cash, "payment_fee_rate": 0},
        tables={
            "costs": (Row(id="c", name="Rent", values={"amount": cost}),),
            "streams": (Row(id="s", name="Pro", values=stream),),
            **more,
        },
    )


def sentence(plan):
    return headline(evaluate(plan)).sentence


def test_cash_that_runs_out_before_break_even_names_what_is_missing():
    assert sentence(plan_with(opening_cash=1_000, cost=1_000, price=50)) == (
        "At these numbers cash runs out in December 2026, month 2. "
        "You would need $8,500 more to reach break-even in June 2028, month 20."
    )


def test_a_business_that_never_breaks_even_is_told_so():
    assert sentence(plan_with()) == (
        "At these numbers cash runs out in September 2027, month 11. It does not break even "
        "within 60 months; $5,000 more would carry it to the end of the plan."
    )


def test_cash_that_lasts_to_break_even():
    assert sentence(plan_with(opening_cash=9_600, cost=1_000, price=50)) == (
        "Cash lasts: break-even comes in June 2028, month 20. "
        "Cash is lowest at $100 in May 2028, month 19."
    )


def test_cash_that_lasts_without_break_even():
    assert sentence(plan_with(opening_cash=10_000)) == (
        "Cash lasts all 60 months but the business does not break even in them: it still burns "
        "$100 a month at the end, with $4,000 left."
    )


def test_a_business_that_earns_from_the_first_month():
    assert sentence(plan_with(price=500)).startswith(
        "Revenue covers all costs from the first month on."
    )


def test_an_empty_plan_says_what_to_do_first():
    assert sentence(Plan()).startswith("Nothing is planned yet")


def test_cash_can_run_out_after_the_last_loss():
    """Losses end in month 1, but the first month closed below zero already."""
    plan = plan_with(opening_cash=0, cost=60, price=50)
    assert sentence(plan) == (
        "At these numbers cash runs out in November 2026, month 1. "
        "You would need $10 more to reach break-even in December 2026, month 2."
    )


def test_what_moves_a_plan_most_comes_first():
    found = drivers(template("service"), count=None)
    strengths = [driver.strength for driver in found]
    assert strengths == sorted(strengths, reverse=True)
    people = next(d for d in found if d.setting.key == "roles.engineer.people")
    assert people.cash_higher < 0 < people.cash_lower


def test_what_only_repeats_another_value_of_its_row_is_left_out():
    keys = {driver.setting.key for driver in drivers(template("marketplace"), count=None)}
    assert "roles.supply.people" in keys
    assert "roles.supply.salary" not in keys


def test_a_driver_is_what_evaluating_the_moved_plan_gives():
    plan = template("service")
    month = int(evaluate(plan).final("cash_out_month")) or MONTHS
    key = "streams.product.price"
    driver = next(d for d in drivers(plan, count=None) if d.setting.key == key)
    change = evaluate(plan.with_value(key, driver.higher))["cash"] - evaluate(plan)["cash"]
    assert driver.cash_higher == pytest.approx(change[month, 0, 0])


def test_default_alive_agrees_with_a_fine_sum_of_the_losses():
    """Graham's question in the continuous form, summed in small steps instead of integrated."""
    answer = default_alive(revenue=20_000, expenses=80_000, growth=0.1, cash=540_000)
    steps = 20_000
    width = answer.months / steps
    losses = sum(80_000 - 20_000 * 1.1 ** ((i + 0.5) * width) for i in range(steps)) * width
    assert answer.capital_needed == pytest.approx(losses, rel=1e-6)
    assert answer.alive
    assert not default_alive(20_000, 80_000, 0.1, 530_000).alive


def test_a_business_that_does_not_grow_is_never_alive():
    answer = default_alive(revenue=10, expenses=20, growth=0, cash=1e9)
    assert (answer.alive, answer.months) == (False, float("inf"))


@pytest.mark.parametrize("bad", [{"revenue": -1}, {"growth": -1}, {"cash": float("nan")}])
def test_default_alive_refuses_what_cannot_be(bad):
    with pytest.raises(ValueError, match=next(iter(bad))):
        default_alive(**{"revenue": 1, "expenses": 2, "growth": 0.1, "cash": 3, **bad})


@pytest.mark.parametrize(
    ("amount", "currency", "short", "says"),
    [
        (999_999, "USD", True, "$1M"),
        (12_345, "EUR", True, "€12.3K"),
        (9_999, "USD", True, "$9,999"),
        (-0.2, "USD", True, "$0"),
        (1_000, "CHF", False, "CHF\u00a01,000"),
        (float("nan"), "USD", False, ""),
        (0.5, "USD", False, "$0.50"),
    ],
)
def test_money_reads_as_people_write_it(amount, currency, short, says):
    assert money(amount, currency, short=short) == says
