"""Terms: when customers and suppliers pay and are paid, stock, and sales tax passing through."""

from typing import Any

from venture.model import SAME, Expression, Input, line, maximum, minimum, total

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


inventory_days = Input(
    "inventory_days",
    "Stock for days of sales",
    "days",
    default=0,
    lowest=0,
    highest=365,
    step=5,
    help="For products: how many days of sales lie in stock, paid for but not sold. 0 when a "
    "supplier ships for you.",
    group="Payment terms",
)


@line("Paid ahead by customers", unit="money", yearly="last", opening=SAME)
def deferred_revenue(m: Any) -> Expression:
    """Months of service that customers have paid and not received yet."""
    return total(m.stream_deferred)


@line("Billed", unit="money")
def billed(m: Any) -> Expression:
    """What customers were charged this month: its revenue, and what was paid further ahead."""
    return m.revenue + m.deferred_revenue - m.deferred_revenue.previous


@line("Unpaid by customers", unit="money", yearly="last", opening=lambda m: m.opening_receivables)
def receivables(m: Any) -> Expression:
    """What was billed in as many days as customers take to pay; never more than was ever unpaid."""
    unpaid = maximum(0, m.receivables.previous + m.billed)
    return minimum(maximum(0, m.billed) * m.receivable_days / m.days, unpaid)


@line("Stock", unit="money", yearly="last", opening=lambda m: m.opening_stock)
def stock(m: Any) -> Expression:
    """Goods for as many days of sales as are kept ready; never less than what is left unsold."""
    left = m.stock.previous - m.goods_sold
    return maximum(left, m.goods_sold * m.inventory_days / m.days)


@line("Goods bought", unit="money")
def goods_bought(m: Any) -> Expression:
    """What was sold, and what the stock grew by."""
    return m.goods_sold + m.stock - m.stock.previous


@line("Bills of suppliers", unit="money")
def bills(m: Any) -> Expression:
    """Running and one-off costs, advertising, computing and goods: what can be paid later."""
    computing = m.cost_of_units - m.goods_sold
    running = m.running_costs + m.one_off_costs + total(m.advertising)
    return running + computing + m.goods_bought


@line("Unpaid to suppliers", unit="money", yearly="last", opening=lambda m: m.opening_payables)
def payables(m: Any) -> Expression:
    """The bills of as many days as you take to pay; never more than was ever unpaid."""
    unpaid = m.payables.previous + m.bills
    return minimum(m.bills * m.payable_days / m.days, unpaid)


@line("Sales tax charged", unit="money")
def sales_tax_charged(m: Any) -> Expression:
    """Tax on top of what was billed this month; it comes in with the month's sales."""
    return m.billed * m.sales_tax_rate


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
