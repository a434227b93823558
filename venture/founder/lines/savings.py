"""Savings: what comes in and goes out, what is left, and how long it lasts."""

from typing import Any

from venture.model import Expression, Input, line, where

SAVINGS = "Savings"

savings = Input(
    "savings",
    "Savings",
    "money",
    default=40_000,
    lowest=-100_000_000,
    highest=1_000_000_000,
    step=1_000,
    help="What the household could live on, on the day before the first month. Without pensions "
    "and what cannot be sold in time.",
    source="Bank statements",
    group=SAVINGS,
)

reserve = Input(
    "reserve",
    "Not to be touched",
    "money",
    default=0,
    lowest=0,
    highest=1_000_000_000,
    step=1_000,
    help="Kept for an emergency. Once less than this is left, the money counts as run out.",
    group=SAVINGS,
)


@line("Money in", unit="money")
def money_in(m: Any) -> Expression:
    """All that arrives in the household this month."""
    paid = m.severance + m.unemployment_benefit + m.pay_from_company
    return paid + m.other_income + m.one_off_income


@line("Put into the company", unit="money")
def put_into_company(m: Any) -> Expression:
    """Your share of what founders pay in and lend."""
    return m.founder_money * m.share_of_founder_money


@line("Money out", unit="money")
def money_out(m: Any) -> Expression:
    """All that the household pays this month."""
    living = m.living_costs + m.health_cover + m.debts_paid
    return living + m.one_off_costs + m.learning + m.put_into_company


@line("Saved", unit="money")
def saved(m: Any) -> Expression:
    """What is left of the month; below zero it is taken from savings."""
    return m.money_in - m.money_out


@line("Savings left", unit="money", yearly="last", opening=lambda m: m.savings)
def cash(m: Any) -> Expression:
    """Savings at month end."""
    return m.cash.previous + m.saved


@line("Month in which money runs out", unit="month")
def cash_out_month(m: Any) -> Expression:
    """The first month so far that closed with less than may be touched; 0 while there is none."""
    first = (m.cash_out_month.previous == 0) & (m.cash < m.reserve)
    return where(first, m.month, m.cash_out_month.previous)


@line("Months that money lasts", unit="months")
def months_lasting(m: Any) -> Expression:
    """Months so far that closed with what may not be touched still there."""
    return where(m.cash_out_month > 0, m.cash_out_month - 1, m.month)
