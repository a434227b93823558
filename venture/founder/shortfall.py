"""Where a household's money cannot do what is planned: too much taken, a debt never paid off."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from venture.founder.household import Household, HouseholdRunway
from venture.model import Row


@dataclass(frozen=True)
class Shortfall:
    """A month in which the plan needs more than the household can give.

    Attributes:
        month: its first day.
        needed: what is to be put into the company, the founder's share of it.
        there: what the household could give: savings and the month's money without what may not
            be touched; below zero where it is short already.
    """

    month: date
    needed: float
    there: float


def shortfalls(runway: HouseholdRunway) -> list[Shortfall]:
    """List the months in which the company plan takes more than the household has.

    Example:
        >>> from venture.founder import Household, household_runway
        >>> quiet = {"living_now": 0, "savings": 10_000}
        >>> household = Household(start=date(2027, 1, 1), inputs=quiet)
        >>> shortfalls(household_runway(household, months=3, founder_money=[4_000, 9_000]))
        [Shortfall(month=datetime.date(2027, 2, 1), needed=9000.0, there=6000.0)]
    """
    needed = runway.figures("put_into_company")
    there = runway.cash + needed - runway.household.inputs["reserve"]
    months = np.flatnonzero((needed > 0) & (needed > there)).tolist()
    return [
        Shortfall(runway.household.month(month + 1), float(needed[month]), float(there[month]))
        for month in months
    ]


def growing_debts(household: Household) -> list[Row]:
    """List the debts whose payment does not cover their interest, so that they are never paid off.

    Example:
        >>> from venture.model import filled_row
        >>> card = filled_row(
        ...     Household.declared.tables["debts"], "Card", owed=6_000, interest=0.24, payment=100
        ... )
        >>> [debt.name for debt in growing_debts(Household(tables={"debts": (card,)}))]
        ['Card']
    """
    return [row for row in household.tables["debts"] if _grows(row)]


def _grows(row: Row) -> bool:
    owed, interest, payment = (float(row.values[c]) for c in ("owed", "interest", "payment"))
    return owed * interest > 0 and payment <= owed * interest / 12
