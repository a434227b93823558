"""Customers: how they come, on every way that a stream has, and how they leave."""

from typing import Any

from venture.model import SAME, Expression, ago, line, maximum, minimum, ratio, total, where
from venture.plan.lines.streams import PRODUCTS, TRANSACTIONS, seasons, streams


@line("Effect of the season", unit="rate", over=seasons, yearly="last")
def season_effect(m: Any) -> Expression:
    """By how much demand differs in this month; 0 in all other months."""
    return where(m.month_of_year == m.seasons.calendar_month, m.seasons.change, 0)


@line("Season", unit="ratio", yearly="last")
def season(m: Any) -> Expression:
    """Demand of this month as a multiple of a usual month's."""
    return maximum(0, 1 + total(m.season_effect))


@line("Season of the stream", unit="ratio", over=streams, yearly="last")
def stream_season(m: Any) -> Expression:
    """The season, as far as it counts for the stream."""
    return 1 + m.streams.seasonal * (m.season - 1)


@line("Season of what is sold", unit="ratio", over=streams, yearly="last")
def selling_season(m: Any) -> Expression:
    """For transactions and products the season of what customers take; 1 for all else."""
    by_order = (m.streams.kind == TRANSACTIONS) | (m.streams.kind == PRODUCTS)
    return where(by_order, m.stream_season, 1)


@line("Season of who joins", unit="ratio", over=streams, yearly="last")
def joining_season(m: Any) -> Expression:
    """For subscriptions and usage the season of who joins; 1 for all else."""
    by_order = (m.streams.kind == TRANSACTIONS) | (m.streams.kind == PRODUCTS)
    return where(by_order, 1, m.stream_season)


@line("Selling", unit="flag", over=streams)
def selling(m: Any) -> Expression:
    """Whether new customers can come: 1 from the stream's first month on, 0 before."""
    return where(m.month >= m.streams.start_month, 1, 0)


@line("Months of sales before", unit="months", over=streams)
def months_selling(m: Any) -> Expression:
    """How many months new customers could come before this one."""
    return maximum(0, m.month - m.streams.start_month)


@line("Customers who come by themselves", unit="customers", over=streams, yearly="sum")
def organic_customers(m: Any) -> Expression:
    """New customers without advertising, growing at a constant rate from the first month on."""
    grown = (1 + m.streams.growth) ** m.months_selling
    return m.selling * m.streams.new_customers * grown


@line("Advertising", unit="money", over=streams)
def advertising(m: Any) -> Expression:
    """What is spent to win customers, from the stream's first month on."""
    return m.selling * m.streams.paid_spend


@line("Advertising for each customer", unit="price", over=streams, yearly="last")
def winning_cost(m: Any) -> Expression:
    """The cost to win a customer, which rises with what is spent: more reach, less interest."""
    dearer = ratio(m.advertising, m.streams.saturation, otherwise=0)
    return m.streams.acquisition_cost * (1 + dearer)


@line("Customers won by advertising", unit="customers", over=streams, yearly="sum")
def paid_customers(m: Any) -> Expression:
    """New customers that advertising brings at the cost of winning one."""
    return ratio(m.advertising, m.winning_cost, otherwise=0)


@line("Visitors", unit="units", over=streams)
def visitors(m: Any) -> Expression:
    """Visitors of the month, growing at a constant rate from the first month on."""
    grown = (1 + m.streams.visitor_growth) ** m.months_selling
    return m.selling * m.streams.visitors * grown


@line("Sign-ups", unit="units", over=streams)
def sign_ups(m: Any) -> Expression:
    """Visitors who open an account or start a trial."""
    return m.visitors * m.streams.sign_up_rate


@line("Customers from visitors", unit="customers", over=streams, yearly="sum")
def funnel_customers(m: Any) -> Expression:
    """Sign-ups that pay, once their free trial is over."""
    return ago(m.sign_ups, m.streams.trial_months) * m.streams.paying_rate


@line("Customers won by sales people", unit="customers", over=streams, yearly="sum")
def sales_customers(m: Any) -> Expression:
    """The stream's part of what all sales people win."""
    part = ratio(m.streams.sales_weight, total(m.streams.sales_weight), otherwise=0)
    return m.selling * m.sales_capacity * part


@line("Customers by referral", unit="customers", over=streams, yearly="sum")
def referred_customers(m: Any) -> Expression:
    """New customers that last month's customers bring, while new ones can come."""
    return m.selling * m.customers.previous * m.streams.referral_rate


@line("Customers who would join", unit="customers", over=streams, yearly="sum")
def interested_customers(m: Any) -> Expression:
    """All who come this month on any way, before the market's limit."""
    alone = m.organic_customers + m.paid_customers + m.funnel_customers
    return (alone + m.sales_customers + m.referred_customers) * m.joining_season


@line("Customers lost", unit="customers", over=streams, yearly="sum")
def lost_customers(m: Any) -> Expression:
    """Customers who leave during the month.

    Churn applies to the opening balance, so nobody leaves in the month they join.
    """
    return m.customers.previous * m.streams.churn


@line("Customers who join", unit="customers", over=streams, yearly="sum")
def joined_customers(m: Any) -> Expression:
    """Those who would join, as far as the obtainable market has not been won yet."""
    room = maximum(0, m.streams.market - m.customers.previous + m.lost_customers)
    limited = minimum(m.interested_customers, room)
    return where(m.streams.market > 0, limited, m.interested_customers)


@line(
    "Customers at month end",
    unit="customers",
    over=streams,
    opening=lambda m: m.streams.customers_now,
)
def customers(m: Any) -> Expression:
    """Customers who stayed since last month, plus those who joined this month."""
    return m.customers.previous + m.joined_customers - m.lost_customers


@line("New customers", unit="customers", yearly="sum")
def new_customers(m: Any) -> Expression:
    """Everybody who joined this month, all streams together."""
    return total(m.joined_customers)


@line("Paying customers", unit="customers", opening=SAME)
def paying_customers(m: Any) -> Expression:
    """Customers at month end, all streams together."""
    return total(m.customers)
