from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.tables import text_rows, text_table


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_usual_separator_is_recognised(separator):
    text = f"Need{separator}Score\nSpeed{separator}4\n"
    assert text_table(text).rows == [["Need", "Score"], ["Speed", "4"]]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A;B\n4,5;3,0\n4,0;1,5\n", ["4,5", "3,0"]),  # commas before decimals
        ("4,5;3,0\n4,0;1,5\n", ["4,0", "1,5"]),  # the same without headings
        ("Our books\n\nMonth;Cash\n2027-01;5\n2027-02;6\n", []),  # a title above the table
        ('Need,Why\n"Speed, at night","slow; late"\n', ["Speed, at night", "slow; late"]),
        ("sep=;\nA;B\n1;2\n", ["A", "B"]),  # Excel's own way to name the separator
        ("sep=,\r\nA,B;C\r\n", ["A", "B;C"]),
        ("Speed\nNo waiting, ever\nCheap\nQuiet\n", ["No waiting, ever"]),  # one column
        ("Person\tNeeds\nAnn\tNotes (5); Parking, (1)", ["Ann", "Notes (5); Parking, (1)"]),
    ],
)
def test_the_separator_is_told_from_all_lines(text, row):
    assert text_table(text).rows[1] == row


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_every_usual_encoding_is_read(encoding):
    text = "Größe;Preis\nschön – groß;5 €\n"
    assert text_table(text.encode(encoding)).rows[1] == ["schön – groß", "5 €"]


def test_utf_16_without_a_mark_is_read_in_other_alphabets_too():
    text = "Имя;День\nЮлия;2026-10-31\n"
    assert text_table(text.encode("utf-16-le")).rows[1] == ["Юлия", "2026-10-31"]


def test_the_mark_before_copied_text_is_no_letter():
    assert text_table("\ufeffNeed\tScore").rows == [["Need", "Score"]]


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ("  \n", "There is nothing in it"),
        (b"", "There is nothing in it"),
        (b"\x00\x01\x02", "The file is not a table. Save it as CSV or .xlsx"),
        (bytes(range(256)) * 2, "The file is not a table"),
        (b"%PDF-1.7 ...", "The file is not a table"),
        ("x" * 5_000_001, "The text is too long: 5,000,001 letters, at most 5,000,000 are read"),
        (b"x" * 7_000_000, "The file is too large: 7.0 MB, at most 5 MB"),
    ],
)
def test_what_is_no_table_is_refused(given_, said):
    with pytest.raises(ValueError, match=said):
        text_table(given_)


def test_cells_may_hold_separators_quotation_marks_and_line_breaks():
    found = text_table('Need,Why\r\n"a, ""b""","one\r\ntwo"\r\n\r\nc, d \r\n')
    assert found.rows == [["Need", "Why"], ['a, "b"', "one\ntwo"], [], ["c", "d"]]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('A,B\n1,"open\n3,4\n', "Line 2 goes on for 2 lines, all read as one row"),
        ('A,B\n1,"open\n3,4\n5,"six"\n7,8\n', "Line 2 goes on for 3 lines"),
        ('A,B\n1,2\n3,"last\n', "Line 3 has a quotation mark that is not closed"),
        ('A,B\n1,"' + "text\n" * 60 + '"\n', "Line 2 goes on for 61 lines"),
    ],
)
def test_a_quotation_mark_that_swallows_cells_is_told(text, said):
    (problem,) = text_table(text).problems
    assert problem.startswith(said)


def test_a_quotation_mark_that_swallows_a_whole_file_is_refused():
    with pytest.raises(ValueError, match=r"Line \d+ cannot be read .* quotation mark"):
        text_table('A,B\n1,"open\n' + "1,2\n" * 60_000)


def test_inches_are_no_quotation_marks():
    found = text_table('Size,Price\n5",10\n7" wide,12\n')
    assert (found.rows[1:], found.problems) == ([['5"', "10"], ['7" wide', "12"]], ())


def test_the_apostrophe_that_was_put_before_a_formula_is_taken_away():
    assert text_table("A,B\n'=1+1,'tis\n'-5,''+x").rows[1:] == [["=1+1", "'tis"], ["-5", "'+x"]]


def test_progress_rises_to_the_end():
    told = []
    assert len(list(text_rows("1,2\n" * 50_000, [], told.append))) == 50_000
    assert 0 < told[0] < told[-1] <= 1


@settings(max_examples=60)
@given(st.text(alphabet="ab1,;|\t\"\n\r\x00 '=", max_size=60))
def test_any_text_makes_a_table_or_is_refused(text):
    try:
        table = text_table(text)
    except ValueError:
        return
    assert all(cell == cell.strip() for row in table.rows for cell in row)


@settings(max_examples=60)
@given(st.binary(max_size=40))
def test_any_bytes_make_a_table_or_are_refused(data):
    with suppress(ValueError):
        assert text_table(data).rows
