import pytest

from venture.tables import heading_rows

MERGED = [["", "Importance", "", "Satisfaction", ""], ["Role", "Speed", "Cost", "Speed", "Cost"]]
ANSWERS = [["Nurse", "5", "3", "1", "2"], ["Nurse", "4", "1", "2", "2"]]
JOINED = (
    "Role",
    "Importance - Speed",
    "Importance - Cost",
    "Satisfaction - Speed",
    "Satisfaction - Cost",
)


def test_headings_in_one_row_are_taken_as_they_are():
    found = heading_rows([["Role", " Speed ", ""], ["Nurse", "5", "x"]])
    assert (found.texts, found.rows, found.problems) == (("Role", "Speed"), 1, ())


def test_a_heading_over_several_columns_is_joined_with_those_below_it():
    found = heading_rows([*MERGED, *ANSWERS])
    assert (found.texts, found.rows) == (JOINED, 2)
    assert "such as 'Satisfaction - Speed'" in found.problems[0]


def test_titles_above_the_headings_are_left_out_and_told():
    found = heading_rows([["Ward survey"], ["October", ""], *MERGED, *ANSWERS])
    assert (found.texts, found.rows) == (JOINED, 4)
    assert found.problems[0] == "'Ward survey' above the headings was left out."


@pytest.mark.parametrize(
    "rows",
    [
        [["Speed", ""], ["Nurse", "5"], ["Nurse", "4"]],  # answers below a single heading
        [["Role", "", "", "Sat"], ["Nurse", "Very", "No", "Yes"], *[["Nurse", "", "", ""]] * 2],
        [["Role", "", "", "Sat"], ["A", "1", "2", "3"], ["B", "2", "3", "4"], ["C", "", "", ""]],
        [["Role", "", ""], ["Head", "Very", "No"]],  # nothing below tells
    ],
)
def test_answers_are_no_headings(rows):
    assert heading_rows(rows).rows == 1
