import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.tables import csv_file, guarded, text_table, unguarded


def cells(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "\uff1d1+1"])
def test_text_that_a_spreadsheet_would_run_stays_text(text):
    assert cells(csv_file([["Need"], [text]]))[1] == [f"'{text}"]


def test_headings_are_made_harmless_too():
    assert cells(csv_file([["=1", "A"], ["x", "y"]]))[0] == ["'=1", "A"]


def test_numbers_stay_numbers_and_what_is_not_there_is_empty():
    data = csv_file([["Score", "People", "Share"], [-1.5, None, float("nan")], [-2, 0, 0.5]])
    assert cells(data)[1:] == [["-1.5", "", ""], ["-2", "0", "0.5"]]


def test_a_spreadsheet_knows_the_letters_by_the_mark_before_them():
    assert csv_file([["Größe"]]) == b"\xef\xbb\xbfGr\xc3\xb6\xc3\x9fe\r\n"


def test_a_carriage_return_begins_no_row():
    assert cells(csv_file([["a\r=1"]])) == [["a\n=1"]]


TEXT = st.text(alphabet="=+-@'\t ab,;\"\n\r", max_size=12)


@settings(max_examples=60)
@given(TEXT)
def test_no_cell_begins_like_a_formula_and_every_text_comes_back(text):
    ((cell, _),) = cells(csv_file([[text, "x"]]))
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert unguarded(guarded(text)) == text


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXT.map(str.strip), TEXT.map(str.strip)), min_size=1, max_size=4))
def test_a_file_that_was_written_reads_back_the_same(rows):
    read = text_table(csv_file([("Need", "Why"), *rows]))
    as_written = [[cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in rows]
    assert read.rows[1:] == as_written
    assert read.problems == ()
