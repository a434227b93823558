import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import survey_of_cells, survey_table
from venture.tables import different


def cells(table):
    return {q.heading: [q.texts[code] for code in q.codes] for q in table.questions}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_usual_separator_is_recognised(separator):
    table = survey_table(f"Role{separator}Imp\nNurse{separator}4\n")
    assert cells(table) == {"Role": ["Nurse"], "Imp": ["4"]}


def test_commas_before_decimals_are_not_taken_for_separators():
    table = survey_table("A;B\n4,5;3,0\n4,0;1,5\n")
    assert cells(table) == {"A": ["4,5", "4,0"], "B": ["3,0", "1,5"]}


def test_the_separator_that_a_spreadsheet_names_counts():
    assert cells(survey_table("sep=;\nA;B\n1;2\n")) == {"A": ["1"], "B": ["2"]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(encoding):
    assert cells(survey_table("Größe\nschön\n".encode(encoding))) == {"Größe": ["schön"]}


def test_a_file_that_is_no_text_is_read_as_signs_or_refused():
    with pytest.raises(ValueError, match="no table"):
        survey_table(codecs.BOM_UTF16_LE + b"\xd8")


def test_cells_may_hold_separators_and_line_breaks():
    table = survey_table('Need,Why\n"a, b","one\r\ntwo"\r\n')
    assert cells(table) == {"Need": ["a, b"], "Why": ["one\ntwo"]}


def test_empty_rows_do_not_count_and_short_ones_have_empty_cells():
    table = survey_table("\nA,B\n1\n,\n\n 2 ,3\n")
    assert table.respondents == 2
    assert cells(table) == {"A": ["1", "2"], "B": ["", "3"]}


def test_cells_beyond_the_headings_are_told():
    table = survey_table("A,B\n1,2,late\n1,2\n")
    assert table.problems == (
        "1 of 2 rows have more cells than there are headings; what stands there was left out, "
        "such as 'late'.",
    )


def test_a_quotation_mark_that_swallows_rows_is_told():
    table = survey_table('A,B\n1,"open\n' + "1,2\n" * 60)
    assert "Line 2 goes on for" in table.problems[0]
    with pytest.raises(ValueError, match="quotation mark"):
        survey_table('A,B\n1,"open\n' + "1,2\n" * 60_000)


@pytest.mark.parametrize("empty", ["", "\n\n", "Only,headings\n", ",,\n1,2"])
def test_what_is_no_table_is_refused(empty):
    if empty.startswith(",,"):
        assert survey_table(empty + "\n3,4").respondents == 1
    else:
        with pytest.raises(ValueError, match=r"headings in the first row|first row needs headings"):
            survey_table(empty)


def test_columns_without_a_heading_are_numbered_and_those_of_the_same_name_too():
    table = survey_table("A,,A\n1,2,3\n")
    assert different([q.heading for q in table.questions]) == ["A", "Column 2", "A (2)"]


def test_progress_rises_to_the_end():
    told = []
    survey_table("A,B\n" + "1,2\n" * 50_000, told.append)
    assert told == sorted(told)
    assert told[-1] == 1


def test_merged_headings_below_a_title_lose_no_column():
    sheet = [["Ward survey"], [], ["", "Importance", None], ["Role", "Speed", "Cost"]]
    table = survey_of_cells([*sheet, ["Nurse", 5, 3], ["Nurse", 4, 3]])
    assert cells(table) == {
        "Role": ["Nurse", "Nurse"],
        "Importance - Speed": ["5", "4"],
        "Importance - Cost": ["3", "3"],
    }
    assert len(table.problems) == 2


def test_numbers_of_a_sheet_are_written_without_decimals_they_do_not_have():
    assert cells(survey_of_cells([["A", "B"], [4.0, None], [4.5, "x"]])) == {
        "A": ["4", "4.5"],
        "B": ["", "x"],
    }


@settings(max_examples=60)
@given(st.lists(st.lists(st.one_of(st.none(), st.floats(), st.text(max_size=8)), max_size=5)))
def test_any_cells_make_a_table_or_are_refused(rows):
    try:
        table = survey_of_cells(rows)
    except ValueError:
        return
    assert all(len(question.codes) == table.respondents for question in table.questions)


@settings(max_examples=60)
@given(st.text(alphabet='ab1,;|\t"\n\r\x00 ', max_size=60))
def test_any_text_makes_a_table_or_is_refused(text):
    try:
        table = survey_table(text)
    except ValueError:
        return
    assert all(question.counts.sum() == table.respondents for question in table.questions)
