"""Runway: what is burned, how long the money lasts, and when the business earns its costs."""

from typing import Any

from venture.model import NOTHING, Expression, line, maximum, minimum, ratio, where


@line("Gross burn", unit="money")
def gross_burn(m: Any) -> Expression:
    """All that was paid out in the month."""
    return m.cash_paid


@line("Net burn", unit="money")
def net_burn(m: Any) -> Expression:
    """Paid out less received from customers and as interest; negative once cash grows by itself."""
    return m.cash_paid - m.cash_received - m.interest_income


@line("Runway at this month's burn", unit="months")
def runway_at_this_burn(m: Any) -> Expression:
    """Months that cash would last if burn stayed as it is; empty while nothing is burned.

    Twelve years at most: beyond that next to nothing is burned.
    """
    burning = (m.net_burn > 0) & (m.cash > 0)
    years = ratio(m.cash, m.net_burn) / 12
    return where(burning, minimum(years, 12) * 12, NOTHING)


@line("Cash-out month", unit="month")
def cash_out_month(m: Any) -> Expression:
    """The first month so far that closed with cash below zero; 0 while there is none."""
    first = (m.cash_out_month.previous == 0) & (m.cash < 0)
    return where(first, m.month, m.cash_out_month.previous)


@line("Runway", unit="months")
def runway_months(m: Any) -> Expression:
    """Months so far that closed with cash of zero or more, counted from the start."""
    return where(m.cash_out_month > 0, m.cash_out_month - 1, m.month)


@line("Cash missing", unit="money", yearly="last")
def cash_missing(m: Any) -> Expression:
    """The deepest that cash has been below zero so far: what more would have been needed."""
    return maximum(m.cash_missing.previous, 0 - m.cash)


@line("Cash without funding", unit="money", yearly="last", opening=lambda m: m.opening_cash)
def cash_without_funding(m: Any) -> Expression:
    """Cash at month end if no money came from outside, and no loan had to be paid back."""
    burn = m.net_burn - m.loans_repaid - m.interest_cost
    return m.cash_without_funding.previous - burn


@line("Peak funding need", unit="money", yearly="last")
def peak_funding_need(m: Any) -> Expression:
    """The deepest that cash without funding has been below zero so far."""
    return maximum(m.peak_funding_need.previous, 0 - m.cash_without_funding)


@line("Last month with a loss", unit="month")
def last_loss_month(m: Any) -> Expression:
    """The latest month so far in which costs exceeded revenue; 0 while there is none."""
    return where(m.operating_profit < 0, m.month, m.last_loss_month.previous)


@line("Break-even month", unit="month")
def break_even_month(m: Any) -> Expression:
    """The month after the last loss so far: from it on, revenue has covered all costs."""
    return m.last_loss_month + 1


@line("Default alive", unit="flag")
def default_alive_so_far(m: Any) -> Expression:
    """1 when this month earns its costs and money in hand was enough all the way, else 0."""
    return where((m.operating_profit >= 0) & (m.peak_funding_need <= 0), 1, 0)
