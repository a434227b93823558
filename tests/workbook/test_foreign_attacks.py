"""Harmful workbooks are refused where any workbook may come from, as where a plan is expected."""

from io import BytesIO

import pytest
import xlsxwriter

from tests.workbook.test_gate_attacks import ATTACKS, formula, with_rows
from venture.workbook import Refused, foreign_tables, gate, read_tables

# One of each kind that only reading the sheets can tell; files that are refused by their parts
# alone go through the same code as those of plans.
TOLD_BY_READING = (
    "DDE",
    "DDE in a name",
    "other workbook",
    "reads a file",
    "billion laughs in a sheet",
    "billion laughs unread",
    "xlsm",
    "nested deep",
    "a hundred thousand attributes",
    "a billion rows",
    "the same cell twice",
    "a cell outside its row",
    "a text that is not there",
    "long text in one cell",
    "lies about sizes",
)


@pytest.mark.parametrize("name", [*TOLD_BY_READING, "zip bomb", "macros", "400 parts"])
def test_a_harmful_table_is_refused_in_the_same_words(name: str) -> None:
    make, words = ATTACKS[name]
    with pytest.raises(Refused) as refused:
        read_tables(make())
    assert words in str(refused.value)


def test_a_file_that_would_fill_the_memory_is_refused() -> None:
    far_apart = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
    with pytest.raises(Refused, match="more than 2,000 columns"):
        read_tables(with_rows(far_apart))
    many = '<row r="1"><c r="ALL1"><v>1</v></c></row><row r="9000"><c r="A9000"><v>1</v></c></row>'
    with pytest.raises(Refused, match="up to 6,000,000 cells"):
        read_tables(with_rows(many))
    with pytest.raises(Refused, match=r"26\.0 MB, at most 25 MB are read\. Leave out"):
        read_tables(b"PK" + bytes(26_000_000))


def test_a_file_that_takes_too_long_is_stopped_by_the_clock() -> None:
    hurried = gate.Limits(1_000, 1_000, 0.0, "", "")
    with pytest.raises(Refused, match="the computer has much else to do"):
        list(gate.rows_from_quarantine(formula("1+1"), hurried))


def test_a_reader_that_goes_away_ends_the_process() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Long")
        for row in range(3_000):
            sheet.write_row(row, 0, ["Nurse", row])
    answers = gate.rows_from_quarantine(file.getvalue(), foreign_tables.TABLES)
    assert next(answers) == {"sheet": "Long"}
    answers.close()
