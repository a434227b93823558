from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.tables import day_comes_first, day_in, read_two_ways

HALLOWEEN = date(2026, 10, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-31", "2026-10-31T14:30:00Z", "2026-10-31 14:30", "2026/10/31", "2026.10.31",
        "31.10.2026", "31. 10. 2026", "31.10.26", "31/10/2026", "31/10/26", "31-10-2026",
        "31/10/2026 09:15", "31 Oct 2026", "31 October 2026", "31. Oktober 2026", "Oct 31, 2026",
        "October 31st, 2026", "31-Oct-26", "31 de octubre de 2026", " 31 ott. 2026 ", HALLOWEEN,
        datetime(2026, 10, 31, 14, 30),
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text):
    assert day_in(text, day_first=True) == HALLOWEEN


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29", "29/02/2027", "31.04.2026", "2026-13-01", "31/31/2026", "0/1/2026", "soon",
        "", None, 46326.0, "46326", "Oct 2026", "2026-10", "31 Octopus 2026", "1/2", "26-10-31",
        "31/10.2026", "1" + " " * 100_000 + "1", "0000-01-01",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(text):
    assert day_in(text, day_first=True) is None
    assert day_in(text, day_first=False) is None


def test_the_29th_of_february_is_there_in_leap_years():
    assert day_in("29/02/2028", day_first=True) == date(2028, 2, 29)
    assert day_in("02/29/2028", day_first=False) == date(2028, 2, 29)


def test_years_of_two_digits_are_those_nearest_to_us():
    years = [day_in(f"1/1/{two}", day_first=True).year for two in ("00", "26", "68", "69", "99")]
    assert years == [2000, 2026, 2068, 1969, 1999]


def test_with_slashes_the_order_counts_and_with_points_the_day_comes_first():
    assert day_in("03/04/2026", day_first=True) == date(2026, 4, 3)
    assert day_in("03/04/2026", day_first=False) == date(2026, 3, 4)
    assert day_in("03.04.2026", day_first=False) == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("cells", "first", "two_ways"),
    [
        (["03/04/2026", "25/03/2026"], True, ""),
        (["03/04/2026", "03/25/2026"], False, ""),
        (["03/04/2026"], None, "03/04/2026"),
        (["05/05/2026", " 3/4/26"], None, "3/4/26"),
        (["05/05/2026"], None, ""),  # the same either way
        (["25/03/2026", "03/25/2026", "1/2/2026"], None, "1/2/2026"),  # they contradict
        (["03.04.2026", "2026-04-03", "soon", None, HALLOWEEN], None, ""),
        (["99/04/2026", "03/04/2026"], None, "03/04/2026"),  # no day tells nothing
    ],
)
def test_the_order_is_told_by_all_days_of_a_column(cells, first, two_ways):
    assert day_comes_first(cells) is first
    assert read_two_ways(cells) == two_ways


@settings(max_examples=30)
@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_every_day_reads_back_from_every_way_to_write_it(day):
    assert day_in(f"{day:%d/%m/%Y}", day_first=True) == day
    assert day_in(f"{day:%m/%d/%Y}", day_first=False) == day
    assert day_in(f"{day:%d.%m.%Y}", day_first=False) == day
    assert day_in(f"{day:%d %B %Y}", day_first=False) == day
    assert day_in(day.isoformat(), day_first=False) == day
