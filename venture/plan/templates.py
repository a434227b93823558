"""Plans to start from: the usual rows of a kind of business, with cautious, sourced values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from venture.model import Source
from venture.plan.lines.streams import PRODUCTS, SUBSCRIPTION, TRANSACTIONS
from venture.plan.record import Plan, Row, Value

_READ = date(2026, 11, 23)

CHURN = "Recurly, churn rate benchmarks: B2B 4.9 % and B2C 6.8 % of customers a month"
TAKE_RATE = "Sharetribe, marketplace pricing: Etsy 6.5 %, Amazon and eBay about 10 %, Airbnb 15 %"
SHOP_VISITORS = "Oberlo, e-commerce conversion 2023: 1.7 to 2.3 % of visitors buy"
RETURNS = "National Retail Federation, December 2024: 16.9 % of sales were returned"
APP_TRIALS = "RevenueCat, State of Subscription Apps: 3.7 % of installs start a trial"
APP_PAYING = "RevenueCat, State of Subscription Apps: 38 % of trials pay"
APP_CHURN = "RevenueCat, September 2020: median churn of monthly app subscriptions about 13 %"
APP_STORE = "Apple, Small Business Program: 15 % commission below $1M a year"
DAYS_SOLD = "Harvest, utilisation of agencies: most sell 55 to 60 % of their hours"
SUPPORT_PAY = "US Bureau of Labor Statistics, May 2024: median $42,830, customer service"
ENGINEER_PAY = "US Bureau of Labor Statistics, May 2024: median $133,080, software developers"


@dataclass(frozen=True)
class Template:
    """A kind of business to start from.

    Attributes:
        label: what people call it.
        text: what it is, in one sentence.
        make: makes the plan.
    """

    label: str
    text: str
    make: Callable[[], Plan]


def _row(row_id: str, name: str, **values: Value) -> Row:
    return Row(id=row_id, name=name, values=values)


def _plan(
    inputs: Mapping[str, float], sources: Mapping[str, str], **tables: tuple[Row, ...]
) -> Plan:
    """Make a plan with what every young company has besides its business.

    Args:
        inputs: what differs from the defaults.
        sources: where values come from, by their key.
        tables: rows by table.
    """
    usual = {"costs": OFFICE, "one_offs": FOUNDING, "funding": SAVINGS}
    return Plan(
        inputs=dict(inputs),
        tables={
            name: (*tables.get(name, ()), *usual.get(name, ())) for name in tables.keys() | usual
        },
        sources={key: Source(text=text, day=_READ) for key, text in sources.items()},
    )


def _founder(salary: float, paid_from: int, **values: Value) -> Row:
    return _row(
        "founder",
        "Founder",
        function="General",
        contract="Founder",
        salary=salary,
        start_month=paid_from,
        **values,
    )


OFFICE = (
    _row("tools", "Software and tools", function="General", amount=300),
    _row(
        "accountant", "Accountant and insurance", function="General", amount=450, yearly_growth=0.03
    ),
)

FOUNDING = (
    _row("legal", "Founding and contracts", function="General", amount=3_000, month=1),
    _row("laptop", "Equipment", function="General", amount=2_500, month=1),
)

SAVINGS = (_row("savings", "Own savings", amount=30_000, month=1),)


def _subscription() -> Plan:
    return _plan(
        {"opening_cash": 40_000},
        {"streams.plan.churn": CHURN, "roles.support.salary": SUPPORT_PAY},
        streams=(
            _row(
                "plan",
                "Standard plan",
                kind=SUBSCRIPTION,
                price=79,
                new_customers=4,
                growth=0.04,
                paid_spend=800,
                acquisition_cost=400,
                churn=0.049,
                start_month=4,
            ),
        ),
        roles=(
            _founder(salary=60_000, paid_from=7),
            _row(
                "support",
                "Customer support",
                function="Cost of revenue",
                people=0.5,
                salary=43_000,
                start_month=19,
            ),
        ),
        costs=(
            _row("hosting", "Hosting", function="Cost of revenue", amount=150, per_customer=1.5),
        ),
    )


def _marketplace() -> Plan:
    return _plan(
        {"opening_cash": 60_000},
        {"streams.buyers.take_rate": TAKE_RATE},
        streams=(
            _row(
                "buyers",
                "Buyers' orders",
                kind=TRANSACTIONS,
                price=220,
                units=1.4,
                take_rate=0.12,
                returns=0.03,
                new_customers=10,
                growth=0.05,
                paid_spend=1_500,
                acquisition_cost=110,
                churn=0.06,
                start_month=5,
                sellers_now=8,
                new_sellers=10,
                seller_orders=8,
            ),
            _row(
                "sellers",
                "Sellers' subscriptions",
                kind=SUBSCRIPTION,
                price=49,
                new_customers=2,
                growth=0.03,
                churn=0.03,
                start_month=10,
            ),
        ),
        roles=(
            _founder(salary=60_000, paid_from=9),
            _row("supply", "Seller relations", function="Sales", salary=55_000, start_month=13),
        ),
        costs=(_row("hosting", "Hosting", function="Cost of revenue", amount=250),),
    )


def _ecommerce() -> Plan:
    return _plan(
        {"opening_cash": 50_000, "inventory_days": 45},
        {"streams.shop.sign_up_rate": SHOP_VISITORS, "streams.shop.returns": RETURNS},
        streams=(
            _row(
                "shop",
                "Online shop",
                kind=PRODUCTS,
                price=65,
                unit_cost=24,
                returns=0.169,
                visitors=5_000,
                visitor_growth=0.035,
                sign_up_rate=0.02,
                paying_rate=1,
                paid_spend=1_500,
                acquisition_cost=40,
                churn=0.7,
                start_month=3,
            ),
        ),
        seasons=(
            _row("november", "Sales in November", calendar_month=11, change=0.3),
            _row("december", "Christmas", calendar_month=12, change=0.4),
        ),
        roles=(_founder(salary=54_000, paid_from=10),),
        costs=(_row("shop", "Shop software", function="Cost of revenue", amount=120),),
    )


def _hardware() -> Plan:
    return _plan(
        {"opening_cash": 120_000, "inventory_days": 60, "payable_days": 30},
        {"roles.engineer.salary": ENGINEER_PAY},
        streams=(
            _row(
                "device",
                "Device",
                kind=PRODUCTS,
                price=249,
                unit_cost=105,
                returns=0.08,
                new_customers=45,
                growth=0.05,
                paid_spend=1_000,
                acquisition_cost=60,
                churn=1,
                start_month=9,
            ),
            _row(
                "service",
                "Connected service",
                kind=SUBSCRIPTION,
                price=7,
                new_customers=30,
                growth=0.05,
                churn=0.03,
                start_month=9,
            ),
        ),
        roles=(
            _founder(salary=60_000, paid_from=12),
            _row(
                "engineer",
                "Hardware engineer",
                function="Product",
                contract="Contractor",
                people=0.25,
                salary=133_000,
                end_month=9,
            ),
        ),
        costs=(_row("warehouse", "Warehouse", function="Cost of revenue", amount=400),),
        one_offs=(
            _row("approval", "Safety and radio approval", function="Product", amount=15_000),
        ),
        equipment=(_row("tooling", "Moulds and tools", amount=30_000, month=5, life=60),),
    )


def _service() -> Plan:
    return _plan(
        {"opening_cash": 30_000, "receivable_days": 30},
        {"roles.founder.utilisation": DAYS_SOLD},
        streams=(
            _row(
                "product",
                "Product subscription",
                kind=SUBSCRIPTION,
                price=190,
                new_customers=1,
                growth=0.05,
                churn=0.025,
                start_month=10,
            ),
        ),
        roles=(
            _founder(salary=72_000, paid_from=3, day_rate=750, utilisation=0.55),
            _row(
                "engineer",
                "Engineer",
                function="Product",
                salary=95_000,
                day_rate=700,
                utilisation=0.4,
                start_month=13,
            ),
        ),
    )


def _app() -> Plan:
    return _plan(
        {"opening_cash": 40_000, "payment_fee_rate": 0},
        {
            "streams.app.sign_up_rate": APP_TRIALS,
            "streams.app.paying_rate": APP_PAYING,
            "streams.app.churn": APP_CHURN,
            "streams.app.take_rate": APP_STORE,
        },
        streams=(
            _row(
                "app",
                "App subscription",
                kind=SUBSCRIPTION,
                price=8,
                take_rate=0.85,
                visitors=6_000,
                visitor_growth=0.05,
                sign_up_rate=0.037,
                paying_rate=0.38,
                churn=0.13,
                start_month=5,
            ),
        ),
        roles=(_founder(salary=60_000, paid_from=13),),
        costs=(
            _row("hosting", "Hosting", function="Cost of revenue", amount=100, per_customer=0.2),
            _row("store", "App stores' yearly fees", function="General", amount=10),
        ),
    )


TEMPLATES: Mapping[str, Template] = {
    "subscription": Template(
        "Subscription", "Customers pay every month for software or a service.", _subscription
    ),
    "marketplace": Template(
        "Marketplace", "You keep a share of what buyers and sellers trade.", _marketplace
    ),
    "ecommerce": Template("Online shop", "Visitors buy goods that you keep in stock.", _ecommerce),
    "hardware": Template(
        "Hardware", "You develop a device, have it made and sell it with a service.", _hardware
    ),
    "service": Template(
        "Agency to product", "You sell days of work first, and a product grows out of it.", _service
    ),
    "app": Template("Mobile app", "Installs become trials, and trials subscribers.", _app),
}
"""Kinds of business by name."""


def template(name: str) -> Plan:
    """Make a plan to start from, beginning next month.

    Args:
        name: one of `TEMPLATES`: "subscription", "marketplace", "ecommerce", "hardware",
            "service" or "app".

    Raises:
        ValueError: there is no such template.

    Example:
        >>> [row.name for row in template("subscription").tables["streams"]]
        ['Standard plan']
    """
    if name not in TEMPLATES:
        raise ValueError(f"No template is called {name!r}. Use one of: {', '.join(TEMPLATES)}.")
    return TEMPLATES[name].make()
