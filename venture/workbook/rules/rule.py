"""What a rule is, and the table of all rules in force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from venture.workbook.rules.book import Book

Severity = Literal["error", "warning"]
Complaints = Iterator[tuple[str, str]]
"""Where something is, such as "Costs!H12", and what is wrong there."""


@dataclass(frozen=True)
class Rule:
    """Something that must hold in a workbook.

    Attributes:
        number: such as "L06".
        severity: an error makes figures wrong or unreadable; a warning makes them hard to follow.
        title: what must hold.
        source: who asks for it.
        check: finds where it does not hold.
    """

    number: str
    severity: Severity
    title: str
    source: str
    check: Callable[[Book], Complaints]


RULES: dict[str, Rule] = {}
"""Every rule that is checked, by number."""


def rule(
    number: str, severity: Severity, title: str, source: str
) -> Callable[[Callable[[Book], Complaints]], Callable[[Book], Complaints]]:
    """Put the decorated check into the table.

    Args:
        number: such as "L06".
        severity: "error" or "warning".
        title: what must hold.
        source: who asks for it.
    """

    def register(check: Callable[[Book], Complaints]) -> Callable[[Book], Complaints]:
        assert number not in RULES, f"two rules are numbered {number}"
        RULES[number] = Rule(number, severity, title, source, check)
        return check

    return register
