"""Rules that are broken on purpose, and rules that have nothing to check here, each with why."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Allowed:
    """A rule that is broken on purpose in some places.

    Attributes:
        rule: its number.
        where: a pattern for the places.
        reason: why, in words that stand on the Cover.
    """

    rule: str
    where: str
    reason: str

    def covers(self, rule: str, where: str) -> bool:
        """Tell whether a finding is one of these."""
        return rule == self.rule and re.fullmatch(self.where, where) is not None


ALLOWED: tuple[Allowed, ...] = ()
"""Broken on purpose."""

LEFT_OUT = {
    "L25": "Stored values are compared with IronCalc and LibreOffice in the tests: neither engine "
    "is installed with the app.",
    "L35": "The workbook holds one scenario; the app compares scenarios.",
}
"""Rules that no check stands for, and why."""
