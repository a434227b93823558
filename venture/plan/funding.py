"""Funding: money that comes from outside the business, month by month."""

from typing import Any

from venture.model import Expression, Input, Table, line, total, where

funding = Table(
    "funding",
    "Funding",
    "payment",
    (
        Input(
            "amount",
            "Amount",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000_000,
            step=5_000,
            help="What arrives in the account, after fees.",
        ),
        Input(
            "month",
            "Month",
            "month",
            default=1,
            lowest=1,
            highest=60,
            step=1,
            help="The month in which it arrives.",
        ),
    ),
    help="Money from outside: your own savings, a grant, a SAFE, a round.",
    most=20,
)


@line("Payment", unit="money", over=funding)
def funding_payment(m: Any) -> Expression:
    """The amount, in its month."""
    return where(m.month == m.funding.month, m.funding.amount, 0)


@line("Money raised", unit="money")
def money_raised(m: Any) -> Expression:
    """All that arrives from outside this month."""
    return total(m.funding_payment)
