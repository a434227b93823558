"""Rules that are broken on purpose, and rules that have nothing to check here, each with why."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Allowed:
    """A rule that is broken on purpose in some places.

    Attributes:
        rule: its number.
        where: a pattern for the places: the sheet and the key of the row.
        title: what is broken, in two or three words.
        reason: why, and who asks for it otherwise; both stand on the Cover.
    """

    rule: str
    where: str
    title: str
    reason: str

    def covers(self, rule: str, where: str) -> bool:
        """Tell whether a finding is one of these."""
        return rule == self.rule and re.fullmatch(self.where, where) is not None


_OF_PLAN = (
    Allowed(
        "L09",
        r"Costs!running_cost\..*|Checks!(limits\..*|customer_check)",
        "Long formulas",
        "FAST 3.03-01: a running cost has a fixed part, a share of revenue and an amount per "
        "customer; a check of limits counts what is too low, too high and no number; that of "
        "customers adds up all streams on both sides.",
    ),
    Allowed(
        "L08",
        r"Timeline!(quarter|first_of_quarter|last_of_quarter)",
        "Numbers in formulas",
        "FAST 3.04-01: a quarter has 3 months, and its name is the year and then its number.",
    ),
    Allowed(
        "L09",
        r"Dashboard!.*",
        "Long formulas",
        "FAST 3.03-01: a tile says in one formula what it shows, and when nothing.",
    ),
    Allowed(
        "L10",
        r"(Runway|Metrics|Quarterly|Annual)!.*",
        "IF within IF",
        "FAST 3.03-07: a figure that may be missing asks first whether it is wanted, then whether "
        "its divisor is zero.",
    ),
    Allowed(
        "L19",
        r"(Costs|Terms)!.*",
        "Looking ahead",
        "FAST 1.02-01: what follows revenue takes it from the profit and loss statement, where it "
        "is added up from the sheet Revenue.",
    ),
    Allowed(
        "L19",
        r"Income tax!year_profit",
        "Looking ahead",
        "FAST 1.02-01: tax is worked out before the profit and loss statement, which shows it, and "
        "takes from it the profit that it is due on.",
    ),
    Allowed(
        "L19",
        r"Checks!(failed|alerts)",
        "Looking ahead",
        "FAST 1.02-01: checks are counted on top, where one looks first.",
    ),
    Allowed(
        "L37",
        r"(People|Customers|Revenue|Costs|Equipment|Funding|Loans|Runway|Metrics|Cohorts|Household)"
        r"!.*",
        "Comparing months",
        "FAST 3.07-01: a first or last month is compared in the row that it is about, as a row of "
        "flags for each would make the plan twice as long.",
    ),
)
OF_HOUSEHOLD = (
    Allowed(
        "L09",
        r"Household!.*|Checks!household\..*",
        "Long formulas of the household",
        "FAST 3.03-01: names of inputs are long, so that a formula reads by itself; its checks "
        "pick the months of the plan out by their dates.",
    ),
    Allowed(
        "L10",
        r"Household!household_living_costs",
        "IF within IF for phases",
        "FAST 3.03-07: life is normal, lean or in an emergency, three cases in one row.",
    ),
    Allowed(
        "L11",
        r"Household!household_job_saved",
        "Many cells in one formula",
        "The month with a job is one sum of all that comes and goes, as that beside it is.",
    ),
)
"""Broken on purpose on the household's sheets."""
ALLOWED = (*_OF_PLAN, *OF_HOUSEHOLD)
"""Broken on purpose."""

LEFT_OUT = {
    "L25": "Stored values are compared with IronCalc and LibreOffice in the tests: neither engine "
    "is installed with the app.",
}
"""Rules that no check stands for, and why."""
