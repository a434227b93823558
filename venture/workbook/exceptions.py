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
        reason: why, in words that stand on the Cover.
    """

    rule: str
    where: str
    reason: str

    def covers(self, rule: str, where: str) -> bool:
        """Tell whether a finding is one of these."""
        return rule == self.rule and re.fullmatch(self.where, where) is not None


ALLOWED = (
    Allowed(
        "L09",
        r"Costs!running_cost\..*|Checks!limits\..*",
        "A running cost has a fixed part, a share of revenue and an amount per customer; a check "
        "of limits counts what is too low, too high and no number.",
    ),
    Allowed("L09", r"Dashboard!.*", "A tile says in one formula what it shows, and when nothing."),
    Allowed(
        "L10",
        r"(Metrics|Annual)!.*",
        "A figure that may be missing asks first whether it is wanted, then whether its divisor is "
        "zero.",
    ),
    Allowed(
        "L11",
        r"Costs!running_cost\..*",
        "A running cost has a fixed part, a share of revenue and an amount per customer.",
    ),
    Allowed(
        "L19",
        r"Costs!.*",
        "Costs that follow revenue take it from the profit and loss statement, where it is added "
        "up from the sheet Revenue.",
    ),
    Allowed("L19", r"Checks!(failed|alerts)", "Checks are counted on top, where one looks first."),
    Allowed(
        "L37",
        r"(Revenue|People|Costs|Funding|Metrics)!.*",
        "A first or last month is compared in the row that it is about: a row of flags for each "
        "would make the plan twice as long.",
    ),
)
"""Broken on purpose."""

LEFT_OUT = {
    "L25": "Stored values are compared with IronCalc and LibreOffice in the tests: neither engine "
    "is installed with the app.",
    "L35": "The workbook holds one scenario; the app compares scenarios.",
}
"""Rules that no check stands for, and why."""
