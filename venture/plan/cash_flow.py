"""Cash flow: the money that comes in and goes out, and what is left.

Customers pay, and bills are paid, in the month they belong to.
"""

from typing import Any

from venture.model import Expression, line


@line("Cash at month start", unit="money", yearly="first")
def cash_at_start(m: Any) -> Expression:
    """What was left at the end of last month."""
    return m.cash.previous


@line("Received from customers", unit="money")
def cash_received(m: Any) -> Expression:
    """What customers paid this month."""
    return m.revenue


@line("Paid out", unit="money")
def cash_paid(m: Any) -> Expression:
    """What was paid this month: people, bills, advertising and fees."""
    return m.cost_of_revenue + m.operating_costs


@line("Money from outside", unit="money")
def cash_raised(m: Any) -> Expression:
    """What investors, grants and founders paid in this month."""
    return m.money_raised


@line("Net cash flow", unit="money")
def net_cash_flow(m: Any) -> Expression:
    """By how much cash grew this month; negative when it shrank."""
    return m.cash_received - m.cash_paid + m.cash_raised


@line("Cash at month end", unit="money", yearly="last", opening=lambda m: m.opening_cash)
def cash(m: Any) -> Expression:
    """Money in the account at the end of the month; below zero the company cannot pay."""
    return m.cash_at_start + m.net_cash_flow
