"""Metrics: what recurs, what a customer brings, and what winning one costs."""

from typing import Any

from venture.model import (
    NOTHING,
    SAME,
    Expression,
    Input,
    ago,
    line,
    minimum,
    ratio,
    total,
    trailing,
    where,
)

life_limit = Input(
    "life_limit",
    "Longest life of a customer",
    "months",
    default=60,
    lowest=1,
    highest=240,
    step=6,
    help="How long a customer is counted for in lifetime value at most: with little churn the "
    "formula alone would promise decades.",
    group="Metrics",
)


@line("MRR", unit="money", yearly="last", opening=SAME)
def mrr(m: Any) -> Expression:
    """Monthly recurring revenue: what customers at month end pay for subscriptions and usage."""
    return total(m.stream_mrr)


@line("ARR", unit="money", yearly="last")
def arr(m: Any) -> Expression:
    """Annual recurring revenue: twelve times MRR."""
    return m.mrr * 12


@line("MRR at the start", unit="money", yearly="first")
def mrr_at_start(m: Any) -> Expression:
    """What the customers of last month paid every month."""
    return m.mrr.previous


@line("New MRR", unit="money")
def new_mrr(m: Any) -> Expression:
    """Recurring revenue that new customers added."""
    return total(m.stream_new_mrr)


@line("Expansion MRR", unit="money")
def expansion_mrr(m: Any) -> Expression:
    """Recurring revenue added by customers who take or pay more than last month."""
    return total(m.stream_expansion_mrr)


@line("Contraction MRR", unit="money")
def contraction_mrr(m: Any) -> Expression:
    """Recurring revenue lost as customers take or pay less than last month."""
    return total(m.stream_contraction_mrr)


@line("Lost MRR", unit="money")
def lost_mrr(m: Any) -> Expression:
    """Recurring revenue that went with lost customers (churned MRR)."""
    return total(m.stream_lost_mrr)


@line("Net new MRR", unit="money")
def net_new_mrr(m: Any) -> Expression:
    """By how much MRR grew this month; negative when it shrank."""
    return m.new_mrr + m.expansion_mrr - m.contraction_mrr - m.lost_mrr


@line("Net revenue retention", unit="rate", yearly="last")
def net_revenue_retention(m: Any) -> Expression:
    """NRR of the month: last month's MRR with expansion, contraction and churn, as a share of it.

    Empty without MRR a month before.
    """
    kept = m.mrr_at_start + m.expansion_mrr - m.contraction_mrr - m.lost_mrr
    return ratio(kept, m.mrr_at_start, otherwise=None)


@line("Gross revenue retention", unit="rate", yearly="last")
def gross_revenue_retention(m: Any) -> Expression:
    """GRR of the month: the same without expansion, so never above 100 %."""
    kept = m.mrr_at_start - m.contraction_mrr - m.lost_mrr
    return ratio(kept, m.mrr_at_start, otherwise=None)


@line("Quick ratio", unit="ratio")
def quick_ratio(m: Any) -> Expression:
    """MRR won for each one lost; empty while nothing is lost: no churn yet.

    20 + 8 won and 5 + 3 lost is 3.5.
    """
    return ratio(m.new_mrr + m.expansion_mrr, m.lost_mrr + m.contraction_mrr, otherwise=None)


@line("Revenue per customer", unit="price", yearly="last")
def arpa(m: Any) -> Expression:
    """ARPA: the month's revenue of all streams for each paying customer; empty without any."""
    return ratio(total(m.stream_revenue), m.paying_customers, otherwise=None)


@line("Gross margin", unit="rate")
def gross_margin(m: Any) -> Expression:
    """Share of revenue left after serving the customers; empty without revenue."""
    return ratio(m.gross_profit, m.revenue, otherwise=None)


@line("Contribution margin", unit="rate")
def contribution_margin(m: Any) -> Expression:
    """Share of revenue left after serving customers and winning them; empty without revenue."""
    return ratio(m.gross_profit - m.sales_and_marketing, m.revenue, otherwise=None)


@line("Cost to win a customer", unit="price", yearly="formula")
def customer_acquisition_cost(m: Any) -> Expression:
    """CAC: all of sales and marketing for each new customer; empty when nobody joined."""
    return ratio(m.sales_and_marketing, m.new_customers, otherwise=None)


@line("Customers at the start", unit="customers", yearly="first")
def customers_at_start(m: Any) -> Expression:
    """Paying customers at the end of last month."""
    return m.paying_customers.previous


@line("Customers who left", unit="customers", yearly="sum")
def customers_left(m: Any) -> Expression:
    """Everybody who left this month, all streams together."""
    return total(m.lost_customers)


@line("Customer churn", unit="rate", yearly="last")
def customer_churn(m: Any) -> Expression:
    """Share of last month's customers who left; empty without any."""
    return ratio(m.customers_left, m.customers_at_start, otherwise=None)


@line("Life of a customer", unit="months")
def customer_life(m: Any) -> Expression:
    """Months until a customer leaves at this month's churn, at most the longest life allowed."""
    life = ratio(m.customers_at_start, m.customers_left, otherwise=m.life_limit)
    return minimum(m.life_limit, life)


@line("Profit per customer", unit="price", yearly="last")
def profit_per_customer(m: Any) -> Expression:
    """The month's gross profit for each paying customer; 0 without any."""
    return ratio(m.gross_profit, m.paying_customers, otherwise=0)


@line("Spent per new customer", unit="price", yearly="last")
def spent_per_new_customer(m: Any) -> Expression:
    """The month's sales and marketing for each new customer; 0 when nobody joined."""
    return ratio(m.sales_and_marketing, m.new_customers, otherwise=0)


@line("Lifetime value", unit="price", yearly="last")
def lifetime_value(m: Any) -> Expression:
    """LTV: gross profit of a customer over their life; empty while nobody has left yet."""
    return where(m.customers_left > 0, m.profit_per_customer * m.customer_life, NOTHING)


@line("LTV to CAC", unit="ratio", yearly="last")
def ltv_to_cac(m: Any) -> Expression:
    """Lifetime value for each dollar spent to win a customer.

    Empty while nobody has left, nobody joins or nothing is spent to win customers.
    """
    value = m.profit_per_customer * m.customer_life
    known = ratio(value, m.spent_per_new_customer, otherwise=None)
    return where(m.customers_left > 0, known, NOTHING)


@line("CAC payback", unit="months")
def cac_payback(m: Any) -> Expression:
    """Months of a customer's gross profit that winning one costs.

    Empty without such profit, and where nobody joins or nothing is spent to win customers.
    """
    months = ratio(m.spent_per_new_customer, m.profit_per_customer, otherwise=None)
    known = (m.profit_per_customer > 0) & (m.spent_per_new_customer > 0)
    return where(known, months, NOTHING)


@line("Burn multiple", unit="ratio")
def burn_multiple(m: Any) -> Expression:
    """Net burn for each dollar of new yearly recurring revenue.

    Empty unless both come to a dollar: next to nothing by next to nothing is no figure.
    """
    known = (m.net_burn >= 1) & (m.net_new_mrr * 12 >= 1)
    return where(known, ratio(m.net_burn, m.net_new_mrr * 12, otherwise=None), NOTHING)


@line("Revenue of twelve months", unit="money", yearly="last")
def revenue_of_year(m: Any) -> Expression:
    """Revenue of this and the eleven months before."""
    return trailing(m.revenue, 12)


@line("Revenue of the twelve months before", unit="money", yearly="last")
def revenue_of_last_year(m: Any) -> Expression:
    """Revenue of the twelve months before those."""
    return ago(m.revenue_of_year, 12)


@line("EBITDA of twelve months", unit="money", yearly="last")
def ebitda_of_year(m: Any) -> Expression:
    """EBITDA of this and the eleven months before."""
    return trailing(m.ebitda, 12)


@line("Growth in a year", unit="rate", yearly="last")
def yearly_growth(m: Any) -> Expression:
    """Revenue of twelve months against the twelve before; empty in the first two years."""
    grown = m.revenue_of_year - m.revenue_of_last_year
    share = ratio(grown, m.revenue_of_last_year, otherwise=None)
    return where(m.month - 12 >= 12, share, NOTHING)


@line("Rule of 40", unit="rate", yearly="last")
def rule_of_40(m: Any) -> Expression:
    """Growth in a year plus EBITDA margin; empty in the first two years."""
    grown = ratio(m.revenue_of_year - m.revenue_of_last_year, m.revenue_of_last_year, otherwise=0)
    margin = ratio(m.ebitda_of_year, m.revenue_of_year, otherwise=0)
    known = (m.month - 12 >= 12) & (m.revenue_of_last_year > 0)
    return where(known, grown + margin, NOTHING)


@line("Quarter: revenue", unit="money", yearly="last")
def revenue_of_quarter(m: Any) -> Expression:
    """Revenue of this and the two months before: the quarter that ends with this month."""
    return trailing(m.revenue, 2) + ago(m.revenue, 2)


@line("Earlier quarter: revenue", unit="money", yearly="last")
def revenue_of_earlier_quarter(m: Any) -> Expression:
    """Revenue of the quarter that ended two months ago; a month later it is the quarter before."""
    return ago(m.revenue_of_quarter, 2)


@line("Quarter: sales cost", unit="money", yearly="last")
def marketing_of_quarter(m: Any) -> Expression:
    """Sales and marketing of this and the two months before."""
    return trailing(m.sales_and_marketing, 2) + ago(m.sales_and_marketing, 2)


@line("Earlier quarter: sales cost", unit="money", yearly="last")
def marketing_of_earlier_quarter(m: Any) -> Expression:
    """Sales and marketing of the quarter that ended two months ago."""
    return ago(m.marketing_of_quarter, 2)


@line("Magic number", unit="ratio", yearly="last")
def magic_number(m: Any) -> Expression:
    """Growth of revenue over a quarter, times four, for each dollar that sales cost before.

    A quarter is the three months up to this one, and the quarter before the three before those.
    Empty in the first five months, and without sales and marketing in the quarter before.
    """
    grown = m.revenue_of_quarter - m.revenue_of_earlier_quarter.previous
    known = ratio(grown * 2 * 2, m.marketing_of_earlier_quarter.previous, otherwise=None)
    return where(m.month - 2 - 2 >= 2, known, NOTHING)


@line("Revenue per head", unit="price", yearly="last")
def revenue_per_head(m: Any) -> Expression:
    """Revenue of a year at this month's pace for each person; empty without people."""
    return ratio(m.revenue * 12, m.headcount, otherwise=None)
