"""Revenue: how customers come, stay and pay."""

from typing import Any

from venture.model import Expression, Input, Table, line, ratio, total, where
from venture.plan.months import start_month

streams = Table(
    "streams",
    "Revenue streams",
    "stream",
    (
        Input(
            "customers_now",
            "Customers today",
            "customers",
            default=0,
            lowest=0,
            highest=10_000_000,
            step=1,
            help="Paying customers on the day before the plan starts.",
            source="Own count",
        ),
        Input(
            "price",
            "Price a month",
            "money",
            default=50,
            lowest=0,
            highest=10_000_000,
            step=1,
            help="What one customer pays a month, without sales tax. For a marketplace: what you "
            "keep of one active customer's orders in a month.",
        ),
        Input(
            "new_customers",
            "New customers a month",
            "customers",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=1,
            help="Customers who come by themselves in the first month of sales: search, referrals, "
            "your network.",
        ),
        Input(
            "growth",
            "Growth of new customers",
            "rate",
            default=0.03,
            lowest=-0.5,
            highest=0.3,
            step=0.005,
            help="By how much the number of customers who come by themselves grows each month.",
        ),
        Input(
            "paid_spend",
            "Advertising a month",
            "money",
            default=0,
            lowest=0,
            highest=10_000_000,
            step=100,
            help="What you pay each month to win customers for this stream.",
        ),
        Input(
            "acquisition_cost",
            "Cost to win a customer",
            "money",
            default=300,
            lowest=0,
            highest=10_000_000,
            step=10,
            help="Advertising spent for each customer it brings (CAC of the paid channel). At 0 "
            "advertising brings nobody.",
        ),
        Input(
            "churn",
            "Monthly churn",
            "rate",
            default=0.04,
            lowest=0,
            highest=1,
            step=0.001,
            help="Share of the customers at the start of a month who leave during it.",
        ),
        start_month("new customers can come", "Sales start in month"),
    ),
    help="What people pay you for. One row for each product, plan or kind of customer.",
    most=15,
)


@line("Selling", unit="flag", over=streams)
def selling(m: Any) -> Expression:
    """Whether new customers can come: 1 from the stream's first month on, 0 before."""
    return where(m.month >= m.streams.start_month, 1, 0)


@line("Customers who come by themselves", unit="customers", over=streams, yearly="sum")
def organic_customers(m: Any) -> Expression:
    """New customers without advertising, growing at a constant rate from the first month on."""
    months = where(m.month > m.streams.start_month, m.month - m.streams.start_month, 0)
    return m.selling * m.streams.new_customers * (1 + m.streams.growth) ** months


@line("Advertising", unit="money", over=streams)
def advertising(m: Any) -> Expression:
    """What is spent to win customers, from the stream's first month on."""
    return m.selling * m.streams.paid_spend


@line("Customers won by advertising", unit="customers", over=streams, yearly="sum")
def paid_customers(m: Any) -> Expression:
    """New customers that advertising brings at the cost of winning one."""
    return ratio(m.advertising, m.streams.acquisition_cost, otherwise=0)


@line("Customers lost", unit="customers", over=streams, yearly="sum")
def lost_customers(m: Any) -> Expression:
    """Customers who leave during the month.

    Churn applies to the opening balance, so nobody leaves in the month they join.
    """
    return m.customers.previous * m.streams.churn


@line(
    "Customers at month end",
    unit="customers",
    over=streams,
    opening=lambda m: m.streams.customers_now,
)
def customers(m: Any) -> Expression:
    """Customers who stayed since last month, plus those who joined this month."""
    return m.customers.previous + m.organic_customers + m.paid_customers - m.lost_customers


@line(
    "Revenue of the stream",
    unit="money",
    over=streams,
    opening=lambda m: m.streams.customers_now * m.streams.price,
)
def stream_revenue(m: Any) -> Expression:
    """What the stream's customers at month end are charged for the month."""
    return m.customers * m.streams.price


@line("New recurring revenue", unit="money", over=streams)
def stream_new_mrr(m: Any) -> Expression:
    """Monthly revenue that this month's new customers add."""
    return (m.organic_customers + m.paid_customers) * m.streams.price


@line("Lost recurring revenue", unit="money", over=streams)
def stream_lost_mrr(m: Any) -> Expression:
    """Monthly revenue that this month's lost customers take away."""
    return m.lost_customers * m.streams.price


@line("New customers", unit="customers", yearly="sum")
def new_customers(m: Any) -> Expression:
    """Everybody who joined this month, all streams together."""
    return total(m.organic_customers) + total(m.paid_customers)


@line("Paying customers", unit="customers", opening=lambda m: total(m.streams.customers_now))
def paying_customers(m: Any) -> Expression:
    """Customers at month end, all streams together."""
    return total(m.customers)
