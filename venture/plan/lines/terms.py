"""Terms: when customers and suppliers pay and are paid, stock, and sales tax passing through."""

from typing import Any

from venture.model import (
    SAME,
    Expression,
    Input,
    ago,
    line,
    maximum,
    ratio,
    rounded_down,
    total,
    trailing,
)

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


@line("Full months until customers pay", unit="full months", yearly="last")
def months_to_be_paid(m: Any) -> Expression:
    """The months whose bills are all unpaid at the end of this one."""
    return rounded_down(m.receivable_days / m.days)


@line("Unpaid of the month before those", unit="rate", yearly="last")
def part_to_be_paid(m: Any) -> Expression:
    """The part of one month more whose bills are unpaid: 45 days are a month and a half."""
    return m.receivable_days / m.days - m.months_to_be_paid


@line(
    "Unpaid from before the start",
    unit="money",
    yearly="last",
    opening=lambda m: m.opening_receivables,
)
def old_receivables(m: Any) -> Expression:
    """What customers owed at the start, paid evenly over as many days as they take."""
    paid = m.opening_receivables * ratio(m.days, m.receivable_days, otherwise=1)
    return maximum(0, m.old_receivables.previous - paid)


@line("Unpaid by customers", unit="money", yearly="last", opening=lambda m: m.opening_receivables)
def receivables(m: Any) -> Expression:
    """What was billed in the last days, as many as customers take to pay, and older debts."""
    full = trailing(m.billed, m.months_to_be_paid)
    partly = ago(m.billed, m.months_to_be_paid) * m.part_to_be_paid
    return maximum(0, full + partly + m.old_receivables)


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


@line("Full months until you pay", unit="full months", yearly="last")
def months_to_pay(m: Any) -> Expression:
    """The months whose bills are all unpaid at the end of this one."""
    return rounded_down(m.payable_days / m.days)


@line("Unpaid by you of the month before those", unit="rate", yearly="last")
def part_to_pay(m: Any) -> Expression:
    """The part of one month more whose bills are unpaid."""
    return m.payable_days / m.days - m.months_to_pay


@line(
    "Owed to suppliers from before the start",
    unit="money",
    yearly="last",
    opening=lambda m: m.opening_payables,
)
def old_payables(m: Any) -> Expression:
    """What suppliers were owed at the start, paid evenly over as many days as you take."""
    paid = m.opening_payables * ratio(m.days, m.payable_days, otherwise=1)
    return maximum(0, m.old_payables.previous - paid)


@line("Unpaid to suppliers", unit="money", yearly="last", opening=lambda m: m.opening_payables)
def payables(m: Any) -> Expression:
    """The bills of the last days, as many as you take to pay, and older debts."""
    full = trailing(m.bills, m.months_to_pay)
    return full + ago(m.bills, m.months_to_pay) * m.part_to_pay + m.old_payables


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
