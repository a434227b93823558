"""Funding: money that comes from outside the business, month by month."""

from typing import Any

from venture.model import Choice, Expression, Input, Table, line, total, where
from venture.plan.lines.months import month

KINDS = ("Equity", "SAFE", "Convertible note", "Founder loan", "Grant")
"""What money from outside can be."""

funding = Table(
    "funding",
    "Funding",
    "payment",
    (
        Choice(
            "kind",
            "Kind",
            KINDS,
            "What it is. A grant is income; notes and founder loans are owed until they convert or "
            "are paid back; equity and SAFEs are not owed.",
        ),
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
        month("arrives"),
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


@line("Equity and SAFEs", unit="money")
def equity_raised(m: Any) -> Expression:
    """What founders and investors paid in for shares, or for the right to shares."""
    equity = total(m.funding_payment, only=m.funding.kind == "Equity")
    return equity + total(m.funding_payment, only=m.funding.kind == "SAFE")


@line("Notes and founder loans", unit="money")
def notes_raised(m: Any) -> Expression:
    """What arrived as convertible notes and as loans from founders."""
    notes = total(m.funding_payment, only=m.funding.kind == "Convertible note")
    return notes + total(m.funding_payment, only=m.funding.kind == "Founder loan")
