"""On the sheet Pricing: the rounds, what converts in which of them, and on what terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from venture.funding import DOLLARS, POST_MONEY, PRE, PRE_MONEY, YES
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    all_of,
    any_of,
    highest,
    highest_in,
    lowest_in,
    total,
    where,
)
from venture.workbook.rounds_sheet import Typed

_ONE = Live("1", 1.0)


@dataclass(frozen=True)
class PlannedRounds:
    """The planned rounds, a cell for each.

    Attributes:
        filled: 1 where a round is filled in.
        number: counted from 1; an empty row has that of the round before.
        counts_all: 1 where the valuation pays for all that converts.
        counts_money: 1 where the money that converts is added to the valuation.
    """

    filled: Sequence[Cell]
    number: Sequence[Cell]
    counts_all: Sequence[Cell]
    counts_money: Sequence[Cell]


@dataclass(frozen=True)
class Due:
    """In which round each SAFE and note converts.

    Attributes:
        rounds: for each round 1 beside those that convert there; SAFEs, then notes.
        astray: how many name a round that does not exist.
    """

    rounds: Sequence[Sequence[Cell]]
    astray: Live


@dataclass(frozen=True)
class Terms:
    """A round, and the shares before it.

    Attributes:
        key: of the round.
        investment: the new money.
        pre_money: the valuation agreed upon.
        pool: the part of the company that shall not be issued after the round.
        counts_all: as in `PlannedRounds`.
        counts_money: as in `PlannedRounds`.
        held: all shares before the round.
        existing: those of the pool among them.
        due: 1 for each SAFE and note that converts in the round.
    """

    key: str
    investment: Live
    pre_money: Live
    pool: Live
    counts_all: Live
    counts_money: Live
    held: Live
    existing: Live
    due: Sequence[Cell]


@dataclass(frozen=True)
class Instrument:
    """What a SAFE or a note may do.

    Attributes:
        key: of the round and of its row on the sheet Rounds.
        label: what it is called.
        amount: the money that converts, a note's interest included.
        post_cap: the lowest post-money cap that it may take; 0 for none.
        pre_cap: the lowest pre-money cap that it may take; 0 for none.
        discount: the highest that it may take.
        part: of the company, as a post-money cap promises it.
        multiple: shares at a pre-money cap for each share before the round.
        worth: of its shares at the price of the round.
        inside: 1 where the pre-money valuation pays for its shares.
    """

    key: str
    label: Live
    amount: Cell
    post_cap: Cell
    pre_cap: Cell
    discount: Cell
    part: Cell
    multiple: Cell
    worth: Cell
    inside: Cell


def write_planned_rounds(rows: FigureRows, typed: Typed) -> PlannedRounds:
    """Write which rounds are filled in, and which number each has."""
    rows.heading(
        "Planned rounds", ("Filled in", "Is there", "Number", "All is counted", "Money is counted")
    )
    names = ("name", "investment", "pre_money", "convention")
    columns = [typed.column("rounds", name) for name in names]
    members = [slot.row is not None for slot in typed.blocks["rounds"].slots]
    found: list[list[Cell]] = []
    there: list[Cell] = []
    for key, label, member, name, money, valuation, convention in zip(
        typed.keys("rounds"), typed.labels("rounds"), members, *columns, strict=True
    ):
        row = rows.labels(f"planned.{key}", label, "flag")
        filled = rows.put(row, FIRST, where(all_of(money > 0, valuation > 0), 1, 0), unit="flag")
        blank = all_of(name.equals(""), money.equals(0), valuation.equals(0))
        used = _ONE if member else where(blank, 0, 1)
        there.append(rows.put(row, FIRST + 1, used, unit="flag"))
        number = rows.put(row, FIRST + 2, total(Area(there)), unit="count")
        flags = (where(convention.equals(PRE), 0, 1), where(convention.equals(DOLLARS), 1, 0))
        put = (rows.put(row, n, flag, unit="flag") for n, flag in enumerate(flags, FIRST + 3))
        found.append([filled, number, *put])
    return PlannedRounds(*zip(*found, strict=True))


def write_due(rows: FigureRows, typed: Typed, planned: PlannedRounds) -> Due:
    """Write in which round each SAFE and note converts: the first from that number on."""
    rows.heading(
        "Who converts in which round",
        ["Before round", "No such round", *typed.labels("rounds")],
        "1 stands in the round in which all of it converts.",
    )
    found = []
    astray = []
    for table in ("safes", "notes"):
        labels = zip(typed.keys(table), typed.labels(table), strict=True)
        columns = [typed.column(table, name) for name in ("investment", "before_round")]
        for (key, label), money, before in zip(labels, *columns, strict=True):
            row = rows.labels(f"due.{key}", label, "flag")
            issued = rows.put(row, FIRST, before, "link", unit="count")
            beyond = all_of(money > 0, issued > highest(1, planned.number[-1]))
            astray.append(rows.put(row, FIRST + 1, where(beyond, 1, 0), unit="flag"))
            cells: list[Cell] = []
            for filled, number in zip(planned.filled, planned.number, strict=True):
                free = [total(Area(cells, "$", "")).equals(0)] if cells else []
                due = all_of(money > 0, filled.equals(1), number >= issued, *free)
                column = FIRST + 2 + len(cells)
                cells.append(rows.put(row, column, where(due, 1, 0), unit="flag"))
            found.append(cells)
    return Due(list(zip(*found, strict=True)), total(Area(astray)))


def write_terms(
    rows: FigureRows,
    typed: Typed,
    planned: PlannedRounds,
    due: Due,
    place: int,
    before: tuple[Cell, Cell],
) -> Terms:
    """Write the terms of a round.

    Args:
        rows: of the sheet Pricing.
        typed: the sheet Rounds.
        planned: all rounds.
        due: what converts in which of them.
        place: of the round.
        before: all shares before the round, and those of the pool among them.
    """
    key = typed.keys("rounds")[place]

    def of_round(name: str, label: str, unit: str) -> Live:
        typed_in = typed.column("rounds", name)[place]
        row = rows.labels(f"{key}.{name}", label, unit)
        return rows.put(row, FIRST, typed_in, "link", unit=unit).fixed

    held, existing = before
    return Terms(
        key,
        of_round("investment", "New money", "money"),
        of_round("pre_money", "Pre-money valuation", "money"),
        of_round("pool_after", "Pool wanted after the round", "rate"),
        planned.counts_all[place].fixed,
        planned.counts_money[place].fixed,
        held.fixed,
        existing.fixed,
        due.rounds[place],
    )


def write_instruments(rows: FigureRows, typed: Typed, terms: Terms) -> list[Instrument]:
    """Write what each SAFE and note that converts in a round may convert at."""
    rows.heading(
        "What converts",
        ("Money that converts", "Own cap, post-money", "Own cap, pre-money", "Own discount",
         "Best cap, post-money", "Best cap, pre-money", "Best discount",
         "Part promised by cap", "Shares per share, pre-money cap", "Worth at the round's price",
         "Is counted"),
        "The most favoured SAFEs may take the terms of those below them that convert here too.",
    )  # fmt: skip
    safes, notes = len(typed.keys("safes")), len(typed.keys("notes"))
    own = list(_own_terms(rows, typed, terms))
    return [
        _write_instrument(rows, typed, terms, own, place, safes) for place in range(safes + notes)
    ]


@dataclass(frozen=True)
class _Own:
    """What stands in the papers of one SAFE or note."""

    row: int
    key: str
    label: Live
    amount: Cell
    caps: tuple[Cell, Cell]
    discount: Cell


def _own_terms(rows: FigureRows, typed: Typed, terms: Terms) -> Iterator[_Own]:
    """Write the own terms of SAFEs, then of notes; those that do not convert here have none."""
    due = [one.equals(1) for one in terms.due]
    names = ("investment", "cap", "discount", "form")
    columns = [typed.column("safes", name) for name in names]
    labels = list(zip(typed.keys("safes"), typed.labels("safes"), strict=True))
    for (key, label), here, money, cap, discount, form in zip(labels, due, *columns, strict=False):
        caps = [
            where(all_of(here, cap > 0, form.equals(one)), cap, "")
            for one in (POST_MONEY, PRE_MONEY)
        ]
        amount, less = where(here, money, 0), where(here, discount, 0)
        yield _write_own(rows, f"{terms.key}.{key}", label, amount, caps, less)
    of_notes = ("investment", "interest", "months", "cap", "discount")
    columns = [typed.column("notes", name) for name in of_notes]
    others = zip(typed.keys("notes"), typed.labels("notes"), due[len(labels) :], strict=True)
    for (key, label, here), money, interest, months, cap, discount in zip(
        others, *columns, strict=True
    ):
        amount = where(here, money * (_ONE + interest * months / 12), 0)
        caps = [Live('""', ""), where(all_of(here, cap > 0), cap, "")]
        less = where(here, discount, 0)
        yield _write_own(rows, f"{terms.key}.{key}", label, amount, caps, less)


def _write_own(
    rows: FigureRows, key: str, label: Live, amount: Live, caps: Sequence[Live], discount: Live
) -> _Own:
    row = rows.labels(key, label, "")
    post, pre = (rows.put(row, FIRST + 1 + n, cap, unit="money") for n, cap in enumerate(caps))
    money = rows.put(row, FIRST, amount, unit="money")
    return _Own(
        row, key, label, money, (post, pre), rows.put(row, FIRST + 3, discount, unit="rate")
    )


def _write_instrument(
    rows: FigureRows, typed: Typed, terms: Terms, own: Sequence[_Own], place: int, safes: int
) -> Instrument:
    """Write the best terms of a SAFE or note, and what they come to."""
    one, is_safe = own[place], place < safes
    columns = [[o.caps[0] for o in own], [o.caps[1] for o in own], [o.discount for o in own]]
    best = []
    for cells, take in zip(columns, (lowest_in, lowest_in, highest_in), strict=True):
        best.append(take(Area(cells[place : place + 1], "", "")))
        if is_safe:
            favoured = typed.column("safes", "most_favoured")[place].equals(YES)
            best[-1] = where(favoured, take(Area(cells[place:safes], "", "")), best[-1])
    put = enumerate(zip(best, ("money", "money", "rate"), strict=True), FIRST + 4)
    post, pre, discount = (rows.put(one.row, n, formula, unit=unit) for n, (formula, unit) in put)
    counted = where(any_of(post > 0, pre > 0), 1, terms.counts_all) if is_safe else terms.counts_all
    part, multiple, worth, inside = (
        rows.put(one.row, column, formula, unit=unit)
        for column, (formula, unit) in enumerate(
            (
                (where(post > 0, one.amount / post, 0), "part"),
                (where(pre > 0, one.amount / pre, 0), "ratio"),
                (one.amount / (_ONE - discount), "money"),
                (counted, "flag"),
            ),
            FIRST + 7,
        )
    )
    return Instrument(
        one.key, one.label, one.amount, post, pre, discount, part, multiple, worth, inside
    )
