"""The upper part of the sheet Pricing: the round in which all converts, and what may convert."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from venture.funding import DOLLARS, POST_MONEY, PRE, PRE_MONEY, UNISSUED, YES
from venture.workbook.figure_rows import FIRST, FigureRows
from venture.workbook.live import (
    Area,
    Cell,
    Live,
    all_of,
    any_of,
    highest_in,
    lowest_in,
    total,
    total_of_products,
    total_where,
    where,
)
from venture.workbook.rounds_sheet import Typed


@dataclass(frozen=True)
class PlannedRounds:
    """The planned rounds, a cell for each.

    Attributes:
        filled: 1 where a round is filled in.
        first: 1 for the first of these, in which all converts.
        counts_all: 1 where the valuation pays for all that converts.
        counts_money: 1 where the money that converts is added to the valuation.
    """

    filled: Sequence[Cell]
    first: Sequence[Cell]
    counts_all: Sequence[Cell]
    counts_money: Sequence[Cell]


@dataclass(frozen=True)
class Terms:
    """The round in which all converts, and the shares before it.

    Attributes:
        investment: the new money.
        pre_money: the valuation agreed upon.
        pool: the part of the company that shall not be issued after the round.
        counts_all: as in `PlannedRounds`.
        counts_money: as in `PlannedRounds`.
        held: all shares before the round.
        existing: those of the pool among them.
    """

    investment: Live
    pre_money: Live
    pool: Live
    counts_all: Live
    counts_money: Live
    held: Live
    existing: Live


@dataclass(frozen=True)
class Instrument:
    """What a SAFE or a note may do.

    Attributes:
        key: of its row on the sheet Rounds.
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
    """Write which rounds are filled in, and which of them comes first."""
    headings = ("Filled in", "All converts here", "All is counted", "Money is counted")
    rows.heading("Planned rounds", headings)
    columns = [typed.column("rounds", name) for name in ("investment", "pre_money", "convention")]
    found: list[list[Cell]] = []
    for key, label, money, valuation, convention in zip(
        typed.keys("rounds"), typed.labels("rounds"), *columns, strict=True
    ):
        row = rows.labels(f"conversion.{key}", label, "flag")
        filled = where(all_of(money > 0, valuation > 0), 1, 0)
        so_far = [*(cells[0] for cells in found), rows.put(row, FIRST, filled, unit="flag")]
        first = where(all_of(so_far[-1].equals(1), total(Area(so_far)).equals(1)), 1, 0)
        counts_all = where(convention.equals(PRE), 0, 1)
        counts_money = where(convention.equals(DOLLARS), 1, 0)
        others = enumerate((first, counts_all, counts_money), FIRST + 1)
        found.append([so_far[-1], *(rows.put(row, n, flag, unit="flag") for n, flag in others)])
    return PlannedRounds(*zip(*found, strict=True))


def write_terms(rows: FigureRows, typed: Typed, planned: PlannedRounds) -> Terms:
    """Write the terms of the round in which all converts, and the shares before it."""
    rows.heading("The round in which all converts", ("",))
    first = Area(planned.first)

    def of_first(key: str, label: str, cells: Sequence[Cell], unit: str) -> Live:
        formula = total_of_products(first, Area(cells))
        return rows.one(f"conversion.{key}", label, formula, unit).fixed

    def shares(key: str, label: str, formula: Live) -> Live:
        return rows.one(f"conversion.{key}", label, formula, "shares").fixed

    held, kinds = Area(typed.column("holders", "shares")), Area(typed.column("holders", "kind"))
    return Terms(
        of_first("investment", "New money", typed.column("rounds", "investment"), "money"),
        of_first("pre_money", "Pre-money valuation", typed.column("rounds", "pre_money"), "money"),
        of_first("pool", "Pool after the round", typed.column("rounds", "pool_after"), "rate"),
        of_first("counts_all", "All that converts is counted", planned.counts_all, "flag"),
        of_first("counts_money", "Money that converts is counted", planned.counts_money, "flag"),
        shares("held", "Shares before the round", total(held)),
        shares("existing", "Unissued pool among them", total_where(held, (kinds, UNISSUED))),
    )


def write_instruments(rows: FigureRows, typed: Typed, terms: Terms) -> list[Instrument]:
    """Write what each SAFE and note may convert at."""
    rows.heading(
        "What may convert",
        ("Money that converts", "Own cap, post-money", "Own cap, pre-money", "Own discount",
         "Best cap, post-money", "Best cap, pre-money", "Best discount",
         "Part promised by cap", "Shares per share, pre-money cap", "Worth at the round's price",
         "Is counted"),
        "The most favoured SAFEs may take the terms of those below them.",
    )  # fmt: skip
    safes, notes = len(typed.keys("safes")), len(typed.keys("notes"))
    own = list(_own_terms(rows, typed))
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


def _own_terms(rows: FigureRows, typed: Typed) -> Iterator[_Own]:
    """Write the own terms of SAFEs, then of notes; those without money have none."""
    names = ("investment", "cap", "discount", "form")
    columns = [typed.column("safes", name) for name in names]
    labels = zip(typed.keys("safes"), typed.labels("safes"), strict=True)
    for (key, label), money, cap, discount, form in zip(labels, *columns, strict=True):
        caps = [
            where(all_of(money > 0, cap > 0, form.equals(one)), cap, "")
            for one in (POST_MONEY, PRE_MONEY)
        ]
        yield _write_own(rows, key, label, money, caps, where(money > 0, discount, 0))
    of_notes = ("investment", "interest", "months", "cap", "discount")
    columns = [typed.column("notes", name) for name in of_notes]
    labels = zip(typed.keys("notes"), typed.labels("notes"), strict=True)
    for (key, label), money, interest, months, cap, discount in zip(labels, *columns, strict=True):
        amount = money * (Live("1", 1.0) + interest * months / 12)
        caps = [Live('""', ""), where(all_of(money > 0, cap > 0), cap, "")]
        yield _write_own(rows, key, label, amount, caps, where(money > 0, discount, 0))


def _write_own(
    rows: FigureRows, key: str, label: Live, amount: Live, caps: Sequence[Live], discount: Live
) -> _Own:
    row = rows.labels(f"conversion.{key}", label, "")
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
                (one.amount / (Live("1", 1.0) - discount), "money"),
                (counted, "flag"),
            ),
            FIRST + 7,
        )
    )
    return Instrument(
        one.key, one.label, one.amount, post, pre, discount, part, multiple, worth, inside
    )
