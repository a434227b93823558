"""Profit and loss: what was earned, and what it cost."""

from typing import Any

from venture.model import Expression, line, total


@line("Revenue", unit="money")
def revenue(m: Any) -> Expression:
    """What customers were charged for this month's service, all streams together."""
    return total(m.stream_revenue)


@line("Cost of revenue", unit="money")
def cost_of_revenue(m: Any) -> Expression:
    """What serving the customers costs: people, hosting, support and payment fees."""
    people = m.payroll_cost_of_revenue
    return people + m.running_cost_of_revenue + m.one_off_cost_of_revenue + m.payment_fees


@line("Gross profit", unit="money")
def gross_profit(m: Any) -> Expression:
    """What is left of revenue after serving the customers."""
    return m.revenue - m.cost_of_revenue


@line("Product", unit="money")
def product_costs(m: Any) -> Expression:
    """What building the product costs."""
    return m.payroll_product + m.running_product + m.one_off_product


@line("Sales and marketing", unit="money")
def sales_and_marketing(m: Any) -> Expression:
    """What winning customers costs, advertising included."""
    return m.payroll_sales + m.running_sales + m.one_off_sales + total(m.advertising)


@line("General", unit="money")
def general_costs(m: Any) -> Expression:
    """What running the company costs."""
    return m.payroll_general + m.running_general + m.one_off_general


@line("Operating costs", unit="money")
def operating_costs(m: Any) -> Expression:
    """Product, sales and marketing, and general costs."""
    return m.product_costs + m.sales_and_marketing + m.general_costs


@line("Operating profit", unit="money")
def operating_profit(m: Any) -> Expression:
    """What is left after all costs; a loss is negative."""
    return m.gross_profit - m.operating_costs
