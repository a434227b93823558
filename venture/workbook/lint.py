"""Checks a workbook against the rules of good financial models, as far as a machine can."""

from dataclasses import dataclass

from venture.workbook.rules import ALLOWED, RULES, Book, Complaints, Rule, Severity


@dataclass(frozen=True)
class Finding:
    """A place where a rule does not hold.

    Attributes:
        rule: its number, such as "L06".
        severity: "error" or "warning".
        where: the cell, the sheet or the part of the file.
        message: what is wrong there.
    """

    rule: str
    severity: Severity
    where: str
    message: str


def lint(data: bytes) -> list[Finding]:
    """Check a workbook that was written here.

    Rules broken on purpose (`ALLOWED`) are not reported where they are.

    Args:
        data: the bytes of the .xlsx file; what strangers upload goes through `open_upload` instead.

    Returns:
        What was found, in the order of the rules; empty for a workbook as it should be.

    Raises:
        ValueError: the data is no workbook.
    """
    book = Book(data)
    return [
        Finding(rule.number, rule.severity, where, message)
        for rule in sorted(RULES.values(), key=lambda rule: rule.number)
        for where, message in _unexpected(rule, book)
    ]


def _unexpected(rule: Rule, book: Book) -> Complaints:
    """Leave out where a rule is broken on purpose."""
    allowed = [one for one in ALLOWED if one.rule == rule.number]
    for where, message in rule.check(book):
        if not any(one.covers(rule.number, book.key(where)) for one in allowed):
            yield where, message
