"""Rounds to write into workbooks, and what the cells of the cap table must then hold."""

import io
from collections.abc import Iterable, Iterator, Mapping

from hypothesis import strategies as st
from xlsxwriter import Workbook

from tests.workbook.recalculation import Cell, Place, Value
from venture.funding import (
    GROUPS,
    Holder,
    NoteEntry,
    RoundEntry,
    RoundResult,
    Rounds,
    SafeEntry,
    cap_table,
)
from venture.plan import Plan
from venture.workbook.addresses import cell_name
from venture.workbook.cap_table_sheet import write_cap_table
from venture.workbook.gate import open_upload
from venture.workbook.input_sheet import FIRST_COLUMN, NAME
from venture.workbook.layout import CAP_TABLE, KEY, PRICING, ROUNDS, Layout
from venture.workbook.pricing_sheet import write_pricing
from venture.workbook.reading.places import Places
from venture.workbook.reading.round_rows import OF_ROUNDS
from venture.workbook.reading.rounds_comparison import RoundsReading, read_rounds
from venture.workbook.rounds_sheet import round_blocks, write_rounds
from venture.workbook.sheet import Sheet
from venture.workbook.styles import FONT, Styles

TODAY = 4
"""The column of today on the cap table; those of the rounds follow."""

KINDS = ("Founder", "Shareholder", "Options", "Unissued pool")
YES_NO = st.sampled_from(["No", "Yes"])
MONEY = st.sampled_from([0, 50_000, 250_000, 1_000_000]) | st.integers(10_000, 2_000_000)
CAPS = st.sampled_from([0, 0, 5_000_000, 8_000_000]) | st.integers(1_000_000, 30_000_000)
BEFORE_ROUNDS = st.sampled_from([1, 1, 1, 2, 3])
DISCOUNTS = st.sampled_from([0.0, 0.1, 0.2])


def records(holders: int, safes: int, notes: int, rounds: int) -> st.SearchStrategy[Rounds]:
    """Draw a record with so many rows, whose names are all different."""

    def several(entry: type, count: int, letter: str, /, **values: st.SearchStrategy) -> object:
        rows = [
            st.builds(entry, id=st.just(f"{letter}{n}"), name=st.just(f"{letter} {n}"), **values)
            for n in range(count)
        ]
        return st.tuples(*rows)

    return st.builds(
        Rounds,
        holders=several(
            Holder, holders, "H", kind=st.sampled_from(KINDS), shares=st.integers(1, 20_000_000)
        ),
        safes=several(
            SafeEntry,
            safes,
            "S",
            investment=MONEY,
            cap=CAPS,
            discount=DISCOUNTS,
            form=st.sampled_from(["Post-money", "Pre-money"]),
            pro_rata=YES_NO,
            most_favoured=YES_NO,
            before_round=BEFORE_ROUNDS,
        ),
        notes=several(
            NoteEntry, notes, "N", investment=MONEY, months=st.integers(0, 36), cap=CAPS,
            discount=DISCOUNTS, before_round=BEFORE_ROUNDS,
        ),
        rounds=several(
            RoundEntry,
            rounds,
            "R",
            investment=MONEY,
            pre_money=st.sampled_from([0, 8_000_000]) | st.integers(3_000_000, 60_000_000),
            pool_after=st.sampled_from([0.0, 0.1, 0.2]),
            convention=st.sampled_from(
                ["Pre-money fixed", "Investors' part fixed", "Dollars invested"]
            ),
        ),
    )  # fmt: skip


SIZES = st.tuples(st.integers(1, 4), st.integers(0, 4), st.integers(0, 2), st.integers(0, 3))
ANY = SIZES.flatmap(lambda size: records(*size))
PAIRS = SIZES.flatmap(lambda size: st.tuples(records(*size), records(*size)))
"""Two records of which one can be typed over the other."""


def sheets(record: Rounds) -> bytes:
    """Write the sheets about rounds alone."""
    blocks, data = round_blocks(record), io.BytesIO()
    options = {"in_memory": True, "default_format_properties": dict(FONT)}
    with Workbook(data, options) as book:
        styles = Styles(book)
        typed = write_rounds(Sheet(book, ROUNDS, styles), blocks)
        priced = write_pricing(Sheet(book, PRICING, styles), typed)
        write_cap_table(Sheet(book, CAP_TABLE, styles), typed, priced)
        for key, place in Layout(Plan(), rounds=blocks).round_cells.items():
            book.define_name(cell_name(key), f"={place.address}")
    return data.getvalue()


@st.composite
def additions(draw) -> tuple[Rounds, dict[Place, Value]]:
    """A record, and what is typed into the empty rows of its workbook: a row of each kind."""
    record, other = draw(records(2, 1, 1, 1)), draw(records(1, 2, 1, 1))
    typed: dict[Place, Value] = {}
    for name, block in round_blocks(record).items():
        empty = [row for row, slot in enumerate(block.slots, block.first) if slot.row is None]
        for row, entry in zip(empty, other.entries(name), strict=False):
            typed[ROUNDS, row, NAME] = f"New {entry.name}"
            for column, declared in enumerate(block.table.columns, FIRST_COLUMN):
                typed[ROUNDS, row, column] = getattr(entry, declared.name)
    return record, typed


def read_back(data: bytes, known: Rounds | None) -> RoundsReading:
    """Read the sheet Rounds of a workbook without anything else in it."""
    reading = read_rounds(Places(open_upload(data), OF_ROUNDS), known, "USD")
    assert reading is not None
    return reading


def typed_over(record: Rounds) -> dict[Place, Value]:
    """Find the cells of Rounds and what a record has in them."""
    found: dict[Place, Value] = {}
    for name, block in round_blocks(record).items():
        for row, entry in enumerate(record.entries(name), block.first):
            found[ROUNDS, row, NAME] = entry.name
            for column, declared in enumerate(block.table.columns, FIRST_COLUMN):
                found[ROUNDS, row, column] = getattr(entry, declared.name)
    return found


def figures(record: Rounds, at: Mapping[Place, Cell]) -> dict[Place, Value]:
    """Find the value that each cell of the cap table must have, by the app's own calculation."""
    rows = {
        str(cell.value): row
        for (name, row, n), cell in at.items()
        if name == CAP_TABLE and n == KEY
    }
    table = cap_table(record)
    planned = [n for n, one in enumerate(record.rounds, 1) if one.investment and one.pre_money]
    results = dict(zip(planned, table.results, strict=False))
    found: dict[Place, Value] = {}
    for stage, known in _stages(record, results):
        found |= {(CAP_TABLE, rows[key], TODAY + stage): value for key, value in known.items()}
    for n, parts in enumerate(table.by_group()):
        stage = ([0, *planned])[n]
        for group in GROUPS:
            if f"group.{group}" in rows:
                found[CAP_TABLE, rows[f"group.{group}"], TODAY + stage] = parts[group]
    return found


def _stages(
    record: Rounds, results: Mapping[int, RoundResult]
) -> Iterator[tuple[int, dict[str, float]]]:
    """Go through today and the rounds that are priced, with what is known of each by its key."""
    shares = {f"shares.holders.{one.id}": one.shares for one in record.holders}
    yield 0, dict(shares)
    waiting = {
        f"shares.{table}.{one.id}": one.before_round
        for table in ("safes", "notes")
        for one in record.entries(table)
        if one.investment
    }
    for stage, result in results.items():
        due = [key for key, number in waiting.items() if number <= stage]
        waiting = {key: number for key, number in waiting.items() if number > stage}
        for key, more in _added(record, stage, result, due).items():
            shares[key] = shares.get(key, 0.0) + more
        known = {
            "table.price": result.price,
            "table.new_shares": float(result.new_shares),
            "table.total": float(result.total),
            "table.increase": float(result.round.pool_increase),
            "table.effective_pre_money": result.effective_pre_money,
            "ownership.total": 1.0,
        }
        known |= shares
        for key, count in shares.items():
            known[key.replace("shares.", "ownership.")] = count / result.total
        yield stage, known


def _added(record: Rounds, stage: int, result: RoundResult, due: Iterable[str]) -> dict[str, float]:
    added = {"shares.pool": float(result.round.pool_increase)}
    for key, one in zip(due, result.conversions, strict=True):
        added[key] = float(one.shares + one.pro_rata)
    bought = sum(one.pro_rata for one in result.conversions)
    added[f"shares.rounds.{record.rounds[stage - 1].id}"] = float(result.new_shares - bought)
    return added
