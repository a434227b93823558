from datetime import date

import pytest

from venture.evidence import read_results, recognised_result_columns
from venture.tables import split_headings, text_table


def read(text, **how):
    headings, rows = split_headings(text_table(text).rows)
    return read_results(rows, recognised_result_columns(headings), **how)


def counts(text):
    return [(one.day.day, one.variant, one.trials, one.successes) for one in read(text).results]


def test_days_counts_and_variants_are_read_and_rows_of_a_day_added_up():
    text = (
        "Date,Visitors,Sign-ups,Variant\n2026-10-03,100,3,A\n2026-10-03,50,1,a\n2026-10-03,9,2,B\n"
    )
    assert counts(text) == [(3, "A", 150, 4), (3, "B", 9, 2)]


def test_decimal_commas_and_days_with_points_are_read():
    assert counts("Tag;Spent;Customers\n3.10.2026;1.234,50;4\n") == [(3, "A", 1234.5, 4)]


def test_the_order_of_day_and_month_is_told_by_all_rows():
    assert counts("day\tvisits\twon\n10/13/2026\t5\t1\n10/03/2026\t5\t2\n") == [
        (13, "A", 5, 1),
        (3, "A", 5, 2),
    ]


def test_days_that_can_be_read_two_ways_are_refused():
    with pytest.raises(ValueError, match="03/10/2026, can be read two ways"):
        read("day\tvisits\twon\n03/10/2026\t5\t1\n")
    found = read("day\tvisits\twon\n03/10/2026\t5\t1\n", day_first=False)
    assert found.results[0].day == date(2026, 3, 10)


def test_bad_rows_are_left_out_and_named():
    found = read(
        "day,visits,signups,variant\n2026-10-03,many,1,A\nsoon,5,1,A\n2026-10-04,5,1.5,A\n"
        "2026-10-05,-5,1,A\n2026-10-06,5,1,C\n\n2026-10-07,5,1,A\n"
    )
    assert [one.day for one in found.results] == [date(2026, 10, 7)]
    assert [problem.split(":")[0] for problem in found.problems] == [
        f"Row {number}" for number in range(2, 7)
    ]
    assert "'many' is not a number" in found.problems[0]


def test_a_table_without_the_needed_columns_says_which():
    with pytest.raises(ValueError, match="Say which columns are the day"):
        read("a,b\n1,2\n")


def test_a_variant_that_is_neither_is_named_and_not_taken_for_the_letter_it_ends_with():
    text = "Date,Visitors,Sign-ups,Variant\n2026-10-03,10,1,Beta\n2026-10-03,10,2,Variant B\n"
    reading = read(text)
    assert [(one.variant, one.successes) for one in reading.results] == [("B", 2)]
    assert reading.problems == ("Row 2: the variant 'Beta' is neither A nor B.",)


def test_a_missing_count_is_named_and_is_not_none_at_all():
    reading = read("Date,Visitors,Sign-ups\n2026-10-03,100,\n2026-10-04,50,0\n")
    assert [(one.trials, one.successes) for one in reading.results] == [(50, 0)]
    assert reading.problems == ("Row 2: a count is missing. Type 0 where there was none.",)


def test_a_heading_is_not_recognised_by_letters_within_a_word():
    assert recognised_result_columns(["Percentage", "Date", "Visitors", "Sign-ups"])["day"] == 1


def test_a_day_that_adds_up_beyond_all_counts_is_named_and_the_rest_is_read():
    found = read("day\tvisits\twon\n2026-10-03\t900000000000\t1\n2026-10-03\t900000000000\t1\n")
    assert [one.trials for one in found.results] == [900_000_000_000]
    assert found.problems == ("Row 3: its day would have more than 1,000,000,000,000 together.",)
