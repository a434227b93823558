"""What is changed on the sheet Rounds in a spreadsheet comes back to the app."""

import io

import openpyxl
import pytest
from hypothesis import given, settings

from tests.workbook.edits import cell, edited, put
from tests.workbook.recalculation import with_values
from tests.workbook.rounds_to_write import PAIRS, read_back, sheets, typed_over
from venture.funding import Holder, NoteEntry, RoundEntry, Rounds, SafeEntry
from venture.plan import Plan
from venture.workbook import apply_to_rounds, read, write
from venture.workbook.contents import Contents
from venture.workbook.input_sheet import NAME
from venture.workbook.layout import ROUNDS
from venture.workbook.reading.places import Places
from venture.workbook.reading.round_rows import OF_ROUNDS
from venture.workbook.reading.rounds_comparison import read_rounds
from venture.workbook.rounds_sheet import round_blocks

RECORD = Rounds(
    holders=(Holder(id="ann", name="Ann", shares=8_000_000, exercise_price=0.5),),
    safes=(
        SafeEntry(id="angel", name="Angel", investment=100_000, cap=4_000_000),
        SafeEntry(id="fund", name="Fund", investment=200_000, cap=5_000_000),
    ),
    notes=(NoteEntry(id="aunt", name="Aunt", investment=50_000),),
    rounds=(RoundEntry(id="seed", name="Seed", investment=1e6, pre_money=4e6, multiple=2),),
    exit_value=7_000_000,
)


def changed(**values):
    """The workbook of the record, with values typed over others; keys as "safes_angel_cap"."""

    def edit(book):
        for key, value in values.items():
            table, row_id, column = key.split("_", 2)
            put(cell(book, f"{table}.{row_id}", column, ROUNDS), value)

    return read_back(edited(edit, sheets(RECORD)), RECORD)


def empty_row(table, place=0):
    slots = [slot for slot in round_blocks(RECORD)[table].slots if slot.row is None]
    return slots[place].id


def test_an_untouched_workbook_changes_nothing():
    reading = read_back(sheets(RECORD), RECORD)
    assert reading.record == RECORD
    assert (reading.changes, reading.problems, reading.ignored) == ((), (), ())


def test_values_typed_over_come_back_in_the_founders_words():
    reading = changed(
        safes_angel_cap=6_000_000, rounds_seed_name="Pre-seed", holders_ann_shares=9e6
    )
    assert [(c.label, c.old, c.new, c.cell) for c in reading.changes] == [
        ("Ann: Shares", 8_000_000, 9_000_000, "D13"),
        ("Angel: Cap", 4_000_000, 6_000_000, "D24"),
        ("Name of Seed", "Seed", "Pre-seed", "B47"),
    ]
    assert reading.record.safes[0].cap == 6_000_000
    assert reading.record.rounds[0].name == "Pre-seed"


def test_what_is_not_on_the_sheet_stays_as_it_is():
    record = changed(holders_ann_shares=9e6, rounds_seed_pre_money=5e6).record
    assert (record.holders[0].exercise_price, record.rounds[0].multiple) == (0.5, 2)
    assert record.exit_value == 7_000_000


def test_what_cannot_be_read_is_named_with_its_cell_and_the_rest_comes_back():
    reading = changed(safes_angel_cap="lots", safes_fund_before_round=12, safes_fund_cap=1e6)
    messages = {problem.cell: problem.message for problem in reading.problems}
    assert list(messages) == ["D24", "I25"]
    assert "'lots' is not a number" in messages["D24"]
    assert "between 1 and 8, got 12. The app keeps 1." in messages["I25"]
    assert [safe.cap for safe in reading.record.safes] == [4_000_000, 1_000_000]


def test_a_safe_typed_into_an_empty_row_comes_back_with_an_id_of_its_own():
    key = empty_row("safes")
    values = {"name": "Carol", "investment": 90_000, "cap": 3e6, "most_favoured": "yes"}
    reading = changed(**{f"safes_{key}_{name}": value for name, value in values.items()})
    carol = SafeEntry(id=key, name="Carol", investment=90_000, cap=3e6, most_favoured="Yes")
    assert reading.record == RECORD.changed(safes=(*RECORD.safes, carol))
    assert {change.note for change in reading.changes} == {"New row"}


def test_a_file_uploaded_twice_adds_its_rows_once():
    key = empty_row("rounds")
    once = changed(**{f"rounds_{key}_investment": 5e6, f"rounds_{key}_pre_money": 2e7})
    assert len(once.record.rounds) == 2
    again = apply_to_rounds(once.record, once.changes)
    assert again == once.record
    assert empty_row("rounds") not in [
        slot.id for slot in round_blocks(again)["rounds"].slots if slot.row is None
    ]


def test_a_change_to_an_entry_that_was_deleted_meanwhile_is_refused():
    changes = changed(safes_angel_cap=6_000_000).changes
    with pytest.raises(ValueError, match="no row for Angel: Cap any more"):
        apply_to_rounds(RECORD.changed(safes=RECORD.safes[1:]), changes)


def test_a_row_that_lost_its_key_and_one_without_a_key_are_told():
    def edit(book):
        put(book[ROUNDS].cell(cell(book, "safes.angel", "name", ROUNDS).row, 1), None)
        put(book[ROUNDS].cell(cell(book, "safes.fund", "cap", ROUNDS).row, 4), 1e6)

    reading = read_back(edited(edit, sheets(RECORD)), RECORD)
    (problem,) = reading.problems
    assert problem.message.startswith("The row 'Angel' of SAFEs has lost its key")
    assert [safe.cap for safe in reading.record.safes] == [4_000_000, 1_000_000]


@settings(max_examples=3, deadline=None)
@given(pair=PAIRS)
def test_any_record_typed_over_another_comes_back(pair):
    one, other = pair
    reading = read_back(with_values(sheets(one), typed_over(other)), one)
    assert (reading.record, reading.problems) == (other, ())


def test_the_whole_workbook_brings_plan_and_rounds_back():
    plan, data = Plan(), write(Plan(), rounds=RECORD)
    row = cell(openpyxl.load_workbook(io.BytesIO(data)), "safes.angel", "name", ROUNDS).row
    typed = with_values(data, {(ROUNDS, row, NAME): "Angela"})
    reading = read(typed, plan, rounds=RECORD)
    assert (reading.changes, reading.problems, reading.ignored) == ((), (), ())
    assert [change.new for change in reading.round_changes] == ["Angela"]
    assert reading.rounds.safes[0].name == "Angela"


def test_the_workbook_alone_gives_what_stands_on_the_sheet():
    record = read_back(sheets(RECORD), None).record
    assert (record.safes, record.notes) == (RECORD.safes, RECORD.notes)
    assert [holder.shares for holder in record.holders] == [8_000_000]


def test_a_workbook_without_the_sheet_says_nothing_of_rounds():
    assert read_rounds(Places(Contents({}, {}, 1900), OF_ROUNDS), RECORD, "USD") is None
