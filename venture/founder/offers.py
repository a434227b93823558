"""Jobs that somebody was offered, as they wrote them down."""

from __future__ import annotations

from pydantic import Field

from venture.model import Named

MOST_OFFERS = 8
HIGHEST_TAX = 0.7
_MOST = 1_000_000_000


class Offer(Named):
    """A job that could be had.

    Attributes:
        salary: a year, gross, in the offer's own currency; of part-time work what is really paid.
        extras: bonus and shares a year, likewise.
        weeks: from the household's first day until the first day of work.
        evenings: the chance, 0..1, that the plan comes about if one founds beside this job; 0
            where taking it ends the idea.
        exchange: what one unit of the offer's currency is worth in that of the household.
        tax: the share of pay that never arrives, 0..1; None for the household's own.
        health: the own share of health cover a month, in the offer's own currency.
    """

    salary: float = Field(
        0,
        ge=0,
        le=_MOST,
        title="Salary a year",
        description="Gross, as it is offered; for part-time work what is really paid.",
    )
    extras: float = Field(
        0,
        ge=0,
        le=_MOST,
        title="Bonus and shares a year",
        description="Gross, on average: bonus, shares that can be sold, pension by the employer.",
    )
    weeks: float = Field(
        4, ge=0, le=260, title="Begins in weeks", description="Until the first day of work."
    )
    evenings: float = Field(
        0,
        ge=0,
        le=1,
        title="Chance beside it",
        description="That your plan comes about if you found in the evenings beside this job. "
        "0 % where taking it ends the idea. The company then pays you nothing; your shares count.",
    )
    exchange: float = Field(
        1,
        ge=0.000001,
        le=1_000_000,
        title="Exchange rate",
        description="What one unit of the offer's currency is worth in yours. 1 for your own.",
    )
    tax: float | None = Field(
        None,
        ge=0,
        le=HIGHEST_TAX,
        title="Tax on it",
        description="Tax and contributions on this pay, where they differ from yours: another "
        "country, part-time. Empty for yours.",
    )
    health: float = Field(
        0,
        ge=0,
        le=1_000_000,
        title="Health cover a month",
        description="Your own share of the premium, once this job has begun.",
    )
