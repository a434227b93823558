"""Checks: what must come to zero in every month, as a share of the money involved."""

from typing import Any

from venture.model import Expression, cumulative, line, maximum, total


@line("Money moved so far", unit="money", yearly="last", opening=lambda m: m.opening_cash)
def money_moved(m: Any) -> Expression:
    """Opening cash and all that came in or went out since: what a deviation is measured by."""
    return m.money_moved.previous + m.cash_received + m.cash_paid + m.cash_raised


@line("Cash agrees with cash flow", unit="ratio", yearly="last", check=True)
def cash_check(m: Any) -> Expression:
    """Cash at month end less opening cash and all net cash flows so far."""
    difference = m.cash - m.opening_cash - cumulative(m.net_cash_flow)
    return difference / maximum(1, m.money_moved)


@line("Costs agree with their parts", unit="ratio", yearly="last", check=True)
def cost_check(m: Any) -> Expression:
    """Costs by function less the same costs by kind."""
    by_kind = m.payroll + m.running_costs + m.one_off_costs + m.payment_fees + total(m.advertising)
    return (m.cash_paid - by_kind) / maximum(1, m.cash_paid)


@line("Customers agree with who came and left", unit="ratio", yearly="last", check=True)
def customer_check(m: Any) -> Expression:
    """Paying customers less those of last month, who joined, and who left."""
    expected = m.paying_customers.previous + m.new_customers - total(m.lost_customers)
    size = maximum(1, m.paying_customers + total(m.lost_customers))
    return (m.paying_customers - expected) / size


@line("Recurring revenue agrees", unit="ratio", yearly="last", check=True)
def mrr_check(m: Any) -> Expression:
    """MRR less that of last month with new MRR added and lost MRR taken away."""
    expected = total(m.stream_revenue.previous) + m.new_mrr - m.lost_mrr
    return (m.mrr - expected) / maximum(1, m.mrr + m.lost_mrr)
