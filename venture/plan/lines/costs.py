"""Costs: what runs every month, what comes once, and what each payment costs."""

from typing import Any

from venture.model import Expression, Input, Table, line, rounded_down, total, where
from venture.plan.lines.months import end_month, month, start_month
from venture.plan.lines.people import function

payment_fee_rate = Input(
    "payment_fee_rate",
    "Payment fees",
    "rate",
    default=0.03,
    lowest=0,
    highest=0.3,
    step=0.001,
    help="Share of what customers are charged that the card or payment company keeps.",
    source="Published card prices of Stripe in the US, 2025: 2.9 % + $0.30 a charge",
    group="Costs",
)

payment_fee_each = Input(
    "payment_fee_each",
    "Fee for each payment",
    "money",
    default=0,
    lowest=0,
    highest=1_000,
    step=0.05,
    help="Fixed part of the fee, taken from every payment of a customer, small or large.",
    group="Payment terms",
)

costs = Table(
    "costs",
    "Running costs",
    "cost",
    (
        function("Where the cost belongs in the profit and loss."),
        Input(
            "amount",
            "Amount a month",
            "money",
            default=0,
            lowest=0,
            highest=100_000_000,
            step=50,
            help="What it costs each month, whatever you sell.",
        ),
        Input(
            "revenue_share",
            "Share of revenue",
            "rate",
            default=0,
            lowest=0,
            highest=1,
            step=0.005,
            help="What it costs besides, as a share of the month's revenue.",
        ),
        Input(
            "per_customer",
            "Per customer",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=0.5,
            help="What it costs besides, for each paying customer a month.",
        ),
        Input(
            "per_person",
            "Per person",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=10,
            help="What it costs besides, for each person who works here: software seats, a desk.",
        ),
        start_month("it is paid"),
        end_month("it is paid"),
        Input(
            "yearly_growth",
            "Growth a year",
            "rate",
            default=0,
            lowest=-0.5,
            highest=2,
            step=0.01,
            help="By how much the fixed amount and the amounts per customer and person rise after "
            "each twelve months.",
        ),
    ),
    help="What you pay every month: hosting, tools, rent, insurance, an accountant.",
)

one_offs = Table(
    "one_offs",
    "One-off costs",
    "cost",
    (
        function("Where the cost belongs in the profit and loss."),
        Input(
            "amount",
            "Amount",
            "money",
            default=0,
            lowest=0,
            highest=100_000_000,
            step=100,
            help="What it costs, once.",
        ),
        month("is paid"),
    ),
    help="What you pay once: founding the company, a laptop, a trade fair.",
)


@line("Price level of the cost", unit="ratio", over=costs, yearly="last")
def cost_level(m: Any) -> Expression:
    """How far the cost has risen since it began; 1 in its first twelve months."""
    since = where(m.month > m.costs.start_month, m.month - m.costs.start_month, 0)
    return (1 + m.costs.yearly_growth) ** rounded_down(since / 12)


@line("Cost by count", unit="money", over=costs)
def counted_cost(m: Any) -> Expression:
    """What the cost comes to for all customers and all people."""
    return m.costs.per_customer * m.paying_customers + m.costs.per_person * m.headcount


@line("Running cost", unit="money", over=costs)
def running_cost(m: Any) -> Expression:
    """The fixed amount, the amounts by count, and the share of revenue, while it is paid."""
    paid = (m.month >= m.costs.start_month) & (m.month <= m.costs.end_month)
    rising = (m.costs.amount + m.counted_cost) * m.cost_level
    return where(paid, rising + m.costs.revenue_share * m.revenue, 0)


@line("One-off cost", unit="money", over=one_offs)
def one_off_cost(m: Any) -> Expression:
    """The amount, in its month."""
    return where(m.month == m.one_offs.month, m.one_offs.amount, 0)


@line("Running costs", unit="money")
def running_costs(m: Any) -> Expression:
    """All running costs together, without people, advertising and payment fees."""
    return total(m.running_cost)


@line("One-off costs", unit="money")
def one_off_costs(m: Any) -> Expression:
    """All one-off costs together."""
    return total(m.one_off_cost)


@line("Payment fees", unit="money")
def payment_fees(m: Any) -> Expression:
    """What the payment company keeps: a share of what was charged, and a fee for each payment.

    Work sold by the day is paid by bank transfer, without a fee.
    """
    return (
        total(m.stream_charged) * m.payment_fee_rate + total(m.payments_made) * m.payment_fee_each
    )


@line("Running: cost of revenue", unit="money")
def running_cost_of_revenue(m: Any) -> Expression:
    """Running costs that belong to cost of revenue."""
    return total(m.running_cost, only=m.costs.function == "Cost of revenue")


@line("Running: product", unit="money")
def running_product(m: Any) -> Expression:
    """Running costs that belong to product."""
    return total(m.running_cost, only=m.costs.function == "Product")


@line("Running: sales", unit="money")
def running_sales(m: Any) -> Expression:
    """Running costs that belong to sales."""
    return total(m.running_cost, only=m.costs.function == "Sales")


@line("Running: marketing", unit="money")
def running_marketing(m: Any) -> Expression:
    """Running costs that belong to marketing."""
    return total(m.running_cost, only=m.costs.function == "Marketing")


@line("Running: general", unit="money")
def running_general(m: Any) -> Expression:
    """Running costs that belong to general costs."""
    return total(m.running_cost, only=m.costs.function == "General")


@line("One-off: cost of revenue", unit="money")
def one_off_cost_of_revenue(m: Any) -> Expression:
    """One-off costs that belong to cost of revenue."""
    return total(m.one_off_cost, only=m.one_offs.function == "Cost of revenue")


@line("One-off: product", unit="money")
def one_off_product(m: Any) -> Expression:
    """One-off costs that belong to product."""
    return total(m.one_off_cost, only=m.one_offs.function == "Product")


@line("One-off: sales", unit="money")
def one_off_sales(m: Any) -> Expression:
    """One-off costs that belong to sales."""
    return total(m.one_off_cost, only=m.one_offs.function == "Sales")


@line("One-off: marketing", unit="money")
def one_off_marketing(m: Any) -> Expression:
    """One-off costs that belong to marketing."""
    return total(m.one_off_cost, only=m.one_offs.function == "Marketing")


@line("One-off: general", unit="money")
def one_off_general(m: Any) -> Expression:
    """One-off costs that belong to general costs."""
    return total(m.one_off_cost, only=m.one_offs.function == "General")
