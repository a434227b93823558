"""Profit and loss: what was earned, and what it cost."""

from typing import Any

from venture.model import Expression, Input, line, maximum, total
from venture.plan.lines.funding import GRANT

cash_interest = Input(
    "cash_interest",
    "Interest on cash, a year",
    "rate",
    default=0,
    lowest=0,
    highest=0.2,
    step=0.0025,
    help="What the bank pays on the money in the account.",
    group="Payment terms",
)


@line("Revenue", unit="money")
def revenue(m: Any) -> Expression:
    """What was earned this month: all streams, and work sold by the day."""
    return total(m.stream_revenue) + m.services_revenue


@line("Cost of revenue", unit="money")
def cost_of_revenue(m: Any) -> Expression:
    """What serving the customers costs: people, hosting, support, goods and payment fees."""
    running = m.running_cost_of_revenue + m.one_off_cost_of_revenue
    return m.payroll_cost_of_revenue + running + m.cost_of_units + m.payment_fees


@line("Gross profit", unit="money")
def gross_profit(m: Any) -> Expression:
    """What is left of revenue after serving the customers."""
    return m.revenue - m.cost_of_revenue


@line("Product", unit="money")
def product_costs(m: Any) -> Expression:
    """What building the product costs."""
    return m.payroll_product + m.running_product + m.one_off_product


@line("Sales", unit="money")
def sales_costs(m: Any) -> Expression:
    """What those who sell cost."""
    return m.payroll_sales + m.running_sales + m.one_off_sales


@line("Marketing", unit="money")
def marketing_costs(m: Any) -> Expression:
    """What making the product known costs, advertising included."""
    marketing = m.payroll_marketing + m.running_marketing + m.one_off_marketing
    return marketing + total(m.advertising)


@line("Sales and marketing", unit="money")
def sales_and_marketing(m: Any) -> Expression:
    """What winning customers costs, advertising included."""
    return m.sales_costs + m.marketing_costs


@line("General", unit="money")
def general_costs(m: Any) -> Expression:
    """What running the company costs."""
    return m.payroll_general + m.running_general + m.one_off_general


@line("Operating costs", unit="money")
def operating_costs(m: Any) -> Expression:
    """Product, sales and marketing, and general costs."""
    return m.product_costs + m.sales_and_marketing + m.general_costs


@line("EBITDA", unit="money")
def ebitda(m: Any) -> Expression:
    """Earnings before interest, tax, depreciation and amortisation."""
    return m.gross_profit - m.operating_costs


@line("Depreciation", unit="money")
def depreciation(m: Any) -> Expression:
    """This month's part of what the equipment cost."""
    return total(m.equipment_wear)


@line("Operating profit", unit="money")
def operating_profit(m: Any) -> Expression:
    """What is left after all costs of running the business; a loss is negative."""
    return m.ebitda - m.depreciation


@line("Grants", unit="money")
def grants(m: Any) -> Expression:
    """Grants that arrived this month."""
    return total(m.funding_payment, only=m.funding.kind == GRANT)


@line("Interest received", unit="money")
def interest_income(m: Any) -> Expression:
    """A twelfth of a year's interest on cash at the end of last month."""
    return maximum(0, m.cash.previous) * m.cash_interest / 12


@line("Interest paid", unit="money")
def interest_cost(m: Any) -> Expression:
    """Interest on all loans."""
    return total(m.loan_interest)


@line("Interest on notes", unit="money")
def notes_interest(m: Any) -> Expression:
    """Interest on all convertible notes; it is not paid out but becomes shares with them."""
    return total(m.note_interest)


@line("Profit before tax", unit="money")
def profit_before_tax(m: Any) -> Expression:
    """Operating profit with grants and interest."""
    interest = m.interest_income - m.interest_cost - m.notes_interest
    return m.operating_profit + m.grants + interest


@line("Income tax", unit="money")
def income_tax(m: Any) -> Expression:
    """Tax on the month's profit; negative where a loss takes back tax of earlier months."""
    return m.month_tax


@line("Net income", unit="money")
def net_income(m: Any) -> Expression:
    """What is left for the owners; a loss is negative."""
    return m.profit_before_tax - m.income_tax
