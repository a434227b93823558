"""Shares and money from investors as the founder wrote them down."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from venture.funding.declared import (
    EXIT_VALUE,
    FOUNDER,
    HOLDERS,
    NO,
    NO_PARTICIPATION,
    NOTES,
    POST_MONEY,
    PRE,
    ROUNDS,
    SAFES,
    SENIORITY,
    TABLES,
)
from venture.model import Named, Table, complaints


class Entry(Named):
    """One row of a table; its fields are the table's columns."""

    table: ClassVar[Table]

    @model_validator(mode="after")
    def _checked(self) -> Self:
        problems = [
            problem
            for column in self.table.columns
            for problem in complaints(column, getattr(self, column.name), self.name)
        ]
        if problems:
            raise ValueError("\n".join(problems))
        return self


class Holder(Entry):
    """Who owns shares, holds options, or the pool that is not issued yet."""

    table: ClassVar[Table] = HOLDERS
    kind: str = FOUNDER
    shares: float = 0
    exercise_price: float = 0


class SafeEntry(Entry):
    """A SAFE; a cap of 0 is none."""

    table: ClassVar[Table] = SAFES
    investment: float = 0
    cap: float = 0
    discount: float = 0
    form: str = POST_MONEY
    pro_rata: str = NO
    most_favoured: str = NO
    before_round: float = 1


class NoteEntry(Entry):
    """A convertible note; a cap of 0 is none."""

    table: ClassVar[Table] = NOTES
    investment: float = 0
    interest: float = 0.05
    months: float = 12
    cap: float = 0
    discount: float = 0
    before_round: float = 1


class RoundEntry(Entry):
    """A priced round that is planned."""

    table: ClassVar[Table] = ROUNDS
    investment: float = 0
    pre_money: float = 0
    pool_after: float = 0
    convention: str = PRE
    multiple: float = 1
    participation: str = NO_PARTICIPATION
    limit: float = 3


ENTRIES: dict[str, type[Entry]] = {
    "holders": Holder,
    "safes": SafeEntry,
    "notes": NoteEntry,
    "rounds": RoundEntry,
}
"""What a row of each table is."""


class Rounds(BaseModel):
    """Who owns the company, what will become shares, and the rounds that are planned.

    Attributes:
        holders: shares and options today.
        safes: in the order of their issue.
        notes: convertible notes.
        rounds: priced rounds, the next one first.
        exit_value: the sale that is looked at; 0 for none.
        seniority: in which order preferences are paid.
    """

    model_config = ConfigDict(frozen=True)

    holders: tuple[Holder, ...] = ()
    safes: tuple[SafeEntry, ...] = ()
    notes: tuple[NoteEntry, ...] = ()
    rounds: tuple[RoundEntry, ...] = ()
    exit_value: float = 0
    seniority: str = SENIORITY.default

    @model_validator(mode="after")
    def _checked(self) -> Self:
        problems = [p for name, table in TABLES.items() for p in table.complaints(self.ids(name))]
        for declared in (EXIT_VALUE, SENIORITY):
            problems += complaints(declared, getattr(self, declared.name))
        if problems:
            raise ValueError("\n".join(problems))
        return self

    def entries(self, table: str) -> tuple[Entry, ...]:
        """Give the rows of a table."""
        rows: tuple[Entry, ...] = getattr(self, table)
        return rows

    def ids(self, table: str) -> list[str]:
        """Give the keys of a table's rows."""
        return [entry.id for entry in self.entries(table)]

    def changed(self, **values: Any) -> Rounds:
        """Change some fields.

        Raises:
            ValueError: a value is not allowed.
        """
        fields = {name: getattr(self, name) for name in Rounds.model_fields}
        return Rounds(**(fields | values))
