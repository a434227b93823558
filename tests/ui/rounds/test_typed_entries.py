from hypothesis import given

from tests.funding.test_record import records
from venture.funding import TABLES, SafeEntry
from venture.plan import Plan
from venture.ui.rounds.typed_entries import read_entries, typed_entry
from venture.ui.typed_cells import TypedRow

PLAN = Plan()
ANGEL = SafeEntry(id="angel", name="Angel", investment=100_000, cap=5_000_000, discount=0.2)


def read(**cells):
    typed = typed_entry(ANGEL, PLAN)
    return read_entries("safes", [TypedRow("angel", {**typed.cells, **cells})], [ANGEL], PLAN)


def test_amounts_and_rates_are_understood_as_people_type_them():
    entry = read(investment="$250k", cap="8m", discount="15 %").rows[0]
    assert (entry.investment, entry.cap, entry.discount) == (250_000, 8_000_000, 0.15)


def test_what_cannot_be_read_keeps_its_value_and_is_named():
    reading = read(cap="much", discount="95", investment="1m")
    entry = reading.rows[0]
    assert (entry.investment, entry.cap, entry.discount) == (1_000_000, 5_000_000, 0.2)
    assert reading.problems == (
        "Angel: Cap: 'much' is not a number here. Type one such as 49, 1,200 or 150k.",
        "Angel: Discount must be between 0 % and 90 %, got 95 %.",
    )
    assert reading.drafts == {("angel", "cap"): "much", ("angel", "discount"): "95"}


def test_a_name_is_kept_until_there_is_another_one():
    reading = read(name="  ")
    assert reading.rows[0].name == "Angel"
    assert reading.problems == ("Angel: A SAFE needs a name. The old one stays until then.",)


def test_a_name_is_cleaned_of_what_no_database_can_hold():
    assert read(name="An\x00gel  fund").rows[0].name == "An gel fund"


def test_a_new_row_has_the_defaults():
    reading = read_entries("safes", [TypedRow("new", {"name": "Aunt"})], [], PLAN)
    assert reading.rows[0].id == "new"
    assert reading.problems[0].startswith("Aunt: Investment: An empty field is not a number")


def test_rows_beyond_the_most_are_not_saved_and_named():
    rows = [
        TypedRow(f"r{n}", typed_entry(ANGEL, PLAN).cells) for n in range(TABLES["safes"].most + 2)
    ]
    reading = read_entries("safes", rows, [], PLAN)
    assert len(reading.rows) == TABLES["safes"].most
    assert "The last 2 were not saved" in reading.problems[-1]


@given(records)
def test_a_table_that_nobody_touched_is_read_back_identical(record):
    for table in TABLES:
        entries = record.entries(table)
        reading = read_entries(
            table, [typed_entry(entry, PLAN) for entry in entries], entries, PLAN
        )
        known = [entry for entry in entries if entry.name]
        assert [entry for entry in reading.rows if entry.name] == known
