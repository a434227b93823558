"""Income tax: on the profit of a fiscal year, less losses of the years before."""

from typing import Any

from venture.model import Expression, Input, line, maximum, minimum, where

income_tax_rate = Input(
    "income_tax_rate",
    "Income tax",
    "rate",
    default=0.21,
    lowest=0,
    highest=0.6,
    step=0.005,
    help="Tax on the company's profit of a fiscal year, federal and state together; paid in the "
    "first month of the next year.",
    source="US federal corporate income tax, 26 U.S.C. 11(b): 21 % since 2018; states come on top",
    group="Tax",
)

fiscal_year_start = Input(
    "fiscal_year_start",
    "Fiscal year begins in",
    "calendar month",
    default=1,
    lowest=1,
    highest=12,
    step=1,
    help="The month with which a fiscal year begins. Years and quarters of all statements, and "
    "income tax, follow it; a year that does not begin in January is named after its end.",
    group="Tax",
)

loss_limit = Input(
    "loss_limit",
    "Profit that old losses may offset",
    "rate",
    default=0.8,
    lowest=0,
    highest=1,
    step=0.05,
    help="Losses are carried forward without end; they take away at most this share of a profit.",
    source="US federal law, 26 U.S.C. 172(a)(2): 80 % of taxable income since 2021",
    group="Tax",
)


@line("Profit of the year so far", unit="money", yearly="last")
def year_profit(m: Any) -> Expression:
    """Profit before tax of the fiscal year to this month; tax is on the year, not on a month."""
    begins = m.month_of_year == m.fiscal_year_start
    return where(begins, 0, m.year_profit.previous) + m.profit_before_tax


@line("Losses of earlier years", unit="money", yearly="last")
def earlier_losses(m: Any) -> Expression:
    """Losses carried into this year, before any of it is used."""
    begins = m.month_of_year == m.fiscal_year_start
    return where(begins, m.tax_losses.previous, m.earlier_losses.previous)


@line("Losses used this year", unit="money", yearly="last")
def losses_used(m: Any) -> Expression:
    """Losses of earlier years that this year's profit is reduced by before tax."""
    return minimum(m.earlier_losses, maximum(0, m.year_profit) * m.loss_limit)


@line("Losses carried forward", unit="money", yearly="last")
def tax_losses(m: Any) -> Expression:
    """Losses of this and earlier years that no profit has been reduced by yet."""
    return m.earlier_losses + maximum(0, 0 - m.year_profit) - m.losses_used


@line("Income tax of the year so far", unit="money", yearly="last")
def year_tax(m: Any) -> Expression:
    """Tax on the year's profit so far, less the losses used; nothing on a loss.

    It is owed until the first month of the next year.
    """
    return (maximum(0, m.year_profit) - m.losses_used) * m.income_tax_rate


@line("Income tax of the month", unit="money")
def month_tax(m: Any) -> Expression:
    """What this month adds to the tax of the year; negative where a loss takes some of it back."""
    begins = m.month_of_year == m.fiscal_year_start
    return m.year_tax - where(begins, 0, m.year_tax.previous)


@line("Income tax paid", unit="money")
def income_tax_paid(m: Any) -> Expression:
    """The tax on a year's profit, paid in the first month of the next."""
    return where(m.month_of_year == m.fiscal_year_start, m.year_tax.previous, 0)
