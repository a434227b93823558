"""Balance sheet: what the company has, what it owes, and what belongs to its owners."""

from typing import Any

from venture.model import SAME, Expression, line, total


@line("Cash", unit="money", yearly="last", opening=lambda m: m.opening_cash)
def cash_held(m: Any) -> Expression:
    """Money in the account at month end."""
    return m.cash


@line("Owed by customers", unit="money", yearly="last", opening=lambda m: m.opening_receivables)
def receivables_held(m: Any) -> Expression:
    """What customers were charged and have not paid yet."""
    return m.receivables


@line("Goods in stock", unit="money", yearly="last", opening=lambda m: m.opening_stock)
def stock_held(m: Any) -> Expression:
    """Goods that are bought and not sold yet."""
    return m.stock


@line("Equipment", unit="money", yearly="last")
def fixed_assets(m: Any) -> Expression:
    """What was paid for equipment, less its wear so far."""
    return total(m.equipment_value)


@line(
    "Total assets",
    unit="money",
    yearly="last",
    opening=SAME,
)
def total_assets(m: Any) -> Expression:
    """All that the company has."""
    return m.cash_held + m.receivables_held + m.stock_held + m.fixed_assets


@line("Owed to suppliers", unit="money", yearly="last", opening=lambda m: m.opening_payables)
def payables_owed(m: Any) -> Expression:
    """Bills that are not paid yet."""
    return m.payables


@line("Paid ahead", unit="money", yearly="last", opening=SAME)
def paid_ahead(m: Any) -> Expression:
    """Deferred revenue: what customers have paid for and not received yet."""
    return m.deferred_revenue


@line("Sales tax owed", unit="money", yearly="last")
def sales_tax_owed(m: Any) -> Expression:
    """Sales tax charged and not handed on yet; negative when the state owes a refund."""
    return m.sales_tax_due


@line("Income tax owed", unit="money", yearly="last")
def income_tax_owed(m: Any) -> Expression:
    """Income tax that is not paid yet."""
    return m.year_tax


@line("Loans", unit="money", yearly="last")
def loans_owed(m: Any) -> Expression:
    """What is left to pay back of all loans."""
    return total(m.loan_balance)


@line("Convertible notes", unit="money", yearly="last")
def notes_owed(m: Any) -> Expression:
    """Convertible notes with their interest, until they become shares in a priced round."""
    return total(m.note_balance)


@line("Founder loans", unit="money", yearly="last")
def founder_loans_owed(m: Any) -> Expression:
    """What founders lent to the company."""
    return m.founder_loans_owed.previous + m.founder_loans


@line("Total liabilities", unit="money", yearly="last", opening=SAME)
def total_liabilities(m: Any) -> Expression:
    """All that the company owes."""
    taxes = m.sales_tax_owed + m.income_tax_owed
    loans = m.loans_owed + m.notes_owed + m.founder_loans_owed
    return m.payables_owed + m.paid_ahead + taxes + loans


@line(
    "Paid in by owners",
    unit="money",
    yearly="last",
    opening=lambda m: m.total_assets - m.total_liabilities,
)
def paid_in(m: Any) -> Expression:
    """What the company was worth at the start, and what came in for shares since.

    SAFEs and notes count from the priced round on with which they become shares.
    """
    converted = m.safes_converted + total(m.note_converted)
    return m.paid_in.previous + m.equity_raised + converted


@line("SAFEs until they convert", unit="money", yearly="last")
def safes_outstanding(m: Any) -> Expression:
    """What was paid for SAFEs that no priced round has turned into shares yet."""
    return m.safes_outstanding.previous + m.safes_raised - m.safes_converted


@line("Retained earnings", unit="money", yearly="last")
def retained_earnings(m: Any) -> Expression:
    """All profits and losses since the start of the plan."""
    return m.retained_earnings.previous + m.net_income


@line(
    "Total equity",
    unit="money",
    yearly="last",
    opening=SAME,
)
def total_equity(m: Any) -> Expression:
    """What belongs to the owners; below zero the company owes more than it has."""
    return m.paid_in + m.safes_outstanding + m.retained_earnings


@line("Total liabilities and equity", unit="money", yearly="last", opening=SAME)
def liabilities_and_equity(m: Any) -> Expression:
    """Where the money for all assets came from; it comes to the same as total assets."""
    return m.total_liabilities + m.total_equity
