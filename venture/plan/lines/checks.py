"""Checks: what must come to zero in every month, as a share of the money involved."""

from typing import Any

from venture.model import Expression, cumulative, line, maximum, minimum, total


@line("Earned and spent", unit="money")
def booked(m: Any) -> Expression:
    """Revenue and all costs of the month, added up."""
    costs = m.cost_of_revenue + m.operating_costs + m.depreciation + m.notes_interest
    return m.revenue + costs


@line(
    "Money moved so far",
    unit="money",
    yearly="last",
    opening=lambda m: m.total_assets + m.total_liabilities,
)
def money_moved(m: Any) -> Expression:
    """What was there, and all that was earned, spent, received, paid or raised since.

    What a deviation is measured by.
    """
    # Customers who leave may be paid back more than came in.
    received = maximum(m.cash_received, 0 - m.cash_received)
    return m.money_moved.previous + m.booked + received + m.cash_paid + m.cash_raised


@line("Balance sheet balances", unit="ratio", yearly="last", check=True)
def balance_check(m: Any) -> Expression:
    """Assets less liabilities less equity."""
    return (m.total_assets - m.liabilities_and_equity) / maximum(1, m.money_moved)


@line("Cash agrees with cash flow", unit="ratio", yearly="last", check=True)
def cash_check(m: Any) -> Expression:
    """Cash at month end less opening cash and all net cash flows so far."""
    difference = m.cash - m.opening_cash - cumulative(m.net_cash_flow)
    return difference / maximum(1, m.money_moved)


@line("Cash flow agrees with what was paid", unit="ratio", yearly="last", check=True)
def burn_check(m: Any) -> Expression:
    """The way from profit to cash less what came in and went out."""
    in_and_out = m.cash_received + m.interest_income + m.cash_raised - m.cash_paid
    return (m.net_cash_flow - in_and_out) / maximum(1, m.money_moved)


@line("Retained earnings agree with profit", unit="ratio", yearly="last", check=True)
def earnings_check(m: Any) -> Expression:
    """Retained earnings less all profits and losses so far."""
    return (m.retained_earnings - cumulative(m.net_income)) / maximum(1, m.money_moved)


@line("Most months that can be paid ahead", unit="units", yearly="last")
def most_months_ahead(m: Any) -> Expression:
    """Eleven for each unit that is paid by the year: the first month is delivered at once."""
    return total(m.yearly_units) * 12 - total(m.yearly_units)


@line("Nobody has paid for more than a year ahead", unit="ratio", yearly="last", check=True)
def deferred_check(m: Any) -> Expression:
    """Months paid ahead below nothing, or above eleven for each unit that is paid by the year."""
    ahead = total(m.prepaid_months)
    beyond = maximum(0, ahead - m.most_months_ahead)
    return (minimum(0, ahead) + beyond) / maximum(1, m.most_months_ahead)


@line("Stock agrees with what was bought and sold", unit="ratio", yearly="last", check=True)
def stock_check(m: Any) -> Expression:
    """Stock less that at the start, all goods bought, with all goods sold added."""
    since = m.stock_held - m.opening_stock
    moved = cumulative(m.goods_bought) - cumulative(m.goods_sold)
    return (since - moved) / maximum(1, m.money_moved)


@line("People agree with their contracts", unit="ratio", yearly="last", check=True)
def people_check(m: Any) -> Expression:
    """Everyone paid, less employees, founders and contractors."""
    by_contract = m.jobs_created + m.founders_paid + m.contractors_paid
    return (m.headcount - by_contract) / maximum(1, m.headcount)


@line("Costs agree with their parts", unit="ratio", yearly="last", check=True)
def cost_check(m: Any) -> Expression:
    """Costs by function less the same costs by kind."""
    by_function = m.cost_of_revenue + m.operating_costs
    by_kind = m.payroll + m.bills + m.stock_change + m.payment_fees
    return (by_function - by_kind) / maximum(1, m.money_moved)


@line("Customers agree with who came and left", unit="ratio", yearly="last", check=True)
def customer_check(m: Any) -> Expression:
    """Paying customers less those of last month, who joined, and who left."""
    expected = m.paying_customers.previous + m.new_customers - total(m.lost_customers)
    size = maximum(1, m.paying_customers + total(m.lost_customers))
    return (m.paying_customers - expected) / size


@line("Cohorts add up to all customers", unit="ratio", yearly="last", check=True)
def cohort_check(m: Any) -> Expression:
    """Customers of all cohorts less paying customers."""
    return (m.all_cohorts - m.paying_customers) / maximum(1, m.paying_customers)


@line("Recurring revenue agrees", unit="ratio", yearly="last", check=True)
def mrr_check(m: Any) -> Expression:
    """MRR less that of last month and all that was added and taken away since."""
    difference = m.mrr - m.mrr_at_start - m.net_new_mrr
    return difference / maximum(1, m.mrr + m.mrr_at_start)
