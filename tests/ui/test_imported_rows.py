from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.gaps import Answers, Gaps, MarketPart, Need, Span
from venture.tables import csv_file, split_headings, text_table
from venture.ui.gaps.market import MARKET
from venture.ui.gaps.needs import NEEDS
from venture.ui.imported_rows import RowReader

PARTS = RowReader(MARKET, {"name": ("segment",), "accounts": ("customers",)})
WANTS = RowReader(NEEDS, {}, same=("segment",))
HOMES = MarketPart(id="homes", name="Homes", accounts=Span.at(10), price=Span.at(5), source="Me")


def read(reader, table, record=None, **how):
    headings, rows = split_headings(text_table(table).rows if isinstance(table, str) else table)
    return reader.read(rows, reader.recognised(headings), record or Gaps(), **how)


def test_columns_are_known_by_their_headings_with_or_without_units():
    headings = ["SEGMENT", "Customers", "Price a year (USD)", "Reachable", "winnable (%)", "Mood"]
    keys = ["name", "accounts", "price", "reachable", "winnable"]
    assert PARTS.recognised(headings) == dict(enumerate(keys))


def test_the_first_unknown_column_is_the_name_where_none_is_called_so():
    assert PARTS.recognised(["Accounts", "Wards", "Mood"]) == {0: "accounts", 1: "name"}


def test_numbers_ranges_shares_and_days_are_read_as_people_write_them():
    text = (
        "Segment;Accounts;Reachable (%);Of;Price\nWards;9.000 - 11.000;35 %;31/10/2026;1.250,50\n"
    )
    (part,) = read(PARTS, text).rows
    assert (part.accounts, part.price) == (Span(low=9_000, high=11_000), Span.at(1_250.5))
    assert (part.reachable, part.day) == (Span.at(0.35), date(2026, 10, 31))


def test_shares_of_a_workbook_are_per_cent_and_that_is_said():
    found = read(PARTS, [["Segment", "Accounts", "Reachable (%)"], ["Wards", 200.0, 0.35]])
    assert found.rows[0].reachable == Span.at(0.35)
    assert found.notes == ("Reachable (%): 0.35 was read as 35 %.",)
    assert read(PARTS, [["Segment", "Reachable (%)"], ["Wards", 35.0]]).notes == ()


def test_what_cannot_be_read_is_named_by_its_row_and_the_rest_is_read():
    text = "Segment\tAccounts\tReachable (%)\nWards\tmany\t20\n\t5\t\n\nwards\t1\t1\nLabs\t7\t120\n"
    found = read(PARTS, text)
    assert [(part.name, part.accounts.low) for part in found.rows] == [("Wards", 0), ("Labs", 7)]
    assert found.problems == (
        "Row 2: Wards: Accounts: 'many' is not a number here. Type one such as 49, 1,200 or 150k.",
        "Row 3: it has no name.",
        "Row 5: wards is there twice; the first is taken.",
        "Row 6: Labs: Reachable (%): It must be between 0 and 100, got 120.",
    )


def test_a_day_that_a_spreadsheet_made_of_a_range_is_no_number():
    found = read(PARTS, [["Segment", "Accounts"], ["Wards", date(2026, 5, 3)]])
    assert "Row 2: Wards: Accounts: '3 May (a day)' is not a number" in found.problems[0]


def test_a_row_of_the_same_name_changes_what_the_file_says_and_keeps_the_rest():
    record = Gaps(market=(HOMES,))
    found = read(PARTS, "Segment,Accounts,Source\nhomes,20,\nLabs,7,Register\n", record)
    assert found.new == 1
    homes, labs = PARTS.put(record, found.rows).market
    assert homes == HOMES.model_copy(update={"accounts": Span.at(20)})
    assert (labs.name, labs.source) == ("Labs", "Register")


def test_a_need_is_the_same_only_within_its_segment_and_a_surveyed_one_stays():
    answers = Answers(asked_importance=1, important=1, asked_satisfaction=1, satisfied=0)
    speed = Need(name="Speed", segment="Nurses", importance=5)
    record = Gaps(needs=(speed, Need(name="Rest", answers=answers)))
    text = "Need,Segment,Importance\nSpeed,Nurses,9\nSpeed,Doctors,4\nRest,,3\n"
    found = read(WANTS, text, record)
    assert found.problems == ("Row 4: Rest is in the survey already, which counts.",)
    needs = WANTS.put(record, found.rows).needs
    assert [(one.name, one.segment, one.importance) for one in needs] == [
        ("Speed", "Nurses", 9),
        ("Rest", "", None),
        ("Speed", "Doctors", 4),
    ]


def test_columns_that_are_missing_or_taken_twice_are_asked_for():
    with pytest.raises(ValueError, match="Say which column holds the part of the market"):
        PARTS.read([(2, ["a"])], {0: "accounts"}, Gaps())
    with pytest.raises(ValueError, match="Two columns are taken for Accounts"):
        PARTS.read([(2, ["a"])], {0: "name", 1: "accounts", 2: "accounts"}, Gaps())


def test_more_rows_than_there_may_be_are_refused():
    many = [MarketPart(name=f"Part {n}") for n in range(5_001)]
    with pytest.raises(ValueError, match="5,000 rows at most"):
        PARTS.put(Gaps(), many)


SPANS = st.tuples(st.integers(0, 20_000), st.integers(0, 20_000)).map(
    lambda ends: Span(low=min(ends), high=max(ends))
)


@settings(max_examples=30)
@given(st.dictionaries(st.text("abc =+-@'é", min_size=1).map(str.strip), SPANS, max_size=4))
def test_what_is_written_for_a_spreadsheet_reads_back(given_):
    parts = tuple(MarketPart(name=name, price=span) for name, span in given_.items() if name)
    parts = tuple(part.model_copy(update={"name": " ".join(part.name.split())}) for part in parts)
    written = MARKET.written(Gaps(market=parts))
    if len({part.name for part in parts}) < len(parts) or not parts:
        return
    found = read(PARTS, [list(row) for row in text_table(csv_file(written)).rows])
    assert [(one.name, one.price) for one in found.rows] == [(one.name, one.price) for one in parts]
    assert found.problems == ()
