from datetime import date

import pytest

from venture.tables import cell_text, different, filled, recognised, split_headings

NAMES = {"person": ["Person", "Name", "Who"], "day": ["Date", "When"]}


def test_a_name_is_recognised_whatever_its_case_signs_and_unit():
    assert recognised(["WHEN (UTC)", "shoe_size", "Who?"], NAMES) == {"person": 2, "day": 0}


def test_a_whole_heading_counts_more_than_one_without_its_unit():
    names = {"share": ["Reached (%)"], "count": ["Reached"]}
    assert recognised(["Reached (%)", "Reached"], names) == {"share": 0, "count": 1}


def test_no_column_is_taken_twice_and_nothing_has_two():
    assert recognised(["Name", "Who", "Date"], NAMES) == {"person": 0, "day": 2}
    assert recognised(["Name"], {"a": ["Name"], "b": ["Name"]}) == {"a": 0}


def test_signs_tell_what_no_name_does_and_are_looked_for_in_their_order():
    signs = {"day": r"\bdate", "person": r"\bname"}
    assert recognised(["Name of the date", "Full name"], NAMES, signs) == {"day": 0, "person": 1}
    assert recognised(["Full name", "Who"], NAMES, signs) == {"person": 1}


def test_headings_that_come_twice_or_are_missing_get_a_name_of_their_own():
    assert different(["A", "A", "A (2)", " ", "A"]) == [
        "A",
        "A (2)",
        "A (2) (2)",
        "Column 4",
        "A (3)",
    ]


def test_headings_and_rows_are_parted_and_rows_keep_their_numbers():
    headings, rows = split_headings([[], ["Need", None], [" ", None], ["Speed", 4.0, "x"]])
    assert headings == ["Need", "Column 2", "Column 3"]
    assert rows == [(4, ["Speed", 4.0, "x"])]


def test_a_table_without_headings_keeps_its_first_row():
    headings, rows = split_headings([["USD 10", "A7", 30.0], [1.0, 2.0, 3.0]])
    assert headings == ["Column 1", "Column 2", "Column 3"]
    assert [number for number, _ in rows] == [1, 2]


def test_a_table_that_is_empty_or_too_wide_is_refused():
    with pytest.raises(ValueError, match="headings, and a row for each need"):
        split_headings([[None, " "]], "need")
    with pytest.raises(ValueError, match="201 columns; at most 200"):
        split_headings([["x"] * 201])


@pytest.mark.parametrize(
    ("cell", "text"),
    [(4.0, "4"), (4.5, "4.5"), (" x ", "x"), (None, ""), (date(2026, 1, 2), "2026-01-02")],
)
def test_a_cell_is_written_as_one_would_type_it(cell, text):
    assert cell_text(cell) == text
    assert filled(cell) == bool(text)
