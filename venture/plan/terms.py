"""Terms: when customers and suppliers are paid, and the sales tax that passes through."""

from typing import Any

from venture.model import Expression, Input, line, minimum, total

receivable_days = Input(
    "receivable_days",
    "Customers pay after",
    "days",
    default=0,
    lowest=0,
    highest=180,
    step=5,
    help="Days from the service to the money: 0 for cards charged at once, 30 to 60 for invoices "
    "to companies.",
    group="Payment terms",
)

payable_days = Input(
    "payable_days",
    "You pay suppliers after",
    "days",
    default=0,
    lowest=0,
    highest=180,
    step=5,
    help="Days from a bill to your payment. Wages, payment fees and interest are paid at once.",
    group="Payment terms",
)

sales_tax_rate = Input(
    "sales_tax_rate",
    "Sales tax or VAT charged",
    "rate",
    default=0,
    lowest=0,
    highest=0.4,
    step=0.005,
    help="Charged on top of your prices and handed on in the next month. It passes through the "
    "account and is never revenue.",
    group="Tax",
)

purchase_tax_rate = Input(
    "purchase_tax_rate",
    "VAT on purchases, reclaimed",
    "rate",
    default=0,
    lowest=0,
    highest=0.4,
    step=0.005,
    help="VAT that suppliers add to their bills and that you get back with the next payment to the "
    "state. 0 where sales tax cannot be reclaimed, as in the US.",
    group="Tax",
)


@line("Unpaid by customers", unit="money", yearly="last", opening=lambda m: m.opening_receivables)
def receivables(m: Any) -> Expression:
    """The revenue of as many days as customers take to pay; never more than was ever unpaid."""
    unpaid = m.receivables.previous + m.revenue
    return minimum(m.revenue * m.receivable_days / m.days, unpaid)


@line("Bills of suppliers", unit="money")
def bills(m: Any) -> Expression:
    """Running costs, one-off costs and advertising: what can be paid later."""
    return m.running_costs + m.one_off_costs + total(m.advertising)


@line("Unpaid to suppliers", unit="money", yearly="last", opening=lambda m: m.opening_payables)
def payables(m: Any) -> Expression:
    """The bills of as many days as you take to pay; never more than was ever unpaid."""
    unpaid = m.payables.previous + m.bills
    return minimum(m.bills * m.payable_days / m.days, unpaid)


@line("Sales tax charged", unit="money")
def sales_tax_charged(m: Any) -> Expression:
    """Tax on top of this month's revenue; it comes in with the month's sales."""
    return m.revenue * m.sales_tax_rate


@line("Tax on purchases", unit="money")
def purchase_tax(m: Any) -> Expression:
    """Tax on top of this month's bills, paid with them and reclaimed."""
    return m.bills * m.purchase_tax_rate


@line("Sales tax not handed on yet", unit="money", yearly="last")
def sales_tax_due(m: Any) -> Expression:
    """This month's sales tax less tax on purchases; negative is a refund."""
    return m.sales_tax_charged - m.purchase_tax


@line("Sales tax handed on", unit="money")
def sales_tax_paid(m: Any) -> Expression:
    """What was due for last month; negative is a refund."""
    return m.sales_tax_due.previous
