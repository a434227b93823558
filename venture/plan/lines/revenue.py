"""Revenue: what customers take, what it is charged at, and what of it recurs."""

from typing import Any

from venture.model import (
    SAME,
    Expression,
    Input,
    ago,
    line,
    maximum,
    minimum,
    ratio,
    rounded_down,
    total,
    where,
)
from venture.plan.lines.people import roles
from venture.plan.lines.streams import PRODUCTS, SUBSCRIPTION, TRANSACTIONS, USAGE, streams

yearly_price_growth = Input(
    "yearly_price_growth",
    "Prices rise each year",
    "rate",
    default=0,
    lowest=-0.5,
    highest=1,
    step=0.005,
    help="By how much all your prices and day rates rise after each twelve months of the plan.",
    group="Prices",
)

working_days = Input(
    "working_days",
    "Working days a month",
    "days",
    default=18,
    lowest=0,
    highest=31,
    step=0.5,
    help="Days a month that a full-time person works, holidays and sickness left out.",
    source="52 weeks of 5 days less about 44 days of holidays, vacation and sickness, by 12",
    group="Prices",
)


@line("Price level", unit="ratio", yearly="last")
def price_level(m: Any) -> Expression:
    """How far prices have risen since the plan started; 1 in the first year."""
    return (1 + m.yearly_price_growth) ** rounded_down((m.month - 1) / 12)


@line(
    "Price",
    unit="price",
    over=streams,
    yearly="last",
    opening=lambda m: m.streams.price,
)
def list_price(m: Any) -> Expression:
    """The price of a unit, with the yearly rises and the change of this stream."""
    changed = where(m.month >= m.streams.price_month, 1 + m.streams.price_change, 1)
    return m.streams.price * m.price_level * changed


@line(
    "Price paid on average",
    unit="price",
    over=streams,
    yearly="last",
    opening=SAME,
)
def paid_price(m: Any) -> Expression:
    """The price less what those who pay a year ahead save."""
    return m.list_price * (1 - m.streams.yearly_share * m.streams.yearly_discount)


@line("Units kept", unit="units", over=streams, yearly="sum")
def kept_units(m: Any) -> Expression:
    """Units of last month's customers who stay."""
    return m.units_taken.previous * (1 - m.streams.churn)


@line("Units of new customers", unit="units", over=streams)
def new_units(m: Any) -> Expression:
    """What this month's new customers take in a month."""
    return m.joined_customers * m.streams.units


@line(
    "Units of all customers",
    unit="units",
    over=streams,
    yearly="last",
    opening=lambda m: m.streams.customers_now * m.streams.units,
)
def units_taken(m: Any) -> Expression:
    """What all customers take in a usual month: those who stay, grown, and the new ones."""
    growing = 1 + m.streams.expansion - m.streams.contraction
    return m.kept_units * growing + m.new_units


@line(
    "Sellers at month end",
    unit="customers",
    over=streams,
    opening=lambda m: m.streams.sellers_now,
)
def sellers(m: Any) -> Expression:
    """Sellers who stayed since last month, plus those who joined this month."""
    stayed = m.sellers.previous * (1 - m.streams.seller_churn)
    return stayed + m.selling * m.streams.new_sellers


@line("Units wanted", unit="units", over=streams)
def units_wanted(m: Any) -> Expression:
    """What customers would take this month, in its season."""
    return m.units_taken * m.selling_season


@line("Units sold", unit="units", over=streams)
def units_sold(m: Any) -> Expression:
    """What customers took this month: what they wanted, as far as sellers could fill it."""
    limited = (m.streams.kind == TRANSACTIONS) & (m.streams.seller_orders > 0)
    offered = m.sellers * m.streams.seller_orders
    return where(limited, minimum(m.units_wanted, offered), m.units_wanted)


@line("Charged to customers", unit="money", over=streams)
def stream_charged(m: Any) -> Expression:
    """What customers are charged for the month, before returns and others' shares."""
    return m.units_sold * m.paid_price


@line("Kept of what is charged", unit="rate", over=streams, yearly="last", opening=SAME)
def kept_share(m: Any) -> Expression:
    """Your share of what is charged and not paid back."""
    return m.streams.take_rate * (1 - m.streams.returns)


@line("Revenue of the stream", unit="money", over=streams)
def stream_revenue(m: Any) -> Expression:
    """What the stream earned this month: your share of what was charged, less returns."""
    return m.stream_charged * m.kept_share


@line("Days sold", unit="days", over=roles, yearly="sum")
def role_days(m: Any) -> Expression:
    """Days of those planned that customers are charged for."""
    return m.role_planned * m.working_days * m.roles.utilisation


@line("Work sold by the day", unit="money", over=roles)
def role_billed(m: Any) -> Expression:
    """Days sold at the day rate, with the rises of prices."""
    return m.role_days * m.roles.day_rate * m.price_level


@line("Revenue from work by the day", unit="money")
def services_revenue(m: Any) -> Expression:
    """What is charged for the days that people work for customers."""
    return total(m.role_billed)


@line(
    "Recurring revenue of a unit",
    unit="price",
    over=streams,
    yearly="last",
    opening=SAME,
)
def unit_mrr(m: Any) -> Expression:
    """What a unit of a subscription or of usage earns in a month; 0 for orders and products."""
    recurring = (m.streams.kind == SUBSCRIPTION) | (m.streams.kind == USAGE)
    return where(recurring, m.paid_price * m.kept_share, 0)


@line(
    "MRR of the stream",
    unit="money",
    over=streams,
    yearly="last",
    opening=SAME,
)
def stream_mrr(m: Any) -> Expression:
    """What the customers at month end pay every month for subscriptions and usage."""
    return m.units_taken * m.unit_mrr


@line("New recurring revenue", unit="money", over=streams)
def stream_new_mrr(m: Any) -> Expression:
    """Monthly revenue that this month's new customers add."""
    return m.new_units * m.unit_mrr


@line("Expanded recurring revenue", unit="money", over=streams)
def stream_expansion_mrr(m: Any) -> Expression:
    """Monthly revenue added by customers who take more, and by a higher price."""
    dearer = m.units_taken.previous * maximum(0, m.unit_mrr - m.unit_mrr.previous)
    return m.kept_units * m.streams.expansion * m.unit_mrr + dearer


@line("Contracted recurring revenue", unit="money", over=streams)
def stream_contraction_mrr(m: Any) -> Expression:
    """Monthly revenue lost as customers take less, and by a lower price."""
    cheaper = m.units_taken.previous * maximum(0, m.unit_mrr.previous - m.unit_mrr)
    return m.kept_units * m.streams.contraction * m.unit_mrr + cheaper


@line("Lost recurring revenue", unit="money", over=streams)
def stream_lost_mrr(m: Any) -> Expression:
    """Monthly revenue that this month's lost customers take away."""
    return m.units_taken.previous * m.streams.churn * m.unit_mrr


@line("Stay and grow", unit="ratio", over=streams, yearly="last")
def retention(m: Any) -> Expression:
    """What a unit of last month is this month, after churn, expansion and contraction."""
    return (1 - m.streams.churn) * (1 + m.streams.expansion - m.streams.contraction)


@line("Renewals of today's customers", unit="units", over=streams)
def first_renewals(m: Any) -> Expression:
    """A twelfth of the units at the start renews in each of the first twelve months."""
    at_start = m.streams.customers_now * m.streams.units / 12
    return where(m.month <= 12, at_start * m.retention**m.month, 0)


@line("Units that a paid year begins for", unit="units", over=streams)
def years_begun(m: Any) -> Expression:
    """New units and renewals, as far as they are paid a year ahead."""
    again = ago(m.years_begun, 12) * m.retention**12
    return (m.new_units + m.first_renewals) * m.streams.yearly_share + again


@line("Payments by the month or year", unit="units", over=streams)
def regular_payments(m: Any) -> Expression:
    """One of each customer: every month, or when a year that is paid ahead begins."""
    years = ratio(m.years_begun, m.streams.units, otherwise=0)
    return m.customers * (1 - m.streams.yearly_share) + years


@line("Payments", unit="units", over=streams)
def payments_made(m: Any) -> Expression:
    """How often customers paid: for each order or thing, else once a month or a year."""
    by_order = (m.streams.kind == TRANSACTIONS) | (m.streams.kind == PRODUCTS)
    return where(by_order, m.units_sold, m.regular_payments)


@line("Units paid by the year", unit="units", over=streams, yearly="last", opening=SAME)
def yearly_units(m: Any) -> Expression:
    """Units of those who pay a year ahead."""
    return m.units_taken * m.streams.yearly_share


@line(
    "Months paid ahead",
    unit="units",
    over=streams,
    yearly="last",
    opening=lambda m: (m.yearly_units * 12 - m.yearly_units) / 2,
)
def prepaid_months(m: Any) -> Expression:
    """Months of units that are paid and not delivered yet; leavers get theirs back.

    At the start those who pay a year ahead are spread evenly over their years.
    """
    ahead = m.prepaid_months.previous * m.retention + m.years_begun * 12
    return ahead - m.yearly_units


@line(
    "Paid ahead",
    unit="money",
    over=streams,
    yearly="last",
    opening=SAME,
)
def stream_deferred(m: Any) -> Expression:
    """Months paid ahead at the price of those who pay for a year."""
    price = m.list_price * (1 - m.streams.yearly_discount)
    return m.prepaid_months * price * m.kept_share


@line("Cost of units", unit="money", over=streams)
def unit_costs(m: Any) -> Expression:
    """What the units sold cost: goods and shipping, or computing."""
    return m.units_sold * m.streams.unit_cost


@line("Goods sold", unit="money")
def goods_sold(m: Any) -> Expression:
    """What the products sold this month had cost you."""
    return total(m.unit_costs, only=m.streams.kind == PRODUCTS)


@line("Cost of units sold", unit="money")
def cost_of_units(m: Any) -> Expression:
    """What all units sold cost: goods, and computing for each unit used."""
    return total(m.unit_costs)


@line("Orders between others", unit="money")
def gross_merchandise_value(m: Any) -> Expression:
    """GMV: what buyers were charged for transactions, of which you keep a share."""
    return total(m.stream_charged, only=m.streams.kind == TRANSACTIONS)
