"""The cap table that follows from what the founder wrote down: round by round, and at an exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from venture.funding.declared import (
    CAPPED,
    DOLLARS,
    FOUNDER,
    FULL,
    NO_PARTICIPATION,
    OPTIONS,
    PERCENT,
    POST_MONEY,
    PRE,
    SENIORITY,
    UNISSUED,
    YES,
)
from venture.funding.instruments import Convention, Note, PricedRound, Safe
from venture.funding.pool import pool_increase
from venture.funding.pricing import POOL, RoundResult, price_round
from venture.funding.record import RoundEntry, Rounds
from venture.funding.waterfall import Exit, Options, Participation, Preferred, waterfall

FOUNDERS, SHAREHOLDERS, TEAM = "Founders", "Other shareholders", "Options and pool"
CONVERTED, INVESTORS = "SAFEs and notes", "New investors"
GROUPS = (FOUNDERS, SHAREHOLDERS, TEAM, CONVERTED, INVESTORS)
"""Into what holders are put together, in the order in which they come."""

_CONVENTIONS: dict[str, Convention] = {
    PRE: "pre-money",
    PERCENT: "percent-ownership",
    DOLLARS: "dollars-invested",
}
_PARTICIPATIONS: dict[str, Participation] = {
    NO_PARTICIPATION: "none",
    FULL: "full",
    CAPPED: "capped",
}


@dataclass(frozen=True)
class CapTable:
    """Who owns the company today and after each round.

    Attributes:
        record: what it follows from.
        holdings: shares today by holder; rows of one name together.
        results: the rounds that could be priced, in their order.
        findings: what is missing or cannot be, in the founder's words.
    """

    record: Rounds
    holdings: dict[str, int]
    results: tuple[RoundResult, ...]
    findings: tuple[str, ...]

    @property
    def stages(self) -> list[dict[str, int]]:
        """Shares by holder, today and after each round."""
        return [self.holdings, *(dict(result.shares) for result in self.results)]

    def group(self, holder: str) -> str:
        """Say which of `GROUPS` a holder belongs to: by what they own today, then by the rest."""
        if holder == POOL:
            return TEAM
        kinds = {row.kind for row in self.record.holders if row.name == holder}
        if FOUNDER in kinds:
            return FOUNDERS
        if kinds:
            return TEAM if kinds == {OPTIONS} else SHAREHOLDERS
        converted = {row.name for row in (*self.record.safes, *self.record.notes)}
        return CONVERTED if holder in converted else INVESTORS

    def by_group(self) -> list[dict[str, float]]:
        """The part of the company that each group owns, today and after each round; 0..1."""
        stages = []
        for shares in self.stages:
            total = sum(shares.values())
            parts = dict.fromkeys(GROUPS, 0.0)
            for holder, count in shares.items():
                parts[self.group(holder)] += count / total if total else 0.0
            stages.append(parts)
        return stages


def cap_table(record: Rounds) -> CapTable:
    """Price the planned rounds one after the other, with the SAFEs and notes issued before each.

    A round that is not filled in yet is left out, and what was issued before it converts in the
    next one. The first round that cannot be priced ends the table. All is said in the findings.
    """
    holdings = _holdings(record)
    findings = _unfinished(record)
    if not sum(holdings.values()):
        findings.append("Type how many shares the founders hold. Rounds are priced from them.")
        return CapTable(record, holdings, (), tuple(findings))
    results: list[RoundResult] = []
    waiting = converting(record)
    for number, row in enumerate(record.rounds, 1):
        if not (row.investment and row.pre_money):
            findings.append(
                f"{row.name}: type the new money and the pre-money valuation. "
                "The round is left out until then."
            )
            continue
        shares = dict(results[-1].shares) if results else holdings
        try:
            due = [one for one in waiting if one.before_round <= number]
            results.append(_priced(shares, due, row))
            waiting = [one for one in waiting if one.before_round > number]
        except ValueError as problem:
            findings.append(str(problem))
            break
    return CapTable(record, holdings, tuple(results), tuple(findings))


def converting(record: Rounds) -> list[Safe | Note]:
    """List what converts, SAFEs first; SAFEs and notes without money are left out."""
    safes = [
        Safe(
            row.name or "SAFE",
            row.investment,
            row.cap or None,
            row.discount,
            row.form == POST_MONEY,
            row.pro_rata == YES,
            row.most_favoured == YES,
            int(row.before_round),
        )
        for row in record.safes
        if row.investment
    ]
    notes = [
        Note(
            row.name or "Note",
            row.investment,
            row.interest,
            row.months,
            row.cap or None,
            row.discount,
            int(row.before_round),
        )
        for row in record.notes
        if row.investment
    ]
    return [*safes, *notes]


def _unfinished(record: Rounds) -> list[str]:
    """Say which SAFEs and notes have no money, or name a round that does not exist."""
    last = len(record.rounds)
    findings = []
    for rows, what in ((record.safes, "investment"), (record.notes, "loan")):
        for row in rows:
            if not row.investment:
                findings.append(f"{row.name}: type the {what}. It is left out until then.")
            elif row.before_round > max(1, last):
                planned = "only one is" if last == 1 else f"{last} are" if last else "none is"
                findings.append(
                    f"{row.name}: it is issued before round {row.before_round:g}, and {planned} "
                    f"planned. Type {'1' if last < 2 else f'1 to {last}'}, or add the round. It "
                    "is left out until then."
                )
    return findings


def exit_proceeds(table: CapTable, value: float) -> Exit:
    """Share a sale of the company after the last planned round.

    What converted has preferred shares of its round for the money that was paid for them; its
    preference is a multiple of that, as in the SAFE's own terms.

    Raises:
        ValueError: the value is below zero, nobody holds shares, or a limit of participation is
            below the preference.
    """
    options = [
        Options(row.name, int(row.shares), row.exercise_price)
        for row in table.record.holders
        if row.kind == OPTIONS
    ]
    common: dict[str, int] = {}
    for row in table.record.holders:
        if row.kind not in (OPTIONS, UNISSUED):
            common[row.name] = common.get(row.name, 0) + int(row.shares)
    pari_passu = table.record.seniority != SENIORITY.default
    return waterfall(value, common, preferred(table), options, pari_passu=pari_passu)


def preferred(table: CapTable) -> list[Preferred]:
    """List what was sold in rounds and what converted, with its terms; later rounds rank higher."""
    rows = {row.id: row for row in table.record.rounds}
    planned = [row for row in rows.values() if row.investment and row.pre_money]
    return [
        one
        for rank, (row, result) in enumerate(zip(planned, table.results, strict=False))
        for one in _sold(row, result, rank)
    ]


def _sold(row: RoundEntry, result: RoundResult, rank: int) -> Sequence[Preferred]:
    def preferred(holder: str, shares: int, paid: float) -> Preferred:
        terms = _PARTICIPATIONS[row.participation]
        return Preferred(holder, shares, paid, row.multiple, terms, row.limit, rank)

    bought = sum(one.pro_rata for one in result.conversions)
    found = [preferred(one.holder, one.shares, one.amount) for one in result.conversions]
    found += [
        preferred(one.holder, one.pro_rata, row.investment * one.pro_rata / result.new_shares)
        for one in result.conversions
        if one.pro_rata
    ]
    rest = result.new_shares - bought
    paid = row.investment * rest / result.new_shares if result.new_shares else row.investment
    return [*found, preferred(result.round.name, rest, paid)]


def _holdings(record: Rounds) -> dict[str, int]:
    holdings: dict[str, int] = {}
    for row in record.holders:
        name = POOL if row.kind == UNISSUED else row.name
        holdings[name] = holdings.get(name, 0) + int(row.shares)
    return holdings


def _priced(
    shares: dict[str, int], instruments: Sequence[Safe | Note], row: RoundEntry
) -> RoundResult:
    planned = PricedRound(
        row.name or "Round",
        row.investment,
        row.pre_money,
        convention=_CONVENTIONS[row.convention],
    )
    if row.pool_after:
        increase = pool_increase(shares, instruments, planned, row.pool_after)
        planned = PricedRound(
            planned.name, planned.investment, planned.pre_money, increase, planned.convention
        )
    return price_round(shares, instruments, planned)
