"""Cash flow: from profit to the money that is left (the indirect method).

Below it the same money as it comes in and goes out, which burn and runway are measured by.
"""

from typing import Any

from venture.model import Expression, line


@line("Cash at month start", unit="money", yearly="first")
def cash_at_start(m: Any) -> Expression:
    """What was left at the end of last month."""
    return m.cash.previous


@line("Profit of the month", unit="money")
def profit_in_cash_flow(m: Any) -> Expression:
    """Net income, where the way from profit to cash begins."""
    return m.net_income


@line("Depreciation added back", unit="money")
def depreciation_added_back(m: Any) -> Expression:
    """A cost for which no money leaves: it left when the equipment was bought."""
    return m.depreciation


@line("Interest on notes added back", unit="money")
def note_interest_added_back(m: Any) -> Expression:
    """A cost for which no money leaves: it becomes shares with the notes."""
    return m.notes_interest


@line("Change in what customers owe", unit="money")
def receivables_change(m: Any) -> Expression:
    """Negative while customers owe more than last month: sold, but not paid yet."""
    return m.receivables.previous - m.receivables


@line("Change in what customers paid ahead", unit="money")
def deferred_change(m: Any) -> Expression:
    """Positive while more is paid ahead than last month: paid, but not delivered yet."""
    return m.deferred_revenue - m.deferred_revenue.previous


@line("Change in stock", unit="money")
def stock_change(m: Any) -> Expression:
    """Negative while stock grows: bought, but not sold yet."""
    return m.stock.previous - m.stock


@line("Change in what suppliers are owed", unit="money")
def payables_change(m: Any) -> Expression:
    """Positive while more bills are open than last month: used, but not paid yet."""
    return m.payables - m.payables.previous


@line("Change in tax owed", unit="money")
def taxes_change(m: Any) -> Expression:
    """Positive while more tax is owed than last month."""
    income_tax = m.year_tax - m.year_tax.previous
    return income_tax + m.sales_tax_due - m.sales_tax_due.previous


@line("Cash from operations", unit="money")
def cash_from_operations(m: Any) -> Expression:
    """What the business itself brought in; negative when it cost money."""
    not_paid = m.depreciation_added_back + m.note_interest_added_back
    customers = m.receivables_change + m.deferred_change
    operating = customers + m.stock_change + m.payables_change + m.taxes_change
    return m.profit_in_cash_flow + not_paid + operating


@line("Cash from investing", unit="money")
def cash_from_investing(m: Any) -> Expression:
    """Spent on equipment, so never positive."""
    return 0 - m.capital_spending


@line("Cash from financing", unit="money")
def cash_from_financing(m: Any) -> Expression:
    """What investors, founders and banks paid in, less loans paid back."""
    investors = m.equity_raised + m.safes_raised + m.notes_raised
    return investors + m.loans_drawn - m.loans_repaid


@line("Net cash flow", unit="money")
def net_cash_flow(m: Any) -> Expression:
    """By how much cash grew this month; negative when it shrank."""
    return m.cash_from_operations + m.cash_from_investing + m.cash_from_financing


@line("Cash at month end", unit="money", yearly="last", opening=lambda m: m.opening_cash)
def cash(m: Any) -> Expression:
    """Money in the account at the end of the month; below zero the company cannot pay."""
    return m.cash_at_start + m.net_cash_flow


@line("Received from customers", unit="money")
def cash_received(m: Any) -> Expression:
    """What customers paid this month, with sales tax."""
    return m.billed + m.receivables_change + m.sales_tax_charged


@line("Paid for people and bills", unit="money")
def costs_paid(m: Any) -> Expression:
    """This month's costs, and bills of earlier months, as far as they were paid."""
    return m.cost_of_revenue + m.operating_costs - m.stock_change - m.payables_change


@line("Taxes paid", unit="money")
def taxes_paid(m: Any) -> Expression:
    """Tax on purchases, sales tax handed on, and income tax."""
    return m.purchase_tax + m.sales_tax_paid + m.income_tax_paid


@line("Paid out", unit="money")
def cash_paid(m: Any) -> Expression:
    """All that was paid this month: costs, taxes, equipment, loans and their interest."""
    costs = m.costs_paid + m.taxes_paid + m.capital_spending
    return costs + m.interest_cost + m.loans_repaid


@line("Money from outside", unit="money")
def cash_raised(m: Any) -> Expression:
    """What investors, grants, founders and banks paid in this month."""
    return m.money_raised + m.loans_drawn
