"""Deals: money from investors that the plan raises and the Rounds page turns into shares.

A row of the plan's table Funding and an entry of the Rounds page are the same deal when they have
the same id. Either of the two can be made to say what the other says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from venture.funding import ENTRIES, TABLES, Entry, Rounds
from venture.model import Input
from venture.plan import NOTE, PRICED_ROUND, SAFE, Plan, Row, Value, money, month_name

TABLE_OF = {SAFE: "safes", NOTE: "notes", PRICED_ROUND: "rounds"}
"""Where a deal of each of the plan's kinds stands on the Rounds page."""

_KIND_OF = {table: kind for kind, table in TABLE_OF.items()}
_FUNDING = "funding"


@dataclass(frozen=True)
class Deal:
    """Money from investors, as the plan or the Rounds page has it.

    Attributes:
        id: of the plan's row and of the entry.
        name: what the founder calls it.
        table: of the Rounds page: "safes", "notes" or "rounds".
        amount: what is paid.
        interest: of a note, simple, a year; 0 for others.
        months: from a note to the round in which it becomes shares; None where nobody says.
        month: in which the plan has it arrive; 0 for an entry.
    """

    id: str
    name: str
    table: str
    amount: float
    interest: float = 0.0
    months: float | None = None
    month: int = 0

    @property
    def what(self) -> str:
        """What it is called in a sentence."""
        return TABLES[self.table].member

    def facts(self, currency: str) -> Mapping[str, str]:
        """Say in words what the plan and the Rounds page both know of it."""
        facts = {"kind": f"a {self.what}", "amount": money(self.amount, currency)}
        if self.table != "notes":
            return facts
        interest = TABLES["notes"].column("interest")
        assert isinstance(interest, Input)
        facts["interest"] = f"{interest.show(self.interest)} interest"
        if self.months is not None:
            facts["months"] = f"{self.months:g} months to the round"
        return facts


@dataclass(frozen=True)
class Mismatch:
    """A deal of which the plan and the Rounds page do not say the same.

    Attributes:
        id: the deal's.
        planned: as the plan has it; None where it does not.
        entered: as the Rounds page has it; None where it does not.
    """

    id: str
    planned: Deal | None
    entered: Deal | None

    @property
    def name(self) -> str:
        """What the deal is called."""
        deal = self.entered or self.planned
        assert deal is not None
        return deal.name or f"A {deal.what} without a name"

    def differing(self, currency: str) -> list[tuple[str, str, str]]:
        """List what, the words of the plan and those of the Rounds page, where they differ."""
        if self.planned is None or self.entered is None:
            return []
        planned, entered = self.planned.facts(currency), self.entered.facts(currency)
        return [
            (what, planned[what], entered[what])
            for what in planned
            if what in entered and planned[what] != entered[what]
        ]

    def sentence(self, plan: Plan) -> str:
        """Say it on the Rounds page, after the name of the deal."""
        if self.planned and self.entered:
            _, there, here = zip(*self.differing(plan.currency), strict=True)
            return f"{', '.join(there)} in your plan; {', '.join(here)} here."
        if self.planned:
            month = month_name(plan.month(self.planned.month))
            return f"your plan raises this {_sum(self.planned, plan)} in {month}; it is not here."
        assert self.entered is not None
        return f"this {_sum(self.entered, plan)} is not in your plan."


def mismatches(plan: Plan, rounds: Rounds) -> list[Mismatch]:
    """Compare the deals of a plan with those of the Rounds page.

    What is not filled in, and stands on one side only, is left out.

    Returns:
        Those of the plan first, then those that are on the Rounds page only; empty where both say
        the same.
    """
    planned, entered = _planned(plan), _entered(rounds)
    found = [Mismatch(key, deal, entered.get(key)) for key, deal in planned.items()]
    found += [Mismatch(k, None, deal) for k, deal in entered.items() if k not in planned]
    return [one for one in found if _is_worth_saying(one, plan.currency)]


def same_kind(mismatch: Mismatch, others: list[Mismatch]) -> list[Deal]:
    """List the entries that a deal of the plan may be: of its kind, and not in the plan."""
    return [
        other.entered
        for other in others
        if other.planned is None and other.entered is not None and mismatch.planned is not None
        if other.entered.table == mismatch.planned.table
    ]


def entered_as_planned(rounds: Rounds, plan: Plan, deal_id: str) -> Rounds:
    """Enter a deal, or change its entry, so that it says what the plan says.

    A new entry stands before the first one that arrives later.

    Raises:
        ValueError: the table has no room for it.
    """
    planned = _planned(plan)
    deal, before = planned[deal_id], _entered(rounds).get(deal_id)
    entry = _entry(rounds, deal)
    tables = {table: list(rounds.entries(table)) for table in _KIND_OF}
    if before is not None and before.table == deal.table:
        tables[deal.table] = [entry if e.id == deal_id else e for e in tables[deal.table]]
        return rounds.changed(**{deal.table: tuple(tables[deal.table])})
    if before is not None:
        tables[before.table] = [e for e in tables[before.table] if e.id != deal_id]
    rows = tables[deal.table]
    later = (n for n, e in enumerate(rows) if e.id in planned and planned[e.id].month > deal.month)
    rows.insert(next(later, len(rows)), entry)
    return rounds.changed(**{table: tuple(entries) for table, entries in tables.items()})


def planned_as_entered(plan: Plan, rounds: Rounds, deal_id: str, month: int | None = None) -> Plan:
    """Plan a deal, or change its row, so that it says what the Rounds page says.

    Args:
        plan: the plan.
        rounds: what is entered.
        deal_id: which deal.
        month: in which it arrives; None to leave that as it is.

    Raises:
        ValueError: the plan does not allow such a value, or has no room for it.
    """
    deal, rows = _entered(rounds)[deal_id], plan.tables[_FUNDING]
    values: dict[str, Value] = {"kind": _KIND_OF[deal.table], "amount": deal.amount}
    values["interest"] = deal.interest
    if month is not None:
        values["month"] = float(month)
    if all(row.id != deal_id for row in rows):
        return plan.with_rows(_FUNDING, (*rows, Row(id=deal_id, name=deal.name, values=values)))
    return plan.with_rows(
        _FUNDING,
        tuple(
            row.model_copy(update={"values": {**row.values, **values}})
            if row.id == deal_id
            else row
            for row in rows
        ),
    )


def linked(plan: Plan, row_id: str, deal_id: str) -> Plan:
    """Say that a row of the plan is a deal of the Rounds page: it takes the deal's id.

    Scenarios, sources and ranges of the row stay with it.

    Raises:
        ValueError: another row has that id.
    """
    before, after = f"{_FUNDING}.{row_id}.", f"{_FUNDING}.{deal_id}."

    def renamed(key: str) -> str:
        return after + key.removeprefix(before) if key.startswith(before) else key

    rows = (
        row.model_copy(update={"id": deal_id}) if row.id == row_id else row
        for row in plan.tables[_FUNDING]
    )
    scenarios = (
        one.model_copy(update={"changes": {renamed(k): v for k, v in one.changes.items()}})
        for one in plan.scenarios
    )
    sources = {renamed(key): source for key, source in plan.sources.items()}
    ranges = {renamed(key): found for key, found in plan.ranges.items()}
    changed = plan.with_rows(_FUNDING, tuple(rows)).with_scenarios(scenarios)
    return changed.model_copy(update={"sources": sources, "ranges": ranges})


def _planned(plan: Plan) -> dict[str, Deal]:
    rows = [row for row in plan.tables[_FUNDING] if row.values["kind"] in TABLE_OF]
    rounds = sorted(int(row.values["month"]) for row in rows if _closes(row))
    found = {}
    for row in rows:
        month = int(row.values["month"])
        closing = next((closes for closes in rounds if closes >= month), None)
        is_note = row.values["kind"] == NOTE
        found[row.id] = Deal(
            row.id,
            row.name,
            TABLE_OF[str(row.values["kind"])],
            float(row.values["amount"]),
            float(row.values["interest"]) if is_note else 0.0,
            float(closing - month) if is_note and closing is not None else None,
            month,
        )
    return found


def _closes(row: Row) -> bool:
    return row.values["kind"] == PRICED_ROUND and float(row.values["amount"]) > 0


def _entered(rounds: Rounds) -> dict[str, Deal]:
    deals = [
        *(Deal(e.id, e.name, "safes", e.investment) for e in rounds.safes),
        *(Deal(e.id, e.name, "notes", e.investment, e.interest, e.months) for e in rounds.notes),
        *(Deal(e.id, e.name, "rounds", e.investment) for e in rounds.rounds),
    ]
    return {deal.id: deal for deal in deals}


def _is_worth_saying(one: Mismatch, currency: str) -> bool:
    if one.planned and one.entered:
        return bool(one.differing(currency))
    deal = one.planned or one.entered
    return deal is not None and deal.amount > 0


def _sum(deal: Deal, plan: Plan) -> str:
    return f"{deal.what} of {money(deal.amount, plan.currency)}"


def _entry(rounds: Rounds, deal: Deal) -> Entry:
    """Make the entry of a deal; what the plan does not know stays as it was."""
    values = dict(_terms(rounds, deal)) | {"investment": deal.amount}
    if deal.table == "notes":
        values["interest"] = deal.interest
        if deal.months is not None:
            values["months"] = deal.months
    return ENTRIES[deal.table](**({"id": deal.id, "name": deal.name} | values))


def _terms(rounds: Rounds, deal: Deal) -> Iterator[tuple[str, Value]]:
    """List the fields of the entry of before that the one to be also has."""
    for table in _KIND_OF:
        for entry in rounds.entries(table):
            if entry.id == deal.id:
                fields = ENTRIES[deal.table].model_fields
                yield from ((n, v) for n, v in entry.model_dump().items() if n in fields)
