"""Streams: what people pay for, and how those who pay are won. The table, without its lines."""

from venture.model import Choice, Input, Table
from venture.plan.lines.months import month_from, start_month

SUBSCRIPTION, USAGE, TRANSACTIONS, PRODUCTS = "Subscription", "Usage", "Transactions", "Products"

KINDS = (SUBSCRIPTION, USAGE, TRANSACTIONS, PRODUCTS)
"""What a stream may be. The first two recur every month, so they count as MRR."""

ADVERTISING = "Advertising"
VISITORS = "Visitors and trials"
SALES = "Sales and referrals"
MARKET = "Market and season"
PRICES = "Price changes"
GROWING = "Growing customers"
PREPAID = "Paid a year ahead"
SHARE = "Share of orders"
SELLERS = "Sellers"
GOODS = "Goods and returns"

_MANY = 1_000_000_000


def _count(name: str, label: str, unit: str, text: str, group: str = "") -> Input:
    return Input(name, label, unit, 0, 0, _MANY, 1, text, group=group)


def _rate(name: str, label: str, default: float, step: float, text: str, group: str = "") -> Input:
    return Input(name, label, "rate", default, 0, 1, step, text, group=group)


streams = Table(
    "streams",
    "Revenue streams",
    "stream",
    (
        Choice(
            "kind",
            "Kind",
            KINDS,
            "Subscription: a price a month. Usage: a price for each unit used. Transactions: a "
            "share of each order between others. Products: a price for each thing sold.",
            asks={TRANSACTIONS: SHARE, PRODUCTS: GOODS},
        ),
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
            "Price",
            "money",
            default=50,
            lowest=0,
            highest=10_000_000,
            step=1,
            help="Without sales tax. Subscription: what one customer pays a month. Usage and "
            "products: for one unit. Transactions: the value of an average order.",
        ),
        Input(
            "units",
            "Units a month",
            "units",
            default=1,
            lowest=0,
            highest=10_000_000,
            step=0.5,
            help="How many one customer takes in a month: seats, units used, orders, things. 1 for "
            "a plain subscription.",
        ),
        Input(
            "new_customers",
            "New customers a month",
            "customers",
            default=0,
            lowest=0,
            highest=1_000_000,
            step=1,
            help="Customers who come by themselves in the first month of sales: search, word of "
            "mouth, your network.",
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
            "churn",
            "Monthly churn",
            "rate",
            default=0.04,
            lowest=0,
            highest=1,
            step=0.001,
            help="Share of the customers at the start of a month who leave during it. 100 % for "
            "what people buy only once.",
        ),
        start_month("new customers can come", "Sales start in month"),
        Input(
            "paid_spend",
            "Advertising a month",
            "money",
            default=0,
            lowest=0,
            highest=10_000_000,
            step=100,
            help="What you pay each month to win customers for this stream.",
            group=ADVERTISING,
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
            group=ADVERTISING,
        ),
        Input(
            "saturation",
            "Spend that doubles the cost",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000_000,
            step=1_000,
            help="Diminishing returns: monthly advertising at which winning a customer costs twice "
            "as much as with the first dollar. 0: it never gets dearer.",
            group=ADVERTISING,
        ),
        _count(
            "visitors",
            "Visitors a month",
            "units",
            "Visitors of the site or shop in the first month of sales.",
            VISITORS,
        ),
        Input(
            "visitor_growth",
            "Growth of visitors",
            "rate",
            default=0,
            lowest=-0.5,
            highest=0.3,
            step=0.005,
            help="By how much the number of visitors grows each month.",
            group=VISITORS,
        ),
        _rate(
            "sign_up_rate",
            "Visitors who sign up",
            0.02,
            0.001,
            "Share of visitors who open an account, start a trial or fill a basket.",
            VISITORS,
        ),
        _rate(
            "paying_rate",
            "Sign-ups who pay",
            0.2,
            0.01,
            "Share of sign-ups, or of trials, that become paying customers.",
            VISITORS,
        ),
        Input(
            "trial_months",
            "Free trial, months",
            "full months",
            default=0,
            lowest=0,
            highest=12,
            step=1,
            help="Whole months from the sign-up to the first payment; 0 when a trial is shorter "
            "than a month or there is none.",
            group=VISITORS,
        ),
        Input(
            "sales_weight",
            "Part of what sales people win",
            "ratio",
            default=1,
            lowest=0,
            highest=100,
            step=0.5,
            help="How customers won by sales people (see People) are divided among the streams: a "
            "stream with 2 gets twice as many as one with 1; 0 gets none.",
            group=SALES,
        ),
        _rate(
            "referral_rate",
            "Referrals a month",
            0,
            0.005,
            "New customers that each customer of last month brings: 2 % is two for every hundred.",
            SALES,
        ),
        _count(
            "market",
            "Obtainable customers",
            "customers",
            "How many customers there are to win (SOM). Nobody more comes once all are won. 0: "
            "no limit.",
            MARKET,
        ),
        _rate(
            "seasonal",
            "How much the season counts",
            1,
            0.1,
            "Takes effect once Seasons has rows. Subscription and usage: on who joins. "
            "Transactions and products: on what is sold. 0 % for a stream without seasons.",
            MARKET,
        ),
        Input(
            "price_change",
            "Price change",
            "rate",
            default=0,
            lowest=-0.9,
            highest=5,
            step=0.01,
            help="By how much the price changes, once and for all customers.",
            group=PRICES,
        ),
        month_from("the changed price holds", "Changed from month", "price_month", 13, PRICES),
        _rate(
            "expansion",
            "Expansion a month",
            0,
            0.0025,
            "By how much customers who stay take more each month: seats, higher plans, orders.",
            GROWING,
        ),
        _rate(
            "contraction",
            "Contraction a month",
            0,
            0.0025,
            "By how much customers who stay take less each month.",
            GROWING,
        ),
        _rate(
            "yearly_share",
            "Share paid a year ahead",
            0,
            0.05,
            "Share of customers who pay for twelve months at once. Who leaves is paid back the "
            "months not used.",
            PREPAID,
        ),
        _rate(
            "yearly_discount",
            "Discount for a year ahead",
            0,
            0.01,
            "What those who pay for a year save.",
            PREPAID,
        ),
        _rate(
            "take_rate",
            "Share that you keep",
            1,
            0.005,
            "Take rate: your share of an order between others. 100 % for what you sell yourself.",
            SHARE,
        ),
        _count(
            "sellers_now",
            "Sellers today",
            "customers",
            "The other side of a marketplace: who offers something on the day before the plan "
            "starts. The customers of the stream are the buyers.",
            SELLERS,
        ),
        _count(
            "new_sellers",
            "New sellers a month",
            "customers",
            "Sellers who join in each month of sales.",
            SELLERS,
        ),
        _rate(
            "seller_churn",
            "Monthly churn of sellers",
            0.03,
            0.001,
            "Share of the sellers at the start of a month who leave during it.",
            SELLERS,
        ),
        _count(
            "seller_orders",
            "Orders a seller can fill",
            "units",
            "How many orders a month one seller can fill. Transactions only: no more orders are "
            "made than buyers want and sellers can fill. 0: there are always enough sellers.",
            SELLERS,
        ),
        _rate(
            "returns",
            "Returned or refunded",
            0,
            0.005,
            "Share of sales that is paid back. What comes back cannot be sold again.",
            GOODS,
        ),
        Input(
            "unit_cost",
            "Cost of a unit",
            "money",
            default=0,
            lowest=0,
            highest=10_000_000,
            step=0.5,
            help="What each unit costs you: goods, packaging and shipping, or computing for each "
            "unit used.",
            group=GOODS,
        ),
    ),
    help="What people pay you for, and how those who pay are won. One row for each product, plan "
    "or kind of customer. Work sold by the day stands with the people who do it.",
    most=15,
)

seasons = Table(
    "seasons",
    "Seasons",
    "season",
    (
        Input(
            "calendar_month",
            "Month of the year",
            "calendar month",
            default=12,
            lowest=1,
            highest=12,
            step=1,
            help="The month in which demand differs from a usual month.",
        ),
        Input(
            "change",
            "Demand differs by",
            "rate",
            default=0,
            lowest=-1,
            highest=5,
            step=0.05,
            help="+60 % for a strong December, −30 % for a quiet August.",
        ),
    ),
    help="Months in which more or less is sold than usual, every year.",
    most=12,
)
