"""Three statements: what is owed, worn out, borrowed and taxed, and that the balance balances."""

import pytest
from hypothesis import given, settings

from tests.plan.small_plans import FLAT, at, months, plan_with
from tests.plan_strategy import plans
from venture.plan import Plan, evaluate, template


@settings(max_examples=60)
@given(plans())
def test_every_check_holds_for_every_plan(plan):
    assert [check for check in evaluate(plan).checks if not check.holds] == []


def test_customers_who_pay_after_ten_days_owe_ten_days_of_revenue():
    plan = plan_with({"receivable_days": 10}, streams=[FLAT])
    assert months(plan, "receivables", 2) == pytest.approx([1_000, 3_100 / 28 * 10])
    assert months(plan, "cash", 1) == pytest.approx([2_100])


def test_customers_never_owe_more_than_they_were_charged():
    plan = plan_with({"receivable_days": 90}, streams=[FLAT])
    assert months(plan, "receivables", 3) == pytest.approx([3_100, 6_200, 9_000])
    assert months(plan, "cash_received", 3) == pytest.approx([0, 0, 300])


def test_bills_of_a_month_and_a_half_are_those_of_both_months_not_the_last_one_again():
    costs = [{"amount": 3_100, "end_month": 2}]
    plan = plan_with({"payable_days": 45, "opening_cash": 9_000}, costs=costs)
    assert months(plan, "payables", 4) == pytest.approx(
        [3_100, 3_100 + 3_100 * (45 / 28 - 1), 3_100 * (45 / 31 - 1), 0]
    )
    assert evaluate(plan)["cash"][-1, 0, 0] == pytest.approx(9_000 - 6_200)


def test_what_was_owed_at_the_start_is_paid_over_the_days_that_customers_take():
    plan = plan_with({"opening_receivables": 900, "receivable_days": 62})
    assert months(plan, "receivables", 3) == pytest.approx([450, 900 * (1 - 59 / 62), 0])


def test_what_was_owed_at_the_start_is_paid():
    plan = plan_with({"opening_receivables": 500, "opening_payables": 200})
    assert months(plan, "cash", 2) == [300, 300]
    assert months(plan, "total_equity", 1) == [300]


def test_bills_that_are_paid_later_are_owed_but_wages_are_not():
    tables = {"costs": [{"amount": 310}], "roles": [{"salary": 12_000, "start_month": 1}]}
    plan = plan_with({"payable_days": 31, "payroll_burden": 0, "opening_cash": 9_000}, **tables)
    assert months(plan, "payables", 1) == [310]
    assert months(plan, "cash", 1) == [8_000]


def test_vat_passes_through_the_account_and_is_no_revenue():
    rates = {"sales_tax_rate": 0.2, "purchase_tax_rate": 0.2}
    plan = plan_with(rates, streams=[FLAT], costs=[{"amount": 1_000}])
    assert months(plan, "revenue", 1) == [3_100]
    assert months(plan, "sales_tax_owed", 2) == pytest.approx([420, 420])
    assert months(plan, "cash", 2) == pytest.approx([2_100 + 420, 4_200 + 420])


def test_equipment_wears_out_evenly_while_the_money_leaves_at_once():
    plan = plan_with({"opening_cash": 5_000}, equipment=[{"amount": 3_600, "life": 36, "month": 2}])
    assert months(plan, "cash", 3) == [5_000, 1_400, 1_400]
    assert months(plan, "depreciation", 3) == pytest.approx([0, 100, 100])
    assert at(plan, "fixed_assets", 36) == pytest.approx(100)
    assert at(plan, "fixed_assets", 37) == pytest.approx(0)
    assert at(plan, "depreciation", 38) == pytest.approx(0)


def test_a_loan_is_paid_back_in_equal_payments():
    # 100,000 at 6 % a year over 360 months is 599.55 a month, as every mortgage table says.
    plan = plan_with(loans=[{"amount": 100_000, "interest": 0.06, "term": 360}])
    assert round(at(plan, "loan_payment", 1), 2) == 599.55
    assert months(plan, "interest_cost", 2) == [0, 500]
    assert months(plan, "loans_repaid", 2) == pytest.approx([0, 99.55], abs=0.005)


def test_a_loan_without_interest_is_paid_back_evenly_after_its_first_months():
    loan = {"amount": 1_200, "interest": 0, "grace": 2, "term": 12, "month": 2}
    plan = plan_with(loans=[loan])
    assert months(plan, "loans_repaid", 6) == [0, 0, 0, 0, 100, 100]
    assert at(plan, "loans_owed", 16) == 0
    assert at(plan, "loans_repaid", 17) == 0


def test_interest_on_cash_is_on_what_was_there_last_month():
    plan = plan_with({"opening_cash": 12_000, "cash_interest": 0.02})
    assert months(plan, "interest_income", 2) == pytest.approx([20, 12_020 * 0.02 / 12])


def test_losses_of_earlier_years_take_away_at_most_their_share_of_a_profit():
    loss = {"amount": 100, "start_month": 1, "end_month": 12}
    profit = {**FLAT, "customers_now": 0, "new_customers": 1, "churn": 1, "start_month": 13}
    plan = plan_with(
        {"income_tax_rate": 0.2, "loss_limit": 0.8},
        streams=[{**profit, "price": 1_000 / 12}],
        costs=[loss],
    )
    by_year = evaluate(plan).by_period("income_tax", "year")[:3, 0, 0]
    assert by_year == pytest.approx([0, (1_000 - 800) * 0.2, (1_000 - 400) * 0.2])


def test_tax_is_on_the_year_and_paid_in_the_next_january():
    stream = {**FLAT, "price": 10}
    plan = plan_with({"income_tax_rate": 0.2}, streams=[stream])
    assert months(plan, "income_tax", 2) == pytest.approx([20, 20])
    assert months(plan, "income_tax_paid", 13) == pytest.approx([0] * 12 + [240])
    assert at(plan, "income_tax_owed", 12) == pytest.approx(240)


def test_tax_and_years_follow_the_fiscal_year():
    inputs = {"income_tax_rate": 0.2, "fiscal_year_start": 4}
    plan = plan_with(inputs, streams=[{**FLAT, "price": 10}])
    assert months(plan, "income_tax_paid", 4) == pytest.approx([0, 0, 0, 60])
    by_year = evaluate(plan).statement("Profit and loss", by="year")
    assert list(by_year.columns[:2]) == ["FY 2027", "FY 2028"]
    assert by_year.loc["Revenue"].tolist()[:2] == [300, 1_200]
    by_quarter = evaluate(plan).statement("Profit and loss", by="quarter")
    assert list(by_quarter.columns[:2]) == ["Q4 FY 2027", "Q1 FY 2028"]


def test_a_loss_later_in_the_year_takes_its_tax_back():
    cost = {"start_month": 2, "end_month": 2}
    stream = {**FLAT, "churn": 1, "customers_now": 0, "new_customers": 10}
    plan = plan_with({"income_tax_rate": 0.2}, streams=[stream], costs=[{"amount": 6_200, **cost}])
    assert months(plan, "income_tax", 2) == pytest.approx([620, -620])


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("Paid in by owners", "paid_in"),
        ("Priced round", "paid_in"),
        ("SAFE", "safes_outstanding"),
        ("Convertible note", "notes_owed"),
        ("Founder loan", "founder_loans_owed"),
        ("Grant", "grants"),
    ],
)
def test_money_from_outside_stands_where_its_kind_belongs(kind, line):
    plan = plan_with(funding=[{"kind": kind, "amount": 1_000, "month": 1}])
    assert months(plan, line, 1) == [1_000]
    assert months(plan, "cash", 1) == [1_000]


def test_a_plan_saved_before_there_was_a_balance_sheet_still_opens():
    old = template("subscription").model_dump(mode="json")
    for name in ("receivable_days", "income_tax_rate"):
        del old["inputs"][name]
    del old["tables"]["loans"], old["tables"]["equipment"]
    del old["tables"]["funding"][0]["values"]["kind"]
    plan = Plan.model_validate(old)
    assert plan.tables["funding"][0].values["kind"] == "Paid in by owners"
    assert plan == template("subscription")
