import math
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from venture.workbook.contents import Cell, SheetError
from venture.workbook.typed import number_from, number_in

NARROW, HARD, THIN = "\u202f", "\u00a0", "\u2009"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (49, 49.0),
        (12.0, 12.0),
        ("49", 49.0),
        (" 49 ", 49.0),
        ("'49", 49.0),
        ("007", 7.0),
        ("0", 0.0),
        (".5", 0.5),
        (",5", 0.5),
        ("0,5", 0.5),
        ("0.500", 0.5),
        ("12,5", 12.5),
        ("12,50", 12.5),
        ("1234,567", 1234.567),
        ("1,2340", 1.234),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("1,234,567", 1234567.0),
        ("1.234.567", 1234567.0),
        ("1.234.567,8", 1234567.8),
        ("12,34,567", 1234567.0),
        ("1,23,456.78", 123456.78),
        ("1 234", 1234.0),
        ("1 234,567", 1234.567),
        ("1 234 567.5", 1234567.5),
        (f"1{HARD}234,56", 1234.56),
        (f"1{NARROW}234,56", 1234.56),
        (f"1{THIN}234.56", 1234.56),
        ("1'234.50", 1234.5),
        ("1\u2019234", 1234.0),
        ("-5", -5.0),
        ("+5", 5.0),
        ("\u22125", -5.0),
        ("\u2013 5", -5.0),
        ("(5)", -5.0),
        ("(1,234.50)", -1234.5),
        ("$45", 45.0),
        ("-$45", -45.0),
        ("$-45", -45.0),
        ("($45)", -45.0),
        ("$(45)", -45.0),
        (f"45{HARD}€", 45.0),
        ("£1,234.50", 1234.5),
        ("1E5", 100000.0),
        ("1.5e-3", 0.0015),
    ],
)
def test_what_founders_type_is_understood(typed: Any, number: float) -> None:
    assert number_from(typed) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [("5 %", 0.05), ("5%", 0.05), (f"2,5{HARD}%", 0.025), ("(5 %)", -0.05), ("0.05", 0.05)],
)
def test_a_percentage_is_understood_where_the_input_is_a_rate(typed: str, number: float) -> None:
    assert number_from(typed, rate=True) == pytest.approx(number)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (None, "The cell is empty. Type a number; 0 for none."),
        ("", "The cell shows nothing. Type a number; 0 for none."),
        (HARD, "The cell shows nothing"),
        (True, "TRUE is not a number. Type a number"),
        (SheetError("#REF!"), "The cell shows the error #REF!. Type a number instead."),
        (datetime(2027, 3, 1), "The cell holds a date or time (1 March 2027). Type a number"),
        (math.nan, "nan is not a number that can be used"),
        (math.inf, "inf is not a number that can be used"),
        ("1,234", "'1,234' could mean 1234 or 1.234. Type 1234, or 1.2340 with one more zero."),
        ("1.234", "'1.234' could mean 1234 or 1.234"),
        ("-12.345", "could mean -12345 or -12.345. Type -12345, or -12.3450 with"),
        ("5 %", "'5 %' is a percentage, and this input is not a rate. Type a plain number."),
        ("about 5", "'about 5' is not a number. Type it with digits only, such as 45000 or 0.5."),
        ("45k", "'45k' is not a number"),
        ("12 months", "is not a number"),
        ("1/2", "is not a number"),
        ("1,2,3", "is not a number"),
        ("12 34", "is not a number"),
        ("1,234.567.8", "is not a number"),
        ("1.2.3", "is not a number"),
        ("1,,000", "is not a number"),
        ("0,123,456", "is not a number"),
        ("--5", "is not a number"),
        ("+-5", "is not a number"),
        ("(-5)", "is not a number"),
        ("(5", "is not a number"),
        ("5-", "is not a number"),
        ("5,", "is not a number"),
        (".", "is not a number"),
        ("$", "is not a number"),
        ("%", "is a percentage"),
        ("nan", "is not a number"),
        ("inf", "is not a number"),
        ("1_000", "is not a number"),
        ("1e999", "is not a number"),
        ("5²", "is not a number"),
        ("\u0665", "is not a number"),
        ("=1+1", "is not a number"),
        ("9" * 400, "is not a number"),
    ],
)
def test_what_is_not_one_number_is_refused_with_what_to_type(typed: Any, words: str) -> None:
    with pytest.raises(ValueError) as refused:
        number_from(typed)
    assert words in str(refused.value)
    assert len(str(refused.value)) < 200


def test_an_amount_in_the_currency_of_the_plan_is_understood() -> None:
    assert number_from("45 USD", currency="USD") == 45
    assert number_from("USD -45", currency="USD") == -45
    assert number_from("$45", currency="CAD") == 45
    assert number_from("¤45", currency="CHF") == 45


@pytest.mark.parametrize(
    ("typed", "currency", "found"),
    [("€45", "USD", "€"), ("45 EUR", "USD", "EUR"), ("$45", "EUR", r"\$"), ("£5", "EUR", "£")],
)
def test_an_amount_in_another_currency_is_refused(typed: str, currency: str, found: str) -> None:
    with pytest.raises(ValueError, match=f"is in {found}, and the plan is in {currency}"):
        number_from(typed, currency=currency)


def test_a_formula_counts_with_its_stored_value() -> None:
    assert number_in(Cell("Inputs", 7, 5, 45.0, "=30*1.5")) == 45


def test_a_formula_without_stored_value_asks_to_save_in_a_program_that_calculates() -> None:
    with pytest.raises(ValueError, match=r"The formula '=30\*1\.5' has no stored result.*Excel"):
        number_in(Cell("Inputs", 7, 5, None, "=30*1.5"))


def grouped(number: float, group: str, decimal: str) -> str:
    return f"{number:,.2f}".replace(",", "g").replace(".", decimal).replace("g", group)


@given(
    number=st.floats(-1e12, 1e12).map(lambda value: round(value, 2)),
    marks=st.sampled_from([",.", ".,", " ,", " .", f"{NARROW},", f"{HARD}.", "'."]),
    wrap=st.sampled_from(["{}", " {} ", "${}", "{} €", "EUR {}", "'{}"]),
)
def test_a_number_written_by_any_convention_comes_back(
    number: float, marks: str, wrap: str
) -> None:
    typed = wrap.format(grouped(number, *marks))
    assert number_from(typed, currency="EUR" if "EUR" in typed else None) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_stored_number_is_itself(number: float) -> None:
    assert number_from(number) == number


@given(
    st.one_of(
        st.text(), st.from_regex(r"[-+(]?[$€]?[0-9.,' ]{1,12}[)%]? ?[A-Z€]{0,3}", fullmatch=True)
    ),
    st.booleans(),
)
def test_any_text_is_a_finite_number_or_refused_in_words(typed: str, rate: bool) -> None:
    try:
        outcome: float | str = number_from(typed, rate=rate)
    except ValueError as refusal:
        outcome = str(refusal)
    assert "Type" in outcome if isinstance(outcome, str) else math.isfinite(outcome)
