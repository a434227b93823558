"""Plans to start from: the usual rows of a kind of business, with cautious values."""

from venture.plan.record import Plan, Row, Value


def _row(row_id: str, name: str, **values: Value) -> Row:
    return Row(id=row_id, name=name, values=values)


def _founders(salary: float, paid_from: int) -> tuple[Row, ...]:
    return (
        _row(
            "founder",
            "Founder",
            function="General",
            salary=salary,
            start_month=paid_from,
        ),
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
    return Plan(
        inputs={"opening_cash": 40_000},
        tables={
            "streams": (
                _row(
                    "plan",
                    "Standard plan",
                    price=79,
                    new_customers=4,
                    growth=0.04,
                    paid_spend=800,
                    acquisition_cost=400,
                    churn=0.035,
                    start_month=4,
                ),
            ),
            "roles": (
                *_founders(salary=60_000, paid_from=7),
                _row(
                    "support",
                    "Customer support",
                    function="Cost of revenue",
                    people=0.5,
                    salary=48_000,
                    start_month=19,
                ),
            ),
            "costs": (
                _row(
                    "hosting",
                    "Hosting",
                    function="Cost of revenue",
                    amount=150,
                    per_customer=1.5,
                ),
                *OFFICE,
            ),
            "one_offs": FOUNDING,
            "funding": SAVINGS,
        },
    )


def _marketplace() -> Plan:
    return Plan(
        inputs={"opening_cash": 60_000},
        tables={
            "streams": (
                _row(
                    "buyers",
                    "Fee on buyers' orders",
                    price=38,
                    new_customers=10,
                    growth=0.05,
                    paid_spend=1_500,
                    acquisition_cost=110,
                    churn=0.06,
                    start_month=5,
                ),
                _row(
                    "sellers",
                    "Sellers' subscriptions",
                    price=49,
                    new_customers=2,
                    growth=0.03,
                    churn=0.03,
                    start_month=10,
                ),
            ),
            "roles": (
                *_founders(salary=60_000, paid_from=9),
                _row(
                    "supply",
                    "Seller relations",
                    function="Sales and marketing",
                    salary=55_000,
                    start_month=13,
                ),
            ),
            "costs": (
                _row("hosting", "Hosting", function="Cost of revenue", amount=250),
                _row(
                    "claims",
                    "Refunds and claims",
                    function="Cost of revenue",
                    revenue_share=0.03,
                ),
                *OFFICE,
            ),
            "one_offs": FOUNDING,
            "funding": SAVINGS,
        },
    )


def _service() -> Plan:
    return Plan(
        inputs={"opening_cash": 25_000},
        tables={
            "streams": (
                _row(
                    "projects",
                    "Projects (retainers)",
                    price=3_200,
                    new_customers=0.5,
                    growth=0.0,
                    churn=0.12,
                ),
                _row(
                    "product",
                    "Product subscription",
                    price=190,
                    new_customers=1,
                    growth=0.05,
                    churn=0.025,
                    start_month=10,
                ),
            ),
            "roles": (
                *_founders(salary=72_000, paid_from=3),
                _row("engineer", "Engineer", function="Product", salary=95_000, start_month=13),
            ),
            "costs": (
                _row(
                    "freelancers",
                    "Freelancers on projects",
                    function="Cost of revenue",
                    revenue_share=0.15,
                ),
                *OFFICE,
            ),
            "one_offs": FOUNDING,
            "funding": SAVINGS,
        },
    )


TEMPLATES = {"subscription": _subscription, "marketplace": _marketplace, "service": _service}
"""Kinds of business, each with what makes its plan."""


def template(name: str) -> Plan:
    """Make a plan to start from, beginning next month.

    Args:
        name: one of `TEMPLATES`: "subscription", "marketplace" or "service".

    Raises:
        ValueError: there is no such template.

    Example:
        >>> [row.name for row in template("subscription").tables["streams"]]
        ['Standard plan']
    """
    if name not in TEMPLATES:
        raise ValueError(f"No template is called {name!r}. Use one of: {', '.join(TEMPLATES)}.")
    return TEMPLATES[name]()
