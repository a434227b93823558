from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.tables import decimal_sign, number_in


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1,234.50", ".", 1234.5),
        ("1.234,50", ",", 1234.5),
        ("1.234,56", ",", 1234.56),
        ("1 234,5", ",", 1234.5),
        ("1 234", ".", 1234),
        ("1\u00a0234\u00a0567", ",", 1234567),
        ("1\u202f234", ",", 1234),
        ("1'234.50", ".", 1234.5),
        ("$1,234", ".", 1234),
        ("-$1,234", ".", -1234),
        ("1.234,00 €", ",", 1234),
        ("CHF 12", ".", 12),
        ("(5)", ".", -5),
        ("(1,234)", ".", -1234),
        ("1,234-", ".", -1234),
        ("−5", ".", -5),
        ("+5", ".", 5),
        (".5", ".", 0.5),
        (",5", ",", 0.5),
        ("0", ".", 0),
        ("-0", ".", 0),
        ("-", ".", None),
        (" ", ".", None),
        ("", ".", None),
        (None, ".", None),
        (12.5, ",", 12.5),
    ],
)
def test_a_number_is_read_however_it_is_written(text, decimal, value):
    assert number_in(text, decimal) == value


@pytest.mark.parametrize(
    "text",
    [
        "n/a", "12 %", "1.2.3", "12,34,5", "1,23", "five", "3-5", "1 2", "12 34", "1,234 567",
        "(5", "5)", "1e5", "12:30", "2026-10-31", date(2027, 1, 1), "9" * 400,
        "1" + " " * 100_000 + "x",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError, match="is not a number"):
        number_in(text, ".")


def test_per_cent_is_read_where_it_is_expected():
    assert number_in("12 %", ".", percent=True) == 12
    assert number_in("-4,5%", ",", percent=True) == -4.5
    assert number_in("12", ".", percent=True) == 12


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
        (["4,5 %", "12 %"], ","),
        (["12", 3.5, None], "."),
        (["3.10.2026", "soon, or not"], "."),
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
