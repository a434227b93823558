from datetime import date

import pytest

from venture.tables import months_in

NOVEMBER = date(2026, 11, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11", "2026-11-30", "2026/11", "30/11/2026", "30.11.2026", "11/30/2026", "11/2026",
        "Nov 2026", "nov. 26", "Nov-26", "November 2026", "30 Nov 2026", "noviembre 2026",
        "2026-11-30T00:00:00", "Nov 30, 2026", "30.11.26", date(2026, 11, 30),
    ],
)  # fmt: skip
def test_a_month_is_read_however_it_is_written(text):
    assert months_in([text]) == [NOVEMBER]


@pytest.mark.parametrize(
    "text",
    [
        "Total", "2026", "13/2026", "Nove 2026", "", None, 2026.0, "1", "31/11/2026", "1850-01",
    ],
)  # fmt: skip
def test_what_is_no_month_is_none(text):
    assert months_in([text]) == [None]


def test_day_or_month_first_is_told_by_the_others():
    january = [date(2027, month, 1) for month in (1, 2, 3)]
    assert months_in(["01/01/2027", "01/02/2027", "01/03/2027"]) == january
    assert months_in(["01/01/2027", "02/01/2027", "03/01/2027"]) == january
    assert months_in(["02/01/2027", "31/01/2027"]) == [january[0]] * 2


def test_what_can_be_read_two_ways_is_asked_about():
    with pytest.raises(ValueError, match="'01/02/2027' can be read two ways"):
        months_in(["01/02/2027"])
