"""Funding: money that comes from outside the business, and when it becomes shares.

In a month with a priced round, the SAFEs and notes of that month arrive first and the interest of
the month is added; then the round closes, and all that is outstanding becomes shares with it.
"""

from typing import Any

from venture.model import Choice, Expression, Input, Table, line, total, where
from venture.plan.lines.months import month

OWNERS, PRICED_ROUND, SAFE = "Paid in by owners", "Priced round", "SAFE"
NOTE, FOUNDER_LOAN, GRANT = "Convertible note", "Founder loan", "Grant"

KINDS = (OWNERS, PRICED_ROUND, SAFE, NOTE, FOUNDER_LOAN, GRANT)
"""What money from outside can be."""

NOTES = "Interest on notes"

funding = Table(
    "funding",
    "Funding",
    "payment",
    (
        Choice(
            "kind",
            "Kind",
            KINDS,
            "What it is. A grant is income. SAFEs and convertible notes become shares in the next "
            "priced round, in its month too; until then notes are owed, with interest. Founder "
            "loans stay owed. What owners pay in, savings above all, converts nothing.",
            former={"Equity": OWNERS},
            asks={NOTE: NOTES},
        ),
        Input(
            "amount",
            "Amount",
            "money",
            default=0,
            lowest=0,
            highest=1_000_000_000,
            step=5_000,
            help="What is paid in. Put lawyers and fees under one-off costs.",
        ),
        month("arrives"),
        Input(
            "interest",
            "Interest a year",
            "rate",
            default=0,
            lowest=0,
            highest=1,
            step=0.005,
            help="For convertible notes, often 4 % to 8 %: simple interest that is not paid out "
            "and becomes shares with the note.",
            group=NOTES,
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


@line("Priced rounds", unit="money")
def rounds_raised(m: Any) -> Expression:
    """What investors paid in priced rounds; with it SAFEs and notes become shares."""
    return total(m.funding_payment, only=m.funding.kind == PRICED_ROUND)


@line("Paid in for shares", unit="money")
def equity_raised(m: Any) -> Expression:
    """What owners paid in, and investors in priced rounds: money that is shares at once."""
    return total(m.funding_payment, only=m.funding.kind == OWNERS) + m.rounds_raised


@line("SAFEs raised", unit="money")
def safes_raised(m: Any) -> Expression:
    """What arrived for the right to shares of the next priced round."""
    return total(m.funding_payment, only=m.funding.kind == SAFE)


@line("SAFEs that become shares", unit="money")
def safes_converted(m: Any) -> Expression:
    """All SAFEs outstanding, those of the month too, in the month of a priced round."""
    outstanding = m.safes_outstanding.previous + m.safes_raised
    return where(m.rounds_raised > 0, outstanding, 0)


@line("Lent as a note", unit="money", over=funding)
def note_lent(m: Any) -> Expression:
    """What arrived as a convertible note."""
    return where(m.funding.kind == NOTE, m.funding_payment, 0)


@line("Interest on the note", unit="money", over=funding)
def note_interest(m: Any) -> Expression:
    """A twelfth of a year's interest on what was lent, from the month after to the round's.

    Simple interest: there is none on interest.
    """
    owed = m.note_balance.previous > 0
    return where(owed, m.funding.amount * m.funding.interest / 12, 0)


@line("Note that becomes shares", unit="money", over=funding)
def note_converted(m: Any) -> Expression:
    """The note with its interest, in the month of the next priced round.

    A note that arrives in the month of a round becomes shares with it.
    """
    outstanding = m.note_balance.previous + m.note_lent + m.note_interest
    return where(m.rounds_raised > 0, outstanding, 0)


@line("Owed on the note", unit="money", over=funding, yearly="last")
def note_balance(m: Any) -> Expression:
    """The note with its interest so far, until it becomes shares."""
    outstanding = m.note_balance.previous + m.note_lent + m.note_interest
    return outstanding - m.note_converted


@line("Loans from founders", unit="money")
def founder_loans(m: Any) -> Expression:
    """What founders lent this month."""
    return total(m.funding_payment, only=m.funding.kind == FOUNDER_LOAN)


@line("Founders' own money", unit="money")
def founder_money(m: Any) -> Expression:
    """What owners paid in and founders lent this month; it leaves their households."""
    return total(m.funding_payment, only=m.funding.kind == OWNERS) + m.founder_loans


@line("Notes and founder loans", unit="money")
def notes_raised(m: Any) -> Expression:
    """What arrived as convertible notes and as loans from founders."""
    return total(m.note_lent) + m.founder_loans
