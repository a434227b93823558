"""Arithmetic that any textbook of finance has, worked out by hand."""

import pytest

from tests.plan.small_plans import at, months, plan_with


def test_a_loan_is_paid_back_as_an_amortisation_table_says() -> None:
    mortgage = plan_with(loans=[{"amount": 200_000, "interest": 0.06, "term": 360}])
    assert at(mortgage, "loan_payment", 2) == pytest.approx(1_199.10, abs=0.005)
    assert at(mortgage, "loan_interest", 2) == pytest.approx(1_000)
    year = plan_with(loans=[{"amount": 10_000, "interest": 0.06, "term": 12}])
    owed = [10_000, 9_189.34, 8_374.62, 7_555.83]
    assert months(year, "loan_balance", 4) == pytest.approx(owed, abs=0.005)
    assert months(year, "loan_balance", 13)[-1] == pytest.approx(0, abs=1e-8)


def test_a_month_of_recurring_revenue_adds_up() -> None:
    """10,000 and 1,000 new, 300 lost; of the 9,700 left 5 % more and 1 % less."""
    stream = {"customers_now": 100, "price": 100, "new_customers": 10, "growth": 0}
    plan = plan_with(streams=[stream | {"churn": 0.03, "expansion": 0.05, "contraction": 0.01}])
    parts = ("mrr_at_start", "new_mrr", "expansion_mrr", "contraction_mrr", "lost_mrr", "mrr")
    assert [at(plan, part, 1) for part in parts] == pytest.approx(
        [10_000, 1_000, 485, 97, 300, 11_088]
    )
    assert at(plan, "net_revenue_retention", 1) == pytest.approx(1.0088)
    assert at(plan, "gross_revenue_retention", 1) == pytest.approx(0.9603)


def test_old_losses_take_away_four_fifths_of_a_profit_at_most() -> None:
    """A loss of 100; then of 60 profit 48 are offset and 12 taxed, and 52 offset the rest."""
    plan = plan_with(
        {"income_tax_rate": 0.21, "opening_cash": 1_000},
        one_offs=[{"amount": 100, "month": 1}],
        funding=[{"kind": "Grant", "amount": a, "month": m} for a, m in ((60, 13), (100, 25))],
    )
    assert [at(plan, "losses_used", m) for m in (24, 36)] == pytest.approx([48, 52])
    assert [at(plan, "year_tax", m) for m in (24, 36)] == pytest.approx([12 * 0.21, 48 * 0.21])
    assert [at(plan, "tax_losses", m) for m in (12, 24, 36)] == pytest.approx([100, 52, 0])


def test_vat_of_a_month_is_handed_on_in_the_next() -> None:
    flat = {"price": 10_000, "customers_now": 1, "new_customers": 0, "growth": 0, "churn": 0}
    plan = plan_with(
        {"sales_tax_rate": 0.2, "purchase_tax_rate": 0.2},
        streams=[flat],
        costs=[{"amount": 4_000}],
    )
    assert months(plan, "sales_tax_paid", 3) == pytest.approx([0, 1_200, 1_200])
    assert months(plan, "cash", 3) == pytest.approx([7_200, 13_200, 19_200])
