from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.plan.actuals.as_written import decimal_sign, months_in, number_in

NOVEMBER = date(2026, 11, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11", "2026-11-30", "2026/11", "30/11/2026", "30.11.2026", "11/30/2026", "11/2026",
        "Nov 2026", "nov. 26", "Nov-26", "November 2026", "30 Nov 2026", "noviembre 2026",
        "2026-11-30T00:00:00", date(2026, 11, 30),
    ],
)  # fmt: skip
def test_a_month_is_read_however_it_is_written(text):
    assert months_in([text]) == [NOVEMBER]


@pytest.mark.parametrize("text", ["Total", "2026", "13/2026", "Nove 2026", "", None, 2026.0, "1"])
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


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1,234.50", ".", 1234.5),
        ("1.234,50", ",", 1234.5),
        ("1 234,5", ",", 1234.5),
        ("1'234.50", ".", 1234.5),
        ("$1,234", ".", 1234),
        ("-$1,234", ".", -1234),
        ("1.234,00 €", ",", 1234),
        ("CHF 12", ".", 12),
        ("(1,234)", ".", -1234),
        ("1,234-", ".", -1234),
        ("−5", ".", -5),
        (".5", ".", 0.5),
        ("-", ".", None),
        ("", ".", None),
        (None, ".", None),
        (12.5, ",", 12.5),
    ],
)
def test_a_number_is_read_however_it_is_written(text, decimal, value):
    assert number_in(text, decimal) == value


@pytest.mark.parametrize("text", ["n/a", "12 %", "1.2.3", "12,34,5", "five", date(2027, 1, 1)])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError, match="is not a number"):
        number_in(text, ".")


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["1.234,50", "12"], ","),
        (["1,234.50", "1,234"], "."),
        (["12,5", "1.234"], ","),
        (["1.234.567"], ","),
        (["1.234", "56.789"], ","),  # three digits behind each: thousands
        (["1,234"], "."),
        (["0.125"], "."),
        (["12", 3.5, None], "."),
    ],
)
def test_the_decimal_sign_is_told_from_all_numbers_together(cells, sign):
    assert decimal_sign(cells) == sign


@given(st.lists(st.integers(-(10**9), 10**9).map(lambda cents: cents / 100), min_size=1))
def test_numbers_written_with_either_sign_are_read_back(numbers):
    written = [f"{number:,.2f}" for number in numbers]
    european = [text.translate(str.maketrans(",.", ".,")) for text in written]
    for texts in (written, european):
        assert [number_in(text, decimal_sign(texts)) for text in texts] == numbers
