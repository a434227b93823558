from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.evidence import (
    Committed,
    Interview,
    Link,
    NeedMentioned,
    Premise,
    PriceAnswer,
    interview_rows,
    read_interviews,
    recognised_interview_columns,
)
from venture.tables import csv_file, read_two_ways, split_headings, text_table

PREMISES = (Premise("p", "Notes get lost", "problem"), Premise("r", "Clinics pay", "channels"))


def read(table, **options):
    headings, rows = split_headings(table)
    return read_interviews(rows, recognised_interview_columns(headings), PREMISES, **options)


def test_headings_are_recognised_in_many_words():
    assert recognised_interview_columns(["Who", "When", "Too-cheap", "Pain points", "Other"]) == {
        0: "name",
        1: "day",
        2: "too_cheap",
        3: "needs",
    }


def test_a_row_is_an_interview():
    table = [
        ["Person", "Date", "Needs", "Too cheap", "Cheap", "Expensive", "Too expensive", "Gave"],
        ["Ann", "31.10.2026", "Lost notes (5); Parking", "1,5", "2", "3", "4", "money: deposit"],
    ]
    found = read(table)
    assert not found.problems
    (ann,) = found.interviews
    assert (ann.name, ann.day) == ("Ann", date(2026, 10, 31))
    assert [(need.text, need.pain) for need in ann.needs] == [("Lost notes", 5), ("Parking", 3)]
    assert ann.prices == PriceAnswer(too_cheap=1.5, cheap=2, expensive=3, too_expensive=4)
    assert ann.commitments == (Committed(kind="Money", what="deposit"),)


def test_what_cannot_be_read_is_told_and_the_rest_is_kept():
    table = [
        ["Person", "Date", "Too cheap", "Commitments", "Claims for"],
        ["Ann", "soon", "", "", ""],
        ["", "2026-10-01", "", "", ""],
        ["Ben", "2026-10-02", "about 3", "a smile", "Pigs fly"],
        ["Cy", "2026-13-02"],
        ["", ""],
        ["Di"],
    ]
    found = read(table)
    assert [one.name for one in found.interviews] == ["Ben"]
    assert [problem.split(":")[0] for problem in found.problems] == [
        "Row 2",
        "Row 3",
        "Row 4",
        "Row 4",
        "Row 4",
        "Row 5",
        "Row 7",
    ]
    assert "'soon' is not a date such as 2026-10-31" in found.problems[0]


def test_one_date_tells_how_the_others_are_to_be_read():
    rows = [["Ann", "03/04/2026"], ["Ben", "03/25/2026"]]
    assert not read_two_ways([row[1] for row in rows])
    assert read([["Person", "Date"], *rows]).interviews[0].day == date(2026, 3, 4)
    assert read_two_ways(["03/04/2026"])
    alone = [["Person", "Date"], ["Ann", "03/04/2026"]]
    assert read(alone, day_first=True).interviews[0].day == date(2026, 4, 3)
    assert read(alone, day_first=False).interviews[0].day == date(2026, 3, 4)


def test_a_table_without_persons_or_dates_is_refused():
    with pytest.raises(ValueError, match="which column holds the date"):
        read([["Person"], ["Ann"]])


def test_what_a_spreadsheet_would_take_for_a_formula_is_made_harmless():
    rows = interview_rows([Interview(name="=1+1", day=date(2026, 10, 1), notes="@SUM(A1)")])
    written = csv_file(rows)
    assert b"\n'=1+1,,2026-10-01,,'@SUM(A1)," in written
    (read_back,) = read(text_table(written).rows).interviews
    assert (read_back.name, read_back.notes) == ("=1+1", "@SUM(A1)")


line = st.text("abc =+-@'", min_size=1, max_size=12).map(str.strip).filter(bool)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            Interview,
            id=st.just("one"),
            name=line.map(lambda text: " ".join(text.split())),
            day=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
            segment=st.sampled_from(["", "Nurses"]),
            quotes=st.lists(line.filter(lambda text: text[0] != "'"), max_size=2).map(tuple),
            needs=st.just((NeedMentioned(text="Lost; found", pain=4), NeedMentioned(text="b"))),
            prices=st.none()
            | st.just(PriceAnswer(too_cheap=1, cheap=2.5, expensive=3, too_expensive=4)),
            links=st.just((Link(claim="p"), Link(claim="r", supports=False))),
        ),
        max_size=4,
    )
)
def test_interviews_written_out_read_back_the_same(interviews):
    found = read(text_table(csv_file(interview_rows(interviews, PREMISES))).rows)
    assert not found.problems
    same = [one.model_copy(update={"id": "one"}) for one in found.interviews]
    assert same == interviews


def test_what_is_too_long_or_too_large_is_named_as_the_founder_knows_it():
    table = [
        ["Person", "Date", "Segment", "Quotes", "Too cheap", "Cheap", "Expensive", "Too expensive"],
        ["Ann", "2026-10-01", "x" * 201],
        ["Ben", "2026-10-01", "", "\n".join("word" for _ in range(101))],
        ["Cy", "2026-10-01", "", "", "1", "2", "3", "4000000000000"],
    ]
    found = read(table)
    assert found.problems == (
        "Row 2: Ann left out: Segment may have 200 letters at most, and there are 201. Shorten it.",
        "Row 3: Ben left out: There may be 100 quotes at most, and there would be 101. "
        "Leave some of them out.",
        "Row 4: prices left out: Too expensive must be 1,000,000,000,000 or less, got "
        "4,000,000,000,000.",
    )
    assert [(one.name, one.prices) for one in found.interviews] == [("Cy", None)]
